/** When she reads messages, by a clock that she told and no browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { aheadOf, clockAt, isQuiet, minutesOf, timeOf } from "#features/profiles/page/hours.ts";

const NOON = Date.parse("2026-11-28T12:00:00Z");

test("a time of the day is read as it is written, and nothing else is a time", () => {
  for (const time of ["00:00", "09:05", "23:59"]) assert.equal(timeOf(minutesOf(time)), time);
  for (const wrong of ["", "24:00", "9:5", "12:60", "12:00:00", "noon"])
    assert.ok(Number.isNaN(minutesOf(wrong)), wrong);
});

test("what her clock shows says how far it is ahead, wherever she is", () => {
  for (const ahead of [-720, -300, -210, 0, 345, 570, 840]) {
    for (const now of [NOON, NOON + 11.9 * 3_600_000, NOON - 11.9 * 3_600_000]) {
      const found = aheadOf(clockAt(ahead, now), now);
      assert.ok((found - ahead) % 1440 === 0, `${ahead}`);
      assert.ok(found >= -720 && found <= 840);
    }
  }
  assert.equal(aheadOf(clockAt(60, NOON) + 3, NOON), 60, "a clock that is some minutes wrong");
});

test("she reads between two times, over midnight too, and always if they are the same", () => {
  const quiet = (opens: string, closes: string, at: string, ahead = 0) =>
    isQuiet({ opens: minutesOf(opens), closes: minutesOf(closes), ahead }, Date.parse(`2026-11-28T${at}:00Z`));
  assert.deepEqual(
    ["09:59", "10:00", "17:59", "18:00"].map((at) => quiet("10:00", "18:00", at)),
    [true, false, false, true],
  );
  assert.deepEqual(
    ["21:59", "22:00", "01:59", "02:00"].map((at) => quiet("22:00", "02:00", at)),
    [true, false, false, true],
  );
  assert.deepEqual(
    ["09:59", "10:00", "00:00"].map((at) => quiet("10:00", "10:00", at)),
    [false, false, false],
  );
  assert.equal(quiet("10:00", "18:00", "09:30", 60), false, "by her clock, not by the reader's");
});
