/** The epochs that come with rungs, as a server gives them to anybody who asks. Counterpart of `kernel/rooms/client/ladder.py`. */
import type { Connection } from "#kernel/connection.ts";
import type { Rungs } from "#kernel/formats/messages.ts";
import type { Group } from "#kernel/formats/roster.ts";
import { EpochsRefused, withOlder } from "#kernel/roster/rules/older.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Distrust } from "#kernel/wire/trouble.ts";

/** The charter's state with the epochs that came with rungs. Throws `Distrust` (`wrong-key`). */
export function knowing(roster: RosterState, group: Group, rungs: Rungs): RosterState {
  try {
    return withOlder(roster, group, rungs);
  } catch (error) {
    throw error instanceof EpochsRefused ? new Distrust("wrong-key") : error;
  }
}

/** A group's rungs from this one down, and the state with the epochs before it. Throws `Distrust` (`no-key`, `wrong-key`). */
export async function readRungs(
  connection: Connection,
  roster: RosterState,
  group: Group,
  newest: number,
): Promise<{ readonly rungs: Rungs; readonly roster: RosterState }> {
  const rungs = await connection.ask(routes.rungsRead, { group, newest });
  if (rungs.newest !== newest) throw new Distrust("no-key");
  return { rungs, roster: knowing(roster, group, rungs) };
}

/** The rungs and epochs that come before all that are known. Throws `Distrust` (`no-key`, `wrong-key`). */
export async function readOlder(connection: Connection, roster: RosterState, group: Group) {
  const { count } = roster.older[group];
  const found = await readRungs(connection, roster, group, count + 1);
  if (found.roster.older[group].count === count) throw new Distrust("no-key");
  return found;
}
