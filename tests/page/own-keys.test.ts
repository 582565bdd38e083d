/** Members who renew their own keys, against the real server: what goes on, what ends, and what a broken line leaves. */
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { OpenDraft } from "#features/alerts/page/publishing/drafting.ts";
import { publish } from "#features/alerts/page/publishing/publication.ts";
import { myDesks, openDesk } from "#features/desks/page/access.ts";
import { openDeskKeys } from "#features/desks/page/keys.ts";
import { appendNote, bookRoom, readBook } from "#features/desks/page/notes.ts";
import type { Canned } from "#features/desks/page/structs.ts";
import { Boxes, HEARD_BYTES, RosterAppend, WRAP_BYTES } from "#kernel/formats/messages.ts";
import type { Card } from "#kernel/formats/roster.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import { branch } from "#kernel/roster/client/branches.ts";
import { sayHeard } from "#kernel/roster/client/heard.ts";
import { unwrapKeys } from "#kernel/roster/client/keyring.ts";
import { labelOf, readLabels, setLabel, tendLabels } from "#kernel/roster/client/labels.ts";
import { inviterOf, voucherOf } from "#kernel/roster/client/notes.ts";
import { renewOwnKeys } from "#kernel/roster/client/own-keys.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { proposals } from "#kernel/roster/client/proposals.ts";
import { whole } from "#kernel/roster/client/register.ts";
import { send } from "#kernel/roster/client/sending.ts";
import * as stewards from "#kernel/roster/client/steward.ts";
import { tend } from "#kernel/roster/client/tending.ts";
import { unlock } from "#kernel/roster/client/unlocking.ts";
import type { Desk } from "#kernel/roster/rules/desks.ts";
import { isMember } from "#kernel/roster/rules/members.ts";
import { currentKey, LEVELS, type Membership } from "#kernel/roster/rules/state.ts";
import { ageEncrypt } from "#kernel/seal/age.ts";
import { NotForUs, Unreadable } from "#kernel/seal/errors.ts";
import { leafContents, openTop, openWrap, sealWrap } from "#kernel/seal/key-tree.ts";
import { type Bytes, concat, keyOf, toBase64, uint, utf8 } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { People } from "./people-of-town.ts";
import { device, type Line, Town, words } from "./town.ts";

const WHY = "they asked, and I know them";
const APPEND = "/api/roster/append";
const CARD: Card = {
  name: "Health desk",
  kind: "health",
  about: "Tests, wounds, and what hurts.",
  languages: ["English"],
  hours: [],
  zone: "Europe/London",
  reply_within: 24,
  closed_text: "",
  keep_days: 30,
};

const CANNED: Canned = { kind: "canned", title: "Opening hours", texts: { en: "From ten." } };

const town = new Town();
const { settle, joined, onLine } = new People(town);
let first: Person;
let second: Person;
let member: Person;

before(async () => {
  [first, second, member] = await settle();
});

after(() => town.stop());

const code = (expected: string) => (error: unknown) => {
  assert.ok(error instanceof Trouble, String(error));
  assert.equal(error.code, expected);
  return true;
};
const opened = (passphrase: Passphrase, line: Line = {}, today = device.today): Promise<Person> =>
  unlock(town.connect(line), { ...device, today }, passphrase);
const same = (one: Bytes | null, other: Bytes | null) => assert.equal(one && toBase64(one), other && toBase64(other));

async function renewed(person: Person, own = words()): Promise<[Person, Passphrase]> {
  return [await renewOwnKeys(person, own), own];
}

/** The first steward reads on, and renews what is due. */
async function tended(): Promise<void> {
  await first.refresh();
  await tend(first);
}

test("a member goes on under new keys and new words; the old ones open nothing", async () => {
  const before = await joined();
  const credential = await before.wallet.credential();
  const [renewal, own] = await renewed(before);
  assert.notDeepEqual(renewal.key, before.key);
  assert.deepEqual([renewal.mine?.since, renewal.mine?.role], [before.mine?.since, "member"]);
  same((await opened(own)).key, renewal.key);
  await assert.rejects(onLine(before), code("empty-vault"));
  await assert.rejects(before.refreshMine(), code("no-seat"));
  await tended();
  assert.ok(isMember(first.roster, renewal.key) && !isMember(first.roster, before.key));
  same(currentKey(first.roster, before.key), renewal.key);
  await renewal.refresh();
  const { members } = first.roster.current;
  same(renewal.keyring.keyOf("members", members) ?? null, first.keyring.keyOf("members", members) ?? null);
  await assert.rejects(before.refresh(), code("no-seat"));
  assert.equal(before.keyring.keyOf("members", members), undefined);
  assert.deepEqual(await renewal.wallet.credential(), credential, "one for as long as the membership lasts");
});

