/**
 * The roll of the catalogue: which profiles a steward's device was shown, signed, and what is missing of it since without
 * anybody's word. Counterpart of `roster/roll.py`, which says what a leaf is made of, with the same cases
 * (vectors/profiles.json), and of `client/profiles/roll.py`.
 */
import type { Connection } from "../connection.ts";
import { breathe } from "../device.ts";
import { MET_DAYS, PROFILE_DAYS, ROLL_DAYS, ROLL_LEAF_BYTES } from "../formats/messages.ts";
import type { Listing } from "../formats/profile.ts";
import {
  type MetSaid,
  Roll,
  type RollDay,
  type RollMonth,
  type RollShown,
  type SignedRoll,
} from "../formats/profile-messages.ts";
import type { Standing } from "../lounge/standing.ts";
import { epochOf, type RosterState } from "../roster/state.ts";
import type { Random } from "../seal/aead.ts";
import { type Bytes, compare, concat, fromBase64, keyOf } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { publicBytes, roomName } from "../wire/contexts.ts";
import { dayOf, monthOf, quarterOf } from "../wire/days.ts";
import { rollHash } from "../wire/profile-contexts.ts";
import { profileRoutes } from "../wire/profile-routes.ts";
import { isSigned } from "../wire/signing.ts";

const NAME_BYTES = 16;
const PAIR_BYTES = 2 * NAME_BYTES;
/** So many are hashed before the page may paint. */
const AT_ONCE = 200;

/** The secret of the listed link whose owner has this word. */
export const secretOf = (word: Bytes): Bytes => rollHash("secret", word);
/**
 * Whether members may say that they met whose link has this secret: it says so itself, so that a listing isn't longer, and
 * whoever takes that back has another link, of which nobody said anything.
 */
export const takesMet = (secret: Bytes): boolean => secret[0] === 0;

/** A word whose secret says so, or doesn't: about 256 tries if it does. */
export function wordThat(takes: boolean, random: Random): Bytes {
  let word = random(NAME_BYTES);
  while (takesMet(secretOf(word)) !== takes) word = rollHash("word", word);
  return word;
}

/** What the name of a profile in the roll is made of, beside its room. */
export const veilOf = (secret: Bytes): Bytes => rollHash("veil", secret);
/** Its name there. */
export const named = (room: Bytes, veil: Bytes): Bytes => rollHash("name", room, veil);
/** What stands for it there. */
export const leafOf = (name: Bytes, veil: Bytes): Bytes => rollHash("leaf", name, veil).slice(0, ROLL_LEAF_BYTES);
export const leafAt = (room: Bytes, veil: Bytes): Bytes => leafOf(named(room, veil), veil);

/** A profile, and what it says there. */
export interface Placed {
  readonly room: Bytes;
  readonly listing: Pick<Listing, "secret" | "day">;
}

/** Leaves (`keyOf`), and on which day each profile was put there. */
export type Leaves = ReadonlyMap<string, number>;

/** The leaves of profiles of the catalogue. */
export async function leavesOf(listed: readonly Placed[]): Promise<Leaves> {
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
    for (const leaf of parts(leaves)) if (!there.has(leaf)) found.set(leaf, day);
  }
  return found;
}

const parts = (leaves: Bytes): string[] =>
  Array.from({ length: Math.ceil(leaves.length / ROLL_LEAF_BYTES) }, (_, at) =>
    keyOf(leaves.subarray(at * ROLL_LEAF_BYTES, (at + 1) * ROLL_LEAF_BYTES)),
  );

/**
 * What the next roll goes on with: who is missing without a word, and who is there; of these never an earlier day than the
 * one before has. A host that shows stewards what somebody said weeks ago would have it lapse here, and leave it out then.
 */
export function goingOn(roll: Roll | null, missing: Leaves, there: Leaves): Leaves {
  const days = new Map(roll?.days.flatMap(({ day, leaves }) => parts(leaves).map((leaf) => [leaf, day] as const)));
  return new Map([...missing, ...[...there].map(([leaf, day]) => [leaf, Math.max(day, days.get(leaf) ?? 0)] as const)]);
}

