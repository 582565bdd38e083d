/**
 * What an append to the roster has to bring beside its entries: recipients, keys sealed for whoever gets them, wraps,
 * rungs. Counterpart of `kernel/roster/rules/due.py`. Pure; the server takes an append with exactly this, and clients make it.
 */
import type { Entry, Group } from "#kernel/formats/roster.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { boxOf, INTAKE } from "./desks.ts";
import { childrenOf, isLiving, type Node, nodeOf, parentOf, placeOf, versionOf, wayTo } from "./key-tree.ts";
import { stewardReaders } from "./members.ts";
import { isSteward, LEVELS, type RosterState, takenBy } from "./state.ts";

/** A member, an invite, a desk or the intake, and the hash of its recipient. */
export interface Owner {
  readonly key: Bytes;
  readonly recipient: Bytes;
}

/** Who has a leaf. */
export type LeafOwner = Owner & { readonly leaf: number };

/** All that comes with some entries. */
export interface Due {
  /** Whose recipients entries name first, in their order. */
  readonly recipients: readonly Owner[];
  /** Who gets the stewards' key. */
  readonly stewards: readonly Owner[];
  /** Who gets the key of which leaf. */
  readonly leaves: readonly LeafOwner[];
  /** The nodes whose wraps come, in their order. */
  readonly wraps: readonly Node[];
  /** The rungs that come, in the order of the entries. */
  readonly rungs: readonly (readonly [group: Group, epoch: number])[];
  readonly hasCrown: boolean;
}

/** What has to come with these entries, from which `after` follows. */
export function due(before: RosterState, entries: readonly Entry[], after: RosterState): Due {
  const isNew = before.length === 0 || after.keyTree.number !== before.keyTree.number;
  const { leaves, wraps } = isNew ? anew(after) : changed(before, entries, after);
  return {
    recipients: entries.flatMap(namedBy),
    stewards: stewardsDue(entries, after),
    leaves: inOrder(leaves).map((leaf) => ownerOf(after, leaf)),
    wraps: inOrder(wraps),
    rungs: entries.flatMap((entry) => (entry.kind === "generation" ? [[entry.group, entry.generation] as const] : [])),
    hasCrown: after.current.members !== before.current.members,
  };
}

/** The nodes on the ways to these leaves, in their order. */
export const waysTo = (leaves: readonly number[]): Node[] => inOrder(leaves.flatMap(wayTo));

/** Whether this leaf of a new tree has the key that a box sent beforehand is for: nobody went who had it. */
export const canBeStaged = (after: RosterState, leaf: number): boolean => versionOf(after, nodeOf(LEVELS, leaf)) === 0;

/**
 * What comes with an append that begins a new tree, of which the boxes of these leaves were sent beforehand. Stewards'
 * come anew: another steward may have staged rubbish over them, and they would be locked out.
 */
export function besideStaged(wanted: Due, after: RosterState, staged: ReadonlySet<number>): Due {
  const isSent = ({ key, leaf }: LeafOwner) => staged.has(leaf) && canBeStaged(after, leaf) && !isSteward(after, key);
  const leaves = wanted.leaves.filter((each) => !isSent(each));
  const ways = new Set(leaves.flatMap(({ leaf }) => wayTo(leaf)));
  const wraps = wanted.wraps.filter((node) => ways.has(node) || versionOf(after, parentOf(node)) > 0);
  return { ...wanted, leaves, wraps };
}

interface Changed {
  readonly leaves: readonly number[];
  readonly wraps: readonly Node[];
}

function anew(after: RosterState): Changed {
  const leaves = [...after.leaves.holders.keys()].filter((leaf) => isLiving(after, leaf));
  return { leaves, wraps: leaves.flatMap(wayTo) };
}

function changed(before: RosterState, entries: readonly Entry[], after: RosterState): Changed {
  const leaves: number[] = [];
  const wraps: Node[] = [];
  for (const entry of entries) {
    const isThawed = entry.kind === "freeze" && !entry.frozen;
    const isPassedOn = entry.kind === "seat" || entry.kind === "renew";
    if (!(isThawed || isPassedOn || entry.kind === "invite")) continue;
    const place =
      entry.kind === "invite"
        ? after.invites.get(keyOf(entry.key))
        : takenBy(after, entry.kind === "renew" ? entry.key : entry.seat);
    if (!place || !isLiving(after, place.leaf)) continue;
    leaves.push(place.leaf);
    if (!isPassedOn) wraps.push(...wayTo(place.leaf));
  }
  if (after.current.members === before.current.members) return { leaves, wraps };
  for (const leaf of after.leaves.renewed) {
    for (const node of [0, ...wayTo(leaf).slice(0, -1)]) {
      for (const below of childrenOf(node)) if (isUsed(after, below)) wraps.push(below);
    }
    if (isLiving(after, leaf)) leaves.push(leaf);
  }
  return { leaves, wraps };
}

/**
 * Leaves that nobody has get no wrap, nor nodes above such leaves alone: whoever gets one brings the whole way. Of nodes
 * further up all do: which of them are used isn't looked for each time.
 */
function isUsed(state: RosterState, node: Node): boolean {
  const [level, index] = placeOf(node);
  if (level === LEVELS - 1) return childrenOf(node).some((below) => isUsed(state, below));
  return level < LEVELS || isLiving(state, index);
}

/** Who has this leaf, which somebody has. */
export function ownerOf(state: RosterState, leaf: number): LeafOwner {
  const name = keyOf(state.leaves.holders.get(leaf) as Bytes);
  return { ...((state.seats.get(name) ?? state.invites.get(name)) as Owner), leaf };
}

function namedBy(entry: Entry): Owner[] {
  switch (entry.kind) {
    case "found":
      return [
        { key: entry.seat, recipient: entry.recipient },
        { key: INTAKE, recipient: entry.intake },
      ];
    case "invite":
    case "renew":
      return [entry];
    case "seat":
      return [{ key: entry.seat, recipient: entry.recipient }];
    case "desk-keys":
      return [{ key: boxOf(entry.desk), recipient: entry.recipient }];
    case "generation":
      return entry.intake ? [{ key: INTAKE, recipient: entry.intake }] : [];
    default:
      return [];
  }
}

function stewardsDue(entries: readonly Entry[], after: RosterState): Owner[] {
  const everybody = stewardReaders(after);
  if (entries.some((entry) => entry.kind === "generation" && entry.group === "stewards")) return everybody;
  const reached = new Set(
    entries.flatMap((entry) => {
      if (entry.kind === "invite" || entry.kind === "renew") return [keyOf(entry.key)];
      const isReached =
        entry.kind === "found" ||
        entry.kind === "seat" ||
        (entry.kind === "freeze" && !entry.frozen) ||
        (entry.kind === "role" && entry.role === "steward");
      return isReached ? [keyOf(entry.seat)] : [];
    }),
  );
  return everybody.filter(({ key }) => reached.has(keyOf(key)));
}

const inOrder = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((one, other) => one - other);
