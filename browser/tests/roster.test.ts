import assert from "node:assert/strict";
import { test } from "node:test";
import { Entry, type Policy, type SignedEntry } from "../src/formats/roster.ts";
import { LEFT_OUT } from "../src/formats/settings.ts";
import { isMember, readersOf, wasSteward } from "../src/roster/asking.ts";
import { newestOf, takesConversations } from "../src/roster/desks.ts";
import { decode, lifetime, type Shorter } from "../src/roster/entries.ts";
import { RosterRefused } from "../src/roster/forms.ts";
import { apply, replay } from "../src/roster/rules.ts";
import { signaturesNeeded } from "../src/roster/signers.ts";
import {
  allStewards,
  EMPTY,
  epochOf,
  groupsOf,
  isFrozen,
  isSteward,
  type RosterState,
  stewards,
  taken,
  wasEverSteward,
} from "../src/roster/state.ts";
import { Unreadable } from "../src/seal/errors.ts";
import { openNote, sealNote } from "../src/seal/note.ts";
import { type Bytes, fromBase64 as raw, toBase64, utf8 } from "../src/wire/bytes.ts";
import { encode } from "../src/wire/codec.ts";
import { publicKeyOf, sign } from "../src/wire/signing.ts";
import { vectors } from "./vectors.ts";

// biome-ignore lint/suspicious/noExplicitAny: a file of cases, and one of them
const chainOf = (file: any, c: any): SignedEntry[] =>
  c.chain.map((name: string) => ({
    body: raw(file.entries[name].body),
    signatures: file.entries[name].signatures.map((item: { key: string; signature: string }) => ({
      key: raw(item.key),
      signature: raw(item.signature),
    })),
  }));

const facts = (state: RosterState) => ({
  length: state.length,
  genesis: toBase64(state.genesis),
  head: toBase64(state.head),
  seats: taken(state).map(({ key }) => toBase64(key)),
  frozen: taken(state)
    .filter(({ isFrozen }) => isFrozen)
    .map(({ key }) => toBase64(key)),
  stewards: stewards(state).map(({ key }) => toBase64(key)),
  invites: [...state.invites.values()].map(({ key }) => toBase64(key)),
  came_by: taken(state).map(({ invite }) => invite && toBase64(invite)),
  vouched: taken(state)
    .filter(({ vouchedOn }) => vouchedOn !== null)
    .map(({ key }) => toBase64(key)),
  members_generation: state.current.members,
  stewards_generation: state.current.stewards,
  list: state.currentList,
  intake: epochOf(state, "stewards")?.intake,
  signer: toBase64(epochOf(state, "stewards")?.signer as Bytes),
  stale: [...state.stale].sort(),
});

const refusing = (code: string) => (error: unknown) => {
  assert(error instanceof RosterRefused);
  assert.equal(error.code, code);
  return true;
};

const desksOf = (state: RosterState) =>
  [...state.desks.values()]
    .sort((one, other) => one.number - other.number)
    .map((desk) => ({
      desk: desk.number,
      card: desk.card?.name ?? null,
      takes_conversations: takesConversations(desk),
      recipient: newestOf(desk)?.recipient ?? null,
      signers: desk.epochs.map(({ signer }) => toBase64(signer)),
    }));

const files = [vectors("roster"), vectors("roster-desks"), vectors("roster-closing")];
for (const [file, c] of files.flatMap((file) => file.cases.map((c: unknown) => [file, c]))) {
  if (c.pin && c.expect !== "ok") continue; // the community's part reads these
  test(`roster: ${c.name}`, () => {
    const chain = chainOf(file, c);
    if (c.expect === "ok") {
      const state = replay(chain);
      assert.deepEqual(facts(state), c.state);
      if (c.closing_on !== undefined) assert.equal(state.closingOn, c.closing_on);
      for (const [name, value] of Object.entries(c.lifetimes ?? {}))
        assert.equal(lifetime(state.policy as Policy, name as Shorter), value);
      if (c.desks) assert.deepEqual(desksOf(state), c.desks);
      for (const { body } of chain) assert.deepEqual(encode(Entry, decode(body)), body);
      return;
    }
    const { at, error } = c.expect;
    let state = EMPTY;
    for (const signed of chain.slice(0, at)) state = apply(state, signed);
    assert.throws(() => replay(chain.slice(at), state), refusing(error));
  });
}

