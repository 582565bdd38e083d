/** Who reads what: members the charter alone, stewards the register when they need it; and a server that lies about it. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { readAlerts } from "#features/alerts/page/reading.ts";
import { check } from "#features/checks/page/check.ts";
import { Identifier } from "#features/checks/page/identifiers/index.ts";
import { only } from "#features/checks/page/identifiers/question.ts";
import { myDesks } from "#features/desks/page/access.ts";
import * as review from "#features/reports/page/review.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import { signIfDue } from "#kernel/roster/client/checkpoints.ts";
import { join } from "#kernel/roster/client/founding.ts";
import { readLabels } from "#kernel/roster/client/labels.ts";
import { leave } from "#kernel/roster/client/leaving.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { fetchWhole, whole } from "#kernel/roster/client/register.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { dueGroups, tend } from "#kernel/roster/client/tending.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import { NO_KEYS, pinOf } from "#kernel/roster/client/writing.ts";
import { isMember, members } from "#kernel/roster/rules/members.ts";
import { taken } from "#kernel/roster/rules/state.ts";
import { equal, keyOf, toBase64 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { registerRead } from "#kernel/wire/register-routes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { People } from "./people-of-town.ts";
import { device, type Json, type Line, lying, Town, words } from "./town.ts";

const town = new Town();
const { settle, joined, onLine } = new People(town);
const WHY = "agreed at the meeting";
const REGISTER = "/api/register/read";
let first: Person;
let second: Person;
let member: Person;

before(async () => {
  [first, second, member] = await settle();
});

after(() => town.stop());

/** A line on which is counted how often the register was asked for, with the lies of `line`. */
function counting(line: Line = {}, path = REGISTER): { line: Line; asked: () => number } {
  let count = 0;
  const pass = line[path] ?? (({ send }) => send());
  return {
    line: {
      ...line,
      [path]: (passing) => {
        count++;
        return pass(passing);
      },
    },
    asked: () => count,
  };
}

test("a member's page asks for no register entry, knows nobody but stewards, and the server gives it none", async () => {
  const { line, asked } = counting();
  const person = await onLine(member, line);
  await check(person, only(new Identifier("phone", "+447700900321")), (await readAlerts(person)).lastSeq);
  await decisions.read(person);
  await myDesks(person);
  await person.refreshMine();
  assert.equal(asked(), 0);
  assert.deepEqual(
    taken(person.roster).map(({ key }) => toBase64(key)),
    [first, second].map(({ key }) => toBase64(key)),
  );
  assert.throws(() => members(person.roster), /register/);
  assert.throws(() => isMember(person.roster, person.key), /register/);
  for (const seed of [person.seed, undefined, device.random(32)]) {
    await assert.rejects(town.connect().ask(registerRead, { start: 0 }, seed), (error: Json) =>
      [401, 403].includes(error.status),
    );
  }
});

test("what a member is told of the register is its own state: no number, and no key but the register's head", async () => {
  const answers: Json[] = [];
  await onLine(
    member,
    lying("/api/boxes/read", (answer) => {
      answers.push(answer.mine);
      return answer;
    }),
  );
  const [mine] = answers;
  assert.deepEqual(Object.keys(mine).sort(), [
    "day",
    "is_stale",
    "last_day",
    "register",
    "role",
    "since",
    "vouched_on",
  ]);
  assert.deepEqual([mine.role, mine.is_stale, mine.since], ["member", false, device.today()]);
});

test("a steward opens the page, reads the queue and checks without the register, and reads it once when it is needed", async () => {
  const { line, asked } = counting();
  const steward = await onLine(first, line);
  await review.queue(steward);
  await check(steward, only(new Identifier("phone", "+447700900321")), (await readAlerts(steward)).lastSeq);
  await steward.refreshMine();
  assert.deepEqual([asked(), steward.roster.isWhole, steward.mine?.is_stale], [0, false, false]);
  await Promise.all([whole(steward), whole(steward)]);
  await readLabels(steward);
  assert.ok(steward.roster.isWhole && asked() >= 1 && asked() <= 2, String(asked()));
  assert.equal(members(steward.roster).length, 3);
  assert.equal(steward.contents.pin.register_length, steward.roster.registerLength);
});

test("what was signed of the register is asked for once, whatever reads it when people are looked at", async () => {
  const { line, asked } = counting({}, "/api/register/begin");
  const steward = await onLine(first, line);
  await Promise.all([whole(steward), steward.refreshMine(), whole(steward)]);
  assert.equal(asked(), 1);
  await signIfDue(steward);
  assert.equal(asked(), 1);
  await joined("member");
  await steward.refresh();
  await signIfDue(steward);
  assert.equal(asked(), 2); // what was heard is older than the register
});

