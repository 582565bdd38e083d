/** The index's hash tree: vectors/index.json, and against a naive computation of the same. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { bucketHash, elementOf, innerOf, nodeHash, releaseOf } from "#features/checks/page/contexts.ts";
import { mostBits } from "#features/checks/page/index-tree.ts";
import {
  BucketFull,
  bucketOf,
  NeedsAll,
  type Path,
  type Placed,
  pathRoot,
  Tree,
  WrongPath,
} from "#features/checks/page/tree.ts";
import { BUCKET_CAPACITY } from "#kernel/formats/messages.ts";
import { type Bytes, fromBase64, toBase64, u32 } from "#kernel/wire/bytes.ts";
import { vectors } from "./vectors.ts";

const raw = fromBase64;
// biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
const CASES = vectors("index").cases as any[];

for (const each of CASES.filter(({ op }) => op === "element")) {
  test(`index: ${each.name}`, () => {
    const inner = innerOf(raw(each.tag), raw(each.sealed));
    const keys = (each.withdraw_keys as string[]).map(raw);
    const release = releaseOf(each.expires_on, keys);
    assert.deepEqual(releaseOf(each.expires_on, keys.reverse()), release);
    assert.deepEqual([inner, release, elementOf(inner, release)].map(toBase64), [
      each.inner,
      each.release,
      each.element,
    ]);
  });
}

const placed = (listed: [number, string][]): Placed[] => listed.map(([position, element]) => [position, raw(element)]);
const stateOf = (tree: Tree) => ({ bits: tree.bits, size: tree.size, root: toBase64(tree.root()) });

for (const each of CASES.filter(({ op }) => op === "tree")) {
  test(`index: ${each.name}`, () => {
    const { before, added, after } = each;
    const whole = Tree.ofElements(before.bits, placed(each.elements));
    assert.deepEqual(stateOf(whole), before);
    const paths = new Map<number, Path>();
    for (const { number, elements, siblings } of each.paths) {
      paths.set(number, { elements: elements.map(raw), siblings: siblings.map(raw) });
      assert.deepEqual(whole.path(number), paths.get(number));
      assert.equal(toBase64(pathRoot(number, elements.map(raw), siblings.map(raw))), before.root);
    }
    const part = Tree.ofPaths(before.bits, before.size, raw(before.root), paths);
    assert.deepEqual(stateOf(part), before);
    if (each.expect !== "ok") {
      assert.throws(() => whole.add(placed(added)), { code: each.expect.error });
      assert.deepEqual(stateOf(whole), before);
      return;
    }
    whole.add(placed(added));
    assert.deepEqual(stateOf(whole), after);
    if (after.bits > before.bits) return assert.throws(() => part.add(placed(added)), NeedsAll);
    part.add(placed(added));
    assert.deepEqual(stateOf(part), after);
  });
}

/** The root as the protocol's page defines it, every hash made anew. */
function naiveRoot(bits: number, elements: readonly Placed[]): Bytes {
  const under = (depth: number, number: number): Bytes =>
    depth === bits
      ? bucketHash(elements.filter(([position]) => bucketOf(position, bits) === number).map(([, element]) => element))
      : nodeHash(under(depth + 1, 2 * number), under(depth + 1, 2 * number + 1));
  return under(0, 0);
}

const random = (count: number): Bytes => crypto.getRandomValues(new Uint8Array(count));
const anyPosition = (): number => new DataView(random(4).buffer).getUint32(0);
const anyPlaced = (): Placed => [anyPosition(), random(32)];

test("whatever is added in whatever steps, the root is that of all elements", () => {
  for (let run = 0; run < 12; run++) {
    const tree = new Tree();
    const all: Placed[] = [];
    for (let step = 0; step < 6; step++) {
      const added = Array.from({ length: 1 + Math.floor(Math.random() * 20) }, anyPlaced);
      const before = tree.bits;
      const part = Tree.ofPaths(
        tree.bits,
        tree.size,
        tree.root(),
        new Map(added.map(([position]) => bucketOf(position, before)).map((number) => [number, tree.path(number)])),
      );
      tree.add(added);
      all.push(...added);
      assert.deepEqual(tree.root(), naiveRoot(tree.bits, all));
      assert.deepEqual([tree.size, tree.bits <= mostBits(tree.size)], [all.length, true]);
      if (tree.bits > before) assert.throws(() => part.add(added), NeedsAll);
      else {
        part.add(added);
        assert.deepEqual(part.root(), tree.root());
      }
    }
  }
});

test("a bucket with an element more, less or changed, a sibling changed or another number leads elsewhere", () => {
  const tree = Tree.ofElements(3, Array.from({ length: 30 }, anyPlaced));
  const number = Array.from({ length: 8 }, (_, at) => at).find((at) => tree.path(at).elements.length > 1) as number;
  const { elements, siblings } = tree.path(number);
  const read = (path: Path, at = number, bits = 3) => Tree.ofPaths(bits, 30, tree.root(), new Map([[at, path]]));
  assert.deepEqual(read({ elements, siblings }).root(), tree.root());
  assert.deepEqual(read({ elements: [...elements].reverse(), siblings }).root(), tree.root());
  for (const path of [
    { elements: elements.slice(1), siblings },
    { elements: [...elements, random(32)], siblings },
    { elements: [...elements, elements[0] as Bytes], siblings },
    { elements: [random(32), ...elements.slice(1)], siblings },
    { elements, siblings: [random(32), ...siblings.slice(1)] },
    { elements, siblings: siblings.slice(1) },
    { elements, siblings: [...siblings, random(32)] },
  ]) {
    assert.throws(() => read(path), WrongPath);
  }
  assert.throws(() => read({ elements, siblings }, number ^ 1), WrongPath);
  assert.throws(() => read({ elements, siblings }, number + 8), WrongPath);
  assert.throws(() => read({ elements, siblings }, number, 4), WrongPath);
  assert.throws(() => read({ elements, siblings }).add([[((number ^ 1) << 29) >>> 0, random(32)]]), WrongPath);
});

test("the division is the coarsest with a mean of eight, never coarser than before, and finer for a full bucket", () => {
  const grown = (count: number, bits = 0): number => {
    const tree = new Tree(bits);
    tree.add(Array.from({ length: count }, (_, at) => [Math.floor((at * 2 ** 32) / count), u32(at)] as const));
    return tree.bits;
  };
  assert.deepEqual([grown(0), grown(8), grown(9), grown(16), grown(17), grown(64), grown(65)], [0, 0, 1, 1, 2, 3, 4]);
  assert.deepEqual([grown(9, 3), grown(0, 2)], [3, 2]);
  const full = new Tree(2);
  full.add(Array.from({ length: BUCKET_CAPACITY }, (_, at) => [at << 23, u32(at)] as const));
  assert.equal(full.bits, 3);
  full.add([[7, u32(99)]]);
  assert.equal(full.bits, 4);
  const stuck = Tree.ofElements(
    0,
    Array.from({ length: BUCKET_CAPACITY }, (_, at) => [7, u32(at)] as const),
  );
  assert.throws(() => stuck.add([[7, u32(99)]]), BucketFull);
  assert.equal(stuck.size, BUCKET_CAPACITY);
});

for (const [size, bits] of [
  [0, 2],
  [8, 2],
  [9, 3],
  [16, 3],
  [17, 4],
  [8192, 12],
  [2 ** 31, 20],
] as const) {
  test(`a list of ${size} entries is divided by ${bits} bits at most`, () => assert.equal(mostBits(size), bits));
}
