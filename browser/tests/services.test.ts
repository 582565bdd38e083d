/** The rules of the directory, as `tests/client/test_directory.py` has them for Python. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { SERVICE_FIELDS, type Service } from "../src/formats/public.ts";
import type { PublicRecord } from "../src/public/record.ts";
import { read, typedOf } from "../src/screens/kit/record.ts";
import { WEEK_HOURS } from "../src/screens/stewards/keeping-hours.tsx";
import {
  ANY,
  countsOf,
  fitting,
  isDueForReview,
  isOpenAt,
  isStale,
  languagesOf,
  newestServices,
} from "../src/services/directory.ts";
import { POLICY } from "./town.ts";

const TODAY = 20_800;
const SERVICE: Service = {
  kind: "service",
  service: new Uint8Array(16).fill(115),
  name: "Harbour Clinic",
  kinds: ["health"],
  area: "Harbour",
  about: "",
  reach: "",
  hours: [
    { weekday: 0, opens: 540, closes: 1020 },
    { weekday: 5, opens: 1320, closes: 1440 },
  ],
  zone: "Europe/London",
  is_always_open: false,
  hours_note: "",
  languages: ["English", "Español"],
  cost: "free",
  cost_note: "",
  trans: "yes",
  migrants: "yes",
  minors: "referral",
  asks_id: "never",
  asks_status: "never",
  calls_police: "unknown",
  confirmed_on: TODAY - 10,
  is_gone: false,
};
const changed = (change: Partial<Service>): Service => ({ ...SERVICE, ...change });
const records = (...items: Service[]): PublicRecord[] =>
  items.map((item, at) => ({ seq: at + 1, id: new Uint8Array(16).fill(at), day: TODAY, item }));
const names = (...items: Service[]) => newestServices(records(...items), TODAY).map(({ name }) => name);

test("the newest record of a service counts, whatever its place", () => {
  const old = changed({ confirmed_on: TODAY - 30, name: "Old" });
  assert.deepEqual(names(old, SERVICE), ["Harbour Clinic"]);
  assert.deepEqual(names(SERVICE, old), ["Harbour Clinic"]);
  assert.deepEqual(names(changed({ name: "One" }), changed({ name: "Two" })), ["Two"]);
});

test("what is gone isn't found, and neither an older record nor one of days to come hides or brings back anything", () => {
  assert.deepEqual(names(changed({ is_gone: true }), changed({ confirmed_on: TODAY - 11 })), []);
  assert.deepEqual(names(SERVICE, changed({ name: "Forged", confirmed_on: TODAY + 400 })), ["Harbour Clinic"]);
});

test("what wasn't confirmed for long is due, and then stale", () => {
  for (const [days, due, stale] of [
    [150, false, false],
    [151, true, false],
    [180, true, false],
    [181, true, true],
  ] as const) {
    const service = changed({ confirmed_on: TODAY - days });
    assert.deepEqual([isDueForReview(service, TODAY, POLICY), isStale(service, TODAY)], [due, stale]);
  }
});

test("what is kept for less than a year is due after half of its time", () => {
  const due = (days: number, service_days: number) =>
    isDueForReview(changed({ confirmed_on: TODAY - days }), TODAY, { ...POLICY, service_days });
  assert.deepEqual(
    [due(45, 90), due(46, 90), due(15, 30), due(16, 30), due(150, 364)],
    [false, true, false, true, false],
  );
});

test("open now goes by the clock of the place, in winter and in summer", () => {
  for (const [moment, isThere] of [
    ["2026-11-23T08:59Z", false],
    ["2026-11-23T09:00Z", true],
    ["2026-11-23T17:00Z", false],
    ["2026-11-28T23:59Z", true],
    ["2026-07-06T08:00Z", true],
  ] as const) {
    assert.equal(isOpenAt(SERVICE, Date.parse(moment)), isThere, moment);
  }
  assert.equal(isOpenAt(changed({ zone: "Middle/Earth" }), Date.parse("2026-11-23T10:00Z")), false);
  assert.equal(isOpenAt(changed({ is_always_open: true, zone: "Middle/Earth" }), 0), true);
});

test("each filter leaves out what doesn't fit, and they add up", () => {
  const night = changed({ kinds: ["safety"], area: "North", languages: [], asks_id: "sometimes" });
  const monday = Date.parse("2026-11-23T10:00Z");
  const found = (wanted: Partial<typeof ANY>) => fitting([SERVICE, night], { ...ANY, ...wanted }, monday);
  assert.deepEqual(found({}), [SERVICE, night]);
  assert.deepEqual(found({ kind: "health" }), [SERVICE]);
  assert.deepEqual(found({ area: "north" }), [night]);
  assert.deepEqual(found({ language: "ESPAÑOL" }), [SERVICE]);
  assert.deepEqual(found({ neverAsksId: true }), [SERVICE]);
  assert.deepEqual(found({ isOpenNow: true, kind: "legal" }), []);
  assert.deepEqual(languagesOf([SERVICE, night]), ["English", "Español"]);
});

test("what members found is added up over the quarters, for the service and question alone", () => {
  const count = (is_yes: boolean, quarter: number) => ({
    service: SERVICE.service,
    quarter,
    question: "asked_id",
    is_yes,
    count: 5,
  });
  const counts = [count(true, 227), count(true, 226), count(false, 227)];
  assert.deepEqual(countsOf(counts, SERVICE, "asked_id"), [10, 5]);
  assert.deepEqual(countsOf(counts, SERVICE, "called_police"), [0, 0]);
  assert.deepEqual(countsOf(counts, changed({ service: new Uint8Array(16) }), "asked_id"), [0, 0]);
});

test("what a steward types becomes a service, and what can't be read is said", () => {
  const drawn = { hours: WEEK_HOURS };
  const fields = SERVICE_FIELDS.filter(({ type }) => type !== "bytes");
  const form = typedOf(fields, SERVICE, drawn);
  const made = (changed: object) => read(fields, { ...form, ...changed }, drawn);
  const { record, wrong } = made({});
  assert.deepEqual({ ...SERVICE, ...record }, SERVICE);
  assert.equal(wrong.size, 0);
  const days = (text: string) => made({ hours: [text, "", "", "", "", "", ""] });
  assert.deepEqual(days("9-17, 18.30–20").record.hours, [
    { weekday: 0, opens: 540, closes: 1020 },
    { weekday: 0, opens: 1110, closes: 1200 },
  ]);
  for (const bad of ["nine", "17-9", "9-25", "9:75-10", "9"]) assert.ok(days(bad).wrong.has("hours"), bad);
  assert.deepEqual([...made({ name: " ", kinds: [] }).wrong.keys()], ["name", "kinds"]);
  assert.equal(made({ zone: "Europe London" }).wrong.get("zone"), "form");
  assert.equal(made({ about: "one\n\ntwo" }).record.about, "one two");
});
