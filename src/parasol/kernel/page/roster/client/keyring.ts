/**
 * The keys a person holds of their groups. Each is checked against the commitment in the signed roster, so that
 * nobody, steward or server, can give two people different keys.
 *
 * Those in force come with one answer; older ones follow from them by the ladder, and are opened when something is read
 * that is sealed under them.
 */

import type { Connection } from "#kernel/connection.ts";
import { type Boxes, type Mine, type Rungs, WRAP_BYTES } from "#kernel/formats/messages.ts";
import type { Group } from "#kernel/formats/roster.ts";
import { TRIES } from "#kernel/rooms/group.ts";
import { knowing } from "#kernel/rooms/ladder.ts";
import { commitmentOf } from "#kernel/roster/rules/asking.ts";
import { isIntake } from "#kernel/roster/rules/hashes.ts";
import { epochOf, type RosterState } from "#kernel/roster/rules/state.ts";
import { ageDecrypt, identityOf, recipientOf } from "#kernel/seal/age.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { intakeSeed, leafIn, openCrown, openRung, openTop, signerSeed } from "#kernel/seal/key-tree.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { Distrust, Trouble } from "#kernel/wire/trouble.ts";

export const GROUPS: readonly Group[] = ["members", "stewards"];

/** Looks at a keyring that opened, with the charter that it was opened by. */
type Check = (roster: RosterState, ring: Keyring) => void;

/** Asks for a group's rungs from this one down, as many as come in one answer, with the epochs that they lead to. */
export type AskRungs = (
  group: Group,
  newest: number,
) => Promise<{ readonly rungs: Rungs; readonly roster: RosterState }>;

/** Epoch keys by group and number, as far as they were opened, and the rungs that lead further. */
export class Keyring {
  readonly keys: Readonly<Record<Group, Map<number, Bytes>>> = { members: new Map(), stewards: new Map() };
  readonly #rungs: Readonly<Record<Group, Map<number, Bytes>>> = { members: new Map(), stewards: new Map() };
  /** Keys of lists by number, once they were asked for. */
  readonly lists = new Map<number, Bytes>();
  /** Identities of intakes by number: all are asked for with each part of each report. */
  readonly #intakes = new Map<number, string>();
  /** Rungs that the server doesn't have any more. */
  readonly #ends = new Set<string>();
  /** The escrow's secret, which all members hold; null before any key is. */
  escrow: Bytes | null = null;
  /** The leaf of the key tree that led there, as its box holds it. */
  leaf: Bytes | null = null;
  /** Who says that they know this member's new key; see heard.ts. */
  heard: Bytes = new Uint8Array();

  /** As `openRecord` asks. */
  readonly keyOf = (group: Group, epoch: number): Bytes | undefined => this.keys[group].get(epoch);

