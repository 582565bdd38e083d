/**
 * What an append brings beside its entries: new keys, sealed for everybody who is to have them. Counterpart of
 * `kernel/roster/client/new_keys.py`.
 */
import type { RosterAppend, SignedEntry, WireBox } from "#kernel/formats/messages.ts";
import type { Group } from "#kernel/formats/roster.ts";
import type { Due } from "#kernel/roster/rules/due.ts";
import { type Node, nodeOf, parentOf, placeOf, versionOf } from "#kernel/roster/rules/key-tree.ts";
import { LEVELS, type RosterState } from "#kernel/roster/rules/state.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { ageEncrypt } from "#kernel/seal/age.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { leafContents, nodeKey, sealCrown, sealRung, sealWrap, treeSecret } from "#kernel/seal/key-tree.ts";
import { type Bytes, concat, keyOf } from "#kernel/wire/bytes.ts";
import { heardOf } from "./heard.ts";

/** Age recipients by their hashes (`keyOf`). */
export type Texts = ReadonlyMap<string, string>;

/**
 * Whoever appends: all keys of epochs that the append makes and of the tree's secret, the escrow's secret, and the
 * steward's own seed.
 */
export interface Holding {
  readonly keyOf: (group: Group, epoch: number) => Bytes;
  readonly escrow: Bytes;
  readonly seed: Bytes;
}

/** An append of these entries, from which `after` follows. */
export async function appendWith(
  entries: readonly SignedEntry[],
  { recipients, stewards, leaves, wraps, rungs, hasCrown }: Due,
  after: RosterState,
  held: Holding,
  texts: Texts,
  random: Random,
  deskBoxes: readonly WireBox[] = [],
): Promise<RosterAppend> {
  const { genesis, current } = after;
  const textOf = (recipient: Bytes): string => texts.get(keyOf(recipient)) ?? "";
  const boxes: WireBox[] = [...deskBoxes];
  const seal = async (group: "leaf" | "stewards", generation: number, key: Bytes, recipient: Bytes, text: Bytes) => {
    boxes.push({ recipient: key, group, generation, sealed: await sealedOrNothing(text, textOf(recipient)) });
  };
  for (const { key, recipient } of stewards) {
    await seal("stewards", current.stewards, key, recipient, held.keyOf("stewards", current.stewards));
  }
  const made = { wraps: new Uint8Array() as Bytes, crown: new Uint8Array() as Bytes };
  if (leaves.length > 0 || wraps.length > 0 || hasCrown) {
    const tree = new TreeKeys(held, after);
    for (const { key, recipient, leaf } of leaves) {
      const contents = leafContents(leaf, tree.of(nodeOf(LEVELS, leaf)), heardOf(after, key, held.seed));
      await seal("leaf", current.members, key, recipient, contents);
    }
    made.wraps = concat(
      ...wraps.map((node) => sealWrap(genesis, ...placeOf(node), tree.of(node), tree.of(parentOf(node)), random)),
    );
    const key = hasCrown ? held.keyOf("members", current.members) : null;
    if (key) made.crown = sealCrown(genesis, tree.of(0), { key, escrow: held.escrow }, random);
    tree.wipe();
  }
  const steps = rungs.map(([group, number]) =>
    sealRung(genesis, group, number, held.keyOf(group, number), held.keyOf(group, number - 1), random),
  );
  const named = recipients.map(({ recipient }) => textOf(recipient));
  return { entries: [...entries], boxes, recipients: named, ...made, rungs: concat(...steps), staged: false };
}

/** The keys of a community's tree as they are in force. */
class TreeKeys {
  readonly #secret: Bytes;
  readonly #roster: RosterState;
  readonly #known = new Map<Node, Bytes>();

  constructor(held: Holding, roster: RosterState) {
    this.#secret = treeSecret(held.keyOf("stewards", roster.keyTree.beganAt));
    this.#roster = roster;
  }

  of(node: Node): Bytes {
    const known = this.#known.get(node);
    if (known) return known;
    const key = nodeKey(this.#secret, ...placeOf(node), versionOf(this.#roster, node));
    this.#known.set(node, key);
    return key;
  }

  wipe(): void {
    for (const key of [this.#secret, ...this.#known.values()]) key.fill(0);
  }
}

/**
 * Sealed to somebody, or empty for who joined with a recipient that nothing can be sealed to: they lock themselves out,
 * and must not be able to stop the keys from being renewed for everybody else.
 */
export async function sealedOrNothing(text: Bytes, recipient: string): Promise<Bytes> {
  try {
    return await ageEncrypt(text, [recipient]);
  } catch (error) {
    if (error instanceof Unreadable) return new Uint8Array();
    throw error;
  }
}
