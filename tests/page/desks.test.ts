/** What is sealed and said at desks, as Python has it: the cases of `vectors/desks.json` and `vectors/images.json`. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { deskBytes, slipBytes } from "#features/desks/page/contexts.ts";
import { checked } from "#features/desks/page/keys.ts";
import { decodeBook, decodeNote, decodeOwn, decodePart, decodeSaid, decodeSlip } from "#features/desks/page/model.ts";
import { openDeskNote, sealDeskNote } from "#features/desks/page/note-seal.ts";
import { openLine } from "#features/desks/page/parts.ts";
import { openSlip } from "#features/desks/page/slip-opening.ts";
import { BookNote, DeskNote, DeskPart, DeskSaid, OwnDesk, SlipText } from "#features/desks/page/structs.ts";
import { checkMark } from "#features/reports/page/outreach.ts";
import { checkAsSaid, clean, NotClean } from "#kernel/files/images.ts";
import { ownName } from "#kernel/files/sending.ts";
import { openOwnText, sealOwn } from "#kernel/rooms/held.ts";
import { SeenEpochs } from "#kernel/roster/rules/epochs.ts";
import { type RosterState, wasStewardOn } from "#kernel/roster/rules/state.ts";
import { seal } from "#kernel/seal/aead.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { chunkAt, chunksOf, openChunk, sealChunk } from "#kernel/seal/files.ts";
import { pad, unpad } from "#kernel/seal/padding.ts";
import { keysOf } from "#kernel/vault/keys.ts";
import { type Bytes, concat, keyOf, fromBase64 as raw, toBase64 } from "#kernel/wire/bytes.ts";
import { encode, type Format } from "#kernel/wire/codec.ts";
import { forSite } from "#kernel/wire/request.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { readList } from "#kernel/words/listing.ts";
import { type Passphrase, parse, WORDS_ON_A_SLIP } from "#kernel/words/passphrase.ts";
import { charterOf, vectors } from "./vectors.ts";

const file = vectors("desks");
const words = readList(readFileSync(`${process.env.VECTORS}/../src/parasol/kernel/words/lists/en.txt`, "utf8"));
// biome-ignore lint/suspicious/noExplicitAny: cases have many shapes
type Case = any;

const roster = charterOf(file.roster);

/** Randomness that gives exactly this. */
const giving = (value: string) => (count: number) => {
  assert.equal(raw(value).length, count);
  return raw(value);
};

/** Reads JSON strictly, and writes the same bytes again. */
function again<T>(format: Format<T>, decode: (json: Bytes) => T) {
  return (c: Case) => assert.deepEqual(encode(format, decode(raw(c.text))), raw(c.text));
}

