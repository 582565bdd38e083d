/**
 * A picture that somebody else sealed, before this browser decodes it: only as `photo.ts` makes them. What could make a
 * decoder work for minutes, or is another kind of file as well, is refused by its head.
 */
import { type Bytes, uint } from "#kernel/wire/bytes.ts";

const MOST_SIDE = 1200;
const [FRAME, TABLES, SCAN, QUANTA] = [0xc0, 0xc4, 0xda, 0xdb];

/** Null for all but a JPEG of one frame and one scan, no side longer than 1,200 points. */
export function drawable(content: Bytes): Blob | null {
  const at = headOf(content);
  if (!at || content.subarray(at).some((byte, of, rest) => byte === 0xff && isMarker(rest[of + 1], of, rest.length)))
    return null;
  return new Blob([content as BlobPart], { type: "image/jpeg" });
}

/** Behind its scan a JPEG has its end and nothing else; a byte of 255 within it is followed by zero. */
const isMarker = (next: number | undefined, at: number, length: number): boolean =>
  next !== 0 && !(next === 0xd9 && at === length - 2);

/** Where the points begin; 0 if the head isn't one of ours. */
function headOf(content: Bytes): number {
  let frames = 0;
  if (content[0] !== 0xff || content[1] !== 0xd8) return 0;
  for (let at = 2; at + 4 <= content.length && content[at] === 0xff; ) {
    const marker = content[at + 1];
    const next = at + 2 + uint(content.slice(at + 2, at + 4));
    if (marker === FRAME) {
      const [high, wide] = [uint(content.slice(at + 5, at + 7)), uint(content.slice(at + 7, at + 9))];
      if (!(high * wide > 0) || Math.max(high, wide) > MOST_SIDE) return 0;
      frames++;
    } else if (marker === SCAN) {
      return frames === 1 ? next : 0;
    } else if (marker !== TABLES && marker !== QUANTA) {
      return 0;
    }
    at = next;
  }
  return 0;
}
