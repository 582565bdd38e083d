/** Padding to a few sizes (ISO/IEC 7816-4: one byte 0x80, then zeros), so that length says next to nothing. */

import { RECORD_SIZES } from "#kernel/formats/messages.ts";
import { type Bytes, concat } from "#kernel/wire/bytes.ts";
import { TooLong, Unreadable } from "./errors.ts";

/** The smallest of `sizes`, not below `smallest`, that has so many bytes. Throws `TooLong`. */
export function sizeFor(needed: number, smallest = 0, sizes: readonly number[] = RECORD_SIZES): number {
  const size = sizes.find((each) => each >= smallest && each >= needed);
  if (!size) throw new TooLong(needed - (sizes.at(-1) as number));
  return size;
}

/** `text` padded to exactly `size` bytes. Throws `TooLong` if fewer than one byte of padding fits. */
export function pad(text: Bytes, size: number): Bytes {
  if (text.length + 1 > size) throw new TooLong(text.length + 1 - size);
  const padded = concat(text, new Uint8Array(size - text.length));
  padded[text.length] = 0x80;
  return padded;
}

/** The text. Throws `Unreadable` (`padding`). */
export function unpad(padded: Bytes): Bytes {
  let end = padded.length - 1;
  while (end >= 0 && padded[end] === 0) end--;
  if (end < 0 || padded[end] !== 0x80) throw new Unreadable("padding");
  return padded.slice(0, end);
}