test("this week's tokens are those that were drawn, and next week's follow from the new secret", async () => {
  const before = await joined();
  await before.wallet.requestBatch();
  const left = before.wallet.checksLeft;
  const old = before.masterOf("check", 0).slice();
  const [renewal] = await renewed(before);
  await renewal.wallet.requestBatch(); // the server refuses any other batch of this week
  assert.deepEqual(renewal.wallet.checksLeft, left);
  const { master, former } = renewal.contents.seat;
  const { week } = former as { week: number };
  assert.deepEqual(
    [week, week + 1].map((each) => renewal.masterOf("check", each)),
    [old, master],
  );
  assert.deepEqual(renewal.masterOf("escrow", week + 1), old);
  assert.notDeepEqual(master, old);
});

test("what a large vault remembers of withdrawals goes along", async () => {
  const before = await joined();
  const withdrawn = Array.from({ length: 500 }, () => device.random(32));
  await before.vault.remember({ withdrawn, withdrawals_seen: 500 });
  const [, own] = await renewed(before);
  const { contents } = await opened(own);
  assert.deepEqual([contents.withdrawn, contents.withdrawals_seen], [withdrawn, 500]);
});

test("new keys come once a week at most, and what is in force stays so", async () => {
  const [once, own] = await renewed(await joined());
  const refused = words();
  await assert.rejects(renewOwnKeys(once, refused), code("roster-too-soon"));
  same((await opened(own)).key, once.key);
  await assert.rejects(opened(refused), code("no-seat"));
});

test("of two devices that ask for new keys one gets them, and the other hears that these are no member's", async () => {
  const person = await joined();
  const other = await onLine(person);
  const [renewal] = await renewed(person);
  await assert.rejects(renewOwnKeys(other, words()), code("no-seat"));
  await renewal.refreshMine();
});

test("broken off before the entry, the old words work, and the same new ones go on with it", async () => {
  let isDead = true;
  const before = await joined();
  const person = await onLine(before, {
    [APPEND]: ({ send }) => (isDead ? Promise.reject(new TypeError("the line died")) : send()),
  });
  const own = words();
  await assert.rejects(renewOwnKeys(person, own), code("unreachable"));
  await assert.rejects(opened(own), code("no-seat"));
  same((await onLine(before)).key, before.key);
  isDead = false;
  const [renewal] = await renewed(person, own);
  same((await opened(own)).key, renewal.key);
  await assert.rejects(onLine(before), code("empty-vault"));
});

test("an answer that was lost is found out, and the entry stands once", async () => {
  let left = 1;
  const before = await joined();
  const person = await onLine(before, {
    [APPEND]: async ({ send }) => {
      const answer = await send();
      if (left-- > 0) throw new TypeError("the line died");
      return answer;
    },
  });
  const [renewal, own] = await renewed(person);
  same((await opened(own)).key, renewal.key);
  await assert.rejects(onLine(before), code("empty-vault"));
});

test("where even that isn't known, the same words find out later, in a page that knows nothing of it", async () => {
  let isDead = false;
  const before = await joined();
  const line: Line = {
    [APPEND]: async ({ send }) => {
      await send();
      isDead = true;
      throw new TypeError("the line died");
    },
    "/api/boxes/read": ({ send }) => (isDead ? Promise.reject(new TypeError("the line died")) : send()),
  };
  const person = await onLine(before, line);
  const own = words();
  await assert.rejects(renewOwnKeys(person, own), code("unreachable"));
  await assert.rejects(onLine(before), code("no-seat"));
  const found = await opened(own);
  assert.deepEqual(found.contents.seat.former?.key, before.key);
  isDead = false;
  const again = await renewOwnKeys(person, own); // the button is pressed once more
  same(again.key, found.key);
  await assert.rejects(onLine(before), code("empty-vault"));
});

test("a page that was locked in the middle sends nothing more under keys of zeros", async () => {
  const person = await onLine(await joined(), {
    "/api/vaults/write": async ({ send }) => {
      const answer = await send();
      person.wipe();
      return answer;
    },
  });
  await assert.rejects(renewOwnKeys(person, words()), code("locked"));
});

