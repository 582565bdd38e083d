/**
 * The main job against a real server, with Python's command line on the other side: report, question, draft, second
 * signature, check, withdrawal. The server is `parasol serve` on a store of its own; there is no way to skip it.
 */

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { after, before, test } from "node:test";
import {
  draftAlert,
  NotPublishable,
  openDrafts,
  sendBack,
  sentBack,
  TakenBack,
} from "#features/alerts/page/publishing/drafting.ts";
import { publish, takeDown } from "#features/alerts/page/publishing/publication.ts";
import { AlertReader, readAlerts } from "#features/alerts/page/reading.ts";
import { check } from "#features/checks/page/check.ts";
import { Identifier } from "#features/checks/page/identifiers/index.ts";
import { only } from "#features/checks/page/identifiers/question.ts";
import { isDue, readCases, rekey } from "#features/checks/page/rekey.ts";
import { EMPTY_REPORT, NO_CONTACT } from "#features/reports/page/model.ts";
import { prepare, Reporter, send } from "#features/reports/page/reporter.ts";
import * as review from "#features/reports/page/review.ts";
import { KINDS, type Report, STATUSES } from "#features/reports/page/structs.ts";
import { Connection, type Fetch } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import { NoReport, type Prepared } from "#kernel/rooms/held.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { type Bytes, equal, toHex } from "#kernel/wire/bytes.ts";
import { siteOf } from "#kernel/wire/request.ts";
import { Unreachable } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { findDraft } from "./people-of-town.ts";
import { Hosted, words as newWords, device as ours, PYTHON } from "./town.ts";

const town = new Hosted();
let first: Person;
let second: Person;
let member: Person;
/** The founder's vault is opened by Python only: two sessions of one vault would be in each other's way. */
let words: Record<"founder" | "first" | "second" | "member" | "python", Passphrase>;
let day = 0;

/** The server, for a connection. */
const served: Fetch = (path, { method, body, headers, signal }) =>
  fetch(`${town.url}${path}`, { method, body, headers, signal } as RequestInit);

const device: Device = { ...ours, today: () => day };

async function invited(role: string): Promise<string> {
  return (await town.run(["invite", "--role", role], words.founder, "we know each other")).invite_words;
}

/** The words of a new member. */
const joined = async (invite?: string): Promise<Passphrase> =>
  (await town.run(["join"], invite ?? (await invited("member")))).words;

before(async () => {
  await town.start();
  day = Math.floor(Date.now() / 86_400_000);
  const founding = [
    "found",
    "--name",
    "Riverside",
    "--region",
    "GB",
    "--area",
    "North",
    "--language",
    "en",
    "--checks-per-week",
    "200",
  ];
  words = { founder: (await town.run(founding, town.foundingWords)).words } as typeof words;
  const invites = [await invited("steward"), await invited("steward")]; // while one steward is enough for it
  words.first = await joined(invites[0]);
  words.second = await joined(invites[1]);
  words.member = await joined();
  words.python = await joined();
  [first, second, member] = await Promise.all([
    unlock(new Connection(siteOf(town.url), served), device, words.first),
    unlock(new Connection(siteOf(town.url), served), device, words.second),
    unlock(new Connection(siteOf(town.url), served), device, words.member),
  ]);
});

after(() => town.stop());

const phone = (digits: string): Identifier => new Identifier("phone", `+44770090${digits}`);

const told = (digits: string, more: Partial<Report> = {}): Report => ({
  ...EMPTY_REPORT,
  what_happened: "He held the door shut.",
  identifiers: [{ typed: `07700 90${digits}`, kind: null, platform: null }],
  kinds: ["violence", "threats"],
  area: "North",
  happened: "2026-11",
  warn_others: true,
  ...more,
});

/** File a report by this client; gives its words and what was prepared. */
async function filed(
  report: Report,
  shared = "",
  contact = NO_CONTACT,
): Promise<{ receipt: Passphrase; prepared: Prepared }> {
  const receipt = newWords();
  const connection = new Connection(siteOf(town.url), served);
  const prepared = await prepare(await fetchCharter(connection), device, receipt, report, shared, contact);
  await send(connection, prepared);
  return { receipt, prepared };
}

