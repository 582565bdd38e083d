/** Letters between two pens: vectors/pen-letters.json, as Python reads it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  commitmentOf,
  knocker,
  letterKey,
  openLetter,
  ownOf,
  pairOf,
  sealLetter,
} from "#features/letters/page/letter-seal.ts";
import { LetterSaid } from "#features/letters/page/structs.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { fromBase64 as raw, toBase64, utf8 } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";
import { vectors } from "./vectors.ts";

const FILE = vectors("pen-letters");
const [GENESIS, ROOM, ANA] = [raw(FILE.genesis), raw(FILE.room), raw(FILE.ana)];

/** What a case expects: that this is made, or an error with its code. */
function expects(expect: "ok" | { error: string }, make: () => unknown, made: unknown): void {
  if (expect === "ok") assert.deepEqual(make(), made);
  else assert.throws(make, (error) => error instanceof Unreadable && error.code === expect.error);
}

for (const each of FILE.cases) {
  test(`pen letters: ${each.name}`, () => {
    if (each.op === "pair") {
      const own = { seed: raw(each.seed), key: raw(each.own) };
      expects(each.expect, () => toBase64(pairOf(GENESIS, own, raw(each.other))), each.pair);
    } else if (each.op === "letter") {
      const letter = { kind: "letter" as const, commitment: raw(each.commitment), sealed: raw(each.sealed) };
      const said = { writer: ANA, said: decode(LetterSaid, utf8(FILE.said)) };
      const open = () => openLetter(ROOM, raw(each.id), { ...letter, knock: undefined }, raw(each.key));
      expects(each.expect, open, said);
    } else {
      const pen = { slot: 0, seed: raw(each.seed), key: raw(each.own) };
      const writer = knocker(pen, raw(each.id), { key: raw(each.key), sealed: raw(each.sealed) });
      assert.deepEqual(writer, each.writer ? raw(each.writer) : null);
    }
  });
}

test("pen letters: a letter has its name, key and commitment", () => {
  const { pair, salt, seed, id, key, commitment } = FILE.own;
  const own = ownOf(raw(pair), ANA, raw(salt));
  assert.deepEqual([own.seed, own.id].map(toBase64), [seed, id]);
  assert.equal(toBase64(letterKey(raw(pair), raw(id))), key);
  assert.equal(toBase64(commitmentOf(raw(key))), commitment);
});

test("pen letters: what is sealed here is what the program seals", () => {
  const [first, second] = FILE.cases.filter(({ op }: { op: string }) => op === "pair");
  const pen = { slot: 0, seed: raw(first.seed), key: raw(first.own) };
  assert.equal(first.pair, second.pair);
  const { id, sealed } = FILE.cases.find(({ name }: { name: string }) => name === "a-letter");
  const said = decode(LetterSaid, utf8(FILE.said));
  const random = () => raw(sealed).slice(0, 24);
  const made = sealLetter(ROOM, pen, raw(first.pair), raw(id), said, random);
  assert.equal(toBase64(made.sealed), sealed);
});