test("what stewards know of a member goes on: the label, who invited, who vouched", async () => {
  const before = await joined("member", {}, second);
  await first.refresh();
  await setLabel(first, before.key, "the red bicycle");
  await stewards.vouch(first, before.key);
  const [renewal] = await renewed(before);
  await tended();
  const seat = first.roster.seats.get(keyOf(renewal.key)) as Membership;
  assert.equal(labelOf(await readLabels(first), seat), "the red bicycle");
  same(inviterOf(first, renewal.key), second.key);
  same(voucherOf(first, renewal.key), first.key);
  await tendLabels(first);
  assert.equal(labelOf(await readLabels(first), seat), "the red bicycle");
  await setLabel(first, renewal.key, "the blue one");
  assert.deepEqual(
    [...(await readLabels(first)).found.values()].map(({ record }) => record.text),
    ["the blue one"],
  );
  await setLabel(first, renewal.key, "");
});

test("a worker goes on answering, and the desk's next keys are sealed to the new one", async () => {
  await assert.rejects(stewards.changeDesk(first, 1, CARD, WHY), code("second-needed"));
  await stewards.agree(second, (await proposals(second)).at(-1)?.id as Bytes, WHY);
  await first.refresh();
  const before = await joined();
  await stewards.giveDeskKeys(first, 1, [before.key], WHY);
  await before.refresh();
  await appendNote(await openDesk(before, 1), bookRoom(await openDesk(before, 1)), CANNED);
  const [renewal, own] = await renewed(before);
  const { desks } = await myDesks(renewal);
  assert.deepEqual(
    desks.map(({ desk }) => desk),
    [1],
  );
  const access = await openDesk(renewal, 1);
  assert.deepEqual(
    access.workers.map((key) => renewal.isMe(key)),
    [true],
  );
  assert.deepEqual(
    (await readBook(access)).canned.map(({ note }) => note.title),
    [CANNED.title],
  );
  await tended();
  await renewal.refresh();
  const again = await opened(own);
  const anew = await openDesk(again, 1);
  assert.deepEqual(anew.workers, [renewal.key]);
  assert.equal((await readBook(anew)).canned.length, 1);
  await assert.rejects(
    openDeskKeys(again.roster.desks.get(1) as Desk, again.deskFiles, [before.contents.seat.identity]),
    NotForUs,
  );
});

test("whoever copied all keys before opens nothing after the next epoch, with all that the server has", async () => {
  const before = await joined();
  const { seat } = before.contents;
  const copy = { seed: seat.sign_seed.slice(), identity: seat.identity, leaf: before.keyring.leaf?.slice() as Bytes };
  const [renewal] = await renewed(before);
  await tended();
  await renewal.refresh();
  const { genesis } = renewal.roster;
  const given = await renewal.connection.ask(routes.boxesRead, {}, renewal.seed); // a server that gives it to anybody
  await unwrapKeys(given, renewal.contents.seat.identity, renewal.roster, ["members"]);
  await assert.rejects(unwrapKeys(given, copy.identity, renewal.roster, ["members"]), code("wrong-key"));
  assert.throws(() => openTop(genesis, copy.leaf, given.wraps), Unreadable);
  await assert.rejects(before.connection.ask(routes.boxesRead, {}, copy.seed), code("not-a-seat"));
  await assert.rejects(before.wallet.credential(), code("not-a-seat"));
});

/** What a server answers that takes new keys, tells nobody, and serves them as if they were the old ones. */
function swallowing(old: Person, forge: (boxes: Boxes, recipient: string) => Promise<Boxes>): Line {
  let taken: RosterAppend | null = null;
  return {
    [APPEND]: ({ asked }) => {
      taken = decode(RosterAppend, utf8(JSON.stringify(asked)));
      return Promise.resolve(new Response("{}"));
    },
    "/api/boxes/read": async ({ send }) => {
      if (!taken) return send();
      const boxes = await old.connection.ask(routes.boxesRead, {}, old.seed);
      const leaf = taken.boxes.find(({ group }) => group === "leaf")?.sealed as Bytes;
      const given = await forge({ ...boxes, leaf }, taken.recipients[0] as string);
      return new Response(encode(Boxes, given) as BodyInit);
    },
  };
}

/** A member whose leaf isn't renewed any more because she came. */
async function settledMember(): Promise<Person> {
  const person = await joined();
  await send(first, [], ["members"]);
  await person.refresh();
  return person;
}

