/** The cases in `vectors/`, the same files that the Python tests read. */
import { readFileSync } from "node:fs";
import type { EntrySignature, SignedEntry } from "#kernel/formats/messages.ts";
import { decode } from "#kernel/roster/rules/entries.ts";
import { isTreeOver } from "#kernel/roster/rules/renewal.ts";
import { replay } from "#kernel/roster/rules/rules.ts";
import { epochOf, type RosterState, stewards, taken } from "#kernel/roster/rules/state.ts";
import { type Bytes, fromBase64, toBase64 } from "#kernel/wire/bytes.ts";

/** One file of `vectors/`, by name without its ending. */
// biome-ignore lint/suspicious/noExplicitAny: the files have many shapes, and each test knows its own
export const vectors = (name: string): any =>
  JSON.parse(readFileSync(`${process.env.VECTORS ?? "../vectors"}/${name}.json`, "utf8"));

/** The roster's entries of these names. */
// biome-ignore lint/suspicious/noExplicitAny: a file of cases
export const entriesOf = (file: any, names: readonly string[]): SignedEntry[] =>
  names.map((name) => {
    const { body, signatures } = file.entries[name];
    return { body: fromBase64(body), signatures: signatures.map(signatureOf) };
  });

/** The charter that some entries make, in whichever order both chains stand. */
// biome-ignore lint/suspicious/noExplicitAny: as they travel
export const charterOf = (entries: any[]): RosterState =>
  replay(entriesOf({ entries }, Object.keys(entries)).filter(({ body }) => decode(body).number !== undefined));

const signatureOf = ({ key, signature }: { key: string; signature: string }): EntrySignature => ({
  key: fromBase64(key),
  signature: fromBase64(signature),
});

/** What vectors say of a state. */
export const facts = (state: RosterState) => ({
  length: state.length,
  genesis: toBase64(state.genesis),
  head: toBase64(state.head),
  stewards_head: toBase64(state.stewardsHead),
  register_length: state.registerLength,
  register_head: toBase64(state.registerHead),
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
  intake: toBase64(epochOf(state, "stewards")?.intake as Bytes),
  tree: state.keyTree.number,
  tree_is_over: isTreeOver(state),
  signer: toBase64(epochOf(state, "stewards")?.signer as Bytes),
  stale: [...state.stale].sort(),
});
