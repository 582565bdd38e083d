/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bool, list, type Of, sized, struct, withDefault } from "../wire/codec.ts";
import { StoredRecord } from "./messages.ts";
import { Day, Key, KindName, Name, Uint53 } from "./sizes.ts";

export const ROOMS_AT_ONCE = 20;

/**
 * A line of a queue is drawn from a room's outline. What is larger than this isn't in it, only named: it is read when
 * somebody opens what it belongs to. Envelopes have three sizes up to here.
 */
export const OUTLINE_RECORD_BYTES = 18432;

/** Of the newest records, as many as fit into this. */
export const OUTLINE_NEWEST_BYTES = 32768;

/** The newest records that are looked at for it. */
export const OUTLINE_NEWEST = 40;

/** Stewards ask which reports there are (`kind` "report"), a desk which conversations it has ("desk/7"). */
export const RoomsList = struct({ kind: KindName });
export type RoomsList = Of<typeof RoomsList>;

/**
 * A room's outside; `expires_on` is the last day that it is kept. `marks` only of a report that waited and has met
 * another.
 */
export const RoomOutside = struct({
  room: Name,
  holder_key: Key,
  opened_on: Day,
  expires_on: Day,
  last_seq: Uint53,
  marks: withDefault(sized(list(Name), 0, 4), []),
});
export type RoomOutside = Of<typeof RoomOutside>;

/** All rooms of a queue, oldest first. */
export const Rooms = struct({ rooms: list(RoomOutside) });
export type Rooms = Of<typeof Rooms>;

/** Whoever lists a queue asks for the outlines of at most 20 of its rooms. */
export const OutlinesRead = struct({ kind: KindName, rooms: sized(list(Name), 0, 20) });
export type OutlinesRead = Of<typeof OutlinesRead>;

/**
 * What a line of the queue is drawn from, in order: of a report the part with its keys (if it waited, those that open
 * it as well), of a conversation its opening and contact, and the newest records of each. `left` has the numbers of
 * those that are there and aren't given: they are too large, or of the newest don't fit any more. `older` says that
 * there are records between the first ones and these that aren't named.
 */
export const Outline = struct({ room: Name, records: list(StoredRecord), left: list(Uint53), older: bool });
export type Outline = Of<typeof Outline>;

/** Those of the rooms that are there. */
export const Outlines = struct({ rooms: sized(list(Outline), 0, 20) });
export type Outlines = Of<typeof Outlines>;

/** A desk lets a conversation and its files go after the days that its card says. */
export const RoomClose = struct({ room: Name });
export type RoomClose = Of<typeof RoomClose>;
