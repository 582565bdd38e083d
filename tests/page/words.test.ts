import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Trouble } from "#kernel/wire/trouble.ts";
import { LANGUAGES, type WordLanguage } from "#kernel/words/languages.ts";
import { nearest, readList, type WordList } from "#kernel/words/listing.ts";
import { generate, NotWords, nameOf, parse } from "#kernel/words/passphrase.ts";
import { vectors } from "./vectors.ts";

const textOf = (language: WordLanguage) =>
  readFileSync(`${process.env.VECTORS}/../src/parasol/kernel/words/lists/${language}.txt`, "utf8");
const text = textOf("en");
const list = readList(text);
const lists = Object.fromEntries(
  (Object.keys(LANGUAGES) as WordLanguage[]).map((language) => [language, readList(textOf(language), language)]),
);

for (const case_ of vectors("words").cases) {
  const list = lists[case_.language] as WordList;
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

test("only a frozen list is taken, and for its language", () => {
  assert.equal(list.words.length, 2048);
  assert.equal(list.plain.size, 2048);
  for (const other of [text.replace("\n", "\r\n"), `${text}\n`, text.slice(0, -1), "", text.toUpperCase()]) {
    assert.throws(() => readList(other), Trouble);
  }
  assert.throws(() => readList(text, "es"), Trouble);
});

test("four letters without accents tell a word, and a beginning offers all that begin so", () => {
  for (const { words, meant } of Object.values(lists)) for (const word of words) assert.equal(meant(word), word);
  const spanish = lists.es as WordList;
  assert.equal(spanish.meant("INTER"), "interés".normalize("NFKD"));
  assert.equal(spanish.meant("int"), undefined);
  assert.deepEqual(spanish.beginning("ÁBA"), ["ábaco".normalize("NFKD")]);
  assert.deepEqual(list.beginning("yel"), ["yellow"]);
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

test("bits above the eleventh don't count", () => {
  const given: number[] = [];
  const random = draws();
  const passphrase = generate((count) => {
    const bytes = random(count);
    given.push((bytes[0] as number) * 256 + (bytes[1] as number));
    return bytes;
  }, list);
  assert(given.some((value) => value >= 2048));
  const words = given.map((value) => list.words[value % 2048]);
  assert.equal(passphrase, words.slice(-8).join(" "));
});

test("randomness that isn't random gives no phrase", () => {
  const constant = (value: number) => (count: number) => new Uint8Array(count).fill(value);
  assert.throws(() => generate(constant(255), list), /random/);
  assert.throws(() => generate(() => new Uint8Array(3), list), /random/);
});

test("suggestions are words that begin so, then the nearest, also with letters swapped", () => {
  assert.deepEqual(nearest("yel", list), ["yellow", "all", "belt"]);
  assert.deepEqual(nearest("sanck", list).slice(0, 1), ["snack"]);
  assert.deepEqual(nearest("qqqqqqqqqqqqq", list), []);
  assert.deepEqual(nearest("zqxjkvwqpz", list), []);
});

test("a name for a key is made of its first bytes", () => {
  const key = Uint8Array.of(0, 1, 0x08, 0, 0, 2, 0xff, 0xff);
  assert.equal(nameOf(key, list), `${list.words[1]}-${list.words[0]}-${list.words[2]}`);
  assert.equal(nameOf(key, list, 4), `${list.words[1]}-${list.words[0]}-${list.words[2]}-${list.words[2047]}`);
  assert.throws(() => nameOf(key, list, 5), RangeError);
  assert.throws(() => nameOf(key, list, 0), RangeError);
});
