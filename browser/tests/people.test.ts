/** People's vaults and rosters in cases that come seldom: several devices, former stewards, a server that lies. */

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import * as decisions from "../src/community/decisions.ts";
import { openInvite } from "../src/community/founding.ts";
import { leave } from "../src/community/leaving.ts";
import { joined as both, MOST_REMEMBERED, type Person, unlock } from "../src/community/person.ts";
import { proposals } from "../src/community/proposals.ts";
import * as stewards from "../src/community/steward.ts";
import { rememberWithdrawals } from "../src/community/withdrawals.ts";
import { placeIn, wireEntry } from "../src/community/writing.ts";
import { Proposal } from "../src/formats/case.ts";
import { PAGE_RECORDS, WireEntry } from "../src/formats/messages.ts";
import { INVITE_DAYS } from "../src/formats/roster.ts";
import { retried } from "../src/rooms/group.ts";
import { isMember } from "../src/roster/asking.ts";
import { decode as decodeEntry } from "../src/roster/entries.ts";
import { EMPTY } from "../src/roster/state.ts";
import { Unreadable } from "../src/seal/errors.ts";
import { sealRecord } from "../src/seal/group-record.ts";
import { type Bytes, fromBase64, toBase64, u32, utf8 } from "../src/wire/bytes.ts";
import { encode } from "../src/wire/codec.ts";
import { publicKeyOf, sign } from "../src/wire/signing.ts";
import { Declined } from "../src/wire/trouble.ts";
import { People } from "./people-of-town.ts";
import { device, type Json, lying, Town, words } from "./town.ts";

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
  await one.remember({ withdrawn: [here], withdrawals_seen: 5 });
  await two.remember({ withdrawn: [there], withdrawals_seen: 3 });
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
  await (await onLine(member)).remember({ withdrawn: [device.random(32)] });
  let isOpen = false;
  const person = await onLine(member, {
    "/api/vaults/read": ({ send }) => (isOpen ? Promise.resolve(new Response(old)) : send()),
    "/api/vaults/write": async () => {
      const problem = { type: "about:blank", title: "Moved", status: 409, code: "vault-moved" };
      return new Response(JSON.stringify(problem), { status: 409 });
    },
  });
  isOpen = true;
  await assert.rejects(person.remember({ withdrawn: [device.random(32)] }), { code: "rolled-back" });
});

test("a device whose words were changed on another one is told that they open nothing more", async () => {
  const person = await joined("member");
  const elsewhere = await onLine(person);
  await elsewhere.changeWords(words());
  await assert.rejects(person.remember({ withdrawn: [device.random(32)] }), { code: "empty-vault" });
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
  await busy.remember({ withdrawn });
  assert.deepEqual(works, [0, 1, 2]);
  const fresh = words();
  await busy.changeWords(fresh);
  assert.equal((await unlock(town.connect(), device, fresh)).contents.withdrawn.length, 600);
});

test("a vault has room for the newest thousand of what was taken back", () => {
  const keys = Array.from({ length: MOST_REMEMBERED + 5 }, (_, at) => u32(at));
  assert.equal(MOST_REMEMBERED, 1000);
  assert.deepEqual(both(keys.slice(0, 600), keys.slice(500)), keys.slice(5));
  assert.deepEqual(both(keys.slice(0, 2), keys.slice(0, 3)), keys.slice(0, 3));
});

