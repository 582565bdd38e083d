import assert from "node:assert/strict";
import { test } from "node:test";
import type { SignedEntry } from "../src/formats/messages.ts";
import { Entry, MAX_ENTRY_BYTES, type Policy } from "../src/formats/roster.ts";
import { LEFT_OUT } from "../src/formats/settings.ts";
import { allowance, weekOf } from "../src/roster/allowance.ts";
import { currentKey, keysOfMember, wasSteward } from "../src/roster/asking.ts";
import { chainOf } from "../src/roster/chains.ts";
import { newestOf, takesConversations } from "../src/roster/desks.ts";
import { type Due, due } from "../src/roster/due.ts";
import { decode, lifetime, type Shorter } from "../src/roster/entries.ts";
import { RosterRefused } from "../src/roster/forms.ts";
import { isLiving, placeOf } from "../src/roster/key-tree.ts";
import { isMember, stewardReaders } from "../src/roster/members.ts";
import { apply, EMPTY_WHOLE, replay } from "../src/roster/register.ts";
import { nextTree } from "../src/roster/renewal.ts";
import * as charter from "../src/roster/rules.ts";
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
import { type Bytes, keyOf, fromBase64 as raw, toBase64, utf8 } from "../src/wire/bytes.ts";
import { encode } from "../src/wire/codec.ts";
import { publicKeyOf, sign } from "../src/wire/signing.ts";
import { entriesOf, facts, vectors } from "./vectors.ts";

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
      recipient: toBase64(newestOf(desk)?.recipient ?? new Uint8Array()) || null,
      signers: desk.epochs.map(({ signer }) => toBase64(signer)),
    }));

const isOfCharter = ({ body }: SignedEntry): boolean => decode(body).number !== undefined;

/** Whoever reads the charter alone comes to the same in all that it says. */
function sameOfCharter(alone: RosterState, whole: RosterState): void {
  const same = ["length", "head", "genesis", "stewardsHead", "policies", "serverKeys"] as const;
  const more = [
    "epochs",
    "current",
    "lists",
    "currentList",
    "keyTree",
    "escrowCommitment",
    "stewardSpans",
    "desks",
    "days",
    "closingOn",
  ] as const;
  for (const name of [...same, ...more]) assert.deepEqual(alone[name], whole[name], name);
  assert.deepEqual([alone.registerLength, alone.isWhole], [0, false]);
  const keys = (state: RosterState) => allStewards(state).map(({ key, isFrozen }) => [toBase64(key), isFrozen]);
  assert.deepEqual(keys(alone), keys(whole));
  for (const { key } of taken(alone)) assert.ok(whole.stewardSpans.has(keyOf(key)), "a member who never was steward");
}

/** What an append has to bring, as the vectors say it. What a server drops with it is its own matter. */
const bringsOf = ({ recipients, stewards, leaves, wraps, rungs, hasCrown }: Due) => ({
  recipients: recipients.map(({ key, recipient }) => [toBase64(key), toBase64(recipient)]),
  stewards: stewards.map(({ key }) => toBase64(key)).sort(),
  leaves: leaves.map(({ leaf, key }) => [leaf, toBase64(key)]),
  wraps: wraps.map(placeOf),
  rungs,
  crown: hasCrown,
});

const treeOf = ({ keyTree, leaves }: RosterState) => ({
  number: keyTree.number,
  began_at: keyTree.beganAt,
  gone_at: keyTree.goneAt,
  invited_at: keyTree.invitedAt,
  gone: [...leaves.gone].sort((one, other) => one - other),
  versions: [...leaves.versions]
    .sort(([one], [other]) => one - other)
    .map(([node, version]) => [...placeOf(node), version]),
});

const serverKeysOf = ({ serverKeys }: RosterState): unknown[] =>
  serverKeys.map(({ madeOn, firstList, oprfKey, tokenKey, escrowKey, profileKey }) => ({
    made_on: madeOn,
    first_list: firstList,
    keys: [oprfKey, tokenKey, escrowKey, profileKey].map(toBase64),
  }));

