/**
 * The key tree's leaves and nodes, for who knows the register too: who has which leaf, which nodes have to be made anew,
 * and what an append has to bring. Counterpart of `kernel/roster/rules/key_tree.py`. Pure.
 *
 * 16 branches at each of five levels below the root, so that a way up is as long for five members as for a million.
 * Stewards derive all keys from the tree's secret; a node's *version* is the members' epoch that last renewed it. It
 * follows from the entries, and from nothing that a server says: it could name a key that somebody holds who went. A leaf
 * is *gone* when whoever knows its key mustn't read what comes: its holder went or is paused or has new keys, its invite
 * ended, or somebody joined with it, since others may have seen the invite's words.
 */
import type { Entry } from "#kernel/formats/roster.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { refuse } from "./forms.ts";
import { grownBy } from "./growing.ts";
import { LEVELS, type Leaves, type Membership, type RosterState, takenBy, WAYS } from "./state.ts";

const BRANCH_BITS = 4;
const BRANCHES = 2 ** BRANCH_BITS;
const LEVEL_SHIFT = LEVELS * BRANCH_BITS;

/** A node by one number, its level above its index: in this order wraps travel and are kept. The root is 0. */
export type Node = number;

/** The root is (0, 0), leaves are of level 5. */
export const nodeOf = (level: number, index: number): Node => level * WAYS + index;

/** A node's level and its index there. */
export const placeOf = (node: Node): [level: number, index: number] => [node >>> LEVEL_SHIFT, node % WAYS];

/** The node above; of no meaning for the root. */
export function parentOf(node: Node): Node {
  const [level, index] = placeOf(node);
  return nodeOf(level - 1, index >>> BRANCH_BITS);
}

/** The nodes from below the root down to a leaf: those that have a wrap. */
export const wayTo = (leaf: number): Node[] =>
  Array.from({ length: LEVELS }, (_, at) => nodeOf(at + 1, leaf >>> (BRANCH_BITS * (LEVELS - at - 1))));

/** The nodes below one. */
export const childrenOf = (node: Node): Node[] => {
  const [level, index] = placeOf(node);
  return Array.from({ length: BRANCHES }, (_, branch) => nodeOf(level + 1, index * BRANCHES + branch));
};

/** The members' epoch that last renewed a node in this tree; 0 before. */
export const versionOf = ({ leaves }: RosterState, node: Node): number => leaves.versions.get(node) ?? 0;

/** Whether an invite may have this leaf. */
export const isFree = ({ leaves: { holders, gone } }: RosterState, leaf: number): boolean =>
  !holders.has(leaf) && !gone.has(leaf);

/**
 * A leaf that is free, drawn at random: beside those who came since the last members' epoch, or are invited, as what is
 * renewed for one of them is renewed for all; and beside nobody else, who would see by her way that somebody came.
 */
export function freeLeaf(state: RosterState, random: (count: number) => Bytes): number {
  const draw = (count: number): number => {
    const [high, middle, low] = random(3) as unknown as [number, number, number];
    return ((high << 16) | (middle << 8) | low) % count;
  };
  const fresh = new Set([...state.leaves.gone, ...[...state.invites.values()].map(({ leaf }) => leaf)]);
  const used = new Map<number, number>();
  for (const leaf of fresh) used.set(leaf >>> BRANCH_BITS, (used.get(leaf >>> BRANCH_BITS) ?? 0) + 1);
  for (const [block, count] of used) {
    if (count === BRANCHES) continue;
    const leaves = Array.from({ length: BRANCHES }, (_, branch) => block * BRANCHES + branch);
    const free = leaves.filter((leaf) => isFree(state, leaf));
    if (free.length > 0 && leaves.every((leaf) => isFresh(state, leaf))) return free[draw(free.length)] as number;
  }
  for (;;) {
    const leaf = draw(WAYS);
    if (isFree(state, leaf)) return leaf;
  }
}

