/**
 * What a letter between two pens is made of (docs/protocol.md, section "Letters"). Counterpart of the first half of
 * `features/letters/client/letters.py`; both read `vectors/pen-letters.json`. Pure.
 *
 * A letter's own key follows from what the two share and its record's id, and the letter carries a commitment to it: so
 * the two find theirs among all, and a steward who is given the key of one verifies that one and opens no other.
 */

import { keyedName, type Pen } from "#features/lounge/page/pens.ts";
import { openSealed, type Random, seal } from "#kernel/seal/aead.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { derive } from "#kernel/seal/kdf.ts";
import { pad, unpad } from "#kernel/seal/padding.ts";
import { shared } from "#kernel/seal/pairs.ts";
import { type Bytes, concat, equal, Malformed, toHex } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import { partBytes } from "#kernel/wire/contexts.ts";
import { isSigned, publicKeyOf, SIGNATURE_BYTES, sign } from "#kernel/wire/signing.ts";
import { type Knock, LETTER_BYTES, type Letter, LetterSaid } from "./structs.ts";

const HEAD_BYTES = 32 + SIGNATURE_BYTES;

/** What two pens share, the same for both. Throws `Unreadable` (`key`). */
export function pairOf(genesis: Bytes, { seed, key }: Pick<Pen, "seed" | "key">, other: Bytes): Bytes {
  const both = toHex(key) < toHex(other) ? [key, other] : [other, key];
  return derive(shared(seed, other), "letter/pair", 32, concat(genesis, ...both));
}

/** The key with which either of the two deletes a letter, and the record's id, which is named after it. */
export function ownOf(pair: Bytes, writer: Bytes, salt: Bytes): { readonly seed: Bytes; readonly id: Bytes } {
  const seed = derive(pair, "letter/own", 32, concat(writer, salt));
  return { seed, id: keyedName(publicKeyOf(seed)) };
}

/** A letter's own key, which nothing else is sealed under. */
export const letterKey = (pair: Bytes, id: Bytes): Bytes => derive(pair, "letter/key", 32, id);

/** What holds for this key alone. */
export const commitmentOf = (key: Bytes): Bytes => derive(key, "letter/commitment");

/** A letter without a knock. Throws `TooLong`. */
export function sealLetter(room: Bytes, pen: Pen, pair: Bytes, id: Bytes, said: LetterSaid, random: Random): Letter {
  const text = encode(LetterSaid, said);
  const key = letterKey(pair, id);
  const commitment = commitmentOf(key);
  const inner = concat(pen.key, sign(pen.seed, "part", partBytes(room, concat(id, text))), text);
  const context = concat(room, id, commitment);
  const sealed = seal(derive(key, "letter/seal"), pad(inner, LETTER_BYTES), context, random);
  return { kind: "letter", commitment, sealed, knock: undefined };
}

/** The pen that wrote a letter, and what it says; whether it is certified is another question. */
export interface OpenedLetter {
  readonly writer: Bytes;
  readonly said: LetterSaid;
}

/** Throws `Unreadable` (`commitment` if this isn't its key, `signature`, `contents`). */
export function openLetter(room: Bytes, id: Bytes, { commitment, sealed }: Letter, key: Bytes): OpenedLetter {
  if (!equal(commitmentOf(key), commitment)) throw new Unreadable("commitment");
  const inner = unpad(openSealed(derive(key, "letter/seal"), sealed, concat(room, id, commitment)));
  const [writer, text] = [inner.slice(0, 32), inner.slice(HEAD_BYTES)];
  if (!isSigned(writer, "part", partBytes(room, concat(id, text)), inner.slice(32, HEAD_BYTES))) {
    throw new Unreadable("signature");
  }
  try {
    return { writer, said: decode(LetterSaid, text) };
  } catch (error) {
    throw error instanceof Malformed ? new Unreadable("contents") : error;
  }
}

const knockKey = (secret: Bytes, key: Bytes, other: Bytes): Bytes =>
  derive(secret, "letter/knock", 32, concat(key, other));

/** What tells the other pen who wrote; `seed` is drawn for it. */
export function knockAt(other: Bytes, own: Bytes, id: Bytes, seed: Bytes, random: Random): Knock {
  const key = publicKeyOf(seed);
  return { key, sealed: seal(knockKey(shared(seed, other), key, other), own, id, random) };
}

/** The pen that knocked at this one, or null if it was at another. */
export function knocker({ seed, key }: Pen, id: Bytes, knock: Knock): Bytes | null {
  try {
    return openSealed(knockKey(shared(seed, knock.key), knock.key, key), knock.sealed, id);
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
