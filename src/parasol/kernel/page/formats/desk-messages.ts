/**
 * The messages of the HTTP interface, read strictly: an unknown field is an error. Made from
 * `src/parasol/kernel/messages/blobs.py` by `tools/formats/make.py`: change it there, then run `make formats`.
 */
import { bytes, int, nullable, struct, withDefault, within } from "#kernel/wire/codec.ts";
import { Name, Solved } from "./sizes.ts";

export const BlobPut = struct({
  room: Name,
  blob: Name,
  number: within(int, 0, 40),
  chunks: within(int, 1, 41),
  body: bytes,
  work: withDefault(nullable(Solved), null),
});

export const BlobGet = struct({ room: Name, blob: Name, number: within(int, 0, 40) });
export const BlobDelete = struct({ room: Name, blob: Name });
