/**
 * The sealed formats of a waiting report: its three parts under a key of its own, and the part with its points.
 * Counterpart of `features/escrow/client/parts.py`.
 *
 * `0x07 ‖ AEAD(K, pad(text), context = 0x07 ‖ room ‖ number)` lies inside an envelope to the intake, and fills it. The
 * text is padded inside: whoever gets hold of a waiting report and the intake must not see how long it is, or whether
 * it has a contact.
 */

import { ENVELOPE_SIZES } from "#kernel/formats/messages.ts";
import { OVERHEAD, openSealed, type Random, seal } from "#kernel/seal/aead.ts";
import { envelopeCapacity } from "#kernel/seal/envelope.ts";
import { TooLong, Unreadable } from "#kernel/seal/errors.ts";
import { pad, unpad } from "#kernel/seal/padding.ts";
import { type Bytes, concat, keyOf, Malformed } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";
import { InvalidScalar, numberOf } from "./shares.ts";
import { KeysPart } from "./structs.ts";

const INNER_TAG = 0x07;
/** The number of the part with the points; 1 to 4 are as in every report. */
export const KEYS = 5;

const contextOf = (room: Bytes, number: number): Bytes => concat(Uint8Array.of(INNER_TAG), room, Uint8Array.of(number));

/**
 * A part's text under the report's key, as long as the smallest envelope (not below `smallest`) holds. Throws
 * `TooLong`.
 */
export function sealInner(
  key: Bytes,
  room: Bytes,
  number: number,
  text: Bytes,
  smallest: number,
  random: Random,
): Bytes {
  const spaces = ENVELOPE_SIZES.filter((size) => size >= smallest).map((size) => envelopeCapacity(size) - 1 - OVERHEAD);
  const space = spaces.find((each) => text.length + 1 <= each);
  if (space === undefined) throw new TooLong(text.length + 1 - Math.max(...spaces));
  return concat(Uint8Array.of(INNER_TAG), seal(key, pad(text, space), contextOf(room, number), random));
}

/** Whether an envelope's text is sealed under the report's own key. */
export const isInner = (text: Bytes): boolean => text[0] === INNER_TAG;

/** A part's text. Throws `Unreadable` (`tag-byte`, `truncated`, `tag`, `padding`). */
export function openInner(key: Bytes, room: Bytes, number: number, inner: Bytes): Bytes {
  if (!isInner(inner)) throw new Unreadable("tag-byte");
  return unpad(openSealed(key, inner.subarray(1), contextOf(room, number)));
}

/** Read the fifth part. Throws `Unreadable` (`contents`), also for a number, length or scalar that can't be. */
export function decodeKeys(text: Bytes): KeysPart {
  try {
    const part = decode(KeysPart, text);
    const { shares } = part;
    if (new Set(shares.map(({ mark }) => keyOf(mark))).size !== shares.length) throw new Malformed("a mark twice");
    for (const { share } of shares) numberOf(share);
    return part;
  } catch (error) {
    if (error instanceof Malformed || error instanceof InvalidScalar) throw new Unreadable("contents");
    throw error;
  }
}