test("that somebody left is told to a steward who hasn't read the register", async () => {
  const gone = await joined("member");
  const { line, asked } = counting();
  const steward = await onLine(first, line);
  assert.equal(steward.mine?.is_stale, false);
  await leave(gone);
  await steward.refreshMine();
  assert.deepEqual([steward.mine?.is_stale, asked()], [true, 0]);
  assert.equal(await tend(steward), true);
  await steward.refreshMine();
  assert.deepEqual([steward.mine?.is_stale, dueGroups(steward)], [false, []]);
  await Promise.all([first.refresh(), second.refresh(), member.refresh()]);
});

test("whoever leaves while others come and go leaves all the same", async () => {
  const gone = await joined("member");
  await joined("member");
  await leave(gone);
  await first.refresh();
  assert.equal(isMember(first.roster, gone.key), false);
  await tend(first);
  await Promise.all([second.refresh(), member.refresh()]);
});

const LIES: readonly [name: string, code: string, change: (entries: Json[]) => Json[]][] = [
  ["hides all of it", "roster-forked", () => []],
  ["hides the newest entry", "rolled-back", (all) => all.slice(0, -1)],
  ["hides one in between", "roster-forked", (all) => [...all.slice(0, 1), ...all.slice(2)]],
  ["hides the first one", "roster-forked", (all) => all.slice(1)],
  ["shows two the other way round", "roster-forked", ([one, two, ...rest]) => [two, one, ...rest]],
  ["shows one twice", "roster-forked", ([one, ...rest]) => [one, one, ...rest]],
  [
    "changes a byte",
    "roster-",
    ([one, ...rest]) => [{ ...one, body: `${one.body.slice(0, 40)}A${one.body.slice(41)}` }, ...rest],
  ],
  ["takes the signatures away", "roster-not-allowed", ([one, ...rest]) => [{ ...one, signatures: [] }, ...rest]],
];

for (const [name, expected, change] of LIES) {
  test(`a server that ${name} of the register is caught by a steward who reads it`, async () => {
    let all: Json[] = [];
    const shown = lying(REGISTER, (answer, { start }: Json) => {
      all = start === 0 ? answer.entries : all;
      const entries = change(all);
      return { entries: entries.slice(start), length: entries.length };
    });
    const { line } = counting(shown);
    await stewards.invite(first, "member", words(), ""); // the newest entry of all
    await whole(second); // so that its vault knows how far the register is
    await second.refresh();
    const steward = await onLine(second, line);
    await assert.rejects(whole(steward), ({ code }: Json) => code.startsWith(expected));
    assert.equal(steward.roster.isWhole, false);
    await assert.rejects(stewards.remove(steward, member.key, WHY), ({ code }: Json) => code.startsWith(expected));
    await steward.refresh(); // the charter is read as before
    await first.refresh();
    assert.ok(isMember(first.roster, member.key));
  });
}

test("a register that was forked after a steward saw it is caught in the session and by the vault's pin", async () => {
  const seen = await whole(second);
  let fork: Json[] = [];
  const keep = lying(REGISTER, (answer) => {
    fork = answer.entries;
    return answer;
  });
  const old = await fetchWhole(town.connect(keep), second.seed, []);
  assert.equal(old.registerLength, seen.registerLength);
  await stewards.invite(first, "member", words(), "");
  await second.refresh();
  // the same length with another end: an older entry stands where the newest was
  const last = fork[0];
  const forked = lying(REGISTER, ({ entries, length }, { start }: Json) => ({
    entries: start + entries.length === length ? [...entries.slice(0, -1), last] : entries,
    length,
  }));
  const known = second.roster;
  await assert.rejects(fetchWhole(town.connect(forked), second.seed, [], known), { code: "forked" });
  await assert.rejects(fetchWhole(town.connect(forked), second.seed, [pinOf(known)]), ({ code }: Json) =>
    ["forked", "rolled-back", "roster-forked"].includes(code),
  );
});

test("a server that calls a member a steward gives nobody what stewards may", async () => {
  const line = lying("/api/boxes/read", (answer) => ({ ...answer, mine: { ...answer.mine, role: "steward" } }));
  const person = await onLine(member, line);
  assert.deepEqual([person.isSteward, person.mine?.role], [false, "steward"]);
  await assert.rejects(stewards.remove(person, first.key, WHY), { code: "not-a-steward" });
});

test("a server that tells a steward that she has no place, or is paused, is told by the charter", async () => {
  for (const code of ["not-a-seat", "seat-frozen"]) {
    const problem = { status: 403, code };
    const line: Line = {
      "/api/boxes/read": () => Promise.resolve(new Response(JSON.stringify(problem), { status: 403 })),
    };
    await assert.rejects(onLine(second, line), { code: "no-key" });
    await assert.rejects(onLine(member, line), { code: code === "seat-frozen" ? code : "no-seat" });
  }
});

