/** Signed tree heads: what a member's device refuses when the server leaves out, replays or makes up. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { check } from "../src/checks/check.ts";
import { bucketOf } from "../src/checks/tree.ts";
import type { Head } from "../src/formats/messages.ts";
import { Identifier } from "../src/identifiers/index.ts";
import { Partial, partials } from "../src/identifiers/partial.ts";
import { only } from "../src/identifiers/question.ts";
import { type Bytes, concat } from "../src/wire/bytes.ts";
import { mostBits } from "../src/wire/index-contexts.ts";
import { publicKeyOf } from "../src/wire/signing.ts";
import { Declined } from "../src/wire/trouble.ts";
import {
  about,
  answerTo,
  Book,
  FORMER,
  LIST,
  MEMBER,
  memberOf,
  type Parts,
  random,
  readOf,
  type Server,
  serving,
  TODAY,
  tombstoneOf,
} from "./book.ts";

const NUMBER = new Identifier("phone", "+447700900123");
const OTHERS = Array.from({ length: 40 }, (_, at) => new Identifier("phone", `+4477009${String(20_000 + at)}`));
const SEED = new Uint8Array(32).fill(9);
const listed = about(1, NUMBER, NUMBER, { keys: [publicKeyOf(SEED)] });
const others = OTHERS.map((number, at) => about(at + 2, number));
const alerts = [listed, ...others].map(({ alert }) => alert);
const entries = [listed, ...others].map(({ entry }) => entry);
const without = others.map(({ entry }) => entry);
const BITS = 3;
const book = new Book(entries, [], BITS);
const ask = (server: Server, read = readOf(alerts), withdrawn: Bytes[] = []) =>
  check(memberOf(server, withdrawn), only(NUMBER), read);
const caught = { code: "index" };

test("an honest answer is a match, with the day on which the list was confirmed", async () => {
  const found = await ask(serving(book, undefined, book.head({ day: TODAY - 3 })));
  assert.deepEqual([found.isMatch, found.treeHeadDay, found.refused], [true, TODAY - 3, []]);
  const none = await check(memberOf(serving(book)), only(new Identifier("phone", "+447700900999")), readOf(alerts));
  assert.deepEqual([none.isMatch, none.treeHeadDay], [false, TODAY]);
});

test("an answer about an empty list that a steward confirmed is no match", async () => {
  assert.equal((await ask(serving(new Book([])), readOf([], 0))).isMatch, false);
});

const LIES: [string, (parts: Parts) => Parts | Bytes][] = [
  ["leaves an entry out", (parts) => ({ ...parts, live: parts.live.filter((entry) => entry !== listed.entry) })],
  ["adds an entry", (parts) => ({ ...parts, live: [...parts.live, about(99, NUMBER, NUMBER, { slot: 3 }).entry] })],
  ["changes an entry", (parts) => ({ ...parts, live: parts.live.map((entry) => ({ ...entry, sealed: random(72) })) })],
  [
    "makes a hole of a live entry, with its own keys and day",
    (parts) => ({
      ...parts,
      live: parts.live.filter((entry) => entry !== listed.entry),
      tombstones: [tombstoneOf(listed.entry)],
    }),
  ],
  [
    "makes a hole of a live entry, with a day that is past",
    (parts) => ({
      ...parts,
      live: parts.live.filter((entry) => entry !== listed.entry),
      tombstones: [{ ...tombstoneOf(listed.entry), expiresOn: TODAY - 1 }],
    }),
  ],
  ["gives another bucket's path", () => book.parts(bucketOf(listed.entry.position, BITS) ^ 1)],
  ["changes a sibling", (parts) => ({ ...parts, siblings: [random(32), ...parts.siblings.slice(1)] })],
  ["has a sibling more", (parts) => ({ ...parts, siblings: [...parts.siblings, random(32)] })],
  ["says that there are more entries than fit", (parts) => changed(parts, 917, 41)],
  ["says that there is a hole more", (parts) => changed(parts, 5718, 1)],
  ["writes behind the holes", (parts) => changed(parts, 7263, 1)],
  ["changes the day of the head", (parts) => ({ ...parts, head: { ...parts.head, day: parts.head.day + 1 } })],
  ["changes the root of the head", (parts) => ({ ...parts, head: { ...parts.head, root: random(32) } })],
];

/** The answer with one byte changed. */
function changed(parts: Parts, at: number, value: number): Bytes {
  const blinded = asked;
  const bytes = answerTo(blinded, parts);
  bytes[at] = value;
  return bytes;
}
let asked: Bytes = new Uint8Array();

