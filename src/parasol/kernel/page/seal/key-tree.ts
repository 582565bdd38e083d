/**
 * The keys of the key tree and of the ladder, and how each leads to the next (docs/protocol.md, section 8): wraps, the
 * crown and rungs. Counterpart of `kernel/seal/key_tree.py`.
 */
import { HEARD_BYTES, WRAP_BYTES } from "#kernel/formats/messages.ts";
import { type Bytes, concat, u32, uint, utf8 } from "#kernel/wire/bytes.ts";
import { openSealed, type Random, seal } from "./aead.ts";
import { Unreadable } from "./errors.ts";
import { derive } from "./kdf.ts";
import type { Group } from "./record.ts";

const LEVELS = 5;
const BRANCH_BITS = 4;
/** A leaf's number and its key. */
const LEAF = 4 + 32;
const GROUPS: Record<Group, number> = { members: 1, stewards: 2 };

const place = (level: number, index: number): Bytes => concat(Uint8Array.of(level), u32(index));
const about = (label: string, genesis: Bytes, ...rest: Bytes[]): Bytes =>
  concat(utf8(`parasol/v1/${label}\0`), genesis, ...rest);
const wrapOf = (genesis: Bytes, level: number, index: number): Bytes =>
  about("tree/wrap", genesis, place(level, index));
const crownOf = (genesis: Bytes): Bytes => about("tree/crown", genesis);
const rungOf = (genesis: Bytes, group: Group, epoch: number): Bytes =>
  about("rung", genesis, Uint8Array.of(GROUPS[group]), u32(epoch));

function ofSize(opened: Bytes, size: number): Bytes {
  if (opened.length !== size) throw new Unreadable("size");
  return opened;
}

/** The secret of a tree that began with this stewards' key. */
export const treeSecret = (stewardsKey: Bytes): Bytes => derive(stewardsKey, "tree");

/** A node's key. */
export const nodeKey = (secret: Bytes, level: number, index: number, version: number): Bytes =>
  derive(secret, "tree/node", 32, concat(place(level, index), u32(version)));

/** The key of a node's parent, under the node's own; `level` and `index` are the node's. */
export const sealWrap = (
  genesis: Bytes,
  level: number,
  index: number,
  key: Bytes,
  parent: Bytes,
  random: Random,
): Bytes => seal(key, parent, wrapOf(genesis, level, index), random);

/** The key of a node's parent. Throws `Unreadable`. */
export const openWrap = (genesis: Bytes, level: number, index: number, key: Bytes, wrap: Bytes): Bytes =>
  ofSize(openSealed(key, wrap, wrapOf(genesis, level, index)), 32);

/**
 * The root's key, for who has a leaf's: `leaf` as `leafContents` writes it, `wraps` those of its path, the highest node's
 * first. Throws `Unreadable`.
 */
export function openTop(genesis: Bytes, leaf: Bytes, wraps: Bytes): Bytes {
  if (wraps.length !== LEVELS * WRAP_BYTES) throw new Unreadable("truncated");
  let index = uint(ofSize(leaf, LEAF).subarray(0, 4));
  let key: Bytes = leaf.slice(4);
  if (index >= 16 ** LEVELS) throw new Unreadable("size");
  for (let level = LEVELS; level > 0; level--) {
    const above = openWrap(genesis, level, index, key, wraps.subarray((level - 1) * WRAP_BYTES, level * WRAP_BYTES));
    key.fill(0);
    key = above;
    index = index >>> BRANCH_BITS;
  }
  return key;
}

/** What the root's key opens: the members' key in force, and the escrow's. */
export interface Crown {
  readonly key: Bytes;
  readonly escrow: Bytes;
}

/** The members' key under the root's. */
export const sealCrown = (genesis: Bytes, root: Bytes, { key, escrow }: Crown, random: Random): Bytes =>
  seal(root, concat(key, escrow), crownOf(genesis), random);

/** What a crown holds. Throws `Unreadable`. */
export function openCrown(genesis: Bytes, root: Bytes, crown: Bytes): Crown {
  const opened = ofSize(openSealed(root, crown, crownOf(genesis)), 64);
  const held = { key: opened.slice(0, 32), escrow: opened.slice(32) };
  opened.fill(0);
  return held;
}

/** The key of the epoch before this one, under this one's. */
export const sealRung = (
  genesis: Bytes,
  group: Group,
  epoch: number,
  key: Bytes,
  before: Bytes,
  random: Random,
): Bytes => seal(derive(key, "rung"), before, rungOf(genesis, group, epoch), random);

/** The key of the epoch before this one. Throws `Unreadable`. */
export const openRung = (genesis: Bytes, group: Group, epoch: number, key: Bytes, rung: Bytes): Bytes =>
  ofSize(openSealed(derive(key, "rung"), rung, rungOf(genesis, group, epoch)), 32);

/** What a leaf box holds: whose leaf it is, and its key; of a key that came after another also by whom it is known. */
export const leafContents = (leaf: number, key: Bytes, heard: Bytes = new Uint8Array()): Bytes =>
  concat(u32(leaf), key, heard);

/** A leaf with its key, and by whom the holder's is known. Throws `Unreadable` (`size`). */
export function leafIn(contents: Bytes): { readonly leaf: Bytes; readonly heard: Bytes } {
  const [leaf, heard] = [contents.slice(0, LEAF), contents.slice(LEAF)];
  ofSize(leaf, LEAF);
  return { leaf, heard: heard.length > 0 ? ofSize(heard, HEARD_BYTES) : heard };
}

/** The key of the list that a members' epoch began. */
export const listKeyOf = (membersKey: Bytes): Bytes => derive(membersKey, "list");

/** The private seed of the signer that goes with a stewards' epoch key. */
export const signerSeed = (stewardsKey: Bytes): Bytes => derive(stewardsKey, "signer");

/** The private half of the intake that goes with a stewards' epoch key. */
export const intakeSeed = (stewardsKey: Bytes): Bytes => derive(stewardsKey, "intake");
