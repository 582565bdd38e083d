/**
 * Checkpoints: what follows from the charter, as two stewards signed it, so that nobody has to read all of it. Counterpart
 * of `kernel/roster/rules/checkpoint.py`. Pure.
 *
 * Whoever begins with one verifies the entries that changed who stewards are, each of which names the one before, then the
 * checkpoint by those who were stewards at its length, then the entries after it as ever. A server can leave none of the
 * first out, since the checkpoint names the newest; nor go back behind what somebody saw: that entry has to be in the
 * checkpoint's tree.
 */
import { CHECKPOINT_DAYS, Checkpoint, type KnownDesk, MAX_CHECKPOINT_BYTES } from "#kernel/formats/checkpoint.ts";
import type { SignedCheckpoint, SignedEntry } from "#kernel/formats/messages.ts";
import type { Entry } from "#kernel/formats/roster.ts";
import type { Pin } from "#kernel/formats/vault.ts";
import { type Bytes, equal, keyOf, Malformed } from "#kernel/wire/bytes.ts";
import { decodeSigned } from "#kernel/wire/codec.ts";
import { isSigned } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { changesStewards } from "./chains.ts";
import type { Desk } from "./desks.ts";
import { decode } from "./entries.ts";
import { refuse } from "./forms.ts";
import { hashOf } from "./hashes.ts";
import { cancel } from "./invites.ts";
import { epochsIn, isPossible } from "./known-epochs.ts";
import { charter } from "./rules.ts";
import { serverKeysIn } from "./server-keys.ts";
import { type Signers, verifiedSigners } from "./signers.ts";
import { allStewards, currentKey, EMPTY, isSteward, LISTS_BEFORE, type RosterState } from "./state.ts";
import { leadsTo, rootOf } from "./tree.ts";

/**
 * A checkpoint that no honest server shows: `unreadable`, `signature` (a wrong one), `forged` (too few stewards signed),
 * `skipped` (an entry about stewards is missing), `forked` (it is of another charter, or doesn't have what was seen
 * before), `another-community`, `stale` (far older than what follows, or by stewards who have gone since).
 */
export class CheckpointRefused extends Trouble {}

const refused = (
  code: "unreadable" | "signature" | "forged" | "skipped" | "forked" | "another-community" | "stale",
): never => {
  throw new CheckpointRefused(code);
};

/**
 * The charter's state at a checkpoint. `stewards` is what follows from the entries about stewards before it. Of a desk's
 * older keys the hash is empty: nobody asks for those files any more.
 */
function restored(stewards: RosterState, known: Checkpoint): RosterState {
  const { members_keys, stewards_keys, current_list, lists } = known;
  const members = epochsIn("members", members_keys.older + 1, members_keys.made);
  const ofStewards = epochsIn("stewards", stewards_keys.older + 1, stewards_keys.made);
  const days = sums(known.days);
  return {
    ...stewards,
    length: known.length,
    head: known.head,
    day: days.at(-1)?.[0] ?? 0,
    policy: known.policies.at(-1)?.policy ?? null,
    policies: known.policies.map(({ number, policy }) => [number, policy]),
    days,
    serverKeys: known.server_keys.map((each) => ({
      madeOn: each.made_on,
      firstList: each.first_list,
      ...serverKeysIn(each),
    })),
    epochs: { members, stewards: ofStewards },
    older: {
      members: { count: members_keys.older, hash: members_keys.hash },
      stewards: { count: stewards_keys.older, hash: stewards_keys.hash },
    },
    current: { members: members_keys.older + members.size, stewards: stewards_keys.older + ofStewards.size },
    escrowCommitment: known.escrow_commitment,
    keyTree: {
      number: known.key_tree.number,
      beganAt: known.key_tree.began_at,
      goneAt: known.key_tree.gone_at,
      invitedAt: known.key_tree.invited_at,
    },
    lists: new Map(lists.map((began, at) => [current_list - lists.length + 1 + at, began])),
    currentList: current_list,
    owed: new Set(),
    stale: new Set(known.is_stale ? ["stewards"] : []),
    desks: new Map(known.desks.map((desk) => [desk.number, deskOf(desk)])),
    closingOn: known.closing_on,
    tree: known.tree,
  };
}

/** Days and the numbers of their first entries, from the differences of each to the one before. */
function sums(differences: readonly number[]): [number, number][] {
  let [day, first] = [0, 0];
  const found: [number, number][] = [];
  for (let at = 0; at < differences.length; at += 2) {
    day += differences[at] ?? 0;
    first += differences[at + 1] ?? 0;
    found.push([day, first]);
  }
  return found;
}

const deskOf = ({ number, card, epochs, keys }: KnownDesk): Desk => ({
  number,
  card,
  epochs: epochs.map(({ recipient, signer, made_at }, at) => ({
    number: at + 1,
    recipient,
    signer,
    keys: at === epochs.length - 1 ? keys : new Uint8Array(),
    madeAt: made_at,
  })),
});