const short = (room: Bytes): string => toHex(room).slice(0, 8);
const reporterOf = (receipt: Passphrase): Promise<Reporter> =>
  Reporter.of(new Connection(siteOf(town.url), served), device, receipt);

const writing = (reports: review.ReadReport[], identifiers: Identifier[], more = {}) => ({
  reports,
  identifiers,
  text: "Keeps people from leaving.",
  description: "",
  vehicle: "",
  severity: 3,
  kinds: ["violence"] as const,
  area: "North",
  happened: "2026-11",
  reason: "clear account",
  ...more,
});

/** A connection whose line is cut after a request to `route` was sent and before its answer came, `times` times. */
function cutting(route: string, times: number): { connection: Connection; count: () => number } {
  let cut = 0;
  const broken: Fetch = async (path, init) => {
    const answer = await served(path, init);
    if (path.endsWith(route) && cut < times) {
      cut++;
      await answer.arrayBuffer();
      throw new TypeError("the line broke");
    }
    return answer;
  };
  return { connection: new Connection(siteOf(town.url), broken), count: () => cut };
}

test("a report that was filed here goes through question, answer, draft, second signature, check and withdrawal", async () => {
  const contact = { cover_name: "Robin", how: "a note at the bar", is_safe: true };
  const { receipt, prepared } = await filed(told("0123"), "He is strong.", contact);

  // A steward reads all of it.
  let report = await review.find(first, short(prepared.room));
  assert.deepEqual(report.report, told("0123"));
  assert.deepEqual(
    [report.shared, report.contact, report.status, report.problems],
    ["He is strong.", contact, "received", []],
  );
  assert.equal(report.openedOn, day);

  // Claimed, asked; the reporter answers.
  await review.claim(first, report);
  await review.ask(first, report, "Which area?");
  const reporter = await reporterOf(receipt);
  let seen = await reporter.read();
  assert.deepEqual([seen.status, seen.unreadable, seen.shared], ["being read", 0, "He is strong."]);
  assert.deepEqual(
    seen.lines.map(({ said }) => said.text),
    ["", "Which area?"],
  );
  assert.ok(seen.lines[1]?.steward && equal(seen.lines[1].steward, first.key));
  await reporter.answer("North, near the water.");
  await reporter.correct(told("0123", { description: "tall" }), "he is tall");
  seen = await reporter.read();
  assert.equal(seen.report.description, "tall");
  const line = (await review.queue(second)).find((each) => equal(each.room, prepared.room));
  assert.deepEqual([line?.report.description, line?.last?.said.kind, line?.isLong], ["tall", "correction", false]);
  report = await review.find(second, toHex(prepared.room));
  assert.ok(report.claimedBy && equal(report.claimedBy, first.key));
  assert.equal(report.report.description, "tall");
  assert.deepEqual(
    report.lines.map(({ steward, said }) => [steward === null, said.kind]),
    [
      [false, "status"],
      [false, "question"],
      [true, "answer"],
      [true, "correction"],
    ],
  );

  // One drafts, and can't publish alone; the other one signs.
  await assert.rejects(draftAlert(first, writing([report], [phone("0123")], { text: " He is strong. " })), {
    code: "draft-copied",
  });
  const id = await draftAlert(first, writing([report], [phone("0123")]));
  const draft = await findDraft(second, toHex(id).slice(0, 8));
  assert.ok(equal(draft.by, first.key));
  await assert.rejects(publish(first, await findDraft(first, toHex(id)), "because"), { code: "draft-own" });
  await assert.rejects(publish(member, draft, "because"), { code: "not-a-steward" });
  const alert = await publish(second, draft, "because");
  assert.deepEqual(
    [alert.text, alert.reporters, alert.masks],
    ["Keeps people from leaving.", 1, [phone("0123").masked()]],
  );
  assert.deepEqual(await openDrafts(first), []);
  const made = await decisions.read(member);
  assert.ok(
    made.some(({ decision }) => decision.what === "published an alert" && decision.about === decisions.short(id)),
  );

  // Its contact is deleted, and the reporter is told.
  report = await review.find(first, short(prepared.room));
  assert.deepEqual([report.contact, report.contactId, report.status], [null, null, "alert written"]);
  assert.equal((await reporter.read()).status, "alert written");

  // A member reads it; a check of the same number finds it, its neighbour doesn't.
  const alerts = await readAlerts(member);
  assert.deepEqual(alerts.refused, []);
  assert.ok(alerts.byId(id));
  const hit = await check(member, only(phone("0123")), alerts.lastSeq);
  assert.deepEqual([hit.isMatch, hit.severity, hit.reporters, hit.refused], [true, 3, 1, []]);
  assert.ok(hit.alerts[0] && equal(hit.alerts[0].alert, id));
  const miss = await check(member, only(phone("0124")), alerts.lastSeq);
  assert.deepEqual([miss.isMatch, miss.refused], [false, []]);

  // Python reads what this client wrote.
  const shown = await town.run(["review", "show", short(prepared.room)], words.founder);
  assert.equal(shown.content.description, "tall");
  const listed = await town.run(["alerts"], words.python);
  assert.ok(JSON.stringify(listed).includes("Keeps people from leaving."));
  const checked = await town.ran(["check"], words.python, "+44 7700 900123", "+44 7700 900124");
  assert.equal(checked.code, 3, JSON.stringify(checked.json));
  assert.deepEqual(
    checked.json.checks.map((each: { outcome: string }) => each.outcome),
    ["match", "none"],
  );
  const own = await town.run(["receipt", "read"], receipt);
  assert.equal(own.status, "alert written");

  // Taken back: gone at once, for who read it before too.
  const reader = new AlertReader(member);
  assert.ok((await reader.read()).byId(id));
  await reporter.withdraw();
  assert.equal((await reporter.read()).status, "taken back");
  const left = await reader.read();
  assert.equal(left.byId(id), undefined);
  assert.equal((await readAlerts(member)).byId(id), undefined);
  assert.equal((await check(member, only(phone("0123")), left.lastSeq)).isMatch, false);
  assert.equal(
    (await readCases(first)).some((file) => equal(file.alert, id)),
    false,
  );
  report = await review.find(first, short(prepared.room));
  assert.equal(report.status, "taken back");
  await assert.rejects(draftAlert(first, writing([report], [])), TakenBack);
});

