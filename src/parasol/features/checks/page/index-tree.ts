/** How finely the index's hash tree is divided, and its empty subtrees (docs/protocol.md, section 10). */
import { MAX_BUCKET_BITS } from "#kernel/formats/messages.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { bucketHash, nodeHash } from "./contexts.ts";

/** The hashes of empty subtrees, from a bucket (0) up to a tree of 2^bits buckets (`bits`). */
export function emptyHashes(bits: number): Bytes[] {
  const hashes = [bucketHash([])];
  for (let depth = 0; depth < bits; depth++) hashes.push(nodeHash(hashes[depth] as Bytes, hashes[depth] as Bytes));
  return hashes;
}

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
