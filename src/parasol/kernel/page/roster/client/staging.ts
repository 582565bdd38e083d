/**
 * A new key tree for a community of any size, after a steward went: most of it is sent beforehand, in pieces. Counterpart of
 * `kernel/roster/client/staging.py`.
 *
 * No piece is kept here. What the server has is asked of it, so whoever goes on, this steward or another one, goes on
 * where somebody stopped. A server that lies about it only keeps back what it could keep back anyway: each member sees
 * whether her keys are those that stewards committed to.
 */
import { type BoxesStage, LEAF_BYTES, type StagedBox } from "#kernel/formats/messages.ts";
import { TRIES } from "#kernel/rooms/group.ts";
import { type LeafOwner, ownerOf, waysTo } from "#kernel/roster/rules/due.ts";
import { isLiving, type Node, nodeOf, parentOf, placeOf } from "#kernel/roster/rules/key-tree.ts";
import { isTreeOver, nextTree } from "#kernel/roster/rules/renewal.ts";
import { LEVELS, type RosterState } from "#kernel/roster/rules/state.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { leafContents, nodeKey, sealWrap, treeSecret } from "#kernel/seal/key-tree.ts";
import { type Bytes, concat } from "#kernel/wire/bytes.ts";
import { boxesStage, boxesStaged } from "#kernel/wire/routes.ts";
import { isDeclined, Trouble } from "#kernel/wire/trouble.ts";
import { heardOf } from "./heard.ts";
import { sealedOrNothing } from "./new-keys.ts";
import { gzipped } from "./packing.ts";
import type { Person } from "./person.ts";
import { recipientsOf } from "./recipients.ts";
import { whole } from "./register.ts";
import { SIZES, send } from "./sending.ts";

/** Told how many of how many leaves have a box in the new tree. */
export type Told = (done: number, of: number) => void;

const MOVED = ["roster-moved", "not-staged"];

/**
 * Send what is missing of the next key tree, and begin it with a members' epoch; nothing if it has begun. Whoever comes or
 * goes meanwhile is looked at again. Throws as `send`.
 */
export async function beginTree(steward: Person, isListNew: boolean, told: Told): Promise<void> {
  for (let attempt = 1; isTreeOver(await whole(steward)); attempt++) {
    try {
      await send(steward, [], ["members"], isListNew, await stage(steward, told));
    } catch (error) {
      if (!isDeclined(error, ...MOVED) || attempt === TRIES) throw error;
      await steward.refresh();
    }
  }
}

/** Send what is missing; the leaves whose boxes the server has then. */
async function stage(steward: Person, told: Told): Promise<Set<number>> {
  for (let tries = 1; ; tries++) {
    const roster = await whole(steward);
    const [staged, wanted] = [await stagedLeaves(steward), wantedLeaves(roster)];
    const missing = wanted.filter((leaf) => !staged.has(leaf));
    try {
      for (let at = 0; at < missing.length; at += SIZES.piece) {
        const some = missing.slice(at, at + SIZES.piece);
        await sendPiece(steward, roster, some);
        for (const leaf of some) staged.add(leaf);
        tries = 0;
        told(wanted.length - missing.length + at + some.length, wanted.length);
      }
      return staged;
    } catch (error) {
      if (!isDeclined(error, ...MOVED) || tries >= TRIES) throw error;
      await steward.refresh();
      const { roster: now } = steward;
      if (!isTreeOver(now) || now.stale.has("stewards")) throw error;
    }
  }
}

/** The leaves that get a box beforehand; who came since the last epoch gets one with the next. */
function wantedLeaves(roster: RosterState): number[] {
  const { holders, gone } = roster.leaves;
  const wanted = [...holders.keys()].filter((leaf) => !gone.has(leaf) && isLiving(roster, leaf));
  return wanted.sort((one, other) => one - other);
}

async function stagedLeaves(steward: Person): Promise<Set<number>> {
  const { leaves } = await steward.connection.ask(boxesStaged, {}, steward.seed);
  const staged = new Set<number>();
  for (let at = 0; at + LEAF_BYTES <= leaves.length; at += LEAF_BYTES) {
    const [high, middle, low] = leaves.slice(at, at + LEAF_BYTES) as unknown as [number, number, number];
    staged.add((high << 16) | (middle << 8) | low);
  }
  return staged;
}

async function sendPiece(steward: Person, roster: RosterState, leaves: readonly number[]): Promise<void> {
  const owners = leaves.map((leaf) => ownerOf(roster, leaf));
  const texts = await recipientsOf(steward.connection, owners, steward.seed);
  const key = steward.keyring.keyOf("stewards", roster.current.stewards);
  if (!key) throw new Trouble("no-key"); // wiped meanwhile
  const secret = treeSecret(key);
  const piece = await pieceOf(roster, secret, owners, texts, steward.device.random, steward.seed);
  secret.fill(0);
  await steward.connection.ask({ ...boxesStage, pack: gzipped }, piece, steward.seed);
}

/**
 * A piece of the next key tree, which follows from this secret, by the steward of this seed: nothing of it has been
 * renewed.
 */
export async function pieceOf(
  roster: RosterState,
  secret: Bytes,
  owners: readonly LeafOwner[],
  texts: readonly string[],
  random: Random,
  seed: Bytes,
): Promise<BoxesStage> {
  const { genesis, current } = roster;
  const of = (node: Node): Bytes => nodeKey(secret, ...placeOf(node), 0);
  const boxes: StagedBox[] = [];
  for (const [at, { key, leaf }] of owners.entries()) {
    const contents = leafContents(leaf, of(nodeOf(LEVELS, leaf)), heardOf(roster, key, seed));
    boxes.push({ recipient: key, sealed: await sealedOrNothing(contents, texts[at] ?? "") });
  }
  const nodes = waysTo(owners.map(({ leaf }) => leaf));
  const wraps = nodes.map((node) => sealWrap(genesis, ...placeOf(node), of(node), of(parentOf(node)), random));
  const made = { tree: nextTree(roster), members: current.members + 1, stewards: current.stewards };
  return { ...made, boxes, wraps: concat(...wraps) };
}