test("what Python wrote is read here: report, conversation, draft, alert", async () => {
  const document = {
    what_happened: "Would not pay.",
    identifiers: ["+44 7700 900200"],
    kinds: ["not paying"],
    shared: "y",
    vehicle: "White van.",
    further: [{ what_happened: "The same.", area: "", happened: "2026-10" }],
    warn_others: true,
  };
  const { receipt_words, report: name } = await town.run(["report"], JSON.stringify(document));
  const report = await review.find(first, name);
  assert.deepEqual([report.report.what_happened, report.shared, report.problems], ["Would not pay.", "y", []]);
  await town.run(["review", "ask", name], words.founder, "When?");
  const reporter = await reporterOf(receipt_words);
  assert.deepEqual(
    (await reporter.read()).lines.map(({ said }) => said.text),
    ["When?"],
  );
  await town.run(["receipt", "answer"], receipt_words, "In November.");
  assert.equal((await review.find(first, name)).lines[1]?.said.text, "In November.");
  const written = {
    text: "Leaves without paying.",
    severity: 1,
    kinds: ["not paying"],
    reason: "clear",
    vehicle: "White van.",
  };
  await town.run(["review", "draft", name], words.founder, JSON.stringify(written));
  const [draft] = await openDrafts(second);
  assert.ok(draft);
  await publish(second, draft, "clear");
  const alerts = await readAlerts(member);
  assert.equal(alerts.byId(draft.id)?.text, "Leaves without paying.");
  assert.deepEqual([alerts.byId(draft.id)?.vehicle, alerts.byId(draft.id)?.description], ["White van.", ""]);
  assert.ok((await check(member, only(phone("0200")), alerts.lastSeq)).isMatch);

  // And the other way round: drafted here, published there.
  const { prepared } = await filed(told("0201"));
  const id = await draftAlert(first, writing([await review.find(first, short(prepared.room))], [phone("0201")]));
  await town.run(["review", "publish", toHex(id).slice(0, 8)], words.founder, "clear");
  const later = await readAlerts(member);
  assert.ok(later.byId(id));
  assert.ok((await check(member, only(phone("0201")), later.lastSeq)).isMatch);
});

