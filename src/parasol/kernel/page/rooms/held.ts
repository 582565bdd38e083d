/**
 * A room that somebody's words open: its own copy sealed, and afterwards read, written to and deleted. Nothing of
 * members, workers or stewards is loaded here.
 *
 * No account and no membership. The words give the room's name, the key that owns it, and the key of the holder's own
 * copy, which is its first part; nobody else ever learns them.
 */
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { RECORD_SIZES, type RoomOpen, type StoredRecord } from "#kernel/formats/messages.ts";
import { paid } from "#kernel/proof-of-work.ts";
import { OVERHEAD, openSealed, type Random, seal } from "#kernel/seal/aead.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { pad, sizeFor, unpad } from "#kernel/seal/padding.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, concat, equal } from "#kernel/wire/bytes.ts";
import { partBytes } from "#kernel/wire/contexts.ts";
import * as routes from "#kernel/wire/routes.ts";
import { sign } from "#kernel/wire/signing.ts";
import { Declined, Distrust, troubleOf } from "#kernel/wire/trouble.ts";
import { Room } from "./room.ts";
import { say, Unsure } from "./unsure.ts";

const OWN_TAG = 0x05;

/** Nothing is kept under these words: deleted, expired, or the words are another receipt's. */
export class NoReport extends troubleOf("no-report") {}

/** What somebody opens a room of their own with. It is signed when it is sent, for the site that it is sent to. */
export interface FirstParts extends Pick<RoomOpen, "kind" | "room" | "holder_key" | "records" | "marks"> {
  /** Of the room's key. */
  readonly seed: Bytes;
  /** What it signs. */
  readonly covered: Bytes;
}

/** A sealed room, ready to be opened; sending it twice opens it once. */
export interface Prepared {
  readonly room: Bytes;
  readonly message: FirstParts;
}

/** A room of this kind with its first parts, ready to be opened with the keys that it is named after. */
export const preparedWith = (
  kind: string,
  { name: room, signKey: holder_key, signSeed: seed }: Pick<WordKeys, "name" | "signKey" | "signSeed">,
  records: FirstParts["records"],
  covered: Bytes,
  marks: FirstParts["marks"] = [],
): Prepared => ({ room, message: { kind, room, holder_key, records, marks, seed, covered } });

/** What is sent over this connection. */
export const signedFor = (connection: Connection, { seed, covered, ...parts }: FirstParts): RoomOpen => ({
  ...parts,
  signature: connection.sign(seed, "open", covered),
  work: null,
});

/** Open a room, paid with work. Throws `Unreachable` (nothing is lost; send the same again), `Declined`. */
export async function openRoom(
  connection: Connection,
  message: FirstParts,
  work?: () => Promise<string>,
): Promise<void> {
  const signed = signedFor(connection, message);
  await paid(connection, (proof) => connection.ask(routes.roomsOpen, { ...signed, work: proof }), true, work);
}

/** The parts as records with new ids. */
export const recordsWith = (bodies: readonly Bytes[], random: Random): { id: Bytes; body: Bytes }[] =>
  bodies.map((body) => ({ id: random(16), body }));

/**
 * A part as it is sealed: the holder's signature (64 bytes, label `part`), then the part. The recipient is public:
 * without the signature the server could put a contact of its own beside somebody's words.
 */
export const signedPart = (keys: Pick<WordKeys, "name" | "signSeed">, text: Bytes): Bytes =>
  concat(sign(keys.signSeed, "part", partBytes(keys.name, text)), text);

/** The holder's own copy: `0x05 ‖ nonce ‖ ciphertext` under the wrapping key, bound to the room. Throws `TooLong`. */
export function sealOwn(keys: WordKeys, text: Bytes, random: Random): Bytes {
  const size = sizeFor(text.length + 2 + OVERHEAD, RECORD_SIZES[1]);
  const head = Uint8Array.of(OWN_TAG);
  return concat(head, seal(keys.wrap, pad(text, size - 1 - OVERHEAD), concat(head, keys.name), random));
}

/** The text of an own copy, a report's or another's. Throws `Unreadable` (`tag-byte`, `tag`, `padding`). */
export function openOwnText(keys: WordKeys, sealed: Bytes): Bytes {
  if (!(RECORD_SIZES as readonly number[]).includes(sealed.length) || sealed[0] !== OWN_TAG) {
    throw new Unreadable("tag-byte");
  }
  const context = concat(sealed.subarray(0, 1), keys.name);
  return unpad(openSealed(keys.wrap, sealed.subarray(1), context));
}

/** The text of the own copy among all records. Throws `NoReport`, `Unreadable`. */
export function ownTextOf(keys: WordKeys, [first]: readonly StoredRecord[]): Bytes {
  if (first?.seq !== 1) throw new NoReport(); // none, or no longer complete
  return openOwnText(keys, first.body);
}

/**
 * All records that are kept under somebody's words, in order. Throws `NoReport`, `Distrust`, `Unreachable`, `Declined`.
 */
export async function recordsOf(room: Room): Promise<StoredRecord[]> {
  try {
    return await room.read();
  } catch (error) {
    throw error instanceof Declined && error.code === "no-such-room" ? new NoReport() : error;
  }
}

/** Whoever holds the words of a room. Nothing is asked of the server before a method is called. */
export abstract class Held<Own extends { readonly thread_key: Bytes; readonly genesis: Bytes }> {
  readonly room: Room;
  protected readonly keys: WordKeys;
  protected readonly unsure: Unsure;
  protected own: Own | null = null;

  /** From keys that were made before: they cost most of a second. They are the holder's from then on. */
  constructor(connection: Connection, { random }: Device, keys: WordKeys) {
    this.keys = keys;
    this.room = new Room(connection, keys.name, keys.signSeed);
    this.unsure = new Unsure(random);
  }

  /** Delete the room with all that is in it, for good. */
  async remove(): Promise<void> {
    await this.room.remove();
    this.own = null;
  }

  /** Overwrite the keys with zeros; nothing works afterwards. */
  wipe(): void {
    for (const secret of [this.keys.signSeed, this.keys.wrap, this.own?.thread_key]) secret?.fill(0);
    this.own = null;
    this.unsure.last.clear();
  }

  /** What the own copy says. Throws `Unreadable`. */
  protected abstract decode(own: Bytes): Own;

  /** The records and the own copy. Throws `NoReport`, `Unreadable`, `Distrust` (`another-community`). */
  protected async records(genesis: Bytes): Promise<[StoredRecord[], Own]> {
    const records = await recordsOf(this.room);
    const own = this.#open(records);
    if (!equal(own.genesis, genesis)) throw new Distrust("another-community");
    return [records, own];
  }

  protected async needOwn(): Promise<Own> {
    return this.own ?? this.#open(await recordsOf(this.room));
  }

  /** Say something in the conversation, once however often it is said before an answer came. */
  protected async append(said: Bytes): Promise<void> {
    await say(this.unsure, this.room, (await this.needOwn()).thread_key, said);
  }

  #open(records: readonly StoredRecord[]): Own {
    this.own = this.decode(ownTextOf(this.keys, records));
    return this.own;
  }
}
