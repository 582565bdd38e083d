/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, int, list, type Of, struct } from "../wire/codec.ts";
import { StoredRecord } from "./messages.ts";

export const REPORTS_AT_ONCE = 20;

/**
 * A line of a queue is drawn from a room's outline. What is larger than this isn't in it, only named: it is read when
 * somebody opens what it belongs to.
 */
export const OUTLINE_RECORD_BYTES = 16384;

/** Of the newest records, as many as fit into this. */
export const OUTLINE_NEWEST_BYTES = 32768;

/** The newest records that are looked at for it. */
export const OUTLINE_NEWEST = 40;

/** A steward asks for the outlines of at most 20 reports. */
export const OutlinesRead = struct({ rooms: list(bytes) });
export type OutlinesRead = Of<typeof OutlinesRead>;

/**
 * What a line of the queue is drawn from, in order: of a report the part with its keys (if it waited, those that open
 * it as well), of a conversation its opening and contact, and the newest records of each. `left` has the numbers of
 * those that are there and aren't given: they are too large, or of the newest don't fit any more. `older` says that
 * there are records between the first ones and these that aren't named.
 */
export const Outline = struct({ room: bytes, records: list(StoredRecord), left: list(int), older: bool });
export type Outline = Of<typeof Outline>;

/** Those of the rooms that are there. */
export const Outlines = struct({ rooms: list(Outline) });
export type Outlines = Of<typeof Outlines>;
