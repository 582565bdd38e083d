/**
 * A person who unlocked their vault: their membership, the verified roster, their keys, and the rooms they can read.
 */

import type { Connection } from "../connection.ts";
import type { Device } from "../device.ts";
import type { Head } from "../formats/messages.ts";
import type { Group } from "../formats/roster.ts";
import { type SeatKeys, VaultContents } from "../formats/vault.ts";
import { GroupRooms, TRIES } from "../rooms/group.ts";
import { isMember } from "../roster/asking.ts";
import { EMPTY, isFrozen, isSteward, type RosterState } from "../roster/state.ts";
import { generateIdentity } from "../seal/age.ts";
import { TokenWallet } from "../tokens/wallet.ts";
import { keysOf, type WordKeys } from "../vault/keys.ts";
import { Pin } from "../vault/pin.ts";
import { sealVault } from "../vault/sealed.ts";
import { type Bytes, equal, keyOf } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { vaultBytes } from "../wire/contexts.ts";
import { type Route, routes } from "../wire/routes.ts";
import { publicKeyOf, sign } from "../wire/signing.ts";
import { Distrust, isDeclined, Trouble } from "../wire/trouble.ts";
import type { WordList } from "../words/listing.ts";
import { nameOf, type Passphrase } from "../words/passphrase.ts";
import { fetchKeyring, GROUPS, Keyring } from "./keyring.ts";
import { fetchRoster } from "./roster.ts";
import { deleteVault, readVault, wipeKeys, writeVault } from "./vaults.ts";
import { pinOf } from "./writing.ts";

/** Withdrawals kept in a vault, the newest: 47 of its 64 kB. More would not fit, and lock its owner out. */
export const MOST_REMEMBERED = 1000;

/** Well-formed words under which nothing was ever put. It looks the same as a vault that was deleted. */
export class EmptyVault extends Trouble {
  constructor() {
    super("empty-vault");
  }
}

/** The vault opened, but its membership is no longer (or not yet) in the community. */
export class NoMembership extends Trouble {
  constructor() {
    super("no-seat");
  }
}

/** The vault opened, but stewards have frozen its membership (`seat-frozen`). The vault and the member are kept. */
export class MembershipFrozen extends Trouble {
  constructor() {
    super("seat-frozen");
  }
}

/** What changes in a vault. */
export type News = Partial<Pick<VaultContents, "pin" | "withdrawn" | "withdrawals_seen">>;

type Writable = { -readonly [K in keyof VaultContents]: VaultContents[K] };

interface Unlocked {
  readonly keys: WordKeys;
  readonly version: number;
  readonly contents: VaultContents;
}

/**
 * An unlocked vault. Everything is in memory; nothing is written but the vault on the server. After `wipe` everything
 * throws `Trouble` (`locked`).
 */
export class Person extends GroupRooms {
  /** The member's public key. */
  readonly key: Bytes;
  keyring = new Keyring();
  /** The newest tree head of a list that was verified in this session; an older one is refused from then on. */
  head: Head | null = null;
  /** What the vault said when it was opened: since when what is there is new. */
  readonly before: Pick<VaultContents, "seen_on" | "withdrawals_seen">;
  /** What pays for what members do without a name. */
  readonly wallet = new TokenWallet(this);
  #held: Unlocked | null;
  /** All that were ever opened, so that `wipe` reaches each: an older one may still be in use somewhere. */
  readonly #keyrings: Keyring[] = [];

  constructor(connection: Connection, device: Device, keys: WordKeys, version: number, contents: VaultContents) {
    super(connection, device);
    this.key = publicKeyOf(contents.seat.sign_seed);
    this.before = { seen_on: contents.seen_on, withdrawals_seen: contents.withdrawals_seen };
    this.#held = { keys, version, contents };
  }

  get #open(): Unlocked {
    if (!this.#held) throw new Trouble("locked");
    return this.#held;
  }

  /** Whether the keys are gone. */
  get isWiped(): boolean {
    return this.#held === null;
  }

  get contents(): VaultContents {
    return this.#open.contents;
  }

  /** The member's private signing seed. */
  get seed(): Bytes {
    return this.contents.seat.sign_seed;
  }

  /** The vault's secret from which tokens are made. */
  get master(): Bytes {
    return this.contents.seat.master;
  }

  /** Whether this member is a steward now. */
  get isSteward(): boolean {
    return isSteward(this.roster, this.key);
  }

