/** Two people with one invite: one gets in, and the other one is told that it was used, wherever the race was lost. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { found, InviteUnusable, join } from "../src/community/founding.ts";
import type { Person } from "../src/community/person.ts";
import * as stewards from "../src/community/steward.ts";
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
  "/api/roster/read",
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

test("words that never were an invite are not told as used", async () => {
  await assert.rejects(
    join(town.connect(), device, words(), words()),
    (error) => error instanceof InviteUnusable && error.code === "invite-unusable",
  );
});