const OPS: Record<string, (c: Case) => unknown> = {
  keys: async (c) => {
    const desk = roster.desks.get(1);
    assert(desk);
    await checked(desk, raw(c.text));
  },
  own: async (c) => {
    const keys = await keysOf(c.phrase as Passphrase, "receipt");
    const text = openOwnText(keys, raw(c.sealed));
    decodeOwn(text);
    assert.deepEqual(text, raw(c.text));
    assert.deepEqual(sealOwn(keys, encode(OwnDesk, decodeOwn(text)), giving(c.nonce)), raw(c.sealed));
  },
  part: again(DeskPart, decodePart),
  said: again(DeskSaid, decodeSaid),
  note: again(DeskNote, decodeNote),
  book: again(BookNote, decodeBook),
  "sealed-note": (c) => {
    const seedOf = (epoch: number) => (epoch === c.generation ? raw(c.seed) : undefined);
    const opened = openDeskNote(raw(c.room), raw(c.id), raw(c.sealed), seedOf);
    assert.deepEqual([toBase64(opened.author), toBase64(opened.body)], [c.author, c.body]);
    const made = [raw(c.room), c.generation, raw(c.seed), raw(c.author_seed), raw(c.id), raw(c.body)] as const;
    assert.deepEqual(sealDeskNote(...made, giving(c.nonce)), raw(c.sealed));
  },
  split: (c) => {
    const content = new Uint8Array(c.size);
    const sizes = Array.from({ length: chunksOf(c.size) }, (_, number) => chunkAt(content, number).length);
    assert.deepEqual(sizes, c.chunks);
  },
  chunk: (c) => {
    const place = [raw(c.key), raw(c.blob), c.number, c.chunks] as const;
    const plain = openChunk(...place, raw(c.sealed));
    assert.deepEqual(unpad(plain), raw(c.text));
    assert.deepEqual(sealChunk(...place, plain, giving(c.nonce)), raw(c.sealed));
  },
  slip: async (c) => {
    const keys = await keysOf(c.phrase as Passphrase, "slip");
    assert.deepEqual([keys.name, keys.signKey, keys.wrap].map(toBase64), [c.room, c.sign_key, c.wrap]);
    const slip = openSlip(keys, raw(c.sealed));
    const text = encode(SlipText, slip);
    assert.deepEqual(text, raw(c.text));
    assert.deepEqual(decodeSlip(text), slip);
    const head = Uint8Array.of(0x0a);
    const sealed = seal(keys.wrap, pad(text, 2048), concat(head, keys.name), giving(c.nonce));
    assert.deepEqual(concat(head, sealed), raw(c.sealed));
  },
  "slip-words": (c) => assert.equal(parse(c.typed, words, WORDS_ON_A_SLIP), c.phrase),
  covered: (c) => {
    const records = c.records.map(({ id, body }: Case) => ({ id: raw(id), body: raw(body) }));
    const covered = deskBytes(c.desk, raw(c.room), records);
    assert.equal(toBase64(covered), c.covered);
    assert.ok(isSigned(raw(c.key), "open", forSite(c.site, covered), raw(c.signature)));
  },
  "covered-slip": (c) => assert.equal(toBase64(slipBytes(raw(c.room), raw(c.id), raw(c.body))), c.covered),
  outreach: (c) => checkMark({ desk: c.desk, signature: raw(c.signature) }, raw(c.room), c.day, roster),
  lines: (c) => {
    const sides = { holderKey: raw(c.holder), roster, desk: roster.desks.get(1), seen: new SeenEpochs() };
    const read = c.records.map(({ seq, id, day, body }: Case) => {
      try {
        const line = openLine(raw(c.room), sides, raw(c.thread_key), { seq, id: raw(id), day, body: raw(body) });
        return line.isDesk ? "desk" : "visitor";
      } catch (error) {
        assert.ok(error instanceof Unreadable);
        return "";
      }
    });
    assert.deepEqual(read, c.read);
  },
};

for (const c of file.cases) {
  test(`desks: ${c.name}`, async () => {
    const act = OPS[c.op];
    assert(act, c.op);
    if (c.expect === "ok") return void (await act(c));
    await assert.rejects(
      async () => act(c),
      (error) => error instanceof Trouble && error.code === c.expect.error,
    );
  });
}

for (const c of vectors("images").cases) {
  test(`images: ${c.name}`, () => {
    if (c.expect !== "ok") return assert.throws(() => clean(raw(c.file), c.type), NotClean);
    const left = clean(raw(c.file), c.type);
    assert.equal(toBase64(left.content), c.left);
    assert.equal(toBase64(clean(left.content, left.type).content), c.left, "cleaned again it stays as it is");
  });
  test(`images that came: ${c.name}`, () => {
    const check = () => checkAsSaid(raw(c.file), c.type);
    if (c.as_sent) check();
    else assert.throws(check, (error) => error instanceof Trouble && error.code === "not-as-said");
  });
}

for (const { name, type, saved } of vectors("images").names) {
  test(`images: what is saved of ${name}, ${type}`, () => assert.equal(ownName({ name, type }), saved));
}

test("what a steward wrote counts up to the day of the entry with which she went", () => {
  const gone = new Uint8Array(32);
  const on = (days: RosterState["days"]) =>
    [0, 1, 2, 3, 4].map((day) => {
      const state = { ...roster, days, stewardSpans: new Map([[keyOf(gone), [[0, 3] as const]]]) };
      return wasStewardOn(state, gone, day);
    });
  assert.deepEqual(on([[0, 0]]), [true, false, false, false, false]);
  assert.deepEqual(
    on([
      [0, 0],
      [3, 4],
    ]),
    [true, false, false, false, false],
  );
  assert.deepEqual(
    on([
      [0, 0],
      [3, 3],
    ]),
    [true, true, true, true, false],
  );
  assert.equal(wasStewardOn(roster, gone, 0), false);
});
