/**
 * What stewards do with desks: open, change and close one (two signatures), say who answers, and renew keys when somebody
 * who holds them has gone. Stewards can read every desk's keys, since the file is sealed to their intake too.
 */
import { type DeskFile, freshDeskKeys, isDue, openDeskKeys } from "../desks/keys.ts";
import type { Card, DeskKeys, Entry } from "../formats/roster.ts";
import { type Desk, newestOf, openDesks } from "../roster/desks.ts";
import type { RosterState } from "../roster/state.ts";
import type { Bytes } from "../wire/bytes.ts";
import { Trouble } from "../wire/trouble.ts";
import type { Keyring } from "./keyring.ts";
import type { Person } from "./person.ts";
import { placeIn } from "./writing.ts";

/** A desk as stewards see it. `file` is null if it has no keys, or keys that stewards can't open: give it new ones. */
export interface StewardsDesk {
  readonly desk: Desk;
  readonly file: DeskFile | null;
  /** Somebody holds its keys who shouldn't any more. */
  readonly isDue: boolean;
}

/** The desk's keys, opened with the stewards' intake; null if they can't be. */
async function fileOf(ring: Keyring, desk: Desk): Promise<DeskFile | null> {
  if (!newestOf(desk)) return null;
  try {
    return await openDeskKeys(desk, [...ring.intakes.values()].reverse());
  } catch (error) {
    if (error instanceof Trouble) return null;
    throw error;
  }
}

/** All open desks with who answers at each, by number. */
export async function desksOf({ roster, keyring }: Person): Promise<StewardsDesk[]> {
  const found: StewardsDesk[] = [];
  for (const desk of openDesks(roster.desks)) {
    const file = await fileOf(keyring, desk);
    found.push({ desk, file, isDue: file !== null && isDue(roster, desk, file) });
  }
  return found;
}

/** The entry that opens a desk, changes its card or (null) closes it. */
export const cardEntry = (steward: Person, roster: RosterState, desk: number, card: Card | null): Entry => ({
  kind: "desk",
  ...placeIn(roster, steward.device),
  desk,
  card,
});

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
): Promise<DeskKeys> {
  const desk = roster.desks.get(number);
  if (!desk?.card) throw new Trouble("no-such-desk");
  const before = await fileOf(steward.keyring, desk);
  return freshDeskKeys(placeIn(roster, steward.device), roster, desk, workers, before, steward.device.random);
}

/**
 * Whether some desk's keys are held by somebody who shouldn't have them any more. Opens each desk's keys: some milliseconds
 * for each.
 */
export const isAnyDeskDue = async (steward: Person): Promise<boolean> =>
  (await desksOf(steward)).some((desk) => desk.isDue);

/**
 * New keys for each desk of `roster` (as it would be) whose keys somebody holds who shouldn't any more, for the workers
 * that stay. `applied` gives the roster after one more entry; `ring` are the steward's keys as they would be.
 */
export async function renewedDesks(
  steward: Person,
  roster: RosterState,
  ring: Keyring,
  add: (entry: DeskKeys) => RosterState,
): Promise<void> {
  let state = roster;
  for (const desk of openDesks(roster.desks)) {
    const file = await fileOf(ring, desk);
    if (!file || !isDue(roster, desk, file)) continue;
    const place = placeIn(state, steward.device);
    state = add(await freshDeskKeys(place, state, desk, file.workers, file, steward.device.random, true));
  }
}
