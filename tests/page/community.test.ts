/** Communities against the real server, and against fake ones that lie. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Proposal } from "#features/alerts/page/case-structs.ts";
import type { Group } from "#kernel/formats/roster.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import { found, InviteUnusable, join, openInvite } from "#kernel/roster/client/founding.ts";
import { leave } from "#kernel/roster/client/leaving.ts";
import { Person } from "#kernel/roster/client/person.ts";
import { dropProposal, proposals } from "#kernel/roster/client/proposals.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { dueGroups, tend } from "#kernel/roster/client/tending.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { isMember } from "#kernel/roster/rules/members.ts";
import { epochOf, isFrozen, isSteward } from "#kernel/roster/rules/state.ts";
import { generateIdentity, recipientOf } from "#kernel/seal/age.ts";
import { keysOf } from "#kernel/vault/keys.ts";
import { type Bytes, equal, textOf, toHex } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { Declined, Distrust, Trouble } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { device, POLICY, Town, words } from "./town.ts";

type Send = (url: string, init: RequestInit) => Promise<Response>;
const WHY = "they asked, and I know them";

// A server, and people in its community.

const town = new Town();
let firstWords: Passphrase;
let first: Person;
let second: Person;
let member: Person;
let memberWords: Passphrase;

before(async () => {
  await town.start();
});

after(() => town.stop());

async function joined(role: "member" | "steward"): Promise<[Person, Passphrase]> {
  const [invitation, own] = [words(), words()];
  await stewards.invite(first, role, invitation, WHY);
  const person = await join(town.connect(), device, invitation, own);
  await first.refresh();
  return [person, own];
}

const code =
  (expected: string, type: new (...args: never[]) => Trouble = Trouble) =>
  (error: unknown) => {
    assert.ok(error instanceof type, String(error));
    assert.equal(error.code, expected);
    return true;
  };

type Json = { [key: string]: unknown };
/** `fetch` through which the answers of some paths are changed: `change(answer, request, how many were before)`. */
function lying(changes: Record<string, (answer: Json, request: Json, count: number) => unknown>): Send {
  const counts = new Map<string, number>();
  return async (url, init) => {
    const answer = await fetch(url, init);
    const asked = new URL(url).pathname;
    const change = changes[asked];
    if (!change || answer.status !== 200) return answer;
    const count = counts.get(asked) ?? 0;
    counts.set(asked, count + 1);
    const request = JSON.parse(textOf(init.body as Uint8Array)) as Json;
    const changed = change((await answer.json()) as Json, request, count);
    return new Response(JSON.stringify(changed), { status: 200, headers: answer.headers });
  };
}

/** The whole roster as the server gives it now. */
async function rosterNow(): Promise<Json[]> {
  const all: Json[] = [];
  const send = lying({
    "/api/charter/read": (answer) => {
      all.push(...(answer.entries as Json[]));
      return answer;
    },
  });
  await fetchCharter(town.over(send));
  return all;
}

/** A `fetch` that serves these entries as the roster. */
const serving = (entries: readonly Json[]): Send =>
  lying({
    "/api/charter/read": (_, request) => ({ entries: entries.slice(request.start as number), length: entries.length }),
  });

/** A fresh connection for somebody's vault, through which the server lies. */
const unlockBehind = (passphrase: Passphrase, send: Send): Promise<Person> =>
  unlock(town.over(send), device, passphrase);

test("nobody can be found where no community was founded", async () => {
  await assert.rejects(fetchCharter(town.connect()), code("not-founded"));
});

test("whoever has the founding words founds the community and is its first steward", async () => {
  firstWords = words();
  first = await found(town.connect(), device, town.foundingWords, POLICY, firstWords);
  assert.ok(first.isSteward);
  assert.deepEqual(first.roster.policy, POLICY);
  assert.equal(first.roster.length, 1);
  await assert.rejects(found(town.connect(), device, town.foundingWords, POLICY, words()), Declined);
});

/** Both reach all keys of these groups, and they are the same. */
async function sameKeys(one: Person, other: Person, groups: readonly Group[] = ["members", "stewards"]): Promise<void> {
  for (const person of [one, other]) for (const group of groups) assert.ok(await person.reach(group, 1));
  const held = (person: Person) => groups.map((group) => new Map([...person.keyring.keys[group]].sort()));
  assert.deepEqual(held(one), held(other));
}

