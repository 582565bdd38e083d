/** Desks against the real server: writing, answering, files, slips and keys. */

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { after, before, test } from "node:test";
import { myDesks, NotAWorker, openDesk } from "#features/desks/page/access.ts";
import { type Card, desksToWriteTo, type OpenDesk } from "#features/desks/page/card.ts";
import { NoWorkers } from "#features/desks/page/community-keys.ts";
import { desksOf, freeNumber, isAnyDeskDue } from "#features/desks/page/keeping.ts";
import { addCanned, addSlot, dropFromBook, readBook } from "#features/desks/page/notes.ts";
import { NoSlip, NotThisDesk, showSlip } from "#features/desks/page/slip-opening.ts";
import { leaveSlip, prepareSlip } from "#features/desks/page/slips.ts";
import type { DeskContact } from "#features/desks/page/structs.ts";
import type { DeskConversation } from "#features/desks/page/talk.ts";
import { NothingToSay, openConversation, prepareConversation, Visitor } from "#features/desks/page/visitor.ts";
import { countWaiting, postWaiting } from "#features/desks/page/waiting.ts";
import { Worker } from "#features/desks/page/worker.ts";
import { EMPTY_REPORT, NO_CONTACT } from "#features/reports/page/model.ts";
import { markOf } from "#features/reports/page/outreach.ts";
import { enter } from "#features/reports/page/receipts.ts";
import { prepare, send } from "#features/reports/page/reporter.ts";
import * as review from "#features/reports/page/review.ts";
import type { Connection } from "#kernel/connection.ts";
import { blobsPut } from "#kernel/files/routes.ts";
import { CHUNK_BYTES } from "#kernel/formats/messages.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import { NoReport } from "#kernel/rooms/held.ts";
import { readAllPublic } from "#kernel/rooms/public.ts";
import { found, join } from "#kernel/roster/client/founding.ts";
import { leave } from "#kernel/roster/client/leaving.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { proposals } from "#kernel/roster/client/proposals.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { tend } from "#kernel/roster/client/tending.ts";
import { generateIdentity, recipientOf } from "#kernel/seal/age.ts";
import { type Bytes, equal, keyOf, toHex, utf8 } from "#kernel/wire/bytes.ts";
import { roomsClose, roomsList, roomsOutlines } from "#kernel/wire/queue-routes.ts";
import { Declined, Trouble, Unreachable } from "#kernel/wire/trouble.ts";
import { type Passphrase, WORDS_ON_A_SLIP } from "#kernel/words/passphrase.ts";
import { device, type Json, type Line, lying, POLICY, PYTHON, Town, words } from "./town.ts";

const WHY = "we decided it together";
const CARD: Card = {
  name: "Health desk",
  kind: "health",
  about: "Tests, wounds, and what hurts.",
  languages: ["English", "español"],
  hours: [{ weekday: 0, opens: 600, closes: 1080 }],
  zone: "Europe/London",
  reply_within: 24,
  closed_text: "At night the ward by the river is open.",
  keep_days: 30,
};
const CONTACT: DeskContact = {
  is_safe: "unsure",
  how: "by text, after noon",
  cover_name: "Robin",
  say_we_are: "the laundry",
};
const SLIP_WORDS = () => words(WORDS_ON_A_SLIP);

const workerWords = words();
const town = new Town();
let line: Connection;
let first: Person;
let second: Person;
let worker: Person;
let other: Person;

async function joined(role: "member" | "steward", own = words()): Promise<Person> {
  const invitation = words();
  try {
    await stewards.invite(first, role, invitation, WHY);
  } catch (error) {
    if (!(error instanceof stewards.SecondNeeded)) throw error;
    await stewards.agree(second, error.proposal, WHY);
  }
  const person = await join(town.connect(), device, invitation, own);
  await first.refresh();
  return person;
}

/** What needs two stewards, done by two. */
async function byTwo(act: () => Promise<void>): Promise<void> {
  await assert.rejects(act, (error) => error instanceof stewards.SecondNeeded);
  const [proposal] = await proposals(second);
  assert(proposal);
  await stewards.agree(second, proposal.id, WHY);
  await first.refresh();
}

const code = (expected: string) => (error: unknown) => {
  assert.ok(error instanceof Trouble, String(error));
  assert.equal(error.code, expected);
  return true;
};

