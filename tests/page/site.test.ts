/** The release words of a site's manifest: the cases of vectors/site.json, as Python has them. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fromBase64, Malformed, toBase64, utf8 } from "#kernel/wire/bytes.ts";
import { RELEASE_WORDS, readRelease } from "#kernel/wire/site.ts";
import { readList } from "#kernel/words/listing.ts";
import { nameOf } from "#kernel/words/passphrase.ts";
import { vectors } from "./vectors.ts";

const LIST = readList(
  readFileSync(join(process.env.VECTORS as string, "../src/parasol/kernel/words/lists/en.txt"), "utf8"),
);
// biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
const CASES = vectors("site").cases as any[];
/** What isn't written as a manifest is. What is in it, and who signed, only the program checks. */
const NOT_WRITTEN_SO = [
  "nothing",
  "cut-off",
  "line-end-behind",
  "space-inside",
  "escaped-letter",
  "not-utf-8",
  "a-field-twice",
  "a-day-as-a-fraction",
  "another-format",
  "signatures-first",
  "a-day-before-1970",
];

test("the words of each manifest that counts are Python's", () => {
  const good = CASES.filter(({ expect }) => expect === "ok");
  assert.equal(good.length, 3);
  for (const { file, digest, words } of good) {
    const found = readRelease(fromBase64(file));
    assert.equal(toBase64(found.digest), digest);
    assert.equal(nameOf(found.digest, LIST, RELEASE_WORDS), words);
    assert.equal(found.madeOn, JSON.parse(Buffer.from(file, "base64").toString()).manifest.made_on);
  }
});

test("a file that isn't written as a manifest has no words", () => {
  for (const name of NOT_WRITTEN_SO) {
    const { file } = CASES.find((each) => each.name === name);
    assert.throws(() => readRelease(fromBase64(file)), Malformed, name);
  }
  assert.throws(() => readRelease(new Uint8Array(200_001)), Malformed);
  for (const text of ["null", "[]", '{"manifest":null,"signatures":[]}', '{"manifest":{},"signatures":[]}']) {
    assert.throws(() => readRelease(utf8(text)), Malformed, text);
  }
});

test("another day under the same signatures has other words", () => {
  const [good, other] = ["signed-by-two", "another-day-under-the-same-signatures"].map((name) =>
    readRelease(fromBase64(CASES.find((each) => each.name === name).file)),
  );
  assert.notDeepEqual(good?.digest, other?.digest);
});
