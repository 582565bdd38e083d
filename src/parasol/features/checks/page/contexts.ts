/**
 * What is signed, sealed and hashed, byte for byte. Made from `src/parasol/features/checks/contexts.py` by
 * `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, compare, concat, u32, utf8 } from "#kernel/wire/bytes.ts";

export const summaryBytes = (genesis: Bytes, summary: Bytes, canonical: Bytes): Bytes =>
  concat(genesis, summary, canonical);
export const innerOf = (tag: Bytes, sealed: Bytes): Bytes =>
  sha256(concat(utf8("parasol/v1/index/entry\0"), tag, sealed));
export const markHash = (alert: Bytes, canonical: Bytes): Bytes =>
  sha256(concat(utf8("parasol/v1/index/mark\0"), alert, canonical));
export const releaseOf = (expiresOn: number, withdrawKeys: readonly Bytes[]): Bytes => {
  const keys = [...withdrawKeys].sort(compare);
  const head = concat(utf8("parasol/v1/index/release\0"), u32(expiresOn), Uint8Array.of(keys.length));
  return sha256(concat(head, ...keys));
};
export const elementOf = (inner: Bytes, release: Bytes): Bytes =>
  sha256(concat(utf8("parasol/v1/index/element\0"), inner, release));
export const bucketHash = (elements: readonly Bytes[]): Bytes => {
  const ordered = [...elements].sort(compare);
  const head = concat(utf8("parasol/v1/index/bucket\0"), Uint8Array.of(ordered.length >>> 8, ordered.length));
  return sha256(concat(head, ...ordered));
};
export const nodeHash = (left: Bytes, right: Bytes): Bytes =>
  sha256(concat(utf8("parasol/v1/index/node\0"), left, right));
export const headBytes = (
  listNumber: number,
  bits: number,
  size: number,
  seq: number,
  day: number,
  root: Bytes,
  rosterLength: number,
): Bytes => {
  const counts = concat(u32(listNumber), Uint8Array.of(bits), u32(size), u32(seq), u32(day));
  return concat(counts, root, u32(rosterLength));
};