async function deskNumbered(number: number, connection = line): Promise<OpenDesk> {
  const desk = desksToWriteTo(await fetchCharter(connection)).find((each) => each.number === number);
  assert(desk);
  return desk;
}

/** A new conversation, and its words. */
async function written(text = "It hurts when I walk.", desk = 1): Promise<Passphrase> {
  const passphrase = words();
  const opening = { text, language: "es", contact: CONTACT };
  const roster = await fetchCharter(line);
  await openConversation(
    line,
    await prepareConversation(line, roster, device, passphrase, await deskNumbered(desk), opening),
  );
  return passphrase;
}

const visiting = (passphrase: Passphrase, connection = line) => Visitor.of(connection, device, passphrase);

async function working(person = worker, desk = 1): Promise<Worker> {
  await person.refresh();
  return new Worker(await openDesk(person, desk));
}

/** Do something while the worker's line is this one. */
async function on<T>(connection: Connection, act: () => Promise<T>): Promise<T> {
  const own = worker.connection;
  (worker as { connection: Connection }).connection = connection;
  try {
    return await act();
  } finally {
    (worker as { connection: Connection }).connection = own;
  }
}

async function newest(at: Worker): Promise<DeskConversation> {
  const conversation = (await at.list()).at(-1);
  assert(conversation);
  return conversation;
}

before(async () => {
  await town.start();
  line = town.connect();
  first = await found(line, device, town.foundingWords, POLICY, words());
  second = await joined("steward");
  [worker, other] = [await joined("member", workerWords), await joined("member")];
});

after(() => town.stop());

test("a desk is opened by two stewards, and takes conversations when it has keys", async () => {
  assert.equal(freeNumber(first.roster), 1);
  await byTwo(() => stewards.changeDesk(first, 1, CARD, WHY));
  assert.deepEqual(desksToWriteTo(first.roster), []);
  await assert.rejects(stewards.giveDeskKeys(first, 1, [device.random(32)], WHY), NoWorkers);
  await assert.rejects(stewards.giveDeskKeys(first, 7, [worker.key], WHY), code("no-such-desk"));
  await stewards.giveDeskKeys(first, 1, [worker.key, other.key], WHY);
  assert.deepEqual((await deskNumbered(1)).card, CARD);
  assert.equal(freeNumber(first.roster), 2);
  await second.refresh();
  const [seen] = await desksOf(second);
  assert.deepEqual(seen?.file?.workers.map(keyOf).sort(), [worker.key, other.key].map(keyOf).sort());
  assert.deepEqual(
    (await decisions.read(first)).slice(-2).map(({ decision }) => decision.what),
    ["set up a desk", "gave a desk its keys"],
  );
});

test("only its workers open a desk, and a member of none has none", async () => {
  await Promise.all([worker, second].map((person) => person.refresh()));
  assert.deepEqual(
    (await myDesks(worker)).desks.map(({ desk }) => desk),
    [1],
  );
  assert.deepEqual(await myDesks(second), { desks: [], broken: 0 });
  await assert.rejects(openDesk(second, 1), NotAWorker);
  await assert.rejects(openDesk(worker, 2), NotAWorker);
});

test("somebody writes without an account, a worker answers as the desk, and both read it", async () => {
  const passphrase = await written();
  const at = await working();
  let conversation = await newest(at);
  assert.deepEqual(conversation.problems, []);
  assert.deepEqual([conversation.opening?.text, conversation.opening?.language], ["It hurts when I walk.", "es"]);
  assert.deepEqual(conversation.contact, CONTACT);
  assert.equal(conversation.waitsSince, device.today());
  await at.take(conversation);
  await at.note(conversation, "Wants a woman to answer.");
  await at.answer(conversation, "Since when?");
  const visitor = await visiting(passphrase);
  let seen = await visitor.read();
  assert.deepEqual([seen.desk, seen.card?.name, seen.unreadable, seen.isClosed], [1, "Health desk", 0, false]);
  assert.deepEqual(
    seen.lines.map(({ said, isDesk }) => [said, isDesk]),
    [[{ kind: "message", text: "Since when?" }, true]],
  );
  await visitor.say("Since Monday.");
  await assert.rejects(visitor.say("  "), NothingToSay);
  const [mate] = (await (await working(other)).list()).slice(-1);
  assert(mate);
  assert.deepEqual(
    mate.notes.map(({ note }) => note.kind),
    ["taken", "note"],
  );
  assert.ok(mate.keeper && equal(mate.keeper, worker.key));
  assert.deepEqual(
    mate.lines.map(({ isDesk }) => isDesk),
    [true, false],
  );
  assert.equal(mate.waitsSince, device.today());
  await at.handOver(conversation, other.key, "speaks Spanish");
  await at.offerSlots(conversation, "When suits you?", ["Monday at ten", "Tuesday at four"]);
  seen = await visitor.read();
  const offered = seen.lines.at(-1)?.said;
  assert(offered?.kind === "slots");
  await visitor.chooseSlot((offered.slots[1] as { id: Bytes }).id);
  conversation = await newest(at);
  assert.equal(conversation.chosen?.text, "Tuesday at four");
  assert.ok(conversation.keeper && equal(conversation.keeper, other.key));
  assert.equal(conversation.answeredOn, device.today());
});

