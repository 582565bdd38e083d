/**
 * Whoever opened a link (reading.ts) writes to her, and with a code of eight words reads her answers. Counterpart of
 * `features/profiles/client/visitor.py`.
 */

import { readSealed } from "#features/reports/page/model.ts";
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { ENVELOPE_SIZES, type StoredRecord } from "#kernel/formats/messages.ts";
import {
  openRoom,
  ownTextOf,
  type Prepared,
  preparedWith,
  recordsOf,
  recordsWith,
  sealOwn,
  signedPart,
} from "#kernel/rooms/held.ts";
import { Room } from "#kernel/rooms/room.ts";
import { Unsure } from "#kernel/rooms/unsure.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { sealEnvelope } from "#kernel/seal/envelope.ts";
import { keysOf, type WordKeys } from "#kernel/vault/keys.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import { enquiryBytes } from "./contexts.ts";
import { enquiriesOf, markOf } from "./link.ts";
import { isClosed, LinkClosed, type Seen } from "./reading.ts";
import { EnquiryPart, OwnEnquiry } from "./structs.ts";
import { sayIn, type Thread, threadOf } from "./thread.ts";

/** Seal an enquiry under a new code. Nothing is sent. Throws `TooLong`. */
export async function prepareEnquiry(
  { random }: Device,
  passphrase: Passphrase,
  { link, shown, signer }: Seen,
  said: Pick<EnquiryPart, "language" | "text" | "answers" | "reach">,
): Promise<Prepared> {
  const keys = await keysOf(passphrase, "receipt");
  const room = keys.name;
  const thread_key = random(32);
  const own = encode(OwnEnquiry, { part: "own-enquiry", thread_key, profile: signer });
  const part = encode(EnquiryPart, { part: "enquiry", room, thread_key, mark: markOf(link), ...said });
  return sealedTo("enquiry", keys, link.room, shown.recipient, own, part, random);
}

/** The two parts of something that is written to a profile. Throws `TooLong`. */
export async function sealedTo(
  kind: string,
  keys: WordKeys,
  profile: Bytes,
  recipient: string,
  own: Bytes,
  part: Bytes,
  random: Random,
): Promise<Prepared> {
  const envelope = await sealEnvelope(signedPart(keys, part), recipient, ENVELOPE_SIZES[1]);
  const records = recordsWith([sealOwn(keys, own, random), envelope], random);
  return preparedWith(enquiriesOf(profile, kind), keys, records, enquiryBytes(profile, keys.name, records, kind));
}

/** Send it; again the same one if it isn't known whether it arrived. Throws `LinkClosed`, `Unreachable`, `Declined`. */
export async function sendEnquiry(connection: Connection, { message }: Prepared): Promise<void> {
  try {
    await openRoom(connection, message);
  } catch (error) {
    throw isClosed(error) ? new LinkClosed() : error;
  }
}

/** Whoever holds an enquiry's code. */
export class Enquirer {
  readonly #keys: WordKeys;
  readonly #room: Room;
  readonly #unsure: Unsure;

  private constructor(connection: Connection, { random }: Device, keys: WordKeys) {
    this.#keys = keys;
    this.#room = new Room(connection, keys.name, keys.signSeed);
    this.#unsure = new Unsure(random);
  }

  static async of(connection: Connection, device: Device, passphrase: Passphrase): Promise<Enquirer> {
    return new Enquirer(connection, device, await keysOf(passphrase, "receipt"));
  }

  /** What was said since the first message. Throws `NoReport` (nothing is kept under these words), `Unreadable`. */
  async read(): Promise<Thread> {
    return (await this.#read()).thread;
  }

  /** Say something more. Throws as `read`, `TooLong`, `Declined`. */
  async say(text: string): Promise<void> {
    const { own, thread } = await this.#read();
    await sayIn(this.#unsure, this.#room, own.thread_key, thread.next(false), text);
  }

  /** Delete all of it, for good. */
  remove(): Promise<void> {
    return this.#room.remove();
  }

  async #read(): Promise<{ own: OwnEnquiry; thread: Thread }> {
    const records: StoredRecord[] = await recordsOf(this.#room);
    const own = readSealed(OwnEnquiry, ownTextOf(this.#keys, records));
    const { name, signKey } = this.#keys;
    return { own, thread: threadOf(name, own.thread_key, own.profile, signKey, records) };
  }
}
