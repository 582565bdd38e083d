/** Alerts: every case of vectors/alert.json, over the roster of the chain `town` in roster.json. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { verifyAlert } from "#features/alerts/page/alert.ts";
import { Alert } from "#features/alerts/page/structs.ts";
import { newestPage } from "#kernel/rooms/newest.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { concat, fromBase64, toBase64, u32 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { charterOf, vectors } from "./vectors.ts";

const raw = fromBase64;
const ALERTS = vectors("alert");
const ROSTERS = vectors("roster");

function town(): RosterState {
  const { chain } = (ROSTERS.cases as { name: string; chain: string[] }[]).find(({ name }) => name === "town") as {
    chain: string[];
  };
  return charterOf(chain.map((name) => ROSTERS.entries[name]));
}

const ROSTER = town();

test("the alerts' roster is the town", () => {
  assert.equal(toBase64(ROSTER.head), ALERTS.roster_head);
});

for (const each of ALERTS.cases) {
  test(`alert: ${each.name}`, () => {
    const act = (): Alert => verifyAlert(raw(each.id), raw(each.body), each.day, ROSTER);
    if (each.expect === "ok") return assert.equal(toBase64(encode(Alert, act())), each.alert);
    assert.throws(act, (error) => error instanceof Unreadable && error.code === each.expect.error);
  });
}

for (const { name, page, before, after, expect } of vectors("page").cases) {
  test(`page: ${name}`, () => {
    const act = () => newestPage(raw(page), before, after);
    if (expect !== "ok") return assert.throws(act, { code: expect.error });
    const { last, more, records } = act();
    const parts = records.map(({ seq, id, day, body }) => concat(u32(seq), id, u32(day), u32(body.length), body));
    assert.equal(toBase64(concat(u32(last), Uint8Array.of(Number(more), records.length), ...parts)), page);
  });
}
