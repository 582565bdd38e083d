/**
 * Whoever holds a profile's words: makes it, changes it, makes and closes links, pauses, deletes, and answers enquiries.
 * Counterpart of `features/profiles/client/owner.py`.
 *
 * All of a profile is put there at once, in the place of what was there: a pause, a closed link or another text is one
 * request, after which the server has nothing of before.
 */

import { readSealed } from "#features/reports/page/model.ts";
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import type { Upload } from "#kernel/files/sending.ts";
import { LINK_SLOTS } from "#kernel/formats/messages.ts";
import { NoReport, openOwnText, recordsOf } from "#kernel/rooms/held.ts";
import { Room } from "#kernel/rooms/room.ts";
import { generateIdentity } from "#kernel/seal/age.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { keysOf, type WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { isDeclined, Trouble, troubleOf } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { Album } from "./album.ts";
import { profileBytes } from "./contexts.ts";
import { Inbox } from "./inbox.ts";
import type { Link } from "./link.ts";
import type { ProfilePut } from "./messages.ts";
import { profilesPut } from "./routes.ts";
import { kept, openFile, type Saved, sealFile } from "./saved.ts";
import { recordsOfPut } from "./sealing.ts";
import { type Audience, type OwnLink, OwnProfile, type Profile, type Shot } from "./structs.ts";

const SECRET_BYTES = 16;
const MOST_BLOCKED = 100;
const MOST_ORIGINALS = 24;

/** Sends a put with a member's token: a profile is new, or a quarter has begun. */
export type Pay = (message: ProfilePut) => Promise<unknown>;

/** It needs a member's token, and nobody unlocked (`profile-needs-member`). */
export class NeedsMember extends troubleOf("profile-needs-member") {}

export class Owner {
  readonly #connection: Connection;
  readonly #device: Device;
  readonly #keys: WordKeys;
  /** The files of its pictures. */
  readonly album: Album;
  /** What others write to it. */
  readonly inbox: Inbox;
  #own: OwnProfile | null = null;
  #isSure = true;
  /** Whether somebody lost sight of it who was told its pictures' names and keys: those are sealed again. */
  #isAnybodyOut = false;

  private constructor(connection: Connection, device: Device, keys: WordKeys) {
    this.#connection = connection;
    this.#device = device;
    this.#keys = keys;
    this.album = new Album(connection, device.random, keys);
    this.inbox = new Inbox(connection, device, keys, this);
  }

  /** From its words; nothing is asked of the server yet. */
  static async of(connection: Connection, device: Device, passphrase: Passphrase): Promise<Owner> {
    return new Owner(connection, device, await keysOf(passphrase, "profile"));
  }

