/**
 * The keys a person holds of their groups. Each is checked against the commitment in the signed roster, so that
 * nobody, steward or server, can give two people different keys.
 */

import type { Connection } from "../connection.ts";
import type { WireBox } from "../formats/messages.ts";
import type { Group } from "../formats/roster.ts";
import { BoxContents, type Pin } from "../formats/vault.ts";
import { TRIES } from "../rooms/group.ts";
import { commitmentOf } from "../roster/asking.ts";
import { epochOf, type RosterState } from "../roster/state.ts";
import type { Random } from "../seal/aead.ts";
import { ageDecrypt, ageEncrypt, generateIdentity, recipientOf } from "../seal/age.ts";
import { Unreadable } from "../seal/errors.ts";
import { derive } from "../seal/kdf.ts";
import { type Bytes, equal, Malformed } from "../wire/bytes.ts";
import { decode, encode } from "../wire/codec.ts";
import { routes } from "../wire/routes.ts";
import { publicKeyOf } from "../wire/signing.ts";
import { Distrust, Trouble } from "../wire/trouble.ts";
import { fetchRoster } from "./roster.ts";

export const GROUPS: readonly Group[] = ["members", "stewards"];

/** Epoch keys by group and number, list keys by number, intake identities by stewards' epoch. */
export class Keyring {
  readonly keys: Readonly<Record<Group, Map<number, Bytes>>> = { members: new Map(), stewards: new Map() };
  readonly lists = new Map<number, Bytes>();
  readonly intakes = new Map<number, string>();

  /** As `openRecord` asks. */
  readonly keyOf = (group: Group, epoch: number): Bytes | undefined => this.keys[group].get(epoch);

  /**
   * A wrapped key with all of the group's keys for one recipient: a plain age file. Throws `Unreadable` (`recipient`).
   */
  wrappedKey(group: Group, recipient: string): Promise<Bytes> {
    const contents: BoxContents = {
      group,
      generation: newest(this.keys[group]),
      keys: this.keys[group],
      lists: group === "members" ? this.lists : new Map(),
      intakes: group === "stewards" ? this.intakes : new Map(),
    };
    return ageEncrypt(encode(BoxContents, contents), [recipient]);
  }

  /** Add what a wrapped key held, or another keyring. */
  add(
    keys: ReadonlyMap<number, Bytes>,
    group: Group,
    lists: ReadonlyMap<number, Bytes>,
    intakes: ReadonlyMap<number, string>,
  ): void {
    for (const [number, key] of keys) this.keys[group].set(number, key);
    for (const [number, key] of lists) this.lists.set(number, key);
    for (const [number, identity] of intakes) this.intakes.set(number, identity);
  }

  /** Overwrite every key with zeros and forget all. (Identities are texts, which can only be let go.) */
  wipe(): void {
    for (const held of [this.keys.members, this.keys.stewards, this.lists]) {
      for (const key of held.values()) key.fill(0);
      held.clear();
    }
    this.intakes.clear();
  }
}

/** The private seed of the signer that goes with a stewards' epoch key. */
export const signerSeed = (stewardsKey: Bytes): Bytes => derive(stewardsKey, "signer");

/** The highest number. */
export const newest = (held: ReadonlyMap<number, unknown>): number => Math.max(...held.keys());

/**
 * The keyring from a person's wrapped keys. Throws `Distrust` (`wrong-key`) if a key isn't the one that the roster
 * commits to, or `Unreadable`.
 */
export async function unwrapKeys(
  wrappedKeys: readonly WireBox[],
  identity: string,
  roster: RosterState,
): Promise<Keyring> {
  const ring = new Keyring();
  for (const wrappedKey of [...wrappedKeys].sort((one, other) => one.generation - other.generation)) {
    const contents = readWrappedKey(await ageDecrypt(wrappedKey.sealed, [identity]));
    await check(contents, roster);
    ring.add(contents.keys, contents.group, contents.lists, contents.intakes);
  }
  return ring;
}

function readWrappedKey(text: Bytes): BoxContents {
  try {
    return decode(BoxContents, text);
  } catch (error) {
    if (error instanceof Malformed) throw new Unreadable("contents");
    throw error;
  }
}

