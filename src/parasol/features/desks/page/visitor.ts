/**
 * Whoever writes to a desk: open a conversation, and with the receipt words read, say, send, choose, leave a slip,
 * delete it, or only how to be reached.
 *
 * No account and no membership, as for a report. The desk's card and key are taken from the roster, verified from its
 * first entry on: nobody can put a desk of their own there. Nothing of workers' or stewards' work is loaded here.
 */

import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { fetchFile, type OnChunk, putChunk, Upload } from "#kernel/files/sending.ts";
import type { File } from "#kernel/formats/file.ts";
import { CHUNKS_FOR_WORK, ENVELOPE_SIZES, type StoredRecord } from "#kernel/formats/messages.ts";
import type { Card } from "#kernel/formats/roster.ts";
import { paid } from "#kernel/proof-of-work.ts";
import {
  Held,
  openRoom,
  type Prepared,
  preparedWith,
  recordsOf,
  recordsWith,
  sealOwn,
  signedPart,
} from "#kernel/rooms/held.ts";
import { deskRecipient } from "#kernel/roster/client/recipients.ts";
import { fetchCharter } from "#kernel/roster/client/roster.ts";
import { SeenEpochs } from "#kernel/roster/rules/epochs.ts";
import { EMPTY, type RosterState } from "#kernel/roster/rules/state.ts";
import { sealEnvelope } from "#kernel/seal/envelope.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { keysOf } from "#kernel/vault/keys.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { Distrust, troubleOf } from "#kernel/wire/trouble.ts";
import type { Passphrase } from "#kernel/words/passphrase.ts";
import type { OpenDesk } from "./card.ts";
import { deskBytes } from "./contexts.ts";
import { decodeOwn } from "./model.ts";
import { CONTACT, chosenSlot, type DeskLine, isClosed, isNote, openLine } from "./parts.ts";
import { type DeskContact, DeskPart, DeskSaid, OwnDesk, type Slot } from "./structs.ts";

const [, ENVELOPE_BYTES] = ENVELOPE_SIZES;

/** What a visitor writes first. */
export interface Opening {
  readonly text: string;
  /** What they would like to be answered in. */
  readonly language: string;
  readonly contact: DeskContact;
}

/** A sealed conversation, ready to be sent. */
export type PreparedConversation = Prepared;

/** A conversation as its visitor sees it. `unreadable` counts what doesn't open. */
export interface Conversation {
  readonly desk: number;
  /** The desk's card as it is now; null if the desk has closed since. */
  readonly card: Card | null;
  readonly openedOn: number;
  readonly lines: readonly DeskLine[];
  readonly unreadable: number;
  /** The part with how to be reached is still kept. What stands in it, if anything, only the desk can open. */
  readonly hasContact: boolean;
  /** The desk has ended it; it is kept for some days more, and nothing more is read. */
  readonly isClosed: boolean;
  /** The meeting that the visitor chose. */
  readonly chosen: Slot | null;
}

/** The first text is empty (`nothing-to-say`). */
export class NothingToSay extends troubleOf("nothing-to-say") {}

/**
 * Seal a conversation under new receipt words to a desk of this verified roster (`desksToWriteTo`). Nothing of it is sent.
 * Throws `NothingToSay`, `TooLong`, `Distrust` (`wrong-key`).
 */
export async function prepareConversation(
  connection: Connection,
  roster: RosterState,
  { random }: Device,
  passphrase: Passphrase,
  desk: OpenDesk,
  { text, language, contact }: Opening,
): Promise<PreparedConversation> {
  if (!text.trim()) throw new NothingToSay();
  const recipient = await deskRecipient(connection, desk);
  const keys = await keysOf(passphrase, "receipt");
  const room = keys.name;
  const thread_key = random(32);
  const own: OwnDesk = { part: "desk", thread_key, genesis: roster.genesis, desk: desk.number };
  const parts: DeskPart[] = [
    { part: "opening", room, thread_key, language, text },
    { part: "desk-contact", room, contact },
  ];
  const bodies = [sealOwn(keys, encode(OwnDesk, own), random)];
  for (const part of parts) {
    bodies.push(await sealEnvelope(signedPart(keys, encode(DeskPart, part)), recipient, ENVELOPE_BYTES));
  }
  const records = recordsWith(bodies, random);
  return preparedWith(`desk/${desk.number}`, keys, records, deskBytes(desk.number, room, records));
}