test("what hasn't changed isn't read again, and twenty are read at once", async () => {
  const asked: number[] = [];
  let times = 1;
  const counting: Line = {
    ...lying(roomsList.path, ({ rooms }) => ({ rooms: Array.from({ length: times }, () => rooms).flat() })),
    [roomsOutlines.path]: ({ asked: { rooms }, send }) => {
      asked.push(rooms.length);
      return send();
    },
  };
  const passphrases = [await written("number 0"), await written("number 1"), await written("number 2")];
  const at = new Worker((await working()).access);
  await on(town.connect(counting), async () => {
    const before = await at.list();
    assert.deepEqual(asked, [before.length]);
    assert.deepEqual(
      before.slice(-3).map(({ opening }) => opening?.text),
      ["number 0", "number 1", "number 2"],
    );
    await (await visiting(passphrases[0] as Passphrase)).say("and one more thing");
    await (await visiting(passphrases[1] as Passphrase)).remove();
    const now = await at.list();
    assert.deepEqual(asked.slice(1), [1]);
    assert.equal(now.length, before.length - 1);
    assert.equal(now.filter((each) => before.includes(each)).length, before.length - 2, "the same objects");
    times = Math.ceil(21 / now.length);
    await new Worker(at.access).list();
    assert.deepEqual(asked.slice(2), [20, times * now.length - 20]);
  });
});

test("long messages are paid for, once where the answer is lost, and until the desk answers there is an end", async () => {
  const works: boolean[] = [];
  let isCut = false;
  const busy = town.connect({
    "/api/rooms/append": async ({ asked, send }) => {
      const answer = await send();
      works.push(asked.work !== null);
      if (!isCut && asked.work !== null) {
        isCut = true;
        throw new TypeError("the line broke");
      }
      return answer;
    },
  });
  const passphrase = await written("A long story.");
  const visitor = await visiting(passphrase, busy);
  const long = "It went on. ".repeat(2_500);
  await visitor.say(long);
  assert.deepEqual(works, [false, true, true]);
  let said = 1;
  const more = async () => {
    for (;;) {
      await visitor.say(long);
      said++;
    }
  };
  await assert.rejects(more(), (error) => error instanceof Declined && error.code === "not-taken-on");
  assert.equal(said, 7);
  const at = await working();
  await at.answer(await newest(at), "We read it.");
  await visitor.say(long);
  assert.deepEqual((await visitor.read()).lines.length, said + 2);
});