test("new keys that a server keeps from everybody are named when the keys are next renewed, with a thief's help too", async () => {
  const before = await settledMember();
  let says: Bytes | null = null;
  const forge = async (boxes: Boxes, recipient: string): Promise<Boxes> => {
    if (!says) return boxes;
    const { genesis } = before.roster; // what who copied the phone can make: a leaf's key that the owner doesn't know
    const [held, mine] = [before.keyring.leaf as Bytes, device.random(32)];
    const leaf = uint(held.subarray(0, 4));
    const [ways, last] = [boxes.wraps.slice(0, -WRAP_BYTES), boxes.wraps.slice(-WRAP_BYTES)];
    const above = openWrap(genesis, LEVELS, leaf, held.slice(4), last);
    const wraps = concat(ways, sealWrap(genesis, LEVELS, leaf, mine, above, device.random));
    return { ...boxes, leaf: await ageEncrypt(leafContents(leaf, mine, says), [recipient]), wraps };
  };
  const line = swallowing(before, forge);
  const [renewal, own] = await renewed(await onLine(before, line));
  assert.ok(!isMember(await whole(first), renewal.key));
  await opened(own, line);
  await send(first, [], ["members"]);
  await assert.rejects(renewal.refresh(), code("own-keys-unheard"));
  const { length } = first.roster;
  for (const said of [new Uint8Array(), sayHeard(before.seed, renewal.key, length), device.random(HEARD_BYTES)]) {
    says = said;
    await assert.rejects(opened(own, line), code("own-keys-unheard"));
  }
  says = sayHeard(first.seed, renewal.key, length); // the control: all else about it opens
  await opened(own, line);
});

test("whose entry reached the stewards goes on: renewed again and again, paused and let in again", async () => {
  const [renewal, own] = await renewed(await settledMember());
  await first.refresh();
  await stewards.freeze(first, renewal.key, WHY);
  await stewards.thaw(first, renewal.key, WHY);
  await opened(own);
  for (let week = 0; week < 2; week++) {
    await send(first, [], ["members"]);
    const { keyring } = await opened(own);
    assert.ok(keyring.keys.members.has(first.roster.current.members));
  }
});

test("a steward's new keys that a server keeps out of the charter are named at once", async () => {
  const person = await onLine(
    second,
    swallowing(second, (boxes) => Promise.resolve(boxes)),
  );
  await assert.rejects(renewed(person), code("own-keys-unheard"));
  await onLine(second); // the old words open still
});

test("a steward's renewal is told to members, what waited is stale, and one person doesn't sign as two", async () => {
  await Promise.all([first.refresh(), second.refresh()]);
  await assert.rejects(stewards.changeRole(second, member.key, "steward", WHY), code("second-needed"));
  const invitation = words();
  await stewards.invite(second, "member", invitation, WHY);
  const came = await joined("member", {}, second);
  const { length } = first.roster;
  const [renewal] = await renewed(second);
  assert.ok(renewal.isSteward && !(await whole(renewal)).invites.size);
  await first.refresh();
  const { keyTree, stale } = first.roster;
  assert.ok(stale.has("stewards") && keyTree.goneAt > 0);
  await assert.rejects(
    stewards.agree(first, (await proposals(first)).at(-1)?.id as Bytes, WHY),
    code("stale-proposal"),
  );
  assert.equal(await tend(renewal), true);
  await Promise.all([first.refresh(), member.refresh()]);
  assert.equal(first.roster.keyTree.number, keyTree.number + 1);
  const told = (await decisions.read(member)).at(-1);
  same(told?.by ?? null, renewal.key);
  assert.deepEqual(told?.decision, {
    kind: "decision",
    what: "renewed their own keys",
    about: decisions.short(second.key),
    reason: "",
  });
  same(inviterOf(first, came.key), renewal.key);
  assert.ok((await branch(first, renewal.key)).some((key) => keyOf(key) === keyOf(came.key)));
  await assert.rejects(stewards.vouch(renewal, came.key), code("same-voucher"));
  const written = (by: Bytes) => ({ by, alert: { roster_length: length } }) as unknown as OpenDraft;
  await assert.rejects(publish(renewal, written(second.key), WHY), code("draft-own"));
  await assert.rejects(publish(renewal, written(first.key), WHY), code("draft-old-keys"), "no reader would take it");
  await assert.rejects(second.refresh(), code("no-seat"));
});

test("who steps down and renews her own keys in the same week has a steward's tokens until it ends", async (context) => {
  const other = new Town();
  context.after(() => other.stop());
  const [stays, stepping] = await new People(other).settle();
  await assert.rejects(stewards.changeRole(stepping, stepping.key, "member", "she is tired"), code("second-needed"));
  await stays.refresh();
  await stewards.agree(stays, (await proposals(stays)).at(-1)?.id as Bytes, WHY);
  await stepping.refresh();
  const [renewal] = await renewed(stepping);
  await renewal.wallet.requestBatch(); // the server refuses any other number
});
