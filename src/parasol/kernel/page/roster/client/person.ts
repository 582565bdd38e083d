/**
 * A person who unlocked their vault: their membership, the verified roster, their keys, and the rooms they can read.
 *
 * The roster is the charter alone, for members always; a steward's has the register too once it was needed (register.ts).
 */

import { type Connection, read } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import type { Head, Mine, RosterPage } from "#kernel/formats/messages.ts";
import type { Group } from "#kernel/formats/roster.ts";
import type { VaultContents } from "#kernel/formats/vault.ts";
import { GroupRooms } from "#kernel/rooms/group.ts";
import { readOlder, readRungs } from "#kernel/rooms/ladder.ts";
import { keysOfMember } from "#kernel/roster/rules/asking.ts";
import { knowingAsMuch } from "#kernel/roster/rules/older.ts";
import { EMPTY, isFrozen, isSteward, type RosterState } from "#kernel/roster/rules/state.ts";
import { listKeyOf } from "#kernel/seal/key-tree.ts";
import { masterOf, type Purpose } from "#kernel/tokens/derive.ts";
import { TokenWallet } from "#kernel/tokens/wallet.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import type { BytesRoute, Route } from "#kernel/wire/route.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { Distrust, isDeclined, Trouble, troubleOf } from "#kernel/wire/trouble.ts";
import { checkHeard } from "./heard.ts";
import { fetchKeyring, GROUPS, type Held, Keyring } from "./keyring.ts";
import { OwnVault, type Unlocked } from "./own-vault.ts";
import { withIntake } from "./recipients.ts";
import { type RosterReader, readCharter } from "./roster.ts";
import { pinOf } from "./writing.ts";

/** The vault opened, but its membership is no longer (or not yet) in the community. */
export class NoMembership extends troubleOf("no-seat") {}

/** The vault opened, but stewards have frozen its membership (`seat-frozen`). The vault and the member are kept. */
export class MembershipFrozen extends troubleOf("seat-frozen") {}

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
  readonly vault: OwnVault;
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
  readonly before: Pick<VaultContents, "seen_on" | "withdrawals_seen" | "lounge_seen" | "letters_seen">;
  /** What pays for what members do without a name. */
  readonly wallet = new TokenWallet(this);
  #pinning: Promise<void> | null = null;
  /** All that were ever opened, so that `wipe` reaches each: an older one may still be in use somewhere. */
  readonly #keyrings: Keyring[] = [];

  constructor(connection: Connection, device: Device, held: Unlocked) {
    super(connection, device);
    this.vault = new OwnVault(connection, device, held, () => this.roster);
    this.key = publicKeyOf(this.seed);
    const { seen_on, withdrawals_seen, lounge_seen, letters_seen } = this.contents;
    this.before = { seen_on, withdrawals_seen, lounge_seen, letters_seen };
  }

  /** Whether the keys are gone. */
  get isWiped(): boolean {
    return this.vault.isWiped;
  }

  get contents(): VaultContents {
    return this.vault.contents;
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
    if (this.isWiped) return;
    this.vault.wipe();
    for (const ring of this.#keyrings) ring.wipe();
    this.wallet.wipe();
    this.unsure.last.clear();
    this.#keyrings.length = 0;
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
    if (this.isWiped) {
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
    this.#pinning ??= this.vault.remember({ pin: pinOf(this.roster, pin) }).finally(() => {
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
    void this.contents; // throws if it was wiped meanwhile
    return isReached;
  }

  async knowOlder(group: Group): Promise<void> {
    const { rungs } = this.#known(await readOlder(this.connection, this.roster, group));
    this.keyring.addRungs(group, rungs);
  }

  /** Take over the older epochs that came with rungs. */
  #known<T extends { readonly roster: RosterState }>(more: T): T {
    void this.contents; // throws if it was wiped meanwhile
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
