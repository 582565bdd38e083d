/**
 * What is said at a desk, as JSON before it is sealed (docs/protocol.md, section 20). Counterpart of
 * `formats/desk.py`.
 *
 * There is deliberately no field for a visitor's name, address, body or status, and none in what a visitor reads for who
 * answered.
 */

import { MAX_FILE_BYTES } from "../formats/messages.ts";
import { UNPRINTABLE } from "../roster/forms.ts";
import { Unreadable } from "../seal/errors.ts";
import { chunksOf } from "../seal/files.ts";
import { type Bytes, keyOf, Malformed } from "../wire/bytes.ts";
import {
  bytes,
  decode,
  type Format,
  int,
  list,
  nullable,
  type Of,
  oneOf,
  struct,
  tagged,
  text,
  union,
} from "../wire/codec.ts";

export const SLOT_BYTES = 8;
export const MAX_SLOTS = 12;
const MAX_NAME = 120;

/** Whether a visitor may be contacted. */
export const SAFE = ["yes", "no", "unsure"] as const;
export type Safe = (typeof SAFE)[number];

/** Whether a visitor may be contacted, how, under which name, and who the workers say that they are. */
export const DeskContact = struct({ is_safe: oneOf(SAFE), how: text, cover_name: text, say_we_are: text });
export type DeskContact = Of<typeof DeskContact>;
export const NO_DESK_CONTACT: DeskContact = { is_safe: "unsure", how: "", cover_name: "", say_we_are: "" };

/** The visitor's own copy, sealed to their words. */
export const OwnDesk = tagged("part", "desk", { thread_key: bytes, genesis: bytes, desk: int });
export type OwnDesk = Of<typeof OwnDesk>;

/** What the visitor wrote first, and the key of the conversation. `language` is what they would like to read. */
export const OpeningPart = tagged("part", "opening", { room: bytes, thread_key: bytes, language: text, text });
export type OpeningPart = Of<typeof OpeningPart>;

/** Sealed apart, so that it can be deleted first. */
export const DeskContactPart = tagged("part", "desk-contact", { room: bytes, contact: DeskContact });

export const DeskPart = union("part", OpeningPart, DeskContactPart);
export type DeskPart = Of<typeof DeskPart>;

/** Something said, by either side. */
export const Message = tagged("kind", "message", { text });
/** A file: what it is called, and what opens its chunks. */
export const File = tagged("kind", "file", { name: text, type: text, size: int, blob: bytes, key: bytes, chunks: int });
export type File = Of<typeof File>;
/** A time and place to meet, in the desk's words. */
export const Slot = struct({ id: bytes, text });
export type Slot = Of<typeof Slot>;
/** Times that the desk offers. */
export const Slots = tagged("kind", "slots", { text, slots: list(Slot) });
/** The time that the visitor takes. */
export const Chosen = tagged("kind", "slot", { id: bytes });
/** The desk ended the conversation. */
export const Closed = tagged("kind", "closed", { text });

export const DeskSaid = union("kind", Message, File, Slots, Chosen, Closed);
export type DeskSaid = Of<typeof DeskSaid>;

/** Among workers, about a conversation. */
export const Note = tagged("kind", "note", { text });
/** The note's author looks after this conversation. */
export const Taken = tagged("kind", "taken", {});
/** The conversation goes to another worker's seat, or back to all (`to` null), with what they need to know. */
export const Handed = tagged("kind", "handed", { to: nullable(bytes), text });
export const DeskNote = union("kind", Note, Taken, Handed);
export type DeskNote = Of<typeof DeskNote>;

/** An object whose keys are texts. */
const named: Format<Readonly<Record<string, string>>> = {
  read(json) {
    if (typeof json !== "object" || json === null || Array.isArray(json)) throw new Malformed("not an object");
    return Object.fromEntries(Object.entries(json).map(([key, value]) => [text.read(key), text.read(value)]));
  },
  write: (value) => value,
};

/** A reply that is used again, in several languages: language -> text. */
export const Canned = tagged("kind", "canned", { title: text, texts: named });
export type Canned = Of<typeof Canned>;
/** A slot that was taken: its text, until when it matters. No name, and not whose it is. */
export const BookSlot = tagged("kind", "slot", { slot: bytes, text, last_day: int });
export type BookSlot = Of<typeof BookSlot>;
export const BookNote = union("kind", Canned, BookSlot);
export type BookNote = Of<typeof BookNote>;

/** What a slip shows at a drop-in: what somebody agreed to show, and nothing more. */
export const SlipText = struct({ desk: int, slot: nullable(bytes), cover_name: text, text, language: text });
export type SlipText = Of<typeof SlipText>;

/** Whether this can be a file's name, and not a path or something that looks like another name. */
export const isFileName = (name: string): boolean =>
  name !== "" && [...name].length <= MAX_NAME && !UNPRINTABLE.test(name) && !/^\.|[/\\:]/.test(name);

/** Whether this has the form of a media type. */
export const isFileType = (type: string): boolean => /^[a-z0-9]{1,40}\/[a-z0-9.+-]{1,60}$/.test(type);

/** Read JSON of one format. Throws `Unreadable` (`contents`). */
function read<T>(format: Format<T>, json: Bytes, holds: (value: T) => boolean = () => true): T {
  try {
    const value = decode(format, json);
    if (holds(value)) return value;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  throw new Unreadable("contents");
}

/** Read a sealed part. Throws `Unreadable` (`contents`). */
export const decodePart = (json: Bytes): DeskPart => read(DeskPart, json);

/** Read the visitor's own copy. Throws `Unreadable` (`contents`). */
export const decodeOwn = (json: Bytes): OwnDesk =>
  read(OwnDesk, json, (own) => own.thread_key.length === 32 && own.genesis.length === 32);

/** Read what somebody said. Throws `Unreadable` (`contents`). */
export const decodeSaid = (json: Bytes): DeskSaid => read(DeskSaid, json, isPossible);

function isPossible(said: DeskSaid): boolean {
  switch (said.kind) {
    case "file":
      return (
        isFileName(said.name) &&
        isFileType(said.type) &&
        said.blob.length === 16 &&
        said.key.length === 32 &&
        said.size >= 0 &&
        said.size <= MAX_FILE_BYTES &&
        said.chunks === chunksOf(said.size)
      );
    case "slots": {
      const ids = said.slots.map(({ id }) => id);
      const isOfSize = ids.length >= 1 && ids.length <= MAX_SLOTS && ids.every((id) => id.length === SLOT_BYTES);
      return isOfSize && new Set(ids.map(keyOf)).size === ids.length;
    }
    case "slot":
      return said.id.length === SLOT_BYTES;
    default:
      return true;
  }
}

/** Read a note of a conversation. Throws `Unreadable` (`contents`). */
export const decodeNote = (json: Bytes): DeskNote =>
  read(DeskNote, json, (note) => note.kind !== "handed" || note.to === null || note.to.length === 32);

/** Read a note of a desk's book. Throws `Unreadable` (`contents`). */
export const decodeBook = (json: Bytes): BookNote =>
  read(
    BookNote,
    json,
    (note) =>
      note.kind !== "slot" || (note.slot.length === SLOT_BYTES && note.last_day >= 0 && note.last_day <= 1_000_000),
  );

/** Read a slip. Throws `Unreadable` (`contents`). */
export const decodeSlip = (json: Bytes): SlipText =>
  read(SlipText, json, ({ desk, slot }) => desk >= 1 && desk <= 99 && (slot === null || slot.length === SLOT_BYTES));