test("a file arrives whole over a line that breaks, each chunk once, and a picture without its camera", async () => {
  const passphrase = await written("a file");
  const put: string[] = [];
  let broken = 0;
  const breaking: Line = {
    [blobsPut.path]: async ({ asked, send }) => {
      put.push(`${asked.number} ${asked.body}`);
      if (asked.number === 1 && broken++ < 5) {
        if (broken % 2) await send(); // it arrived, and the answer didn't
        throw new Error("the line broke");
      }
      return send();
    },
  };
  const visitor = await visiting(passphrase, town.connect(breaking));
  await visitor.read();
  const letter = new Uint8Array(2 * CHUNK_BYTES).map((_, at) => at % 251);
  const upload = visitor.prepareFile(letter, "letter.pdf", "application/pdf");
  assert.equal(upload.said.chunks, 3);
  const progress: number[] = [];
  await assert.rejects(
    visitor.sendFile(upload, (done) => progress.push(done)),
    Unreachable,
  );
  assert.equal(upload.isSent, false);
  await visitor.sendFile(upload, (done) => progress.push(done));
  assert.deepEqual(progress, [1, 2, 3]);
  assert.equal(new Set(put).size, 3, "the same bytes each time");
  const at = await working();
  const conversation = await newest(at);
  const said = conversation.lines.at(-1)?.said;
  assert(said?.kind === "file");
  assert.deepEqual(await at.fetchFile(conversation, said), letter);

  const exif = [0xff, 0xe1, 0x00, 0x0a, ...utf8("Exif\0\0GP")];
  const picture = new Uint8Array([0xff, 0xd8, ...exif, 0xff, 0xc0, 0, 3, 0, 0xff, 0xda, 0, 3, 0, 0x3f, 0xff, 0xd9]);
  const back = at.prepareFile(picture, "IMG_20261125_0312.jpg", "image/jpeg");
  assert.equal(back.said.name, "picture.jpg");
  await at.sendFile(conversation, back);
  const shown = (await visitor.read()).lines.at(-1)?.said;
  assert(shown?.kind === "file");
  const left = await visitor.fetchFile(shown);
  assert.equal(left.length, picture.length - exif.length);
  assert.ok(!toHex(left).includes(toHex(utf8("Exif"))));
  const lie = at.prepareFile(utf8("MZ a program"), "x", "text/plain");
  Object.assign(lie.said, { name: "picture.jpg", type: "image/jpeg" });
  await at.sendFile(conversation, lie);
  const lied = (await visitor.read()).lines.at(-1)?.said;
  assert(lied?.kind === "file");
  await assert.rejects(visitor.fetchFile(lied), code("not-as-said"), "what it says it is, it isn't");
  assert.throws(() => visitor.prepareFile(utf8("GIF89a"), "x.gif", "image/gif"), code("image-kind"));
  assert.throws(() => visitor.prepareFile(new Uint8Array(10_485_761), "x.txt", "text/plain"), code("file-too-large"));
  const named = ["/home/robin/.letter.txt", "C:\\\\robin\\\\a.txt", "gpj\u202efdp.exe", ""].map((name) =>
    visitor.prepareFile(utf8("x"), name, "text/plain"),
  );
  assert.deepEqual(
    named.map(({ said }) => said.name),
    ["letter.txt", "a.txt", "file", "file"],
  );
});

test("one entrance tells a report's words from a conversation's, and both from words that open nothing", async () => {
  const passphrase = await written("which is it?");
  const entered = await enter(line, device, passphrase);
  assert(entered.kind === "desk");
  assert.equal((await new Visitor(line, device, entered.keys).read()).desk, 1);
  const roster = await fetchCharter(line);
  const reported = words();
  const report = { ...EMPTY_REPORT, what_happened: "He would not leave." };
  await send(line, await prepare(roster, device, reported, report, "", NO_CONTACT));
  const receipt = await enter(line, device, reported);
  assert(receipt.kind === "report");
  assert.equal((await receipt.reporter.read()).report.what_happened, "He would not leave.");
  await assert.rejects(enter(line, device, words()), NoReport);
  await (await visiting(passphrase)).remove();
  await assert.rejects(enter(line, device, passphrase), NoReport);
  await assert.rejects((await visiting(passphrase)).read(), NoReport);
});

test("nothing is sealed to a recipient that isn't the desk's, whatever the server says", async () => {
  const opening = { text: "Is it safe?", language: "es", contact: CONTACT };
  const slip = { slot: null, cover_name: "Robin", text: "I came for the test.", language: "es" };
  const other = await recipientOf(await generateIdentity());
  for (const texts of [[], [""], [other], [other, other]]) {
    const lied = town.connect(lying("/api/recipients/read", () => ({ texts })));
    const [roster, desk] = [await fetchCharter(lied), await deskNumbered(1, lied)];
    const refused = { name: "Error", code: "wrong-key" };
    await assert.rejects(prepareConversation(lied, roster, device, words(), desk, opening), refused);
    await assert.rejects(prepareSlip(lied, device, SLIP_WORDS(), desk, slip), refused);
  }
});

