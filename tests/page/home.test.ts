import assert from "node:assert/strict";
import { test } from "node:test";
import { AlertsRead } from "#features/alerts/page/reading.ts";
import { beginning } from "#kernel/kit/folded.tsx";
import { ordered } from "#kernel/kit/ordered.ts";
import { newsOf } from "#kernel/members/home.tsx";
import type { Person } from "#kernel/roster/client/person.ts";

const found = new AlertsRead([10, 11, 12, 13].map((published_on) => ({ published_on })) as never, []);
const person = (seen_on: number | undefined, before: number, now: number) =>
  ({ before: { seen_on, withdrawals_seen: before }, contents: { withdrawals_seen: now } }) as unknown as Person;
const days = (whose: Person) => newsOf(whose, found).alerts.map(({ published_on }) => published_on);

test("new is what came on the day on which the alerts were last shown, or later, newest first", () => {
  assert.deepEqual(days(person(12, 0, 0)), [13, 12]);
  assert.deepEqual(days(person(14, 0, 0)), []);
  assert.deepEqual(days(person(1, 0, 0)), [13, 12, 11, 10]);
});

test("an alert is new on the day on which the server was given it, though its writer signed it days before", () => {
  const [late] = found.alerts.slice(0, 1);
  const days = new Map(late && [[late, 15]]);
  const { alerts } = newsOf(person(14, 0, 0), new AlertsRead(found.alerts, [], 0, days));
  assert.deepEqual(alerts, [late]);
});

test("a vault that never said when it was written makes nothing new", () => {
  assert.deepEqual(days(person(undefined, 0, 0)), []);
});

test("reports that were taken back since are counted", () => {
  assert.equal(newsOf(person(12, 3, 5), found).takenBack, 2);
  assert.equal(newsOf(person(12, 5, 5), found).takenBack, 0);
});

test("telephone numbers in Arabic stand as they are dialled, and nothing else is touched", () => {
  assert.equal(ordered("\u0644\u0627 +44 7700 900123."), "\u0644\u0627 \u2066+44 7700 900123\u2069.");
  assert.equal(ordered("\u0644\u0627 2026, 15"), "\u0644\u0627 2026, 15");
  assert.equal(ordered("Call +44 7700 900123"), "Call +44 7700 900123");
});

test("the beginning of a text ends at a space where there is one", () => {
  assert.equal(beginning(" one\n two three", 9), "one two\u2026");
  assert.equal(beginning("\u4ed6\u6ca1\u6709\u4ed8\u94b1", 3), "\u4ed6\u6ca1\u6709\u2026");
  assert.equal(beginning("one two", 9), "one two");
});