// A town of one's own

const seedOf = (number: number): Bytes => new Uint8Array(32).fill(number);
const keyOfSeed = (number: number): Bytes => publicKeyOf(seedOf(number));
const RECIPIENT = `age1${"q".repeat(58)}`;
const DAY = 20_000;
/** Stands for the seed of the signer in force: 31 for the first stewards' epoch, and so on. */
const SIGNER = 0;
const policy = {
  name: "Town",
  languages: ["en"],
  areas: ["North"],
  region: "GB",
  report_days: 180,
  alert_days: 365,
  decision_days: 730,
  vault_days: 400,
  escrow_days: 365,
  checks_per_week: 40,
  checks_in_all: 10_000,
  ...LEFT_OUT,
};

type Loose = { kind: string } & Record<string, unknown>;

function next(state: RosterState, fields: Loose, ...seeds: number[]): SignedEntry {
  const { kind, ...rest } = fields;
  const entry = { kind, number: state.length, previous: state.head, day: Math.max(state.day, DAY), ...rest };
  const body = encode(Entry, entry as unknown as Entry);
  const signatures = seeds
    .map((seed) => (seed === SIGNER ? 30 + state.current.stewards : seed))
    .map((seed) => ({ key: keyOfSeed(seed), signature: sign(seedOf(seed), "roster", body) }));
  return { body, signatures };
}

const grow = (state: RosterState, fields: Loose, ...seeds: number[]) => apply(state, next(state, fields, ...seeds));

const founding = (changed: Record<string, unknown> = {}): Loose => ({
  kind: "found",
  policy,
  founding_key: keyOfSeed(99),
  seat: keyOfSeed(1),
  recipient: RECIPIENT,
  oprf_key: seedOf(7),
  token_key: seedOf(5),
  escrow_key: seedOf(6),
  members_commitment: seedOf(8),
  list_commitment: seedOf(9),
  stewards_commitment: seedOf(10),
  intake: RECIPIENT,
  signer: keyOfSeed(31),
  ...changed,
});

const founded = grow(EMPTY, founding(), 99, 1);
const inviting = (invite: number, role = "member", last_day = DAY + 3): Loose => ({
  kind: "invite",
  key: keyOfSeed(invite),
  recipient: RECIPIENT,
  role,
  last_day,
  note: new Uint8Array(140),
});
const vouching = (member: number): Loose => ({ kind: "vouch", seat: keyOfSeed(member), note: new Uint8Array(140) });
const joining = (invite: number, member: number): Loose => ({
  kind: "seat",
  invite: keyOfSeed(invite),
  seat: keyOfSeed(member),
  recipient: RECIPIENT,
});
const renewing = (group: "members" | "stewards", epoch: number, list: number | null, isNew = false): Loose => ({
  kind: "generation",
  group,
  generation: epoch,
  commitment: seedOf(11),
  list: group === "members" ? list : null,
  list_commitment: isNew ? seedOf(12) : null,
  intake: group === "stewards" ? RECIPIENT : null,
  signer: group === "stewards" ? keyOfSeed(30 + epoch) : null,
});
let two = grow(founded, inviting(50, "steward"), 1);
two = grow(two, joining(50, 2), 50, 2);

test("a policy is refused for each thing that is out of range", () => {
  const refused = {
    name: ["", "a".repeat(81), "\u{1F600}".repeat(81), "a\u007fb", "a\u202eb", "a\u2066b", "\ufeffa", "a\u009f"],
    languages: [[], Array(21).fill("en"), [""], ["e\nn"]],
    areas: [Array(201).fill("a"), ["a\u2028"], ["a".repeat(81)]],
    region: ["gb", "GBR", "G", "GB\n", ""],
    report_days: [6, 1101],
    alert_days: [6, 1101],
    decision_days: [6, 1101],
    vault_days: [6, 1101],
    escrow_days: [6, 1101],
    checks_per_week: [7, 201],
    checks_in_all: [99, 10_000_001],
    slip_days: [6, 15],
    service_days: [29, 366],
    count_quarters: [0, 5],
  };
  for (const [field, values] of Object.entries(refused)) {
    for (const value of values) {
      const bad = { ...policy, [field]: value };
      assert.throws(() => grow(founded, { kind: "policy", policy: bad }, 1), refusing("policy"), field);
      assert.throws(() => grow(EMPTY, founding({ policy: bad }), 99, 1), refusing("policy"), field);
    }
  }
});

