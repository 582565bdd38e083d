/** Reports, drafts and checks when a person or the server isn't honest, or the line breaks at a bad moment. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { AlertReader, type AlertsRead, readAlerts } from "../src/alerts/reading.ts";
import { check } from "../src/checks/check.ts";
import { isDue, readCases, rekey } from "../src/checks/rekey.ts";
import * as decisions from "../src/community/decisions.ts";
import type { Person } from "../src/community/person.ts";
import { proposals } from "../src/community/proposals.ts";
import { fetchRoster } from "../src/community/roster.ts";
import * as stewards from "../src/community/steward.ts";
import { wireEntry } from "../src/community/writing.ts";
import { Alert, SignedAlert } from "../src/formats/alert.ts";
import { Draft } from "../src/formats/case.ts";
import { WireEntry } from "../src/formats/messages.ts";
import { Part, type Report, Said } from "../src/formats/report.ts";
import { Identifier } from "../src/identifiers/index.ts";
import { only } from "../src/identifiers/question.ts";
import { draftAlert, findDraft, openDrafts, TakenBack } from "../src/publishing/drafting.ts";
import { publish, takeDown } from "../src/publishing/publication.ts";
import { EMPTY_REPORT, NO_CONTACT, saying } from "../src/reports/model.ts";
import { prepare, Reporter, send } from "../src/reports/reporter.ts";
import * as review from "../src/reports/review.ts";
import { decode as decodeEntry } from "../src/roster/entries.ts";
import { epochOf } from "../src/roster/state.ts";
import { sealEnvelope } from "../src/seal/age.ts";
import { sealThread } from "../src/seal/record.ts";
import { keysOf } from "../src/vault/keys.ts";
import { type Bytes, concat, equal, fromBase64, toBase64, toHex } from "../src/wire/bytes.ts";
import { encode } from "../src/wire/codec.ts";
import { partBytes, reportBytes } from "../src/wire/contexts.ts";
import { publicKeyOf, sign } from "../src/wire/signing.ts";
import type { Passphrase } from "../src/words/passphrase.ts";
import { People } from "./people-of-town.ts";
import { device, type Json, type Line, lying, type Passing, Town, words } from "./town.ts";

const town = new Town();
const { settle, joined, onLine } = new People(town);
const WHY = "clear account";
let first: Person;
let second: Person;
let member: Person;

before(async () => {
  [first, second, member] = await settle();
});

after(() => town.stop());

let lastNumber = 100;
/** A number that nobody has asked about. */
const phone = (): Identifier => new Identifier("phone", `+447700900${++lastNumber}`);

const told = (more: Partial<Report> = {}): Report => ({
  ...EMPTY_REPORT,
  what_happened: "He shut the door.",
  warn_others: true,
  ...more,
});

interface Filed {
  receipt: Passphrase;
  room: Bytes;
  reporter: Reporter;
  report: review.ReadReport;
}

/** A report that was filed, as `first` reads it. `change` is what a dishonest reporter does to it. */
async function filed(
  report = told(),
  shared = "",
  change?: (records: { id: Bytes; body: Bytes }[], keys: Awaited<ReturnType<typeof keysOf>>) => Promise<void>,
): Promise<Filed> {
  const receipt = words();
  const connection = town.connect();
  const prepared = await prepare(await fetchRoster(connection), device, receipt, report, shared, NO_CONTACT);
  if (change) {
    const keys = await keysOf(receipt, "receipt");
    await change(prepared.message.records, keys);
    const covered = reportBytes(prepared.room, prepared.message.records);
    (prepared.message as { signature: Bytes }).signature = sign(keys.signSeed, "record", covered);
  }
  await send(connection, prepared);
  const reporter = await Reporter.of(connection, device, receipt);
  return { receipt, room: prepared.room, reporter, report: await review.find(first, toHex(prepared.room)) };
}

const again = ({ room }: Filed, steward = first): Promise<review.ReadReport> => review.find(steward, toHex(room));

