/**
 * Files of a desk's conversation: cut into chunks, padded, each sealed for its place (docs/protocol.md, section 20).
 *
 * A chunk opens only as that number of that file of so many chunks: a server can't swap, repeat or leave one out. The last
 * chunk is padded, so that of a file's length only a multiple of 16 kB shows.
 */

import { chunkContext } from "#features/desks/page/contexts.ts";
import { CHUNK_BYTES, CHUNK_STEP, MAX_FILE_BYTES, SEAL_BYTES } from "#kernel/formats/messages.ts";
import { type Bytes, concat } from "#kernel/wire/bytes.ts";
import { openSealed, type Random, seal } from "./aead.ts";
import { TooLong, Unreadable } from "./errors.ts";
import { pad, unpad } from "./padding.ts";

/** How many chunks a file of `size` bytes has: there is always room for a byte of padding. */
export const chunksOf = (size: number): number => Math.floor(size / CHUNK_BYTES) + 1;

/** Chunk `number` of a file before it is sealed; the last one padded. Throws `TooLong` over 10 MiB. */
export function chunkAt(content: Bytes, number: number): Bytes {
  if (content.length > MAX_FILE_BYTES) throw new TooLong(content.length - MAX_FILE_BYTES);
  const part = content.subarray(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES);
  if (number < chunksOf(content.length) - 1) return part;
  return pad(part, (Math.floor(part.length / CHUNK_STEP) + 1) * CHUNK_STEP);
}

/** Seal chunk `number` (from 0) of `chunks`. The nonce is random: the same chunk sealed twice isn't the same bytes. */
export const sealChunk = (
  key: Bytes,
  blob: Bytes,
  number: number,
  chunks: number,
  plain: Bytes,
  random: Random,
): Bytes => seal(key, plain, chunkContext(blob, number, chunks), random);

/** The chunk. Throws `Unreadable` (`size`, `tag`). */
export function openChunk(key: Bytes, blob: Bytes, number: number, chunks: number, sealed: Bytes): Bytes {
  const size = sealed.length - SEAL_BYTES;
  const isPossible = size % CHUNK_STEP === 0 && size >= CHUNK_STEP && size <= CHUNK_BYTES;
  if (!isPossible || (number < chunks - 1 && size !== CHUNK_BYTES)) throw new Unreadable("size");
  return openSealed(key, sealed, chunkContext(blob, number, chunks));
}

/** The file of `size` bytes that these chunks hold. Throws `Unreadable` (`size`, `padding`). */
export function join(chunks: readonly Bytes[], size: number): Bytes {
  const last = chunks.at(-1);
  if (!last || chunks.length !== chunksOf(size)) throw new Unreadable("size");
  const file = concat(...chunks.slice(0, -1), unpad(last));
  if (file.length !== size) throw new Unreadable("size");
  return file;
}