test("a policy is taken at each edge, and lengths are counted in code points", () => {
  const edges = {
    name: ["\u{1F600}".repeat(80), "a", "\u00a0\u2027\u202f\u2065"],
    languages: [Array(20).fill("en")],
    areas: [[], Array(200).fill("a")],
    report_days: [7, 1100],
    alert_days: [7, 1100],
    decision_days: [7, 1100],
    vault_days: [7, 1100],
    escrow_days: [7, 1100],
    checks_per_week: [8, 200],
    checks_in_all: [100, 10_000_000],
    slip_days: [7, 14],
    service_days: [30, 365],
    count_quarters: [1, 4],
  };
  for (const [field, values] of Object.entries(edges)) {
    for (const value of values) {
      const changed = { ...policy, [field]: value };
      assert.deepEqual(grow(founded, { kind: "policy", policy: changed }, 1).policy, changed);
    }
  }
});

test("half a surrogate pair in a text is refused, though it is spelled the same again", () => {
  const { body } = next(founded, { kind: "policy", policy: { ...policy, name: "x" } });
  const halved = utf8(new TextDecoder().decode(body).replace('"name":"x"', '"name":"\\ud800"'));
  assert.throws(() => decode(halved), refusing("unreadable"));
});

test("an entry beyond 8,192 bytes is unreadable, whatever it says", () => {
  const lengthOf = (areas: string[]) => next(founded, { kind: "policy", policy: { ...policy, areas } }, 1).body.length;
  const areas: string[] = [];
  while (lengthOf([...areas, ""]) <= 8192 - 78) areas.push("a".repeat(75));
  const room = 8192 - lengthOf([...areas, ""]);
  assert(room >= 0 && room < 80);
  const change = (last: number) => ({ kind: "policy", policy: { ...policy, areas: [...areas, "a".repeat(last)] } });
  assert.equal(grow(founded, change(room), 1).length, 2);
  assert.throws(() => grow(founded, change(room + 1), 1), refusing("unreadable"));
});

const COMMITMENTS = ["members_commitment", "list_commitment", "stewards_commitment"];

test("keys, commitments and recipients of another form are unreadable", () => {
  for (const field of ["oprf_key", "token_key", "escrow_key", "signer", ...COMMITMENTS]) {
    for (const length of [0, 31, 33]) {
      const bad = founding({ [field]: new Uint8Array(length) });
      assert.throws(() => grow(EMPTY, bad, 99, 1), refusing("unreadable"));
    }
  }
  for (const bad of ["", RECIPIENT.slice(1), `${RECIPIENT}q`, `age2${"q".repeat(58)}`, `age1${"é".repeat(58)}`]) {
    assert.throws(() => grow(EMPTY, founding({ intake: bad }), 99, 1), refusing("unreadable"));
    assert.throws(() => grow(EMPTY, founding({ recipient: bad }), 99, 1), refusing("unreadable"));
    assert.throws(() => grow(founded, { ...inviting(60), recipient: bad }, SIGNER), refusing("unreadable"));
    const intake = { ...renewing("stewards", 2, null), intake: bad };
    assert.throws(() => grow(founded, intake, 1), refusing("unreadable"));
  }
  assert.throws(() => grow(founded, { ...inviting(60), key: new Uint8Array(31) }, SIGNER), refusing("unreadable"));
  const list = { ...renewing("members", 2, 2, true), list_commitment: new Uint8Array(31) };
  assert.throws(() => grow(founded, list, 1), refusing("unreadable"));
});

test("days don't fall, and end in the year 4707", () => {
  assert.throws(() => grow(founded, { ...inviting(60), day: DAY - 1 }, SIGNER), refusing("day"));
  assert.throws(() => grow(founded, { ...inviting(60), day: 1_000_001 }, SIGNER), refusing("day"));
  assert.equal(grow(founded, { kind: "policy", policy, day: 1_000_000 }, 1).day, 1_000_000);
});

