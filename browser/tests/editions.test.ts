/** Public notices on the page: which editions count, and that the files made here are the program's to the byte. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  begun,
  bytesOf,
  changed,
  complete,
  counting,
  read,
  signedBy,
  takesFrom,
  toSign,
} from "../src/editions/signed.ts";
import { pagesOf, type SiteParts, said } from "../src/editions/site.ts";
import type { PublicNotice } from "../src/formats/edition.ts";
import { type Bytes, fromBase64, utf8 } from "../src/wire/bytes.ts";
import { publicKeyOf } from "../src/wire/signing.ts";
import { Trouble } from "../src/wire/trouble.ts";
import { readList } from "../src/words/listing.ts";
import { vectors } from "./vectors.ts";

const FILE = vectors("edition");
const source = (path: string) => readFileSync(`${process.env.VECTORS}/../src/parasol/${path}`, "utf8");
const isTrouble = (error: unknown, code: string): boolean => error instanceof Trouble && error.code === code;
const PARTS: SiteParts = {
  style: source("editions/pages/style.css"),
  texts: { en: source("text/en/edition.ftl"), es: source("text/es/edition.ftl") },
  words: readList(source("client/words/lists/en.txt")),
};
const STEWARDS: Bytes[] = FILE.stewards.map(fromBase64);

for (const { name, file, expect } of FILE.cases) {
  test(`edition: ${name}`, () => {
    const content = fromBase64(file);
    if (expect?.error === "edition") {
      assert.throws(
        () => read(content),
        (error) => isTrouble(error, "not-an-edition"),
      );
      return;
    }
    const signed = read(content);
    assert.deepEqual(bytesOf(signed), content);
    assert.equal(counting(signed, STEWARDS).size === 2, expect === "ok");
    assert.ok(counting(signed, STEWARDS.slice(0, 1)).size < 2);
  });
}

for (const { name, file, says, expect } of FILE.sites) {
  test(`site: ${name}`, () => {
    const { edition } = read(fromBase64(file));
    if (expect) {
      assert.throws(
        () => complete(edition, PARTS),
        (error) => isTrouble(error, expect.error),
      );
      return;
    }
    assert.deepEqual(complete({ ...edition, files: {} }, PARTS), edition);
    assert.deepEqual(said(pagesOf(edition, PARTS)["index.html"]).map(tidy), says.map(tidy));
  });
}

/** Markup's `striptags` in Python makes one space of several. */
const tidy = (line: string): string => line.split(/\s+/).filter(Boolean).join(" ");

const [ANA, BEA, CLEO] = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte)) as [Bytes, Bytes, Bytes];
const KEYS = [ANA, BEA, CLEO].map(publicKeyOf);
const notice = (text: string, id = 1): PublicNotice => ({
  ...{ id: new Uint8Array(16).fill(id), day: 20_000, language: "en", title: "Clinic", text },
});
const first = changed(
  { edition: begun(new Uint8Array(32), 20_000, "en", "Harbour"), signatures: [] },
  20_000,
  [],
  PARTS,
);
const by = (seed: Bytes, of = first) => signedBy(toSign(of, publicKeyOf(seed), KEYS, 20_001, PARTS), seed);

test("two sign the same bytes, nobody twice, and a third not at all", () => {
  const once = read(bytesOf(by(ANA)));
  assert.throws(
    () => by(ANA, once),
    (error) => isTrouble(error, "edition-signed"),
  );
  const twice = read(bytesOf(by(BEA, once)));
  assert.equal(counting(twice, KEYS).size, 2);
  assert.deepEqual(twice.edition, once.edition);
  assert.throws(
    () => by(CLEO, twice),
    (error) => isTrouble(error, "edition-signed"),
  );
});

test("what is changed once somebody signed is the next edition, and nobody's signature is on it", () => {
  const edited = changed(by(ANA), 20_002, [notice("It has moved.")], PARTS);
  assert.deepEqual([edited.edition.number, edited.signatures.length, edited.edition.day], [2, 0, 20_002]);
  const again = changed(edited, 20_003, [notice("It has moved."), notice("Twice.", 2)], PARTS);
  assert.equal(again.edition.number, 2);
  assert.throws(
    () => changed(edited, 20_003, [notice("a\n\nb")], PARTS),
    (error) => isTrouble(error, "not-an-edition"),
  );
  assert.throws(
    () => changed(edited, 20_003, [notice("a"), notice("b")], PARTS),
    (error) => isTrouble(error, "not-an-edition"),
  );
});

test("who signs makes the site first: another one, or one by former stewards, isn't signed as it is", () => {
  const other = { ...first.edition, files: { ...first.edition.files, "index.html": new Uint8Array(32) } };
  const half = signedBy({ edition: other, signatures: [] }, ANA);
  assert.throws(
    () => by(BEA, half),
    (error) => isTrouble(error, "edition-differs"),
  );
  const mine = toSign(half, publicKeyOf(ANA), KEYS, 20_001, PARTS); // who signed it herself makes the next one
  assert.deepEqual([mine.edition.number, mine.signatures], [2, []]);
  const former = by(BEA, by(ANA));
  const next = toSign(former, publicKeyOf(CLEO), [publicKeyOf(CLEO)], 20_001, PARTS);
  assert.deepEqual([next.edition.number, next.signatures], [2, []]);
  const left = toSign(former, publicKeyOf(CLEO), [publicKeyOf(ANA), publicKeyOf(CLEO)], 20_001, PARTS);
  assert.deepEqual([left.edition.number, left.signatures.length], [1, 1]);
});

test("whose words they are: six of another's in a row, whatever their case and marks, or all if there are fewer", () => {
  const post = "He said his name was Mark, and then he locked the door behind us.";
  assert.ok(takesFrom("We heard: “he LOCKED the door – behind us”!", post));
  assert.ok(!takesFrom("Somebody locked the door. A name that was given is Mark.", post));
  assert.ok(takesFrom("No, never again, we say", "Never again!"));
  assert.ok(!takesFrom("again and never", "Never again!"));
  assert.ok(!takesFrom("", post));
  assert.ok(!takesFrom("Anything", "🙂"));
  assert.ok(takesFrom("x ".repeat(8) + post, post));
  assert.ok(utf8(post).length > 0);
});
