/** What a line of the queue says of a report that isn't read to its end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { EMPTY_REPORT, saying } from "#features/reports/page/model.ts";
import type { QueuedReport } from "#features/reports/page/review.ts";
import { inOrder, isIn, type Step, waitingOf } from "#features/reports/page/stewards/queue-order.ts";
import type { Kind, RawPart } from "#features/reports/page/structs.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";

const me = new Uint8Array(32).fill(1);
const isMe = (key: Bytes): boolean => equal(key, me);
const other = new Uint8Array(32).fill(2);
const raw = {} as RawPart;
const answer = { day: 1, steward: null, said: saying("answer", "here") };
const picture = { day: 1, steward: null, said: saying("picture", "") };

const LINE: QueuedReport = {
  room: new Uint8Array(16),
  holderKey: new Uint8Array(32),
  openedOn: 1,
  report: EMPTY_REPORT,
  raw,
  status: "received",
  claimedBy: null,
  last: null,
  problems: [],
  waited: false,
  sameMember: [],
  outreach: null,
  isSealed: false,
  isLong: false,
  isEndUnread: false,
};
const step = (more: Partial<QueuedReport>): Step => waitingOf(isMe, 3, { ...LINE, ...more }, []).step;
const unread = { isLong: true, isEndUnread: true, last: null, status: null };

test("a report whose end isn't read is one to be opened, whatever it may have been closed as", () => {
  assert.equal(step(unread), "long");
  assert.equal(step({ ...unread, raw: null }), "long");
  assert.equal(step({ ...unread, status: "closed" }), "long");
  assert.equal(step({ ...unread, claimedBy: me }), "wrote");
  assert.equal(step({ ...unread, claimedBy: other, raw: null }), "theirs");
  assert.equal(step({ raw: null }), "unreadable");
  assert.ok(isIn("todo", waitingOf(isMe, 3, { ...LINE, ...unread }, [])));
});

test("whoever adds to a report that nobody has taken on doesn't come before what a steward has", () => {
  assert.equal(step({ last: answer }), "new");
  assert.equal(step({ last: answer, status: null, isLong: true }), "new");
  assert.equal(step({ last: answer, status: "closed" }), "wrote");
  assert.equal(step({ last: answer, claimedBy: me, status: "being read" }), "wrote");
  assert.equal(step({ last: picture }), "new");
  assert.equal(step({ last: picture, claimedBy: me, status: "being read" }), "wrote");
  const items = [
    { ...LINE, last: answer },
    { ...LINE, claimedBy: me, status: "being read" as const },
  ];
  const first = inOrder(items.map((each) => waitingOf(isMe, 3, each, [])))[0];
  assert.equal(first?.step, "mine");
});

test("of what waits for the same, what can hurt most stands first, and of that the oldest", () => {
  const line = (kinds: readonly Kind[], openedOn: number) => ({
    ...LINE,
    openedOn,
    report: { ...EMPTY_REPORT, kinds: [...kinds] },
  });
  const items = [
    line(["time-wasting"], 1),
    line([], 1),
    line(["not paying", "violence"], 3),
    line(["robbery"], 2),
    line(["robbery"], 1),
  ].map((each) => waitingOf(isMe, 3, each, []));
  const levels = inOrder(items).map(({ level, ageDays }) => [level, ageDays]);
  assert.deepEqual(levels, [
    [3, 0],
    [2, 2],
    [2, 1],
    [1, 2],
    [0, 2],
  ]);
  const mine = waitingOf(isMe, 3, { ...line(["time-wasting"], 3), claimedBy: me, status: "being read" }, []);
  assert.equal(
    inOrder([...items, mine])[0],
    mine,
    "what she has taken on comes first, however many others say violence",
  );
});
