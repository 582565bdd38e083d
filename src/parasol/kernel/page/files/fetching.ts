/** A sealed file, chunk by chunk, from wherever its chunks lie. A chunk that a broken line lost is asked for again. */
import type { File } from "#kernel/formats/file.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { chunksOf, join, openChunk } from "#kernel/seal/files.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { Unreachable } from "#kernel/wire/trouble.ts";

export const TRIES = 3;

/** Hears of chunks: how many are done, of how many. */
export type OnChunk = (done: number, of: number) => void;

/** `get` asks for one chunk. Throws `Unreadable` (changed, swapped or left out on the way), `Unreachable`, `Declined`. */
export async function fetchWith(
  { blob, key, size, chunks }: Pick<File, "blob" | "key" | "size" | "chunks">,
  get: (number: number) => Promise<Bytes>,
  onChunk?: OnChunk,
): Promise<Bytes> {
  if (chunks !== chunksOf(size)) throw new Unreadable("contents");
  const opened: Bytes[] = [];
  for (let number = 0, broken = 0; number < chunks; ) {
    try {
      opened.push(openChunk(key, blob, number, chunks, await get(number)));
    } catch (error) {
      if (!(error instanceof Unreachable) || ++broken === TRIES) throw error;
      continue;
    }
    broken = 0;
    number++;
    onChunk?.(number, chunks);
  }
  return join(opened, size);
}
