/**
 * A code for people whose browser runs no program: it opens a card of a profile, and nothing else of it. Counterpart of
 * `client/profiles/card.py`; this side makes codes and cards, and opens none.
 */
import { CARD_BYTES } from "../formats/messages.ts";
import { CodeCard } from "../formats/profile.ts";
import { OVERHEAD, type Random, seal } from "../seal/aead.ts";
import { derive } from "../seal/kdf.ts";
import { pad } from "../seal/padding.ts";
import type { WordKeys } from "../vault/keys.ts";
import { type Bytes, concat } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { cardContext } from "../wire/profile-contexts.ts";
import { type Link, signedText } from "./link.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

/** The room and the secret as 52 letters and digits in groups of four, unlike a link in every sign. */
export function codeOf({ room, secret }: Link): string {
  const bits = [...concat(room, secret)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{1,5}/g) ?? [])
    .map((five) => LETTERS[Number.parseInt(five.padEnd(5, "0"), 2)])
    .join("");
  return (letters.match(/.{4}/g) ?? []).join("-");
}

/** A card for this code. */
export function sealCard(
  keys: Pick<WordKeys, "name" | "signKey" | "signSeed">,
  card: CodeCard,
  secret: Bytes,
  random: Random,
): Bytes {
  const { name: room } = keys;
  const text = pad(signedText(keys, encode(CodeCard, card)), CARD_BYTES - OVERHEAD);
  return seal(derive(secret, "profile/card", 32, room), text, cardContext(room, card.version), random);
}
