/** Somebody who was removed keeps the keys of before, and the server helps her: what she writes now counts for nobody. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { OpenDraft } from "#features/alerts/page/publishing/drafting.ts";
import { publish } from "#features/alerts/page/publishing/publication.ts";
import { readAlerts } from "#features/alerts/page/reading.ts";
import { Alert, SignedAlert } from "#features/alerts/page/structs.ts";
import { openDesk } from "#features/desks/page/access.ts";
import { sealDeskNote } from "#features/desks/page/note-seal.ts";
import { addCanned, bookRoom, readBook } from "#features/desks/page/notes.ts";
import { BookNote } from "#features/desks/page/structs.ts";
import { ROOM_GROUPS, type SealedRoom } from "#kernel/formats/kinds.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import { Decision } from "#kernel/moderation/structs.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { tend } from "#kernel/roster/client/tending.ts";
import { decode } from "#kernel/roster/rules/entries.ts";
import { deskInForceOn, inForceOn, SeenEpochs } from "#kernel/roster/rules/epochs.ts";
import { replay } from "#kernel/roster/rules/register.ts";
import * as charter from "#kernel/roster/rules/rules.ts";
import { epochOf } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { sealRecord } from "#kernel/seal/group-record.ts";
import { type Bytes, fromBase64, toBase64 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { People } from "./people-of-town.ts";
import { device, lying, lyingNewest, Town } from "./town.ts";
import { vectors } from "./vectors.ts";

const { roster, cases } = vectors("epochs");

for (const { name, op, expect, ...it } of cases) {
  test(`epochs: ${name}`, () => {
    if (op === "days") {
      const entries = roster.map((entry: { body: string; signatures: { key: string; signature: string }[] }) => ({
        body: fromBase64(entry.body),
        signatures: entry.signatures.map((each) => ({
          key: fromBase64(each.key),
          signature: fromBase64(each.signature),
        })),
      }));
      const ofCharter = entries.filter(({ body }: { body: Bytes }) => decode(body).number !== undefined);
      for (const state of [replay(entries), charter.replay(ofCharter)]) {
        const desk = state.desks.get(it.desk);
        const found = (it.in_force as number[]).map((_, at) =>
          desk ? deskInForceOn(state, desk, it.first + at) : inForceOn(state, it.group, it.first + at),
        );
        assert.deepEqual(found, it.in_force);
      }
      return;
    }
    const seen = new SeenEpochs();
    const admitted = it.records.map((each: { number: number; day: number; epoch: number }) =>
      seen.admit(it.days.filter((day: number) => day < each.day).length, each.number, each.epoch),
    );
    assert.deepEqual(admitted, it.admitted);
    assert.equal(admitted.at(-1), expect === "ok");
  });
}

const town = new Town();
const { founded, joined, onLine } = new People(town);
const WHY = "we decided it together";
let first: Person;
let second: Person;
let gone: Person;

/** What needs two stewards, done by two. */
async function byTwo(act: () => Promise<void>): Promise<void> {
  const error = await act().then(
    () => null,
    (refused: unknown) => refused,
  );
  if (error instanceof stewards.SecondNeeded) {
    await second.refresh();
    await stewards.agree(second, error.proposal, WHY);
  } else if (error) throw error;
  await first.refresh();
}

before(async () => {
  first = await founded();
  second = await joined();
  await stewards.changeRole(first, second.key, "steward", WHY);
  await Promise.all([first.refresh(), second.refresh()]);
  gone = await joined();
  await byTwo(() => stewards.changeRole(first, gone.key, "steward", WHY));
  const card = {
    name: "Health desk",
    kind: "health",
    about: "",
    languages: ["English"],
    hours: [],
    zone: "Europe/London",
    reply_within: 24,
    closed_text: "",
    keep_days: 30,
  } as const;
  await byTwo(() => stewards.changeDesk(first, 1, { ...card, languages: ["English"], hours: [] }, WHY));
  await stewards.giveDeskKeys(first, 1, [gone.key, second.key], WHY);
  await gone.refresh();
});

after(() => town.stop());

/** The same person, told by a server that shows one more record at the end of a room. */
const toldMore = (person: Person, room: Bytes, record: { id: Bytes; day: number; body: Bytes }): Promise<Person> => {
  const line = lying("/api/rooms/read", (page, asked) => {
    const last = page.records.at(-1)?.seq ?? asked.after;
    if (asked.room !== toBase64(room) || page.more || asked.after >= 1000) return page;
    const more = {
      seq: Math.max(1000, last + 1),
      id: toBase64(record.id),
      day: record.day,
      body: toBase64(record.body),
    };
    return { records: [...page.records, more], more: false };
  });
  const newest = lyingNewest((page, asked) => {
    if (asked.room !== toBase64(room)) return page;
    const seq = Math.max(1000, page.last + 1);
    return { ...page, last: seq, records: [{ ...record, seq }, ...page.records] };
  });
  return onLine(person, { ...line, ...newest });
};

