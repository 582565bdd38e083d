/** Private labels of members: what the page writes the program reads, and the other way round. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PrivateLabel } from "#features/alerts/page/case-structs.ts";
import { labelOf, readLabels, renewedAfter, setLabel, tendLabels } from "#kernel/roster/client/labels.ts";
import { leave } from "#kernel/roster/client/leaving.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { tend } from "#kernel/roster/client/tending.ts";
import type { Membership } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { Opened } from "#kernel/seal/record.ts";
import { keyOf, toBase64, toHex, utf8 } from "#kernel/wire/bytes.ts";
import { BadAnswer, Trouble, Unreachable } from "#kernel/wire/trouble.ts";
import { People } from "./people-of-town.ts";
import { device, type Line, POLICY, Town, words } from "./town.ts";

const town = new Town();
const { settle, joined, onLine } = new People(town);
const LABEL = "the red bicycle";
let first: Person;
let second: Person;
let member: Person;

before(async () => {
  [first, second, member] = await settle();
});

after(() => town.stop());

const seen = async (steward: Person, whom: Person): Promise<string> => {
  await steward.refresh();
  return labelOf(await readLabels(steward), steward.roster.seats.get(keyOf(whom.key)) as Membership);
};
const count = async (): Promise<number> => (await first.records("labels", PrivateLabel)).found.length;

test("a label is the newest one, one record is kept, and the program shows the same", async () => {
  await setLabel(first, member.key, "someone else");
  await setLabel(second, member.key, LABEL);
  assert.equal(await seen(first, member), LABEL);
  assert.equal(await count(), 1);
  const invite = words();
  await stewards.invite(first, "member", invite, "they asked", "from the page");
  const { name } = (await town.run(["join"], invite)) as { name: string };
  await first.refresh();
  const came = [...first.roster.seats.values()].at(-1) as Membership;
  assert.equal(labelOf(await readLabels(first), came), "from the page", name);
  await setLabel(first, came.key, "");
  assert.equal(labelOf(await readLabels(first), came), "");
  assert.equal(await count(), 1);
});

test("a label that is saved again after a broken line is kept, and the one before isn't", async () => {
  let left = 3;
  const lost: Line = {
    "/api/rooms/append": async ({ send }) => {
      const answer = await send();
      if (left-- > 0) throw new TypeError("the line died");
      return answer;
    },
  };
  const broken = await onLine(first, lost);
  const before = await count();
  await assert.rejects(setLabel(broken, member.key, "the blue door"), Unreachable);
  await setLabel(broken, member.key, "the blue door");
  assert.equal(await seen(first, member), "the blue door");
  assert.equal(await count(), before);
  await setLabel(first, member.key, LABEL);
});

test("a label goes with who is removed, and with who left when a steward renews the keys", async () => {
  const [removed, gone] = [await joined(), await joined()];
  await setLabel(first, removed.key, "one");
  await setLabel(first, gone.key, "two");
  const before = await count();
  await stewards.remove(first, removed.key, "they asked for it");
  assert.equal(await count(), before - 1);
  await gone.refresh();
  await leave(gone);
  await first.refresh();
  assert.equal(await seen(first, gone), "", "nobody is shown it from then on");
  await tend(first);
  assert.equal(await count(), before - 2);
});

test("an invite that is taken back takes its label along, and one that is new to a steward keeps it", async () => {
  const before = await count();
  await stewards.invite(first, "member", words(), "they asked", "waits");
  await tendLabels(second);
  assert.equal(await count(), before + 1);
  const invite = [...first.roster.invites.values()].at(-1);
  await stewards.cancel(first, invite?.key as Uint8Array, "they don't come");
  assert.equal(await count(), before);
});

test("trouble with labels hides no removal, and stops no new keys", async () => {
  const removed = await joined();
  const room = toBase64(first.room("labels"));
  const lies: Line = {
    "/api/rooms/read": async ({ asked, send }) => (asked.room === room ? new Response("{}") : send()),
  };
  const lied = await onLine(first, lies);
  await assert.rejects(readLabels(lied), BadAnswer);
  await stewards.remove(lied, removed.key, "they asked for it");
  await first.refresh();
  assert.notEqual(first.roster.seats.get(keyOf(removed.key))?.leftAt, null);
  const before = first.roster.currentList;
  assert.equal(await tend(lied, true), true);
  await first.refresh();
  assert.equal(first.roster.currentList, before + 1);
});

test("labels that don't open are counted", async () => {
  await first.append("labels", null, utf8("{}"));
  assert.equal((await readLabels(first)).others, 1);
  for await (const [{ id }, opened] of first.read("labels"))
    if (!(opened instanceof Unreadable) && opened.body.length < 3) await first.drop("labels", id);
});

test("how old a label is that is written again follows from how long vaults are kept", () => {
  const after = (vault_days: number) => renewedAfter({ ...POLICY, vault_days });
  assert.deepEqual([7, 60, 119, 120, 1100].map(after), [1, 15, 29, 30, 30]);
});

test("an old label is written again when keys are renewed, under the new ones", async () => {
  let passed = 0;
  const renewing: Line = {
    "/api/roster/append": async ({ send }) => {
      const answer = await send();
      passed = 31; // the server, whose day is another, takes no new keys after this
      return answer;
    },
  };
  await second.refresh();
  await leave(second);
  const later = await onLine(first, renewing, () => device.today() + passed);
  const [before] = (await first.records("labels", PrivateLabel)).found;
  await tend(later);
  await first.refresh();
  for await (const [, opened] of first.read("labels"))
    assert.equal((opened as Opened).generation, first.roster.current.stewards, "who left holds the keys of before");
  const [now] = (await first.records("labels", PrivateLabel)).found;
  assert.notEqual(toHex(now?.id as Uint8Array), toHex(before?.id as Uint8Array));
  assert.equal(await seen(first, member), LABEL);
});

test("a member reads no label and writes none", async () => {
  await assert.rejects(readLabels(member), Trouble);
  await assert.rejects(setLabel(member, member.key, "mine"), Trouble);
  assert.equal(await seen(first, member), LABEL);
});
