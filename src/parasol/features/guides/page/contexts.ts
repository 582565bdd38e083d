/** What stewards sign of a guide, and its hash in the list. In a file of its own, so that no other part loads it. */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, toHex, utf8 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { Guide } from "./structs.ts";

/** The SHA-256 of a page's JSON. */
export const hashOfGuide = (guide: Guide): Bytes => sha256(encode(Guide, guide));

/** Twelve hex digits by which a translation names the English text that it was made from. */
export const hashOfText = (text: string): string => toHex(sha256(utf8(text))).slice(0, 12);

/** What two stewards sign of a page (label `guide`): the community and the page's JSON. */
export const guideBytes = (genesis: Bytes, guide: Guide): Bytes => concat(genesis, encode(Guide, guide));

/** The id of a list's record: it follows from its text, so that the same one is kept once. */
export const idOf = (json: Bytes): Bytes => sha256(json).slice(0, 16);
