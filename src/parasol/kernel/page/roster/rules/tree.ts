/**
 * The hash tree over the charter's entries (RFC 9162, section 2.1): how a checkpoint shows that it has what somebody saw
 * before. Counterpart of `kernel/roster/rules/tree.py`. Pure.
 *
 * A tree that only grows is kept as the roots of its full trees, the largest first: so whoever has those, and not the
 * entries, can go on.
 */
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { leafOf, nodeOf } from "./hashes.ts";

/** The tree of `length` entries with one more. */
export function grown(tree: readonly Bytes[], length: number, entryHash: Bytes): Bytes[] {
  const roots = [...tree];
  let root = leafOf(entryHash);
  for (let left = length; left % 2 === 1; left = Math.floor(left / 2)) root = nodeOf(roots.pop() as Bytes, root);
  return [...roots, root];
}

/** The root of a tree with entries. */
export const rootOf = (tree: readonly Bytes[]): Bytes => tree.reduceRight((root, other) => nodeOf(other, root));

/** Whether an entry of this number and hash is in the tree of `length` entries (RFC 9162, section 2.1.3.2). */
export function leadsTo(
  root: Bytes,
  length: number,
  number: number,
  entryHash: Bytes,
  path: readonly Bytes[],
): boolean {
  if (!(number >= 0 && number < length)) return false;
  let [at, last, found] = [number, length - 1, leafOf(entryHash)];
  for (const beside of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      found = nodeOf(beside, found);
      while (at % 2 === 0 && at > 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else {
      found = nodeOf(found, beside);
    }
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && equal(found, root);
}