const writing = (reports: review.ReadReport[], identifiers: Identifier[], more = {}) => ({
  reports,
  identifiers,
  text: "Keeps people from leaving.",
  severity: 3,
  kinds: ["violence"] as const,
  area: "North",
  happened: "2026-11",
  reason: WHY,
  ...more,
});

async function drafted(reports: review.ReadReport[], identifiers: Identifier[], more = {}) {
  return findDraft(second, toHex(await draftAlert(first, writing(reports, identifiers, more))));
}

/** An alert that two stewards made from a new report. */
async function published(identifiers: Identifier[], more = {}): Promise<{ from: Filed; alert: Alert }> {
  const from = await filed();
  return { from, alert: await publish(second, await drafted([from.report], identifiers, more), WHY) };
}

const b64 = toBase64;
const dies = (): Promise<never> => Promise.reject(new TypeError("the line broke"));

/** A line that changes what the room `of` holds. */
const roomHolding = (of: Bytes, change: (records: Json[]) => Json[]): Line =>
  lying("/api/rooms/read", (page, asked) =>
    asked.room === b64(of) ? { records: change(page.records), more: false } : page,
  );

// Reports.

test("a reporter whose server shows another community's roster is told, and nothing of the report is shown", async () => {
  const { receipt } = await filed();
  const seeds = [device.random(32), device.random(32)] as const;
  const connection = town.connect(
    lying("/api/roster/read", (answer) => {
      const entry = decodeEntry(fromBase64(answer.entries[0].body)) as Extract<
        ReturnType<typeof decodeEntry>,
        { kind: "found" }
      >;
      const [founding_key, member] = [publicKeyOf(seeds[0]), publicKeyOf(seeds[1])];
      return { entries: [WireEntry.write(wireEntry({ ...entry, founding_key, seat: member }, ...seeds))], length: 1 };
    }),
  );
  await assert.rejects((await Reporter.of(connection, device, receipt)).read(), { code: "another-community" });
});

test("a line by somebody who was never a steward is shown neither to the reporter nor to stewards", async () => {
  const one = await filed();
  await review.ask(first, one.report, "When?");
  const id = device.random(16);
  const { thread_key } = one.report.raw as { thread_key: Bytes };
  const body = sealThread(
    one.room,
    thread_key,
    member.seed,
    id,
    encode(Said, saying("status", "Ha.", "closed")),
    device.random,
  );
  const line = roomHolding(one.room, (records) => [...records, { seq: 9, id: b64(id), day: 1, body: b64(body) }]);
  const seen = await (await Reporter.of(town.connect(line), device, one.receipt)).read();
  assert.deepEqual([seen.unreadable, seen.status, seen.lines.length], [1, "received", 1]);
  const read = await again(one, await onLine(second, line));
  assert.deepEqual([read.problems, read.status, read.lines.length], [["author"], "received", 1]);
});

test("a reporter can't set a status but 'taken back', and a steward can't correct a report", async () => {
  const one = await filed();
  const { signSeed } = await keysOf(one.receipt, "receipt");
  const { thread_key } = one.report.raw as { thread_key: Bytes };
  const id = device.random(16);
  const closed = encode(Said, saying("status", "", "closed"));
  const body = sealThread(one.room, thread_key, signSeed, id, closed, device.random);
  await town.connect().append({ room: one.room, record: { id, body } }, signSeed);
  await review.say(first, one.report, {
    ...saying("correction", "no"),
    corrected: told({ what_happened: "Nothing." }),
  });
  const seen = await one.reporter.read();
  assert.deepEqual([seen.status, seen.report, seen.lines.length, seen.unreadable], ["received", told(), 2, 0]);
  const read = await again(one);
  assert.deepEqual([read.status, read.report, read.lines.length, read.problems], ["received", told(), 2, []]);
});

