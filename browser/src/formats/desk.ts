/** Made from `src/parasol/formats/desk.py` by `tools/formats/make.py`: change it there, then run `make formats`. */
import { named } from "../wire/bounds.ts";
import {
  bytes,
  int,
  list,
  nullable,
  type Of,
  oneOf,
  sized,
  struct,
  tagged,
  text,
  union,
  withDefault,
  within,
} from "../wire/codec.ts";
import { File } from "./file.ts";
import { DeskNumber } from "./shared.ts";
import { Key } from "./sizes.ts";

export const SAFE = ["yes", "no", "unsure"] as const;

export const Safe = oneOf(SAFE);
export type Safe = Of<typeof Safe>;

export const SLOT_BYTES = 8;

export const SlotId = sized(bytes, 8, 8);
export type SlotId = Of<typeof SlotId>;

export const MAX_SLOTS = 12;

/** Whether a visitor may be contacted, how, under which name, and who the workers say that they are. */
export const DeskContact = struct({
  is_safe: withDefault(Safe, "unsure"),
  how: withDefault(text, ""),
  cover_name: withDefault(text, ""),
  say_we_are: withDefault(text, ""),
});
export type DeskContact = Of<typeof DeskContact>;

/** The visitor's own copy, sealed to their words. */
export const OwnDesk = tagged("part", "desk", { thread_key: Key, genesis: Key, desk: int });
export type OwnDesk = Of<typeof OwnDesk>;

/** What the visitor wrote first, and the key of the conversation. `language` is what they would like to read. */
export const OpeningPart = tagged("part", "opening", { room: bytes, thread_key: bytes, language: text, text });
export type OpeningPart = Of<typeof OpeningPart>;

/** Sealed apart, so that it can be deleted first. */
export const DeskContactPart = tagged("part", "desk-contact", { room: bytes, contact: DeskContact });
export type DeskContactPart = Of<typeof DeskContactPart>;

export const DeskPart = union("part", OpeningPart, DeskContactPart);
export type DeskPart = Of<typeof DeskPart>;

/** Something said, by either side. */
export const Text = tagged("kind", "message", { text });
export type Text = Of<typeof Text>;

/** A time and place to meet, in the desk's words. */
export const Slot = struct({ id: SlotId, text });
export type Slot = Of<typeof Slot>;

/** Times that the desk offers. */
export const Slots = tagged("kind", "slots", { text, slots: sized(list(Slot), 1, 12) });
export type Slots = Of<typeof Slots>;

/** The time that the visitor takes. */
export const Chosen = tagged("kind", "slot", { id: SlotId });
export type Chosen = Of<typeof Chosen>;

/** The desk ended the conversation. */
export const Closed = tagged("kind", "closed", { text });
export type Closed = Of<typeof Closed>;

export const DeskSaid = union("kind", Text, File, Slots, Chosen, Closed);
export type DeskSaid = Of<typeof DeskSaid>;

/** Among workers, about a conversation. */
export const Note = tagged("kind", "note", { text });
export type Note = Of<typeof Note>;

/** The note's author looks after this conversation. */
export const Taken = tagged("kind", "taken", {});
export type Taken = Of<typeof Taken>;

/** The conversation goes to another worker's membership, or back to all (`to` null), with what they need to know. */
export const Handed = tagged("kind", "handed", { to: nullable(Key), text });
export type Handed = Of<typeof Handed>;

/** A reply that is used again, in several languages. */
export const Canned = tagged("kind", "canned", { title: text, texts: named(text) });
export type Canned = Of<typeof Canned>;

/** A slot that was taken: its text, until when it matters. No name, and not whose it is. */
export const BookSlot = tagged("kind", "slot", { slot: SlotId, text, last_day: within(int, 0, 1000000) });
export type BookSlot = Of<typeof BookSlot>;

export const DeskNote = union("kind", Note, Taken, Handed);
export type DeskNote = Of<typeof DeskNote>;

export const BookNote = union("kind", Canned, BookSlot);
export type BookNote = Of<typeof BookNote>;

/** What a slip shows at a drop-in: what somebody agreed to show, and nothing more. */
export const SlipText = struct({ desk: DeskNumber, slot: nullable(SlotId), cover_name: text, text, language: text });
export type SlipText = Of<typeof SlipText>;