for (const [what, lie] of LIES) {
  test(`a server that ${what} is caught`, async () => {
    const person = memberOf(serving(book, lie));
    const { wallet } = person as unknown as {
      wallet: { askBytes: (route: unknown, message: { blinded: Bytes }, purpose: string) => Promise<Bytes> };
    };
    const { askBytes } = wallet;
    wallet.askBytes = (route, message, purpose) => {
      asked = message.blinded;
      return askBytes(route, message, purpose);
    };
    await assert.rejects(check(person, only(NUMBER), readOf(alerts)), caught);
  });
}

const HEADS: [string, () => Head][] = [
  ["is signed by a member", () => book.head({}, MEMBER)],
  ["is signed by a former steward for a later roster", () => book.head({}, FORMER)],
  ["names a roster that isn't there", () => book.head({ roster_length: 10 })],
  ["names no roster", () => book.head({ roster_length: 0 })],
  ["is of another list", () => book.head({ list_number: LIST + 1 })],
  ["is of the day after tomorrow", () => book.head({ day: TODAY + 2 })],
  ["is older than an alert that was read", () => book.head({ seq: 9 })],
  ["has another root", () => book.head({ root: random(32) })],
  ["says another size, so that it would be divided too finely", () => book.head({ size: 1 })],
  ["is signed with another key than it names", () => book.head({ signer: publicKeyOf(FORMER), roster_length: 5 })],
  ["has a signature of zeros", () => book.head({ signature: new Uint8Array(64) })],
];

for (const [what, made] of HEADS) {
  test(`a head that ${what} is refused, where heads are read and in an answer`, async () => {
    const head = made();
    await assert.rejects(ask(serving(book, undefined, head)), {
      code: head.list_number === LIST ? "index" : "no-list",
    });
    const answering: Server = { heads: [book.head()], answer: (bucket) => book.parts(bucket, head) };
    await assert.rejects(ask(answering), caught);
  });
}

test("what a former steward signed for their own time counts", async () => {
  assert.ok((await ask(serving(book, undefined, book.head({ roster_length: 5 }, FORMER)))).isMatch);
});

test("a list that is divided more finely than its size calls for is refused", async () => {
  const small = [listed, ...others.slice(0, 7)].map(({ entry }) => entry);
  assert.equal(mostBits(8), 2);
  assert.ok((await ask(serving(new Book(small, [], 2)))).isMatch);
  await assert.rejects(ask(serving(new Book(small, [], 3))), caught);
});

test("an old head with its old bucket is refused once an alert was read that is newer, or in the same session", async () => {
  const old = new Book(without, [], BITS);
  const oldHead = old.head({ seq: 9 });
  const replaying = serving(old, undefined, oldHead);
  assert.equal((await ask(replaying, readOf(alerts.slice(1), 9))).isMatch, false);
  await assert.rejects(ask(replaying), caught);

  let server: Server = serving(book);
  const person = memberOf({
    get heads() {
      return server.heads;
    },
    answer: (...question) => server.answer(...question),
  });
  assert.ok((await check(person, only(NUMBER), readOf(alerts, 0))).isMatch);
  server = replaying;
  await assert.rejects(check(person, only(NUMBER), readOf(alerts, 0)), caught);
});

test("an entry that has gone is no lie if its day is past or its key was withdrawn, and only then", async () => {
  const expired = about(1, NUMBER, NUMBER, { expiresOn: TODAY });
  const after = new Book(without, [expired.entry], BITS);
  assert.equal((await ask(serving(after), readOf(alerts.slice(1)))).isMatch, false);

  const gone = new Book(without, [listed.entry], BITS);
  const asking = (server: Server, withdrawn: Bytes[] = []) => ask(server, readOf(alerts.slice(1)), withdrawn);
  assert.equal((await asking(serving(gone), [publicKeyOf(SEED)])).isMatch, false);
  await assert.rejects(asking(serving(gone)), caught);
  await assert.rejects(asking(serving(gone), [new Uint8Array(32)]), caught);
  // Taken back after the last reading, or forgotten by a vault that has no room: read again.
  assert.equal((await asking({ ...serving(gone), withdrawals: [SEED] })).isMatch, false);
  await assert.rejects(asking({ ...serving(gone), withdrawals: [new Uint8Array(32)] }), caught);
});