/** A part as this reporter would seal it. */
async function sealedPart(keys: Awaited<ReturnType<typeof keysOf>>, part: Part): Promise<Bytes> {
  const text = encode(Part, part);
  const { intake } = epochOf(first.roster, "stewards") as { intake: string };
  return sealEnvelope(concat(sign(keys.signSeed, "part", partBytes(keys.name, text)), text), intake);
}

test("a part that names another room, or that stands where another belongs, is refused", async () => {
  const elsewhere = await filed(told(), "shared", async (records, keys) => {
    const part: Part = { part: "shared", room: new Uint8Array(16), text: "of another" };
    (records[2] as { body: Bytes }).body = await sealedPart(keys, part);
  });
  assert.deepEqual([elsewhere.report.problems, elsewhere.report.shared], [["room"], ""]);
  const twice = await filed(told(), "shared", async (records, keys) => {
    const key = device.random(32);
    const report = told({ what_happened: "Another." });
    const part: Part = { part: "raw", room: keys.name, thread_key: key, withdraw_key: key, report, outreach: null };
    (records[2] as { body: Bytes }).body = await sealedPart(keys, part);
  });
  assert.deepEqual([twice.report.problems, twice.report.report], [["part"], told()]);
});

test("a conversation without the report that has its key is said to be unreadable", async () => {
  const one = await filed();
  await one.reporter.answer("Friday.");
  const line = roomHolding(one.room, (records) => records.filter(({ seq }) => seq !== 2));
  const read = await again(one, await onLine(second, line));
  assert.deepEqual([read.problems, read.lines.length], [["no-key"], 0]);
  const without = roomHolding(one.room, (records) => records.filter(({ seq }) => seq !== 1));
  await assert.rejects((await Reporter.of(town.connect(without), device, one.receipt)).read(), { code: "no-report" });
});

test("a report that was taken back stays so when the server hides the line that says it", async () => {
  const one = await filed();
  await one.reporter.withdraw();
  const steward = await onLine(
    second,
    roomHolding(one.room, (records) => records.slice(0, 4)),
  );
  const queued = (await review.queue(steward)).find(({ room }) => equal(room, one.room));
  assert.equal(queued?.status, "taken back");
  const read = await review.find(steward, toHex(one.room));
  assert.deepEqual([read.status, read.lines], ["taken back", []]);
  await assert.rejects(draftAlert(steward, writing([read], [])), TakenBack);
});

test("a report that is deleted while the queue is read hides no other", async () => {
  const [kept, deleted] = [await filed(), await filed()];
  let isDeleted = false;
  const steward = await onLine(second, {
    "/api/rooms/list": async ({ send }) => {
      const answer = await send();
      if (!isDeleted) await deleted.reporter.remove();
      isDeleted = true;
      return answer;
    },
  });
  const rooms = (await review.queue(steward)).map(({ room }) => toHex(room));
  assert.deepEqual([rooms.includes(toHex(kept.room)), rooms.includes(toHex(deleted.room))], [true, false]);
});

test("a short name that fits two reports opens neither", async () => {
  const one = await filed();
  const line = lying("/api/rooms/list", ({ rooms }) => {
    const { room, ...rest } = rooms.find((each: Json) => each.room === b64(one.room));
    const beside = fromBase64(room);
    beside[15] = (beside[15] as number) ^ 1;
    return { rooms: [...rooms, { ...rest, room: b64(beside) }] };
  });
  const steward = await onLine(second, line);
  await assert.rejects(review.find(steward, toHex(one.room).slice(0, 8)), { code: "no-such-report" });
  assert.deepEqual((await review.find(steward, toHex(one.room))).room, one.room);
});

test("a report without anything in it is neither sealed nor sent as a correction", async () => {
  const roster = await fetchRoster(town.connect());
  await assert.rejects(prepare(roster, device, words(), EMPTY_REPORT, "", NO_CONTACT), { code: "nothing-to-report" });
  const one = await filed();
  await assert.rejects(one.reporter.correct(EMPTY_REPORT), { code: "nothing-to-report" });
  assert.deepEqual((await one.reporter.read()).report, told());
});

