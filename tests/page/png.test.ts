/** PNG read without a canvas: each kind of colour and way of foretelling, and files that lie. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";
import { pngSource } from "#kernel/files/png.ts";
import { type Bytes, concat, u32, utf8 } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";

const chunk = (name: string, body: Bytes) => concat(u32(body.length), utf8(name), body, new Uint8Array(4));

interface Head {
  width: number;
  height: number;
  depth: number;
  kind: number;
  turns?: number;
}

/** The checks of sums are `clean`'s. */
function png({ width, height, depth, kind, turns = 0 }: Head, rows: Bytes, ...more: Bytes[]): Bytes {
  const head = concat(u32(width), u32(height), Uint8Array.of(depth, kind, 0, 0, turns));
  const packed = new Uint8Array(deflateSync(rows));
  const [one, two] = [packed.subarray(0, 5), packed.subarray(5)]; // cut anywhere
  const all = [chunk("IHDR", head), ...more, chunk("IDAT", one), chunk("IDAT", two), chunk("IEND", new Uint8Array())];
  return concat(new Uint8Array(8), ...all);
}

const points = async (file: Bytes, width?: number, height?: number) => {
  const source = await pngSource(file);
  return [...source.getData(width ?? source.width, height ?? source.height)];
};
const one = (depth: number, kind: number): Head => ({ width: 1, height: 1, depth, kind });

test("each kind of colour is read, and what one can see through is on white", async () => {
  assert.deepEqual(await points(png(one(8, 2), Uint8Array.of(0, 10, 20, 30))), [10, 20, 30]);
  assert.deepEqual(await points(png(one(8, 6), Uint8Array.of(0, 10, 20, 30, 255))), [10, 20, 30]);
  assert.deepEqual(await points(png(one(8, 6), Uint8Array.of(0, 10, 20, 30, 0))), [255, 255, 255]);
  assert.deepEqual(await points(png(one(8, 0), Uint8Array.of(0, 77))), [77, 77, 77]);
  assert.deepEqual(await points(png(one(8, 4), Uint8Array.of(0, 77, 255))), [77, 77, 77]);
  assert.deepEqual(await points(png(one(16, 2), Uint8Array.of(0, 10, 99, 20, 99, 30, 99))), [10, 20, 30]);
  assert.deepEqual(await points(png(one(16, 4), Uint8Array.of(0, 10, 99, 255, 99))), [10, 10, 10]);
  const bits = png({ width: 9, height: 1, depth: 1, kind: 0 }, Uint8Array.of(0, 0b10000000, 0b10000000));
  assert.deepEqual(
    (await points(bits)).filter((_, at) => at % 3 === 0),
    [255, 0, 0, 0, 0, 0, 0, 0, 255],
  );
  const colours = chunk("PLTE", Uint8Array.of(1, 2, 3, 4, 5, 6));
  const half = png(
    { width: 2, height: 1, depth: 4, kind: 3 },
    Uint8Array.of(0, 0x01),
    colours,
    chunk("tRNS", Uint8Array.of(255, 0)),
  );
  assert.deepEqual(await points(half), [1, 2, 3, 255, 255, 255]);
});

test("each way of foretelling gives back what was there", async () => {
  const [width, height] = [50, 40];
  const there = Array.from({ length: height }, (_, y) =>
    Array.from({ length: width * 3 }, (_, x) => (x * x * 37 + y * y * 91 + x * y * 7) % 256),
  );
  const of = (row: number, at: number) => there[row]?.[at] ?? 0;
  const nearest = (before: number, above: number, corner: number) => {
    const all = [before, above, corner].map((each) => [Math.abs(before + above - corner - each), each] as const);
    return all.reduce((best, each) => (each[0] < best[0] ? each : best))[1];
  };
  for (let way = 0; way <= 4; way++) {
    const rows = there.flatMap((row, y) => [
      way,
      ...row.map((value, x) => {
        const [before, above, corner] = [x < 3 ? 0 : of(y, x - 3), of(y - 1, x), x < 3 ? 0 : of(y - 1, x - 3)];
        const guess = [0, before, above, (before + above) >> 1, nearest(before, above, corner)][way] as number;
        return (value - guess + 256) % 256;
      }),
    ]);
    assert.deepEqual(await points(png({ width, height, depth: 8, kind: 2 }, Uint8Array.from(rows))), there.flat());
  }
});

test("a smaller size has points of the whole picture", async () => {
  const rows = concat(...[1, 2, 3, 4].map((row) => Uint8Array.of(0, ...[1, 2, 3, 4].map((at) => row * 10 + at))));
  const grey = png({ width: 4, height: 4, depth: 8, kind: 0 }, rows);
  assert.deepEqual(
    (await points(grey, 2, 2)).filter((_, at) => at % 3 === 0),
    [11, 13, 31, 33],
  );
});

test("a file that lies is refused, or read as far as its head says", async () => {
  const refused = async (code: string, file: Bytes) =>
    assert.rejects(pngSource(file), (error) => error instanceof Trouble && error.code === code);
  await refused("photo-browser", png({ ...one(8, 2), turns: 1 }, Uint8Array.of(0, 1, 2, 3)));
  await refused("photo-broken", png(one(8, 2), Uint8Array.of(0, 1, 2)));
  await refused("photo-broken", png(one(8, 2), Uint8Array.of(5, 1, 2, 3)));
  await refused("photo-broken", png(one(3, 2), Uint8Array.of(0, 1, 2, 3)));
  await refused("photo-broken", png(one(8, 5), Uint8Array.of(0, 1, 2, 3)));
  const cut = png(one(8, 2), Uint8Array.of(0, 1, 2, 3));
  cut.fill(0, cut.length - 30, cut.length - 20);
  await refused("photo-broken", cut);
  assert.deepEqual(
    await points(png(one(8, 2), concat(Uint8Array.of(0, 1, 2, 3), new Uint8Array(50_000_000)))),
    [1, 2, 3],
  );
  assert.deepEqual(await points(png(one(8, 3), Uint8Array.of(0, 9))), [0, 0, 0]); // a colour that there isn't
});
