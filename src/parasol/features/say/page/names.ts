/** What a poll's question, its ballots and its count are named after (docs/protocol.md, section "Polls"). */
import { sha256 } from "@noble/hashes/sha2.js";
import { derive } from "#kernel/seal/kdf.ts";
import { type Bytes, compare, concat, u32, utf8 } from "#kernel/wire/bytes.ts";

/** A poll's id: the hash of its question's record, as it opened. */
export const pollId = (question: Bytes): Bytes => sha256(concat(utf8("parasol/v1/poll\0"), question));

/** The seed of one's own ballot key in a poll; `master` is the vault's secret for what is for good. */
export const ballotSeed = (master: Bytes, number: number): Bytes => derive(master, "ballot", 32, u32(number));

/** SHA-256: what a record is known by when it comes again. */
export const hashOf = (body: Bytes): Bytes => sha256(body);

/** What the words of a count are made of: the same on each device that counted the same records. */
export const digestOfCount = (hashes: readonly Bytes[]): Bytes => sha256(concat(...[...hashes].sort(compare)));
