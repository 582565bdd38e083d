/**
 * Proofs of RFC 9497 in mode 2 (POPRF), section 2.2.2, of one element each: those of pens' certificates, which are many
 * and all public. The library's own verifying opens an element as well, with a secret's care, reads it twice from its
 * bytes, and computes what follows from the key alone each time: that was 4 of every 10 steps.
 */
import { mulAddUnsafe } from "@noble/curves/abstract/curve.js";
import { ristretto255, ristretto255_hasher } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, utf8 } from "../wire/bytes.ts";
import { wrongTokenKey } from "./poprf.ts";

const { Point } = ristretto255;
const { Fn } = Point;
type Element = InstanceType<typeof Point>;

const CONTEXT = "OPRFV1-\x02-ristretto255-SHA512";
const TO_GROUP = { DST: utf8(`HashToGroup-${CONTEXT}`) };
const TO_SCALAR = { DST: utf8(`HashToScalar-${CONTEXT}`) };
const WINDOW_BITS = 4; // a table of 2.5 ms, which then saves 0.6 ms each time

/** Each with its length before it, as the RFC writes what it hashes. */
const framed = (...parts: Bytes[]): Bytes =>
  concat(...parts.flatMap((part) => [Uint8Array.of(part.length >> 8, part.length & 255), part]));

const scalarOf = (...parts: Bytes[]): bigint => ristretto255_hasher.hashToScalar(concat(...parts), TO_SCALAR);

/** An element as the RFC takes it from the wire: canonical, and not the identity. */
function elementOf(bytes: Bytes): Element {
  const element = Point.fromBytes(bytes);
  if (element.is0()) throw wrongTokenKey();
  return element;
}

/** What follows from a key and an info alone. Throws if the key is none, or none with this info. */
function under(publicKey: Bytes, info: Bytes) {
  const key = elementOf(publicKey).add(Point.BASE.multiplyUnsafe(scalarOf(utf8("Info"), framed(info))));
  if (key.is0()) throw wrongTokenKey();
  key.precompute(WINDOW_BITS);
  const bytes = key.toBytes();
  return { key, bytes, seed: framed(sha512(framed(bytes, utf8(`Seed-${CONTEXT}`)))) };
}

/** Verifies what one key gave under one info. */
export class Proofs {
  readonly #publicKey: Bytes;
  readonly #info: Bytes;
  #under: ReturnType<typeof under> | null = null;

  /** `publicKey` is the pinned one. */
  constructor(publicKey: Bytes, info: Bytes) {
    this.#publicKey = publicKey;
    this.#info = info;
  }

  /**
   * Whether `evaluated` is the function's value on this input before it is hashed: with the input itself in place of a
   * blinded one. False for what is no element, no scalar, or another length.
   */
  holds(input: Bytes, evaluated: Bytes, proof: Bytes): boolean {
    try {
      this.#under ??= under(this.#publicKey, this.#info);
      const { key, bytes, seed } = this.#under;
      const [given, asked] = [elementOf(evaluated), ristretto255_hasher.hashToCurve(input, TO_GROUP)];
      const [challenge, response] = [Fn.fromBytes(proof.subarray(0, Fn.BYTES)), Fn.fromBytes(proof.subarray(Fn.BYTES))];
      const first = Uint8Array.of(0, 0); // and the only one
      const weight = scalarOf(seed, first, framed(evaluated, asked.toBytes()), utf8("Composite"));
      const [m, z] = [given.multiplyUnsafe(weight), asked.multiplyUnsafe(weight)];
      const ofKey = Point.BASE.multiplyUnsafe(response).add(key.multiplyUnsafe(challenge));
      const ofElement = mulAddUnsafe(Point, [m, z], [response, challenge]);
      const elements = [m, z, ofKey, ofElement].map((each) => each.toBytes());
      return scalarOf(framed(bytes, ...elements), utf8("Challenge")) === challenge;
    } catch {
      return false; // no element, or no scalar
    }
  }
}
