/**
 * The roll of the catalogue: which profiles a steward's device was shown, signed, and what is missing of it since without
 * anybody's word. Counterpart of `roster/roll.py`, which says what a leaf is made of, with the same cases
 * (vectors/profiles.json), and of `client/profiles/roll.py`.
 */
import type { Connection } from "../connection.ts";
import { breathe } from "../device.ts";
import { PROFILE_DAYS, ROLL_DAYS, ROLL_LEAF_BYTES } from "../formats/messages.ts";
import type { Listing } from "../formats/profile.ts";
import { Roll, type RollDay, type RollShown, type SignedRoll } from "../formats/profile-messages.ts";
import type { Standing } from "../lounge/standing.ts";
import { epochOf, type RosterState } from "../roster/state.ts";
import { type Bytes, compare, concat, fromBase64, keyOf } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { publicBytes, roomName } from "../wire/contexts.ts";
import { rollHash } from "../wire/profile-contexts.ts";
import { profileRoutes } from "../wire/profile-routes.ts";
import { isSigned } from "../wire/signing.ts";

const NAME_BYTES = 16;
const PAIR_BYTES = 2 * NAME_BYTES;
/** So many are hashed before the page may paint. */
const AT_ONCE = 200;

/** The secret of the listed link whose owner has this word. */
export const secretOf = (word: Bytes): Bytes => rollHash("secret", word);
/** What the name of a profile in the roll is made of, beside its room. */
export const veilOf = (secret: Bytes): Bytes => rollHash("veil", secret);
/** Its name there. */
export const named = (room: Bytes, veil: Bytes): Bytes => rollHash("name", room, veil);
/** What stands for it there. */
export const leafOf = (name: Bytes, veil: Bytes): Bytes => rollHash("leaf", name, veil).slice(0, ROLL_LEAF_BYTES);
const leafAt = (room: Bytes, veil: Bytes): Bytes => leafOf(named(room, veil), veil);

/** Leaves (`keyOf`), and on which day each profile was put there. */
export type Leaves = ReadonlyMap<string, number>;

/** The leaves of profiles of the catalogue. */
export async function leavesOf(
  listed: readonly { readonly room: Bytes; readonly listing: Listing }[],
): Promise<Leaves> {
  const found = new Map<string, number>();
  for (const [count, { room, listing }] of listed.entries()) {
    if (count % AT_ONCE === 0) await breathe();
    found.set(keyOf(leafAt(room, veilOf(listing.secret))), listing.day);
  }
  return found;
}

const pairs = (both: Bytes): [Bytes, Bytes][] =>
  Array.from({ length: Math.floor(both.length / PAIR_BYTES) }, (_, at) => [
    both.subarray(at * PAIR_BYTES, at * PAIR_BYTES + NAME_BYTES),
    both.subarray(at * PAIR_BYTES + NAME_BYTES, (at + 1) * PAIR_BYTES),
  ]);

/** The leaves of those whose owners gave their word. */
export const leftIn = (left: Bytes): string[] =>
  pairs(left).map(([name, word]) => keyOf(leafOf(name, veilOf(secretOf(word)))));

/** The leaves of those that stewards hide. */
export const hiddenIn = (hidden: Bytes, standing: Standing): string[] =>
  pairs(hidden)
    .filter(([room]) => standing.hiding(keyOf(room), "", 0, 0))
    .map(([room, veil]) => keyOf(leafAt(room, veil)));

/** Clocks differ by a day, on both sides. */
const mayBeMissed = (day: number, today: number): boolean => today - day <= PROFILE_DAYS - 2;

/** What a roll says of them; nothing of those that may lapse before a reader's next day. */
export function daysOf(leaves: Leaves, today: number): RollDay[] {
  const days = new Map<number, Bytes[]>();
  const those = [...leaves].filter(([, day]) => mayBeMissed(day, today));
  for (const [leaf, day] of those) {
    if (!days.has(day)) days.set(day, []);
    days.get(day)?.push(fromBase64(leaf));
  }
  return [...days]
    .sort(([one], [other]) => one - other)
    .map(([day, some]) => ({ day, leaves: concat(...some.sort(compare)) }));
}

/** Those of a roll that aren't `there`, and whose time isn't over. */
export function missed({ days }: Roll, there: { has(leaf: string): boolean }, today: number): Map<string, number> {
  const found = new Map<string, number>();
  for (const { day, leaves } of days) {
    if (!mayBeMissed(day, today)) continue;
    for (let at = 0; at < leaves.length; at += ROLL_LEAF_BYTES) {
      const leaf = keyOf(leaves.subarray(at, at + ROLL_LEAF_BYTES));
      if (!there.has(leaf)) found.set(leaf, day);
    }
  }
  return found;
}

/** What the signature of a roll covers (label `public`). */
export const rollBytes = ({ genesis }: RosterState, roll: Roll): Bytes =>
  publicBytes(roomName(genesis, "roll"), new Uint8Array(NAME_BYTES), encode(Roll, roll));

/**
 * The roll, if the stewards' signer of today signed it in the last 14 days. Whoever isn't a steward any more has the signer
 * of before, which counts no more, nor does it while it is still to be renewed.
 */
export function counting(roster: RosterState, signed: SignedRoll | null, today: number): Roll | null {
  const signer = epochOf(roster, "stewards")?.signer;
  if (!signed || !signer || roster.stale.has("stewards")) return null;
  const { roll, signature } = signed;
  const isOfNow = today - roll.day <= ROLL_DAYS && roll.day <= today + 1;
  return isOfNow && isSigned(signer, "public", rollBytes(roster, roll), signature) ? roll : null;
}

/**
 * What a roll says of a catalogue. `roll` is null if none counts: a steward's device has seen the catalogue in none of the
 * last 14 days, or the server withholds it. `missing`: those that stewards were shown, and that are gone without a word.
 */
export interface Compared {
  readonly roll: Roll | null;
  readonly missing: Leaves;
}

/** Before the catalogue is read, or who came in between would be missing. */
export const askRoll = (connection: Connection): Promise<RollShown> => connection.ask(profileRoutes.roll, {});

/** What is missing of a catalogue that was read after `shown`. `decided` reads what stewards hide. Throws `Unreachable`. */
export async function compared(
  connection: Connection,
  roster: RosterState,
  today: number,
  { signed }: RollShown,
  there: Leaves,
  decided: () => Promise<Standing>,
): Promise<Compared> {
  const roll = counting(roster, signed, today);
  const missing = roll ? missed(roll, there, today) : new Map<string, number>();
  if (missing.size > 0) {
    const { left, hidden } = await askRoll(connection); // who left while the catalogue was on its way has said so
    for (const leaf of leftIn(left)) missing.delete(leaf);
    if (hidden.length > 0) for (const leaf of hiddenIn(hidden, await decided())) missing.delete(leaf);
  }
  return { roll, missing };
}