/** Whether nobody has this leaf who read the members' key of now with it alone. */
function isFresh(state: RosterState, leaf: number): boolean {
  const holder = state.leaves.holders.get(leaf);
  if (!holder || state.invites.has(keyOf(holder))) return true;
  return state.leaves.gone.has(leaf) && takenBy(state, holder)?.isFrozen === false;
}

function taken(state: RosterState, leaf: number, key: Bytes): Leaves {
  if (!isFree(state, leaf)) refuse("duplicate");
  const { leaves } = state;
  return { ...leaves, holders: grownBy(leaves.holders, leaf, key) };
}

/** These lose their leaves, as far as they still have them. */
function letGo(leaves: Leaves, ended: readonly { readonly key: Bytes; readonly leaf: number }[]): Leaves {
  const has = ({ leaf, key }: { leaf: number; key: Bytes }) => equal(leaves.holders.get(leaf) ?? new Uint8Array(), key);
  const lost = ended.filter(has).map(({ leaf }) => leaf);
  if (lost.length === 0) return leaves;
  const holders = new Map(leaves.holders);
  for (const leaf of lost) holders.delete(leaf);
  return { ...leaves, holders, gone: new Set([...leaves.gone, ...lost]) };
}

const alsoGone = (leaves: Leaves, leaf: number): Leaves => ({ ...leaves, gone: new Set(leaves.gone).add(leaf) });

/**
 * Who has which leaf after an entry of either chain; `before` and `after` are the states without it. Throws
 * `RosterRefused` (`duplicate`: the leaf isn't free).
 */
export function leavesAfter(before: RosterState, after: RosterState, entry: Entry): Leaves {
  const used = entry.kind === "seat" ? keyOf(entry.invite) : null;
  const ended = [...before.invites].filter(([name]) => name !== used && !after.invites.has(name));
  const leaves = letGo(
    before.leaves,
    ended.map(([, each]) => each),
  );
  const member = "seat" in entry ? takenBy(entry.kind === "seat" ? after : before, entry.seat) : undefined;
  switch (entry.kind) {
    case "found":
      return taken(before, entry.leaf, entry.seat);
    case "invite":
      return taken({ ...before, leaves }, entry.leaf, entry.key);
    case "seat": {
      const { leaf } = member as Membership;
      return alsoGone({ ...leaves, holders: grownBy(leaves.holders, leaf, entry.seat) }, leaf);
    }
    case "renew": {
      const { leaf } = member as Membership;
      return alsoGone({ ...leaves, holders: new Map(leaves.holders).set(leaf, entry.key) }, leaf);
    }
    case "leave":
    case "remove":
      return letGo(leaves, [member as Membership]);
    case "freeze":
      return entry.frozen ? alsoGone(leaves, (member as Membership).leaf) : leaves;
    case "generation":
      return entry.group === "members" ? renewed(before, after, entry.day, entry.generation) : leaves;
    default:
      return leaves;
  }
}

function renewed(before: RosterState, after: RosterState, day: number, epoch: number): Leaves {
  const ranOut = [...before.invites.values()].filter(({ lastDay }) => lastDay < day);
  const leaves = letGo(before.leaves, ranOut);
  // Of a new tree whoever has gone meanwhile may have got a box that was made for it beforehand.
  const versions = new Map(after.keyTree.number === before.keyTree.number ? leaves.versions : []);
  for (const leaf of leaves.gone) for (const node of wayTo(leaf)) versions.set(node, epoch);
  if (leaves.gone.size > 0) versions.set(0, epoch);
  return { ...leaves, gone: new Set(), renewed: leaves.gone, versions };
}

/** Whether whoever has this leaf is to read what comes: a member who isn't paused, an invite that hasn't ended. */
export function isLiving(state: RosterState, leaf: number): boolean {
  const key = state.leaves.holders.get(leaf);
  if (!key) return false;
  const member = takenBy(state, key);
  const invite = state.invites.get(keyOf(key));
  return (member !== undefined && !member.isFrozen) || (invite !== undefined && invite.lastDay >= state.day);
}
