/** Which pictures of others a browser gets to decode: those that our own encoder can have made. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { drawable } from "#kernel/files/drawable.ts";
import { type Bytes, concat, fromBase64, utf8 } from "#kernel/wire/bytes.ts";

/** A grey square of 8 by 8, as the photo pipeline makes it. */
const LOOSE = fromBase64(
  "/9j/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAAIAAgBAREA" +
    "/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z",
);
/** Three bytes stand between its parts that belong to none; decoders skip them, our encoder makes none. */
const GREY = concat(LOOSE.subarray(0, 71), LOOSE.subarray(74));
const FRAME = GREY.indexOf(0xc0);
const SCAN = GREY.length - 13;
const sized = (high: number, wide: number): Bytes =>
  GREY.map((byte, at) =>
    at >= FRAME + 4 && at < FRAME + 8
      ? ([high >> 8, high & 255, wide >> 8, wide & 255][at - FRAME - 4] as number)
      : byte,
  );
const changed = (at: number, byte: number): Bytes => GREY.map((each, of) => (of === at ? byte : each));
const APP1 = concat(Uint8Array.of(0xff, 0xe1, 0, 8), utf8("Exif\0\0"));

test("a picture as the photo pipeline makes it is drawn", () => {
  for (const good of [GREY, sized(1200, 1200), sized(1, 1200)]) assert.equal(drawable(good)?.size, good.length);
});

for (const [why, bad] of Object.entries({
  "nothing at all": new Uint8Array(),
  "another kind of file": utf8("\x89PNG\r\n\x1a\n"),
  "a page": utf8("<html><script>alert(1)</script>"),
  "too high": sized(1201, 8),
  "too wide": sized(8, 1201),
  "a bomb": sized(65_535, 65_535),
  "no size": sized(0, 8),
  "what a camera says": concat(GREY.subarray(0, 2), APP1, GREY.subarray(2)),
  "bytes between its parts": LOOSE,
  "a progressive one": changed(FRAME, 0xc2),
  "two frames": concat(GREY.subarray(0, FRAME - 1), GREY.subarray(FRAME - 1, FRAME + 12), GREY.subarray(FRAME - 1)),
  "no frame": concat(GREY.subarray(0, FRAME - 1), GREY.subarray(FRAME + 12)),
  "several scans": concat(GREY.subarray(0, -2), GREY.subarray(SCAN)),
  "something behind its end": concat(GREY, utf8("PK\x03\x04")),
  "another picture behind its end": concat(GREY, GREY),
  "a head and nothing more": GREY.subarray(0, SCAN),
  "a part that leads nowhere": changed(5, 0xff),
})) {
  test(`not drawn: ${why}`, () => {
    assert.equal(drawable(bad), null);
  });
}