test("an invited member joins, once, and holds the members' keys only", async () => {
  const [invitation, own] = [words(), words()];
  await stewards.invite(first, "member", invitation, WHY);
  const opened = await openInvite(town.connect(), invitation);
  assert.equal(opened.roster.policy?.name, POLICY.name);
  member = await join(town.connect(), device, invitation, own);
  memberWords = own;
  assert.equal(member.isSteward, false);
  assert.deepEqual([...member.keyring.keys.members.keys()], [1]);
  assert.equal(member.keyring.keys.stewards.size + member.keyring.intakes().length, 0);
  await assert.rejects(openInvite(town.connect(), invitation), code("invite-used", InviteUnusable));
  await assert.rejects(openInvite(town.connect(), words()), code("invite-unusable", InviteUnusable));
});

test("an invite that was used, but whose vault is still there, is told apart", async () => {
  const invitation = words();
  await first.refresh();
  await stewards.invite(first, "member", invitation, WHY);
  const [invite] = [...first.roster.invites.values()];
  await stewards.cancel(first, invite?.key as Bytes, WHY);
  assert.equal(first.roster.invites.size, 0);
  await assert.rejects(openInvite(town.connect(), invitation), code("invite-used", InviteUnusable));
  await assert.rejects(stewards.cancel(first, invite?.key as Bytes, WHY), code("roster-unknown-invite"));
});

test("after an invite was taken back the keys are due, and a steward renews them with the list key", async () => {
  assert.deepEqual(dueGroups(first), ["members"]);
  assert.equal(await tend(first), true);
  assert.deepEqual(dueGroups(first), []);
  assert.equal(await tend(first), false);
  assert.equal(first.roster.currentList, 2);
  await member.refresh();
  assert.deepEqual([...member.roster.lists.keys()].sort(), [1, 2]);
  for (const number of [1, 2]) assert.deepEqual(await member.listKey(number), await first.listKey(number));
  await assert.rejects(member.listKey(3), code("no-list", Distrust));
});

test("after a week all keys are due", () => {
  const later = new Proxy(first, {
    get: (target, name) =>
      name === "device"
        ? { ...device, today: () => device.today() + 7 }
        : (Reflect.get(target, name, target) as unknown),
  });
  assert.deepEqual(dueGroups(later), ["members", "stewards"]);
});

test("while there is one steward, one signature makes a second, who holds the stewards' keys", async () => {
  [second] = await joined("steward");
  assert.ok(second.isSteward);
  assert.deepEqual(await second.intakes(), await first.intakes());
  await sameKeys(second, first);
});

test("a join that broke off goes on with the seat that its words hold already", async () => {
  const [invitation, own] = [words(), words()];
  await stewards.invite(first, "member", invitation, WHY);
  let isCut = true;
  const send: Send = (url, init) =>
    isCut && url.endsWith("/api/roster/append") ? Promise.reject(new TypeError()) : fetch(url, init);
  await assert.rejects(join(town.over(send), device, invitation, own), code("unreachable"));
  await assert.rejects(unlock(town.connect(), device, own), code("no-seat"));
  isCut = false;
  const person = await join(town.over(send), device, invitation, own);
  await first.refresh();
  assert.ok(isMember(first.roster, person.key));
  await leave(person);
  await first.refresh();
  await tend(first);
});

test("with two stewards a settings change waits for the second, and is done with both signatures", async () => {
  await second.refresh();
  const wanted = { ...POLICY, areas: ["North", "Harbour"] };
  let id: Bytes | undefined;
  await assert.rejects(stewards.changePolicy(first, wanted, "more areas"), (error) => {
    assert.ok(error instanceof stewards.SecondNeeded);
    id = error.proposal;
    return code("second-needed")(error);
  });
  const open = await proposals(second);
  assert.equal(open.length, 1);
  assert.ok(equal(open[0]?.id as Bytes, id as Bytes) && equal(open[0]?.by as Bytes, first.key));
  assert.equal(open[0]?.proposal.reason, "more areas");
  await assert.rejects(stewards.agree(first, id as Bytes, "by myself"), code("roster-two-stewards"));
  await stewards.agree(second, id as Bytes, "yes");
  await first.refresh();
  assert.deepEqual(first.roster.policy?.areas, ["North", "Harbour"]);
  assert.deepEqual(await proposals(first), []);
  await assert.rejects(stewards.agree(second, id as Bytes, "again"), code("stale-proposal"));
});