test("an invite lasts from its day to three days later", () => {
  for (const last of [DAY, DAY + 3]) assert.equal(grow(founded, inviting(60, "member", last), SIGNER).invites.size, 1);
  for (const last of [DAY - 1, DAY + 4]) {
    assert.throws(() => grow(founded, inviting(60, "member", last), SIGNER), refusing("stale-invite"));
  }
});

test("two stewards are needed from the moment there are two", () => {
  const { number, previous, day } = { number: 0, previous: seedOf(0), day: 0 };
  const change = { kind: "policy", number, previous, day, policy } as const;
  assert.equal(signaturesNeeded(founded, change), 1);
  assert.equal(signaturesNeeded(two, change), 2);
  assert.throws(() => grow(two, { kind: "policy", policy }, 1), refusing("two-stewards"));
  assert.throws(() => grow(two, { kind: "policy", policy }, 1, 1), refusing("two-stewards"));
  assert.throws(() => grow(two, { kind: "policy", policy }, 50), refusing("not-allowed"));
  assert.equal(grow(two, { kind: "policy", policy }, 1, 2).length, two.length + 1);
  assert.equal(grow(two, inviting(60), SIGNER).invites.size, 1);
});

test("eight signatures are taken and nine are not", () => {
  assert.equal(grow(founded, inviting(60), ...Array(8).fill(SIGNER)).length, 2);
  assert.throws(() => grow(founded, inviting(60), ...Array(9).fill(SIGNER)), refusing("signature"));
});

test("a steward who goes closes every open invite for good, whichever way", () => {
  const before = grow(two, inviting(60), SIGNER);
  const ways: [Loose, number[]][] = [
    [{ kind: "leave", seat: keyOfSeed(2) }, [2]],
    [{ kind: "remove", seat: keyOfSeed(2) }, [1, 2]],
    [{ kind: "role", seat: keyOfSeed(2), role: "member" }, [1, 2]],
  ];
  for (const [fields, seeds] of ways) {
    let after = grow(before, fields, ...seeds);
    assert.equal(after.invites.size, 0);
    assert(after.stale.has("members"));
    for (const group of [...after.owed]) {
      after = grow(after, renewing(group, after.current[group] + 1, after.currentList + 1, group === "members"), 1);
    }
    assert.equal(after.owed.size, 0);
    assert.throws(() => grow(after, joining(60, 4), 60, 4), refusing("unknown-invite"));
    if (after.stale.has("stewards")) after = grow(after, renewing("stewards", 2, null), 1);
    assert.throws(() => grow(after, inviting(60), SIGNER), refusing("duplicate"));
  }
  assert.equal(before.invites.size, 1);
});

test("a member who leaves closes no invite and makes only the members' keys stale", () => {
  let state = grow(two, inviting(60), SIGNER);
  state = grow(state, joining(60, 3), 60, 3);
  state = grow(state, inviting(61), SIGNER);
  const left = grow(state, { kind: "leave", seat: keyOfSeed(3) }, 3);
  assert.equal(left.invites.size, 1);
  assert.deepEqual([...left.stale], ["members"]);
  assert.deepEqual([...grow(two, { kind: "leave", seat: keyOfSeed(2) }, 2).stale].sort(), ["members", "stewards"]);
  const removed = grow(state, { kind: "remove", seat: keyOfSeed(3) }, 1);
  assert.deepEqual([...removed.owed], ["members"]);
  assert.deepEqual([...removed.stale], []);
});

