/**
 * The index format: from an identifier to a tag and a sealed answer (docs/protocol.md, section 10).
 *
 * The list key never reaches the server, the server's key never leaves it: neither side alone can try identifiers.
 * What stewards need to make entries is in entries.ts, so that a member's check doesn't load it.
 */
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { TAG_BYTES } from "#kernel/formats/messages.ts";
import { openSealed } from "#kernel/seal/aead.ts";
import { derive } from "#kernel/seal/kdf.ts";
import { type Bytes, concat, keyOf, u32, uint, utf8 } from "#kernel/wire/bytes.ts";
import { Identifier } from "./identifiers/index.ts";
import type { Asked } from "./identifiers/partial.ts";

/** As many alerts as one identifier, or one name, can have in a list. */
const SLOTS = 16;
/** Of a number's end and of a plate's part: so sixteen alerts about one number fit into a bucket with all of theirs. */
const PART_SLOTS = 8;

/** How many alerts have an entry under a key. */
export const slotsOf = (key: Asked): number => (key instanceof Identifier || key.kind === "name" ? SLOTS : PART_SLOTS);

/** The 32-byte PRF input of an identifier, from its canonical bytes. */
export const inputOf = (listKey: Bytes, canonical: Bytes): Bytes =>
  hmac(sha256, listKey, concat(utf8("parasol/v1/index/input\0"), canonical));

/** The 32-bit position of what has this place (`placeOf`); its first bits are the bucket's number. */
export const positionOf = (listKey: Bytes, place: Bytes): number =>
  uint(hmac(sha256, listKey, concat(utf8("parasol/v1/index/position\0"), place)).subarray(0, 4));

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

/** An entry as a bucket holds it. */
export type Pair = readonly [tag: Bytes, sealed: Bytes];

/** Those of a bucket's entries that have one of this PRF output's tags. */
export function pairsOf(y: Bytes, pairs: readonly Pair[]): readonly Pair[] {
  const tags = new Set(tagsOf(y).map(keyOf));
  return pairs.filter(([tag]) => tags.has(keyOf(tag)));
}

/** The answer in one of `pairsOf`, not verified yet. Throws `Unreadable` if it was changed. */
export const openEntry = (y: Bytes, listNumber: number, position: number, [tag, sealed]: Pair): Bytes =>
  openSealed(answerKey(y), sealed, contextOf(listNumber, position, tag));
