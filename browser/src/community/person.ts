/**
 * A person who unlocked their vault: their membership, the verified roster, their keys, and the rooms they can read.
 *
 * The roster is the charter alone, for members always; a steward's has the register too once it was needed (register.ts).
 */

import { type Connection, read } from "../connection.ts";
import type { Device } from "../device.ts";
import type { Head, Mine, RosterPage } from "../formats/messages.ts";
import type { Group } from "../formats/roster.ts";
import { type Pin as RosterPin, type SeatKeys, VaultContents } from "../formats/vault.ts";
import { GroupRooms, TRIES } from "../rooms/group.ts";
import { readOlder, readRungs } from "../rooms/ladder.ts";
import { keysOfMember } from "../roster/asking.ts";
import { knowingAsMuch } from "../roster/older.ts";
import { EMPTY, isFrozen, isSteward, type RosterState } from "../roster/state.ts";
import { generateIdentity } from "../seal/age.ts";
import { listKeyOf } from "../seal/key-tree.ts";
import { masterOf, type Purpose } from "../tokens/derive.ts";
import { TokenWallet } from "../tokens/wallet.ts";
import { keysOf, type WordKeys } from "../vault/keys.ts";
import { Pin } from "../vault/pin.ts";
import { sealVault } from "../vault/sealed.ts";
import { type Bytes, equal, keyOf } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { vaultBytes } from "../wire/contexts.ts";
import { type BytesRoute, type Route, routes } from "../wire/routes.ts";
import { publicKeyOf, sign } from "../wire/signing.ts";
import { Distrust, isDeclined, Trouble } from "../wire/trouble.ts";
import type { Passphrase } from "../words/passphrase.ts";
import { checkHeard } from "./heard.ts";
import { fetchKeyring, GROUPS, type Held, Keyring } from "./keyring.ts";
import { withIntake } from "./recipients.ts";
import { fetchCharter, firstPage } from "./roster.ts";
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
export type News = Partial<
  Pick<
    VaultContents,
    "pin" | "withdrawn" | "withdrawals_seen" | "seen_on" | "muted" | "lounge_seen" | "certificates" | "letters"
  >
>;

/** Reads the roster on from where `seen` ended, for the member whose seed this is. `first` is as in `fetchCharter`. */
export type RosterReader = (
  connection: Connection,
  seed: Bytes,
  pins: readonly RosterPin[],
  seen: RosterState,
  first?: () => Promise<RosterPage>,
) => Promise<RosterState>;

/** As everybody does at first. */
export const readCharter: RosterReader = (connection, _seed, pins, seen, first) =>
  fetchCharter(connection, pins, seen, first);

type Writable = { -readonly [K in keyof VaultContents]: VaultContents[K] };

interface Unlocked {
  readonly keys: WordKeys;
  readonly version: number;
  readonly contents: VaultContents;
}

/** How to refresh: whether for the first time, or asking again what the register says. */
interface Refresh {
  readonly first?: (() => Promise<RosterPage>) | undefined;
  readonly isOpening?: boolean;
  readonly isAnew?: boolean;
}

/**
 * An unlocked vault. Everything is in memory; nothing is written but the vault on the server. After `wipe` everything
 * throws `Trouble` (`locked`).
 */
export class Person extends GroupRooms {
  /** The member's public key. */
  readonly key: Bytes;
  keyring = new Keyring();
  /** What the server says of this member from the register, and enforces; null before it was read. */
  mine: Mine | null = null;
  /** Sealed keys of desks by their SHA-256. */
  readonly deskFiles = new Map<string, Bytes>();
  /** How the roster is read. */
  rosterReader: RosterReader = readCharter;
  /** The newest tree head of a list that was verified in this session; an older one is refused from then on. */
  head: Head | null = null;
  /**
   * Beginnings of withdrawal keys beside those in the vault whose statements this session saw in a list for checks. Not
   * kept: a vault that is written after a check would tell the server whose it was.
   */
  readonly metWithdrawn = new Set<string>();
  /** What the vault said when it was opened: since when what is there is new. */
  readonly before: Pick<VaultContents, "seen_on" | "withdrawals_seen" | "lounge_seen">;
  /** What pays for what members do without a name. */
  readonly wallet = new TokenWallet(this);
  #held: Unlocked | null;
  #hasWritten = false;
  #writing: Promise<void> = Promise.resolve();
  #pinning: Promise<void> | null = null;
  /** All that were ever opened, so that `wipe` reaches each: an older one may still be in use somewhere. */
  readonly #keyrings: Keyring[] = [];