  /** As it was read or put last. */
  get own(): OwnProfile {
    if (!this.#own) throw new NoReport();
    return this.#own;
  }

  /** What it says, without an availability that is over. */
  get profile(): Profile {
    const { profile, day } = this.own;
    const isOver = this.#device.today() - day >= (profile.available === "today" ? 1 : 7);
    return isOver ? { ...profile, available: undefined } : profile;
  }

  get room(): Bytes {
    return this.#keys.name;
  }

  /** Throws `NoReport` (nothing is kept under these words), `Unreadable`. */
  async read(): Promise<OwnProfile> {
    const [record] = await recordsOf(this.#room(this.room));
    if (!record) throw new NoReport();
    const own = readSealed(OwnProfile, openOwnText(this.#keys, record.body));
    const isOld = this.#own && own.version < this.#own.version;
    if (isOld || 2 * own.version - 1 !== record.seq) throw new Unreadable("version");
    this.#own = own;
    this.#isSure = true;
    return own;
  }

  /**
   * Make it, empty; if it was made meanwhile, read it. `slot` says which of a member's passes pays for it. Throws
   * `Declined`, as `pay`.
   */
  async make(pay: Pay, slot?: number): Promise<void> {
    try {
      await this.read();
    } catch (error) {
      if (!(error instanceof NoReport)) throw error;
      const blank = { part: "profile", version: 0, day: 0, profile: {}, is_paused: false } as const;
      const none = { links: [], originals: [], blocked: [], templates: [], keep_days: 28 };
      const paid = slot === undefined ? {} : { slot };
      await this.#put({ ...blank, ...none, ...paid, inbox: await generateIdentity() } as unknown as OwnProfile, pay);
    }
  }

  /**
   * Put it there changed; without a change it is only kept for 28 days more. "Available today" ends with the day on which
   * she said it. Throws `NeedsMember`, `TooLong`, `Trouble` (`profile-moved`: it was changed elsewhere), `Unreachable`.
   */
  async change(change: Partial<OwnProfile>, pay?: Pay): Promise<void> {
    if (!this.#isSure) await this.read(); // the last put may have arrived
    await this.#put({ ...this.own, profile: this.profile, ...change }, pay);
    if (!this.#isAnybodyOut) return;
    const { pictures = [] } = this.profile;
    const profile = { ...this.profile, pictures: await this.album.again(pictures) };
    if (pictures.length > 0) await this.#put({ ...this.own, profile }, pay);
    this.#isAnybodyOut = false;
  }

  /** What an answer to stewards is signed with. */
  get keys(): Pick<WordKeys, "signKey" | "signSeed"> {
    return this.#keys;
  }

  /**
   * A new link; `label` is seen by her alone. `listed`: it stands in the catalogue for these, in the place of one that
   * did. Throws `Trouble` (`profile-links-full`, `profile-contact`), and as `change`.
   */
  async addLink(label: string, pay?: Pay, listed?: Audience): Promise<OwnLink> {
    const links = this.own.links.filter((each) => !listed || !each.listed);
    if (links.length >= LINK_SLOTS) throw new Trouble("profile-links-full");
    this.#isAnybodyOut ||= links.length < this.own.links.length;
    const { random, today } = this.#device;
    const thumb = listed && this.own.links.find((each) => each.listed === listed)?.thumb;
    const link = { secret: random(SECRET_BYTES), label, since: today(), listed, thumb };
    await this.change({ links: [...links, link] }, pay);
    return link;
  }

  /** From now on it opens nothing, and what it opened has another key, pictures too. Throws as `change`. */
  async closeLink({ secret }: OwnLink, pay?: Pay): Promise<void> {
    this.#isAnybodyOut = true;
    await this.change({ links: this.own.links.filter((each) => !equal(each.secret, secret)) }, pay);
  }

  /** With this small picture in the catalogue, or with none. It goes with the link. Throws as `change`. */
  async showSmall(thumb: Bytes | undefined, pay?: Pay): Promise<void> {
    await this.change({ links: this.own.links.map((each) => (each.listed ? { ...each, thumb } : each)) }, pay);
  }

  /** From now on nobody sees it, and its pictures get names and keys that only she has. Throws as `change`. */
  async pause(pay?: Pay): Promise<void> {
    this.#isAnybodyOut = true;
    await this.change({ is_paused: true }, pay);
  }

  /** Other pictures, or others' words and order. One that is left out is gone from the server. Throws as `change`. */
  async setPictures(pictures: Shot[], pay?: Pay, originals = this.own.originals): Promise<void> {
    await this.change({ profile: { ...this.profile, pictures }, originals }, pay);
  }

  /** Send a picture and put it there, last. The SHA-256 of the file it was made from stays with her. Throws as `change`. */
  async addPicture(upload: Upload, original: Bytes, says?: string, pay?: Pay): Promise<void> {
    const shot = await this.album.send(upload, says);
    const others = this.own.originals.filter((each) => !equal(each, original));
    const originals = [...others, original].slice(-MOST_ORIGINALS);
    await this.setPictures([...(this.profile.pictures ?? []), shot], pay, originals);
  }

  /** All of it but conversations as one file, which its words open. */
  async exported(): Promise<Bytes> {
    const pictures = await this.album.contents(this.profile.pictures ?? []);
    return sealFile(this.#keys, { ...this.own, profile: this.profile }, pictures, this.#device.random);
  }

  /** What a saved file holds; nothing is asked of the server. Throws `Unreadable` (`profile-file`). */
  opened = (file: Bytes): Saved => openFile(this.#keys, file);

  /** Put it here; after a broken line the same again. Throws `Trouble` (`profile-here`), and as `make` and `change`. */
  async makeAgain({ own, pictures }: Saved, pay: Pay, slot?: number): Promise<void> {
    await this.make(pay, slot);
    if (Object.keys(this.own.profile).length > 0) throw new Trouble("profile-here");
    await this.change({}, pay); // pictures of a try that broke off are gone
    await this.change(kept(own, await this.album.anew(own.profile.pictures ?? [], pictures)), pay);
  }

  linkOf(link: OwnLink): Link {
    return { room: this.room, secret: link.secret };
  }

  /** Delete it for good, with all enquiries. */
  async remove(): Promise<void> {
    await this.#room(this.room).remove();
    this.#own = null;
  }

  /**
   * Delete one for good: whoever wrote it can write nothing more in it, and their code opens nothing. A server that shows
   * it again shows it to nobody.
   */
  async block(room: Bytes, pay?: Pay): Promise<void> {
    await this.change({ blocked: [...this.own.blocked.slice(1 - MOST_BLOCKED), room] }, pay);
    await this.#room(room).remove();
  }

  /** Overwrite the keys with zeros; nothing works afterwards. */
  wipe(): void {
    for (const secret of [this.#keys.signSeed, this.#keys.wrap]) secret?.fill(0);
    for (const { secret } of this.#own?.links ?? []) secret.fill(0);
    this.#own = null;
    this.inbox.wipe();
  }

  #room(name: Bytes): Room {
    return new Room(this.#connection, name, this.#keys.signSeed);
  }

  async #put(changed: OwnProfile, pay?: Pay): Promise<void> {
    const { random, today } = this.#device;
    const next: OwnProfile = { ...changed, version: changed.version + 1, day: today() };
    const { version, profile } = next;
    const records = await recordsOfPut(this.#keys, next, random);
    const [own, shown = null, listing = null, thumb = null] = records;
    const files = (profile.pictures ?? []).map(({ file }) => file.blob);
    const signature = this.#connection.sign(
      this.#keys.signSeed,
      "open",
      profileBytes(version, this.room, records, files),
    );
    const holder_key = this.#keys.signKey;
    const message: ProfilePut = { holder_key, version, own, shown, files, signature, listing, thumb };
    this.#isSure = false;
    try {
      await this.#ask(message, pay);
    } catch (error) {
      if (isDeclined(error, "profile-moved")) this.#own = null;
      throw error;
    }
    this.#own = next;
    this.#isSure = true;
  }

  async #ask(message: ProfilePut, pay?: Pay): Promise<void> {
    try {
      await this.#connection.ask(profilesPut, message);
    } catch (error) {
      if (!isDeclined(error, "token-missing")) throw error;
      if (!pay) throw new NeedsMember();
      await pay(message);
    }
  }
}
