/** Public records: every case of the vectors, as Python reads them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { makePublic, readPublic } from "../src/public/record.ts";
import { apply } from "../src/roster/rules.ts";
import { EMPTY } from "../src/roster/state.ts";
import { fromBase64, toBase64 } from "../src/wire/bytes.ts";
import { Trouble } from "../src/wire/trouble.ts";
import { vectors } from "./vectors.ts";

const FILE = vectors("public");
const raw = (text: string) => fromBase64(text);
// biome-ignore lint/suspicious/noExplicitAny: as the vectors
const signed = FILE.roster.map((entry: any) => ({
  body: raw(entry.body),
  // biome-ignore lint/suspicious/noExplicitAny: as the vectors
  signatures: entry.signatures.map((item: any) => ({ key: raw(item.key), signature: raw(item.signature) })),
}));
const roster = signed.reduce(apply, EMPTY);
const room = raw(FILE.room);

for (const each of FILE.cases) {
  test(`public: ${each.name}`, () => {
    const read = () => readPublic(roster, room, raw(each.id), raw(each.body));
    if (each.expect === "ok") {
      assert.equal(toBase64(makePublic(raw(each.seed), room, raw(each.id), read())), each.body);
      return;
    }
    assert.throws(read, (error) => error instanceof Trouble && error.code === each.expect.error);
  });
}

test("public: there are more bad cases than good ones", () => {
  const good = FILE.cases.filter((each: { expect: unknown }) => each.expect === "ok").length;
  assert.ok(FILE.cases.length - good > 3 * good);
});
