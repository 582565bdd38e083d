import assert from "node:assert/strict";
import { test } from "node:test";
import type { SignedEntry } from "#kernel/formats/messages.ts";
import { Entry, type Policy } from "#kernel/formats/roster.ts";
import { allowance, weekOf } from "#kernel/roster/rules/allowance.ts";
import { keysOfMember } from "#kernel/roster/rules/asking.ts";
import { newestOf, takesConversations } from "#kernel/roster/rules/desks.ts";
import { type Due, due } from "#kernel/roster/rules/due.ts";
import { decode, lifetime, type Shorter } from "#kernel/roster/rules/entries.ts";
import { RosterRefused } from "#kernel/roster/rules/forms.ts";
import { placeOf } from "#kernel/roster/rules/key-tree.ts";
import { apply, EMPTY_WHOLE, replay } from "#kernel/roster/rules/register.ts";
import * as charter from "#kernel/roster/rules/rules.ts";
import { allStewards, currentKey, type RosterState, taken } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { openNote, sealNote } from "#kernel/seal/note.ts";
import { keyOf, fromBase64 as raw, toBase64 } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
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
      if (c.lists) assert.deepEqual([...state.lists], c.lists);
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
    const before = at > 0 && facts(state);
    assert.throws(() => replay(chain.slice(at), state), refusing(error));
    assert.deepEqual(at > 0 && facts(state), before, "what is refused changes nothing");
  });
}

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
