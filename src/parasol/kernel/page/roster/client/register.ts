/**
 * The register, for stewards: read with the charter, both verified in their one order. Members load nothing of it.
 *
 * A steward reads it when something first needs it, since it grows with the community.
 */
import type { Connection } from "#kernel/connection.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import type { RosterPage, SignedEntry } from "#kernel/formats/messages.ts";
import type { Entry } from "#kernel/formats/roster.ts";
import { Pin } from "#kernel/formats/vault.ts";
import { fits } from "#kernel/roster/rules/chains.ts";
import { decode } from "#kernel/roster/rules/entries.ts";
import { RosterRefused } from "#kernel/roster/rules/forms.ts";
import { hashOf } from "#kernel/roster/rules/hashes.ts";
import { apply, applySeen, EMPTY_WHOLE } from "#kernel/roster/rules/register.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { registerRead } from "#kernel/wire/register-routes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Declined, Distrust, Trouble } from "#kernel/wire/trouble.ts";
import type { Person } from "./person.ts";
import { checkPin, fetchCharter, NotFounded, type RosterReader, readCharter, step } from "./roster.ts";
import { signedState } from "./signed-register.ts";

/** Told of an entry of either chain, whose signatures are verified, with the state before it. */
export type Each = (wire: SignedEntry, before: RosterState) => void;

/**
 * The roster with the register, read if it wasn't yet. From then on `refresh` reads both. If the register can't be read or
 * is false, what needs the charter alone goes on. Throws as `refresh`, and `Trouble` (`not-a-steward`).
 */
export async function whole(steward: Person): Promise<RosterState> {
  if (!steward.roster.isWhole) {
    if (steward.rosterReader === readCharter) steward.rosterReader = wholeReader();
    try {
      await steward.refresh();
    } finally {
      if (!steward.roster.isWhole) steward.rosterReader = readCharter;
    }
    if (!steward.roster.isWhole) throw new Trouble("not-a-steward");
    // for notes: who can't open an old one goes on without
    await steward.reach("stewards", 1).catch((error: unknown) => {
      if (!(error instanceof Distrust)) throw error;
    });
  }
  return steward.roster;
}

/**
 * Both chains; the charter alone for who isn't a steward any more, so that they hear it from there. Whoever asks before
 * what was read first is taken over reads on from there, if the pins are the same: a review does, beside the people.
 */
function wholeReader(): RosterReader {
  const first = new Map<string, Promise<RosterState>>();
  return async (connection, seed, pins, seen) => {
    const from = pins.map((pin) => keyOf(encode(Pin, pin))).join(" ");
    const known = seen.isWhole ? seen : first.get(from);
    const reading = Promise.resolve(known).then((state) => fetchWhole(connection, seed, pins, state ?? EMPTY_WHOLE));
    if (!known) first.set(from, reading);
    try {
      return await reading;
    } catch (error) {
      first.delete(from);
      if (!(error instanceof Declined) || error.status !== 403) throw error;
      return fetchCharter(connection, pins);
    }
  };
}

/**
 * Read both chains and verify them, the register from what was signed of it last, or both from where `seen` ended; from
 * the first entries on if nothing was signed that counts, or if `each` is told of every entry. With pins, they must continue
 * what each of them saw. That was verified then, so its hashes are enough: signatures, which take three quarters of the
 * time, are verified above the pins alone, or all of them if `each` is told. Throws as `fetchCharter`, and `Declined`.
 */
