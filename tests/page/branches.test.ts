/** Who invited and who vouched, for stewards alone; pausing everybody who came through one member. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as decisions from "#kernel/moderation/decisions.ts";
import { branch, freezeBranch, thawBranch, toChange } from "#kernel/roster/client/branches.ts";
import { join } from "#kernel/roster/client/founding.ts";
import { leave } from "#kernel/roster/client/leaving.ts";
import { inviterOf, noteBy, voucherOf } from "#kernel/roster/client/notes.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { NO_KEYS, placed, wireEntry } from "#kernel/roster/client/writing.ts";
import { epochOf, isFrozen } from "#kernel/roster/rules/state.ts";
import { type Bytes, keyOf, toBase64 } from "#kernel/wire/bytes.ts";
import { People } from "./people-of-town.ts";
import { device, type Line, Town, words } from "./town.ts";

const town = new Town();
const { founded, joined } = new People(town);
const WHY = "they asked, and I know them";
let first: Person;
let second: Person;

before(async () => {
  first = await founded();
  second = await joined("steward");
});

after(() => town.stop());

const same = (found: readonly (Bytes | null)[], wanted: readonly (Bytes | null)[]): void =>
  assert.deepEqual(
    found.map((key) => key && toBase64(key)),
    wanted.map((key) => key && toBase64(key)),
  );

test("stewards see who invited and who vouched; a member, and whoever looks at the roster, does not", async () => {
  const member = await joined("member", {}, second);
  await assert.rejects(stewards.vouch(second, member.key), { code: "same-voucher" });
  await assert.rejects(stewards.vouch(second, second.key), { code: "same-voucher" });
  await assert.rejects(stewards.vouch(member, second.key), { code: "not-a-steward" });
  await stewards.vouch(first, member.key);
  await Promise.all([second.refresh(), member.refreshMine()]);
  for (const one of [first, second]) {
    same(
      [inviterOf(one, first.key), inviterOf(one, second.key), inviterOf(one, member.key)],
      [null, first.key, second.key],
    );
    same([voucherOf(one, member.key), voucherOf(one, second.key)], [first.key, null]);
  }
  same([inviterOf(member, member.key), voucherOf(member, member.key)], [null, null]);
  assert.equal(member.mine?.vouched_on, member.device.today());
  const about = (await decisions.read(member)).map(({ decision }) => decision.about);
  assert.ok(!about.includes(decisions.short(member.key)), "a decision about who came through whom");
});

test("an invite is signed by the signer alone, and nothing that makes it is signed by a seat", async () => {
  const signed: string[] = [];
  const unsigned: string[] = [];
  const watch = (path: string): Line => ({
    [path]: ({ isSigned, send }) => {
      (isSigned ? signed : unsigned).push(path);
      return send();
    },
  });
  const passphrase = words();
  const fresh = words();
  const invitation = words();
  await stewards.invite(first, "steward", invitation, WHY).catch((error: unknown) => {
    if (!(error instanceof stewards.SecondNeeded)) throw error;
    return second.refresh().then(() => stewards.agree(second, error.proposal, "yes"));
  });
  const line = { ...watch("/api/vaults/write"), ...watch("/api/roster/append") };
  const third = await join(town.connect(line), device, invitation, fresh);
  unsigned.length = 0;
  await stewards.invite(third, "member", passphrase, WHY);
  assert.deepEqual(signed, []);
  assert.ok(unsigned.includes("/api/vaults/write") && unsigned.includes("/api/roster/append"));
  await first.refresh();
  await second.refresh();
  const guest = await join(town.connect(), device, passphrase, words());
  await first.refresh();
  same([inviterOf(first, guest.key)], [third.key]);
  same(await branch(first, third.key), [third.key, guest.key]);
  await leave(third);
  await first.refresh();
  const { stewards: epoch } = first.roster.current;
  const after = await joined("member"); // the stewards' keys are renewed before the signer signs again
  assert.equal(first.roster.current.stewards, epoch + 1);
  same([inviterOf(first, after.key), inviterOf(first, guest.key)], [first.key, third.key]);
  same(await branch(first, third.key), [third.key, guest.key]);
});

test("a voucher who invited is seen to be the same, and a note that names somebody else as unknown", async () => {
  const member = await joined("member");
  const other = await joined("member");
  const key = first.keyring.keyOf("stewards", first.roster.current.stewards) as Bytes;
  const { signerSeed } = await import("#kernel/seal/key-tree.ts");
  for (const [membership, note] of [
    [member.key, noteBy(first, "vouch", member.key)],
    [other.key, noteBy(first, "vouch", member.key)],
  ] as const) {
    const entry = placed(first.roster, device, { kind: "vouch", seat: membership, note });
    const append = { entries: [wireEntry(entry, signerSeed(key))], boxes: [], recipients: [], ...NO_KEYS };
    const routes = await import("#kernel/wire/routes.ts");
    await first.connection.ask(routes.rosterAppend, append);
    await first.refresh();
  }
  same([voucherOf(first, member.key), inviterOf(first, member.key)], [first.key, first.key]);
  same([voucherOf(first, other.key)], [null]);
});

test("a branch is paused and let in again together, and stewards in it wait for a second signature", async () => {
  await second.refresh();
  const came = [await joined("member", {}, second), await joined("member", {}, second)].map(({ key }) => key);
  const due = await toChange(first, second.key, true);
  assert.ok(came.every((key) => due.some((each) => keyOf(each) === keyOf(key))));
  const { registerLength } = first.roster;
  const made = await freezeBranch(first, second.key, "her phone is in other hands");
  same(made.proposed, [second.key]);
  same(
    made.done,
    due.filter((key) => keyOf(key) !== keyOf(second.key)),
  );
  assert.equal(first.roster.registerLength, registerLength + made.done.length);
  assert.ok(came.every((key) => isFrozen(first.roster, key)) && !isFrozen(first.roster, second.key));
  const back = await thawBranch(first, second.key, "she has it back");
  same([back.done, back.proposed].flat(), made.done);
  assert.ok(came.every((key) => !isFrozen(first.roster, key)));
});

test("freezing a steward makes new keys for the stewards, which she doesn't get", async () => {
  await second.refresh();
  const old = epochOf(first.roster, "stewards")?.signer as Bytes;
  const proposed = await stewards.freeze(second, second.key, "my phone was taken").catch((error: unknown) => error);
  assert.ok(proposed instanceof stewards.SecondNeeded);
  await stewards.agree(first, proposed.proposal, "she called me");
  assert.notDeepEqual(epochOf(first.roster, "stewards")?.signer, old);
  await assert.rejects(second.refresh(), { code: "seat-frozen" });
});