/**
 * Who is steward, and was when, by the entries that changed it: the founding first, each naming the one before. What
 * other entries say isn't known here, so nothing is asked of it: a new epoch that is owed, a closing, the signer of an
 * invite that is taken back. None of it makes a steward, and the checkpoint says which entry is the newest. Throws
 * `RosterRefused`.
 */
export const stewardsOf = (entries: Iterable<SignedEntry>): RosterState => [...entries].reduce(followed, EMPTY);

function followed(state: RosterState, signed: SignedEntry): RosterState {
  const entry = decode(signed.body);
  const { number, stewards, day } = entry;
  if (number === undefined || stewards === undefined || !changesStewards("charter", entry)) return refuse("chain");
  const isNext = state.length > 0 ? number >= state.length : number === 0 && entry.kind === "found";
  if (!equal(stewards, state.stewardsHead) || !isNext) refuse("forked");
  if (day < state.day) refuse("day");
  const before = { ...state, length: number, owed: EMPTY.owed, stale: EMPTY.stale, closingOn: null };
  const after = ruled(before, entry, verifiedSigners(signed));
  const stewardsHead = hashOf(signed.body);
  const genesis = state.length === 0 ? stewardsHead : state.genesis;
  return { ...after, length: number + 1, stewardsHead, day, genesis };
}

/** An invite is taken back by a signer that only the epochs tell. */
const ruled = (state: RosterState, entry: Entry, signers: Signers): RosterState =>
  entry.kind === "cancel" ? cancel(state, entry) : charter(state, entry, signers);

/**
 * The charter's state at a checkpoint that a server shows with the entries about stewards before it. Each pin has to be
 * of it, as its path shows, and the entry about stewards that it names among those shown: who signed says which is the
 * newest, and they may have gone. A pin that saw more than the checkpoint is compared when the entries after it are
 * read. Throws `CheckpointRefused`, `RosterRefused`.
 */
export function opened(
  signed: SignedCheckpoint,
  entries: readonly SignedEntry[],
  pins: readonly Pin[] = [],
  paths: readonly (readonly Bytes[])[] = [],
): RosterState {
  const known = read(signed.body);
  const before = stewardsOf(entries);
  if (before.length === 0 || !equal(before.genesis, known.genesis)) refused("forked");
  if (!equal(before.stewardsHead, known.stewards) || before.length > known.length) refused("skipped");
  checkSignatures(signed, before);
  const shown = new Set(entries.map(({ body }) => keyOf(hashOf(body))));
  for (const [at, { genesis, length, head, stewards }] of pins.entries()) {
    if (!equal(genesis, known.genesis)) refused("another-community");
    if (length === known.length && !equal(head, known.head)) refused("forked");
    const isIn = leadsTo(rootOf(known.tree), known.length, length - 1, head, paths[at] ?? []);
    if (length < known.length && !isIn) refused("forked");
    if (length <= known.length && !shown.has(keyOf(stewards))) refused("skipped");
  }
  return restored(before, known);
}

function read(body: Bytes): Checkpoint {
  if (body.length > MAX_CHECKPOINT_BYTES) return refused("unreadable");
  try {
    const known = decodeSigned(Checkpoint, body);
    const { policies, days, server_keys, lists, current_list } = known;
    const isWhole =
      [policies, days, server_keys, lists].every(({ length }) => length > 0) &&
      days.length % 2 === 0 &&
      lists.length === Math.min(current_list, LISTS_BEFORE + 1) &&
      isPossible("members", known.members_keys) &&
      isPossible("stewards", known.stewards_keys);
    return isWhole && known.tree.length === bitsOf(known.length) ? known : refused("unreadable");
  } catch (error) {
    if (error instanceof Malformed) return refused("unreadable");
    throw error;
  }
}

/** How many bits of a number are set: as many full trees has a tree of so many entries. */
const bitsOf = (count: number): number => [...count.toString(2)].filter((bit) => bit === "1").length;

/** Never one, also where there is one steward: a server chooses how many entries about stewards it shows. */
const SIGNATURES = 2;

function checkSignatures({ body, signatures }: SignedCheckpoint, stewards: RosterState): void {
  const signers = new Map<string, Bytes>();
  for (const { key, signature } of signatures) {
    if (!isSigned(key, "checkpoint", body, signature)) refused("signature");
    signers.set(keyOf(key), key);
  }
  if ([...signers.values()].filter((key) => isSteward(stewards, key)).length < SIGNATURES) refused("forged");
}

/**
 * Throws `CheckpointRefused` (`stale`) for a checkpoint of this day that won't do for who then came to this state: what
 * followed ends far later, though stewards make one each week; or too few of those who signed are still stewards, so
 * that two who have gone could, with a server, put something false behind what others signed since.
 */
export function checkInForce({ signatures }: SignedCheckpoint, knownOn: number, state: RosterState): void {
  const signers = new Set(signatures.map(({ key }) => keyOf(currentKey(state, key))));
  const stayed = allStewards(state).filter(({ key }) => signers.has(keyOf(key)));
  if (state.day - knownOn > CHECKPOINT_DAYS || stayed.length < SIGNATURES) refused("stale");
}