export async function fetchWhole(
  connection: Connection,
  seed: Bytes,
  pins: readonly Pin[] = [],
  seen: RosterState = EMPTY_WHOLE,
  each?: Each,
): Promise<RosterState> {
  const isBeginning = seen.length === 0 && !each;
  let state = (isBeginning && (await signedState(connection, seed, pins))) || seen;
  const charter = new Reading(state.length, state.head, (start) =>
    connection.ask(routes.charterRead, { start, begins: false, seen: 0 }),
  );
  const register = new Reading(state.registerLength, state.registerHead, (start) =>
    connection.ask(registerRead, { start }, seed),
  );
  const chains = [charter, register];
  for (let had = -1; ; ) {
    for (const chain of chains) {
      for (let isMore = true; isMore; ) {
        isMore = await chain.readOn();
        for (let from = nextOf(chains, state); from; from = nextOf(chains, state)) {
          const { length } = state;
          const wire = from.take();
          const before = state;
          const isSeen = !each && pins.some((pin) => hasSeen(pin, before, from === charter));
          state = step(before, wire, isSeen ? applySeen : apply);
          if (state.length > length !== (from === charter)) throw new Distrust("roster-chain");
          each?.(wire, before);
          for (const pin of pins) checkPins(state, pin);
          if ((state.length + state.registerLength) % BREATH === 0) await breathe();
        }
      }
    }
    const waiting = chains.find(({ next }) => next);
    if (!waiting && state.owed.size === 0) break;
    const have = charter.length + register.length;
    if (have === had) {
      // what came between the readings of the two would be there by now
      if (waiting === charter) step(state, charter.take(), apply);
      throw new Distrust(waiting ? "roster-forked" : "roster-generation");
    }
    had = have;
  }
  if (state.length === 0) throw new NotFounded();
  const isShort = ({ length, register_length = 0 }: Pin) =>
    state.length < length || state.registerLength < register_length;
  if (pins.some(isShort)) throw new Distrust("rolled-back");
  return state;
}

/** Whether the next entry of this chain stands below the pin's head, which it then leads to or is `forked`. */
const hasSeen = ({ length, register_length = 0 }: Pin, state: RosterState, isCharter: boolean): boolean =>
  isCharter ? state.length < length : state.registerLength < register_length;

function checkPins(state: RosterState, pin: Pin): void {
  checkPin(state, pin);
  const { register_length: length, register_head: head } = pin;
  if (head && state.registerLength === length && !equal(state.registerHead, head)) throw new Distrust("forked");
}

/** The chain whose next entry follows on both heads; what can't be read is refused as what it is. */
const nextOf = (chains: readonly Reading[], state: RosterState): Reading | undefined =>
  chains.find(({ next }) => next && (next.entry === null || fits(state, next.entry)));

/** One chain as it is read: what came and has no place in the order yet. */
class Reading {
  readonly #ask: (start: number) => Promise<RosterPage>;
  #waiting: { readonly wire: SignedEntry; readonly entry: Entry | null }[] = [];
  #at = 0;
  /** How many entries there are with those that were seen before. */
  length: number;
  /** The head that was seen before, until the server has shown that it is there still. */
  #seen: Bytes | null;

  constructor(length: number, head: Bytes, ask: (start: number) => Promise<RosterPage>) {
    this.length = length;
    this.#seen = length > 0 ? head : null;
    this.#ask = ask;
  }

  /** The first entry that waits. */
  get next() {
    return this.#waiting[this.#at];
  }

  take(): SignedEntry {
    return (this.#waiting[this.#at++] as { wire: SignedEntry }).wire;
  }

  /** Read a page; whether there are more. Throws `Distrust` (`forked`, `rolled-back`). */
  async readOn(): Promise<boolean> {
    const { entries, length } = await this.#ask(this.#seen ? this.length - 1 : this.length);
    if (this.#seen) {
      const [known] = entries.splice(0, 1);
      if (!known) throw new Distrust("rolled-back");
      if (!equal(hashOf(known.body), this.#seen)) throw new Distrust("forked");
      this.#seen = null;
    }
    this.#waiting = [...this.#waiting.slice(this.#at), ...entries.map((wire) => ({ wire, entry: entryOf(wire) }))];
    this.#at = 0;
    this.length += entries.length;
    return entries.length > 0 && this.length < length;
  }
}

function entryOf({ body }: SignedEntry): Entry | null {
  try {
    return decode(body);
  } catch (error) {
    if (error instanceof RosterRefused) return null;
    throw error;
  }
}
