/** How an entry's hash and the commitment to a key are made. Counterpart of `roster/hashes.py`. Pure. */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, utf8 } from "../wire/bytes.ts";

/** An entry's hash, which the next entry names as `previous`. */
export const hashOf = (body: Bytes): Bytes => hashAs("roster-head", body);

/** SHA-256 under a label, as an entry's hash and a commitment are made. */
export const hashAs = (label: "roster-head" | "commitment", bytes: Bytes): Bytes =>
  sha256(concat(utf8(`parasol/v1/${label}\0`), bytes));
