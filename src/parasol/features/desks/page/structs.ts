/**
 * Made from `src/parasol/features/desks/structs.py` by `tools/formats/make.py`: change it there, then run `make
 * formats`.
 */
import { File } from "#kernel/formats/file.ts";
import { DeskNumber } from "#kernel/formats/shared.ts";
import { Key } from "#kernel/formats/sizes.ts";
import { named } from "#kernel/wire/bounds.ts";
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
} from "#kernel/wire/codec.ts";

export const SAFE = ["yes", "no", "unsure"] as const;

export const Safe = oneOf(SAFE);
export type Safe = Of<typeof Safe>;

export const SLOT_BYTES = 8;
export const SlotId = sized(bytes, 8, 8);
export const MAX_SLOTS = 12;

export const DeskContact = struct({
  is_safe: withDefault(Safe, "unsure"),
  how: withDefault(text, ""),
  cover_name: withDefault(text, ""),
  say_we_are: withDefault(text, ""),
});
export type DeskContact = Of<typeof DeskContact>;

export const OwnDesk = tagged("part", "desk", { thread_key: Key, genesis: Key, desk: int });
export type OwnDesk = Of<typeof OwnDesk>;

export const OpeningPart = tagged("part", "opening", { room: bytes, thread_key: bytes, language: text, text });
export type OpeningPart = Of<typeof OpeningPart>;

export const DeskContactPart = tagged("part", "desk-contact", { room: bytes, contact: DeskContact });

export const DeskPart = union("part", OpeningPart, DeskContactPart);
export type DeskPart = Of<typeof DeskPart>;

export const Text = tagged("kind", "message", { text });

export const Slot = struct({ id: SlotId, text });
export type Slot = Of<typeof Slot>;

export const Slots = tagged("kind", "slots", { text, slots: sized(list(Slot), 1, 12) });
export const Chosen = tagged("kind", "slot", { id: SlotId });
export const Closed = tagged("kind", "closed", { text });

export const DeskSaid = union("kind", Text, File, Slots, Chosen, Closed);
export type DeskSaid = Of<typeof DeskSaid>;

export const Note = tagged("kind", "note", { text });
export const Taken = tagged("kind", "taken", {});
export const Handed = tagged("kind", "handed", { to: nullable(Key), text });

export const Canned = tagged("kind", "canned", { title: text, texts: named(text) });
export type Canned = Of<typeof Canned>;

export const BookSlot = tagged("kind", "slot", { slot: SlotId, text, last_day: within(int, 0, 1000000) });
export type BookSlot = Of<typeof BookSlot>;

export const DeskNote = union("kind", Note, Taken, Handed);
export type DeskNote = Of<typeof DeskNote>;

export const BookNote = union("kind", Canned, BookSlot);
export type BookNote = Of<typeof BookNote>;

export const SlipText = struct({ desk: DeskNumber, slot: nullable(SlotId), cover_name: text, text, language: text });
export type SlipText = Of<typeof SlipText>;
