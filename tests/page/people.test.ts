/** People's vaults and rosters in cases that come seldom: several devices, former stewards, a server that lies. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Proposal } from "#features/alerts/page/case-structs.ts";
import { rememberWithdrawals } from "#features/reports/page/withdrawals.ts";
import { NEWEST_WITHDRAWALS } from "#kernel/formats/messages.ts";
import { INVITE_DAYS } from "#kernel/formats/roster.ts";
import { retried } from "#kernel/rooms/group.ts";
import { leave } from "#kernel/roster/client/leaving.ts";
import { joined as both, MOST_REMEMBERED } from "#kernel/roster/client/own-vault.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { proposals } from "#kernel/roster/client/proposals.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { tend } from "#kernel/roster/client/tending.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { placed, wireEntry } from "#kernel/roster/client/writing.ts";
import { isMember } from "#kernel/roster/rules/members.ts";
import { EMPTY, LISTS_BEFORE } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { sealRecord } from "#kernel/seal/group-record.ts";
import { type Bytes, toBase64, u32, utf8 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { Declined } from "#kernel/wire/trouble.ts";
import { People } from "./people-of-town.ts";
import { device, type Json, type Line, lying, Town, words } from "./town.ts";

const town = new Town();
const { settle, joined, onLine } = new People(town);
const WHY = "they asked, and I know them";
const b64 = toBase64;
let first: Person;
let second: Person;
let member: Person;

before(async () => {
  [first, second, member] = await settle();
});

after(() => town.stop());

// Vaults.

test("two devices of one person keep what each saw taken back, and how far either had read", async () => {
  const [one, two] = [await onLine(member), await onLine(member)];
  const [here, there] = [device.random(32), device.random(32)];
  await one.vault.remember({ withdrawn: [here], withdrawals_seen: 5 });
  await two.vault.remember({ withdrawn: [there], withdrawals_seen: 3 });
  for (const { contents } of [two, await onLine(member)]) {
    assert.deepEqual(new Set(contents.withdrawn.map(b64)), new Set([here, there].map(b64)));
    assert.equal(contents.withdrawals_seen, 5);
  }
});

test("a vault that the server sets back to an older state is noticed", async () => {
  let old: string | undefined;
  await onLine(member, {
    "/api/vaults/read": async ({ send }) => {
      const answer = await send();
      old = await answer.clone().text();
      return answer;
    },
  });
  await (await onLine(member)).vault.remember({ withdrawn: [device.random(32)] });
  let isOpen = false;
  const person = await onLine(member, {
    "/api/vaults/read": ({ send }) => (isOpen ? Promise.resolve(new Response(old)) : send()),
    "/api/vaults/write": async () => {
      const problem = { status: 409, code: "vault-moved" };
      return new Response(JSON.stringify(problem), { status: 409 });
    },
  });
  isOpen = true;
  await assert.rejects(person.vault.remember({ withdrawn: [device.random(32)] }), { code: "rolled-back" });
});

test("a device whose words were changed on another one is told that they open nothing more", async () => {
  const person = await joined("member");
  const elsewhere = await onLine(person);
  await elsewhere.vault.changeWords(words());
  await assert.rejects(person.vault.remember({ withdrawn: [device.random(32)] }), { code: "empty-vault" });
});

test("a vault that grows by two steps at once is paid for, and is no larger under other words", async () => {
  const person = await joined("member");
  const works: number[] = [];
  const busy = await onLine(person, {
    "/api/vaults/write": ({ asked, send }) => {
      works.push(asked.work.length);
      return send();
    },
  });
  const withdrawn = Array.from({ length: 600 }, () => device.random(32));
  await busy.vault.remember({ withdrawn });
  assert.deepEqual(works, [0, 1, 2]);
  const fresh = words();
  await busy.vault.changeWords(fresh);
  assert.equal((await unlock(town.connect(), device, fresh)).contents.withdrawn.length, 600);
});

test("a vault has room for the newest thousand of what was taken back", () => {
  const keys = Array.from({ length: MOST_REMEMBERED + 5 }, (_, at) => u32(at));
  assert.equal(MOST_REMEMBERED, 1000);
  assert.deepEqual(both(keys.slice(0, 600), keys.slice(500)), keys.slice(5));
  assert.deepEqual(both(keys.slice(0, 2), keys.slice(0, 3)), keys.slice(0, 3));
});

test("of what was taken back the newest are read in one request, and the next time only what is new", async () => {
  const person = await joined("member");
  const seed = device.random(32);
  const key = publicKeyOf(seed);
  const signature = b64(sign(seed, "withdraw", key));
  const last = NEWEST_WITHDRAWALS + 1;
  const all = Array.from({ length: last }, (_, at) => ({ number: at + 1, key: b64(key), signature }));
  const asked: number[] = [];
  const reader = await onLine(
    person,
    lying("/api/withdrawals/read", (_, { after: seen }) => {
      asked.push(seen);
      return { withdrawals: all.slice(seen).slice(-NEWEST_WITHDRAWALS) };
    }),
  );
  await rememberWithdrawals(reader);
  await rememberWithdrawals(reader);
  assert.deepEqual(asked, [0, last]);
  assert.deepEqual([reader.contents.withdrawals_seen, reader.contents.withdrawn], [last, [key]]);
  const flooded = await onLine(
    person,
    lying("/api/withdrawals/read", () => ({ withdrawals: all })),
  );
  await assert.rejects(rememberWithdrawals(flooded), { code: "bad-answer" });
});

test("whoever has left has no keys in memory any more, also if somebody was quicker in the roster", async () => {
  const person = await joined("member");
  let isQuick = false;
  const leaving = await onLine(person, {
    "/api/roster/append": async ({ send }) => {
      if (!isQuick) await stewards.invite(first, "member", words(), WHY);
      isQuick = true;
      return send();
    },
  });
  const { sign_seed } = leaving.contents.seat;
  await leave(leaving);
  assert.throws(() => leaving.seed, { code: "locked" });
  assert.ok(sign_seed.every((byte) => byte === 0));
  await first.refresh();
  assert.ok(!isMember(first.roster, person.key));
});

// The roster.

test("a join goes on if somebody else's entry came first", async () => {
  let isQuick = false;
  const person = await joined("member", {
    "/api/roster/append": async ({ send }) => {
      if (!isQuick) await stewards.invite(first, "member", words(), WHY);
      isQuick = true;
      return send();
    },
  });
  assert.ok(isQuick && isMember(first.roster, person.key));
});

test("an invite ends on the day that the roster says", async () => {
  await stewards.invite(first, "member", words(), WHY);
  const lastDays = [...first.roster.invites.values()].map(({ lastDay }) => lastDay);
  assert.ok(lastDays.every((day) => day >= device.today() + INVITE_DAYS - 1 && day <= device.today() + INVITE_DAYS));
});

test("an entry's day never goes back, whatever this device's clock says", () => {
  const early = { ...device, today: () => 5 };
  const said = { kind: "closing", last_day: null } as const;
  assert.equal(placed({ ...EMPTY, day: 9 }, early, said).day, 9);
  assert.equal(placed({ ...EMPTY, day: 3 }, early, said).day, 5);
});

test("a steward who is always overtaken gives up after five tries", async () => {
  let [tries, renewals] = [0, 0];
  const act = (code: string) => () => {
    tries++;
    return Promise.reject(new Declined(code, 409));
  };
  const renew = async (): Promise<void> => {
    renewals++;
  };
  await assert.rejects(retried(act("roster-moved"), renew), { code: "roster-moved" });
  assert.deepEqual([tries, renewals], [5, 4]);
  await assert.rejects(retried(act("quota"), renew), { code: "quota" });
  assert.deepEqual([tries, renewals], [6, 4]);
});

test("what one steward words as a proposal can't make another one give up their own seat", async () => {
  const entry = placed(first.roster, device, { kind: "leave", seat: second.key });
  const { body, signatures } = wireEntry(entry, first.seed);
  const id = device.random(16);
  const proposal = {
    kind: "proposal",
    body,
    signature: signatures[0]?.signature as Bytes,
    reason: "",
    recipient: null,
  } as const;
  await first.append("review", id, encode(Proposal, proposal));
  await first.append("review", device.random(16), utf8('{"kind":"proposal"}'));
  const open = await proposals(second);
  assert.ok(!open.some((each) => b64(each.id) === b64(id)));
  await assert.rejects(stewards.agree(second, id, "yes"), { code: "stale-proposal" });
  await first.refresh();
  assert.ok(isMember(first.roster, second.key));
});

// Rooms.

async function changedRole(person: Person, role: "member" | "steward"): Promise<void> {
  await assert.rejects(stewards.changeRole(first, person.key, role, WHY), { code: "second-needed" });
  await stewards.agree(second, (await proposals(second)).at(-1)?.id as Bytes, "yes");
  await Promise.all([first.refresh(), person.refresh()]);
}

/** How `first` reads a record in the decisions room, under an epoch of the members' keys. */
async function readAs(author: Person, epoch: number): Promise<string> {
  const id = device.random(16);
  const key = first.keyring.keyOf("members", epoch) as Bytes;
  const room = first.room("decisions");
  const body = sealRecord(room, "members", epoch, key, author.seed, id, utf8("{}"), device.random);
  const reader = await onLine(
    first,
    lying("/api/rooms/read", () => ({ records: [{ seq: 1, id: b64(id), day: 1, body: b64(body) }], more: false })),
  );
  for await (const [, opened] of reader.read("decisions")) return opened instanceof Unreadable ? opened.code : "read";
  return "nothing";
}