test("a proposal is stale once the roster has moved on", async () => {
  await assert.rejects(stewards.changeRole(first, member.key, "steward", WHY), code("second-needed"));
  const [open] = await proposals(second);
  await stewards.invite(first, "member", words(), WHY);
  await assert.rejects(stewards.agree(second, open?.id as Bytes, "yes"), code("stale-proposal"));
  await dropProposal(second, open?.id as Bytes);
  assert.deepEqual(await proposals(second), []);
});

test("a steward whose roster is behind makes the entry again on the new one", async () => {
  const { registerLength } = second.roster;
  await stewards.invite(first, "member", words(), WHY);
  await stewards.invite(second, "member", words(), WHY);
  assert.ok(second.roster.registerLength >= registerLength + 2);
});

test("only stewards act, and only with a reason; what was refused leaves no decision", async () => {
  await first.refresh();
  const { length } = await decisions.read(first);
  await assert.rejects(stewards.remove(member, first.key, WHY), code("not-a-steward"));
  await assert.rejects(tend(member), code("not-a-steward"));
  await assert.rejects(stewards.remove(first, member.key, "  "), code("reason-needed"));
  await assert.rejects(stewards.invite(first, "steward", words(), ""), code("reason-needed"));
  assert.equal((await decisions.read(first)).length, length);
});

test("members read who decided what, and why", async () => {
  await member.refresh();
  const read = await decisions.read(member);
  const settings = read.find(({ decision }) => decision.what === "changed the settings");
  assert.deepEqual([settings?.by, settings?.decision.reason], [second.key, "yes"]);
  const invites = read.filter(({ decision }) => /invite/.test(decision.what));
  assert.deepEqual(
    invites.map(({ decision }) => decision.what),
    ["invited a steward"],
  );
  assert.ok(read.every(({ day }) => Math.abs(day - device.today()) <= 1));
});

test("whoever is removed has no seat, and the others read on with new keys that they don't hold", async () => {
  const [gone, goneWords] = await joined("member");
  await first.refresh();
  const epoch = first.roster.current.members;
  await stewards.remove(first, gone.key, "they asked to go");
  assert.equal(first.roster.current.members, epoch + 1);
  await assert.rejects(gone.refresh(), code("no-seat"));
  await assert.rejects(unlock(town.connect(), device, goneWords), code("no-seat"));
  await Promise.all([member.refresh(), second.refresh()]);
  const newest = member.keyring.keyOf("members", epoch + 1);
  assert.ok(newest && equal(newest, first.keyring.keyOf("members", epoch + 1) as Bytes));
  assert.equal(gone.keyring.keyOf("members", epoch + 1), undefined);
  assert.deepEqual(await member.listKey(first.roster.currentList), await first.listKey(first.roster.currentList));
  const last = (await decisions.read(member)).at(-1)?.decision;
  assert.deepEqual(last, {
    kind: "decision",
    what: "removed a seat",
    about: decisions.short(gone.key),
    reason: "they asked to go",
  });
});

test("changed words: the old ones open an empty vault, the new ones the same seat", async () => {
  const [old, fresh] = [memberWords, words()];
  await member.vault.changeWords(fresh);
  memberWords = fresh;
  await assert.rejects(unlock(town.connect(), device, old), code("empty-vault"));
  const again = await unlock(town.connect(), device, fresh);
  assert.deepEqual(again.key, member.key);
});

