/**
 * Notes among workers: in a conversation's room, and in the desk's book (canned replies, slots that were taken). Each
 * is signed by a worker's membership and sealed under a key that visitors don't have.
 */

import type { StoredRecord } from "#kernel/formats/messages.ts";
import { SeenEpochs } from "#kernel/roster/rules/epochs.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { roomName } from "#kernel/wire/contexts.ts";
import type { DeskAccess } from "./access.ts";
import { decodeBook, decodeNote } from "./model.ts";
import { openDeskNote, sealDeskNote } from "./note-seal.ts";
import { BookNote, type BookSlot, type Canned, DeskNote } from "./structs.ts";

/** A note of a conversation. `by` is the key of the worker's membership. */
export interface WorkersNote {
  readonly id: Bytes;
  readonly day: number;
  readonly by: Bytes;
  readonly note: DeskNote;
}

/** A record of the book, by its id. */
export interface InBook<N extends BookNote> {
  readonly id: Bytes;
  readonly day: number;
  readonly by: Bytes;
  readonly note: N;
}

/** The book as its workers read it. `unreadable` counts what doesn't open. */
export interface Book {
  readonly canned: readonly InBook<Canned>[];
  readonly slots: readonly InBook<BookSlot>[];
  readonly unreadable: number;
}

/** The name of a desk's book. */
export const bookRoom = ({ person, desk }: DeskAccess): Bytes => roomName(person.roster.genesis, `deskbook/${desk}`);

/** A note as read; `seen` is what is known of this room. Throws `Unreadable` (`old-epoch`; what `openDeskNote` throws). */
export function openNote(access: DeskAccess, room: Bytes, record: StoredRecord, seen: SeenEpochs): WorkersNote {
  const { author, body } = opened(access, room, record, seen);
  return { id: record.id, day: record.day, by: author, note: decodeNote(body) };
}

/** Write a note into a room of the desk: a conversation's, or the book. Throws `TooLong`, `Declined`, `Unreachable`. */
export async function appendNote(access: DeskAccess, room: Bytes, note: DeskNote | BookNote): Promise<void> {
  const { person, file, signSeed } = access;
  const isOfBook = note.kind === "canned" || note.kind === "slot";
  const text = isOfBook ? encode(BookNote, note) : encode(DeskNote, note);
  const make = (id: Bytes) => {
    const body = sealDeskNote(room, file.generation, access.seed, person.seed, id, text, person.device.random);
    return { room, record: { id, body } };
  };
  await access.unsure.send(room, text, make, (message) => person.connection.append(message, signSeed));
}

/** The desk's book: canned replies oldest first, and the slots that were taken and aren't over. */
export async function readBook(access: DeskAccess): Promise<Book> {
  const room = bookRoom(access);
  const canned: InBook<Canned>[] = [];
  const slots: InBook<BookSlot>[] = [];
  const seen = new SeenEpochs();
  let unreadable = 0;
  for (const record of await access.room(room).read()) {
    try {
      const { author: by, body } = opened(access, room, record, seen);
      const note = decodeBook(body);
      const { id, day } = record;
      if (note.kind === "canned") canned.push({ id, day, by, note });
      else if (note.last_day >= access.person.device.today()) slots.push({ id, day, by, note });
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      unreadable++;
    }
  }
  return { canned, slots, unreadable };
}

/** Put a canned reply into the book: a title, and its text by language. To change one, add the new and drop the old. */
export const addCanned = (access: DeskAccess, title: string, texts: Canned["texts"]): Promise<void> =>
  appendNote(access, bookRoom(access), { kind: "canned", title, texts });

/** Note in the book that a slot is taken, so that nobody offers it again. No name, and not whose it is. */
export const addSlot = (access: DeskAccess, slot: Bytes, text: string, lastDay: number): Promise<void> =>
  appendNote(access, bookRoom(access), { kind: "slot", slot, text, last_day: lastDay });

/** Take a record out of the book for good. */
export async function dropFromBook(access: DeskAccess, id: Bytes): Promise<void> {
  await access.room(bookRoom(access)).removeRecord(id);
}

/**
 * Who looks after a conversation: whoever took it last, or was handed it; null if nobody did, or it went back to all.
 */
export function keeperOf(notes: readonly WorkersNote[]): Bytes | null {
  let keeper: Bytes | null = null;
  for (const { by, note } of notes) {
    if (note.kind === "taken") keeper = by;
    else if (note.kind === "handed") keeper = note.to;
  }
  return keeper;
}

function opened(access: DeskAccess, room: Bytes, { id, body, seq, day }: StoredRecord, seen: SeenEpochs) {
  const found = openDeskNote(room, id, body, (epoch) => access.file.keys.get(epoch)?.seed);
  if (!seen.admit(access.inForceOn(day), seq, found.generation)) throw new Unreadable("old-epoch");
  return found;
}
