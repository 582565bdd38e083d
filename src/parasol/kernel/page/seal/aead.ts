/** XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha), random nonces. */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import { type Bytes, concat } from "#kernel/wire/bytes.ts";
import { Unreadable } from "./errors.ts";

/** Gives that many random bytes: the browser's `crypto.getRandomValues`, or a test's. */
export type Random = (count: number) => Bytes;

const NONCE_BYTES = 24;
export const OVERHEAD = NONCE_BYTES + 16;

/** `nonce ‖ ciphertext ‖ tag`; `context` is authenticated and not sent. 192-bit random nonces don't repeat. */
export function seal(key: Bytes, text: Bytes, context: Bytes, random: Random): Bytes {
  const nonce = random(NONCE_BYTES);
  return concat(nonce, xchacha20poly1305(key, nonce, context).encrypt(text));
}

/** The text. Throws `Unreadable` (`truncated` or `tag`). */
export function openSealed(key: Bytes, sealed: Bytes, context: Bytes): Bytes {
  if (sealed.length < OVERHEAD) throw new Unreadable("truncated");
  try {
    return xchacha20poly1305(key, sealed.subarray(0, NONCE_BYTES), context).decrypt(sealed.subarray(NONCE_BYTES));
  } catch {
    throw new Unreadable("tag");
  }
}
