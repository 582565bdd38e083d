/**
 * Ed25519 signatures (RFC 8032) with a label that says what is being signed, so that a signature made for one purpose
 * is worth nothing for another.
 */
import { ed25519 } from "@noble/curves/ed25519.js";
import { sha512 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, equal, keyOf, utf8 } from "./bytes.ts";

export type Label =
  | "request"
  | "roster"
  | "record"
  | "open"
  | "alert"
  | "answer"
  | "withdraw"
  | "vault"
  | "part"
  | "note"
  | "head"
  | "outreach"
  | "public"
  | "guide"
  | "site"
  | "redeem"
  | "checkpoint"
  | "register"
  | "heard";

export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** The exact bytes under a signature: `"parasol/v1/" label 0x00 message`. */
export const signedBytes = (label: Label, message: Bytes): Bytes => concat(utf8(`parasol/v1/${label}\0`), message);

/** The 32-byte public key of a 32-byte seed. */
export const publicKeyOf = (seed: Bytes): Bytes => ed25519.getPublicKey(seed);

/** Sign `message` under `label`; 64 bytes. */
export const sign = (seed: Bytes, label: Label, message: Bytes): Bytes =>
  ed25519.sign(signedBytes(label, message), seed);

const { Point } = ed25519;
const ORDER = Point.Fn.ORDER;

/**
 * Whether `signature` is by `key` over `message` under `label`.
 *
 * As libsodium decides it, to the bit: `R = S·B − h·A` without the cofactor (RFC 8032 section 5.1.7 leaves the choice),
 * canonical key and `S`, no key and no `R` of small order. The library's own `verify` multiplies by the cofactor and
 * takes signatures that libsodium refuses: one roster would then be valid for some people and not for others. So the
 * equation is written here, over the library's group (docs/decisions/0016). 0.9 ms on the build machine, and 0.3 ms for
 * a key that signs often.
 */
export function isSigned(key: Bytes, label: Label, message: Bytes, signature: Bytes): boolean {
  if (key.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  const r = signature.subarray(0, 32);
  const s = littleEndian(signature.subarray(32));
  if (s >= ORDER) return false;
  try {
    const point = pointOf(key);
    if (point.isSmallOrder()) return false;
    const hash = littleEndian(sha512(concat(r, key, signedBytes(label, message)))) % ORDER;
    const computed = Point.BASE.multiplyUnsafe(s).subtract(point.multiplyUnsafe(hash));
    return !computed.isSmallOrder() && equal(computed.toBytes(), r);
  } catch {
    return false; // the key is no point of the curve
  }
}

/** The few keys that sign most of what is read, stewards' keys, with how often each was used. Public keys only. */
const points = new Map<string, { point: InstanceType<typeof Point>; uses: number }>();
const MOST_POINTS = 64;
const WINDOW_BITS = 4; // a table of 2.5 ms, which then saves 0.6 ms each time
const USES_BEFORE_TABLE = 4;

function pointOf(key: Bytes): InstanceType<typeof Point> {
  const name = keyOf(key);
  const known = points.get(name);
  if (known) {
    if (++known.uses === USES_BEFORE_TABLE) known.point.precompute(WINDOW_BITS, false);
    return known.point;
  }
  const point = Point.fromBytes(key, false);
  if (points.size >= MOST_POINTS) points.clear(); // nobody can make it grow
  points.set(name, { point, uses: 1 });
  return point;
}

function littleEndian(bytes: Bytes): bigint {
  let value = 0n;
  for (let at = bytes.length - 1; at >= 0; at--) value = (value << 8n) | BigInt(bytes[at] as number);
  return value;
}