test("a report that is sent twice is filed once, and one whose answer was lost isn't lost", async () => {
  const receipt = newWords();
  const { connection, count } = cutting("/api/rooms/open", 1);
  const prepared = await prepare(await fetchCharter(connection), device, receipt, told("0300"), "", NO_CONTACT);
  await assert.rejects(send(connection, prepared), Unreachable);
  assert.equal(count(), 1);
  await send(connection, prepared);
  await send(new Connection(siteOf(town.url), served), prepared);
  const rooms = (await review.listed(first)).filter(({ room }) => equal(room, prepared.room));
  assert.equal(rooms.length, 1);
  assert.equal(rooms[0]?.last_seq, 4);
  assert.deepEqual((await review.find(first, short(prepared.room))).report, told("0300"));
});

test("a message whose answer was lost is written once", async () => {
  const { receipt, prepared } = await filed(told("0301"));
  const { connection, count } = cutting("/api/rooms/append", 1);
  await (await Reporter.of(connection, device, receipt)).answer("only once");
  assert.equal(count(), 1);
  const { lines } = await review.find(first, short(prepared.room));
  assert.deepEqual(
    lines.map(({ said }) => said.text),
    ["only once"],
  );
});

test("a long answer is paid for", async () => {
  const { receipt } = await filed(told("0309"));
  const reporter = await reporterOf(receipt);
  const long = "He came back. ".repeat(2_500);
  for (let times = 0; times < 3; times++) await reporter.answer(long);
  assert.equal((await reporter.read()).lines.length, 3);
});

test("what arrived without an answer is said again, and is there once", async () => {
  const { receipt, prepared } = await filed(told("0302"));
  const twice = async (act: () => Promise<unknown>): Promise<void> => {
    await assert.rejects(act(), Unreachable);
    await act();
  };
  const said = async () => (await review.find(first, short(prepared.room))).lines.map((line) => line.said.text);
  const lost = cutting("/api/rooms/append", 3);
  const reporter = await Reporter.of(lost.connection, device, receipt);
  await twice(() => reporter.answer("Friday."));
  const report = await review.find(first, short(prepared.room));
  const own = first.connection;
  const steward = first as { connection: Connection };
  try {
    for (const act of [
      () => review.ask(first, report, "Which evening?"),
      () => decisions.record(first, "closed a report", prepared.room, "it is a joke"),
      () => draftAlert(first, writing([report], [phone("0302")])),
    ]) {
      steward.connection = cutting("/api/rooms/append", 3).connection;
      await twice(act);
    }
  } finally {
    steward.connection = own;
  }
  assert.deepEqual(await said(), ["Friday.", "Which evening?"]);
  const reasons = (await decisions.read(first)).map(({ decision }) => decision.reason);
  assert.equal(reasons.filter((reason) => reason === "it is a joke").length, 1);
  const drafts = (await openDrafts(first)).filter(({ draft }) =>
    draft.reports.some((room) => equal(room, prepared.room)),
  );
  assert.equal(drafts.length, 1);
});

test("publishing that breaks off is taken up again and publishes once", async () => {
  const { prepared } = await filed(told("0302"));
  const report = await review.find(first, short(prepared.room));
  const id = await draftAlert(first, writing([report], [phone("0302")]));
  const broken = cutting("/api/rooms/append", 99);
  const unlucky = await unlock(broken.connection, device, words.second);
  await assert.rejects(publish(unlucky, await findDraft(unlucky, toHex(id)), "because"), Unreachable);
  const draft = await findDraft(second, toHex(id));
  await publish(second, draft, "because");
  const made = (await decisions.read(member)).filter(({ decision }) => decision.about === decisions.short(id));
  assert.deepEqual(
    made.map(({ decision }) => decision.what),
    ["published an alert"],
  );
  const alerts = await readAlerts(member);
  assert.equal(alerts.alerts.filter((alert) => equal(alert.id, id)).length, 1);
  const hit = await check(member, only(phone("0302")), alerts.lastSeq);
  assert.deepEqual([hit.alerts.length, hit.refused], [1, []]);
  assert.equal((await review.find(first, short(prepared.room))).status, "alert written");
});

