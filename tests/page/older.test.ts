/** A group's older epochs, as a server gives them to who began with a checkpoint (vectors/older.json). */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Group } from "#kernel/formats/roster.ts";
import { epochsIn } from "#kernel/roster/rules/known-epochs.ts";
import { EpochsRefused, knowingAsMuch, withOlder } from "#kernel/roster/rules/older.ts";
import { EMPTY, epochOf, type RosterState } from "#kernel/roster/rules/state.ts";
import { fromBase64, toBase64 } from "#kernel/wire/bytes.ts";
import { vectors } from "./vectors.ts";

const FILE = vectors("older");
const GENESIS = fromBase64(FILE.genesis);

// biome-ignore lint/suspicious/noExplicitAny: a case
function stateOf(c: any): RosterState {
  const group: Group = c.group;
  const { older, hash, made } = c.known;
  const known = epochsIn(group, older + 1, fromBase64(made));
  return {
    ...EMPTY,
    genesis: GENESIS,
    epochs: { ...EMPTY.epochs, [group]: known },
    older: { ...EMPTY.older, [group]: { count: older, hash: fromBase64(hash) } },
    current: { ...EMPTY.current, [group]: older + known.size },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: a case
const after = (c: any, state = stateOf(c)): RosterState =>
  withOlder(state, c.group, { newest: c.newest, epochs: fromBase64(c.epochs), before: fromBase64(c.before) });

for (const c of FILE.cases) {
  test(`older epochs: ${c.name}`, () => {
    if (c.expect !== "ok") {
      assert.throws(
        () => after(c),
        (error) => error instanceof EpochsRefused && error.code === c.expect.error,
      );
      return;
    }
    const state = after(c);
    const group: Group = c.group;
    assert.equal(state.older[group].count, c.older);
    const numbers = Array.from({ length: state.current[group] - c.older }, (_, at) => c.older + 1 + at);
    assert.deepEqual(
      numbers.map((number) => toBase64(epochOf(state, group, number)?.commitment as Uint8Array)),
      c.commitments,
    );
  });
}

test("a charter that was read anew keeps the older epochs that were known, unless some between are missing", () => {
  const c = FILE.cases.find(({ name }: { name: string }) => name === "all-of-members");
  const begun = stateOf(c);
  const all = after(c);
  assert.deepEqual(knowingAsMuch(begun, all), all);
  assert.equal(knowingAsMuch(all, begun), all);
  assert.equal(knowingAsMuch(begun, begun), begun);
  const later = { ...begun, older: { ...begun.older, members: { ...begun.older.members, count: 26 } } };
  assert.equal(knowingAsMuch(later, all), later);
  assert.equal(knowingAsMuch(begun, EMPTY), begun);
});
