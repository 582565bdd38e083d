/**
 * The index's hash tree (docs/protocol.md, section 10): 2^bits buckets, over each the elements of its entries.
 *
 * Pure: no I/O. A `Tree` is made from all elements of a list, or from the buckets and siblings that a server gave, whose
 * paths were verified against one root; then entries are added and the new root is read off.
 */
import { BUCKET_CAPACITY, MAX_BUCKET_BITS } from "#kernel/formats/messages.ts";
import { type Bytes, compare, equal } from "#kernel/wire/bytes.ts";
import { troubleOf } from "#kernel/wire/trouble.ts";
import { bucketHash, nodeHash } from "./contexts.ts";
import { BUCKET_TARGET, emptyHashes, mostBits } from "./index-tree.ts";

const POSITION_BITS = 32;

/** A bucket and its siblings don't lead to the root. */
export class WrongPath extends Error {}

/** The list has to be divided further, which takes all its elements and not only some buckets. */
export class NeedsAll extends Error {}

/** A bucket has more entries than fit, in the finest division that members take (`bucket-full`). */
export class BucketFull extends troubleOf("bucket-full") {}

/** An element of the tree and the position of its identifier. */
export type Placed = readonly [position: number, element: Bytes];

/** A bucket's elements, and its siblings from the leaf up. */
export interface Path {
  readonly elements: readonly Bytes[];
  readonly siblings: readonly Bytes[];
}

/** The number of the bucket in which a position lies. A shift by 32 would be one by none. */
export const bucketOf = (position: number, bits: number): number =>
  bits === 0 ? 0 : position >>> (POSITION_BITS - bits);

/** The root to which a bucket and the hashes beside its way lead, from the leaf up. */
export function pathRoot(number: number, elements: readonly Bytes[], siblings: readonly Bytes[]): Bytes {
  return siblings.reduce<Bytes>(
    (found, sibling, height) => ((number >>> height) & 1 ? nodeHash(sibling, found) : nodeHash(found, sibling)),
    bucketHash(elements),
  );
}

/** A hash tree that entries are added to. `size` counts the elements, those of entries that have gone too. */
export class Tree {
  #bits: number;
  #size = 0;
  /** All elements; null if only some buckets are known. */
  #elements: Placed[] | null = [];
  #buckets = new Map<number, Bytes[]>();
  /** Known hashes by depth and number as one: the root is 1, and the halves of `at` are 2 `at` and 2 `at` + 1. */
  #hashes = new Map<number, Bytes>();
  #changed = new Set<number>();
  #empty: readonly Bytes[];

  constructor(bits = 0) {
    this.#bits = bits;
    this.#empty = emptyHashes(bits);
  }

  get bits(): number {
    return this.#bits;
  }

  get size(): number {
    return this.#size;
  }

  /** The whole tree, from each element with its position. */
  static ofElements(bits: number, elements: Iterable<Placed>): Tree {
    const tree = new Tree(bits);
    for (const placed of elements) tree.#put(placed);
    return tree;
  }

  /** A part of the tree: for some buckets their elements and siblings. Throws `WrongPath`. */
  static ofPaths(bits: number, size: number, root: Bytes, buckets: ReadonlyMap<number, Path>): Tree {
    const tree = new Tree(bits);
    tree.#size = size;
    tree.#elements = null;
    tree.#hashes.set(1, root);
    for (const [number, { elements, siblings }] of buckets) {
      if (!(number >= 0 && number < 2 ** bits) || siblings.length !== bits) throw new WrongPath("no such bucket");
      if (!equal(pathRoot(number, elements, siblings), root)) throw new WrongPath("another root");
      tree.#buckets.set(number, [...elements]);
      tree.#changed.add(number);
      siblings.forEach((sibling, height) => {
        tree.#hashes.set((tree.#leaf(number) >>> height) ^ 1, sibling);
      });
    }
    return tree;
  }

