/** Letters on a real server: what two pens write to each other, and what a dishonest host or pen can't do. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ownOf, pairOf, sealLetter } from "#features/letters/page/letter-seal.ts";
import { type FoundLetters, Letters, letterOf } from "#features/letters/page/letters.ts";
import { Letter, type LetterSaid } from "#features/letters/page/structs.ts";
import type { Talk } from "#features/letters/page/talks.ts";
import { tellOfLetter, told } from "#features/lounge/page/flags.ts";
import { Lounge } from "#features/lounge/page/lounge.ts";
import type { Pen } from "#features/lounge/page/pens.ts";
import { mute } from "#features/lounge/page/writing.ts";
import { settle } from "#features/reports/page/flags.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { changePolicy } from "#kernel/roster/client/steward.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { People } from "./people-of-town.ts";
import { device, lyingNewest, POLICY, Town } from "./town.ts";

const town = new Town();
const { founded, joined, onLine } = new People(town);
const TOPIC = { number: 2, name: "Town talk", about: "", language: "en", days: 30 };
let first: Person;
let ana: Person;
let bo: Person;

before(async () => {
  first = await founded();
  await changePolicy(first, { ...POLICY, topics: [TOPIC] }, "so that we can talk");
  [ana, bo] = [await joined(), await joined()];
});

after(() => town.stop());

const penOf = (person: Person, slot = 0): Bytes => new Lounge(person).pen(slot).key;
const read = (person: Person): Promise<FoundLetters> => new Letters(new Lounge(person)).read();
const write = (person: Person, other: Bytes, text: string, slot = 0): Promise<void> =>
  new Letters(new Lounge(person)).say(slot, other, "Magpie", text);
const texts = ({ lines }: Talk): string[] => lines.map(({ said }) => said.text);
async function only(person: Person): Promise<Talk> {
  const { talks } = await read(person);
  assert.equal(talks.length, 1);
  return talks[0] as Talk;
}
const isTrouble = (code: string) => (error: unknown) => error instanceof Trouble && error.code === code;

test("a first line asks, and once it is answered both write on, from any device", async () => {
  await assert.rejects(write(ana, penOf(bo, 1), "x".repeat(141)), isTrouble("letter-long"));
  await write(ana, penOf(bo, 1), "Do you know the bridge?");
  const asks = await only(bo);
  assert.deepEqual([asks.isAsking, asks.pen.slot, texts(asks)], [true, 1, ["Do you know the bridge?"]]);
  assert.ok(equal(asks.other, penOf(ana)));
  await assert.rejects(write(ana, penOf(bo, 1), "And the door?"), isTrouble("letter-waits"));
  await write(bo, penOf(ana), "I do.", 1);
  await write(await onLine(ana), penOf(bo, 1), "x".repeat(1500));
  for (const person of [await onLine(ana), await onLine(bo)]) {
    const talk = await only(person);
    assert.deepEqual(texts(talk), ["Do you know the bridge?", "I do.", "x".repeat(1500)]);
    assert.deepEqual([talk.lost, talk.isAsking], [0, false]);
  }
  assert.deepEqual((await read(first)).talks, []);
});

test("no request names a pen, and none that a letter needs names the member", async () => {
  const session = await onLine(ana);
  await session.wallet.requestBatch();
  const { connection } = session;
  const send = connection.send.bind(connection);
  const asked: string[] = [];
  const bodies: string[] = [];
  connection.send = (path, body, authorization, ...rest) => {
    asked.push(`${path} ${authorization?.split(/[ .]/).slice(0, 2).join(" ")}`);
    bodies.push(`${authorization} ${Buffer.from(body).toString()}`);
    return send(path, body, authorization, ...rest);
  };
  await write(session, penOf(bo, 1), "Are you there?");
  // but for what this device hadn't drawn yet, and for tokens that another one has spent
  const all = new Set(asked.filter((each) => !each.startsWith("/api/tokens/")));
  assert.deepEqual([...all], ["/api/rooms/newest Token read", "/api/rooms/append Token post"]);
  for (const key of [penOf(ana), penOf(bo, 1)]) {
    assert.ok(!bodies.some((each) => each.includes(keyOf(key))));
  }
});

test("said again before an answer came, it is one letter", async () => {
  let isLost = true;
  const session = await onLine(bo, {
    "/api/rooms/append": async ({ send }) => {
      const answer = await send();
      if (isLost) throw new TypeError("the line died");
      return answer;
    },
  });
  const letters = new Letters(new Lounge(session));
  await assert.rejects(letters.say(1, penOf(ana), "Magpie", "once"));
  isLost = false;
  await letters.say(1, penOf(ana), "Magpie", "once");
  assert.equal(texts(await only(ana)).filter((text) => text === "once").length, 1);
});

test("a host that leaves one out, moves, changes or repeats one is named", async () => {
  const before = await only(ana);
  const [, second] = before.lines;
  assert.ok(second);
  const without = await onLine(
    ana,
    lyingNewest((page) => ({ ...page, records: page.records.filter(({ id }) => !equal(id, second.id)) })),
  );
  assert.equal((await only(without)).lost, 1);
  // moved behind all others, under a number that fits
  const moved = await onLine(
    ana,
    lyingNewest((page) => {
      const [newest] = page.records;
      const one = page.records.find(({ id }) => equal(id, second.id));
      if (!newest || !one) return page;
      const others = page.records.filter((each) => each !== one);
      return { ...page, last: page.last + 1, records: [{ ...one, seq: newest.seq + 1 }, ...others] };
    }),
  );
  const lied = await only(moved);
  assert.ok(lied.lost >= 1);
  const changed = await onLine(
    ana,
    lyingNewest((page) => ({
      ...page,
      records: page.records.map((each) =>
        equal(each.id, second.id)
          ? { ...each, body: each.body.map((byte, at) => (at === 200 ? byte ^ 1 : byte)) }
          : each,
      ),
    })),
  );
  const { talks, lost } = await read(changed);
  assert.deepEqual([talks[0]?.lost, lost], [1, 1]);
  const twice = await onLine(
    ana,
    lyingNewest((page) => ({ ...page, records: [page.records[0], ...page.records] as typeof page.records })),
  );
  await assert.rejects(read(twice), { code: "repeated" });
});

test("whoever shares a key with somebody writes as nobody else, and to nobody else", async () => {
  const lounge = new Lounge(await onLine(bo));
  const { person } = lounge;
  const [theirs, other] = [penOf(ana), lounge.pen(0)];
  const pair = pairOf(person.roster.genesis, lounge.pen(1), theirs);
  const plain = {
    to: theirs,
    day: device.today(),
    name: "Magpie",
    text: "Forged.",
    before: undefined,
    seen: undefined,
  };
  const before = await only(ana);
  const put = async (pen: Pen, changed: Partial<LetterSaid>, named = device.random(16)) => {
    const certificate = await lounge.certificate(1);
    const said = { ...plain, certificate, salt: named, ...changed };
    const { seed, id } = ownOf(pair, pen.key, named);
    const letter = sealLetter(person.room("letters"), pen, pair, id, said, device.random);
    await lounge.append({ seed, slot: 0 }, id, encode(Letter, letter), "letters");
  };
  const wrong: [Pen, Partial<LetterSaid>][] = [
    [lounge.pen(1), { to: penOf(first) }],
    [lounge.pen(1), { certificate: await lounge.certificate(0) }],
    [lounge.pen(1), { salt: device.random(16) }],
    [other, { certificate: await lounge.certificate(0) }],
    [lounge.pen(1), { day: 0 }], // of which stewards who were told would read that no pen wrote it
  ];
  for (const [pen, changed] of wrong) await put(pen, changed);
  const lied = await only(ana);
  assert.deepEqual([texts(lied), lied.lost], [texts(before), before.lost + wrong.length]);
  await put(lounge.pen(1), {});
  assert.deepEqual(texts(await only(ana)), [...texts(before), "Forged."]);
});

test("a muted pen neither asks nor is read", async () => {
  await mute(bo, penOf(ana), true);
  assert.deepEqual((await read(bo)).talks, []);
  await mute(bo, penOf(ana), false);
  assert.equal((await read(bo)).talks.length, 1);
});

test("what was told of a letter opens that one alone, also when it was deleted; no pen is blamed for what it didn't write", async () => {
  const talk = await only(bo);
  const line = talk.lines.find(({ said }) => said.text === "Are you there?");
  const other = talk.lines.find(({ said }) => said.text === "I do.");
  assert.ok(line && other);
  await tellOfLetter(bo, line, "It frightens me.");
  const letters = new Letters(new Lounge(ana));
  await letters.remove(await only(ana), line);
  const [flag] = await told(first);
  assert.ok(flag?.flag?.part === "letter");
  const lounge = new Lounge(first);
  const shown = letterOf(lounge, flag.flag);
  assert.deepEqual([shown?.said.text, flag.flag.why], ["Are you there?", "It frightens me."]);
  assert.ok(shown && equal(shown.writer, penOf(ana)));
  for (const wrong of [
    { ...flag.flag, letter: other.letter },
    { ...flag.flag, record: other.id },
    { ...flag.flag, key: other.key },
  ]) {
    assert.equal(letterOf(lounge, wrong), null);
  }
  await settle(first, flag);
});

test("what the other wrote since the last visit is counted, also when only what is newer is read, and no visit writes the vault", async () => {
  const session = await onLine(bo);
  const letters = new Letters(new Lounge(session));
  const talkOf = ({ talks }: FoundLetters): Talk => talks.find(({ pen }) => pen.slot === 1) as Talk;
  const talk = talkOf(await letters.read());
  const theirs = talk.lines.filter(({ writer }) => equal(writer, talk.other)).length;
  assert.ok(theirs > 0 && theirs < talk.lines.length);
  assert.equal(talk.fresh, theirs);
  letters.saw(talk);
  assert.equal(talkOf(await letters.read()).fresh, 0);
  await letters.sawAll();
  assert.equal((await onLine(bo)).contents.letters_seen, undefined);
  await mute(session, penOf(first), true); // something else is written
  await letters.sawAll();
  const later = await onLine(bo);
  assert.equal(later.contents.letters_seen, Math.max(...talk.lines.map(({ seq }) => seq)));
  await write(session, talk.other, "I am here.", 1);
  await write(ana, penOf(bo, 1), "Look out.");
  const newer = talkOf(await letters.readNewer());
  assert.deepEqual([newer.fresh, texts(newer).slice(-2)], [1, ["I am here.", "Look out."]]);
  assert.deepEqual(talkOf(await read(later)).fresh, 1);
});

test("either deletes all for both", async () => {
  const letters = new Letters(new Lounge(bo));
  await letters.read();
  await letters.end(letters.talkWith(1, penOf(ana)));
  assert.deepEqual((await read(bo)).talks, []);
  assert.deepEqual(texts(await only(ana)), []);
  await write(ana, penOf(bo, 1), "Hello again.");
  assert.equal((await only(bo)).isAsking, true);
});
