/** The photo pipeline without a browser: what is refused before anything is decoded, and the way that needs no canvas. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { Photo } from "#features/pictures/page/photo.ts";
import { type Bytes, concat, fromBase64 } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";

/** A grey square of 8 by 8. */
const GREY = fromBase64(
  "/9j/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAAIAAgBAREA" +
    "/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z",
);
const SCAN = GREY.length - 13; // its one scan, and behind it the end
const scans = (count: number): Bytes =>
  concat(GREY.subarray(0, SCAN), ...Array.from({ length: count }, () => GREY.subarray(SCAN, -2)), GREY.subarray(-2));

/** A browser whose canvas gives back nothing, and whose decoder finds pictures of this size. */
function browser(width: number, height: number): void {
  Object.assign(globalThis, {
    createImageBitmap: async () => ({ width, height }),
    document: { createElement: () => ({ getContext: () => null }) },
  });
}

const refused = async (content: Bytes, code: string) =>
  assert.rejects(Photo.of(content, "image/jpeg"), (error) => error instanceof Trouble && error.code === code);

test("a picture that goes over its points more than a hundred times isn't decoded", async () => {
  browser(8, 8);
  assert.equal(GREY[SCAN + 1], 0xda);
  assert.equal((await Photo.of(scans(100), "image/jpeg")).width, 8);
  await refused(scans(101), "photo-broken");
});

test("a decoder that finds another size than the head says isn't believed", async () => {
  browser(30_000, 8);
  await refused(GREY, "photo-broken");
});

test("without a canvas the picture is the same, and its proof is the chosen file's", async () => {
  browser(8, 8);
  const chosen = concat(GREY, Uint8Array.of(1, 2, 3));
  const photo = await Photo.of(chosen, "image/jpeg");
  assert.deepEqual([photo.isSlow, photo.hidden, photo.told], [true, 3, [{ what: "after", says: "…", bytes: 3 }]]);
  const made = await photo.made({ covers: [] });
  assert.deepEqual([made.width, made.height, made.type], [8, 8, "image/jpeg"]);
  assert.deepEqual(Buffer.from(made.original), createHash("sha256").update(chosen).digest());
  const again = await (await Photo.of(made.content, "image/jpeg")).made({ covers: [] });
  assert.deepEqual(again.content, made.content);
  const covered = await photo.made({ covers: [{ left: 0, top: 0, right: 0.1, bottom: 0.1 }] });
  assert.notDeepEqual(covered.content, made.content);
});