const KINDS = Object.keys(ROOM_GROUPS) as SealedRoom[];

async function codes(kind: SealedRoom, body: Bytes, day: number, id = device.random(16)): Promise<string[]> {
  const record = { id, day, body: gone.sealedRecord(kind, id, body) };
  const found: string[] = [];
  const reader = await toldMore(second, first.room(kind), record);
  for await (const [, opened] of reader.read(kind)) if (opened instanceof Unreadable) found.push(opened.code);
  return found;
}

test("a record under another group's key is not read", async () => {
  const [room, id, epoch] = [first.room("decisions"), device.random(16), first.roster.current.stewards];
  const key = first.keyring.keyOf("stewards", epoch) as Bytes;
  const note = encode(Decision, { kind: "decision", what: "closed a report", about: "12345678", reason: "." });
  const body = sealRecord(room, "stewards", epoch, key, first.seed, id, note, device.random);
  const reader = await toldMore(second, room, { id, day: device.today(), body });
  const found: string[] = [];
  for await (const [, opened] of reader.read("decisions")) if (opened instanceof Unreadable) found.push(opened.code);
  assert.deepEqual(found, ["generation"]);
});

test("a removed steward whom the server helps decides nothing more, and writes nothing from the next day on", async () => {
  const access = await openDesk(gone, 1);
  await byTwo(() => stewards.remove(first, gone.key, "shared keys with a client"));
  await second.refresh();
  const today = device.today();
  const known = await decisions.read(first);
  assert.equal(known.at(-1)?.decision.what, "removed a seat");
  const body = encode(Decision, {
    kind: "decision",
    what: "closed a report",
    about: "12345678",
    reason: ".",
  });
  const id = device.random(16);
  const forged = { id, day: today, body: gone.sealedRecord("decisions", id, body) };
  assert.deepEqual(await decisions.read(await toldMore(second, first.room("decisions"), forged)), known);
  assert.deepEqual(await codes("decisions", body, today), ["old-epoch"]);
  for (const kind of KINDS) assert.deepEqual(await codes(kind, body, today + 1), ["old-epoch"], kind);

  const alert: Alert = {
    id: device.random(16),
    text: "Made up.",
    severity: 1,
    kinds: [],
    area: "",
    happened: "",
    newest: "2026-11",
    reporters: 1,
    masks: [],
    published_on: today,
    expires_on: today + 9,
    roster_length: gone.roster.length,
    withdraw_keys: [publicKeyOf(device.random(32))],
    description: "",
    vehicle: "",
    warning: "",
  };
  const payload = encode(Alert, alert);
  const signatures = [first, gone].map(({ key, seed }) => ({ seat: key, signature: sign(seed, "alert", payload) }));
  const signed = encode(SignedAlert, { kind: "alert", alert: payload, signatures });
  const record = { id: alert.id, day: today + 1, body: gone.sealedRecord("alerts", alert.id, signed) };
  const read = await readAlerts(await toldMore(second, first.room("alerts"), record));
  assert.deepEqual([read.alerts, read.refused.map(({ code }) => code)], [[], ["old-epoch"]]);
  const draft = { by: gone.key, alert } as unknown as OpenDraft;
  const later = await onLine(second, {}, () => today + 1);
  await assert.rejects(publish(later, draft, "agree"), { code: "draft-stranger" });

  const mine = await openDesk(second, 1);
  await addCanned(mine, "Prices", { en: "It is free." });
  const note = encode(BookNote, { kind: "canned", title: "Hours", texts: { en: "Come elsewhere." } });
  const room = bookRoom(mine);
  for (const day of [today, today + 1]) {
    const sealed = sealDeskNote(room, 1, access.seed, gone.seed, id, note, device.random);
    const book = await readBook(await openDesk(await toldMore(second, room, { id, day, body: sealed }), 1));
    assert.deepEqual([book.canned.map(({ note: { title } }) => title), book.unreadable], [["Prices"], 1]);
  }
});

test("a steward who has not seen the renewal seals anew, and everybody reads it", async () => {
  const before = second.roster.current.members;
  await tend(first, true);
  assert.equal(second.roster.current.members, before);
  await decisions.record(second, "closed a report", device.random(16), "nothing to go by");
  assert.equal(second.roster.current.members, before + 1);
  const read: (number | string)[] = [];
  for await (const [, opened] of first.read("decisions")) {
    read.push(opened instanceof Unreadable ? opened.code : opened.generation);
  }
  assert.equal(read.at(-1), before + 1);
  assert.ok(!read.includes("old-epoch"));
});

test("a renewal by a device that is a day behind is dated as the server's day", async () => {
  const today = device.today();
  const late = Object.assign(await onLine(first, {}, () => today - 1));
  await tend(late, true);
  await first.refresh();
  assert.equal(epochOf(first.roster, "members")?.madeOn, today);
});
