/**
 * From an identifier to a line, and from a member to its point on it (docs/escrow.md): Shamir 1979 with a threshold of
 * two. Counterpart of `features/escrow/client/shares.py`.
 *
 * The line of an identifier is the same for everybody who names it, its value at 0 wraps reports' keys, and each member
 * has one point of it: one point tells nothing of the value at 0. Pure: no network, no clock, randomness is an
 * argument. Scalars are those of ristretto255, 32 bytes, little-endian; the arithmetic is the library's.
 */
import { ristretto255 } from "@noble/curves/ed25519.js";
import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { openSealed, type Random, seal } from "#kernel/seal/aead.ts";
import { derive } from "#kernel/seal/kdf.ts";
import { type Bytes, concat, utf8 } from "#kernel/wire/bytes.ts";

const { Fn } = ristretto255.Point;

/** As many identifiers as one report can wait for. There are always as many marks. */
export const MAX_IDENTIFIERS = 4;
export const MARK_BYTES = 16;
export const SHARE_BYTES = 32;
export const KEY_BYTES = 32;
const TOP_BITS = 0x0f;

/** Bytes that are no scalar: not 32, not canonical, or zero where there must be none. */
export class InvalidScalar extends Error {}

/** Two points with one x are by one member, and give no line. */
export class SamePoint extends Error {}

/** What an identifier becomes: the mark that the server compares, and the line's value at 0 and its slope. */
export interface Line {
  readonly mark: Bytes;
  readonly secret: Bytes;
  readonly slope: Bytes;
}

/** A member's point on a line: where it lies, and the line's value there. */
export interface Point {
  readonly x: Bytes;
  readonly share: Bytes;
}

/** The key of the inputs, which all members hold and which never changes (decision 0027). */
export const inputKey = (escrowSecret: Bytes): Bytes => derive(escrowSecret, "escrow/input");

/** What the VOPRF is asked about, from an identifier's canonical bytes. */
export const inputOf = (key: Bytes, canonical: Bytes): Bytes =>
  hmac(sha256, key, concat(utf8("parasol/v1/escrow/input\0"), canonical));

/**
 * 32 uniform bytes as a scalar below 2^252: every such number is canonical, and the difference from a uniform scalar is
 * below 2^-127. Throws `InvalidScalar` for zero, or another length.
 */
export function scalarOf(uniform: Bytes): Bytes {
  if (uniform.length !== SHARE_BYTES) throw new InvalidScalar();
  const scalar = uniform.slice();
  scalar[SHARE_BYTES - 1] = (scalar[SHARE_BYTES - 1] as number) & TOP_BITS;
  if (Fn.is0(numberOf(scalar))) throw new InvalidScalar();
  return scalar;
}

/**
 * The number of a scalar. Throws `InvalidScalar` for other than 32 bytes, or for a number that isn't below the order.
 */
export function numberOf(scalar: Bytes): bigint {
  try {
    return Fn.fromBytes(scalar);
  } catch {
    throw new InvalidScalar();
  }
}

/** The line of a PRF output (64 bytes). */
export const lineOf = (y: Bytes): Line => ({
  mark: derive(y, "escrow/mark", MARK_BYTES),
  secret: scalarOf(derive(y, "escrow/secret")),
  slope: scalarOf(derive(y, "escrow/slope")),
});

/** A member's x, from the output of its credential (64 bytes). Never zero, where the secret lies. */
export const xOf = (output: Bytes): Bytes => scalarOf(derive(output, "escrow/x"));

/** The line's value at x. */
export const shareAt = ({ secret, slope }: Line, x: Bytes): Bytes =>
  Fn.toBytes(Fn.add(numberOf(secret), Fn.mul(numberOf(slope), numberOf(x))));

/** The value at 0 of the line through two points. Throws `SamePoint`, `InvalidScalar`. */
export function secretThrough(one: Point, other: Point): Bytes {
  const [x, otherX, y, otherY] = [one.x, other.x, one.share, other.share].map(numberOf) as [
    bigint,
    bigint,
    bigint,
    bigint,
  ];
  if (Fn.eql(x, otherX)) throw new SamePoint();
  const slope = Fn.mul(Fn.sub(y, otherY), Fn.inv(Fn.sub(x, otherX)));
  return Fn.toBytes(Fn.sub(y, Fn.mul(slope, x)));
}

/** A report's key under a line's secret: 72 bytes, bound to the mark. */
export const wrap = (secret: Bytes, key: Bytes, mark: Bytes, random: Random): Bytes =>
  seal(derive(secret, "escrow/wrap"), key, mark, random);

/** A report's key. Throws `Unreadable` (`tag`, `truncated`). */
export const unwrap = (secret: Bytes, wrapped: Bytes, mark: Bytes): Bytes =>
  openSealed(derive(secret, "escrow/wrap"), wrapped, mark);