test("a slip shows once what somebody agreed to show, to the desk that it is for and to no other", async () => {
  await byTwo(() => stewards.changeDesk(first, 2, { ...CARD, name: "Law desk", kind: "legal" }, WHY));
  await stewards.giveDeskKeys(first, 2, [other.key], WHY);
  const slip = { slot: null, cover_name: "Robin", text: "I came for the test.", language: "es" };
  const passphrase = SLIP_WORDS();
  const prepared = await prepareSlip(line, device, passphrase, await deskNumbered(1), slip);
  await leaveSlip(line, prepared);
  await leaveSlip(line, prepared); // after a broken line: left once
  const elsewhere = await working(other, 2);
  await assert.rejects(showSlip(line, passphrase, elsewhere.access.identities), NotThisDesk);
  const at = await working();
  assert.deepEqual(await showSlip(line, passphrase, at.access.identities), { desk: 1, ...slip });
  await assert.rejects(showSlip(line, passphrase, at.access.identities), NoSlip);
  await assert.rejects(showSlip(line, SLIP_WORDS(), at.access.identities), NoSlip);
});

test("what a worker sent without an answer is sent again, and is there once", async () => {
  const passphrase = await written("Are you there?");
  const at = await working();
  const conversation = await newest(at);
  for (const act of [
    () => at.answer(conversation, "We are."),
    () => at.offerSlots(conversation, "When?", ["At ten"]),
    () => at.note(conversation, "Wants a woman."),
  ]) {
    let left = 3;
    const losing = town.connect({
      "/api/rooms/append": async ({ send }) => {
        const answer = await send();
        if (left-- > 0) throw new Error("the line broke");
        return answer;
      },
    });
    await on(losing, async () => {
      await assert.rejects(act(), Unreachable);
      await act();
    });
  }
  const { lines } = await (await visiting(passphrase)).read();
  assert.deepEqual(
    lines.map(({ said }) => said.kind),
    ["message", "slots"],
  );
  assert.equal((await at.reread(conversation))?.notes.length, 1);
});

test("the book keeps canned replies and taken slots for the desk's workers", async () => {
  const { access } = await working();
  await addCanned(access, "Hours", { en: "We open at ten.", es: "Abrimos a las diez." });
  await addSlot(access, device.random(8), "Monday at ten", device.today() + 3);
  await addSlot(access, device.random(8), "long over", device.today() - 1);
  const book = await readBook((await working(other)).access);
  assert.deepEqual(
    book.canned.map(({ note }) => note.texts),
    [{ en: "We open at ten.", es: "Abrimos a las diez." }],
  );
  assert.deepEqual([book.slots.map(({ note }) => note.text), book.unreadable], [["Monday at ten"], 0]);
  await dropFromBook(access, (book.canned[0] as { id: Bytes }).id);
  assert.deepEqual((await readBook(access)).canned, []);
});

test("closing deletes the contact first, says so, and nothing is lost when the line breaks in between", async () => {
  const passphrase = await written("nearly done");
  const at = await working();
  const conversation = await newest(at);
  const breaking = town.connect({ [roomsClose.path]: () => Promise.reject(new Error("the line broke")) });
  await on(breaking, () => assert.rejects(at.close(conversation, "We met. Take care."), Unreachable));
  const half = await newest(at);
  assert.deepEqual([half.contact, half.contactId, half.isClosed], [null, null, true]);
  await at.close(half, "We met. Take care.");
  const closed = (await at.list()).at(-1);
  assert.equal(closed?.expiresOn, device.today() + CARD.keep_days);
  assert.equal(closed?.waitsSince, null);
  const seen = await (await visiting(passphrase)).read();
  assert.deepEqual(
    seen.lines.map(({ said }) => said),
    [{ kind: "closed", text: "We met. Take care." }],
  );
  assert.equal(seen.isClosed, true);
});

test("how to be reached is deleted alone, once or twice", async () => {
  const passphrase = await written("reach me no more");
  const at = await working();
  assert.deepEqual((await newest(at)).contact, CONTACT);
  const visitor = await visiting(passphrase);
  assert.equal((await visitor.read()).hasContact, true);
  await visitor.dropContact();
  await visitor.dropContact();
  assert.equal((await visitor.read()).hasContact, false);
  const left = await at.reread(await newest(at)); // as the screen does that opens it
  assert.deepEqual([left?.contact, left?.contactId, left?.opening?.text], [null, null, "reach me no more"]);
  await visitor.say("Still here.");
});

