/** From records to what somebody sees: vectors/directory.json, alert-pages.json and saved.json, as tests/vectors/test_seen.py. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAlert } from "#features/alerts/page/alert.ts";
import { AlertReader, type AlertsRead } from "#features/alerts/page/reading.ts";
import { sorted } from "#features/guides/page/anyone/list.tsx";
import { inLanguage } from "#features/guides/page/reading.ts";
import {
  countsOf,
  fitting,
  inOrder,
  isDueForReview,
  isOpenAt,
  isStale,
  languagesOf,
  newestServices,
} from "#features/services/page/directory.ts";
import { NEWEST_BYTES } from "#kernel/formats/messages.ts";
import { Service } from "#kernel/formats/public.ts";
import { quoted } from "#kernel/members/copy-text.ts";
import { inParts, newestPage } from "#kernel/rooms/newest.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, concat, fromBase64 as raw, u32, utf8 } from "#kernel/wire/bytes.ts";
import { decode } from "#kernel/wire/codec.ts";
import { type Json, POLICY } from "./town.ts";
import { charterOf, vectors } from "./vectors.ts";

const DIRECTORY = vectors("directory");
const TODAY: number = DIRECTORY.today;
const service = (changed: Json): Service => decode(Service, utf8(JSON.stringify({ ...DIRECTORY.service, ...changed })));

const OPS: Record<string, (of: Json) => unknown> = {
  newest: ({ records }) => {
    const read = (each: Json, at: number) => ({
      seq: at + 1,
      id: new Uint8Array(16).fill(at),
      day: TODAY,
      item: service(each),
    });
    return newestServices(records.map(read), TODAY).map(({ name }) => name);
  },
  age: ({ days, kept }) => {
    const old = service({ confirmed_on: TODAY - days });
    return { due: isDueForReview(old, TODAY, { ...POLICY, service_days: kept }), stale: isStale(old, TODAY) };
  },
  open: ({ service: changed, moment }) => isOpenAt(service(changed), Date.parse(moment)),
  fitting: ({ services, wanted, moment }) => {
    const { kind = "", area = "", language = "", is_open_now = false, never_asks_id = false } = wanted;
    const all = { kind, area, language, isOpenNow: is_open_now, neverAsksId: never_asks_id };
    return fitting(services.map(service), all, Date.parse(moment)).map(({ name }) => name);
  },
};

for (const each of DIRECTORY.cases)
  test(`directory: ${each.name}`, () => assert.deepEqual(OPS[each.op]?.(each), each.seen));

for (const { name, text, saved } of vectors("saved").cases)
  test(`saved: ${name}`, () => {
    const lines = quoted(text);
    assert.equal(lines.replaceAll("\n  | ", "\n").slice(4), saved);
  });

test("the languages of all services are offered once", () => {
  assert.deepEqual(languagesOf([service({}), service({ languages: [] })], "en"), ["English", "Español"]);
  const [spanish, english] = ["es", "en"].map((code) => {
    const named = inOrder(
      ["Oso", "Ñu", "Nube"].map((name) => service({ name })),
      code,
    ).map(({ name }) => name);
    const listed = sorted(
      ["Oso", "Ñu", "Nube"].map((title) => ({ id: title, title, language: code }) as never),
      code,
    );
    assert.deepEqual(
      listed.map(({ title }) => title),
      named,
    );
    return named;
  });
  assert.deepEqual(
    [spanish, english],
    [
      ["Nube", "Ñu", "Oso"],
      ["Ñu", "Nube", "Oso"],
    ],
    "the browser's own is not asked",
  );
});

test("a guide is shown in one's language, else in English, else in any other", () => {
  const pages = ["ar", "en", "zh"].map((language) => ({ id: "one", language }) as never);
  for (const order of [pages, [...pages].reverse()]) {
    const seen = (code: string) => inLanguage(order, code).map(({ language }) => language);
    assert.deepEqual([seen("ar"), seen("en"), seen("fr")], [["ar"], ["en"], ["en"]]);
  }
  assert.deepEqual(inLanguage(pages.slice(2), "fr").length, 1);
});

test("what members found is added up over the quarters, for the service and question alone", () => {
  const of = service({});
  const count = (is_yes: boolean, quarter: number) => ({
    service: of.service,
    quarter,
    question: "asked_id" as const,
    is_yes,
    count: 5,
  });
  const counts = [count(true, 227), count(true, 226), count(false, 227)];
  assert.deepEqual(countsOf(counts, of, "asked_id"), [10, 5]);
  assert.deepEqual(countsOf(counts, of, "called_police"), [0, 0]);
  assert.deepEqual(countsOf(counts, { ...of, service: new Uint8Array(16) }, "asked_id"), [0, 0]);
});

// Alerts, page by page.

const named = (file: string, name: string): Json => vectors(file).cases.find((each: Json) => each.name === name);
const GOOD = named("alert", "two-stewards");
const [ID, BODY] = [raw(GOOD.id), raw(GOOD.body)];
const ROSTERS = vectors("roster");
const TOWN = charterOf(named("roster", "town").chain.map((name: string) => ROSTERS.entries[name]));
const ALERT = verifyAlert(ID, BODY, GOOD.day, TOWN);
const upTo = (first: number, last: number): number[] => Array.from({ length: last + 1 - first }, (_, at) => first + at);

/** Somebody to whom a room holds records: noise, but for an alert. */
class Member {
  readonly asked: number[] = [];
  readonly behind: number[] = [];
  readonly looked: number[] = [];
  refreshed = 0;
  readonly readsTwo = false;
  readonly contents = { withdrawn: [] as Bytes[], withdrawals_seen: 0 };
  readonly #room: Json;
  readonly #records: Set<number>;
  readonly #alerts: Set<number>;
  #days = 0;
  roster = TOWN;
  readonly device = { today: () => ALERT.published_on + this.#days };

  constructor(room: Json) {
    this.#room = room;
    this.#records = new Set(upTo(room.records[0], room.records[1]));
    this.#alerts = new Set([room.alert]);
    if (room.is_roster_old) this.roster = { ...TOWN, length: 1 };
  }

  askToRead = async () => ({ withdrawals: [] });
  vault = { remember: async () => undefined };

  refresh = async () => {
    this.refreshed++;
    if (this.#room.grows) this.roster = TOWN;
  };

  newest = async (_: string, before = 0, after = 0) => {
    this.asked.push(before);
    this.behind.push(after);
    const all = [...this.#records].sort((one, other) => other - one);
    const there = all.filter((seq) => (before === 0 || seq < before) && seq > after);
    const records = there
      .slice(0, 4)
      .map((seq) => ({ seq, id: this.#alerts.has(seq) ? ID : concat(new Uint8Array(12), u32(seq)) }));
    return { last: all[0], more: there.length > 4, records };
  };

  opened = (_: string, { seq, id }: { seq: number; id: Bytes }) => {
    this.looked.push(seq);
    if (seq === this.#room.keyless) return new Unreadable("generation");
    return { id, body: this.#alerts.has(seq) ? BODY : new Uint8Array(), generation: this.#epochOf(seq) };
  };

  stands = (_: string, seq: number, epoch: number) =>
    this.looked.every((seen) => seen >= seq || this.#epochOf(seen) <= epoch);

  #epochOf = (seq: number): number => this.#room.epochs?.[seq] ?? 1;

  /** What happens between two readings. */
  meanwhile({ add, again, taken_back, days, roster }: Json): void {
    for (const seq of add ? upTo(add[0], add[1]) : again ? [again] : []) this.#records.add(seq);
    if (again) this.#alerts.add(again);
    if (taken_back !== undefined)
      this.contents.withdrawn = [taken_back ? (ALERT.withdraw_keys[0] as Bytes) : new Uint8Array(32)];
    if (days !== undefined) this.#days = days;
    if (roster) this.roster = TOWN;
  }
}

for (const { op, name, steps, ...room } of vectors("alert-pages").cases) {
  test(`${op} alerts: ${name}`, async () => {
    const member = new Member(room);
    const reader = new AlertReader(member as unknown as Person);
    const told: number[] = [];
    const acts: Record<string, () => Promise<AlertsRead>> = {
      newest: () => reader.read(),
      older: () => reader.readOlder(),
      back: () => reader.readBack(),
      "back-to": () => reader.readBack((count) => told.push(count), ID),
    };
    for (const step of steps) {
      const act = acts[step.do];
      if (!act) member.meanwhile(step);
      else if (step.error) await assert.rejects(act(), { code: step.error });
      else {
        const { alerts, refused, hasOlder } = await act();
        assert.deepEqual([alerts.length, refused.length, hasOlder], step.seen);
        assert.deepEqual(alerts, alerts.length ? [ALERT] : []);
        const { asked, behind, looked, refreshed } = member;
        const noticed: Json = { refused: refused.map(({ code }) => code), asked, behind, looked, refreshed, told };
        const inOrder = (of: Json): Json => [...of].sort((one: number, other: number) => one - other);
        for (const [what, of] of Object.entries(noticed)) {
          // each page is looked at from its newest record on here, and from its oldest in the program
          const [is, should] = what === "looked" && what in step ? [of, step[what]].map(inOrder) : [of, step[what]];
          if (what in step) assert.deepEqual(is, should, what);
        }
      }
    }
  });
}

test("a page longer than any is refused before it is read", () => {
  const body = new Uint8Array(NEWEST_BYTES + 1_200);
  const content = concat(u32(1), Uint8Array.of(0, 1), u32(1), new Uint8Array(20), u32(body.length), body);
  assert.throws(() => newestPage(content), { code: "bad-answer" });
});

test("a page that is still coming is told once all of its first six are here, then eighteen, each once", () => {
  const record = (seq: number) =>
    concat(u32(seq), new Uint8Array(15), Uint8Array.of(seq), u32(1), u32(1), Uint8Array.of(9));
  const page = (numbers: readonly number[]) =>
    concat(u32(40), Uint8Array.of(1, 40), ...numbers.map((number) => record(number)));
  const numbers = Array.from({ length: 40 }, (_, at) => 40 - at);
  for (const [all, expected] of [
    [numbers, [6, 18]],
    [numbers.map((number) => (number === 30 ? 36 : number)), [6]], // the eleventh repeats a number
    [[41, ...numbers.slice(1)], []], // newer than the last that there is
  ] as const) {
    const told: number[] = [];
    const take = inParts(({ records }) => told.push(records.length));
    const whole = page(all);
    for (let size = 0; size <= whole.length; size++) {
      take(whole.slice(0, size));
      if (size < 6 + 6 * 29) assert.deepEqual(told, []);
    }
    assert.deepEqual(told, expected);
  }
});