test("a steward who becomes a member reads the charter alone from then on, and is told so", async () => {
  const third = await joined("member");
  await stewards.changeRole(first, third.key, "steward", WHY).catch(() => undefined);
  const { proposals } = await import("#kernel/roster/client/proposals.ts");
  await stewards.agree(second, (await proposals(second)).at(-1)?.id as Uint8Array, WHY);
  const { line, asked } = counting();
  const steward = await onLine(third, line);
  await whole(steward);
  assert.ok(steward.isSteward && steward.roster.isWhole);
  await first.refresh();
  await stewards.changeRole(first, third.key, "member", WHY).catch(() => undefined);
  await second.refresh();
  await stewards.agree(second, (await proposals(second)).at(-1)?.id as Uint8Array, WHY);
  await steward.refresh();
  assert.deepEqual([steward.isSteward, steward.roster.isWhole], [false, false]);
  const before = asked();
  await steward.refresh();
  await steward.refreshMine();
  assert.equal(asked(), before);
  assert.equal(steward.keyring.keyOf("stewards", steward.roster.current.stewards), undefined);
  await Promise.all([first.refresh(), member.refresh()]);
});

test("a role that names another recipient than the member's own is refused", async () => {
  const entry = {
    kind: "role",
    seat: member.key,
    recipient: first.roster.seats.get(keyOf(first.key))?.recipient ?? new Uint8Array(),
  };
  await assert.rejects(
    stewards
      .append(first, () => ({ ...entry, role: "steward" }) as never, WHY)
      .catch((error) => {
        if (error.code !== "second-needed") throw error;
        return first.refresh().then(async () => {
          const { proposals } = await import("#kernel/roster/client/proposals.ts");
          await second.refresh();
          return stewards.agree(second, (await proposals(second)).at(-1)?.id as Uint8Array, WHY);
        });
      }),
    { code: "roster-not-allowed" },
  );
});

test("an append by a stranger is told nothing but that the roster moved, whatever it names", async () => {
  const seed = device.random(32);
  const { sign, publicKeyOf } = await import("#kernel/wire/signing.ts");
  const { Entry } = await import("#kernel/formats/roster.ts");
  await first.refresh();
  const { registerHead, head, day } = first.roster;
  const said = { kind: "leave", day, number: undefined, stewards: undefined, seat: member.key } as const;
  for (const previous of [registerHead, head, device.random(32)]) {
    for (const beside of [head, registerHead, device.random(32)]) {
      const body = encode(Entry, { ...said, previous, beside });
      const signatures = [{ key: publicKeyOf(seed), signature: sign(seed, "roster", body) }];
      const append = { entries: [{ body, signatures }], boxes: [], recipients: [], ...NO_KEYS };
      await assert.rejects(town.connect().ask(routes.rosterAppend, append), { code: "roster-moved" });
    }
  }
});

test("an invite's words say nothing of how long the register is", async () => {
  const { readVault } = await import("#kernel/roster/client/vaults.ts");
  const { keysOf } = await import("#kernel/vault/keys.ts");
  const invitation = words();
  await whole(first);
  await stewards.invite(first, "member", invitation, "");
  const { contents } = await readVault(town.connect(), await keysOf(invitation, "invite"));
  assert.ok(contents?.kind === "invite");
  assert.deepEqual([contents.pin.register_length, contents.pin.register_head], [undefined, undefined]);
  const person = await join(town.connect(), device, invitation, words());
  assert.equal(person.contents.pin.register_length, undefined);
  await first.refresh();
});

test("a second invite used with words that hold a place already leaves that place and its vault as they are", async () => {
  const own = words();
  const invitations = [words(), words()] as const;
  for (const each of invitations) await stewards.invite(first, "member", each, "");
  const person = await join(town.connect(), device, invitations[0], own);
  await assert.rejects(join(town.connect(), device, invitations[1], own), { code: "roster-duplicate" });
  const again = await unlock(town.connect(), device, own);
  assert.ok(equal(again.key, person.key));
});

test("a server that refuses every new key for its name makes nobody try for ever", async () => {
  const invitation = words();
  await stewards.invite(first, "member", invitation, "");
  let tries = 0;
  const problem = { status: 409, code: "roster-duplicate" };
  const line: Line = {
    "/api/roster/append": () => {
      tries++;
      return Promise.resolve(new Response(JSON.stringify(problem), { status: 409 }));
    },
  };
  await assert.rejects(join(town.connect(line), device, invitation, words()), { code: "roster-duplicate" });
  assert.equal(tries, 5);
});

test("anybody reads the charter, without a signature", async () => {
  const roster = await fetchCharter(town.connect());
  assert.deepEqual([roster.isWhole, roster.registerLength], [false, 0]);
});
