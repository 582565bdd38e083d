/**
 * The index format: from an identifier to a tag, and what an entry says (docs/protocol.md, section 10).
 *
 * The list key never reaches the server, the server's key never leaves it: neither side alone can try identifiers.
 * What stewards need to make entries is in entries.ts, so that a member's check doesn't load it.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { TAG_BYTES } from "../formats/messages.ts";
import type { Identifier } from "../identifiers/index.ts";
import { openSealed } from "../seal/aead.ts";
import { Unreadable } from "../seal/errors.ts";
import { derive } from "../seal/kdf.ts";
import { type Bytes, concat, equal, keyOf, u32, uint, utf8 } from "../wire/bytes.ts";

/** As many alerts as one identifier can have in a list. */
export const SLOTS = 16;
export const ANSWER_VERSION = 2;
/** Version, severity, reporters, months: what stands before the marks. */
export const HEAD_BYTES = 5;
export const MARK_BYTES = 2;
export const MARKS_BYTES = 5 * MARK_BYTES;
export const ID_AT = 16;
const ANSWER_TEXT_BYTES = 32;

/**
 * What one index entry says: severity, independent reporters, newest month, and which alert tells more. An entry of a
 * name has `marks` of the alert's handles with that name, by which a check of one site tells whether it is its.
 */
export interface Answer {
  readonly severity: number;
  readonly reporters: number;
  readonly newest: string;
  readonly alert: Bytes;
  readonly marks?: Bytes;
}

/** The 32-byte PRF input of an identifier, from its canonical bytes. */
export const inputOf = (listKey: Bytes, canonical: Bytes): Bytes =>
  hmac(sha256, listKey, concat(utf8("parasol/v1/index/input\0"), canonical));

/** The 32-bit position of what has this place (`placeOf`); its first bits are the bucket's number. */
export const positionOf = (listKey: Bytes, place: Bytes): number =>
  uint(hmac(sha256, listKey, concat(utf8("parasol/v1/index/position\0"), place)).subarray(0, 4));

/**
 * Two bytes that tell a handle from others with its name. Whoever finds the entry knows the name already, so they give
 * away the site and the spelling, which the alert shows, and nothing else.
 */
export const markOf = (listKey: Bytes, handle: Identifier): Bytes =>
  hmac(sha256, listKey, concat(utf8("parasol/v1/index/mark\0"), handle.canonical())).slice(0, MARK_BYTES);

/** Whether one of an answer's marks is this one. */
export const isMarked = ({ marks }: Answer, mark: Bytes): boolean =>
  marks !== undefined &&
  [0, 1, 2, 3, 4].some((at) => equal(marks.subarray(at * MARK_BYTES, (at + 1) * MARK_BYTES), mark));

/** The sixteen tags of a PRF output (64 bytes). */
export function tagsOf(y: Bytes): Bytes[] {
  const block = derive(y, "index/tags", SLOTS * TAG_BYTES);
  return Array.from({ length: SLOTS }, (_, slot) => block.slice(slot * TAG_BYTES, (slot + 1) * TAG_BYTES));
}

/** The key of all answers of a PRF output. */
export const answerKey = (y: Bytes): Bytes => derive(y, "index/answer");

/** What binds an answer to its place. */
export const contextOf = (listNumber: number, position: number, tag: Bytes): Bytes =>
  concat(u32(listNumber), u32(position), tag);

/** Read an answer. Throws `Unreadable` (`answer`). */
export function decodeAnswer(text: Bytes): Answer {
  const [version, severity, reporters] = text as unknown as [number, number, number];
  if (
    text.length !== ANSWER_TEXT_BYTES ||
    version !== ANSWER_VERSION ||
    severity > 3 ||
    text[HEAD_BYTES + MARKS_BYTES] !== 0
  ) {
    throw new Unreadable("answer");
  }
  const months = uint(text.subarray(3, HEAD_BYTES));
  const year = String(1970 + Math.floor(months / 12)).padStart(4, "0");
  const newest = `${year}-${String((months % 12) + 1).padStart(2, "0")}`;
  const marks = text.slice(HEAD_BYTES, HEAD_BYTES + MARKS_BYTES);
  return { severity, reporters, newest, alert: text.slice(ID_AT), marks };
}

/** An entry as a bucket holds it. */
export type Pair = readonly [tag: Bytes, sealed: Bytes];

/** Those of a bucket's entries that have one of this PRF output's tags. */
export function pairsOf(y: Bytes, pairs: readonly Pair[]): readonly Pair[] {
  const tags = new Set(tagsOf(y).map(keyOf));
  return pairs.filter(([tag]) => tags.has(keyOf(tag)));
}

/** Open one of `pairsOf`. Throws `Unreadable` if it was changed. */
export const openEntry = (y: Bytes, listNumber: number, position: number, [tag, sealed]: Pair): Answer =>
  decodeAnswer(openSealed(answerKey(y), sealed, contextOf(listNumber, position, tag)));

/** The answers in a bucket that belong to this PRF output. Throws `Unreadable` if one was changed. */
export const openBucket = (y: Bytes, listNumber: number, position: number, pairs: readonly Pair[]): Answer[] =>
  pairsOf(y, pairs).map((pair) => openEntry(y, listNumber, position, pair));
