/**
 * The client's side of RFC 9497, mode 1 (VOPRF), suite ristretto255-SHA512, over @noble/curves. Twin of
 * src/parasol/kernel/oprf/voprf.py, whose contract it keeps: the output is right, or an error is thrown.
 */
import { createOPRF } from "@noble/curves/abstract/oprf.js";
import { ristretto255, ristretto255_hasher } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import type { Random } from "#kernel/seal/aead.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Distrust } from "#kernel/wire/trouble.ts";

// The suite as the library's own `ristretto255_oprf` puts it together. Taken from there it would be in the first file
// that has any signature in it; here it comes with the check. RFC 9497's vectors hold it.
export const { voprf, poprf } = createOPRF({
  name: "ristretto255-SHA512",
  Point: ristretto255.Point,
  hash: sha512,
  hashToGroup: ristretto255_hasher.hashToCurve,
  hashToScalar: ristretto255_hasher.hashToScalar,
});
const SCALAR_SEED_BYTES = 48;

/** A question on its way. `blind` and `input` stay here, `blinded` (32 bytes, uniform whatever was asked) is sent. */
export interface Blinded {
  readonly input: Bytes;
  readonly blind: Bytes;
  readonly blinded: Bytes;
}

/** Blind an input. Draws 48 bytes, and reduces them to a scalar that isn't zero. About 1.5 ms. */
export function blind(input: Bytes, random: Random): Blinded {
  return { input, ...voprf.blind(input, (count = SCALAR_SEED_BYTES) => new Uint8Array(random(count))) };
}

/**
 * The 64-byte outputs, all or none, in the order asked. `evaluated` and `proof` come from the wire; `publicKey` is the
 * pinned one and must never come with the answer. Nothing is unblinded before the proof holds.
 *
 * Throws `Distrust` (`wrong-oprf-key`) for another number of elements, an element that is the identity or not
 * canonical, and a proof that doesn't cover exactly these elements under that key.
 */
export function finalize(
  asked: readonly Blinded[],
  evaluated: readonly Bytes[],
  publicKey: Bytes,
  proof: Bytes,
): Bytes[] {
  if (evaluated.length !== asked.length || asked.length === 0) throw wrongKey();
  try {
    const items = asked.map((item, at) => ({ ...item, evaluated: evaluated[at] as Bytes }));
    return voprf.finalizeBatch(items, publicKey, proof);
  } catch {
    throw wrongKey();
  }
}

/** The server didn't use the key that the community pinned. */
export const wrongKey = (): Distrust => new Distrust("wrong-oprf-key");