test("a record counts only if its author was a steward while its key was in force", async () => {
  const [former, later] = [await joined("member"), await joined("member")];
  await changedRole(former, "steward");
  const old = first.roster.current.members;
  assert.deepEqual([await readAs(former, old), await readAs(later, old)], ["read", "author"]);
  await changedRole(former, "member");
  assert.equal(await readAs(former, old), "read"); // what they wrote until the keys change
  const gone = await joined("member");
  await stewards.remove(first, gone.key, "moved away");
  await Promise.all([second.refresh(), former.refresh(), later.refresh()]);
  const now = first.roster.current.members;
  assert.equal(now, old + 1);
  assert.deepEqual([await readAs(former, old), await readAs(former, now)], ["read", "author"]);
  await changedRole(later, "steward");
  assert.deepEqual([await readAs(later, old), await readAs(later, now)], ["author", "read"]);
});

test("a record under an older epoch opens by the ladder, and a server without the rung is named", async () => {
  const room = first.room("decisions");
  await tend(first, true);
  const before = first.roster.current.members;
  const old = first.keyring.keyOf("members", before) as Bytes;
  const record = (seq: number, epoch: number, key: Bytes) => {
    const id = device.random(16);
    const body = sealRecord(room, "members", epoch, key, first.seed, id, utf8("{}"), device.random);
    return { seq, id: b64(id), day: device.today(), body: b64(body) };
  };
  for (let renewals = 0; renewals < 3; renewals++) await tend(first, true);
  const now = first.roster.current.members;
  const newest = first.keyring.keyOf("members", now) as Bytes;
  const show = (records: Json) => lying("/api/rooms/read", () => ({ records, more: false }));
  const read = async (line: Line): Promise<string[]> => {
    const found: string[] = [];
    const reader = await onLine(second, line);
    assert.equal(reader.keyring.keys.members.size, 1, "older keys are opened when they are needed");
    for await (const [, opened] of reader.read("decisions")) {
      found.push(opened instanceof Unreadable ? opened.code : "read");
    }
    return found;
  };
  const both = [record(1, before, old), record(2, now, newest)];
  assert.deepEqual(await read(show(both)), ["read", "read"]);
  const noRungs = lying("/api/boxes/read", ({ rungs, ...boxes }) => ({ ...boxes, rungs: { ...rungs, sealed: "" } }));
  assert.deepEqual(await read({ ...show(both), ...noRungs }), ["read", "read"], "they are asked for");
  const none = lying("/api/rungs/read", (rungs) => ({ ...rungs, sealed: "" }));
  await assert.rejects(read({ ...show(both), ...noRungs, ...none }), { code: "no-key" });
  const swapped = lying("/api/rungs/read", ({ sealed, ...rungs }) => {
    const bytes = Buffer.from(sealed, "base64");
    return { ...rungs, sealed: Buffer.concat([bytes.subarray(72), bytes.subarray(0, 72)]).toString("base64") };
  });
  await assert.rejects(read({ ...show(both), ...noRungs, ...swapped }), { code: "wrong-key" });
  // a head that somebody made up leads nowhere, and hides nothing
  const madeUp = [record(1, 0, newest), record(2, now + 7, newest), record(3, now, newest)];
  assert.deepEqual(await read({ ...show(madeUp), ...none }), ["generation", "generation", "read"]);
});

test("the key of each list that answers checks is reached from the newest one's", async () => {
  for (let renewals = 0; renewals < 6; renewals++) {
    const gone = await joined("member");
    await stewards.remove(first, gone.key, "moved away");
    await second.refresh();
  }
  const { currentList } = first.roster;
  assert.ok(currentList > 6);
  const again = await onLine(member);
  assert.equal(again.keyring.keys.members.size, 1);
  for (let number = currentList; number >= currentList - LISTS_BEFORE; number--) {
    assert.deepEqual(await again.listKey(number), await first.listKey(number));
  }
  await assert.rejects(again.listKey(currentList - LISTS_BEFORE - 1), { code: "no-list" });
});