test("a report whose work came too late is paid again, twice at most", async () => {
  const sending = async (refusals: number): Promise<number> => {
    let sent = 0;
    const connection = town.connect({
      "/api/rooms/open": ({ send }) => {
        const problem = { type: "about:blank", title: "Late", status: 400, code: "work-expired" };
        return ++sent > refusals ? send() : Promise.resolve(new Response(JSON.stringify(problem), { status: 400 }));
      },
    });
    const roster = await fetchRoster(connection);
    const prepared = await prepare(roster, device, words(), told(), "", NO_CONTACT);
    await send(connection, prepared).catch(({ code }) => assert.equal(code, "work-expired"));
    return sent;
  };
  assert.deepEqual([await sending(1), await sending(2), await sending(9)], [2, 3, 3]);
});

test("a report looks alike outside, however little it says, and is sealed to the stewards of today", async () => {
  const roster = await fetchRoster(town.connect());
  const { message } = await prepare(roster, device, words(), told(), "", NO_CONTACT);
  assert.deepEqual(
    message.records.map(({ body }) => body.length),
    [4096, 4096, 1024, 1024],
  );
  const stale = { ...roster, current: { ...roster.current, stewards: 2 } };
  await assert.rejects(prepare(stale, device, words(), told(), "", NO_CONTACT), { code: "roster-generation" });
});

test("who takes an alert back is not tied to a report by the request", async () => {
  const number = phone();
  const { from, alert } = await published([number]);
  const asked: Passing[] = [];
  const connection = town.connect({
    "/api/withdrawals/add": (passing) => {
      asked.push(passing);
      return passing.send();
    },
  });
  await (await Reporter.of(connection, device, from.receipt)).withdraw();
  assert.deepEqual(
    asked.map((each) => [each.asked.room, each.isSigned]),
    [[null, false]],
  );
  for (const kind of ["alerts", "cases"] as const) {
    for await (const [record] of first.read(kind)) assert.ok(!equal(record.id, alert.id), kind);
  }

  // With none yet, the report is named, by its holder.
  const early = await filed();
  asked.length = 0;
  await (await Reporter.of(connection, device, early.receipt)).withdraw();
  assert.deepEqual(
    asked.map((each) => [each.asked.room, each.isSigned]),
    [
      [null, false],
      [b64(early.room), true],
    ],
  );
});

test("a report that is deleted takes its alert with it", async () => {
  const number = phone();
  const { from, alert } = await published([number]);
  await from.reporter.remove();
  const alerts = await readAlerts(member);
  assert.equal(alerts.byId(alert.id), undefined);
  assert.equal((await check(member, only(number), alerts)).isMatch, false);
});

test("two stewards publish no alert that nobody could take back, though the server helps them", async () => {
  for (const withdraw_keys of [[], [new Uint8Array()], [new Uint8Array(31)]]) {
    const [today, id] = [device.today(), device.random(16)];
    const made: Alert = {
      id,
      text: "For ever.",
      severity: 1,
      kinds: [],
      area: "",
      happened: "",
      newest: "2026-11",
      reporters: 1,
      masks: [],
      published_on: today,
      expires_on: today + 9,
      roster_length: first.roster.length,
      withdraw_keys,
      description: "",
      vehicle: "",
    };
    const alert = encode(Alert, made);
    const signatures = [first, second].map(({ key, seed }) => ({ seat: key, signature: sign(seed, "alert", alert) }));
    const body = encode(SignedAlert, { kind: "alert", alert, signatures });
    await assert.rejects(first.append("alerts", id, body, withdraw_keys), { code: "malformed" });
    await first.append("alerts", id, body, [publicKeyOf(device.random(32))]);
    const read = await readAlerts(member);
    assert.equal(read.byId(id), undefined);
    assert.equal(read.refused.at(-1)?.code, "withdraw-keys");
  }
});

