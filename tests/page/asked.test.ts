/** What people really type into a check: every case of vectors/asked.json. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Identifier, type Kind, NotAnIdentifier, type Phones } from "#features/checks/page/identifiers/index.ts";
import { type Asked, indexKeys, placeOf } from "#features/checks/page/identifiers/partial.ts";
import { askedAbout } from "#features/checks/page/identifiers/question.ts";
import { keyOf, toBase64 } from "#kernel/wire/bytes.ts";
import { vectors } from "./vectors.ts";

const PHONES = JSON.parse(
  readFileSync(
    join(process.env.VECTORS as string, "../src/parasol/features/checks/page/identifiers/phones.json"),
    "utf8",
  ),
) as Phones;
// biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
const CASES = vectors("asked").cases as any[];

const told = (key: Asked | null): [string, string] | null => key && [key.kind, key.normal];

test("200 things that people type are here", () => {
  assert.ok(CASES.length >= 200);
});

for (const each of CASES) {
  test(`asked: ${each.name} ${JSON.stringify(each.typed).slice(0, 40)}`, () => {
    const ask = () => askedAbout(each.typed, each.region, each.kind, each.platform, PHONES);
    if (each.expect !== "ok") {
      return assert.throws(ask, (error) => error instanceof NotAnIdentifier && error.code === each.expect.error);
    }
    const question = ask();
    assert.deepEqual(question.readings.map(told), each.readings);
    assert.deepEqual(question.kinds, each.said);
    assert.deepEqual([question.exact, question.loose, question.wanted, question.alone].map(told), [
      each.exact,
      each.loose,
      each.wanted,
      each.alone,
    ]);
    assert.equal(toBase64(question.place), each.place);
    const keys = [question.exact, question.loose].filter((key) => key !== null);
    for (const key of keys) assert.equal(toBase64(placeOf(key)), each.place, "one question asks in one bucket");
    for (const [kind, normal] of each.meets as [Kind, string][]) {
      const indexed = new Set(indexKeys([new Identifier(kind, normal)]).map((key) => keyOf(key.canonical())));
      assert.ok(
        keys.some((key) => indexed.has(keyOf(key.canonical()))),
        `an alert about ${normal} is met`,
      );
    }
  });
}

test("a site beside a name is no part of it, whatever site was chosen", () => {
  for (const platform of ["unknown", "other", null]) {
    assert.throws(() => askedAbout("dave telegram", "GB", "handle", platform, PHONES), { code: "platform-needed" });
  }
  const { alone } = askedAbout("Dave 99", "GB", "handle", "other", PHONES);
  assert.deepEqual(told(alone), ["handle", "other:dave 99"]);
});