/** What follows for each key; spans and checks as `asked` knows them. */
function ownKeysOf(state: RosterState, asked: RosterState) {
  const order = ([one]: (string | null)[], [other]: (string | null)[]) =>
    (one as string) < (other as string) ? -1 : 1;
  const cameWith = (invite: string) => {
    const came = [...state.seats.values()].filter((member) => member.invite && keyOf(member.invite) === invite).at(-1);
    return came ? toBase64(came.key) : null;
  };
  return {
    members: [...state.seats.values()].map((member) => ({
      key: toBase64(member.key),
      recipient: toBase64(member.recipient),
      role: member.role,
      since: member.since,
      left_at: member.leftAt,
      before: member.keyBefore && toBase64(member.keyBefore),
      renewed_on: member.renewedOn,
      current: toBase64(currentKey(state, member.key)),
      keys: keysOfMember(state, member.key).map(toBase64),
      spans: asked.stewardSpans.get(keyOf(member.key)) ?? [],
      checks: allowance(asked, member.key, { since: member.since, vouched_on: member.vouchedOn }, weekOf(state.day)),
    })),
    used_invites: [...state.usedInvites.keys()].map((invite) => [invite, cameWith(invite)]).sort(order),
    holders: [...state.leaves.holders]
      .map(([leaf, key]) => [leaf, toBase64(key)])
      .sort(([a], [b]) => Number(a) - Number(b)),
    gone: [...state.leaves.gone].sort((one, other) => one - other),
    versions: treeOf(state).versions,
  };
}

const files = [
  "roster",
  "roster-desks",
  "roster-closing",
  "roster-key-tree",
  "roster-server-keys",
  "roster-own-keys",
].map(vectors);
for (const [file, c] of files.flatMap((file) => file.cases.map((c: unknown) => [file, c]))) {
  test(`roster: ${c.name}`, () => {
    const chain = entriesOf(file, c.chain);
    if (c.expect === "ok") {
      const state = replay(chain);
      assert.deepEqual(facts(state), c.state);
      if (c.closing_on !== undefined) assert.equal(state.closingOn, c.closing_on);
      for (const [name, value] of Object.entries(c.lifetimes ?? {}))
        assert.equal(lifetime(state.policy as Policy, name as Shorter), value);
      if (c.key_tree) assert.deepEqual(treeOf(state), c.key_tree);
      if (c.brings) {
        const { dropped: _, new_tree: __, ...brings } = c.brings;
        const said = chain.slice(c.brings_from).map(({ body }) => decode(body));
        const before = chain.slice(0, c.brings_from).reduce(apply, EMPTY_WHOLE);
        assert.deepEqual(bringsOf(due(before, said, state)), { ...brings, stewards: [...brings.stewards].sort() });
      }
      if (c.server_keys) assert.deepEqual(serverKeysOf(state), c.server_keys);
      if (c.own_keys) {
        const alone = charter.replay(chain.filter(isOfCharter));
        assert.deepEqual(ownKeysOf(state, state), c.own_keys);
        for (const told of ownKeysOf(state, alone).members) {
          const { spans, checks } = c.own_keys.members.find(({ key }: { key: string }) => key === told.key);
          assert.deepEqual([told.spans, told.checks], [spans, checks]);
        }
      }
      if (c.desks) assert.deepEqual(desksOf(state), c.desks);
      for (const { body } of chain) assert.deepEqual(encode(Entry, decode(body)), body);
      sameOfCharter(charter.replay(chain.filter(isOfCharter)), state);
      return;
    }
    const { at, error } = c.expect;
    let state = EMPTY_WHOLE;
    for (const signed of chain.slice(0, at)) state = apply(state, signed);
    assert.throws(() => replay(chain.slice(at), state), refusing(error));
  });
}

// A town of one's own

const seedOf = (number: number): Bytes => new Uint8Array(32).fill(number);
const keyOfSeed = (number: number): Bytes => publicKeyOf(seedOf(number));
const RECIPIENT = new Uint8Array(32).fill(77);
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

/** Stands for the key tree that has to come next. */
const NEXT = "next";

type Loose = { kind: string } & Record<string, unknown>;

/** The entry that comes next, in its chain. */
function entryOf(state: RosterState, { kind, ...said }: Loose): Entry {
  const rest = said.tree === NEXT ? { ...said, tree: nextTree(state) } : said;
  const { head, registerHead, length: number, stewardsHead: stewards } = state;
  const day = Math.max(state.day, DAY);
  const entry = { kind, previous: registerHead, beside: head, day, ...rest } as unknown as Entry;
  if (chainOf(state, entry) === "register") return entry;
  return { kind, previous: head, beside: registerHead, day, number, stewards, ...rest } as unknown as Entry;
}

/** How many entries there are in both chains. */
const sizeOf = ({ length, registerLength }: RosterState): number => length + registerLength;

