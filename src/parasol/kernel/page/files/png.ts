/**
 * PNG into points without a canvas (PNG, third edition, sections 7 to 10), for browsers that give pages false ones. What
 * it is given was walked through by `clean`. Unpacking is the browser's own, and ends where the picture's head says.
 */
import { type Bytes, uint } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";

/** Points that can be had in a smaller size: one byte each for grey, or three. */
export interface Source {
  readonly width: number;
  readonly height: number;
  readonly components: { readonly length: number };
  getData(width: number, height: number): Bytes;
}

/** Samples for each point, by the head's kind of colour. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;

/** Read one. Throws `Trouble`: `photo-broken`, or `photo-browser` if its rows come in seven turns. */
export async function pngSource(content: Bytes): Promise<Source> {
  const chunks = chunksOf(content);
  const head = chunks.get("IHDR") as Bytes;
  const [width, height] = [uint(head.subarray(0, 4)), uint(head.subarray(4, 8))];
  const [depth = 0, kind = 0, , , turns] = head.subarray(8);
  const samples = SAMPLES[kind];
  if (turns) throw new Trouble("photo-browser");
  if (!samples || ![1, 2, 4, 8, 16].includes(depth)) throw new Trouble("photo-broken");
  const stride = Math.ceil((width * samples * depth) / 8);
  const rows = await unpacked(chunks.get("IDAT") as Bytes, (stride + 1) * height);
  unfilter(rows, stride, Math.max(1, (samples * depth) >> 3));
  const palette = chunks.get("PLTE") ?? new Uint8Array();
  const clear = chunks.get("tRNS") ?? new Uint8Array();
  const most = 2 ** Math.min(depth, 8) - 1;
  const sample = (row: number, at: number): number => {
    if (depth >= 8) return rows[row + at * (depth >> 3)] as number; // of two bytes the upper one
    const bit = at * depth;
    return ((rows[row + (bit >> 3)] as number) >> (8 - depth - (bit & 7))) & most;
  };
  const getData = (wide: number, high: number): Bytes => {
    const points = new Uint8Array(wide * high * 3);
    for (let y = 0, to = 0; y < high; y++) {
      const row = Math.floor((y * height) / high) * (stride + 1) + 1;
      for (let x = 0; x < wide; x++, to += 3) {
        const first = Math.floor((x * width) / wide) * samples;
        const value = sample(row, first);
        let seen = 255; // how much of it, and not of the white behind
        if (kind === PALETTE) seen = clear[value] ?? 255;
        else if (samples % 2 === 0) seen = sample(row, first + samples - 1);
        for (let part = 0; part < 3; part++) {
          let light = samples > 2 ? sample(row, first + part) : value;
          if (kind === PALETTE) light = palette[value * 3 + part] ?? 0;
          else if (depth < 8) light = (light * 255) / most;
          points[to + part] = 255 + ((light - 255) * seen) / 255;
        }
      }
    }
    return points;
  };
  return { width, height, components: { length: 3 }, getData };
}

/** Name -> body; that of `IDAT` in one. */
function chunksOf(content: Bytes): Map<string, Bytes> {
  const found = new Map<string, Bytes>();
  const data: Bytes[] = [];
  for (let at = 8; at < content.length; ) {
    const length = uint(content.subarray(at, at + 4));
    const name = String.fromCharCode(...content.subarray(at + 4, at + 8));
    const body = content.subarray(at + 8, at + 8 + length);
    if (name === "IDAT") data.push(body);
    else found.set(name, body);
    at += 12 + length;
  }
  const all = new Uint8Array(data.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of data) {
    all.set(each, at);
    at += each.length;
  }
  return found.set("IDAT", all);
}

/** What is packed, which has to be as long as this. No more than that is ever held. */
async function unpacked(packed: Bytes, length: number): Promise<Bytes> {
  const rows = new Uint8Array(length);
  let filled = 0;
  try {
    const reader = new Blob([packed as BlobPart]).stream().pipeThrough(new DecompressionStream("deflate")).getReader();
    for (let { done, value } = await reader.read(); !done && filled < length; { done, value } = await reader.read()) {
      const piece = (value as Bytes).subarray(0, length - filled);
      rows.set(piece, filled);
      filled += piece.length;
    }
    reader.cancel().catch(() => undefined);
  } catch {
    throw new Trouble("photo-broken");
  }
  if (filled < length) throw new Trouble("photo-broken");
  return rows;
}

/** In place. Each row begins with how its bytes were foretold, from those `step` before them and those above. */
function unfilter(rows: Bytes, stride: number, step: number): void {
  for (let row = 0; row < rows.length; row += stride + 1) {
    const way = rows[row] as number;
    if (way > 4) throw new Trouble("photo-broken");
    if (way === 0) continue;
    for (let at = row + 1; at <= row + stride; at++) {
      const before = at - step > row ? (rows[at - step] as number) : 0;
      const above = row > 0 ? (rows[at - stride - 1] as number) : 0;
      let guess = way === 1 ? before : way === 2 ? above : (before + above) >> 1;
      if (way === 4) {
        const corner = row > 0 && at - step > row ? (rows[at - stride - 1 - step] as number) : 0;
        const one = Math.abs(above - corner); // how far each is from before + above - corner
        const two = Math.abs(before - corner);
        const three = Math.abs(before + above - 2 * corner);
        guess = one <= two && one <= three ? before : two <= three ? above : corner;
      }
      rows[at] = (rows[at] as number) + guess;
    }
  }
}