test("a withdrawal that the vault forgot explains a hole still", async () => {
  const gone = new Book(without, [listed.entry], BITS);
  const person = memberOf({ ...serving(gone), withdrawals: [SEED] });
  (person.contents as { withdrawals_seen: number }).withdrawals_seen = 1;
  assert.equal((await check(person, only(NUMBER), readOf(alerts.slice(1)))).isMatch, false);
  assert.equal(person.asked.filter((path) => path === "/api/withdrawals/read").length, 2);
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
  for (let times = 0; times < 2; times++) assert.ok((await check(person, only(NUMBER), readOf(alerts))).isMatch);
  assert.equal(person.asked.filter((path) => path === "/api/index/heads").length, 1);
  server = serving(new Book(entries, [], BITS + 1));
  assert.ok((await check(person, only(NUMBER), readOf(alerts))).isMatch);
  assert.equal(person.asked.filter((path) => path === "/api/index/heads").length, 2);
  const stuck = memberOf({
    ...server,
    answer: () => {
      throw new Declined("list-moved", 409);
    },
  });
  await assert.rejects(check(stuck, only(NUMBER), readOf(alerts)), { code: "list-moved" });
  assert.equal(stuck.asked.length, 4);
});

test("without a list that a steward confirmed, or whose key is held, nothing is asked", async () => {
  await assert.rejects(ask({ ...serving(book), heads: [] }), { code: "no-head" });
  await assert.rejects(ask({ ...serving(book), heads: [book.head({ list_number: LIST + 1 })] }), { code: "no-list" });
  const older = { ...serving(book), heads: [book.head(), book.head({ list_number: LIST - 1 })] };
  assert.ok((await ask(older)).isMatch);
});

// Parts of numbers.

test("a check by the last digits gives the alerts that it may be about, each with a mask that fits", async () => {
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
  const result = await check(memberOf(serving(ends)), only(end), readOf(found.map(({ alert }) => alert)));
  assert.deepEqual([result.isMatch, result.isPartial, result.isCut], [true, true, false]);
  assert.deepEqual([result.alerts.length, result.refused], [2, ["entry-elsewhere"]]);
});

test("all sixteen slots of a part taken means: there may be more", async () => {
  const end = new Partial("phone-end", "900123");
  const found = Array.from({ length: 16 }, (_, slot) => about(slot + 1, NUMBER, end, { slot }));
  const ends = new Book(
    found.map(({ entry }) => entry),
    [],
    1,
  );
  const result = await check(memberOf(serving(ends)), only(end), readOf(found.map(({ alert }) => alert)));
  assert.deepEqual([result.alerts.length, result.isCut], [16, true]);
  const whole = new Book(
    found.map((_, slot) => about(slot + 1, NUMBER, NUMBER, { slot }).entry),
    [],
    1,
  );
  const full = await check(memberOf(serving(whole)), only(NUMBER), readOf(found.map(({ alert }) => alert)));
  assert.deepEqual([full.alerts.length, full.isPartial, full.isCut], [16, false, false]);
});

test("an answer has one length, and a shorter or longer one was cut off", async () => {
  for (const change of [(bytes: Bytes) => bytes.slice(1), (bytes: Bytes) => concat(bytes, new Uint8Array(1))]) {
    await assert.rejects(ask(serving(book, (parts) => change(answerTo(partBlinded, parts)))), { code: "cut-off" });
  }
});
/** Any two elements: a cut-off answer is refused before its evaluation is looked at. */
const partBlinded = Uint8Array.from(
  "e2f2ae0a6abc4e71a884a961c500515f58e30b6aa582dd8db6a65945e08d2d76".repeat(2).match(/../g) ?? [],
  (pair) => Number.parseInt(pair, 16),
);