/**
 * Open a prepared conversation; again with the same one if it isn't known whether it arrived. Throws `Unreachable`
 * (nothing is lost; send the same again), `Declined`.
 */
export const openConversation = (connection: Connection, { message }: PreparedConversation): Promise<void> =>
  openRoom(connection, message);

/** Whoever holds a conversation's receipt words. */
export class Visitor extends Held<OwnDesk> {
  #roster: RosterState = EMPTY;

  /** From a canonical passphrase; nothing is asked of the server yet. */
  static async of(connection: Connection, device: Device, passphrase: Passphrase): Promise<Visitor> {
    return new Visitor(connection, device, await keysOf(passphrase, "receipt"));
  }

  /** The verified roster, as it was read last. */
  get roster(): RosterState {
    return this.#roster;
  }

  /** The conversation. Throws `NoReport` (nothing is kept under these words), `Distrust`, `Unreadable`. */
  async read(): Promise<Conversation> {
    this.#roster = await fetchCharter(this.room.connection, [], this.#roster);
    const [records, own] = await this.records(this.#roster.genesis);
    const desk = this.#roster.desks.get(own.desk);
    const sides = { holderKey: this.keys.signKey, roster: this.#roster, desk, seen: new SeenEpochs() };
    const lines: DeskLine[] = [];
    let unreadable = 0;
    for (const record of records) {
      if (record.seq <= CONTACT || isNote(record)) continue;
      try {
        lines.push(openLine(this.room.name, sides, own.thread_key, record));
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error;
        unreadable++;
      }
    }
    const card = desk?.card ?? null;
    const openedOn = records[0]?.day ?? 0;
    const hasContact = records.some(isContact);
    const [ended, chosen] = [isClosed(lines), chosenSlot(lines)];
    return { desk: own.desk, card, openedOn, lines, unreadable, hasContact, isClosed: ended, chosen };
  }

  /** Say something. Said again after a broken line, it is kept once. Throws `NothingToSay`, `TooLong`, `NoReport`. */
  async say(text: string): Promise<void> {
    if (!text.trim()) throw new NothingToSay();
    await this.#say({ kind: "message", text });
  }

  /** Choose one of the times to meet that the desk offered; the last choice counts. */
  chooseSlot(id: Bytes): Promise<void> {
    return this.#say({ kind: "slot", id });
  }

  /** A file ready for `sendFile`, images cleaned. Throws as `Upload.of`. */
  prepareFile(content: Bytes, name: string, type: string): Upload {
    return Upload.of(content, name, type, this.unsure.random);
  }

  /**
   * Send a file and say that it is there. After `Unreachable` call it again with the same upload: it goes on where it
   * was. Throws `Declined` (`blobs-full`, …).
   */
  async sendFile(upload: Upload, onChunk?: OnChunk): Promise<void> {
    const { connection, name, seed } = this.room;
    await upload.send(async (number, body) => {
      const put = (work: string | null) => putChunk(connection, seed, name, upload.said, number, body, work);
      await (number % CHUNKS_FOR_WORK === 0 ? paid(connection, put) : put(null));
    }, onChunk);
    await this.#say(upload.said);
  }

  /** A file of this conversation. Throws as `files.fetchFile`, `Declined` if it was deleted. */
  fetchFile(file: File, onChunk?: OnChunk): Promise<Bytes> {
    return fetchFile(this.room.connection, this.room.seed, this.room.name, file, onChunk);
  }

  /**
   * Delete how to be reached, which stays otherwise until the desk closes the conversation. Broken off, or when it is
   * gone already, it can be called again. Throws `Distrust` (`not-deleted`) if the server still shows it afterwards;
   * that it really is gone nobody can prove.
   */
  async dropContact(): Promise<void> {
    for (const { id } of (await recordsOf(this.room)).filter(isContact)) await this.room.removeRecord(id);
    if ((await recordsOf(this.room)).some(isContact)) throw new Distrust("not-deleted");
  }

  protected decode(own: Bytes): OwnDesk {
    return decodeOwn(own);
  }

  #say(said: DeskSaid): Promise<void> {
    return this.append(encode(DeskSaid, said));
  }
}

function isContact({ seq }: StoredRecord): boolean {
  return seq === CONTACT;
}