async function check({ group, keys, lists, intakes }: BoxContents, roster: RosterState): Promise<void> {
  const isCommitted = (key: Bytes, commitment: Bytes | undefined): boolean =>
    commitment !== undefined && equal(commitmentOf(key), commitment);
  for (const [number, key] of keys) {
    const made = epochOf(roster, group, number);
    if (!isCommitted(key, made?.commitment)) throw new Distrust("wrong-key");
    if (group === "stewards" && !(made?.signer && equal(publicKeyOf(signerSeed(key)), made.signer))) {
      throw new Distrust("wrong-key");
    }
  }
  for (const [number, key] of lists) {
    if (!isCommitted(key, roster.lists.get(number))) throw new Distrust("wrong-key");
  }
  for (const [number, identity] of intakes) {
    const recipient = await recipientOf(identity);
    if (epochOf(roster, "stewards", number)?.intake !== recipient) throw new Distrust("wrong-key");
  }
}

/** A wrapped key with the group's key but without its list key or intake would blind a person unseen. */
function checkComplete(ring: Keyring, roster: RosterState, groups: readonly Group[]): void {
  for (const group of groups) {
    const number = roster.current[group];
    const isWhole = group === "members" ? ring.lists.has(roster.currentList) : ring.intakes.has(number);
    if (!ring.keys[group].has(number) || !isWhole) throw new Distrust("no-key");
  }
}

/** List keys that are kept beside the one in force. */
const LISTS_BEFORE = 4;
const MOVED = ["wrong-key", "no-key", "not-a-seat"];

/**
 * Read the roster from where `seen` ended, then the wrapped keys of the key that `seed` signs for, and open them with
 * `identity`. `groupsIn` says which groups' keys in force must be there, or throws if the key has no place in the
 * roster. If keys were renewed between the two readings, both are read again. If the roster hasn't grown, `held` is the
 * keyring still. Throws what `fetchRoster`, `unwrapKeys`
 * and `groupsIn` throw, `Distrust` (`no-key`), `Declined`.
 */
export async function fetchKeyring(
  connection: Connection,
  seed: Bytes,
  identity: string,
  pins: readonly Pin[],
  seen: RosterState,
  groupsIn: (roster: RosterState) => readonly Group[],
  held?: Keyring,
): Promise<{ roster: RosterState; ring: Keyring }> {
  let roster = await fetchRoster(connection, pins, seen);
  for (let attempt = 1; ; attempt++) {
    const groups = groupsIn(roster);
    if (held && roster.length === seen.length) return { roster, ring: held };
    try {
      const { boxes: wrappedKeys } = await connection.ask(routes.boxesRead, {}, seed);
      const ring = await unwrapKeys(wrappedKeys, identity, roster);
      checkComplete(ring, roster, groups);
      return { roster, ring };
    } catch (error) {
      if (!(error instanceof Trouble && MOVED.includes(error.code)) || attempt === TRIES) throw error;
      const later = await fetchRoster(connection, pins, roster);
      if (later.length === roster.length) throw error;
      roster = later;
    }
  }
}

/**
 * A copy of the keyring with a new epoch of `group`, and a new list key, if asked. A members' epoch drops old
 * list keys, but not the `LISTS_BEFORE` before the one in force: until a new list is complete, checks are answered from
 * an older one, and somebody else may go meanwhile. Keys that stay are the same arrays, so that wiping the person's
 * reaches them.
 */
export async function freshEpoch(
  ring: Keyring,
  roster: RosterState,
  group: Group,
  random: Random,
  withNewList: boolean,
): Promise<Keyring> {
  const fresh = new Keyring();
  const first = group === "stewards" ? 0 : roster.currentList - LISTS_BEFORE;
  const lists = new Map([...ring.lists].filter(([number]) => number >= first));
  fresh.add(ring.keys.members, "members", lists, ring.intakes);
  fresh.add(ring.keys.stewards, "stewards", new Map(), new Map());
  const number = roster.current[group] + 1;
  fresh.keys[group].set(number, random(32));
  if (group === "members" && withNewList) fresh.lists.set(roster.currentList + 1, random(32));
  if (group === "stewards") fresh.intakes.set(number, await generateIdentity());
  return fresh;
}
