/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bytes, int, nullable, type Of, struct, withDefault, within } from "../wire/codec.ts";
import { Name, Solved } from "./sizes.ts";

/**
 * Chunk `number` (from 0) of a file of `chunks` in a desk's conversation, sealed. `work` by the holder, for every
 * fourth chunk.
 */
export const BlobPut = struct({
  room: Name,
  blob: Name,
  number: within(int, 0, 40),
  chunks: within(int, 1, 41),
  body: bytes,
  work: withDefault(nullable(Solved), null),
});
export type BlobPut = Of<typeof BlobPut>;

/** Ask for a chunk. The answer is bytes, not JSON: the chunk as it was sent. */
export const BlobGet = struct({ room: Name, blob: Name, number: within(int, 0, 40) });
export type BlobGet = Of<typeof BlobGet>;

/** Delete a file with all its chunks for good. */
export const BlobDelete = struct({ room: Name, blob: Name });
export type BlobDelete = Of<typeof BlobDelete>;
