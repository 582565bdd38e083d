/** Signed tree heads: what a member's device asks and finds. What it refuses: the table of lies (`tests/hostile/lies_list.py`). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "#features/checks/page/check.ts";
import { Identifier } from "#features/checks/page/identifiers/index.ts";
import { Partial, partials } from "#features/checks/page/identifiers/partial.ts";
import { only } from "#features/checks/page/identifiers/question.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { Declined } from "#kernel/wire/trouble.ts";
import { about, Book, LIST, memberOf, type Server, serving, TODAY } from "./book.ts";

const NUMBER = new Identifier("phone", "+447700900123");
const OTHERS = Array.from({ length: 30 }, (_, at) => new Identifier("phone", `+4477009${String(20_000 + at)}`));
const SEED = new Uint8Array(32).fill(9);
const listed = about(1, NUMBER, NUMBER, { keys: [publicKeyOf(SEED)] });
const others = OTHERS.map((number, at) => about(at + 2, number));
const entries = [listed, ...others].map(({ entry }) => entry);
const without = others.map(({ entry }) => entry);
const BITS = 3;
const book = new Book(entries, [], BITS);
const ask = (server: Server, lastSeq = 10, withdrawn: Bytes[] = []) =>
  check(memberOf(server, withdrawn), only(NUMBER), lastSeq);
const caught = { code: "index" };

test("an honest answer is a match, with the day on which the list was confirmed", async () => {
  const found = await ask(serving(book, undefined, book.head({ day: TODAY - 3 })));
  assert.deepEqual([found.isMatch, found.treeHeadDay, found.refused], [true, TODAY - 3, []]);
  const none = await check(memberOf(serving(book)), only(new Identifier("phone", "+447700900999")), 10);
  assert.deepEqual([none.isMatch, none.treeHeadDay], [false, TODAY]);
});

test("an answer about an empty list that a steward confirmed is no match", async () => {
  assert.equal((await ask(serving(new Book([])), 0)).isMatch, false);
});

test("an entry that has gone is no lie if its day is past or its key was withdrawn, and only then", async () => {
  const expired = about(1, NUMBER, NUMBER, { expiresOn: TODAY });
  assert.equal((await ask(serving(new Book(without, [expired.entry], BITS)))).isMatch, false);
  const gone = (seed?: Bytes) => new Book(without, [{ ...listed.entry, ...(seed && { seed }) }], BITS);
  assert.equal((await ask(serving(gone(SEED)))).isMatch, false);
  await assert.rejects(
    ask(serving(gone()), 10, [publicKeyOf(SEED)]),
    caught,
    "the statement comes with it or not at all",
  );
});

test("a check asks for the heads, once, and for the bucket: no alert, no withdrawal, whatever it finds", async () => {
  const person = memberOf(serving(book));
  assert.ok((await check(person, only(NUMBER))).isMatch);
  assert.ok(!(await check(person, only(new Identifier("phone", "+447700900999")))).isMatch);
  assert.deepEqual(person.asked, ["/api/index/heads", "/api/check", "/api/check"]);
});

test("heads are read once in a session, and again when the list was divided anew", async () => {
  let server: Server = serving(book);
  const person = memberOf({
    get heads() {
      return server.heads;
    },
    answer: (bucket, question) => {
      if (question.bits !== server.heads[0]?.bits) throw new Declined("list-moved", 409);
      return server.answer(bucket, question);
    },
  });
  for (let times = 0; times < 2; times++) assert.ok((await check(person, only(NUMBER), 10)).isMatch);
  assert.equal(person.asked.filter((path) => path === "/api/index/heads").length, 1);
  server = serving(new Book(entries, [], BITS + 1));
  assert.ok((await check(person, only(NUMBER), 10)).isMatch);
  assert.equal(person.asked.filter((path) => path === "/api/index/heads").length, 2);
  const stuck = memberOf({
    ...server,
    answer: () => {
      throw new Declined("list-moved", 409);
    },
  });
  await assert.rejects(check(stuck, only(NUMBER), 10), { code: "list-moved" });
  assert.equal(stuck.asked.length, 4);
});

test("a list whose key isn't held is passed over where there is another", async () => {
  const older = { ...serving(book), heads: [book.head(), book.head({ list_number: LIST - 1 })] };
  assert.ok((await ask(older)).isMatch);
});

// Parts of numbers.

test("a check by the last digits gives the alerts that it may be about, and none that was signed for another end", async () => {
  const [, end] = partials(NUMBER) as [Partial, Partial];
  assert.equal(end.normal, "900123");
  const neighbour = new Identifier("phone", "+15550900123");
  const elsewhere = new Identifier("phone", "+447700900777");
  const found = [
    about(1, NUMBER, end),
    about(2, neighbour, end, { slot: 1 }),
    about(3, elsewhere, end, { slot: 2 }), // a steward's mistake
  ];
  const ends = new Book(found.map(({ entry }) => entry));
  const result = await check(memberOf(serving(ends)), only(end));
  assert.deepEqual([result.isMatch, result.isPartial, result.isCut], [true, true, false]);
  assert.deepEqual([result.alerts.length, result.refused], [2, ["entry-signature"]]);
});

test("all slots of a part taken means: there may be more; eight of a number's end, sixteen of a name", async () => {
  const end = new Partial("phone-end", "900123");
  const name = new Partial("name", "J0HN");
  const john = new Identifier("handle", "telegram:john");
  const of = async (key: Partial, identifier: Identifier, most: number): Promise<[number, boolean]> => {
    const found = Array.from({ length: most }, (_, slot) => about(slot + 1, identifier, key, { slot }));
    const entries = found.map(({ entry }) => entry);
    const result = await check(memberOf(serving(new Book(entries, [], 1))), only(key));
    return [result.alerts.length, result.isCut];
  };
  assert.deepEqual(await of(end, NUMBER, 7), [7, false]);
  assert.deepEqual(await of(end, NUMBER, 8), [8, true]);
  assert.deepEqual(await of(name, john, 15), [15, false]);
  assert.deepEqual(await of(name, john, 16), [16, true]);
  const sixteen = Array.from({ length: 16 }, (_, slot) => about(slot + 1, NUMBER, NUMBER, { slot }).entry);
  const full = await check(memberOf(serving(new Book(sixteen, [], 1))), only(NUMBER));
  assert.deepEqual([full.alerts.length, full.isPartial, full.isCut], [16, false, false]);
});

test("a name on no known site may be anybody's, also where it alone is asked", async () => {
  const john = new Identifier("handle", "unknown:john");
  const { entry } = about(1, john, john);
  const result = await check(memberOf(serving(new Book([entry], [], 1))), only(john));
  assert.deepEqual([result.alerts.length, result.isPartial], [1, true]);
  assert.ok(only(john).isLoose && !only(NUMBER).isLoose);
});
