/** HKDF-SHA256 (RFC 5869) with an empty salt and a label from this protocol. */
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, utf8 } from "#kernel/wire/bytes.ts";

/** `length` bytes from `key`; the info is `"parasol/v1/" label 0x00 context`. */
export function derive(key: Bytes, label: string, length = 32, context: Bytes = new Uint8Array()): Bytes {
  return hkdf(sha256, key, undefined, concat(utf8(`parasol/v1/${label}\0`), context), length);
}
