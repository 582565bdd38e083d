/**
 * What is said at a desk, as JSON before it is sealed (docs/protocol.md, section 20). Counterpart of
 * `features/desks/structs.py`.
 *
 * There is deliberately no field for a visitor's name, address, body or status, and none in what a visitor reads for who
 * answered.
 */

import { readSealed } from "#features/reports/page/model.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { chunksOf } from "#kernel/seal/files.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { BookNote, type DeskContact, DeskNote, DeskPart, DeskSaid, OwnDesk, SlipText } from "./structs.ts";

export const NO_DESK_CONTACT: DeskContact = { is_safe: "unsure", how: "", cover_name: "", say_we_are: "" };

/** Read a sealed part. Throws `Unreadable` (`contents`). */
export const decodePart = (json: Bytes): DeskPart => readSealed(DeskPart, json);

/** Read the visitor's own copy. Throws `Unreadable` (`contents`). */
export const decodeOwn = (json: Bytes): OwnDesk => readSealed(OwnDesk, json);

/** Read what somebody said. Throws `Unreadable` (`contents`). */
export function decodeSaid(json: Bytes): DeskSaid {
  const said = readSealed(DeskSaid, json);
  const isPossible =
    said.kind === "file"
      ? said.chunks === chunksOf(said.size)
      : said.kind !== "slots" || new Set(said.slots.map(({ id }) => keyOf(id))).size === said.slots.length;
  if (!isPossible) throw new Unreadable("contents");
  return said;
}

/** Read a note of a conversation. Throws `Unreadable` (`contents`). */
export const decodeNote = (json: Bytes): DeskNote => readSealed(DeskNote, json);

/** Read a note of a desk's book. Throws `Unreadable` (`contents`). */
export const decodeBook = (json: Bytes): BookNote => readSealed(BookNote, json);

/** Read a slip. Throws `Unreadable` (`contents`). */
export const decodeSlip = (json: Bytes): SlipText => readSealed(SlipText, json);
