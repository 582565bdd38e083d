/** Two people with one invite: one gets in, and the other one is told that it was used, wherever the race was lost. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { shake256 } from "@noble/hashes/sha3.js";
import { found, InviteUnusable, join } from "#kernel/roster/client/founding.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { calledBy } from "#kernel/roster/rules/register.ts";
import { utf8 } from "#kernel/wire/bytes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { device, type Line, POLICY, Town, words } from "./town.ts";

const town = new Town();
let first: Person;

before(async () => {
  await town.start();
  first = await found(town.connect(), device, town.foundingWords, POLICY, words());
});

after(() => town.stop());

/** A line on which `act` is done once, before the first request of this path goes on. */
function once(path: string, act: () => Promise<unknown>): Line {
  let isFirst = true;
  return {
    [path]: async ({ send }) => {
      if (isFirst) {
        isFirst = false;
        await act();
      }
      return send();
    },
  };
}

for (const path of [
  "/api/vaults/read",
  "/api/charter/read",
  "/api/vaults/write",
  "/api/boxes/read",
  "/api/roster/append",
]) {
  test(`whoever comes second with an invite is told that it was used: lost at ${path}`, async () => {
    const invitation = words();
    await first.refresh();
    await stewards.invite(first, "member", invitation, "one of them");
    const quicker = () => join(town.connect(), device, invitation, words());
    await assert.rejects(
      join(town.connect(once(path, quicker)), device, invitation, words()),
      (error) => error instanceof InviteUnusable && error.code === "invite-used",
    );
  });
}

const fixed = (name: string): Uint8Array => shake256(utf8(`parasol vectors: ${name}`), { dkLen: 32 });

/** A device that draws this key for a new member first. */
function drawing(name: string): typeof device {
  const seeds = [fixed(name)];
  return { ...device, random: (size) => seeds.pop() ?? device.random(size) };
}

test("whoever draws a name that somebody has, or takes meanwhile, joins under another one", async () => {
  const invitations = [words(), words(), words(), words()] as const;
  await first.refresh();
  for (const each of invitations) await stewards.invite(first, "member", each, "they asked");
  const has = await join(town.connect(), drawing("twin 23941"), invitations[0], words());
  const draws = await join(town.connect(), drawing("twin 89055"), invitations[1], words());
  const called = (person: Person) => calledBy(person.key);
  assert.notEqual(called(draws), called(has));
  const quicker = () => join(town.connect(), drawing("twin 40490"), invitations[2], words());
  const own = words();
  await join(town.connect(once("/api/roster/append", quicker)), drawing("twin 152959"), invitations[3], own);
  const later = await unlock(town.connect(), device, own);
  await first.refresh();
  const all = [...first.roster.seats.values()].map(({ key }) => calledBy(key));
  assert.equal(new Set(all).size, all.length);
  assert.ok(all.includes(called(later)));
  assert.ok(all.includes(calledBy(publicKeyOf(fixed("twin 40490")))), "it was taken meanwhile");
});

test("words that never were an invite are not told as used", async () => {
  await assert.rejects(
    join(town.connect(), device, words(), words()),
    (error) => error instanceof InviteUnusable && error.code === "invite-unusable",
  );
});