test("Python's worker finds no contact that was deleted here, and this worker none that Python deleted", async () => {
  const here = await written("from the page");
  await (await visiting(here)).dropContact();
  const seen = await python(
    `
conversation = Worker(unlock(connection, device, phrase), 1).list()[-1]
print(json.dumps([conversation.contact, conversation.contact_id, conversation.problems]))
`,
    workerWords,
  );
  assert.deepEqual(seen, [null, null, []]);
  const there = await written("from the page again");
  await python("Visitor(connection, device, phrase).drop_contact()\nprint('[]')", there);
  assert.equal((await newest(await working())).contact, null);
  assert.equal((await (await visiting(there)).read()).hasContact, false);
});

test("a report for somebody is marked by the desk, without a name, and a mark that was moved is none", async () => {
  const { access } = await working();
  const roster = await fetchCharter(line);
  const report = { ...EMPTY_REPORT, what_happened: "He took the money back." };
  const mark = (room: Bytes) => markOf(access.desk, access.signSeed, room);
  const good = await prepare(roster, device, words(), report, "", NO_CONTACT, mark);
  await send(line, good);
  const moved = await prepare(roster, device, words(), report, "", NO_CONTACT, () => mark(good.room));
  await send(line, moved);
  const read = (room: Bytes) => review.find(first, toHex(room));
  await first.refresh();
  assert.deepEqual([(await read(good.room)).outreach, (await read(good.room)).problems], [1, []]);
  const bad = await read(moved.room);
  assert.deepEqual([bad.outreach, bad.raw, bad.problems], [null, null, ["outreach"]]);
});

test("who waits is counted by the desk's own, and signed by it", async () => {
  const at = await working();
  const conversations = await at.list();
  const waiting = await postWaiting(at.access, conversations);
  assert.equal(waiting.open, conversations.filter(({ waitsSince }) => waitsSince !== null).length);
  assert.deepEqual([waiting.longest, waiting.usual], [0, 0]);
  const roster = await fetchCharter(line);
  const said = (await readAllPublic(line, roster)).map(({ item }) => item).filter(({ kind }) => kind === "waiting");
  assert.deepEqual(said.at(-1), waiting);
});

test("days of waiting are counted from what the desk hasn't answered, and the usual wait never flatters", () => {
  const days = (openedOn: number, answeredOn: number | null, waitsSince: number | null) =>
    ({ openedOn, answeredOn, waitsSince }) as DeskConversation;
  const some = [days(10, 11, null), days(10, 14, 20), days(25, null, 25)];
  const { open, longest, usual } = countWaiting(1, 30, some);
  assert.deepEqual([open, longest, usual], [2, 10, 4]);
  assert.deepEqual(countWaiting(1, 30, []).usual, null);
  const many = Array.from({ length: 30 }, (_, at) => days(100 + at, 100 + at + (at < 10 ? 9 : 1), null));
  assert.equal(countWaiting(1, 200, many).usual, 1, "the last twenty alone count");
});

/** Python's client on this server: `code` reads and writes as the worker or the visitor of these words; prints JSON. */
function python(code: string, ...args: string[]): Promise<Json> {
  const start = `
import json, os, sys, time
from parasol.kernel.roster.client.person import Device, unlock
from parasol.kernel.client.connection import Connection
from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.client.worker import Worker
url, phrase = sys.argv[1:3]
connection, device = Connection(url), Device(os.urandom, lambda: int(time.time() // 86400))
`;
  return new Promise((resolve, reject) => {
    execFile(PYTHON, ["-c", start + code, town.url, ...args], (error, out, said) => {
      if (error) reject(new Error(said));
      else resolve(JSON.parse(out));
    });
  });
}

