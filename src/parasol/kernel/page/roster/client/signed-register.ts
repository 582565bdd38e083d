/**
 * The register from what the stewards' signer signed of it last, so that a steward needn't read it from its first entry on;
 * and signing it again. Counterpart of `kernel/roster/client/register.py`.
 */
import type { Connection } from "#kernel/connection.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import { DUE_REGISTERED, KnownRegister, LEAST_REGISTERED } from "#kernel/formats/register.ts";
import type { SignedRegister } from "#kernel/formats/register-messages.ts";
import type { Pin } from "#kernel/formats/vault.ts";
import { PARTS, unframed } from "#kernel/roster/rules/pages.ts";
import { applyCharter } from "#kernel/roster/rules/register.ts";
import {
  checkSeen,
  checkSigned,
  knownRegister,
  RegisterRefused,
  readRegister,
  withRegister,
} from "#kernel/roster/rules/registered.ts";
import { isKnownOutside } from "#kernel/roster/rules/renewal.ts";
import { EMPTY, type RosterState } from "#kernel/roster/rules/state.ts";
import { signerSeed } from "#kernel/seal/key-tree.ts";
import { type Bytes, Malformed } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { registerBegin, registerPages, registerSign } from "#kernel/wire/register-routes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { sign } from "#kernel/wire/signing.ts";
import { Distrust, isDeclined } from "#kernel/wire/trouble.ts";
import type { Person } from "./person.ts";
import { checkPin, NotFounded, step } from "./roster.ts";

/** What was signed of the register, read, and the way to what was seen before. */
interface Begun {
  readonly shown: SignedRegister;
  readonly known: KnownRegister;
  readonly path: readonly Bytes[];
}

type Heard = readonly [length: number, found: Begun | null];

/** What each server said last. */
const heard = new WeakMap<Connection, Heard>();

/** How many entries the register has, and what was signed of it last. Throws `Distrust`. */
async function begun(connection: Connection, seed: Bytes, seen: number): Promise<Heard> {
  const { length, shown, path } = await connection.ask(registerBegin, { seen }, seed);
  const found: Heard = [length, shown && { shown, known: told(() => readRegister(shown.body)), path }];
  heard.set(connection, found);
  return found;
}

/**
 * The whole state at what was signed last, which continues each pin. Null if nothing counts that was signed, and the
 * entries have to be read. Throws as `fetchCharter`, and `Distrust` (`roster-register-…`).
 */
export async function signedState(
  connection: Connection,
  seed: Bytes,
  pins: readonly Pin[],
): Promise<RosterState | null> {
  const seen = new Set(pins.map(({ register_length = 0 }) => register_length).filter((length) => length > 0));
  if (seen.size > 1) return null; // each would need a way of its own
  for (let tries = 3; tries > 0; tries--) {
    const [, found] = await begun(connection, seed, Math.max(0, ...seen));
    if (!found) return null;
    try {
      return await wholeFrom(connection, seed, pins, found);
    } catch (error) {
      if (!isDeclined(error, "roster-moved")) throw error; // else it was signed again between two pages
    }
  }
  return null;
}

/** The whole state at what was signed; null if its signer may be known to somebody who mustn't know it. */
async function wholeFrom(
  connection: Connection,
  seed: Bytes,
  pins: readonly Pin[],
  found: Begun,
): Promise<RosterState | null> {
  const { known } = found;
  const [then, newest] = await readCharter(connection, pins, known.length);
  if (!counts(found, pins, newest)) return null;
  const pages = await readPages(connection, seed, known.root);
  return told(() => withRegister(then, known, pages));
}

/** Whether it was signed by who alone may know the signer, and has what was seen before. Throws `Distrust`. */
function counts({ shown, known, path }: Begun, pins: readonly Pin[], newest: RosterState): boolean {
  try {
    told(() => checkSigned(shown, known, newest));
  } catch (error) {
    if (error instanceof Distrust && error.code === "roster-register-outdated") return false;
    throw error;
  }
  told(() => checkSeen(known, pins, path));
  return true;
}

/** What no honest server shows, as what a server is told of that shows it. */
function told<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof RegisterRefused) throw new Distrust(`roster-register-${error.code}`);
    if (error instanceof Malformed) throw new Distrust("roster-register-unreadable");
    throw error;
  }
}

/** The charter's states at a length, if it was as long, and at its end; what a pin saw is taken as it says. */
async function readCharter(
  connection: Connection,
  pins: readonly Pin[],
  length: number,
): Promise<[then: RosterState, newest: RosterState]> {
  let [then, state] = [EMPTY, EMPTY];
  for (let isMore = true; isMore; ) {
    const page = await connection.ask(routes.charterRead, { start: state.length, begins: false, seen: 0 });
    for (const wire of page.entries) {
      const isSeen = pins.some((pin) => state.length < pin.length);
      state = step(state, wire, (before, signed) => applyCharter(before, signed, isSeen));
      if (state.length === length) then = state;
      for (const pin of pins) checkPin(state, pin);
      if (state.length % BREATH === 0) await breathe();
    }
    isMore = page.entries.length > 0 && state.length < page.length;
  }
  if (state.length === 0) throw new NotFounded();
  if (pins.some((pin) => state.length < pin.length)) throw new Distrust("rolled-back");
  if (state.owed.size > 0) throw new Distrust("roster-generation");
  return [then, state];
}

async function readPages(connection: Connection, seed: Bytes, root: Bytes): Promise<Bytes[]> {
  const pages = Array.from({ length: PARTS }, () => new Uint8Array());
  for (let start = 0; start < PARTS; ) {
    const content = await connection.askBytes(registerPages, { root, start }, seed);
    const following = told(() => unframed(content, pages));
    if (following <= start || following > PARTS) throw new Distrust("roster-register-unreadable");
    start = following;
  }
  return pages;
}

/**
 * Sign what follows from the register, if it is time: what was heard when it was read says so too. `whole` reads it. If somebody else was quicker with an entry, or this
 * is the middle of a change, the next time will do.
 */
export async function signRegisterIfDue(steward: Person, whole: () => Promise<RosterState>): Promise<void> {
  const { connection, roster: read } = steward;
  const last = heard.get(connection);
  const isNew = last && read.isWhole && last[0] === read.registerLength;
  const [length, found] = isNew ? last : await begun(connection, steward.seed, 0);
  if (!isDue(steward.roster, length, found)) return;
  const roster = await whole();
  const [known, key] = [knownRegister(roster), steward.keyring.keyOf("stewards", roster.current.stewards)];
  if (!known || !key) return;
  const body = encode(KnownRegister, known);
  const message = { body, signature: sign(signerSeed(key), "register", body) };
  heard.delete(connection);
  try {
    await connection.ask(registerSign, message, steward.seed);
  } catch (error) {
    if (!isDeclined(error, "roster-moved")) throw error;
  }
}

/** Whether the register should be signed again. What a server says here only makes a steward sign the truth. */
function isDue(roster: RosterState, length: number, found: Begun | null): boolean {
  if (length < LEAST_REGISTERED) return false;
  if (!found || isKnownOutside(roster, found.known.epoch)) return true;
  return length - found.known.register_length >= DUE_REGISTERED;
}
