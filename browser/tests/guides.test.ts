/** Guides: every case of the vectors, as Python reads them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Listed } from "../src/formats/guide.ts";
import { guideIn, listIn } from "../src/guides/reading.ts";
import { epochOf } from "../src/roster/state.ts";
import { equal, fromBase64, utf8 } from "../src/wire/bytes.ts";
import { decode } from "../src/wire/codec.ts";
import { Trouble } from "../src/wire/trouble.ts";
import { charterOf, vectors } from "./vectors.ts";

const FILE = vectors("guides");
const roster = charterOf(FILE.roster);

for (const each of FILE.cases.filter(({ listed }: { listed?: object }) => listed)) {
  test(`guides: ${each.name}`, () => {
    const listed = decode(Listed, utf8(JSON.stringify(each.listed)));
    const read = () => guideIn(roster, listed, { id: fromBase64(each.id), body: fromBase64(each.body) });
    if (each.expect === "ok") assert.equal(read().id, listed.id);
    else assert.throws(read, (error) => error instanceof Trouble && error.code === each.expect.error);
  });
}

for (const each of FILE.cases.filter(({ today }: { today?: number }) => today)) {
  test(`guides: ${each.name}`, () => {
    const found = listIn(roster, fromBase64(each.id), fromBase64(each.body), each.today);
    if (typeof found === "string") assert.equal(found, each.expect.error);
    else
      assert.deepEqual(
        { of_today: equal(found.signer, epochOf(roster, "stewards")?.signer ?? new Uint8Array()) },
        each.expect,
      );
  });
}
