import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Trouble } from "../src/wire/trouble.ts";
import { nearest, readList } from "../src/words/listing.ts";
import { generate, NotWords, nameOf, parse } from "../src/words/passphrase.ts";
import { vectors } from "./vectors.ts";

const text = readFileSync(`${process.env.VECTORS}/../src/parasol/client/words/english.txt`, "utf8");
const list = readList(text);

for (const case_ of vectors("words").cases) {
  test(`words: ${case_.name}`, () => {
    if (case_.phrase) {
      assert.equal(parse(case_.typed, list), case_.phrase);
      return;
    }
    assert.throws(
      () => parse(case_.typed, list),
      (error) => {
        assert(error instanceof NotWords);
        assert.equal(error.code, case_.error);
        assert.equal(error.reason, case_.error);
        assert.equal(error.position, case_.position ?? null);
        assert.deepEqual(error.suggestions, case_.suggestions ?? []);
        return true;
      },
    );
  });
}

test("only the frozen list is taken", () => {
  assert.equal(list.words.length, 7776);
  assert.equal(list.all.size, 7776);
  for (const other of [text.replace("\n", "\r\n"), `${text}\n`, text.slice(0, -1), "", text.toUpperCase()]) {
    assert.throws(() => readList(other), Trouble);
  }
});

test("length is counted in code points", () => {
  assert.throws(() => parse("\u{1F600}".repeat(400), list), { code: "count" });
  assert.throws(() => parse("\u{1F600}".repeat(401), list), { code: "too-long" });
});

/** The same draws every time: a linear congruential generator. */
function draws(): (count: number) => Uint8Array {
  let state = 1;
  return (count) =>
    Uint8Array.from({ length: count }, () => {
      state = (state * 48271) % (2 ** 31 - 1);
      return state >>> 16;
    });
}

test("a drawn phrase is read back as it is", () => {
  const random = draws();
  const drawn = new Set<string>();
  for (let round = 0; round < 50; round++) {
    const passphrase = generate(random, list);
    assert.equal(parse(passphrase.toUpperCase().replaceAll(" ", " - "), list), passphrase);
    drawn.add(passphrase);
  }
  assert.equal(drawn.size, 50);
});

test("a draw beyond the list is thrown away, and bits above the thirteenth don't count", () => {
  const given: number[] = [];
  const random = draws();
  const passphrase = generate((count) => {
    const bytes = random(count);
    given.push((bytes[0] as number) * 256 + (bytes[1] as number));
    return bytes;
  }, list);
  assert(given.some((value) => value % 8192 >= 7776 || value > 8191));
  const words = given.map((value) => list.words[value % 8192]).filter(Boolean);
  assert.equal(passphrase, words.slice(-7).join(" "));
});

test("randomness that isn't random gives no phrase", () => {
  const constant = (value: number) => (count: number) => new Uint8Array(count).fill(value);
  assert.throws(() => generate(constant(255), list), /random/);
  assert.throws(() => generate(() => new Uint8Array(3), list), /random/);
});

test("suggestions are the nearest words, also with letters swapped", () => {
  assert.deepEqual(nearest("atitre", list).slice(0, 1), ["attire"]);
  assert.deepEqual(nearest("tatrie", list), ["attire", "matrix", "satire"]); // swapped twice, which without swaps is further than two
  assert.deepEqual(nearest("aattire", list).slice(0, 1), ["attire"]);
  assert.deepEqual(nearest("qqqqqqqqqqq", list), []);
  assert.deepEqual(nearest("zqxjkvwqpz", list), []);
  assert.equal(nearest("cat", list).length, 3);
});

test("a name for a key is made of its first bytes", () => {
  const key = Uint8Array.of(0, 1, 0x1e, 0x60, 0, 2);
  assert.equal(nameOf(key, list), `${list.words[1]}-${list.words[0]}`);
  assert.equal(nameOf(key, list, 3), `${list.words[1]}-${list.words[0]}-${list.words[2]}`);
  assert.throws(() => nameOf(key, list, 4), RangeError);
  assert.throws(() => nameOf(key, list, 0), RangeError);
});