test("several alerts about one number are all found, each in a slot of its own", async () => {
  const ids: string[] = [];
  for (const severity of [0, 2]) {
    const { prepared } = await filed(told("0303"));
    const report = await review.find(first, short(prepared.room));
    const id = await draftAlert(
      first,
      writing([report], [phone("0303")], { severity, reporters: severity === 0 ? 0 : 1 }),
    );
    await publish(second, await findDraft(second, toHex(id)), "because");
    ids.push(toHex(id));
  }
  const hit = await check(member, only(phone("0303")));
  assert.deepEqual(
    hit.alerts.map((alert) => toHex(alert.alert)),
    ids.reverse(),
    "what can hurt most stands first",
  );
  assert.deepEqual([hit.severity, hit.reporters], [2, 1]);
});

test("a session's reader verifies new alerts only, and a taken down one goes with the next reading", async () => {
  const asked: number[] = [];
  const counting = new Connection(siteOf(town.url), (path, init) => {
    if (path.endsWith("/api/rooms/newest"))
      asked.push(JSON.parse(new TextDecoder().decode(init?.body as Bytes)).before);
    return served(path, init);
  });
  const reader = new AlertReader(await unlock(counting, device, await joined()));
  const before = await reader.read();
  const { prepared } = await filed(told("0304"));
  const id = await draftAlert(first, writing([await review.find(first, short(prepared.room))], [phone("0304")]));
  await publish(second, await findDraft(second, toHex(id)), "because");
  const now = await reader.read();
  assert.equal(now.alerts.length, before.alerts.length + 1);
  assert.ok(now.byId(id));
  assert.ok(asked.every((before) => before === 0));
  assert.ok(before.alerts.every((alert, at) => now.alerts[at] === alert));
  await takeDown(first, id, "a mistake");
  const stale = await reader.read();
  assert.equal(stale.byId(id), undefined);
  assert.equal((await check(member, only(phone("0304")), stale.lastSeq)).isMatch, false);
  await assert.rejects(takeDown(first, id, "again"), { code: "no-such-alert" });
  assert.ok((await decisions.read(member)).some(({ decision }) => decision.what === "took down an alert"));
});

test("a draft is sent back with a reason, and a report is kept or closed with one", async () => {
  const { receipt, prepared } = await filed(told("0305"), "", { cover_name: "", how: "a note", is_safe: false });
  let report = await review.find(first, short(prepared.room));
  const id = await draftAlert(first, writing([report], []));
  const draft = await findDraft(second, toHex(id));
  await assert.rejects(sendBack(second, draft, " "), { code: "reason-needed" });
  await sendBack(second, draft, "say it more plainly");
  const [note] = (await sentBack(first)).slice(-1);
  assert.ok(note && equal(note.draft, id) && equal(note.by, second.key));
  assert.equal(note.reason, "say it more plainly");
  await assert.rejects(findDraft(first, toHex(id)), { code: "no-such-draft" });
  await assert.rejects(review.close(first, report, "closed", ""), { code: "reason-needed" });
  await review.close(first, report, "kept for stewards", "not enough yet");
  report = await review.find(first, short(prepared.room));
  assert.deepEqual([report.status, report.contact, report.contactId], ["kept for stewards", null, null]);
  const seen = await (await reporterOf(receipt)).read();
  assert.deepEqual([seen.status, seen.lines.at(-1)?.said.text], ["kept for stewards", "not enough yet"]);
  assert.ok((await decisions.read(member)).some(({ decision }) => decision.what === "kept a report for stewards"));
});

test("what a steward's device doesn't sign as a draft", async () => {
  const { prepared } = await filed(told("0306"));
  const report = await review.find(first, short(prepared.room));
  const refused = async (reports: review.ReadReport[], more: object, code: string, identifiers = [phone("0306")]) => {
    const act = draftAlert(first, writing(reports, identifiers, more));
    await assert.rejects(act, (error) => error instanceof NotPublishable && error.code === code, code);
  };
  await refused([], {}, "draft-reports");
  await refused([{ ...report, raw: null }], {}, "draft-reports");
  await refused([{ ...report, report: { ...report.report, warn_others: false } }], {}, "draft-kept");
  await refused([{ ...report, report: { ...report.report, warn_others: null } }], {}, "draft-unsaid");
  await refused([report], { text: " " }, "draft-empty");
  await refused([report], { text: "He held the door shut." }, "draft-copied");
  await refused([report], { description: " He held the door shut." }, "draft-copied");
  await refused([report], { vehicle: "He held the door shut. " }, "draft-copied");
  await refused([report], { severity: 4 }, "draft-severity");
  await refused([report], { area: "Nowhere" }, "draft-area");
  await refused(
    [report],
    {},
    "draft-identifiers",
    [1, 2, 3, 4, 5].map((digit) => phone(`000${digit}`)),
  );
  await assert.rejects(draftAlert(first, writing([report], [], { reason: "" })), { code: "reason-needed" });
  await assert.rejects(draftAlert(member, writing([report], [])), { code: "not-a-steward" });

  const id = await draftAlert(first, writing([report], [phone("0306")]));
  const draft = await findDraft(second, toHex(id));
  await assert.rejects(publish(second, draft, ""), { code: "reason-needed" });
  assert.equal((await readAlerts(member)).byId(id), undefined);
});