  constructor(connection: Connection, device: Device, keys: WordKeys, version: number, contents: VaultContents) {
    super(connection, device);
    this.key = publicKeyOf(contents.seat.sign_seed);
    const { seen_on, withdrawals_seen, lounge_seen } = contents;
    this.before = { seen_on, withdrawals_seen, lounge_seen };
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

  /** The vault's secret from which a week's tokens are made. */
  masterOf(purpose: Purpose, week: number): Bytes {
    return masterOf(this.contents.seat, purpose, week);
  }

  /** The public key, and the one before if it was renewed. */
  get ownKeys(): Bytes[] {
    const { former } = this.contents.seat;
    return former ? [this.key, former.key] : [this.key];
  }

  /** Whether this is one's own key, or was before it was renewed. */
  readonly isMe = (key: Bytes): boolean =>
    [...keysOfMember(this.roster, this.key), ...this.ownKeys].some((own) => equal(own, key));

  /** Whether this member is a steward now. */
  get isSteward(): boolean {
    return isSteward(this.roster, this.key);
  }

  /** Overwrite every key with zeros and forget all. What is under way fails with `locked` and sends nothing sealed. */
  wipe(): void {
    if (!this.#held) return;
    const { keys, contents } = this.#held;
    const { sign_seed, master, escrow_master, former } = contents.seat;
    for (const secret of [keys.signSeed, keys.wrap, sign_seed, master, escrow_master, former?.master]) secret?.fill(0);
    for (const ring of this.#keyrings) ring.wipe();
    this.wallet.wipe();
    this.unsure.last.clear();
    this.#keyrings.length = 0;
    this.#held = null;
    this.keyring = new Keyring();
    this.roster = EMPTY;
    this.mine = null;
    this.head = null;
    this.metWithdrawn.clear();
  }

  /**
   * Read the roster on from where it was, verify it against what was seen before, and open the wrapped keys if the charter
   * has grown. Throws `Distrust`, `NoMembership`, `MembershipFrozen`.
   */
  refresh(): Promise<void> {
    return this.#refresh();
  }

  /** The first `refresh`. `first` is as in `fetchCharter`. */
  enter(first?: () => Promise<RosterPage>): Promise<void> {
    return this.#refresh({ isOpening: true, first });
  }

  /** `refresh`, and ask again what the register says of this member. */
  refreshMine(): Promise<void> {
    return this.#refresh({ isAnew: true });
  }

  async #refresh({ first, isOpening = false, isAnew = false }: Refresh = {}): Promise<void> {
    const { pin, seat: member } = this.contents;
    const { roster: seen, rosterReader, keyring, mine } = this;
    const pins = seen.length > 0 ? [pin, pinOf(seen)] : [pin];
    let given = first;
    const read = (from: RosterState): Promise<RosterState> => {
      const page = given;
      given = undefined;
      return rosterReader(this.connection, member.sign_seed, pins, from, page);
    };
    const held = mine && !isAnew ? { ring: keyring, mine } : undefined;
    let groups: readonly Group[] = [];
    const groupsIn = (found: RosterState) => {
      groups = this.#groupsIn(found);
      return groups;
    };
    const found = await fetchKeyring(
      this.connection,
      member.sign_seed,
      member.identity,
      seen,
      read,
      groupsIn,
      held,
      (roster, { heard }) => checkHeard(roster, member, heard),
    ).catch((error: unknown) => {
      if (!isDeclined(error, "not-a-seat", "seat-frozen")) throw error;
      if (groups === GROUPS) throw new Distrust("no-key"); // a steward, says the charter
      throw isDeclined(error, "seat-frozen") ? new MembershipFrozen() : new NoMembership();
    });
    if (!this.#held) {
      found.ring.wipe();
      throw new Trouble("locked");
    }
    if (found.ring !== keyring) found.ring.keep(keyring);
    const roster = await withIntake(this.connection, found.roster);
    this.#adopt({ ...found, roster }, isAnew);
    if (!this.isSteward) this.rosterReader = readCharter;
    else if (this.rosterReader !== rosterReader) return this.#refresh(); // the register was asked for meanwhile
    const pinned = this.pinned();
    pinned.catch(() => undefined); // whoever pays for something next hears of it
    if (!isOpening || this.isSteward) await pinned;
  }

  /**
   * Once the vault says what was seen of the roster. A member who comes in doesn't wait for that, but for all that they
   * pay for they do: a server can't show an answer and then keep the vault from knowing what it showed. Throws as
   * `remember`; whoever asks next tries again.
   */
  async pinned(): Promise<void> {
    const { pin } = this.contents;
    const { length, isWhole, registerLength } = this.roster;
    if (length === pin.length && !(isWhole && registerLength !== pin.register_length)) return;
    this.#pinning ??= this.remember({ pin: pinOf(this.roster, pin) }).finally(() => {
      this.#pinning = null;
    });
    await this.#pinning;
  }