test("a reporter that was wiped does nothing more", async () => {
  const one = await filed();
  await one.reporter.read();
  one.reporter.wipe();
  await assert.rejects(one.reporter.answer("x"));
  assert.equal((await again(one)).lines.length, 0);
});

// Drafts.

const TAKEDOWN = device.random(32);
/** The stewards' own withdrawal key in the drafts below. */
const OWN = publicKeyOf(TAKEDOWN);

/** A draft that a dishonest steward signs: like an honest one of these reports, but for what is changed. */
async function forged(
  reports: review.ReadReport[],
  number: Identifier,
  changed: Partial<Alert>,
  beside: Partial<Draft> = {},
  seed = first.seed,
) {
  const today = device.today();
  const alert: Alert = {
    id: device.random(16),
    text: "Keeps people from leaving.",
    severity: 3,
    kinds: [],
    area: "",
    happened: "",
    newest: "2026-11",
    reporters: reports.length,
    masks: [number.masked()],
    published_on: today,
    expires_on: today + 9,
    roster_length: first.roster.length,
    withdraw_keys: [...reports.flatMap(({ raw }) => (raw ? [raw.withdraw_key] : [])), OWN],
    description: "",
    vehicle: "",
    ...changed,
  };
  const payload = encode(Alert, alert);
  const draft: Draft = {
    kind: "draft",
    alert: payload,
    signature: sign(seed, "alert", payload),
    identifiers: [{ kind: number.kind, normal: number.normal }],
    reports: reports.map(({ room }) => room),
    reason: WHY,
    takedown_seed: TAKEDOWN,
    ...beside,
  };
  await first.append("review", alert.id, encode(Draft, draft));
  return alert.id;
}

