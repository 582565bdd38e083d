/** The verified roster. A client believes nothing about who is who that isn't in here. */

import type { Connection } from "../connection.ts";
import { BREATH, breathe } from "../device.ts";
import type { WireEntry } from "../formats/messages.ts";
import type { Pin } from "../formats/vault.ts";
import { RosterRefused } from "../roster/forms.ts";
import { hashOf } from "../roster/hashes.ts";
import { apply } from "../roster/rules.ts";
import { EMPTY, type RosterState } from "../roster/state.ts";
import { equal } from "../wire/bytes.ts";
import { routes } from "../wire/routes.ts";
import { Distrust, Trouble } from "../wire/trouble.ts";

/** There is a server, but no community on it yet (`not-founded`). */
export class NotFounded extends Trouble {
  constructor() {
    super("not-founded");
  }
}

/**
 * Read the roster and verify it, from the first entry on or from where `seen` ended; the last entry seen is read once
 * more, to show that it is the same roster still. With pins, it must continue what each of them saw. Throws
 * `NotFounded`, `Distrust` (`roster-…`, `rolled-back`, `forked`, `another-community`).
 */
export async function fetchRoster(
  connection: Connection,
  pins: readonly Pin[] = [],
  seen: RosterState = EMPTY,
): Promise<RosterState> {
  let state = seen;
  let known = seen.length > 0;
  for (;;) {
    const page = await connection.ask(routes.rosterRead, { start: known ? state.length - 1 : state.length });
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
    if (page.entries.length === 0 || state.length >= page.length) break;
  }
  if (state.length === 0) throw new NotFounded();
  if (pins.some((pin) => state.length < pin.length)) throw new Distrust("rolled-back");
  if (state.owed.size > 0) throw new Distrust("roster-generation");
  return state;
}

function step(state: RosterState, wire: WireEntry): RosterState {
  try {
    return apply(state, wire);
  } catch (error) {
    if (error instanceof RosterRefused) throw new Distrust(`roster-${error.code}`);
    throw error;
  }
}

function checkPin(state: RosterState, pin: Pin): void {
  if (state.length === 1 && !equal(state.genesis, pin.genesis)) throw new Distrust("another-community");
  if (state.length === pin.length && !equal(state.head, pin.head)) throw new Distrust("forked");
}
