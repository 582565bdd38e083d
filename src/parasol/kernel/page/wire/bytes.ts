/**
 * Bytes and their spellings. Whatever is read must be what is written: a second spelling of the same bytes is an
 * error, because two readers may take it differently.
 */

/** Any bytes. */
export type Bytes = Uint8Array;

/** Records, of which an id and the body's hash are signed. */
export type Records = readonly { readonly id: Bytes; readonly body: Bytes }[];

/** Bytes or text that can't be read. */
export class Malformed extends Error {}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The UTF-8 bytes of a text. */
export const utf8 = (text: string): Bytes => encoder.encode(text);

/** The text of UTF-8 bytes. Throws `Malformed`. */
export function textOf(bytes: Bytes): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Malformed("not UTF-8");
  }
}

/** All parts, one behind the other. */
export function concat(...parts: Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether two byte strings are the same, in a time that depends on their lengths alone. */
export function equal(one: Bytes, other: Bytes): boolean {
  if (one.length !== other.length) return false;
  let different = 0;
  for (let at = 0; at < one.length; at++) different |= (one[at] as number) ^ (other[at] as number);
  return different === 0;
}

/** Which of two byte strings of one length comes first: below zero, zero or above, for `sort`. Not for secrets. */
export function compare(one: Bytes, other: Bytes): number {
  for (let at = 0; at < one.length; at++) {
    const difference = (one[at] as number) - (other[at] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Padded base64 (RFC 4648 section 4). */
export function toBase64(bytes: Bytes): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** Read padded base64. Throws `Malformed` for any other spelling, loose last bits included. */
export function fromBase64(text: string): Bytes {
  let binary: string;
  try {
    binary = atob(text);
  } catch {
    throw new Malformed("not base64");
  }
  if (btoa(binary) !== text) throw new Malformed("not base64");
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Small hexadecimal digits. */
export const toHex = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/** Big-endian unsigned integer of 4 bytes. */
export const u32 = (value: number): Bytes => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

/** Big-endian unsigned integer of 8 bytes; `value` is a safe integer. */
export const u64 = (value: number): Bytes => concat(u32(Math.floor(value / 2 ** 32)), u32(value % 2 ** 32));

/** The big-endian unsigned integer in at most 6 bytes. */
export const uint = (bytes: Bytes): number => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

/** A byte string as the key of a `Map`. */
export const keyOf = (bytes: Bytes): string => toBase64(bytes);