  /** The identities of the intakes whose keys were reached, the newest first. */
  intakes(): string[] {
    for (const [number, key] of this.keys.stewards) {
      if (!this.#intakes.has(number)) this.#intakes.set(number, identityOf(intakeSeed(key)));
    }
    return [...this.#intakes].sort(([one], [other]) => other - one).map(([, identity]) => identity);
  }

  /** Take the key in force, with the newest rungs. Throws `Distrust` (`wrong-key`). */
  add(roster: RosterState, group: Group, key: Bytes, rungs: Rungs): void {
    const number = roster.current[group];
    this.keys[group].set(number, key);
    checkKey(roster, group, number, key);
    this.addRungs(group, rungs);
  }

  /** Take rungs, not opened yet. */
  addRungs(group: Group, { newest, sealed }: Rungs): void {
    for (let at = 0; (at + 1) * WRAP_BYTES <= sealed.length; at++) {
      this.#rungs[group].set(newest - at, sealed.slice(at * WRAP_BYTES, (at + 1) * WRAP_BYTES));
    }
  }

  /** Take what an older keyring of the same community had reached. */
  keep(older: Keyring): void {
    for (const group of GROUPS) {
      for (const [number, key] of older.keys[group]) {
        if (!this.keys[group].has(number)) this.keys[group].set(number, key.slice());
      }
      for (const [number, rung] of older.#rungs[group]) this.#rungs[group].set(number, rung);
    }
    for (const end of older.#ends) this.#ends.add(end);
  }

  /**
   * Open a group's keys down to an epoch, and ask for rungs that aren't there. Whether it was reached: what the server
   * has deleted can't be. Throws `Distrust` (`wrong-key`) for a rung that leads elsewhere.
   */
  async reach(roster: RosterState, group: Group, epoch: number, ask: AskRungs): Promise<boolean> {
    const held = this.keys[group];
    let known = roster;
    for (let at = roster.current[group]; at > epoch; at--) {
      if (held.has(at - 1)) continue;
      const isHere = this.#rungs[group].has(at) && at - 1 > known.older[group].count;
      if (!isHere && !this.#ends.has(`${group} ${at}`)) {
        const more = await ask(group, at);
        this.addRungs(group, more.rungs);
        known = more.roster;
        if (!this.#rungs[group].has(at)) this.#ends.add(`${group} ${at}`);
      }
      const [key, rung] = [held.get(at), this.#rungs[group].get(at)];
      if (!key || !rung) return false;
      const older = await rightly(() => openRung(roster.genesis, group, at, key, rung));
      checkKey(known, group, at - 1, older);
      held.set(at - 1, older);
    }
    return held.has(epoch);
  }

  /** Overwrite every key with zeros and forget all. */
  wipe(): void {
    for (const group of GROUPS) {
      for (const key of this.keys[group].values()) key.fill(0);
      this.keys[group].clear();
      this.#rungs[group].clear();
    }
    for (const key of this.lists.values()) key.fill(0);
    this.lists.clear();
    this.#intakes.clear();
    this.escrow?.fill(0);
    this.leaf?.fill(0);
    this.escrow = null;
    this.leaf = null;
  }
}

/** What opens; else what leads there is another's. Throws `Distrust` (`wrong-key`). */
async function rightly<T>(act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Unreadable) throw new Distrust("wrong-key");
    throw error;
  }
}

/** Throws `Distrust` (`wrong-key`) if this isn't the key that stewards committed to. */
function checkKey(roster: RosterState, group: Group, epoch: number, key: Bytes): void {
  const made = epochOf(roster, group, epoch);
  const isRight =
    made !== undefined &&
    equal(commitmentOf(key), made.commitment) &&
    (group === "members" || (made.signer !== null && equal(publicKeyOf(signerSeed(key)), made.signer)));
  if (!isRight) throw new Distrust("wrong-key");
}

/** A steward who names an intake of their own would read reports alone. */
async function checkIntake(roster: RosterState, stewardsKey: Bytes): Promise<void> {
  if (!isIntake(roster, await recipientOf(identityOf(intakeSeed(stewardsKey))))) throw new Distrust("wrong-key");
}

/**
 * The keyring of whoever the leaf's box is sealed to. `groups` are those whose keys in force must be there. Throws
 * `Distrust` (`no-key`, `wrong-key`: not the ones that the charter commits to) and what `check` throws.
 */
export async function unwrapKeys(
  boxes: Omit<Boxes, "mine">,
  identity: string,
  roster: RosterState,
  groups: readonly Group[],
  check: Check = () => {},
): Promise<Keyring> {
  const { genesis, current } = roster;
  const { leaf, wraps, crown, stewards, stewards_rungs } = boxes;
  const isOfNow = (group: Group, rungs: Rungs | null): boolean => rungs?.newest === current[group];
  const isThere = [leaf, wraps, crown].every(({ length }) => length > 0) && isOfNow("members", boxes.rungs);
  const hasAll = !groups.includes("stewards") || (stewards?.length && isOfNow("stewards", stewards_rungs));
  if (!isThere || !hasAll) throw new Distrust("no-key"); // one key without the other would blind a person unseen
  const ring = new Keyring();
  try {
    await rightly(async () => {
      const contents = await ageDecrypt(leaf, [identity]);
      Object.assign(ring, leafIn(contents));
      contents.fill(0);
      const top = openTop(genesis, ring.leaf as Bytes, wraps);
      const opened = openCrown(genesis, top, crown);
      top.fill(0);
      ring.escrow = opened.escrow;
      ring.add(roster, "members", opened.key, boxes.rungs);
      if (!equal(commitmentOf(opened.escrow), roster.escrowCommitment)) throw new Distrust("wrong-key");
      check(roster, ring);
      if (!groups.includes("stewards")) return;
      const key = await ageDecrypt(stewards as Bytes, [identity]);
      ring.add(roster, "stewards", key, stewards_rungs as Rungs);
      await checkIntake(roster, key);
    });
    return ring;
  } catch (error) {
    ring.wipe();
    throw error;
  }
}

/** The roster with the epochs that came with the boxes. Throws `Distrust` (`wrong-key`). */
const knowingAll = (roster: RosterState, { rungs, stewards_rungs }: Boxes): RosterState => {
  const known = knowing(roster, "members", rungs);
  return stewards_rungs ? knowing(known, "stewards", stewards_rungs) : known;
};

const MOVED = ["wrong-key", "no-key", "own-keys-unheard", "not-a-seat", "seat-frozen"];

/** The keys that somebody holds, and what the server says of them from the register. */
export interface Held {
  readonly ring: Keyring;
  readonly mine: Mine;
}

/**
 * Read the roster from where `seen` ended, then what leads to the keys of the key that `seed` signs for, and open it
 * with `identity`. `groupsIn` says which groups' keys in force must be there, or throws if the key has no place. If keys
 * were renewed between the two readings, both are read again. If the charter hasn't grown, what is `held` is so still.
 * Throws what `read`, `groupsIn`, `unwrapKeys` and `check` throw, `Declined` (`not-a-seat`, `invite-used`).
 */
export async function fetchKeyring(
  connection: Connection,
  seed: Bytes,
  identity: string,
  seen: RosterState,
  read: (seen: RosterState) => Promise<RosterState>,
  groupsIn: (roster: RosterState) => readonly Group[],
  held?: Held,
  check?: Check,
): Promise<Held & { readonly roster: RosterState }> {
  let roster = await read(seen);
  if (held && roster.length === seen.length) return { ...held, roster };
  for (let attempt = 1; ; attempt++) {
    const groups = groupsIn(roster);
    try {
      const boxes = await connection.ask(routes.boxesRead, {}, seed);
      const ring = await unwrapKeys(boxes, identity, roster, groups, check);
      return { roster: knowingAll(roster, boxes), ring, mine: boxes.mine };
    } catch (error) {
      if (!(error instanceof Trouble && MOVED.includes(error.code)) || attempt === TRIES) throw error;
      const later = await read(roster);
      if (later.length === roster.length) throw error;
      roster = later;
    }
  }
}
