/** Alerts: every case of vectors/alert.json, over the roster of the chain `town` in roster.json. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAlert } from "../src/alerts/alert.ts";
import { AlertReader } from "../src/alerts/reading.ts";
import type { Person } from "../src/community/person.ts";
import { Alert } from "../src/formats/alert.ts";
import { apply } from "../src/roster/rules.ts";
import { EMPTY, type RosterState } from "../src/roster/state.ts";
import { Unreadable } from "../src/seal/errors.ts";
import { type Bytes, fromBase64, toBase64 } from "../src/wire/bytes.ts";
import { encode } from "../src/wire/codec.ts";
import { vectors } from "./vectors.ts";

const raw = fromBase64;
const ALERTS = vectors("alert");
const ROSTERS = vectors("roster");

interface NamedEntry {
  body: string;
  signatures: { key: string; signature: string }[];
}

function town(): RosterState {
  const { chain } = (ROSTERS.cases as { name: string; chain: string[] }[]).find(({ name }) => name === "town") as {
    chain: string[];
  };
  return chain.reduce((state, name) => {
    const { body, signatures } = ROSTERS.entries[name] as NamedEntry;
    return apply(state, {
      body: raw(body),
      signatures: signatures.map((each) => ({ key: raw(each.key), signature: raw(each.signature) })),
    });
  }, EMPTY);
}

const ROSTER = town();

test("the alerts' roster is the town", () => {
  assert.equal(toBase64(ROSTER.head), ALERTS.roster_head);
});

for (const each of ALERTS.cases) {
  test(`alert: ${each.name}`, () => {
    const act = (): Alert => verifyAlert(raw(each.id), raw(each.body), ROSTER);
    if (each.expect === "ok") return assert.equal(toBase64(encode(Alert, act())), each.alert);
    assert.throws(act, (error) => error instanceof Unreadable && error.code === each.expect.error);
  });
}

// Reading on.

const GOOD = (ALERTS.cases as { name: string; id: string; body: string }[]).find(
  ({ name }) => name === "two-stewards",
) as {
  id: string;
  body: string;
};
const ALERT = verifyAlert(raw(GOOD.id), raw(GOOD.body), ROSTER);
type Given = [seq: number, id: Bytes, body: Bytes | Unreadable];
const GIVEN: Given = [1, raw(GOOD.id), raw(GOOD.body)];

/** A person to whom the room holds `records`; `refresh` brings the roster of `later`. */
function personOf(records: Given[], roster = ROSTER, later = roster): Person & { asked: number[]; refreshed: number } {
  const person = {
    asked: [] as number[],
    refreshed: 0,
    roster,
    contents: { withdrawn: [] as Bytes[], withdrawals_seen: 0 },
    device: { today: () => ALERT.published_on, random: () => new Uint8Array(0) },
    seed: new Uint8Array(32),
    askToRead: () => Promise.resolve({ withdrawals: [] }),
    remember: () => Promise.resolve(),
    refresh: () => {
      person.refreshed++;
      if (later.length > person.roster.length) person.roster = later;
      return Promise.resolve();
    },
    async *read(_: string, after: number) {
      person.asked.push(after);
      for (const [seq, id, body] of records) {
        if (seq <= after) continue;
        yield [{ seq, id, day: 0, body: new Uint8Array() }, body instanceof Unreadable ? body : { id, body }] as const;
      }
    },
  };
  return person as unknown as Person & { asked: number[]; refreshed: number };
}

test("a second reading asks for what is new, and keeps what was verified", async () => {
  const records: Given[] = [GIVEN];
  const person = personOf(records);
  const reader = new AlertReader(person);
  assert.deepEqual((await reader.read()).alerts, [ALERT]);
  records[0] = [1, raw(GOOD.id), new Uint8Array()]; // not looked at again
  assert.deepEqual((await reader.read()).alerts, [ALERT]);
  records.push([2, new Uint8Array(16), new Uint8Array()]);
  const third = await reader.read();
  assert.deepEqual([third.alerts.length, third.refused.map(({ code }) => code)], [1, ["contents"]]);
  assert.deepEqual(person.asked, [0, 1, 1]);
  const whole = await reader.readWhole();
  assert.deepEqual([whole.alerts.length, whole.refused.length], [0, 2]);
  assert.equal(person.asked.at(-1), 0);
  assert.equal(person.refreshed, 0);
});

test("an alert counts no more once it is taken back or its day is past", async () => {
  const person = personOf([GIVEN]);
  const reader = new AlertReader(person);
  assert.ok((await reader.read()).byId(ALERT.id));
  (person as { contents: object }).contents = { withdrawn: [ALERT.withdraw_keys[0]], withdrawals_seen: 0 };
  assert.equal((await reader.read()).byId(ALERT.id), undefined);
  (person as { contents: object }).contents = { withdrawn: [new Uint8Array(32)], withdrawals_seen: 0 };
  assert.ok((await reader.read()).byId(ALERT.id));
  for (const [today, counts] of [
    [ALERT.expires_on, true],
    [ALERT.expires_on + 1, false],
  ] as const) {
    (person as { device: object }).device = { today: () => today };
    assert.equal((await reader.read()).byId(ALERT.id) !== undefined, counts);
  }
});

test("an alert newer than the roster has the roster read again, and isn't asked for without end", async () => {
  const old = { ...ROSTER, length: 1 };
  const person = personOf([GIVEN], old, ROSTER);
  const reader = new AlertReader(person);
  const found = await reader.read();
  assert.deepEqual([found.alerts.length, found.refused.length, person.refreshed], [1, 0, 1]);

  const stuck = personOf([GIVEN, [2, new Uint8Array(16), new Unreadable("generation")]], old, old);
  const again = new AlertReader(stuck);
  assert.deepEqual(
    (await again.read()).refused.map(({ code }) => code),
    ["future-roster", "generation"],
  );
  assert.equal(stuck.refreshed, 1);
  await again.read();
  assert.equal(stuck.refreshed, 1);
  assert.deepEqual(stuck.asked, [0, 0, 2]);

  (stuck as { roster: RosterState }).roster = ROSTER; // read by somebody else in the meantime
  assert.deepEqual((await again.read()).alerts, [ALERT]);
});

test("an id that comes again in a later page of the session is noticed", async () => {
  const records: Given[] = [GIVEN];
  const reader = new AlertReader(personOf(records));
  await reader.read();
  records.push([2, raw(GOOD.id), raw(GOOD.body)]);
  await assert.rejects(reader.read(), { code: "repeated" });
});
