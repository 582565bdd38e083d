/** Parts of numbers: every case of vectors/partial.json. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Identifier, type Kind, NotAnIdentifier, type Phones } from "../src/identifiers/index.ts";
import {
  fits,
  indexKeys,
  looksLikePartial,
  Partial,
  type PartKind,
  parseAsked,
  partials,
} from "../src/identifiers/partial.ts";
import { toBase64 } from "../src/wire/bytes.ts";
import { vectors } from "./vectors.ts";

const PHONES = JSON.parse(
  readFileSync(join(process.env.VECTORS as string, "../browser/src/identifiers/phones.json"), "utf8"),
) as Phones;
// biome-ignore lint/suspicious/noExplicitAny: the cases have many shapes
const CASES = vectors("partial").cases as any[];
const OPS = ["fits", "keys", "parts", "read"];

test("every case is of an op that is tested here", () => {
  assert.deepEqual([...new Set(CASES.map(({ op }) => op))].sort(), OPS);
});

const told = ({ kind, normal }: { kind: string; normal: string }): [string, string] => [kind, normal];

for (const each of CASES) {
  test(`partial: ${each.name}`, () => {
    if (each.op === "parts") {
      const made = partials(new Identifier(each.kind as Kind, each.normal));
      assert.deepEqual(made.map(told), each.parts);
      assert.deepEqual(
        made.map((part) => toBase64(part.canonical())),
        each.canonical,
      );
    } else if (each.op === "keys") {
      const identifiers = (each.identifiers as [Kind, string][]).map((pair) => new Identifier(...pair));
      assert.deepEqual(indexKeys(identifiers).map(told), each.keys);
    } else if (each.op === "fits") {
      assert.equal(fits(each.mask, new Partial(each.kind as PartKind, each.normal)), each.fits);
    } else {
      const read = () => parseAsked(each.typed, each.region ?? "GB", each.kind, each.platform ?? null, PHONES);
      if (each.expect !== "ok") {
        return assert.throws(read, (error) => error instanceof NotAnIdentifier && error.code === each.expect.error);
      }
      const asked = read();
      if (each.read) assert.deepEqual(told(asked), each.read);
      if (each.masked) assert.equal(asked.masked(), each.masked);
      if (asked instanceof Partial) assert.ok(looksLikePartial(each.typed, each.kind, each.platform ?? null));
    }
  });
}
