/** Public records: every case of the vectors, as Python reads them. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Append, Connection } from "#kernel/connection.ts";
import { makePublic, readPublic } from "#kernel/public/record.ts";
import { post } from "#kernel/rooms/public.ts";
import { Room } from "#kernel/rooms/room.ts";
import { Unsure } from "#kernel/rooms/unsure.ts";
import { fromBase64, toBase64 } from "#kernel/wire/bytes.ts";
import { Trouble, Unreachable } from "#kernel/wire/trouble.ts";
import { charterOf, vectors } from "./vectors.ts";

const FILE = vectors("public");
const raw = (text: string) => fromBase64(text);
const roster = charterOf(FILE.roster);
const room = raw(FILE.room);
const SERVICE = FILE.cases.find((each: { expect: unknown }) => each.expect === "ok");

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

test("public: what is posted again after a broken line is the very same record, and what belongs to it is done", async () => {
  const sent: Append[] = [];
  const done: string[] = [];
  const lost = { append: async (message: Append) => sent.push(message) };
  const unsure = new Unsure((count) => crypto.getRandomValues(new Uint8Array(count)));
  const there = new Room(lost as unknown as Connection, room, raw(SERVICE.seed));
  const item = readPublic(roster, room, raw(SERVICE.id), raw(SERVICE.body));
  const breaking = (times: number) => async (id: Uint8Array) => {
    if (sent.length <= times) throw new Unreachable();
    done.push(toBase64(id));
  };
  const posting = { asked: item, itemOf: () => item, afterwards: breaking(2) };
  for (let attempt = 0; attempt < 2; attempt++) {
    await assert.rejects(post(unsure, there, raw(SERVICE.seed), posting), Unreachable);
  }
  const id = await post(unsure, there, raw(SERVICE.seed), posting);
  assert.deepEqual(sent[2], sent[0]);
  assert.deepEqual(done, [toBase64(id)]);
  await post(unsure, there, raw(SERVICE.seed), posting); // meant, not repeated
  assert.notDeepEqual(sent[3]?.record.id, id);
});
