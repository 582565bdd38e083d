/** Reports, drafts and checks when a person or the server isn't honest, or the line breaks at a bad moment. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { draftAlert, TakenBack } from "#features/alerts/page/publishing/drafting.ts";
import { publish, takeDown } from "#features/alerts/page/publishing/publication.ts";
import { AlertReader, readAlerts } from "#features/alerts/page/reading.ts";
import type { Alert } from "#features/alerts/page/structs.ts";
import { check } from "#features/checks/page/check.ts";
import { Identifier } from "#features/checks/page/identifiers/index.ts";
import { only } from "#features/checks/page/identifiers/question.ts";
import { isDue, readCases, rekey } from "#features/checks/page/rekey.ts";
import { EMPTY_REPORT, NO_CONTACT, saying } from "#features/reports/page/model.ts";
import { prepare, Reporter, send } from "#features/reports/page/reporter.ts";
import * as review from "#features/reports/page/review.ts";
import { Part, type Report, Said } from "#features/reports/page/structs.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { proposals } from "#kernel/roster/client/proposals.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { generateIdentity, recipientOf } from "#kernel/seal/age.ts";
import { sealEnvelope } from "#kernel/seal/envelope.ts";
import { sealThread } from "#kernel/seal/record.ts";
import { keysOf } from "#kernel/vault/keys.ts";
import { type Bytes, concat, equal, toBase64, toHex } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { partBytes, reportBytes } from "#kernel/wire/contexts.ts";
import { sign } from "#kernel/wire/signing.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { findDraft, People } from "./people-of-town.ts";
import { device, type Json, lying, type Passing, Town, words } from "./town.ts";

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
  const prepared = await prepare(await fetchCharter(connection), device, receipt, report, shared, NO_CONTACT);
  if (change) {
    const keys = await keysOf(receipt, "receipt");
    await change(prepared.message.records, keys);
    const covered = reportBytes(prepared.room, prepared.message.records);
    (prepared.message as { covered: Bytes }).covered = covered;
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
  description: "",
  vehicle: "",
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

// Reports.

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
  return sealEnvelope(concat(sign(keys.signSeed, "part", partBytes(keys.name, text)), text), first.roster.intake);
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

test("a report without anything in it is neither sealed nor sent as a correction", async () => {
  const roster = await fetchCharter(town.connect());
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
        const problem = { status: 402, code: "work-stale" };
        return ++sent > refusals ? send() : Promise.resolve(new Response(JSON.stringify(problem), { status: 402 }));
      },
    });
    const roster = await fetchCharter(connection);
    const prepared = await prepare(roster, device, words(), told(), "", NO_CONTACT);
    await send(connection, prepared).catch(({ code }) => assert.equal(code, "work-stale"));
    return sent;
  };
  assert.deepEqual([await sending(1), await sending(2), await sending(9)], [2, 3, 3]);
});

test("a report looks alike outside, however little it says, and is sealed to the stewards of today", async () => {
  const roster = await fetchCharter(town.connect());
  const { message } = await prepare(roster, device, words(), told(), "", NO_CONTACT);
  assert.deepEqual(
    message.records.map(({ body }) => body.length),
    [4096, 6144, 3072, 3072],
  );
  const stale = { ...roster, current: { ...roster.current, stewards: 2 } };
  await assert.rejects(prepare(stale, device, words(), told(), "", NO_CONTACT), { code: "wrong-key" });
  const other = await recipientOf(await generateIdentity());
  for (const intake of [null, "", other]) {
    const line = town.connect(lying("/api/charter/read", (page) => ({ ...page, intake })));
    const lied = await fetchCharter(line);
    await assert.rejects(prepare(lied, device, words(), told(), "", NO_CONTACT), { code: "wrong-key" });
  }
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
  assert.equal((await check(member, only(number), alerts.lastSeq)).isMatch, false);
});

test("a reporter that was wiped does nothing more", async () => {
  const one = await filed();
  await one.reporter.read();
  one.reporter.wipe();
  await assert.rejects(one.reporter.answer("x"));
  assert.equal((await again(one)).lines.length, 0);
});

// Drafts.

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
  const hit = await check(member, only(number));
  assert.deepEqual([hit.alerts.length, hit.refused], [1, []]);
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
  const found = await check(member, only(number), known.lastSeq);
  assert.ok(found.isMatch && found.alerts[0] && equal(found.alerts[0].alert, alert.id));
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
    const paths = ["about", "index/heads", "check", "rooms/newest", "withdrawals/read", "charter/read", "vaults/write"];
    const person = await onLine(member, Object.fromEntries(paths.map((path) => [`/api/${path}`, note])));
    const { isMatch } = await check(person, only(number));
    return [isMatch, traffic.map((each) => JSON.stringify(each)).sort()];
  };
  const [hit, hitTraffic] = await trafficOf(listed);
  const [miss, missTraffic] = await trafficOf(unlisted);
  assert.deepEqual([hit, miss], [true, false]);
  assert.equal(hitTraffic.length, 3, "what the server is, heads, once a session, and the check");
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
  const { alerts, refused } = await check(member, only(number));
  assert.deepEqual(refused, []);
  return alerts.map(({ alert }) => toHex(alert)).sort();
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
  const [newest] = await first.intakes();
  first.intakes = async () => [newest as string];
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