test("keys that were renewed between the reading of roster and boxes are no false alarm", async () => {
  const entries = await rosterNow();
  const epochs = entries.filter((each) => atob(each.body as string).startsWith('{"kind":"generation"'));
  const at = entries.indexOf(epochs.at(-1) as Json);
  const start = entries[at - 1] && atob(entries[at - 1]?.body as string).startsWith('{"kind":"remove"') ? at - 1 : at;
  const seen = await fetchCharter(town.over(serving(entries.slice(0, start))));
  assert.ok(epochOf(seen, "members"));
  const send = lying({
    "/api/charter/read": (_, request, count) => {
      const shown = count === 0 ? entries.slice(0, start) : entries;
      return { entries: shown.slice(request.start as number), length: shown.length };
    },
  });
  const { contents } = await unlock(town.connect(), device, firstWords);
  const pin = { ...contents.pin, length: 1, head: contents.pin.genesis };
  const keys = await keysOf(firstWords, "vault");
  const person = new Person(town.over(send), device, { keys, version: 0, contents: { ...contents, pin } });
  person.vault.remember = () => Promise.resolve(); // this vault is not to be written
  await person.refresh();
  assert.equal(person.roster.length, entries.length);
});

test("a roster is read once, and then from where it was", async () => {
  const starts: unknown[] = [];
  const send = lying({
    "/api/charter/read": (answer, request) => {
      starts.push(request.start);
      return answer;
    },
  });
  const person = await unlockBehind(firstWords, send);
  const { length } = person.roster;
  await person.refresh();
  assert.deepEqual(starts, [0, length - 1]);
});

test("a roster read before the vault may be older than what the vault saw: it is read on, and a cut one is caught", async () => {
  const entries = await rosterNow();
  const pinned = (await unlock(town.connect(), device, firstWords)).contents.pin;
  assert.equal(pinned.length, entries.length);
  const starts: unknown[] = [];
  const shown = (isCut: (count: number) => boolean) =>
    lying({
      "/api/charter/read": (_, request, count) => {
        starts.push(request.start);
        const all = isCut(count) ? entries.slice(0, -1) : entries;
        return { entries: all.slice(request.start as number), length: all.length };
      },
    });
  const person = await unlockBehind(
    firstWords,
    shown((count) => count === 0),
  );
  assert.equal(person.roster.length, entries.length);
  await assert.rejects(
    unlockBehind(
      firstWords,
      shown(() => true),
    ),
    code("rolled-back"),
  );
  assert.deepEqual(starts, [0, entries.length - 1, 0, entries.length - 1]);
});

test("two devices of one person keep what the other wrote into the vault", async () => {
  const [one, two] = [
    await unlock(town.connect(), device, memberWords),
    await unlock(town.connect(), device, memberWords),
  ];
  const key = device.random(32);
  await one.vault.remember({ withdrawn: [key], withdrawals_seen: 1 });
  await tend(first, true);
  await two.refresh();
  assert.deepEqual(two.contents.withdrawn, [key]);
  const read = await unlock(town.connect(), device, memberWords);
  assert.equal(read.contents.pin.length, first.roster.length);
  assert.deepEqual(read.contents.withdrawn, [key]);
  await member.refresh();
});

test("what is new is counted from the day on which alerts were shown, and no visit shows by it alone", async () => {
  const opened = () => unlock(town.connect(), device, memberWords);
  await tend(first, true);
  await opened(); // writes how long the roster is, and shows nothing
  assert.equal((await opened()).contents.seen_on, undefined);
  await (await opened()).vault.saw(); // wrote nothing else
  assert.equal((await opened()).contents.seen_on, undefined);
  await tend(first, true);
  const person = await opened();
  await person.vault.saw();
  assert.equal((await opened()).contents.seen_on, device.today());
  await member.refresh();
});

test("wiping overwrites every key with zeros, and nothing can be done afterwards", async () => {
  const person = await unlock(town.connect(), device, firstWords);
  const { seat: member } = person.contents;
  const { keyring } = person;
  const secrets = [
    member.sign_seed,
    member.master,
    ...keyring.keys.members.values(),
    ...keyring.keys.stewards.values(),
    keyring.escrow as Bytes,
  ];
  assert.ok(secrets.length >= 5 && secrets.every((secret) => secret.some((byte) => byte !== 0)));
  const underWay = person.refresh();
  person.wipe();
  assert.ok(secrets.every((secret) => secret.every((byte) => byte === 0)));
  await assert.rejects(underWay);
  await assert.rejects(person.refresh(), code("locked"));
  await assert.rejects(decisions.read(person), code("locked"));
  assert.throws(() => person.seed, code("locked"));
  assert.throws(() => person.contents, code("locked"));
  assert.equal(person.isSteward, false);
  assert.equal(person.keyring.keys.members.size, 0);
});