  /** Take over what was read, unless another refresh of this page was quicker. */
  #adopt({ roster, ring, mine }: Held & { readonly roster: RosterState }, isAnew: boolean): void {
    const { length, isWhole, registerLength } = this.roster;
    if (roster.length > length || (roster.length === length && isAnew)) {
      this.#keyrings.push(ring);
      this.keyring = ring;
      this.mine = mine;
    } else if (!this.#keyrings.includes(ring)) ring.wipe();
    const isLonger = roster.isWhole && (!isWhole || roster.registerLength > registerLength);
    if (roster.length > length || (roster.length === length && isLonger)) {
      this.roster = knowingAsMuch(roster, this.roster);
    }
  }

  /**
   * Open a group's keys down to an epoch. Whether it was reached: what the server has deleted can't be. Throws `Distrust`
   * (`wrong-key`).
   */
  async reach(group: Group, epoch: number): Promise<boolean> {
    const ring = this.keyring;
    const isReached = await ring.reach(this.roster, group, epoch, async (group, newest) =>
      this.#known(await readRungs(this.connection, this.roster, group, newest)),
    );
    void this.#open; // throws if it was wiped meanwhile
    return isReached;
  }

  async knowOlder(group: Group): Promise<void> {
    const { rungs } = this.#known(await readOlder(this.connection, this.roster, group));
    this.keyring.addRungs(group, rungs);
  }

