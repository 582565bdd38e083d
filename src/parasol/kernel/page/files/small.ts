/**
 * A small picture that isn't a file: what our encoder writes between the head and the end of a JPEG of 96 by 128 points, and
 * with which of its qualities. Whoever draws one puts this head before it; so no sender says what kind of file a decoder
 * gets, or how large a picture. Its form: `features/profiles/rules/thumbs.py`.
 */
import { MAX_THUMB_BYTES } from "#kernel/formats/messages.ts";
import { type Bytes, concat, equal, fromBase64 } from "#kernel/wire/bytes.ts";

export const WIDE = 96;
export const HIGH = 128;
/** As a file, with its head and its end. */
export const MOST_SMALL_BYTES = MAX_THUMB_BYTES - 1 + 591;
/** The first with which a picture is short enough. */
export const SMALL_QUALITIES = [75, 60, 40, 20, 5];
const END = Uint8Array.of(0xff, 0xd9);

/** As our encoder writes it for quality 50, with which its tables are those of the standard. */
const HEAD = /* @__PURE__ */ fromBase64(
  "/9j/2wCEABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2MBERISGBUYLxoaL2NC" +
    "OEJjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY//AABEIAIAAYAMBEQACEQEDEQH/xAGiAAABBQEBAQEB" +
    "AQAAAAAAAAAAAQIDBAUGBwgJCgsQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYn" +
    "KCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfI" +
    "ycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+gEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoLEQACAQIEBAMEBwUEBAABAncAAQIDEQQF" +
    "ITEGEkFRB2FxEyIygQgUQpGhscEJIzNS8BVictEKFiQ04SXxFxgZGiYnKCkqNTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZnaGlqc3R1dnd4eXqC" +
    "g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2dri4+Tl5ufo6ery8/T19vf4+fr/2gAMAwEAAhEDEQA/" +
    "AA==",
);
/** Where the two tables begin, which alone differ from quality to quality. */
const TABLES = [7, 72];

function headOf(quality: number): Bytes {
  const head = HEAD.slice();
  const factor = quality < 50 ? Math.floor(5000 / quality) : 200 - 2 * quality;
  for (const begin of TABLES) {
    for (let at = begin; at < begin + 64; at++) {
      head[at] = Math.min(255, Math.max(1, Math.floor(((HEAD[at] as number) * factor + 50) / 100)));
    }
  }
  return head;
}

/** In a picture's points a byte of 255 is followed by zero: anything else is another part of a file. */
const hasMarker = (points: Bytes): boolean => points.some((byte, at) => byte === 0xff && points[at + 1] !== 0);

/** Whether our encoder can have made it. */
export const isSmall = (thumb: Bytes): boolean =>
  thumb.length >= 2 &&
  thumb.length <= MAX_THUMB_BYTES &&
  SMALL_QUALITIES.includes(thumb[0] as number) &&
  !hasMarker(thumb.subarray(1));

/** As a file, to be decoded here. */
export const jpegOf = (thumb: Bytes): Bytes => concat(headOf(thumb[0] as number), thumb.subarray(1), END);

/** What is sent of a file that the photo tool made; null if it is another kind of file, size or length. */
export function smallOf(content: Bytes): Bytes | null {
  for (const quality of SMALL_QUALITIES) {
    const thumb = concat(Uint8Array.of(quality), content.subarray(HEAD.length, -END.length));
    if (isSmall(thumb) && equal(jpegOf(thumb), content)) return thumb;
  }
  return null;
}