  /**
   * Add elements with their positions; the list is divided further if they call for it. Throws `NeedsAll`, and
   * `BucketFull` if no division that members take has room; then nothing was added.
   */
  add(added: readonly Placed[]): void {
    const bits = this.#bitsWith(added);
    if (bits === this.#bits) {
      for (const placed of added) this.#put(placed);
      return;
    }
    if (this.#elements === null) throw new NeedsAll();
    const grown = Tree.ofElements(bits, [...this.#elements, ...added]);
    this.#bits = grown.#bits;
    this.#size = grown.#size;
    this.#elements = grown.#elements;
    this.#buckets = grown.#buckets;
    this.#hashes = grown.#hashes;
    this.#changed = grown.#changed;
    this.#empty = grown.#empty;
  }

  /** How many elements there are at each position; of a whole tree. */
  countsAt(): Map<number, number> {
    const counts = new Map<number, number>();
    for (const [position] of this.#elements ?? []) counts.set(position, (counts.get(position) ?? 0) + 1);
    return counts;
  }

  /** The root. */
  root(): Bytes {
    let level = new Set<number>();
    for (const number of this.#changed) {
      const at = this.#leaf(number);
      this.#hashes.set(at, bucketHash(this.#bucket(number)));
      level.add(at);
    }
    for (let depth = this.#bits; depth > 0; depth--) {
      level = new Set(Array.from(level, (at) => at >>> 1));
      for (const at of level) this.#hashes.set(at, nodeHash(this.#hash(2 * at), this.#hash(2 * at + 1)));
    }
    this.#changed.clear();
    return this.#hash(1);
  }

  /** A bucket's elements in their order, and its siblings from the leaf up. */
  path(number: number): Path {
    this.root();
    const leaf = this.#leaf(number);
    const siblings = Array.from({ length: this.#bits }, (_, height) => this.#hash((leaf >>> height) ^ 1));
    return { elements: [...this.#bucket(number)].sort(compare), siblings };
  }

  #leaf(number: number): number {
    return 2 ** this.#bits + number;
  }

  #bitsWith(added: readonly Placed[]): number {
    const size = this.#size + added.length;
    let bits = this.#bits;
    while (bits < MAX_BUCKET_BITS && size > BUCKET_TARGET * 2 ** bits) bits++;
    while (this.#overflows(added, bits)) {
      if (bits >= mostBits(size)) throw new BucketFull();
      bits++;
    }
    return bits;
  }

  /** Whether a bucket with a new element holds too many. The others held no more before, and splitting helps them. */
  #overflows(added: readonly Placed[], bits: number): boolean {
    const fill = new Map<number, number>();
    const count = (number: number) => fill.set(number, (fill.get(number) ?? 0) + 1);
    for (const [position] of added) count(bucketOf(position, bits));
    if (bits === this.#bits) {
      return [...fill].some(([number, count]) => count + this.#bucket(number).length > BUCKET_CAPACITY);
    }
    if (this.#elements === null) throw new NeedsAll();
    for (const [position] of this.#elements) {
      const number = bucketOf(position, bits);
      if (fill.has(number)) count(number);
    }
    return [...fill.values()].some((count) => count > BUCKET_CAPACITY);
  }

  #bucket(number: number): readonly Bytes[] {
    const known = this.#buckets.get(number);
    if (!known && this.#elements === null) throw new WrongPath("not known");
    return known ?? [];
  }

  #put([position, element]: Placed): void {
    const number = bucketOf(position, this.#bits);
    const bucket = this.#buckets.get(number);
    if (bucket) bucket.push(element);
    else if (this.#elements === null) throw new WrongPath("not known");
    else this.#buckets.set(number, [element]);
    this.#elements?.push([position, element]);
    this.#size++;
    this.#changed.add(number);
  }

  #hash(at: number): Bytes {
    const known = this.#hashes.get(at);
    if (known) return known;
    if (this.#elements === null) throw new WrongPath("not known");
    return this.#empty[this.#bits - (31 - Math.clz32(at))] as Bytes;
  }
}
