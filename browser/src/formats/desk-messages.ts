/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bytes, int, list, nullable, type Of, struct, text, withDefault } from "../wire/codec.ts";
import { WireRecord } from "./messages.ts";

/**
 * Write to a desk: opens a conversation that belongs to `holder_key`, with its three first records. Signed (label
 * `record`) by that key over `desk_bytes`; paid with proof of work.
 */
export const DeskOpen = struct({
  desk: int,
  room: bytes,
  holder_key: bytes,
  records: list(WireRecord),
  signature: bytes,
  work: text,
});
export type DeskOpen = Of<typeof DeskOpen>;

/** A desk asks which conversations it has. */
export const DeskList = struct({ desk: int });
export type DeskList = Of<typeof DeskList>;

/** A conversation's outside; `expires_on` is the last day that it is kept. */
export const DeskRoom = struct({ room: bytes, holder_key: bytes, opened_on: int, expires_on: int, last_seq: int });
export type DeskRoom = Of<typeof DeskRoom>;

/** A desk's conversations, oldest first. */
export const DeskRooms = struct({ rooms: list(DeskRoom) });
export type DeskRooms = Of<typeof DeskRooms>;

/** A desk asks for the outlines of at most 20 of its conversations. */
export const DeskRead = struct({ desk: int, rooms: list(bytes) });
export type DeskRead = Of<typeof DeskRead>;

/** A desk lets a conversation and its files go after the days that its card says. */
export const DeskClose = struct({ room: bytes });
export type DeskClose = Of<typeof DeskClose>;

/**
 * Chunk `number` (from 0) of a file of `chunks` in a desk's conversation, sealed. `work` by the holder, for every
 * fourth chunk.
 */
export const BlobPut = struct({
  room: bytes,
  blob: bytes,
  number: int,
  chunks: int,
  body: bytes,
  work: withDefault(nullable(text), null),
});
export type BlobPut = Of<typeof BlobPut>;

/** Ask for a chunk. The answer is bytes, not JSON: the chunk as it was sent. */
export const BlobGet = struct({ room: bytes, blob: bytes, number: int });
export type BlobGet = Of<typeof BlobGet>;

/** Delete a file with all its chunks for good. */
export const BlobDelete = struct({ room: bytes, blob: bytes });
export type BlobDelete = Of<typeof BlobDelete>;

/**
 * Leave a slip: opens a room that belongs to `holder_key`, with one record. Signed (label `record`) by that key over
 * `slip_bytes`; paid with proof of work.
 */
export const SlipLeave = struct({ room: bytes, holder_key: bytes, record: WireRecord, signature: bytes, work: text });
export type SlipLeave = Of<typeof SlipLeave>;