  /** Take over the older epochs that came with rungs. */
  #known<T extends { readonly roster: RosterState }>(more: T): T {
    void this.#open; // throws if it was wiped meanwhile
    this.roster = knowingAsMuch(this.roster, more.roster);
    return more;
  }

  /** A list's key. Throws `Distrust` (`no-list`, `no-key`, `wrong-key`). */
  async listKey(number: number): Promise<Bytes> {
    const began = this.roster.lists.get(number);
    if (began === undefined) throw new Distrust("no-list");
    if (!(await this.reach("members", began))) throw new Distrust("no-key");
    const { lists, keys } = this.keyring;
    const key = lists.get(number) ?? listKeyOf(keys.members.get(began) as Bytes);
    lists.set(number, key);
    return key;
  }

  /** The identities of all intakes that something may still be sealed to, the newest first. Throws `Distrust`. */
  async intakes(): Promise<string[]> {
    await this.reach("stewards", 1);
    return this.keyring.intakes();
  }

  /** Who is steward says the charter; whether anybody else is a member, and not paused, the server alone. */
  #groupsIn(roster: RosterState): readonly Group[] {
    if (isSteward(roster, this.key)) return GROUPS;
    if (isFrozen(roster, this.key)) throw new MembershipFrozen();
    const known = roster.seats.get(keyOf(this.key));
    if (known && known.leftAt !== null) throw new NoMembership();
    return ["members"];
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
        await writeVault(this.connection, this.device, keys, version + 1, encode(VaultContents, changed));
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
   * All alerts were shown: what comes from today on is new; or what the lounge had. Noted only if this session wrote the
   * vault already, so that the server sees no visit by it.
   */
  async saw(news: News = { seen_on: this.device.today() }): Promise<void> {
    await this.#written();
    if (this.#hasWritten) await this.remember(news);
  }

  /** Take over what another device wrote into the vault; returns what is to be written now. */
  async #merged(news: News): Promise<News> {
    const { keys, version, contents } = this.#open;
    const theirs = await readVault(this.connection, keys);
    if (theirs.contents?.kind !== "seat") throw new EmptyVault();
    if (theirs.version < version) throw new Distrust("rolled-back");
    const seen = this.roster.length > 0 ? [pinOf(this.roster)] : [];
    const roster = await fetchCharter(this.connection, [contents.pin, theirs.contents.pin, ...seen]);
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
  async deleteVault(): Promise<void> {
    await this.#written();
    return deleteVault(this.connection, this.#open.keys);
  }

  /** Whether two reads may go at once: whoever signs needs another nonce for the second, and else it shows a token. */
  get readsTwo(): boolean {
    return !this.isSteward && this.wallet.tickets >= 2;
  }

  /**
   * Ask for what members may read: a steward signs, being known to be at the review; a member pays with a token, so
   * that the server can't tell who reads.
   */
  async askToRead<Q, A>(route: Route<Q, A>, message: Q): Promise<A> {
    return read(route.answer, await this.askBytesToRead(route, message));
  }

  /** The same for an answer in bytes. */
  async askBytesToRead<Q>(route: BytesRoute<Q>, message: Q): Promise<Bytes> {
    if (!this.isSteward) return this.wallet.askBytes(route, message, "read");
    return this.connection.askBytes(route, message, this.seed);
  }
}

/** The one of two pins that saw more of the register. */
const laterRegister = (one: RosterPin, other: RosterPin): RosterPin =>
  (one.register_length ?? 0) > (other.register_length ?? 0) ? one : other;

/** Withdrawal keys of both, each once, the newest `MOST_REMEMBERED`. */
export function joined(some: readonly Bytes[], more: readonly Bytes[]): Bytes[] {
  return [...new Map([...some, ...more].map((key) => [keyOf(key), key])).values()].slice(-MOST_REMEMBERED);
}

/** The private half of a new member. */
export async function newMember(device: Device): Promise<SeatKeys> {
  const [sign_seed, master] = [device.random(32), device.random(32)];
  return { sign_seed, identity: await generateIdentity(), master, escrow_master: undefined, former: undefined };
}

/**
 * Open the vault of a canonical passphrase and refresh it. What is asked for in any case comes while the words are
 * stretched: the roster, and a nonce for the wrapped keys. Throws `EmptyVault`, `NoMembership`, `MembershipFrozen`,
 * `Distrust`.
 */
export async function unlock(connection: Connection, device: Device, passphrase: Passphrase): Promise<Person> {
  connection.prepareToSign();
  const first = firstPage(connection);
  return unlockWith(connection, device, await keysOf(passphrase, "vault"), first);
}

/** `unlock` for keys that were made before: they cost most of a second. The keys are the person's from then on. */
export async function unlockWith(
  connection: Connection,
  device: Device,
  keys: WordKeys,
  first?: () => Promise<RosterPage>,
): Promise<Person> {
  const { contents, version } = await readVault(connection, keys);
  if (contents?.kind !== "seat") throw new EmptyVault();
  const person = new Person(connection, device, keys, version, contents);
  try {
    await person.enter(first);
  } catch (error) {
    person.wipe();
    throw error;
  }
  return person;
}