test("withdrawals of more than one page are all read, and the next time only what is new", async () => {
  const person = await joined("member");
  const seed = device.random(32);
  const key = publicKeyOf(seed);
  const signature = b64(sign(seed, "withdraw", key));
  const last = PAGE_RECORDS + 1;
  const all = Array.from({ length: last }, (_, at) => ({ number: at + 1, key: b64(key), signature }));
  const asked: number[] = [];
  const reader = await onLine(
    person,
    lying("/api/withdrawals/read", (_, { after: seen }) => {
      asked.push(seen);
      return { withdrawals: all.slice(seen, seen + PAGE_RECORDS) };
    }),
  );
  await rememberWithdrawals(reader);
  await rememberWithdrawals(reader);
  assert.deepEqual(asked, [0, PAGE_RECORDS, last]);
  assert.deepEqual([reader.contents.withdrawals_seen, reader.contents.withdrawn], [last, [key]]);
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

test("an invite's words open nothing when the server shows another community's roster", async () => {
  const invitation = words();
  await stewards.invite(first, "member", invitation, WHY);
  const seeds = [device.random(32), device.random(32)] as const;
  const line = lying("/api/roster/read", ({ entries }) => {
    type Founding = Extract<ReturnType<typeof decodeEntry>, { kind: "found" }>;
    const entry = decodeEntry(fromBase64(entries[0].body)) as Founding;
    const [founding_key, member] = [publicKeyOf(seeds[0]), publicKeyOf(seeds[1])];
    return { entries: [WireEntry.write(wireEntry({ ...entry, founding_key, seat: member }, ...seeds))], length: 1 };
  });
  await assert.rejects(openInvite(town.connect(line), invitation), { code: "another-community" });
  await openInvite(town.connect(), invitation);
});

test("an invite ends on the day that the roster says", async () => {
  await stewards.invite(first, "member", words(), WHY);
  const lastDays = [...first.roster.invites.values()].map(({ lastDay }) => lastDay);
  assert.ok(lastDays.every((day) => day >= device.today() + INVITE_DAYS - 1 && day <= device.today() + INVITE_DAYS));
});

test("an entry's day never goes back, whatever this device's clock says", () => {
  const early = { ...device, today: () => 5 };
  assert.equal(placeIn({ ...EMPTY, day: 9 }, early).day, 9);
  assert.equal(placeIn({ ...EMPTY, day: 3 }, early).day, 5);
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
  const entry = { kind: "leave", ...placeIn(first.roster, device), seat: second.key } as const;
  const { body, signatures } = wireEntry(entry, first.seed);
  const id = device.random(16);
  const proposal = { kind: "proposal", body, signature: signatures[0]?.signature as Bytes, reason: "" } as const;
  await first.append("review", id, encode(Proposal, proposal));
  await first.append("review", device.random(16), utf8('{"kind":"proposal"}'));
  const open = await proposals(second);
  assert.ok(!open.some((each) => b64(each.id) === b64(id)));
  await assert.rejects(stewards.agree(second, id, "yes"), { code: "stale-proposal" });
  await first.refresh();
  assert.ok(isMember(first.roster, second.key));
});

// Rooms.

test("a decision that can't be read hides no other", async () => {
  await first.append("decisions", device.random(16), utf8('{"kind":"decision"}'));
  const before = await decisions.read(member);
  assert.ok(before.length > 0);
  const reader = await onLine(
    member,
    lying("/api/rooms/read", ({ records, more }) => {
      const broken = { ...records[0], seq: 0.5, id: b64(device.random(16)) };
      return { records: [{ ...broken, seq: 1, body: b64(device.random(1024)) }, ...shifted(records)], more };
    }),
  );
  assert.equal((await decisions.read(reader)).length, before.length);
});

const shifted = (records: Json[]): Json[] => records.map((record) => ({ ...record, seq: record.seq + 1 }));

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

test("the key of a list goes when the sixth after it is made", async () => {
  for (let renewals = 0; renewals < 6; renewals++) {
    const gone = await joined("member");
    await stewards.remove(first, gone.key, "moved away");
    await second.refresh();
  }
  const { currentList } = first.roster;
  const kept = [5, 4, 3, 2, 1, 0].map((before) => currentList - before);
  assert.ok((kept[0] as number) > 1);
  await member.refresh();
  for (const person of [first, member]) {
    const held = [...person.keyring.lists.keys()].sort((a, b) => a - b);
    assert.deepEqual(held, kept);
  }
});