test("a report that its reporter deletes is gone, with the draft made from it", async () => {
  const { receipt, prepared } = await filed(told("0307"));
  const report = await review.find(first, short(prepared.room));
  const id = await draftAlert(first, writing([report], [phone("0307")]));
  const draft = await findDraft(second, toHex(id));
  const reporter = await reporterOf(receipt);
  await reporter.remove();
  await assert.rejects(reporter.read(), NoReport);
  await assert.rejects(reporter.answer("x"), { code: "no-report" });
  await assert.rejects((await reporterOf(newWords())).read(), NoReport);
  await assert.rejects(review.find(first, short(prepared.room)), { code: "no-such-report" });
  await assert.rejects(findDraft(second, toHex(id)), { code: "no-such-draft" });
  await assert.rejects(publish(second, draft, "because"), { code: "draft-changed" });
  await review.queue(first);
});

test("a report is taken back before any alert is made from it, and none is made then", async () => {
  const { receipt, prepared } = await filed(told("0308"));
  const report = await review.find(first, short(prepared.room));
  await (await reporterOf(receipt)).withdraw();
  assert.equal(report.status, "received"); // what this steward still has on the screen
  await assert.rejects(draftAlert(first, writing([report], [phone("0308")])), TakenBack);
  const found = (await review.queue(first)).find(({ room }) => equal(room, prepared.room));
  assert.equal(found?.status, "taken back");
});

test("the list is renewed after somebody has gone, and checks find the same", async () => {
  const members = async (): Promise<string[]> =>
    (await town.run(["members"], words.founder)).members.map((each: { member: string }) => each.member);
  const known = await members();
  await joined();
  const gone = (await members()).find((membership) => !known.includes(membership)) as string;
  const before = await readAlerts(member);
  assert.equal(await isDue(first), false);
  await town.run(["remove", gone], words.founder, "asked for it");
  await Promise.all([first.refresh(), second.refresh(), member.refresh()]);
  assert.equal(await isDue(first), true);

  // While it is renewed, a new alert goes into both lists.
  const { prepared } = await filed(told("0303"));
  const id = await draftAlert(first, writing([await review.find(first, short(prepared.room))], [phone("0303")]));
  await publish(second, await findDraft(second, toHex(id)), "because");
  const between = await check(member, only(phone("0303")));
  assert.equal(between.alerts.length, 3);

  await assert.rejects(rekey(member), { code: "not-a-steward" });
  const steps: number[][] = [];
  const count = await rekey(first, (done, of) => steps.push([done, of]));
  assert.ok(count > 0 && steps.length > 1);
  assert.deepEqual(steps.at(-1)?.[0], steps.at(-1)?.[1]);
  assert.equal(await isDue(first), false);
  assert.equal(await rekey(first), 0);
  const alerts = await readAlerts(member);
  assert.equal(alerts.alerts.length, before.alerts.length + 1);
  const after_ = await check(member, only(phone("0303")), alerts.lastSeq);
  assert.deepEqual([after_.alerts.length, after_.refused], [3, []]);
  assert.ok((await check(member, only(phone("0200")), alerts.lastSeq)).isMatch);
  assert.equal((await town.ran(["check"], words.python, "+44 7700 900303")).code, 3);
});

test("the kinds and statuses are Python's", () => {
  const code =
    "import json; from parasol.features.reports.structs import KINDS, STATUSES; print(json.dumps([KINDS, STATUSES]))";
  assert.deepEqual(JSON.parse(execFileSync(PYTHON, ["-c", code]).toString()), [[...KINDS], [...STATUSES]]);
});