test("owed generations come next, in any order, with a new list key", () => {
  const removed = grow(two, { kind: "remove", seat: keyOfSeed(2) }, 1, 2);
  assert.deepEqual([...removed.owed].sort(), ["members", "stewards"]);
  assert.throws(() => grow(removed, inviting(60), SIGNER), refusing("generation"));
  assert.throws(() => grow(removed, renewing("members", 2, 1), 1), refusing("generation"));
  const chain = [next(removed, renewing("stewards", 2, null), 1)];
  assert.throws(() => replay(chain, removed), refusing("generation"));
  const half = apply(removed, chain[0] as SignedEntry);
  assert.deepEqual([...half.owed], ["members"]);
  const whole = grow(half, renewing("members", 2, 2, true), 1);
  assert.deepEqual([whole.currentList, whole.owed.size, whole.lists.size], [2, 0, 2]);
  assert.deepEqual(whole.lists.get(2), seedOf(12));
  assert.deepEqual([epochOf(whole, "members")?.number, epochOf(whole, "members", 1)?.madeAt], [2, 0]);
  assert.deepEqual(epochOf(whole, "members")?.madeAt, half.length);
  assert.equal(epochOf(whole, "members", 3), undefined);
});

test("a closed steward's invite makes both groups stale, a member's one, until each is renewed", () => {
  const member = grow(grow(founded, inviting(60), SIGNER), { kind: "cancel", invite: keyOfSeed(60) }, SIGNER);
  assert.deepEqual([...member.stale], ["members"]);
  const steward = grow(grow(founded, inviting(60, "steward"), 1), { kind: "cancel", invite: keyOfSeed(60) }, SIGNER);
  assert.deepEqual([...steward.stale].sort(), ["members", "stewards"]);
  const renewed = grow(steward, renewing("stewards", 2, null), 1);
  assert.deepEqual([...renewed.stale], ["members"]);
  assert.throws(() => grow(renewed, renewing("members", 2, 1), 1), refusing("generation"));
  assert.equal(grow(renewed, renewing("members", 2, 2, true), 1).stale.size, 0);
});

test("a stewards' generation names neither list nor commitment, a members' no intake", () => {
  const bad: Loose[] = [
    { ...renewing("stewards", 2, null), list: 1 },
    { ...renewing("stewards", 2, null), list_commitment: seedOf(1) },
    { ...renewing("stewards", 2, null), intake: null },
    { ...renewing("stewards", 2, null), signer: null },
    { ...renewing("members", 2, 1), intake: RECIPIENT },
    { ...renewing("members", 2, 1), signer: keyOfSeed(32) },
    { ...renewing("members", 2, null) },
    { ...renewing("members", 2, 1, true) },
    { ...renewing("members", 2, 3, true) },
    { ...renewing("members", 3, 1) },
  ];
  for (const fields of bad) assert.throws(() => grow(founded, fields, 1), refusing("generation"));
});

test("who was steward is known for every length of the roster", () => {
  const demoted = grow(two, { kind: "role", seat: keyOfSeed(2), role: "member" }, 1, 2);
  let state = grow(demoted, renewing("stewards", 2, null), 1);
  state = grow(state, { kind: "role", seat: keyOfSeed(2), role: "steward" }, 1);
  const lengths = Array.from({ length: state.length + 1 }, (_, length) => wasSteward(state, keyOfSeed(2), length));
  assert.deepEqual(lengths, [false, false, false, true, false, false, true]);
  assert.equal(wasSteward(state, keyOfSeed(1), 0), false);
  assert.equal(wasSteward(state, keyOfSeed(1), 1), true);
  assert.equal(wasEverSteward(demoted, keyOfSeed(2)), true);
  assert.equal(wasEverSteward(demoted, keyOfSeed(3)), false);
  assert.deepEqual([isSteward(demoted, keyOfSeed(2)), isMember(demoted, keyOfSeed(2))], [false, true]);
  const gone = grow(two, { kind: "leave", seat: keyOfSeed(2) }, 2);
  assert.deepEqual([isSteward(gone, keyOfSeed(2)), isMember(gone, keyOfSeed(2))], [false, false]);
  assert.equal(wasSteward(gone, keyOfSeed(2), two.length), true);
  assert.equal(wasSteward(gone, keyOfSeed(2), gone.length), false);
});

test("a generation is sealed to seats and open invites of its group, those past their day excepted", () => {
  let state = grow(two, inviting(60, "member", DAY), SIGNER);
  state = grow(state, inviting(61, "steward"), 1, 2);
  const keys = (group: "members" | "stewards") => readersOf(state, group).map(({ key }) => toBase64(key));
  const named = (...seeds: number[]) => seeds.map((seed) => toBase64(keyOfSeed(seed)));
  assert.deepEqual(keys("members"), named(1, 2, 60, 61));
  assert.deepEqual(keys("stewards"), named(1, 2, 61));
  state = grow(state, { kind: "policy", policy, day: DAY + 1 }, 1, 2);
  assert.deepEqual(keys("members"), named(1, 2, 61));
  state = grow(state, { ...inviting(62), day: DAY + 1 }, SIGNER);
  assert.equal(state.invites.size, 2);
});

