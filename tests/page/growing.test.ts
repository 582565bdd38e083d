/** Maps that grow with the community. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { GrowingMap, grownBy } from "#kernel/roster/rules/growing.ts";

test("a growing map is at each step what a copied one would be, and none before it changes", () => {
  let [map, plain]: [ReadonlyMap<number, number>, ReadonlyMap<number, number>] = [new Map([[7, 0]]), new Map([[7, 0]])];
  const steps: [ReadonlyMap<number, number>, ReadonlyMap<number, number>][] = [];
  for (let at = 0; at < 3000; at++) {
    const key = (at * 7919) % 2003;
    map = grownBy(map, key, at);
    plain = new Map(plain).set(key, at);
    if (at % 97 === 0 || at > 2990) steps.push([map, plain]);
  }
  for (const [one, other] of steps) {
    assert.equal(one.size, other.size);
    assert.deepEqual([...one], [...other]);
    assert.deepEqual([...one.keys()], [...other.keys()]);
    assert.deepEqual([...one.values()], [...other.values()]);
    const seen: [number, number][] = [];
    one.forEach((value, key) => {
      seen.push([key, value]);
    });
    assert.deepEqual(seen, [...other]);
    for (let key = 0; key < 2003; key++) assert.equal(one.get(key), other.get(key));
    assert.deepEqual([one.has(2002), one.has(5000)], [other.has(2002), false]);
    assert.deepEqual(new Map(one), new Map(other));
  }
  assert.throws(() => new GrowingMap().set(), TypeError);
  assert.throws(() => new GrowingMap().delete(), TypeError);
});
