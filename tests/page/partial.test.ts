/** Parts of numbers: every case of vectors/partial.json. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Identifier, type Kind, NotAnIdentifier } from "#features/checks/page/identifiers/index.ts";
import {
  fits,
  indexKeys,
  looksLikePartial,
  Partial,
  type PartKind,
  parsePartial,
  partials,
  placeOf,
} from "#features/checks/page/identifiers/partial.ts";
import { toBase64 } from "#kernel/wire/bytes.ts";
import { vectors } from "./vectors.ts";

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
      assert.equal(toBase64(placeOf(new Identifier(each.kind as Kind, each.normal))), each.place);
    } else if (each.op === "keys") {
      const identifiers = (each.identifiers as [Kind, string][]).map((pair) => new Identifier(...pair));
      assert.deepEqual(indexKeys(identifiers).map(told), each.keys);
    } else if (each.op === "fits") {
      assert.equal(fits(each.mask, new Partial(each.kind as PartKind, each.normal)), each.fits);
    } else {
      const read = () => parsePartial(each.typed, each.kind === "plate-part" ? "plate" : each.kind);
      if (each.expect !== "ok") {
        return assert.throws(read, (error) => error instanceof NotAnIdentifier && error.code === each.expect.error);
      }
      const asked = read();
      if (each.read) assert.deepEqual(told(asked), each.read);
      if (each.masked) assert.equal(asked.masked(), each.masked);
      assert.ok(looksLikePartial(each.typed, each.kind, null));
    }
  });
}