test("a seat ends at its entry and is never taken again, and nobody else can end it", () => {
  let state = grow(two, inviting(60), SIGNER);
  state = grow(state, joining(60, 3), 60, 3);
  assert.throws(() => grow(state, { kind: "leave", seat: keyOfSeed(3) }, 1, 2), refusing("signature"));
  const left = grow(state, { kind: "leave", seat: keyOfSeed(3) }, 3);
  assert.equal([...left.seats.values()].find(({ leftAt }) => leftAt !== null)?.leftAt, state.length);
  const again = grow(left, inviting(61), SIGNER);
  assert.throws(() => grow(again, joining(61, 3), 61, 3), refusing("duplicate"));
  assert.throws(() => grow(left, inviting(3), SIGNER), refusing("duplicate"));
});

const freezing = (member: number, frozen = true): Loose => ({ kind: "freeze", seat: keyOfSeed(member), frozen });
const member3 = grow(grow(two, inviting(60), SIGNER), joining(60, 3), 60, 3);
/** A steward frozen, and the stewards' new keys. */
const pausing = (state: RosterState, member: number, ...seeds: number[]): RosterState =>
  grow(grow(state, freezing(member), ...seeds), renewing("stewards", state.current.stewards + 1, null), 1);
const change = (state: RosterState): Entry =>
  ({ kind: "policy", number: state.length, previous: state.head, day: state.day, policy }) as const;

test("a frozen seat counts as none and reads no generation, but is a seat still", () => {
  const state = pausing(grow(member3, freezing(3), 1), 2, 1, 2);
  for (const who of [2, 3]) {
    const key = keyOfSeed(who);
    assert.deepEqual([isMember(state, key), isSteward(state, key), isFrozen(state, key)], [false, false, true]);
  }
  assert.equal(isFrozen(state, keyOfSeed(9)), false);
  assert.deepEqual([taken(state).length, stewards(state).length, allStewards(state).length], [3, 1, 2]);
  for (const group of ["members", "stewards"] as const) {
    assert.deepEqual(
      readersOf(state, group).map(({ key }) => toBase64(key)),
      [toBase64(keyOfSeed(1))],
    );
  }
  assert.deepEqual([state.owed.size, state.stale.size, state.currentList], [0, 0, 1]);
  assert.deepEqual(
    [groupsOf(state, keyOfSeed(2)), groupsOf(state, keyOfSeed(3))],
    [["members", "stewards"], ["members"]],
  );
});

test("a frozen steward is counted among those of whom two are needed, but not for thawing", () => {
  const state = pausing(two, 2, 1, 2);
  assert.equal(signaturesNeeded(state, change(state)), 2);
  assert.throws(() => grow(state, { kind: "policy", policy }, 1, 2), refusing("two-stewards"));
  assert.throws(() => grow(state, { kind: "policy", policy }, 2), refusing("not-allowed"));
  assert.throws(() => grow(state, freezing(2, false), 2), refusing("not-allowed"));
  const thawed = grow(state, freezing(2, false), 1);
  assert.equal(grow(thawed, { kind: "policy", policy }, 1, 2).length, thawed.length + 1);
  let three = grow(grow(two, inviting(61, "steward"), 1, 2), joining(61, 4), 61, 4);
  three = pausing(three, 4, 1, 2);
  assert.throws(() => grow(three, freezing(4, false), 1), refusing("two-stewards"));
  assert.ok(isSteward(grow(three, freezing(4, false), 1, 2), keyOfSeed(4)));
});

