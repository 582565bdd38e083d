/** Checkpoints: what a server shows to who begins with one (vectors/checkpoint.json), and the tree over the charter. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Checkpoint } from "#kernel/formats/checkpoint.ts";
import { Pin } from "#kernel/formats/vault.ts";
import { changesStewards } from "#kernel/roster/rules/chains.ts";
import { CheckpointRefused, checkInForce, opened, stewardsOf } from "#kernel/roster/rules/checkpoint.ts";
import { checkpointOf } from "#kernel/roster/rules/checkpoint-of.ts";
import { decode as decodeEntry } from "#kernel/roster/rules/entries.ts";
import { RosterRefused } from "#kernel/roster/rules/forms.ts";
import { hashOf, leafOf, nodeOf } from "#kernel/roster/rules/hashes.ts";
import { replay as replayBoth } from "#kernel/roster/rules/register.ts";
import { replay } from "#kernel/roster/rules/rules.ts";
import { allStewards, EMPTY, type RosterState } from "#kernel/roster/rules/state.ts";
import { grown, leadsTo, rootOf } from "#kernel/roster/rules/tree.ts";
import { type Bytes, fromBase64, toBase64, u32, utf8 } from "#kernel/wire/bytes.ts";
import { decode, encode } from "#kernel/wire/codec.ts";
import { entriesOf, vectors } from "./vectors.ts";

const FILE = vectors("checkpoint");

// biome-ignore lint/suspicious/noExplicitAny: a case
function read(c: any): { begun: RosterState; state: RosterState } {
  const signatures = c.signatures.map((each: { key: string; signature: string }) => ({
    key: fromBase64(each.key),
    signature: fromBase64(each.signature),
  }));
  const pins = c.pin ? [decode(Pin, utf8(JSON.stringify(c.pin)))] : [];
  const path = (c.path ?? []).map(fromBase64);
  const signed = { body: fromBase64(c.body), signatures };
  const begun = opened(signed, entriesOf(FILE, c.stewards), pins, [path]);
  const state = replay(entriesOf(FILE, c.after), begun);
  checkInForce(signed, begun.day, state);
  return { begun, state };
}

for (const c of FILE.cases) {
  test(`checkpoint: ${c.name}`, () => {
    if (c.expect !== "ok") {
      assert.throws(
        () => read(c),
        (error) => {
          if (error instanceof RosterRefused) return `roster-${error.code}` === c.expect.error;
          return error instanceof CheckpointRefused && error.code === c.expect.error;
        },
      );
      return;
    }
    const { begun, state } = read(c);
    assert.deepEqual(encode(Checkpoint, checkpointOf(begun)), fromBase64(c.body));
    if (c.then) assert.deepEqual(encode(Checkpoint, checkpointOf(state)), fromBase64(c.then));
    assert.deepEqual([state.length, toBase64(state.head)], [c.state.length, c.state.head]);
    assert.equal(toBase64(state.stewardsHead), c.state.stewards_head);
    assert.deepEqual(
      allStewards(state).map(({ key }) => toBase64(key)),
      c.state.stewards,
    );
  });
}

test("a checkpoint is the same for who read both chains and for who read the charter, and begins where both are", () => {
  const roster = vectors("roster");
  for (const c of roster.cases.filter(({ expect }: { expect: unknown }) => expect === "ok")) {
    const chain = entriesOf(roster, c.chain);
    const own = chain.filter(({ body }) => decodeEntry(body).number !== undefined);
    const alone = replay(own);
    assert.deepEqual(checkpointOf(replayBoth(chain)), checkpointOf(alone), c.name);
    const stewards = stewardsOf(own.filter(({ body }) => changesStewards("charter", decodeEntry(body))));
    for (const name of ["seats", "invites", "usedInvites", "stewardSpans", "stewardsHead", "genesis"] as const) {
      assert.deepEqual(stewards[name], alone[name], `${c.name}: ${name}`);
    }
  }
});

test("no checkpoint is made before the founding, or while new keys are owed", () => {
  assert.throws(() => checkpointOf(EMPTY), RangeError);
});

test("a checkpoint longer than any honest one isn't read", () => {
  const long = { body: new Uint8Array(1_000_001), signatures: [] };
  assert.throws(() => opened(long, []), { code: "unreadable" });
});

/** RFC 9162, section 2.1.1, as it is written there. */
function treeHash(hashes: readonly Bytes[]): Bytes {
  if (hashes.length === 1) return leafOf(hashes[0] as Bytes);
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  return nodeOf(treeHash(hashes.slice(0, half)), treeHash(hashes.slice(half)));
}

function pathTo(hashes: readonly Bytes[], number: number): Bytes[] {
  if (hashes.length === 1) return [];
  let half = 1;
  while (half * 2 < hashes.length) half *= 2;
  const [left, right] = [hashes.slice(0, half), hashes.slice(half)];
  return number < half ? [...pathTo(left, number), treeHash(right)] : [...pathTo(right, number - half), treeHash(left)];
}

test("a tree grown leaf by leaf has the root of the standard, and each leaf's way leads there and nowhere else", () => {
  const hashes = Array.from({ length: 70 }, (_, at) => hashOf(u32(at)));
  let tree: Bytes[] = [];
  for (const [at, hash] of hashes.entries()) {
    tree = grown(tree, at, hash);
    const length = at + 1;
    const shown = hashes.slice(0, length);
    const root = rootOf(tree);
    assert.deepEqual(root, treeHash(shown));
    for (let number = 0; number < length; number++) {
      const path = pathTo(shown, number);
      assert.ok(leadsTo(root, length, number, shown[number] as Bytes, path));
      assert.ok(!leadsTo(root, length, number, leafOf(hash), path));
      assert.ok(!leadsTo(root, length, number, shown[number] as Bytes, [...path, root]));
      if (length > 1) assert.ok(!leadsTo(root, length, (number + 1) % length, shown[number] as Bytes, path));
      if (length > 1) assert.ok(!leadsTo(root, length, number, shown[number] as Bytes, path.slice(1)));
    }
    assert.ok(!leadsTo(root, length, length, hash, []) && !leadsTo(root, length, -1, hash, []));
  }
});
