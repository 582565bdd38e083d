import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fieldsOf, offersFor, typedInto } from "#kernel/kit/word-fields.tsx";
import { readList } from "#kernel/words/listing.ts";
import { words } from "./town.ts";

const list = readList(readFileSync(`${process.env.VECTORS}/../src/parasol/kernel/words/lists/en.txt`, "utf8"));
const eight = words();

test("what is pasted into any field is spread over all", () => {
  for (const at of [0, 3, 7]) {
    for (const gap of [" ", ", ", "-", "\n", "  "]) {
      const { typed, next } = typedInto("", 8, at, eight.split(" ").join(gap));
      assert.equal(typed, eight);
      assert.equal(next, 7);
    }
  }
});

test("some of the words are put in from where they were pasted", () => {
  const { typed, next } = typedInto("", 8, 2, "able actor");
  assert.deepEqual(fieldsOf(typed, 8), ["", "", "able", "actor", "", "", "", ""]);
  assert.equal(next, 4);
});

test("a word too many isn't swallowed", () => {
  const { typed } = typedInto("", 4, 0, "one two three four five");
  assert.deepEqual(fieldsOf(typed, 4), ["one", "two", "three", "four-five"]);
});

test("a space goes on, a letter doesn't, and a space alone does nothing", () => {
  assert.equal(typedInto("", 8, 1, "able ").next, 2);
  assert.equal(typedInto("", 8, 1, "able").next, 1);
  assert.deepEqual(typedInto("", 8, 1, " "), { typed: "       ", next: 1 });
});

test("nothing is offered before two letters, and then what begins so, at most four", () => {
  assert.deepEqual(offersFor("a", list), []);
  const offers = offersFor("Ab", list);
  assert.ok(offers.length > 0 && offers.length <= 4);
  assert.ok(offers.every((word) => word.startsWith("ab") && list.meant(word) === word));
  assert.deepEqual(offersFor("yellow", list), []);
  assert.deepEqual(offersFor("add", list), ["add", "addict", "address"]);
  assert.deepEqual(offersFor("zzzz", list), []);
  assert.deepEqual(offersFor("ab", null), []);
});
