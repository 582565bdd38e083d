/** Private labels of members: what the page writes the program reads, and the other way round. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { labelOf, readLabels, setLabel, tendLabels } from "../src/community/labels.ts";
import { leave } from "../src/community/leaving.ts";
import type { Person } from "../src/community/person.ts";
import * as stewards from "../src/community/steward.ts";
import { PrivateLabel } from "../src/formats/case.ts";
import type { Membership } from "../src/roster/state.ts";
import { keyOf, toHex } from "../src/wire/bytes.ts";
import { Trouble } from "../src/wire/trouble.ts";
import { People } from "./people-of-town.ts";
import { device, Town, words } from "./town.ts";

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
  await stewards.tend(first);
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

test("an old label is written again when keys are renewed", async () => {
  const later = await onLine(first, {}, () => device.today() + 31);
  const [before] = (await first.records("labels", PrivateLabel)).found;
  await tendLabels(later);
  const [now] = (await first.records("labels", PrivateLabel)).found;
  assert.notEqual(toHex(now?.id as Uint8Array), toHex(before?.id as Uint8Array));
  assert.equal(await seen(first, member), LABEL);
});

test("a member reads no label and writes none", async () => {
  await assert.rejects(readLabels(member), Trouble);
  await assert.rejects(setLabel(member, member.key, "mine"), Trouble);
  assert.equal(await seen(first, member), LABEL);
});