test("who is frozen already, isn't, or isn't there is not frozen or thawed, nor is the last steward frozen", () => {
  const state = grow(member3, freezing(3), 1);
  assert.throws(() => grow(state, freezing(3), 1), refusing("not-allowed"));
  assert.throws(() => grow(member3, freezing(3, false), 1), refusing("not-allowed"));
  assert.throws(() => grow(member3, freezing(9), 1), refusing("not-allowed"));
  assert.throws(() => grow(member3, freezing(3), 3), refusing("not-allowed"));
  assert.throws(() => grow(founded, freezing(1), 1), refusing("not-allowed"));
  assert.throws(() => grow(two, freezing(2), 1), refusing("two-stewards"));
  const gone = grow(grow(member3, { kind: "leave", seat: keyOfSeed(3) }, 3), inviting(62), SIGNER);
  assert.throws(() => grow(gone, freezing(3), 1), refusing("not-allowed"));
  assert.throws(() => grow(gone, freezing(3, false), 1), refusing("not-allowed"));
});

test("a frozen seat neither leaves nor changes its role, and can be removed", () => {
  const asleep = pausing(member3, 2, 1, 2);
  assert.throws(() => grow(asleep, { kind: "leave", seat: keyOfSeed(2) }, 2), refusing("not-allowed"));
  assert.throws(() => grow(asleep, { kind: "leave", seat: keyOfSeed(1) }, 1), refusing("not-allowed"));
  const state = grow(member3, freezing(3), 1);
  assert.throws(() => grow(state, { kind: "leave", seat: keyOfSeed(3) }, 3), refusing("not-allowed"));
  const rise = { kind: "role", seat: keyOfSeed(3), role: "steward" };
  assert.throws(() => grow(state, rise, 1, 2), refusing("not-allowed"));
  assert.deepEqual([...grow(state, { kind: "remove", seat: keyOfSeed(3) }, 1).owed], ["members"]);
  let three = grow(grow(two, inviting(61, "steward"), 1, 2), joining(61, 4), 61, 4);
  three = grow(pausing(three, 4, 1, 2), inviting(62), SIGNER);
  assert.throws(() => grow(three, { kind: "role", seat: keyOfSeed(4), role: "member" }, 1, 2), refusing("not-allowed"));
  assert.throws(() => grow(three, { kind: "remove", seat: keyOfSeed(4) }, 1), refusing("two-stewards"));
  const removed = grow(three, { kind: "remove", seat: keyOfSeed(4) }, 1, 2);
  assert.deepEqual([[...removed.owed].sort(), removed.invites.size], [["members", "stewards"], 0]);
});

test("freezing a steward closes the open invites; freezing a member, or thawing, leaves them", () => {
  const open = grow(member3, inviting(62), SIGNER);
  const asleep = pausing(open, 2, 1, 2);
  assert.deepEqual([asleep.invites.size, [...asleep.stale]], [0, ["members"]]);
  assert.throws(() => grow(asleep, joining(62, 5), 62, 5), refusing("unknown-invite"));
  assert.equal(grow(open, freezing(3), 1).invites.size, 1);
  const later = grow(grow(asleep, inviting(63), SIGNER), freezing(2, false), 1);
  assert.equal(later.invites.size, 1);
});

test("a steward was one before the freezing and after the thawing, and not between", () => {
  const state = grow(pausing(two, 2, 1, 2), freezing(2, false), 1);
  const lengths = Array.from({ length: state.length + 2 }, (_, length) => wasSteward(state, keyOfSeed(2), length));
  assert.deepEqual(lengths, [false, false, false, true, false, false, true, true]);
  const member = grow(grow(member3, freezing(3), 1), freezing(3, false), 1);
  assert.equal(wasEverSteward(member, keyOfSeed(3)), false);
});

test("invites of members, taking them back and vouching are signed by the stewards' signer and by no seat", () => {
  const open = grow(member3, inviting(62), SIGNER);
  for (const fields of [inviting(63), { kind: "cancel", invite: keyOfSeed(62) }, vouching(3)]) {
    for (const seeds of [[], [1], [1, 2], [3], [99], [32]]) {
      assert.throws(() => grow(open, fields, ...seeds), refusing("not-allowed"));
    }
    assert.equal(grow(open, fields, SIGNER).length, open.length + 1);
  }
  assert.throws(() => grow(open, inviting(63, "steward"), SIGNER), refusing("not-allowed"));
});

