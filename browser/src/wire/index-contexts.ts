/**
 * The index's hash tree and what stewards sign of it (docs/protocol.md, section 10). All hashes are SHA-256, 32 bytes.
 * In a file of their own, so that whoever only reports doesn't load them.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { MAX_BUCKET_BITS } from "../formats/messages.ts";
import { type Bytes, compare, concat, u32, utf8 } from "./bytes.ts";

const labelled = (label: string, ...parts: readonly Bytes[]): Bytes =>
  sha256(concat(utf8(`parasol/v1/index/${label}\0`), ...parts));

/** The hash of an entry's tag and sealed answer. Of an entry that has gone it is all that stays. */
export const innerOf = (tag: Bytes, sealed: Bytes): Bytes => labelled("entry", tag, sealed);

/** What tells a handle of an alert from others; its first bytes stand in entries. */
export const markHash = (alert: Bytes, canonical: Bytes): Bytes => labelled("mark", alert, canonical);

/** What lets an entry go: its alert's last day and withdrawal keys. */
export const releaseOf = (expiresOn: number, withdrawKeys: readonly Bytes[]): Bytes =>
  labelled("release", u32(expiresOn), Uint8Array.of(withdrawKeys.length), ...sorted(withdrawKeys));

/** What the tree holds for an entry, while it is there and when it has gone. */
export const elementOf = (inner: Bytes, release: Bytes): Bytes => labelled("element", inner, release);

/** A leaf of the tree: all elements of a bucket, sorted. */
export const bucketHash = (elements: readonly Bytes[]): Bytes =>
  labelled("bucket", Uint8Array.of(elements.length >>> 8, elements.length), ...sorted(elements));

/** A node of the tree over its two halves. */
export const nodeHash = (left: Bytes, right: Bytes): Bytes => labelled("node", left, right);

/** The hashes of empty subtrees, from a bucket (0) up to a tree of 2^bits buckets (`bits`). */
export function emptyHashes(bits: number): Bytes[] {
  const hashes = [bucketHash([])];
  for (let depth = 0; depth < bits; depth++) hashes.push(nodeHash(hashes[depth] as Bytes, hashes[depth] as Bytes));
  return hashes;
}

/**
 * What two stewards sign of an index entry (label `answer`): the community, what the entry says, and the key under which
 * it stands, in full. Whoever can open the entry knows that key.
 */
export const summaryBytes = (genesis: Bytes, summary: Bytes, canonical: Bytes): Bytes =>
  concat(genesis, summary, canonical);

/** What a steward signs about a list (label `head`), 53 bytes. */
export const headBytes = (head: {
  readonly list_number: number;
  readonly bits: number;
  readonly size: number;
  readonly seq: number;
  readonly day: number;
  readonly root: Bytes;
  readonly roster_length: number;
}): Bytes =>
  concat(
    u32(head.list_number),
    Uint8Array.of(head.bits),
    ...[head.size, head.seq, head.day].map(u32),
    head.root,
    u32(head.roster_length),
  );

const sorted = (parts: readonly Bytes[]): Bytes[] => [...parts].sort(compare);

export const BUCKET_TARGET = 8;
const SLACK_BITS = 2;

/**
 * The finest division that members take for so many elements: a mean of eight in a bucket, and four times as many
 * buckets. A finer one would tell the server more about what is asked.
 */
export function mostBits(size: number): number {
  let calledFor = 0;
  while (BUCKET_TARGET * 2 ** calledFor < size) calledFor++;
  return Math.min(calledFor + SLACK_BITS, MAX_BUCKET_BITS);
}
