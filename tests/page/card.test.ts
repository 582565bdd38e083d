/** Is somebody at the desk now, and when next: hours are local, clocks change, zones may be unknown. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { clock, localTime, opennessAt } from "#features/desks/page/card.ts";

const at = (text: string): number => Date.parse(text);
const weekdays = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, opens: 600, closes: 1080 }));
const card = { hours: weekdays, zone: "Europe/London" };

test("it is open from the first minute on, and closed at the last", () => {
  assert.deepEqual(opennessAt(card, at("2026-11-23T10:00:00Z")), { state: "open", until: 1080 });
  assert.deepEqual(opennessAt(card, at("2026-11-23T17:59:59Z")), { state: "open", until: 1080 });
  const next = { inDays: 1, weekday: 1, opens: 600 };
  assert.deepEqual(opennessAt(card, at("2026-11-23T18:00:00Z")), { state: "closed", next });
  const today = { inDays: 0, weekday: 0, opens: 600 };
  assert.deepEqual(opennessAt(card, at("2026-11-23T09:59:00Z")), { state: "closed", next: today });
});

test("on Friday night it opens on Monday", () => {
  const next = { inDays: 3, weekday: 0, opens: 600 };
  assert.deepEqual(opennessAt(card, at("2026-11-27T22:00:00Z")), { state: "closed", next });
});

test("hours are local: the same hour of the clock in summer and in winter", () => {
  assert.equal(opennessAt(card, at("2026-07-20T09:30:00Z")).state, "open"); // 10:30 in London
  assert.equal(opennessAt(card, at("2026-11-23T09:30:00Z")).state, "closed");
  assert.deepEqual(localTime("Pacific/Auckland", at("2026-11-22T23:30:00Z")), { weekday: 0, minute: 750 });
  assert.deepEqual(localTime("UTC", at("2026-11-23T00:00:00Z")), { weekday: 0, minute: 0 });
});

test("a zone that isn't known, or no hours, gives no answer and no error", () => {
  for (const zone of ["Mars/Olympus", "", "Europe/London/x", "+++", "__proto__"]) {
    assert.equal(localTime(zone, 0), null);
    assert.deepEqual(opennessAt({ hours: weekdays, zone }, at("2026-11-23T12:00:00Z")), { state: "unknown" });
  }
  assert.deepEqual(opennessAt({ hours: [], zone: "UTC" }, 0), { state: "unknown" });
});

test("hours that go over midnight, or follow without a gap, are one", () => {
  const night = [
    { weekday: 4, opens: 1200, closes: 1440 },
    { weekday: 5, opens: 0, closes: 240 },
    { weekday: 5, opens: 240, closes: 300 },
  ];
  const open = opennessAt({ hours: night, zone: "UTC" }, at("2026-11-27T21:00:00Z"));
  assert.deepEqual(open, { state: "open", until: 300 });
  const always = Array.from({ length: 7 }, (_, weekday) => ({ weekday, opens: 0, closes: 1440 }));
  assert.deepEqual(opennessAt({ hours: always, zone: "UTC" }, 0), { state: "open", until: null });
});

test("the only hours of the week, just over, come again in a week", () => {
  const hours = [{ weekday: 2, opens: 60, closes: 120 }];
  const next = { inDays: 7, weekday: 2, opens: 60 };
  assert.deepEqual(opennessAt({ hours, zone: "UTC" }, at("2026-11-25T02:00:00Z")), { state: "closed", next });
});

test("a minute of the day reads as a clock", () => {
  assert.deepEqual([0, 570, 1440].map(clock), ["00:00", "09:30", "24:00"]);
});
