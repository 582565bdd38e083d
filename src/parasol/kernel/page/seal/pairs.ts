/**
 * A secret that two people share who know each other's signing keys: X25519 (RFC 7748) between the two keys, turned from
 * Ed25519 as libsodium does. Counterpart of `kernel/seal/pairs.py`.
 */
import { ed25519, x25519 } from "@noble/curves/ed25519.js";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Unreadable } from "./errors.ts";

/** 32 bytes, the same for the other side. Throws `Unreadable` (`key`) for what is nobody's key. */
export function shared(seed: Bytes, key: Bytes): Bytes {
  try {
    return x25519.getSharedSecret(ed25519.utils.toMontgomerySecret(seed), ed25519.utils.toMontgomery(key));
  } catch {
    throw new Unreadable("key");
  }
}
