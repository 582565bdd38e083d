/** The roster's rules for desks, at their bounds. What Python and TypeScript must agree on is in the vectors. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Card, ChangeDesk, DeskKeys } from "../src/formats/roster.ts";
import { changeDesk, type Desks, newestOf, openDesks, renewKeys } from "../src/roster/desks.ts";
import { RosterRefused } from "../src/roster/forms.ts";

export const CARD: Card = {
  name: "Health desk",
  kind: "health",
  about: "Tests, wounds, and what hurts.",
  languages: ["English", "español"],
  hours: [{ weekday: 0, opens: 600, closes: 1080 }],
  zone: "Europe/London",
  reply_within: 24,
  closed_text: "At night the ward by the river is open.",
  keep_days: 30,
};
const HEAD = new Uint8Array(32);
const common = { previous: HEAD, beside: HEAD, day: 20_000, number: 1, stewards: HEAD };
const card = (desk: number, changed: Partial<Card> | null = {}): ChangeDesk => ({
  kind: "desk",
  ...common,
  desk,
  card: changed && { ...CARD, ...changed },
});
const keys = (desk: number, epoch: number, changed: Partial<DeskKeys> = {}): DeskKeys => ({
  kind: "desk-keys",
  ...common,
  desk,
  generation: epoch,
  recipient: new Uint8Array(32),
  signer: new Uint8Array(32).fill(epoch),
  keys: new Uint8Array(32),
  ...changed,
});
const refused = (code: string, act: () => unknown) =>
  assert.throws(act, (error) => error instanceof RosterRefused && error.code === code);

const none: Desks = new Map();
const one = changeDesk(none, card(1));

test("a card at every bound is taken, and one beyond it is refused", () => {
  const hour = { weekday: 6, opens: 0, closes: 1440 };
  const bounds: [Partial<Card>, Partial<Card>][] = [
    [{ name: "🌂".repeat(60) }, { name: "🌂".repeat(61) }],
    [{ about: "" }, { about: "x".repeat(301) }],
    [{ closed_text: "x".repeat(300) }, { closed_text: "x".repeat(301) }],
    [{ languages: Array(20).fill("x".repeat(80)) }, { languages: Array(21).fill("x") }],
    [{ hours: Array(21).fill(hour) }, { hours: Array(22).fill(hour) }],
    [{ hours: [] }, { hours: [{ weekday: 7, opens: 0, closes: 1 }] }],
    [{ hours: [{ weekday: 0, opens: 1439, closes: 1440 }] }, { hours: [{ weekday: 0, opens: 5, closes: 5 }] }],
    [{ zone: "Etc/GMT+12" }, { zone: "Europe/London\n" }],
    [{ zone: "x".repeat(40) }, { zone: "" }],
    [{ reply_within: 336 }, { reply_within: 337 }],
    [{ keep_days: 90 }, { keep_days: 91 }],
    [{ reply_within: 1, keep_days: 1 }, { keep_days: 0 }],
    [{ name: "x" }, { name: "" }],
    [{}, { languages: [] }],
    [{}, { about: "turned \u202e round" }],
    [{}, { hours: [{ weekday: 0, opens: -1, closes: 10 }] }],
    [{}, { hours: [{ weekday: 0, opens: 0, closes: 1441 }] }],
  ];
  for (const [fine, wrong] of bounds) {
    assert.ok(changeDesk(none, card(1, fine)).get(1)?.card);
    refused("desk", () => changeDesk(none, card(1, wrong)));
  }
  for (const number of [0, 100, -1]) refused("desk", () => changeDesk(none, card(number)));
  assert.equal(changeDesk(none, card(99)).size, 1);
});

test("a 21st open desk is refused, and is taken when one has closed", () => {
  let desks = none;
  for (let number = 1; number <= 20; number++) desks = changeDesk(desks, card(number));
  refused("desk", () => changeDesk(desks, card(21)));
  assert.ok(changeDesk(desks, card(20, { name: "Another name" })));
  desks = changeDesk(desks, card(3, null));
  desks = changeDesk(desks, card(21));
  assert.deepEqual(openDesks(desks).at(-1)?.number, 21);
  refused("desk", () => changeDesk(desks, card(3, null)));
  refused("desk", () => changeDesk(desks, card(50, null)));
});

test("a desk's generations are numbered without a gap, and go on when it opens again", () => {
  refused("desk", () => renewKeys(none, keys(1, 1), 5));
  refused("desk", () => renewKeys(one, keys(1, 2), 5));
  refused("unreadable", () => renewKeys(one, keys(1, 1, { keys: new Uint8Array(400) }), 5));
  refused("unreadable", () => renewKeys(one, keys(1, 1, { keys: new Uint8Array() }), 5));
  refused("unreadable", () => renewKeys(one, keys(1, 1, { signer: new Uint8Array(31) }), 5));
  refused("unreadable", () => renewKeys(one, keys(1, 1, { recipient: new Uint8Array(31) }), 5));
  const first = renewKeys(one, keys(1, 1), 5);
  refused("desk", () => renewKeys(first, keys(1, 1), 6));
  const closed = changeDesk(first, card(1, null));
  refused("desk", () => renewKeys(closed, keys(1, 2), 7));
  const again = renewKeys(changeDesk(closed, card(1)), keys(1, 2), 8);
  const desk = again.get(1);
  assert.deepEqual(
    desk?.epochs.map(({ number, madeAt }) => [number, madeAt]),
    [
      [1, 5],
      [2, 8],
    ],
  );
  assert.equal(desk && newestOf(desk)?.number, 2);
});
