/** The verified roster. A client believes nothing about who is who that isn't in here. */
import type { Connection } from "../connection.ts";
import { Entry } from "../roster/entries.ts";
import { apply, EMPTY, hashOf, RosterRefused, type RosterState } from "../roster/state.ts";
import type { Pin } from "../vault/contents.ts";
import { type Bytes, equal } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { type About, PROTOCOL, type WireEntry } from "../wire/messages.ts";
import { routes } from "../wire/routes.ts";
import { publicKeyOf, sign } from "../wire/signing.ts";
import { BadAnswer, Declined, Distrust, Trouble } from "../wire/trouble.ts";
import { BREATH, breathe, type Device } from "./device.ts";

/** How often something is made again because somebody else was quicker. */
export const TRIES = 5;

/** There is a server, but no community on it yet (`not-founded`). */
export class NotFounded extends Trouble {
  constructor() {
    super("not-founded");
  }
}

/** What the server says of itself. Throws `BadAnswer` (`other-protocol`). */
export async function about(connection: Connection): Promise<About> {
  const answer = await connection.ask(routes.about, {});
  if (answer.protocol !== PROTOCOL) throw new BadAnswer("other-protocol");
  return answer;
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

/** The pin to remember. */
export const pinOf = ({ genesis, length, head }: RosterState): Pin => ({ genesis, length, head });

/** An entry's bytes with the signatures of these seeds. */
export function wireEntry(entry: Entry, ...seeds: Bytes[]): WireEntry {
  const body = encode(Entry, entry);
  return { body, signatures: seeds.map((seed) => ({ key: publicKeyOf(seed), signature: sign(seed, "roster", body) })) };
}

/** Where in the chain the next entry stands, and its day. */
export const placeIn = (roster: RosterState, device: Device): { number: number; previous: Bytes; day: number } => ({
  number: roster.length,
  previous: roster.head,
  day: Math.max(device.today(), roster.day),
});

/** Whether the server declined with one of these codes. */
export const isDeclined = (error: unknown, ...codes: string[]): boolean =>
  error instanceof Declined && codes.includes(error.code);

/**
 * Do `act`; if somebody else's entry came first (`roster-moved`), `renew` and do it again, at most `TRIES` times.
 */
export async function retried(act: () => Promise<void>, renew: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (!isDeclined(error, "roster-moved") || attempt === TRIES) throw error;
      await renew();
    }
  }
}
