/** The verified charter. A client believes nothing about who is steward, nor about a key, that isn't in here. */

import { type Connection, early } from "#kernel/connection.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import { Checkpoint } from "#kernel/formats/checkpoint.ts";
import type { Begun, CharterRead, RosterPage, SignedCheckpoint, SignedEntry } from "#kernel/formats/messages.ts";
import type { Pin } from "#kernel/formats/vault.ts";
import { CheckpointRefused, checkInForce, opened } from "#kernel/roster/rules/checkpoint.ts";
import { RosterRefused } from "#kernel/roster/rules/forms.ts";
import { hashOf, isIntake } from "#kernel/roster/rules/hashes.ts";
import { apply } from "#kernel/roster/rules/rules.ts";
import { EMPTY, type RosterState } from "#kernel/roster/rules/state.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Distrust, isDeclined, troubleOf } from "#kernel/wire/trouble.ts";

/** There is a server, but no community on it yet (`not-founded`). */
export class NotFounded extends troubleOf("not-founded") {}

/** The charter's first page, asked for before anybody can say what they saw of it last: see `early`. */
export const firstPage = (connection: Connection): (() => Promise<RosterPage>) =>
  early(() => connection.ask(routes.charterRead, { start: 0, begins: true, seen: 0 }));

/**
 * Read the charter and verify it, from the first entry on or from where `seen` ended; the last entry seen is read once
 * more, to show that it is the same charter still. With pins, it must continue what each of them saw. `first` gives the
 * first page, of before a pin was read: what a pin saw may have come since. Throws
 * `NotFounded`, `Distrust` (`roster-…`, `rolled-back`, `forked`, `another-community`).
 */
export async function fetchCharter(
  connection: Connection,
  pins: readonly Pin[] = [],
  seen: RosterState = EMPTY,
  first?: () => Promise<RosterPage>,
): Promise<RosterState> {
  let state = seen;
  let known = seen.length > 0;
  let begun: { readonly signed: SignedCheckpoint; readonly day: number } | null = null;
  let intake: string | null = null;
  let tries = 2;
  for (let given = first; ; given = undefined) {
    const page = await (given?.() ?? connection.ask(routes.charterRead, asked(state, known, pins)));
    intake = page.intake ?? intake;
    if (page.begun && state.length === 0) {
      const paths = await pathsTo(connection, page.begun, pins, given ? 0 : (pins[0]?.length ?? 0)).catch(
        (error: unknown) => {
          if (tries-- > 0 && isDeclined(error, "roster-moved")) return null; // there is a newer one by now
          throw error;
        },
      );
      if (!paths) continue;
      state = begin(page.begun, pins, paths);
      begun = { signed: page.begun.checkpoint, day: state.day };
    }
    for (const wire of page.entries) {
      if (known) {
        if (!equal(hashOf(wire.body), seen.head)) throw new Distrust("forked");
        known = false;
        continue;
      }
      state = step(state, wire);
      for (const pin of pins) checkPin(state, pin);
      if (state.length % BREATH === 0) await breathe();
    }
    if (known) throw new Distrust("rolled-back");
    if (given && pins.some((pin) => pin.length > state.length)) continue;
    if (page.entries.length === 0 || state.length >= page.length) break;
  }
  if (intake !== null && isIntake(state, intake)) state = { ...state, intake };
  if (begun) {
    const { signed, day } = begun;
    told(() => checkInForce(signed, day, state));
  }
  if (state.length === 0) throw new NotFounded();
  if (pins.some((pin) => state.length < pin.length)) throw new Distrust("rolled-back");
  if (state.owed.size > 0) throw new Distrust("roster-generation");
  return state;
}

/** From the first entry on a checkpoint will do. */
function asked({ length }: RosterState, known: boolean, pins: readonly Pin[]): CharterRead {
  return { start: known ? length - 1 : length, begins: length === 0, seen: pins[0]?.length ?? 0 };
}

/** How long the charter is that a checkpoint is about, as it says; 0 if it can't be read: it is refused where it is opened. */
export function lengthOf({ checkpoint }: Begun): number {
  try {
    return decode(Checkpoint, checkpoint.body).length;
  } catch {
    return 0;
  }
}

const begin = ({ checkpoint, stewards }: Begun, pins: readonly Pin[], paths: readonly Bytes[][]): RosterState =>
  told(() => opened(checkpoint, stewards, pins, paths));

/**
 * The ways in a checkpoint's tree from what each pin saw, where that is older; the one for who had `seen` so much came
 * with it. Throws `Declined` (`roster-moved`) if the server has a newer checkpoint by now.
 */
function pathsTo(connection: Connection, begun: Begun, pins: readonly Pin[], seen: number): Promise<Bytes[][]> {
  const length = lengthOf(begun);
  const pathOf = async (pin: Pin): Promise<Bytes[]> => {
    if (pin.length >= length) return [];
    if (pin.length === seen) return begun.path;
    return (await connection.ask(routes.checkpointPath, { seen: pin.length, length })).path;
  };
  return Promise.all(pins.map(pathOf));
}

/** The state after one more entry. Throws `Distrust` (`roster-…`). */
export const step = (state: RosterState, wire: SignedEntry, by: typeof apply = apply): RosterState =>
  told(() => by(state, wire));

/** A broken rule as what a server is told of that shows it. */
export function told<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof RosterRefused) throw new Distrust(`roster-${error.code}`);
    if (!(error instanceof CheckpointRefused)) throw error;
    throw new Distrust(error.code === "another-community" ? error.code : `roster-checkpoint-${error.code}`);
  }
}

/** Throws `Distrust` (`another-community`, `forked`) if a pin saw something else here. */
export function checkPin(state: RosterState, pin: Pin): void {
  if (state.length === 1 && !equal(state.genesis, pin.genesis)) throw new Distrust("another-community");
  if (state.length === pin.length && !equal(state.head, pin.head)) throw new Distrust("forked");
}

/** Reads the roster on from where `seen` ended, for the member whose seed this is. `first` is as in `fetchCharter`. */
export type RosterReader = (
  connection: Connection,
  seed: Bytes,
  pins: readonly Pin[],
  seen: RosterState,
  first?: () => Promise<RosterPage>,
) => Promise<RosterState>;

/** As everybody does at first. */
export const readCharter: RosterReader = (connection, _seed, pins, seen, first) =>
  fetchCharter(connection, pins, seen, first);