test("a steward who was frozen, unmade or removed, or who left, does nothing with the signer that she held", () => {
  const asleep = pausing(two, 2, 1, 2);
  assert.throws(() => grow(grow(two, freezing(2), 1, 2), renewing("stewards", 2, null), 2), refusing("not-allowed"));
  assert.throws(() => replay([next(two, freezing(2), 1, 2)], two), refusing("generation"));
  const role = grow(two, { kind: "role", seat: keyOfSeed(2), role: "member" }, 1, 2);
  const gone = grow(two, { kind: "remove", seat: keyOfSeed(2) }, 1, 2);
  const removed = grow(grow(gone, renewing("members", 2, 2, true), 1), renewing("stewards", 2, null), 1);
  for (const state of [asleep, grow(role, renewing("stewards", 2, null), 1), removed]) {
    assert.throws(() => grow(state, inviting(60), 31), refusing("not-allowed"));
    assert.equal(grow(state, inviting(60), SIGNER).invites.size, 1);
  }
  const left = grow(two, { kind: "leave", seat: keyOfSeed(2) }, 2);
  assert.throws(() => grow(left, inviting(60), SIGNER), refusing("generation"));
  assert.equal(grow(grow(left, renewing("stewards", 2, null), 1), inviting(60), SIGNER).invites.size, 1);
});

test("a seat is vouched for once, and the roster keeps its invite and the notes", () => {
  const invited = grow(member3, inviting(62), SIGNER);
  const state = grow(grow(invited, { kind: "cancel", invite: keyOfSeed(62) }, SIGNER), vouching(3), SIGNER);
  const members = taken(state);
  assert.deepEqual(
    members.map(({ vouchedOn }) => vouchedOn !== null),
    [false, false, true],
  );
  assert.deepEqual(
    members.map(({ invite }) => invite),
    [null, keyOfSeed(50), keyOfSeed(60)],
  );
  const numbers = (kind: "invite" | "vouch") => [...state.notes[kind].values()].map(({ number }) => number);
  assert.deepEqual([numbers("invite"), numbers("vouch")], [[1, 3, 5], [7]]);
  for (const member of [3, 9]) assert.throws(() => grow(state, vouching(member), SIGNER), refusing("not-allowed"));
  const frozen = grow(grow(member3, freezing(3), 1), vouching(3), SIGNER);
  assert.deepEqual(
    [frozen.seats.size, taken(frozen)[2]?.vouchedOn !== null, taken(frozen)[2]?.isFrozen],
    [3, true, true],
  );
  const gone = grow(member3, { kind: "leave", seat: keyOfSeed(3) }, 3);
  assert.throws(() => grow(gone, vouching(3), SIGNER), refusing("not-allowed"));
});

test("a note has 140 bytes", () => {
  for (const size of [0, 139, 141]) {
    const note = new Uint8Array(size);
    assert.throws(() => grow(member3, { ...vouching(3), note }, SIGNER), refusing("unreadable"));
    assert.throws(() => grow(member3, { ...inviting(62), note }, SIGNER), refusing("unreadable"));
    assert.throws(() => grow(founded, { ...inviting(62, "steward"), note }, 1), refusing("unreadable"));
  }
});

const notes = vectors("note");
for (const c of notes.cases) {
  test(`note: ${c.name}`, () => {
    const [subject, note, key] = [raw(c.subject), raw(c.note), raw(c.key)];
    const open = () => openNote(c.kind, subject, note, (number) => (number === c.generation ? key : undefined));
    if (c.expect === "ok") {
      assert.deepEqual(open(), raw(c.author));
      assert.deepEqual(
        sealNote(c.kind, subject, c.generation, key, raw(c.seat_seed), () => raw(c.nonce)),
        note,
      );
      return;
    }
    assert.throws(open, (error: unknown) => error instanceof Unreadable && error.code === c.expect.error);
  });
}

test("a refused entry changes nothing", () => {
  const before = JSON.stringify(facts(two));
  assert.throws(() => grow(two, { kind: "remove", seat: keyOfSeed(2) }, 1));
  grow(two, inviting(60), SIGNER);
  assert.equal(JSON.stringify(facts(two)), before);
  assert.equal(EMPTY.length, 0);
  assert.equal(EMPTY.seats.size, 0);
});
