/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/formats/messages/` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bytes, int, nullable, type Of, struct, text, withDefault } from "../wire/codec.ts";

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