test("a proposed invite without its recipient, or with another one, is stale", async () => {
  await Promise.all([first, second].map((steward) => steward.refresh()));
  await assert.rejects(stewards.invite(first, "steward", words(), WHY), code("second-needed"));
  const [open] = await proposals(first);
  assert.ok(open?.proposal.recipient);
  await dropProposal(first, open.id);
  for (const recipient of [null, await recipientOf(await generateIdentity())]) {
    const id = await first.append("review", null, encode(Proposal, { ...open.proposal, recipient }));
    await assert.rejects(stewards.agree(second, id, "yes"), code("stale-proposal"));
    await dropProposal(second, id);
  }
});

test("a steward is removed by two, and all open invites close", async () => {
  const [third] = await joined("member");
  await second.refresh();
  await assert.rejects(stewards.changeRole(first, third.key, "steward", WHY), code("second-needed"));
  await stewards.agree(second, (await proposals(second)).at(-1)?.id as Bytes, "yes");
  await third.refresh();
  assert.ok(third.isSteward && third.keyring.intakes().length > 0);
  await first.refresh();
  assert.ok(first.roster.invites.size > 0);
  await assert.rejects(stewards.remove(first, third.key, "they asked"), code("second-needed"));
  await stewards.agree(second, (await proposals(second)).at(-1)?.id as Bytes, "yes");
  await first.refresh();
  assert.equal(first.roster.invites.size, 0);
  assert.equal(isSteward(first.roster, third.key), false);
  await sameKeys(first, second);
  await assert.rejects(third.refresh(), code("no-seat"));
});

test("a member is removed while the stewards' keys are stale, in one append that renews both", async () => {
  const [gone] = await joined("member");
  const [third] = await joined("member");
  await second.refresh();
  await assert.rejects(stewards.changeRole(first, third.key, "steward", WHY), code("second-needed"));
  await stewards.agree(second, (await proposals(second)).at(-1)?.id as Bytes, "yes");
  await third.refresh();
  await leave(third);
  await first.refresh();
  assert.ok(first.roster.stale.has("stewards"));
  const { members, stewards: before } = first.roster.current;
  await stewards.remove(first, gone.key, "they asked to go");
  assert.deepEqual(first.roster.current, { members: members + 1, stewards: before + 1 });
  await second.refresh();
  await sameKeys(first, second);
});

test("a frozen member gets nothing, and when thawed the keys that were made meanwhile", async () => {
  await first.refresh();
  const [paused, pausedWords] = await joined("member");
  const before = first.roster.current.members;
  await stewards.freeze(first, paused.key, "lost her phone");
  assert.equal(first.roster.current.members, before);
  assert.ok(isFrozen(first.roster, paused.key) && !isMember(first.roster, paused.key));
  await assert.rejects(decisions.read(paused), code("not-a-seat", Declined)); // no tokens of this week any more
  await assert.rejects(paused.refreshMine(), code("seat-frozen"));
  await assert.rejects(unlock(town.connect(), device, pausedWords), code("seat-frozen"));
  await assert.rejects(leave(paused), code("seat-frozen"));
  await assert.rejects(stewards.freeze(first, paused.key, WHY), code("roster-not-allowed"));
  await assert.rejects(stewards.freeze(first, paused.key, " "), code("reason-needed"));
  const [gone] = await joined("member");
  await stewards.remove(first, gone.key, "they asked to go");
  await second.refresh();
  await stewards.thaw(second, paused.key, "she has it back");
  await paused.refresh();
  const back = await unlock(town.connect(), device, pausedWords);
  await first.refresh();
  for (const person of [paused, back]) {
    await sameKeys(person, first, ["members"]);
    assert.equal(person.keyring.keys.stewards.size, 0);
  }
  const told = (await decisions.read(back)).map(({ decision }) => decision);
  const about = told.filter((each) => each.about === decisions.short(paused.key)).map(({ what }) => what);
  assert.deepEqual(about, ["froze a seat", "thawed a seat"]);
  await stewards.freeze(first, paused.key, "again");
  await stewards.remove(first, paused.key, "it did not come back");
  await assert.rejects(unlock(town.connect(), device, pausedWords), code("no-seat"));
});

