/** How an entry's hash and the commitment to a key are made. Counterpart of `kernel/roster/rules/hashes.py`. Pure. */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, equal, utf8 } from "#kernel/wire/bytes.ts";
import { epochOf, type RosterState } from "./state.ts";

/** The hash by which the roster names an age recipient. */
export const recipientHash = (recipient: string): Bytes => sha256(utf8(recipient));

/** Whether a text is the recipient of the stewards' epoch in force. */
export function isIntake(roster: RosterState, text: string): boolean {
  const recipient = epochOf(roster, "stewards")?.intake;
  return !!recipient && equal(recipientHash(text), recipient);
}

/** An entry's hash, which the next entry names as `previous`. */
export const hashOf = (body: Bytes): Bytes => hashAs("roster-head", body);

/** SHA-256 under a label, as an entry's hash, a commitment and the hash of epochs are made. */
export const hashAs = (label: "roster-head" | "commitment" | "epoch", bytes: Bytes): Bytes =>
  sha256(concat(utf8(`parasol/v1/${label}\0`), bytes));

/** A leaf of the tree over entries: an entry's hash, hashed so that no leaf is taken for a node. */
export const leafOf = (entryHash: Bytes): Bytes => sha256(concat(Uint8Array.of(0), entryHash));

export const nodeOf = (left: Bytes, right: Bytes): Bytes => sha256(concat(Uint8Array.of(1), left, right));

/** Of keys of the server, of which the words are made by which host and stewards know them. */
export const serverKeysHash = (keys: {
  oprf_key: Bytes;
  token_key: Bytes;
  escrow_key: Bytes;
  profile_key: Bytes;
}): Bytes =>
  sha256(concat(utf8("parasol/v1/server-keys\0"), keys.oprf_key, keys.token_key, keys.escrow_key, keys.profile_key));
