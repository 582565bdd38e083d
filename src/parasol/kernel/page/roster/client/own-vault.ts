/** A member's own vault while it is open: all its writing, one after the other, and what another device wrote meanwhile. */

import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { type Pin as RosterPin, VaultContents } from "#kernel/formats/vault.ts";
import { TRIES } from "#kernel/rooms/group.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { keysOf, type WordKeys } from "#kernel/vault/keys.ts";
import { Pin } from "#kernel/vault/pin.ts";
import { sealVault } from "#kernel/vault/sealed.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { vaultBytes } from "#kernel/wire/contexts.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Distrust, isDeclined, Trouble, troubleOf } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { fetchCharter } from "./roster.ts";
import { deleteVault, readVault, wipeKeys, writeVault } from "./vaults.ts";
import { pinOf } from "./writing.ts";

/** Withdrawals kept in a vault, the newest: 47 of its 64 kB. More would not fit, and lock its owner out. */
export const MOST_REMEMBERED = 1000;

/** Well-formed words under which nothing was ever put. It looks the same as a vault that was deleted. */
export class EmptyVault extends troubleOf("empty-vault") {}

/** What changes in a vault. */
export type News = Partial<
  Pick<
    VaultContents,
    | ("pin" | "withdrawn" | "withdrawals_seen" | "seen_on")
    | ("muted" | "lounge_seen" | "certificates" | "verified" | "pens" | "letters" | "letters_seen")
  >
>;

type Writable = { -readonly [K in keyof VaultContents]: VaultContents[K] };

/** What opens a vault, the version that was read or written last, and what was in it. */
export interface Unlocked {
  readonly keys: WordKeys;
  readonly version: number;
  readonly contents: VaultContents;
}

/** Everything is in memory; nothing is written but the vault on the server. After `wipe` everything throws `Trouble` (`locked`). */
export class OwnVault {
  readonly #connection: Connection;
  readonly #device: Device;
  readonly #knownRoster: () => RosterState;
  #held: Unlocked | null;
  #hasWritten = false;
  #writing: Promise<void> = Promise.resolve();

  /** `knownRoster` gives what this session has verified. */
  constructor(connection: Connection, device: Device, held: Unlocked, knownRoster: () => RosterState) {
    this.#connection = connection;
    this.#device = device;
    this.#held = held;
    this.#knownRoster = knownRoster;
  }

  get #open(): Unlocked {
    if (!this.#held) throw new Trouble("locked");
    return this.#held;
  }

  get isWiped(): boolean {
    return this.#held === null;
  }

  get contents(): VaultContents {
    return this.#open.contents;
  }

  /** Overwrite all keys in it with zeros, and forget it. */
  wipe(): void {
    if (!this.#held) return;
    const { keys, contents } = this.#held;
    const { sign_seed, master, escrow_master, former } = contents.seat;
    for (const secret of [keys.signSeed, keys.wrap, sign_seed, master, escrow_master, former?.master]) secret?.fill(0);
    this.#held = null;
  }

  /**
   * Write the vault with what is new. Nothing is written if nothing changed. If another device or tab wrote it
   * meanwhile, what it wrote is kept too. One writing begins after the other has ended. Throws `Declined`, `Distrust`,
   * `EmptyVault` (these words were changed).
   */
  remember(news: News): Promise<void> {
    this.#writing = this.#written().then(() => this.#write(news));
    return this.#writing;
  }

  #written(): Promise<void> {
    return this.#writing.catch(() => undefined);
  }

  async #write(news: News): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const { keys, version, contents } = this.#open;
      const changed: Writable = { ...contents, ...news };
      if (equal(encode(VaultContents, changed), encode(VaultContents, contents))) return;
      try {
        await writeVault(this.#connection, this.#device, keys, version + 1, encode(VaultContents, changed));
      } catch (error) {
        if (!isDeclined(error, "vault-moved") || attempt === TRIES) throw error;
        news = await this.#merged(news);
        continue;
      }
      this.#hasWritten = true;
      // wiped meanwhile: there is nothing left to keep; another writing of this page was later: it has the newer state
      if (this.#held && this.#held.version <= version) this.#held = { keys, version: version + 1, contents: changed };
      return;
    }
  }

  /**
   * All alerts were shown: what comes from today on is new; or what the lounge or the letters had. Noted only if this session wrote the
   * vault already, so that the server sees no visit by it.
   */
  async saw(news: News = { seen_on: this.#device.today() }): Promise<void> {
    await this.#written();
    if (this.#hasWritten) await this.remember(news);
  }

  /** Take over what another device wrote into the vault; returns what is to be written now. */
  async #merged(news: News): Promise<News> {
    const { keys, version, contents } = this.#open;
    const theirs = await readVault(this.#connection, keys);
    if (theirs.contents?.kind !== "seat") throw new EmptyVault();
    if (theirs.version < version) throw new Distrust("rolled-back");
    const known = this.#knownRoster();
    const seen = known.length > 0 ? [pinOf(known)] : [];
    const roster = await fetchCharter(this.#connection, [contents.pin, theirs.contents.pin, ...seen]);
    const { withdrawn, withdrawals_seen } = theirs.contents;
    if (this.#open.version <= theirs.version) this.#held = { keys, version: theirs.version, contents: theirs.contents };
    return {
      ...theirs.contents,
      ...news,
      pin: pinOf(roster, laterRegister(contents.pin, theirs.contents.pin)),
      withdrawn: joined(withdrawn, news.withdrawn ?? contents.withdrawn),
      withdrawals_seen: Math.max(withdrawals_seen, news.withdrawals_seen ?? 0),
    };
  }

  /** Move the vault to new words; the old ones open nothing from then on. */
  async changeWords(passphrase: Passphrase): Promise<void> {
    const fresh = await keysOf(passphrase, "vault");
    await this.#written();
    const { keys, version, contents } = this.#open;
    const sealed = sealVault(fresh, 1, encode(VaultContents, contents), this.#device.random);
    await this.#connection.ask(routes.vaultsMove, {
      old_name: keys.name,
      old_version: version,
      old_signature: this.#connection.sign(keys.signSeed, "vault", vaultBytes("move", keys.name, version, fresh.name)),
      name: fresh.name,
      auth_key: fresh.signKey,
      sealed,
      signature: this.#connection.sign(fresh.signSeed, "vault", vaultBytes("write", fresh.name, 1, sealed)),
    });
    if (this.#held) this.#held = { keys: fresh, version: 1, contents };
    wipeKeys(this.#held ? keys : fresh);
  }

  /** What opens this vault, sealed under a PIN, in memory alone. */
  underPin(pin: string): Promise<Pin> {
    return Pin.make(this.#open.keys, pin, this.#device.random);
  }

  /** Delete the vault for good. */
  async delete(): Promise<void> {
    await this.#written();
    return deleteVault(this.#connection, this.#open.keys);
  }
}

/** The one of two pins that saw more of the register. */
const laterRegister = (one: RosterPin, other: RosterPin): RosterPin =>
  (one.register_length ?? 0) > (other.register_length ?? 0) ? one : other;

/** Withdrawal keys of both, each once, the newest `MOST_REMEMBERED`. */
export function joined(some: readonly Bytes[], more: readonly Bytes[]): Bytes[] {
  return [...new Map([...some, ...more].map((key) => [keyOf(key), key])).values()].slice(-MOST_REMEMBERED);
}
