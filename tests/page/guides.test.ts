/** Guides: every case of the vectors, as Python reads them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, readPack, staleTexts } from "#features/guides/page/differing.ts";
import { guideIn, listIn, stalePlaces } from "#features/guides/page/reading.ts";
import { Guide, Listed } from "#features/guides/page/structs.ts";
import { epochOf } from "#kernel/roster/rules/state.ts";
import { equal, fromBase64, toBase64, utf8 } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";
import { textOfDay } from "#kernel/wire/days.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
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

/** Instead of texts: their names, and what is filled in. */
const named = (id: string, args: Record<string, string> = {}) =>
  [
    id,
    ...Object.entries(args)
      .sort()
      .map(([name, value]) => `${name}=${value}`),
  ].join(" ");

for (const each of FILE.versions) {
  test(`guides: versions: ${each.name}`, () => {
    const page = (json: object) => decode(Guide, utf8(JSON.stringify(json)));
    const [before, after] = [page(each.before), page(each.after)];
    const found = differences(before, after, named, textOfDay);
    assert.deepEqual(
      found.map(({ where, before = "", now = "" }) => [where, before, now]),
      each.differences,
    );
    const translated = { ...before, translation: { state: "machine" as const, sources: each.sources, beside: [] } };
    assert.deepEqual(staleTexts(translated, after), each.stale);
    assert.deepEqual([...stalePlaces(before, fromBase64(each.listed))].sort(), each.places);
  });
}

test("guides: a pack is read whole or not at all", () => {
  const guide = decode(Guide, utf8(JSON.stringify(FILE.versions[0].before)));
  const genesis = new Uint8Array(32).fill(7);
  const good = {
    format: "parasol-guides-1",
    name: "A pack",
    genesis: toBase64(genesis),
    guides: [{ kind: "guide", guide, signatures: [] }],
  };
  const read = (pack: object, text = JSON.stringify(pack)) => readPack(utf8(text), genesis);
  assert.deepEqual(read(good), [guide]);
  const bad: Record<string, [object, string?]> = {
    "another community's": [{ ...good, genesis: toBase64(new Uint8Array(32)) }],
    "with an origin": [{ ...good, origin: {} }],
    "another format": [{ ...good, format: "parasol-guides-2" }],
    "a page twice": [{ ...good, guides: [good.guides[0], good.guides[0]] }],
    "no page": [{ ...good, guides: [] }],
    "written otherwise": [good, JSON.stringify(good, null, 1)],
    "markup as a block": [{ ...good, guides: [{ ...good.guides[0], guide: { ...guide, sections: ["<b>"] } }] }],
    "cut off": [good, JSON.stringify(good).slice(0, -1)],
    nothing: [good, ""],
  };
  for (const [name, [pack, text]] of Object.entries(bad)) {
    assert.throws(
      () => read(pack, text),
      (error) => error instanceof Trouble && error.code === "guide-pack",
      name,
    );
  }
});
