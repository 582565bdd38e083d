/** A new key tree in pieces, against the real server: it goes on where somebody stopped, and begins when it is whole. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { STAGED_AT_ONCE } from "#kernel/formats/messages.ts";
import { found, join } from "#kernel/roster/client/founding.ts";
import { leave } from "#kernel/roster/client/leaving.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { proposals } from "#kernel/roster/client/proposals.ts";
import { recipientsOf } from "#kernel/roster/client/recipients.ts";
import { whole } from "#kernel/roster/client/register.ts";
import { SIZES, send } from "#kernel/roster/client/sending.ts";
import { pieceOf } from "#kernel/roster/client/staging.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { dueGroups, tend } from "#kernel/roster/client/tending.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { ownerOf } from "#kernel/roster/rules/due.ts";
import { isTreeOver } from "#kernel/roster/rules/renewal.ts";
import { isSteward } from "#kernel/roster/rules/state.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { boxesStage, boxesStaged } from "#kernel/wire/routes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { device, POLICY, Town, words } from "./town.ts";

const WHY = "we know her";
const MEMBERS = 4;
const town = new Town();
let first: Person;
let second: Person;
const others: [Person, Passphrase][] = [];

const code = (expected: string) => (error: unknown) => error instanceof Trouble && error.code === expected;

before(async () => {
  SIZES.atOnce = 4;
  SIZES.piece = 2;
  await town.start();
  first = await found(town.connect(), device, town.foundingWords, POLICY, words());
  second = (await joined("steward"))[0];
  for (let count = 0; count < MEMBERS; count++) others.push(await joined("member"));
  const [gone] = await joined("member");
  await byTwo(() => stewards.changeRole(first, gone.key, "steward", "elected"));
  await send(first, [], ["members"]); // who joined has settled
  await byTwo(() => stewards.remove(first, gone.key, "sold what she read"));
});

after(async () => {
  SIZES.atOnce = 500;
  SIZES.piece = STAGED_AT_ONCE;
  await town.stop();
});

async function joined(role: "member" | "steward"): Promise<[Person, Passphrase]> {
  const [invitation, own] = [words(), words()];
  await stewards.invite(first, role, invitation, WHY);
  const person = await join(town.connect(), device, invitation, own);
  await first.refresh();
  return [person, own];
}

async function byTwo(act: () => Promise<void>): Promise<void> {
  await assert.rejects(act(), code("second-needed"));
  await second.refresh();
  const [open] = await proposals(second);
  await stewards.agree(second, open?.id as Bytes, "yes, I saw it too");
  await first.refresh();
}

class Stopped extends Error {}

function stopAfter(pieces: number): () => void {
  let told = 0;
  return () => {
    told += 1;
    if (told === pieces) throw new Stopped();
  };
}

const stagedCount = async (person: Person): Promise<number> =>
  (await person.connection.ask(boxesStaged, {}, person.seed)).leaves.length / 3;

/** The newest members' epoch that somebody opens who unlocks. */
async function newestOf(passphrase: Passphrase): Promise<number> {
  const person = await unlock(town.connect(), device, passphrase);
  return Math.max(...person.keyring.keys.members.keys());
}

test("a removed steward's tree is replaced in pieces by two who take turns", async () => {
  const epoch = first.roster.current.members;
  assert.ok(isTreeOver(await whole(first)));
  assert.deepEqual(dueGroups(first), ["members"]);
  for (const [, own] of others) assert.equal(await newestOf(own), epoch, "members' keys go on working");
  const [somebody] = others[0] as [Person, Passphrase];
  await assert.rejects(stewards.remove(first, somebody.key, "moved away"), code("keys-first"));
  await assert.rejects(tend(first, false, stopAfter(2)), Stopped);
  assert.equal(await stagedCount(first), 4);
  for (const [, own] of others) assert.equal(await newestOf(own), epoch, "nobody gets what has only been staged");

  const told: [number, number][] = [];
  await second.refresh();
  assert.equal(await tend(second, false, (done, of) => told.push([done, of])), true);
  assert.deepEqual(told, [[6, 6]], "she goes on where the other one stopped");
  for (const [, own] of others) assert.equal(await newestOf(own), epoch + 1);
  await first.refresh();
  assert.equal(first.roster.keyTree.number, 2);
  assert.equal(await stagedCount(first), 0);
  await stewards.remove(first, somebody.key, "moved away");
  others.shift();
});

test("whoever comes and goes while a tree is sent is in or out, and stewards' keys begin it anew", async () => {
  const [gone] = await joined("member");
  await second.refresh();
  await byTwo(() => stewards.changeRole(first, gone.key, "steward", "elected"));
  await send(first, [], ["members"]);
  await byTwo(() => stewards.remove(first, gone.key, "sold what she read"));
  await assert.rejects(tend(first, false, stopAfter(2)), Stopped);
  assert.equal(await stagedCount(first), 4);
  await second.refresh();
  await send(second, [], ["stewards"]);
  assert.equal(await stagedCount(second), 0, "what was sent is worth nothing any more");
  await first.refresh();
  await assert.rejects(tend(first, false, stopAfter(1)), Stopped);
  const [, cameWords] = await joined("member");
  const [leaver] = others.shift() as [Person, Passphrase];
  await leave(leaver);
  const [paused, pausedWords] = others[0] as [Person, Passphrase];
  await first.refresh();
  await stewards.freeze(first, paused.key, "her phone is gone");
  await stewards.thaw(first, paused.key, "she has it again");
  assert.equal(await tend(first), true);
  const epoch = first.roster.current.members;
  assert.equal(first.roster.keyTree.number, 3);
  for (const own of [cameWords, pausedWords]) assert.equal(await newestOf(own), epoch);
});

test("stewards whose boxes another steward staged as rubbish are in when one of them begins the tree", async () => {
  const [gone] = await joined("member");
  await second.refresh();
  await byTwo(() => stewards.changeRole(first, gone.key, "steward", "elected"));
  await send(first, [], ["members"]);
  await byTwo(() => stewards.remove(first, gone.key, "sold what she read"));
  await second.refresh();
  const roster = await whole(second);
  const owners = [...roster.leaves.holders.keys()]
    .map((leaf) => ownerOf(roster, leaf))
    .filter(({ key }) => isSteward(roster, key));
  assert.equal(owners.length, 2);
  const texts = await recipientsOf(second.connection, owners, second.seed);
  const lie = await pieceOf(roster, device.random(32), owners, texts, device.random, second.seed);
  await second.connection.ask(boxesStage, lie, second.seed);
  assert.equal(await tend(first), true);
  await second.refresh();
  for (const person of [first, second]) {
    assert.ok(person.keyring.keys.members.has(first.roster.current.members));
  }
});