/** Who was met by two members, and since when, by the first day of that month, of the last twelve months. */
export const monthsIn = (roll: Roll | null, today: number): Leaves =>
  new Map(
    (roll?.met ?? [])
      .filter(({ month }) => month <= today + 1 && today - month <= MET_DAYS)
      .flatMap(({ month, leaves }) => parts(leaves).map((leaf) => [leaf, month] as const)),
  );

/**
 * The leaves among `taking` of which two keys said it in one quarter. A quarter that is over counts for as long as a roll.
 */
export function twice(
  said: readonly Pick<MetSaid, "leaf" | "quarter" | "key">[],
  taking: { has(leaf: string): boolean },
  day: number,
): Set<string> {
  const quarters = [day - ROLL_DAYS, day, day + 1].map(quarterOf);
  const keys = new Map<string, Set<string>>();
  for (const { leaf, quarter, key } of said) {
    if (!quarters.includes(quarter) || !taking.has(keyOf(leaf))) continue;
    const name = `${keyOf(leaf)} ${quarter}`;
    keys.set(name, (keys.get(name) ?? new Set()).add(keyOf(key)));
  }
  return new Set([...keys].flatMap(([name, found]) => (found.size >= 2 ? name.split(" ").slice(0, 1) : [])));
}

/** What a roll of this day says of who was met: what the one before said, and who is it `newly`. */
export function monthsOf(
  before: Leaves,
  newly: Iterable<string>,
  leaves: { has(leaf: string): boolean },
  day: number,
): RollMonth[] {
  const month = dayOf(Date.parse(monthOf(day)));
  const months = new Map<number, Bytes[]>();
  for (const [leaf, since] of new Map([...before, ...[...newly].map((leaf) => [leaf, month] as const)])) {
    if (leaves.has(leaf)) months.set(since, [...(months.get(since) ?? []), fromBase64(leaf)]);
  }
  return [...months]
    .sort(([one], [other]) => one - other)
    .map(([since, some]) => ({ month: since, leaves: concat(...some.sort(compare)) }));
}

/** What the signature of a roll covers (label `public`). */
export const rollBytes = ({ genesis }: RosterState, roll: Roll): Bytes =>
  publicBytes(roomName(genesis, "roll"), new Uint8Array(NAME_BYTES), encode(Roll, roll));

/**
 * The roll, if the stewards' signer of today signed it in the last 14 days. Whoever isn't a steward any more has the signer
 * of before, which counts no more, nor does it while it is still to be renewed.
 */
export const counting = (roster: RosterState, signed: SignedRoll | null, today: number): Roll | null =>
  roster.stale.has("stewards") ? null : signedBy([epochOf(roster, "stewards")?.signer], roster, signed, today);

/**
 * Who was met, as the next roll goes on with it: by whichever of the stewards' signers, since whoever went as one makes no
 * roll without a server, and a server alone makes what two members say.
 */
export const carried = (roster: RosterState, signed: SignedRoll | null, today: number): Leaves =>
  monthsIn(
    signedBy(
      [...roster.epochs.stewards.values()].map(({ signer }) => signer),
      roster,
      signed,
      today,
    ),
    today,
  );

function signedBy(
  signers: readonly (Bytes | null | undefined)[],
  roster: RosterState,
  signed: SignedRoll | null,
  today: number,
): Roll | null {
  if (!signed || today - signed.roll.day > ROLL_DAYS || signed.roll.day > today + 1) return null;
  const covered = rollBytes(roster, signed.roll);
  return signers.some((each) => each && isSigned(each, "public", covered, signed.signature)) ? signed.roll : null;
}

/**
 * What a roll says of a catalogue. `roll` is null if none counts: a steward's device has seen the catalogue in none of the
 * last 14 days, or the server withholds it. `missing`: those that stewards were shown, and that are gone without a word.
 */
export interface Compared {
  readonly roll: Roll | null;
  readonly missing: Leaves;
}

/** The month in which two members said so of a profile that takes it. */
export function metIn(months: Leaves, { room, listing: { secret } }: Placed): number | undefined {
  return takesMet(secret) ? months.get(keyOf(leafAt(room, veilOf(secret)))) : undefined;
}

/** Before the catalogue is read, or who came in between would be missing. */
export const askRoll = (connection: Connection): Promise<RollShown> => connection.ask(profileRoutes.roll, {});

/** What is missing of a catalogue that was read after `shown`; all that is `there` is genuine. `decided` reads what stewards hide. Throws `Unreachable`. */
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
