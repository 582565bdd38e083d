/** The catalogue's small pictures: what our encoder makes, which pack is asked for, and what a lying host gets drawn. */
import assert from "node:assert/strict";
import { test } from "node:test";
import encode from "jpeg-js/lib/encoder.js";
import { type Listed, readListing } from "#features/profiles/page/catalogue.ts";
import { signedText } from "#features/profiles/page/link.ts";
import { Listing } from "#features/profiles/page/structs.ts";
import { isIn, packOf, pictureOf, tagsOf, thumbsIn, thumbText } from "#features/profiles/page/thumbs.ts";
import { drawable } from "#kernel/files/drawable.ts";
import { clean } from "#kernel/files/images.ts";
import { HIGH, jpegOf, MOST_SMALL_BYTES, SMALL_QUALITIES, smallOf, WIDE } from "#kernel/files/small.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, concat, keyOf, utf8 } from "#kernel/wire/bytes.ts";
import { encode as encoded } from "#kernel/wire/codec.ts";
import { reportRoom } from "#kernel/wire/contexts.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";

const DAY = 20_000;

/** Points like a photo's: more of what is large than of what is small. `rough`: as different as can be. */
function points(seed: number, rough = false, wide = WIDE, high = HIGH): Uint8ClampedArray {
  let next = seed;
  const drawn = () => {
    next = (next * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return next / 2 ** 32;
  };
  const data = new Uint8ClampedArray(wide * high * 4).fill(255);
  const waves = Array.from({ length: 12 }, (_, at) => ({
    x: drawn() * at,
    y: drawn() * at,
    by: 60 / (at + 1) ** 2,
    at,
  }));
  for (let at = 0; at < wide * high; at++) {
    const [x, y] = [(at % wide) / wide, Math.floor(at / wide) / high];
    for (let of = 0; of < 3; of++) {
      const smooth = waves.reduce(
        (sum, wave) => sum + wave.by * Math.sin(6 * (wave.x * x + wave.y * y) + wave.at + of),
        128,
      );
      data[at * 4 + of] = rough ? drawn() * 256 : smooth + 2 * drawn();
    }
  }
  return data;
}

const made = (quality: number, rough = false, width = WIDE, height = HIGH): Bytes =>
  clean(encode({ data: points(7, rough, width, height), width, height }, quality).data, "image/jpeg").content;

test("what our encoder makes is sent without its head, and is the same file again", () => {
  for (const quality of SMALL_QUALITIES) {
    const content = made(quality);
    assert.ok(content.length <= MOST_SMALL_BYTES, `${quality}: ${content.length}`);
    const thumb = smallOf(content) as Bytes;
    assert.deepEqual([thumb[0], thumb.length], [quality, content.length - 590]);
    assert.deepEqual(jpegOf(thumb), content);
    assert.equal(drawable(jpegOf(thumb))?.size, content.length);
  }
  for (const other of [
    made(50),
    made(40, false, WIDE, 120),
    made(75, true),
    utf8("\x89PNG\r\n\x1a\n"),
    new Uint8Array(),
  ]) {
    assert.equal(smallOf(other), null, "another quality, size, length or kind");
  }
});

const THUMB = smallOf(made(40)) as Bytes;

function keysOf(seed: number) {
  const signSeed = new Uint8Array(32).map((_, at) => (at < 4 ? seed >> (8 * at) : 1));
  const signKey = publicKeyOf(signSeed);
  return { name: reportRoom(signKey), signKey, signSeed };
}

function listed(seed: number, areas: string[], thumb = true, version = 3): Listed {
  const none = { name: undefined, line: undefined, languages: undefined, is_online: undefined, available: undefined };
  const says = {
    part: "listing",
    version,
    day: DAY,
    audience: "everybody",
    secret: new Uint8Array(16),
    pictures: 0,
  } as const;
  const listing: Listing = { ...says, ...none, areas, tours: undefined, services: undefined, thumb };
  return readListing(signedText(keysOf(seed), encoded(Listing, listing)), DAY);
}

const small = (seed: number, version = 3, thumb = THUMB): Bytes => signedText(keysOf(seed), thumbText(version, thumb));
const pack = (...bodies: Bytes[]): Bytes => concat(...bodies, new Uint8Array((32 - bodies.length) * 1376));
const drawn = (one: Listed, content: Bytes): Bytes | null => pictureOf(one, thumbsIn(content).get(keyOf(one.room)));

const ADA = listed(1, ["Harbour"]);
const good = jpegOf(THUMB);
const changed = (body: Bytes, at: number): Bytes => body.map((byte, of) => (of === at ? byte ^ 1 : byte));

test("hers is drawn, wherever it lies in a pack and whatever lies beside it", () => {
  for (const content of [pack(small(1)), pack(small(2), small(1)), pack(utf8("x".repeat(1376)), small(1))]) {
    assert.deepEqual(drawn(ADA, content), good);
  }
});

test("what a host changes, swaps, keeps of before or makes itself is never drawn", () => {
  const [one, other] = [small(1), small(2)];
  const lies: Record<string, Bytes> = {
    none: pack(),
    "another's": pack(other),
    "another's under her key": pack(concat(one.subarray(0, 32), other.subarray(32))),
    "hers under another's key": pack(concat(other.subarray(0, 32), one.subarray(32))),
    "an older one": pack(small(1, 2)),
    "one of later": pack(small(1, 4)),
    "without a signature": pack(concat(one.subarray(0, 32), new Uint8Array(64), one.subarray(96))),
    "what she says": pack(concat(ADA.body, new Uint8Array(1376)).subarray(0, 1376)),
  };
  for (const [why, content] of Object.entries(lies)) assert.equal(drawn(ADA, content), null, why);
  assert.equal(pictureOf(ADA, other), null, "a good one, of somebody else");
  for (let at = 0; at < 1376; at += 9) assert.equal(drawn(ADA, pack(changed(one, at))), null, `${at}`);
});

test("what its owner signed and our encoder didn't make is never drawn", () => {
  const wrong: Record<string, Bytes> = {
    "a whole file": concat(THUMB.subarray(0, 1), good.subarray(0, 1200)),
    "another frame behind it": concat(THUMB, Uint8Array.of(0xff, 0xc0, 0, 17, 8, 255, 255, 255, 255, 3)),
    "an end, and another file": concat(THUMB, Uint8Array.of(0xff, 0xd9), utf8("PK\x03\x04")),
    "another quality": concat(Uint8Array.of(50), THUMB.subarray(1)),
    nothing: new Uint8Array(),
  };
  for (const [why, thumb] of Object.entries(wrong)) assert.equal(drawn(ADA, pack(small(1, 3, thumb))), null, why);
  const page = concat(Uint8Array.of(40), utf8("<script>alert(1)</script>"));
  const file = drawn(ADA, pack(small(1, 3, page))) as Bytes;
  assert.deepEqual(file.subarray(0, 589), good.subarray(0, 589), "whatever she signs, the head is ours");
});

test("a pack that isn't whole, or is longer than any, is refused", () => {
  const whole = pack(small(1));
  const long = new Uint8Array(33 * whole.length);
  for (const content of [new Uint8Array(), whole.subarray(1), concat(whole, Uint8Array.of(0)), long]) {
    assert.throws(
      () => thumbsIn(content),
      (error) => error instanceof Unreadable && error.code === "size",
    );
  }
  assert.equal(thumbsIn(long.subarray(whole.length)).size, 0);
});

test("no pack is asked for with the pictures of fewer than 32 profiles, unless there are no more", () => {
  const town = (counts: number[]): Listed[] =>
    counts.flatMap((count, area) =>
      Array.from({ length: count }, (_, at) => ({
        ...ADA,
        listing: { ...ADA.listing, areas: [`Area ${area}`, `N${at}`] },
      })),
    );
  for (const counts of [[1], [31], [1, 1, 1], [40, 1, 2, 90, 3], Array(60).fill(9), [200, 1]]) {
    const all = town(counts);
    for (const area of counts.keys()) {
      const asked = packOf(all, `AREA ${area}`);
      assert.ok(asked);
      const inside = all.filter((each) => isIn(each, asked)).length;
      assert.ok(inside >= Math.min(32, all.length), `${counts}: ${inside}`);
      assert.ok(inside >= (counts[area] as number), "all of the area");
      assert.equal(asked.bytes, Math.ceil(inside / 32) * 32 * 1376);
    }
  }
  assert.equal(packOf(town([200, 1]), "Area 0")?.bits, 16, "a large area has a pack of its own");
  assert.deepEqual(packOf(town([9]), ""), { bits: 0, prefix: 0, bytes: 32 * 1376 });
  assert.equal(packOf(town([97]), ""), null, "of a long list an area has to be chosen");
  assert.equal(packOf(town([9]), "elsewhere"), null);
  assert.deepEqual([packOf(town([1024]), "Area 0")?.bytes, packOf(town([1025]), "Area 0")], [1024 * 1376, null]);
  assert.equal(packOf([listed(1, ["Harbour"], false)], "Harbour"), null, "nobody there shows one");
  const asked = packOf([ADA, listed(2, ["Old town"]), ...town([40])], "Harbour") as never;
  assert.ok(isIn(ADA, asked) && tagsOf(ADA).length === 1);
});

test("5,000 profiles in 60 areas: the pictures of each area are at most 150 kB, and all of one are in its pack", () => {
  const all = Array.from({ length: 5_000 }, (_, at) => ({
    ...ADA,
    listing: { ...ADA.listing, areas: [`Area ${at % 60}`] },
  }));
  const bytes = Array.from({ length: 60 }, (_, area) => packOf(all, `Area ${area}`)?.bytes ?? 0);
  assert.ok(Math.max(...bytes) <= 150_000, `${Math.max(...bytes)}`);
  assert.deepEqual([Math.min(...bytes), Math.max(...bytes)], [96 * 1376, 96 * 1376]);
});