test("a steward is frozen by two, and thawed by the one who is left, with the keys of stewards", async () => {
  await second.refresh();
  await stewards.invite(second, "member", words(), WHY);
  await assert.rejects(stewards.freeze(second, second.key, "my phone was taken"), code("second-needed"));
  await first.refresh();
  const open = (await proposals(first)).at(-1);
  assert.deepEqual(open?.entry.kind, "freeze");
  await stewards.agree(first, open?.id as Bytes, "she called me");
  assert.equal(isSteward(first.roster, second.key), false);
  assert.equal(first.roster.invites.size, 0);
  await assert.rejects(second.refresh(), code("seat-frozen"));
  await assert.rejects(stewards.changePolicy(first, POLICY, WHY), code("second-needed"));
  await dropProposal(first, (await proposals(first)).at(-1)?.id as Bytes);
  await tend(first);
  await stewards.thaw(first, second.key, "she has it back");
  await second.refresh();
  assert.ok(second.isSteward);
  await sameKeys(second, first);
  assert.deepEqual(await second.intakes(), await first.intakes());
});

test("Python and this client freeze and thaw the same seats", async () => {
  const [paused] = await joined("member");
  const short = toHex(paused.key).slice(0, 8);
  await town.run(["freeze", short], firstWords, "lost her phone");
  await assert.rejects(paused.refreshMine(), code("seat-frozen"));
  await first.refresh();
  await stewards.thaw(first, paused.key, "she has it back");
  const members = (await town.run(["members"], firstWords)).members as { member: string; frozen: boolean }[];
  assert.equal(members.find(({ member }) => member === short)?.frozen, false);
  await stewards.freeze(first, paused.key, "lost again");
  await town.run(["thaw", short], firstWords, "found again");
  await paused.refresh();
  await first.refresh();
  await stewards.remove(first, paused.key, "they asked to go");
});

test("whoever leaves has no seat and an empty vault; the next steward renews the keys", async () => {
  await first.refresh();
  if (dueGroups(first).length > 0) await tend(first);
  const own = memberWords;
  await member.refresh();
  const { key } = member;
  await leave(member);
  await assert.rejects(unlock(town.connect(), device, own), code("empty-vault"));
  await first.refresh();
  assert.equal(isMember(first.roster, key), false);
  assert.deepEqual(dueGroups(first), ["members"]);
  assert.equal(await tend(first), true);
  assert.deepEqual(dueGroups(first), []);
});

test("Python opens what this client founded, and goes on with it", async () => {
  const told = await town.run(["members"], firstWords);
  const members = told.members as { member: string; role: string; you: boolean }[];
  assert.deepEqual(
    members.map(({ member, role }) => [member, role]).sort(),
    [first.key, second.key].map((key) => [toHex(key).slice(0, 8), "steward"]).sort(),
  );
  const made = await town.run(["decisions"], firstWords);
  assert.match(JSON.stringify(made), /they asked to go/);
  const invited = await town.run(["invite"], firstWords, WHY);
  const person = await join(town.connect(), device, invited.invite_words as Passphrase, words());
  await first.refresh();
  assert.ok(isMember(first.roster, person.key));
});

test("this client opens what Python founded, invites into it, and Python joins", async () => {
  const third = new Town();
  try {
    await third.start();
    const made = await third.run(["found", "--name", "Harbour", "--region", "GB"], third.foundingWords);
    const founder = await unlock(third.connect(), device, made.words as Passphrase);
    assert.equal(founder.roster.policy?.name, "Harbour");
    assert.ok(founder.isSteward);
    const invitation = words();
    await stewards.invite(founder, "member", invitation, WHY);
    const joinedThere = await third.run(["join"], invitation);
    await founder.refresh();
    const key = [...founder.roster.seats.values()].find((member) =>
      toHex(member.key).startsWith(joinedThere.member as string),
    );
    assert.ok(key && isMember(founder.roster, key.key));
    const told = JSON.stringify(await third.run(["decisions"], joinedThere.words as string));
    assert.doesNotMatch(told, /invite/);
  } finally {
    third.stop();
  }
});