test("Python's worker answers what was written here, and Python's visitor reads what was answered here", async () => {
  const passphrase = await written("from the page");
  const visitor = await visiting(passphrase);
  const letter = new Uint8Array(CHUNK_BYTES + 5).fill(7);
  await visitor.read();
  await visitor.sendFile(visitor.prepareFile(letter, "letter.pdf", "application/pdf"));
  const seen = await python(
    `
worker = Worker(unlock(connection, device, phrase), 1)
conversation = worker.list()[-1]
file = conversation.lines[-1].said
content = worker.fetch_file(conversation, file)
worker.take(conversation)
worker.note(conversation, "from Python")
worker.answer(conversation, "Come by.")
worker.offer(conversation, "When?", ["Monday at ten"])
worker.send_file(conversation, worker.prepare_file(b"a map", "map.txt", "text/plain"))
said = conversation.opening.text, conversation.contact.cover_name, len(content), conversation.problems
print(json.dumps([*said, len(set(content))]))
`,
    workerWords,
  );
  assert.deepEqual(seen, ["from the page", "Robin", letter.length, [], 1]);
  const read = await visitor.read();
  assert.deepEqual(
    read.lines.map(({ said }) => said.kind),
    ["file", "message", "slots", "file"],
  );
  const map = read.lines[3]?.said;
  assert(map?.kind === "file");
  assert.deepEqual(await visitor.fetchFile(map), utf8("a map"));
  const at = await working();
  const conversation = await newest(at);
  assert.deepEqual(
    conversation.notes.map(({ note }) => note.kind),
    ["taken", "note"],
  );
  assert.deepEqual(conversation.problems, []);
  await at.answer(conversation, "And from here.");
  const back = await python(
    `
visitor = Visitor(connection, device, phrase)
read = visitor.read()
visitor.choose(read.lines[2].said.slots[0])
visitor.say("from Python")
print(json.dumps([read.lines[-1].said.text, read.unreadable]))
`,
    passphrase,
  );
  assert.deepEqual(back, ["And from here.", 0]);
  const last = await newest(at);
  assert.equal(last.chosen?.text, "Monday at ten");
  assert.deepEqual(last.lines.at(-1)?.said, { kind: "message", text: "from Python" });
});

test("a worker who is removed or paused is shut out in the same step, and the others read on", async () => {
  const passphrase = await written("before the change");
  const third = await joined("member");
  await first.refresh();
  await stewards.giveDeskKeys(first, 1, [worker.key, other.key, third.key], WHY);
  const old = await working(third);
  const { length, registerLength } = first.roster;
  await stewards.remove(first, third.key, WHY);
  assert.equal(first.roster.desks.get(1)?.epochs.length, 3);
  assert.equal(first.roster.desks.get(2)?.epochs.length, 1, "a desk of others keeps its keys");
  assert.equal(first.roster.registerLength, registerLength + 1, "the seat");
  assert.equal(first.roster.length, length + 2, "the members' keys, the desk's");
  await assert.rejects(old.list(), Declined);
  const at = await working();
  assert.ok((await at.list()).some(({ opening }) => opening?.text === "before the change"));
  await (await visiting(passphrase)).say("still here");
  assert.equal((await newest(at)).lines.at(-1)?.said.kind, "message");

  const paused = await joined("member");
  await first.refresh();
  await stewards.giveDeskKeys(first, 1, [worker.key, other.key, paused.key], WHY);
  await stewards.freeze(first, paused.key, WHY);
  const [desk] = await desksOf(first);
  assert.deepEqual(desk?.file?.workers.map(keyOf).sort(), [worker.key, other.key].map(keyOf).sort());
  assert.equal(desk?.isDue, false);
});

test("when a steward goes every desk's keys change, since stewards can read them", async () => {
  const third = await joined("steward");
  await second.refresh();
  const before = [1, 2].map((number) => first.roster.desks.get(number)?.epochs.length as number);
  await byTwo(() => stewards.remove(first, third.key, WHY));
  const after = [1, 2].map((number) => first.roster.desks.get(number)?.epochs.length);
  assert.deepEqual(
    after,
    before.map((count) => count + 1),
  );
});

test("a worker who left is shut out by the next steward who looks, the last one of a desk too", async () => {
  await leave(other);
  await first.refresh();
  assert.equal(await isAnyDeskDue(first), true);
  await tend(first);
  assert.equal(await isAnyDeskDue(first), false);
  const [one, two] = await desksOf(first);
  assert.deepEqual([one?.file?.workers.length, two?.file?.workers.length], [1, 0]);
  await stewards.giveDeskKeys(first, 2, [worker.key], WHY);
  await byTwo(() => stewards.changeDesk(first, 2, null, WHY));
  await worker.refresh();
  assert.deepEqual(
    (await myDesks(worker)).desks.map(({ desk }) => desk),
    [1],
  );
});