function next(state: RosterState, fields: Loose, ...seeds: number[]): SignedEntry {
  const body = encode(Entry, entryOf(state, fields));
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
  leaf: 99,
  oprf_key: seedOf(7),
  token_key: seedOf(5),
  escrow_key: seedOf(6),
  profile_key: seedOf(11),
  members_commitment: seedOf(8),
  escrow_commitment: seedOf(9),
  stewards_commitment: seedOf(10),
  intake: RECIPIENT,
  signer: keyOfSeed(31),
  ...changed,
});

const founded = grow(EMPTY_WHOLE, founding(), 99, 1);
const inviting = (invite: number, role = "member", last_day = DAY + 3): Loose => ({
  kind: "invite",
  key: keyOfSeed(invite),
  recipient: RECIPIENT,
  leaf: invite,
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
const renewing = (group: "members" | "stewards", epoch: number, list: number | null): Loose => ({
  kind: "generation",
  group,
  generation: epoch,
  commitment: seedOf(11),
  list: group === "members" ? list : null,
  tree: group === "members" ? NEXT : null,
  intake: group === "stewards" ? RECIPIENT : null,
  signer: group === "stewards" ? keyOfSeed(30 + epoch) : null,
});
/** Everybody who is to read what comes: by the key tree, or by a box. */
const readersOf = (state: RosterState, group: "members" | "stewards"): string[] => {
  const living = [...state.leaves.holders].filter(([leaf]) => isLiving(state, leaf)).map(([, key]) => toBase64(key));
  return group === "members" ? living : stewardReaders(state).map(({ key }) => toBase64(key));
};
let two = grow(founded, inviting(50, "steward"), 1);
two = grow(two, joining(50, 2), 50, 2);

test("a policy is refused for each thing that is out of range", () => {
  const refused = {
    name: [
      "",
      "a".repeat(81),
      "\u{1F600}".repeat(81),
      "a\u007fb",
      "a\u202eb",
      "a\u2066b",
      "\ufeffa",
      "a\u009f",
      "a\u061c",
      "\u200ba",
    ],
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
    lounge_days: [6, 366],
    guide_days: [179, 1101],
    count_quarters: [0, 5],
  };
  for (const [field, values] of Object.entries(refused)) {
    for (const value of values) {
      const bad = { ...policy, [field]: value };
      assert.throws(() => grow(founded, { kind: "policy", policy: bad }, 1), refusing("policy"), field);
      assert.throws(() => grow(EMPTY_WHOLE, founding({ policy: bad }), 99, 1), refusing("policy"), field);
    }
  }
});

test("a policy is taken at each edge, and lengths are counted in code points", () => {
  const edges = {
    name: ["\u{1F600}".repeat(80), "a", "\u00a0\u2027\u202f\u205f\u2070"],
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
    lounge_days: [7, 365],
    guide_days: [180, 1100],
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

test("an entry beyond 12,288 bytes is unreadable, whatever it says", () => {
  const lengthOf = (areas: string[]) => next(founded, { kind: "policy", policy: { ...policy, areas } }, 1).body.length;
  const areas: string[] = [];
  while (lengthOf([...areas, ""]) <= MAX_ENTRY_BYTES - 78) areas.push("a".repeat(75));
  const room = MAX_ENTRY_BYTES - lengthOf([...areas, ""]);
  assert(room >= 0 && room < 80);
  const change = (last: number) => ({ kind: "policy", policy: { ...policy, areas: [...areas, "a".repeat(last)] } });
  assert.equal(grow(founded, change(room), 1).length, 2);
  assert.throws(() => grow(founded, change(room + 1), 1), refusing("unreadable"));
});

const COMMITMENTS = ["members_commitment", "escrow_commitment", "stewards_commitment"];

test("keys, commitments and recipients of another form are unreadable", () => {
  for (const field of ["oprf_key", "token_key", "escrow_key", "profile_key", "signer", ...COMMITMENTS]) {
    for (const length of [0, 31, 33]) {
      const bad = founding({ [field]: new Uint8Array(length) });
      assert.throws(() => grow(EMPTY, bad, 99, 1), refusing("unreadable"));
    }
  }
  for (const bad of [new Uint8Array(), new Uint8Array(31), new Uint8Array(33)]) {
    assert.throws(() => grow(EMPTY_WHOLE, founding({ intake: bad }), 99, 1), refusing("unreadable"));
    assert.throws(() => grow(EMPTY_WHOLE, founding({ recipient: bad }), 99, 1), refusing("unreadable"));
    assert.throws(() => grow(founded, { ...inviting(60), recipient: bad }, SIGNER), refusing("unreadable"));
    const intake = { ...renewing("stewards", 2, null), intake: bad };
    assert.throws(() => grow(founded, intake, 1), refusing("unreadable"));
  }
  assert.throws(() => grow(founded, { ...inviting(60), key: new Uint8Array(31) }, SIGNER), refusing("unreadable"));
  for (const leaf of [-1, 16 ** 5]) {
    assert.throws(() => grow(EMPTY, founding({ leaf }), 99, 1), refusing("unreadable"));
    assert.throws(() => grow(founded, { ...inviting(60), leaf }, SIGNER), refusing("unreadable"));
  }
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
  const change = entryOf(founded, { kind: "policy", policy });
  assert.equal(signaturesNeeded(founded, change), 1);
  assert.equal(signaturesNeeded(two, change), 2);
  assert.throws(() => grow(two, { kind: "policy", policy }, 1), refusing("two-stewards"));
  assert.throws(() => grow(two, { kind: "policy", policy }, 1, 1), refusing("two-stewards"));
  assert.throws(() => grow(two, { kind: "policy", policy }, 50), refusing("not-allowed"));
  assert.equal(grow(two, { kind: "policy", policy }, 1, 2).length, two.length + 1);
  assert.equal(grow(two, inviting(60), SIGNER).invites.size, 1);
});

test("eight signatures are taken and nine are not", () => {
  assert.equal(grow(founded, inviting(60), ...Array(8).fill(SIGNER)).registerLength, 1);
  assert.throws(() => grow(founded, inviting(60), ...Array(9).fill(SIGNER)), refusing("signature"));
});

test("a steward who goes closes every open invite for good, whichever way", () => {
  const before = grow(two, inviting(60), SIGNER);
  const ways: [Loose, number[]][] = [
    [{ kind: "leave", seat: keyOfSeed(2) }, [2]],
    [{ kind: "remove", seat: keyOfSeed(2) }, [1, 2]],
    [{ kind: "role", seat: keyOfSeed(2), recipient: RECIPIENT, role: "member" }, [1, 2]],
  ];
  for (const [fields, seeds] of ways) {
    let after = grow(before, fields, ...seeds);
    assert.equal(after.invites.size, 0);
    assert(after.stale.has("members"));
    for (const group of ["stewards", "members"] as const) {
      if (!after.owed.has(group)) continue;
      after = grow(after, renewing(group, after.current[group] + 1, after.currentList + 1), 1);
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

test("after a steward is removed the stewards' keys come next, then or later the members' with a new list and key tree", () => {
  const removed = grow(two, { kind: "remove", seat: keyOfSeed(2) }, 1, 2);
  assert.deepEqual([[...removed.owed], [...removed.stale]], [["stewards"], ["members"]]);
  assert.throws(() => replay([], removed), refusing("generation"));
  assert.throws(() => grow(removed, inviting(60), SIGNER), refusing("generation"));
  assert.throws(() => grow(removed, renewing("members", 2, 1), 1), refusing("generation"));
  const chain = [next(removed, renewing("stewards", 2, null), 1)];
  const half = apply(removed, chain[0] as SignedEntry);
  assert.deepEqual([half.owed.size, [...half.stale]], [0, ["members"]]);
  assert.deepEqual(replay(chain, removed).owed.size, 0, "the members' may come later");
  for (const [tried, list] of [
    [removed, 2],
    [half, 1],
  ] as const) {
    assert.throws(() => grow(tried, renewing("members", 2, list), 1), refusing("generation"));
  }
  for (const tree of [1, 3, null]) {
    assert.throws(() => grow(half, { ...renewing("members", 2, 2), tree }, 1), refusing("generation"));
  }
  const whole = grow(half, renewing("members", 2, 2), 1);
  assert.deepEqual(whole.keyTree, { number: 2, beganAt: 2, goneAt: 1, invitedAt: 1 });
  assert.deepEqual([whole.currentList, whole.owed.size, whole.lists.size], [2, 0, 2]);
  assert.equal(whole.lists.get(2), 2);
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
  assert.equal(grow(renewed, renewing("members", 2, 2), 1).stale.size, 0);
});

test("a stewards' generation names neither list nor tree, a members' no intake", () => {
  const bad: Loose[] = [
    { ...renewing("stewards", 2, null), list: 1 },
    { ...renewing("stewards", 2, null), tree: 1 },
    { ...renewing("stewards", 2, null), intake: null },
    { ...renewing("stewards", 2, null), signer: null },
    { ...renewing("members", 2, 1), intake: RECIPIENT },
    { ...renewing("members", 2, 1), signer: keyOfSeed(32) },
    { ...renewing("members", 2, null) },
    { ...renewing("members", 2, 1), tree: null },
    { ...renewing("members", 2, 1), tree: 2 },
    { ...renewing("members", 2, 3) },
    { ...renewing("members", 3, 1) },
  ];
  for (const fields of bad) assert.throws(() => grow(founded, fields, 1), refusing("generation"));
});

test("who was steward is known for every length of the roster", () => {
  const demoted = grow(two, { kind: "role", seat: keyOfSeed(2), recipient: RECIPIENT, role: "member" }, 1, 2);
  let state = grow(demoted, renewing("stewards", 2, null), 1);
  state = grow(state, { kind: "role", seat: keyOfSeed(2), recipient: RECIPIENT, role: "steward" }, 1);
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
  const keys = (group: "members" | "stewards") => readersOf(state, group);
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
const change = (state: RosterState): Entry => entryOf(state, { kind: "policy", policy });

test("a frozen seat counts as none and reads no generation, but is a seat still", () => {
  const state = pausing(grow(member3, freezing(3), 1), 2, 1, 2);
  for (const who of [2, 3]) {
    const key = keyOfSeed(who);
    assert.deepEqual([isMember(state, key), isSteward(state, key), isFrozen(state, key)], [false, false, true]);
  }
  assert.equal(isFrozen(state, keyOfSeed(9)), false);
  assert.deepEqual([taken(state).length, stewards(state).length, allStewards(state).length], [3, 1, 2]);
  for (const group of ["members", "stewards"] as const) {
    assert.deepEqual(readersOf(state, group), [toBase64(keyOfSeed(1))]);
  }
  assert.deepEqual([state.owed.size, state.stale.size, state.currentList], [0, 0, 1]);
  assert.deepEqual(
    [groupsOf(state, keyOfSeed(2)), groupsOf(state, keyOfSeed(3))],
    [["members", "stewards"], ["members"]],
  );
});

test("a removal while the stewards' keys are stale owes both groups, so that one append can carry it", () => {
  const stale = grow(member3, { kind: "leave", seat: keyOfSeed(2) }, 2);
  const removed = grow(stale, { kind: "remove", seat: keyOfSeed(3) }, 1);
  assert.deepEqual([...removed.owed].sort(), ["members", "stewards"]);
  assert.throws(() => grow(removed, renewing("members", 2, 2), 1), refusing("generation"));
  const renewed = grow(grow(removed, renewing("stewards", 2, null), 1), renewing("members", 2, 2), 1);
  assert.deepEqual([renewed.owed.size, renewed.keyTree.number], [0, 2]);
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
  const rise = { kind: "role", seat: keyOfSeed(3), recipient: RECIPIENT, role: "steward" };
  assert.throws(() => grow(state, rise, 1, 2), refusing("not-allowed"));
  assert.deepEqual([...grow(state, { kind: "remove", seat: keyOfSeed(3) }, 1).owed], ["members"]);
  let three = grow(grow(two, inviting(61, "steward"), 1, 2), joining(61, 4), 61, 4);
  three = grow(pausing(three, 4, 1, 2), inviting(62), SIGNER);
  assert.throws(
    () => grow(three, { kind: "role", seat: keyOfSeed(4), recipient: RECIPIENT, role: "member" }, 1, 2),
    refusing("not-allowed"),
  );
  assert.throws(() => grow(three, { kind: "remove", seat: keyOfSeed(4) }, 1), refusing("two-stewards"));
  const removed = grow(three, { kind: "remove", seat: keyOfSeed(4) }, 1, 2);
  assert.deepEqual([[...removed.owed], removed.invites.size], [["stewards"], 0]);
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
    assert.equal(sizeOf(grow(open, fields, SIGNER)), sizeOf(open) + 1);
  }
  assert.throws(() => grow(open, inviting(63, "steward"), SIGNER), refusing("not-allowed"));
});

test("a steward who was frozen, unmade or removed, or who left, does nothing with the signer that she held", () => {
  const asleep = pausing(two, 2, 1, 2);
  assert.throws(() => grow(grow(two, freezing(2), 1, 2), renewing("stewards", 2, null), 2), refusing("not-allowed"));
  assert.throws(() => replay([next(two, freezing(2), 1, 2)], two), refusing("generation"));
  const role = grow(two, { kind: "role", seat: keyOfSeed(2), recipient: RECIPIENT, role: "member" }, 1, 2);
  const gone = grow(two, { kind: "remove", seat: keyOfSeed(2) }, 1, 2);
  const removed = grow(grow(gone, renewing("stewards", 2, null), 1), renewing("members", 2, 2), 1);
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
  assert.deepEqual([numbers("invite"), numbers("vouch")], [[1, 3, 3], [3]]);
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
