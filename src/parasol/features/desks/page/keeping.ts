/**
 * What stewards do with desks: open, change and close one (two signatures), say who answers, and renew keys when somebody
 * who holds them has gone. Stewards can read every desk's keys, since the file is sealed to their intake too.
 */

import type { WireBox } from "#kernel/formats/messages.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { recipientsOf } from "#kernel/roster/client/recipients.ts";
import { boxOf, type Desk, newestOf, openDesks } from "#kernel/roster/rules/desks.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { freshDeskKeys, isDue, type NamedKeys, type RecipientsOf } from "./community-keys.ts";
import { type DeskFile, openDeskKeys, readFiles } from "./keys.ts";

/** A desk as stewards see it. `file` is null if it has no keys, or keys that stewards can't open: give it new ones. */
export interface StewardsDesk {
  readonly desk: Desk;
  readonly file: DeskFile | null;
  /** Somebody holds its keys who shouldn't any more. */
  readonly isDue: boolean;
}

/** The intakes' identities that this steward reaches: a false rung mustn't keep who sent it from being removed. */
const intakesOf = (steward: Person): Promise<string[]> => steward.intakes().catch(() => steward.keyring.intakes());

/** The desk's keys, opened with the stewards' intake; null if they can't be. */
async function fileOf({ deskFiles }: Person, intakes: readonly string[], desk: Desk): Promise<DeskFile | null> {
  if (!newestOf(desk)) return null;
  try {
    return await openDeskKeys(desk, deskFiles, intakes);
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

/** All open desks with who answers at each, by number. Throws as `readFiles`. */
export async function desksOf(steward: Person): Promise<StewardsDesk[]> {
  const { roster } = steward;
  const intakes = await intakesOf(steward);
  const found: StewardsDesk[] = [];
  await readFiles(steward, roster);
  for (const desk of openDesks(roster.desks)) {
    const file = await fileOf(steward, intakes, desk);
    found.push({ desk, file, isDue: file !== null && isDue(roster, desk, file) });
  }
  return found;
}

/** The sealed keys of the desks that got new ones, as they travel. */
export const deskBoxes = ({ deskFiles }: Person, before: RosterState, after: RosterState): WireBox[] =>
  [...after.desks.values()].flatMap((desk) =>
    desk.epochs
      .filter(({ madeAt }) => madeAt >= before.length)
      .map(({ number, keys }) => {
        const sealed = deskFiles.get(keyOf(keys)) as Bytes;
        return { recipient: boxOf(desk.number), group: "desk", generation: number, sealed };
      }),
  );

/** The lowest number that no desk has or had. */
export function freeNumber({ desks }: RosterState): number {
  let number = 1;
  while (desks.has(number)) number++;
  return number;
}

/** The entry that gives a desk new keys for exactly these workers. Throws `NoWorkers`, `Trouble` (`no-such-desk`). */
export async function keysEntry(
  steward: Person,
  roster: RosterState,
  number: number,
  workers: readonly Bytes[],
): Promise<NamedKeys> {
  const desk = roster.desks.get(number);
  if (!desk?.card) throw new Trouble("no-such-desk");
  await readFiles(steward, roster);
  const before = await fileOf(steward, await intakesOf(steward), desk);
  const { deskFiles, device } = steward;
  return freshDeskKeys(roster, desk, workers, before, deskFiles, device.random, roster.intake, textsOf(steward));
}

const textsOf =
  ({ connection, seed }: Person): RecipientsOf =>
  (owners) =>
    recipientsOf(connection, owners, seed);

/**
 * Whether some desk's keys are held by somebody who shouldn't have them any more. Opens each desk's keys: some milliseconds
 * for each.
 */
export const isAnyDeskDue = async (steward: Person): Promise<boolean> =>
  (await desksOf(steward)).some((desk) => desk.isDue);

/**
 * New keys for each desk of `roster` (as it would be) whose keys somebody holds who shouldn't any more, for the workers
 * that stay. `add` gives the roster after one more entry; `intake` is the recipient that would be in force.
 */
export async function renewedDesks(
  steward: Person,
  roster: RosterState,
  intake: string,
  add: (made: NamedKeys) => RosterState,
): Promise<void> {
  let state = roster;
  const { deskFiles, device } = steward;
  await readFiles(steward, roster);
  const intakes = await intakesOf(steward);
  for (const desk of openDesks(roster.desks)) {
    const file = await fileOf(steward, intakes, desk);
    if (!file || !isDue(roster, desk, file)) continue;
    state = add(
      await freshDeskKeys(state, desk, file.workers, file, deskFiles, device.random, intake, textsOf(steward), true),
    );
  }
}
