/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, bytes, int, list, type Of, struct, text, withDefault } from "../wire/codec.ts";
import { StoredRecord } from "./messages.ts";

export const ROOMS_AT_ONCE = 20;

/**
 * A line of a queue is drawn from a room's outline. What is larger than this isn't in it, only named: it is read when
 * somebody opens what it belongs to.
 */
export const OUTLINE_RECORD_BYTES = 16384;

/** Of the newest records, as many as fit into this. */
export const OUTLINE_NEWEST_BYTES = 32768;

/** The newest records that are looked at for it. */
export const OUTLINE_NEWEST = 40;

/** Stewards ask which reports there are (`kind` "report"), a desk which conversations it has ("desk/7"). */
export const RoomsList = struct({ kind: text });
export type RoomsList = Of<typeof RoomsList>;

/**
 * A room's outside; `expires_on` is the last day that it is kept. `marks` only of a report that waited and has met
 * another.
 */
export const RoomOutside = struct({
  room: bytes,
  holder_key: bytes,
  opened_on: int,
  expires_on: int,
  last_seq: int,
  marks: withDefault(list(bytes), []),
});
export type RoomOutside = Of<typeof RoomOutside>;

/** All rooms of a queue, oldest first. */
export const Rooms = struct({ rooms: list(RoomOutside) });
export type Rooms = Of<typeof Rooms>;

/** Whoever lists a queue asks for the outlines of at most 20 of its rooms. */
export const OutlinesRead = struct({ kind: text, rooms: list(bytes) });
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

/** A desk lets a conversation and its files go after the days that its card says. */
export const RoomClose = struct({ room: bytes });
export type RoomClose = Of<typeof RoomClose>;