  /** Overwrite every key with zeros and forget all. What is under way fails with `locked` and sends nothing sealed. */
  wipe(): void {
    if (!this.#held) return;
    const { keys, contents } = this.#held;
    for (const secret of [keys.signSeed, keys.wrap, contents.seat.sign_seed, contents.seat.master]) secret.fill(0);
    for (const ring of this.#keyrings) ring.wipe();
    this.wallet.wipe();
    this.unsure.last.clear();
    this.#keyrings.length = 0;
    this.#held = null;
    this.keyring = new Keyring();
    this.roster = EMPTY;
    this.head = null;
  }

  /**
   * Read the roster on from where it was, verify it against what was seen before, and open the wrapped keys if it has
   * grown. Throws `Distrust`, `NoMembership`, `MembershipFrozen`.
   */
  async refresh(): Promise<void> {
    const { pin, seat: member } = this.contents;
    const seen = this.roster;
    const { roster, ring } = await fetchKeyring(
      this.connection,
      member.sign_seed,
      member.identity,
      [pin],
      seen,
      (found) => this.#groupsIn(found),
      this.keyring,
    );
    if (!this.#held) {
      ring.wipe();
      throw new Trouble("locked");
    }
    if (roster.length > this.roster.length) {
      // not so if another refresh of this page was quicker
      this.#keyrings.push(ring);
      this.keyring = ring;
      this.roster = roster;
    } else if (!this.#keyrings.includes(ring)) ring.wipe();
    if (this.roster.length !== this.contents.pin.length) await this.remember({ pin: pinOf(this.roster) });
  }

  #groupsIn(roster: RosterState): readonly Group[] {
    if (isFrozen(roster, this.key)) throw new MembershipFrozen();
    if (!isMember(roster, this.key)) throw new NoMembership();
    return isSteward(roster, this.key) ? GROUPS : ["members"];
  }

  /**
   * Write the vault with what is new. Nothing is written if nothing changed. If another device or tab wrote it
   * meanwhile, what it wrote is kept too. Throws `Declined`, `Distrust`, `EmptyVault` (these words were changed).
   */
  async remember(news: News): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const { keys, version, contents } = this.#open;
      const changed: Writable = { ...contents, ...news };
      if (equal(encode(VaultContents, changed), encode(VaultContents, contents))) return;
      changed.seen_on = this.device.today();
      try {
        await writeVault(this.connection, this.device, keys, version + 1, encode(VaultContents, changed));
      } catch (error) {
        if (!isDeclined(error, "vault-moved") || attempt === TRIES) throw error;
        news = await this.#merged(news);
        continue;
      }
      // wiped meanwhile: there is nothing left to keep; another writing of this page was later: it has the newer state
      if (this.#held && this.#held.version <= version) this.#held = { keys, version: version + 1, contents: changed };
      return;
    }
  }

  /** Take over what another device wrote into the vault; returns what is to be written now. */
  async #merged(news: News): Promise<News> {
    const { keys, version, contents } = this.#open;
    const theirs = await readVault(this.connection, keys);
    if (theirs.contents?.kind !== "seat") throw new EmptyVault();
    if (theirs.version < version) throw new Distrust("rolled-back");
    const seen = this.roster.length > 0 ? [pinOf(this.roster)] : [];
    const roster = await fetchRoster(this.connection, [contents.pin, theirs.contents.pin, ...seen]);
    const { withdrawn, withdrawals_seen } = theirs.contents;
    if (this.#open.version <= theirs.version) this.#held = { keys, version: theirs.version, contents: theirs.contents };
    return {
      pin: pinOf(roster),
      withdrawn: joined(withdrawn, news.withdrawn ?? contents.withdrawn),
      withdrawals_seen: Math.max(withdrawals_seen, news.withdrawals_seen ?? 0),
    };
  }

  /** Move the vault to new words; the old ones open nothing from then on. */
  async changeWords(passphrase: Passphrase): Promise<void> {
    const fresh = await keysOf(passphrase, "vault");
    const { keys, version, contents } = this.#open;
    const sealed = sealVault(fresh, 1, encode(VaultContents, contents), this.device.random);
    await this.connection.ask(routes.vaultsMove, {
      old_name: keys.name,
      old_version: version,
      old_signature: sign(keys.signSeed, "vault", vaultBytes("move", keys.name, version, fresh.name)),
      name: fresh.name,
      auth_key: fresh.signKey,
      sealed,
      signature: sign(fresh.signSeed, "vault", vaultBytes("write", fresh.name, 1, sealed)),
    });
    if (this.#held) this.#held = { keys: fresh, version: 1, contents };
    wipeKeys(this.#held ? keys : fresh);
  }

  /** What opens this vault, sealed under a PIN, in memory alone. */
  underPin(pin: string): Promise<Pin> {
    return Pin.make(this.#open.keys, pin, this.device.random);
  }

  /** Delete the vault for good. */
  deleteVault(): Promise<void> {
    return deleteVault(this.connection, this.#open.keys);
  }

  /**
   * Ask for what members may read: a steward signs, being known to be at the review; a member pays with a token, so
   * that the server can't tell who reads.
   */
  async askToRead<Q, A>(route: Route<Q, A>, message: Q): Promise<A> {
    if (!this.isSteward) return this.wallet.ask(route, message, "read");
    return this.connection.ask(route, message, this.seed);
  }
}

/** Withdrawal keys of both, each once, the newest `MOST_REMEMBERED`. */
export function joined(some: readonly Bytes[], more: readonly Bytes[]): Bytes[] {
  return [...new Map([...some, ...more].map((key) => [keyOf(key), key])).values()].slice(-MOST_REMEMBERED);
}

/** The short name under which a member signs: two words made from its public key. */
export const nameOfMember = (list: WordList, key: Bytes): string => nameOf(key, list);

/** The private half of a new member. */
export async function newMember(device: Device): Promise<SeatKeys> {
  return { sign_seed: device.random(32), identity: await generateIdentity(), master: device.random(32) };
}

/**
 * Open the vault of a canonical passphrase and refresh it. Throws `EmptyVault`, `NoMembership`, `MembershipFrozen`,
 * `Distrust`.
 */
export async function unlock(connection: Connection, device: Device, passphrase: Passphrase): Promise<Person> {
  return unlockWith(connection, device, await keysOf(passphrase, "vault"));
}

/** `unlock` for keys that were made before: they cost most of a second. The keys are the person's from then on. */
export async function unlockWith(connection: Connection, device: Device, keys: WordKeys): Promise<Person> {
  const { contents, version } = await readVault(connection, keys);
  if (contents?.kind !== "seat") throw new EmptyVault();
  const person = new Person(connection, device, keys, version, contents);
  try {
    await person.refresh();
  } catch (error) {
    person.wipe();
    throw error;
  }
  return person;
}
