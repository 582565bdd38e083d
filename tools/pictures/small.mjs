// Draws the small picture of a profile in `make demo`: a parasol on a beach. Prints it as the catalogue keeps one, in
// base64: the encoder's quality, and what it writes between the head and the end of a JPEG. With a path, it writes that
// JPEG there too, to be looked at.
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const encode = createRequire(new URL("../../package.json", import.meta.url))("jpeg-js").encode;
const [wide, high, quality] = [96, 128, 20];
const [SKY, SEA, SAND, RED, WHITE, WOOD] = [0xcfe6f2, 0x4f93b8, 0xe6cf9c, 0xc8403a, 0xf7f2e8, 0x6b4a2e];

function colour(x, y) {
  const [across, up] = [x - 48, 64 - y];
  if (up >= 0 && across ** 2 + up ** 2 < 40 ** 2) return Math.floor((across + 40) / 16) % 2 ? WHITE : RED;
  if (across >= 0 && across < 4 && up < 0 && y < 112) return WOOD;
  return y < 80 ? SKY : y < 96 ? SEA : SAND;
}

const data = new Uint8Array(wide * high * 4).fill(255);
for (let at = 0; at < wide * high; at++) {
  const of = colour(at % wide, Math.floor(at / wide));
  for (const each of [0, 1, 2]) data[4 * at + each] = (of >> (16 - 8 * each)) & 255;
}
const file = Buffer.from(encode({ data, width: wide, height: high }, quality).data);
if (process.argv[2]) writeFileSync(process.argv[2], file);
const scan = file.lastIndexOf(Buffer.from([0xff, 0xda]));
const points = file.subarray(scan + 2 + file.readUInt16BE(scan + 2), -2);
console.log(Buffer.concat([Buffer.of(quality), points]).toString("base64"));