const ofReport = once(() => filed(told({ description: "A tall man." }), "He is strong."));
/** Made once, when it is first asked for. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const NUMBER = phone();
const NUMBERS = [NUMBER, phone(), phone(), phone(), phone()];
const caseOf = ({ kind, normal }: Identifier) => ({ kind, normal });
const REFUSALS: [string, string, (of: review.ReadReport) => [Partial<Alert>, Partial<Draft>?]][] = [
  ["doesn't let its reporter take it back", "draft-changed", () => [{ withdraw_keys: [OWN] }]],
  ["lets somebody else take it back instead", "draft-changed", () => [{ withdraw_keys: [new Uint8Array(32), OWN] }]],
  [
    "lets somebody else take it back too",
    "draft-changed",
    ({ raw }) => [{ withdraw_keys: [raw?.withdraw_key as Bytes, new Uint8Array(32), OWN] }],
  ],
  ["can't be taken down by stewards", "draft-changed", ({ raw }) => [{ withdraw_keys: [raw?.withdraw_key as Bytes] }]],
  [
    "can be taken down with another key than its case file will hold",
    "draft-changed",
    () => [{}, { takedown_seed: new Uint8Array(32) }],
  ],
  ["has half a key for taking it down", "draft-changed", () => [{}, { takedown_seed: new Uint8Array(16) }]],
  ["names a report that isn't there", "draft-changed", ({ room }) => [{}, { reports: [room, new Uint8Array(16)] }]],
  ["is made from no report", "draft-reports", () => [{ withdraw_keys: [OWN] }, { reports: [] }]],
  [
    "shows another number than it lists",
    "draft-masks",
    () => [{}, { identifiers: [caseOf(NUMBERS[1] as Identifier)] }],
  ],
  ["shows a number that it doesn't list", "draft-masks", () => [{ masks: [NUMBER.masked(), "+44 ·"] }]],
  ["lists a number that it doesn't show", "draft-masks", () => [{}, { identifiers: NUMBERS.slice(0, 2).map(caseOf) }]],
  [
    "has more than four numbers",
    "draft-identifiers",
    () => [{ masks: NUMBERS.map((each) => each.masked()) }, { identifiers: NUMBERS.map(caseOf) }],
  ],
  ["has the reporter's words", "draft-copied", () => [{ text: "  He shut the door.\n" }]],
  ["has the reporter's description", "draft-copied", () => [{ text: "A tall man." }]],
  ["has the words meant for others as they are", "draft-copied", () => [{ text: "He is strong." }]],
  ["says nothing", "draft-empty", () => [{ text: " \n" }]],
  ["has a level that isn't of the scale", "draft-severity", () => [{ severity: 4 }]],
  ["is about an area that isn't the community's", "draft-area", () => [{ area: "Nowhere" }]],
  [
    "is by somebody who was no steward at the roster length that it names",
    "draft-stranger",
    () => [{ roster_length: 0 }],
  ],
];

for (const [what, code, change] of REFUSALS) {
  test(`a second steward's device doesn't sign a draft that ${what}`, async () => {
    const { report } = await ofReport();
    const id = await forged([report], NUMBER, ...change(report));
    const draft = await findDraft(second, toHex(id));
    await assert.rejects(publish(second, draft, WHY), { code });
    await assert.rejects(publish(await onLine(second, {}), draft, WHY), { code });
    assert.equal((await readAlerts(member)).byId(id), undefined);
    assert.ok(!(await readCases(first)).some((file) => equal(file.alert, id)));
  });
}

test("an honest draft of the same report is signed", async () => {
  const { report } = await ofReport();
  const id = await forged([report], NUMBER, {});
  await publish(second, await findDraft(second, toHex(id)), WHY);
  assert.ok((await readAlerts(member)).byId(id));
});

test("a second steward's device doesn't sign what its reporter wants to stay with the stewards", async () => {
  const { report } = await filed(told({ warn_others: false }));
  const id = await forged([report], phone(), {});
  await assert.rejects(publish(second, await findDraft(second, toHex(id)), WHY), { code: "draft-kept" });
});

test("two reports with one key for taking back don't make an alert: one reporter would seem to be two", async () => {
  const key = device.random(32);
  const withKey = (): Promise<Filed> =>
    filed(told(), "", async (records, keys) => {
      const raw: Part = {
        part: "raw",
        room: keys.name,
        thread_key: key,
        withdraw_key: publicKeyOf(key),
        report: told(),
        outreach: null,
      };
      (records[1] as { body: Bytes }).body = await sealedPart(keys, raw);
    });
  const reports = [(await withKey()).report, (await withKey()).report];
  const id = await forged(reports, phone(), { withdraw_keys: [publicKeyOf(key), OWN] });
  await assert.rejects(publish(second, await findDraft(second, toHex(id)), WHY), { code: "draft-changed" });
});

test("a draft that isn't signed by whoever brought it isn't shown", async () => {
  const { report } = await ofReport();
  const before = (await openDrafts(second)).length;
  await forged([report], NUMBER, {}, {}, second.seed);
  assert.equal((await openDrafts(second)).length, before);
});

test("an alert's newest month is that of the newest of its reports", async () => {
  const [one, two] = [await filed(), await filed()];
  const older = { ...one.report, openedOn: 20_000 };
  for (const reports of [
    [older, two.report],
    [two.report, older],
  ]) {
    const { alert } = await drafted(reports, []);
    assert.equal(alert.newest, new Date(two.report.openedOn * 86_400_000).toISOString().slice(0, 7));
  }
});

test("an alert's record goes on the day that the alert says", async () => {
  let sent: Json;
  const steward = await onLine(second, {
    "/api/rooms/append": ({ asked, send }) => {
      if (asked.list_number !== null) sent = asked;
      return send();
    },
  });
  const { report } = await filed();
  const alert = await publish(steward, await drafted([report], [phone()]), WHY);
  assert.deepEqual([sent.expires_on, sent.withdraw_keys], [alert.expires_on, alert.withdraw_keys.map(b64)]);
});

test("what was published is published again without anything changing, and the reporter is told once", async () => {
  const number = phone();
  const from = await filed();
  const draft = await drafted([from.report], [number]);
  await publish(second, draft, WHY);
  const count = async () => [(await decisions.read(first)).length, (await from.reporter.read()).lines.length];
  const before = await count();
  await publish(second, draft, WHY).catch(({ code }) => assert.equal(code, "no-such-record"));
  assert.deepEqual(await count(), before);
  const hit = await check(member, only(number), await readAlerts(member));
  assert.deepEqual([hit.answers.length, hit.refused], [1, []]);
});

test("a decision that a broken line kept from being written is written when publishing again", async () => {
  const from = await filed();
  const draft = await drafted([from.report], [phone()]);
  let appends = 0;
  const unlucky = await onLine(second, {
    "/api/rooms/append": ({ send }) => (++appends > 2 ? dies() : send()),
  });
  await assert.rejects(publish(unlucky, draft, WHY), { code: "unreachable" });
  await publish(second, draft, WHY);
  const made = (await decisions.read(first)).filter(({ decision }) => decision.about === decisions.short(draft.id));
  assert.deepEqual(
    made.map(({ decision }) => decision.what),
    ["published an alert"],
  );
});

test("what its reporter takes back while it is published is not published", async () => {
  const from = await filed();
  const draft = await drafted([from.report], [phone()]);
  let isTaken = false;
  const steward = await onLine(second, {
    "/api/rooms/append": async ({ send }) => {
      if (!isTaken) await from.reporter.withdraw();
      isTaken = true;
      return send();
    },
  });
  await assert.rejects(publish(steward, draft, WHY), TakenBack);
  await assert.rejects(findDraft(second, toHex(draft.id)), { code: "no-such-draft" });
  assert.equal((await readAlerts(member)).byId(draft.id), undefined);
});

test("an alert that is taken down takes its case with it, so that no list is made with it again", async () => {
  const { alert } = await published([phone()]);
  assert.ok((await readCases(first)).some((file) => equal(file.alert, alert.id)));
  await takeDown(first, alert.id, "a mistake");
  assert.ok(!(await readCases(first)).some((file) => equal(file.alert, alert.id)));
});

// Checks.

test("an alert that is published after the last reading, but before the check, is found", async () => {
  const number = phone();
  const reader = new AlertReader(member);
  const known = await reader.read();
  const { alert } = await published([number]);
  const found = await check(member, only(number), known, reader.read());
  assert.ok(found.isMatch && found.alerts[0] && equal(found.alerts[0].id, alert.id));
  assert.deepEqual((await check(member, only(number), known)).refused, ["entry-without-alert"]);
});

test("the traffic of a check is the same for a hit and for a miss", async () => {
  const [listed, unlisted] = [phone(), phone()];
  await published([listed]);
  const trafficOf = async (number: Identifier): Promise<[boolean, unknown[]]> => {
    const traffic: unknown[] = [];
    const note = async ({ path, asked, isSigned, send }: Passing): Promise<Response> => {
      const answer = await send();
      const bytes = (await answer.clone().arrayBuffer()).byteLength;
      // Another session of this member may have spent the token that was drawn by lot here: then another is taken.
      if (answer.status === 409 && (await answer.clone().text()).includes('"token-spent"')) return answer;
      traffic.push([path, JSON.stringify(asked).length, isSigned, path === "/api/about" ? 0 : bytes]);
      return answer;
    };
    const paths = ["about", "index/heads", "check", "rooms/read", "withdrawals/read", "roster/read", "vaults/write"];
    const person = await onLine(member, Object.fromEntries(paths.map((path) => [`/api/${path}`, note])));
    const reader = new AlertReader(person);
    const known = await reader.read();
    traffic.length = 0;
    const reading: Promise<AlertsRead> = reader.read();
    const { isMatch } = await check(person, only(number), known, reading);
    return [isMatch, traffic.map((each) => JSON.stringify(each)).sort()];
  };
  const [hit, hitTraffic] = await trafficOf(listed);
  const [miss, missTraffic] = await trafficOf(unlisted);
  assert.deepEqual([hit, miss], [true, false]);
  assert.equal(hitTraffic.length, 4);
  assert.deepEqual(hitTraffic, missTraffic);
});

// Two lists. These come last: each renews the keys.

async function removed(): Promise<void> {
  const gone = await joined("member");
  await stewards.remove(first, gone.key, "moved away");
  await Promise.all([second.refresh(), member.refresh()]);
  assert.ok(await isDue(first));
}

const foundBy = async (number: Identifier): Promise<string[]> => {
  const { answers, refused } = await check(member, only(number), await readAlerts(member));
  assert.deepEqual(refused, []);
  return answers.map(({ alert }) => toHex(alert)).sort();
};

test("while the list is renewed, a publication that broke off between two lists goes into both", async (t) => {
  const number = phone();
  const older = toHex((await published([number])).alert.id);
  await removed();
  const draft = await drafted([(await filed()).report], [number]);
  const unlucky = await onLine(second, { "/api/index/put": dies });
  await assert.rejects(publish(unlucky, draft, WHY), { code: "unreachable" });
  await publish(second, draft, WHY);
  assert.deepEqual(await foundBy(number), [older, toHex(draft.id)].sort());
  await published([]); // about nobody in particular: goes into no list, and stops none
  const put = new Set<string>();
  await assert.rejects(rekey(member), { code: "not-a-steward" });
  const steward = await onLine(first, {
    "/api/index/put": ({ asked, send }) => {
      for (const { record } of asked.items) put.add(record);
      return send();
    },
  });
  const asking = t.mock.method(steward.connection, "ask");
  assert.equal(await rekey(steward), put.size);
  const complete = asking.mock.calls.find(({ arguments: [route] }) => route.path === "/api/index/complete");
  const patience = Number(complete?.arguments[3]) - performance.now(); // the old list leaves the server's files meanwhile
  assert.ok(patience > 800_000 && patience < 900_000, "until when it waits, in milliseconds: a quarter of an hour");
  assert.ok(!put.has(b64(draft.id))); // it is there already
  assert.deepEqual(await foundBy(number), [older, toHex(draft.id)].sort());
  assert.ok((await decisions.read(member)).some(({ decision }) => decision.what === "renewed the list"));
});

test("a publication goes on when the old list goes in the middle of it", async () => {
  const number = phone();
  const older = toHex((await published([number])).alert.id);
  await removed();
  let isRenewed = false;
  const steward = await onLine(second, {
    "/api/index/put": async ({ send }) => {
      if (!isRenewed) await rekey(first);
      isRenewed = true;
      return send();
    },
  });
  const { report } = await filed();
  const { id } = await publish(steward, await drafted([report], [number]), WHY);
  assert.ok(isRenewed);
  assert.deepEqual(await foundBy(number), [older, toHex(id)].sort());
});

test("a report filed after the stewards' keys were renewed is sealed to the new ones", async () => {
  const third = await joinedAsSteward();
  await assert.rejects(stewards.remove(first, third.key, "moved away"), { code: "second-needed" });
  await stewards.agree(second, (await proposals(second)).at(-1)?.id as Bytes, "yes");
  await first.refresh();
  assert.equal(first.roster.current.stewards, 2);
  const { report, reporter } = await filed();
  assert.deepEqual([report.problems, report.report], [[], told()]);
  const newest = first.keyring.intakes.get(2) as string;
  first.keyring.intakes.clear();
  first.keyring.intakes.set(2, newest);
  assert.deepEqual((await again({ room: report.room } as Filed)).problems, []);
  assert.equal((await reporter.read()).status, "received");
});

async function joinedAsSteward(): Promise<Person> {
  const third = await joined("member");
  await second.refresh();
  await assert.rejects(stewards.changeRole(first, third.key, "steward", WHY), { code: "second-needed" });
  await stewards.agree(second, (await proposals(second)).at(-1)?.id as Bytes, "yes");
  await first.refresh();
  return third;
}
