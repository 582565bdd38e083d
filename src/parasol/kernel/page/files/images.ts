/**
 * What a picture says of camera, place and time, taken away byte by byte before it is sealed. Its pixels stay. Counterpart
 * of `kernel/files/client/images.py`. A canvas would do it too, but Tor Browser fakes what a canvas gives back.
 *
 * Nothing is decoded: segments and chunks that a picture needs are copied, all others are left out. A list of what stays,
 * not of what goes: a metadata block that nobody has thought of is left out too. What can't be cleaned for certain is
 * refused. A photo that was turned only by its Exif data is shown as the camera held it.
 */
import { type Bytes, concat, equal, uint } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";

const ascii = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const nameAt = (bytes: Bytes, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

const PNG_HEAD = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const PNG_KEPT = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT"];
const WEBP_PICTURES = ["VP8 ", "VP8L", "ANMF"];
const WEBP_KEPT = ["VP8 ", "VP8L", "ALPH", "ANIM"];
const WEBP_FRAME = ["VP8 ", "VP8L", "ALPH"];
/** The flags of VP8X that say that there is a colour profile, Exif, XMP. */
const WEBP_TOLD = 0x20 | 0x08 | 0x04;
const EOI = 0xd9;
const SOS = 0xda;
const TABLES = [0xc4, 0xcc, 0xdb, 0xdd, 0xdc];
const OTHERS = ["GIF8", "II*\0", "MM\0*", "BM"].map(ascii);
const CLEANED = ["image/jpeg", "image/png", "image/webp"];

/** This picture can't be cleaned, so it isn't sent: damaged (`image-broken`) or of another kind (`image-kind`). */
export class NotClean extends Trouble {}

const broken = (): never => {
  throw new NotClean("image-broken");
};

/** Hears of each part that is left out: its name ("APP1", "COM", "tEXt", "EXIF", …; `AFTER`: behind the picture's end). */
export type OnLeftOut = (name: string, body: Bytes) => void;
export const AFTER = "after";

/**
 * What may be sent of a file that claims to be of this type, and its real type. A JPEG, PNG or WebP picture is cleaned
 * whatever it claims to be; other pictures and films are refused; anything else is left as it is. Throws `NotClean`.
 */
export function clean(content: Bytes, type: string, leave: OnLeftOut = () => {}): { content: Bytes; type: string } {
  if (starts(content, Uint8Array.of(0xff, 0xd8))) return { content: jpeg(content, leave), type: "image/jpeg" };
  if (starts(content, PNG_HEAD)) return { content: png(content, leave), type: "image/png" };
  if (nameAt(content, 0) === "RIFF" && nameAt(content, 8) === "WEBP") {
    return { content: webp(content, leave), type: "image/webp" };
  }
  if (CLEANED.includes(type)) broken();
  const isOther = OTHERS.some((head) => starts(content, head)) || nameAt(content, 4) === "ftyp";
  if (isOther || /^(image|video)\//.test(type)) throw new NotClean("image-kind");
  return { content, type };
}

/**
 * A file that somebody else sent as this type: as an honest client sends it, a picture cleaned. Throws `Trouble`
 * (`not-as-said`).
 */
export function checkAsSaid(content: Bytes, type: string): void {
  try {
    const as = clean(content, type);
    if (as.type === type && equal(as.content, content)) return;
  } catch (error) {
    if (!(error instanceof NotClean)) throw error;
  }
  throw new Trouble("not-as-said");
}

const starts = (bytes: Bytes, head: Bytes): boolean => head.every((byte, at) => bytes[at] === byte);

/** Whether a marker begins a frame, which has the picture's size. */
export const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Marker by marker (ITU-T T.81, annex B). */
function jpeg(content: Bytes, leave: OnLeftOut): Bytes {
  const kept = [content.subarray(0, 2)];
  let hasFrame = false;
  let hasScan = false;
  for (let at = 2; ; ) {
    if (content[at] !== 0xff) broken();
    while (content[at] === 0xff) at++;
    const marker = content[at++];
    if (marker === EOI) {
      if (!hasScan) broken();
      leave(AFTER, content.subarray(at));
      return concat(...kept, Uint8Array.of(0xff, EOI));
    }
    const length = uint(content.subarray(at, at + 2));
    const body = content.subarray(at, at + length);
    if (marker === undefined || length < 2 || body.length !== length) return broken();
    at += length;
    hasFrame ||= isFrame(marker);
    const isAdobe = marker === 0xee && length === 14 && starts(body.subarray(2), ascii("Adobe")); // colours need it
    if (marker === SOS) {
      if (!hasFrame) broken();
      hasScan = true;
      const end = scanEnd(content, at);
      kept.push(Uint8Array.of(0xff, SOS), body, content.subarray(at, end));
      at = end;
    } else if (isFrame(marker) || TABLES.includes(marker) || isAdobe) {
      kept.push(Uint8Array.of(0xff, marker), body);
    } else if (marker >= 0xe0 && marker <= 0xef) leave(`APP${marker - 0xe0}`, body.subarray(2));
    else if (marker === 0xfe) leave("COM", body.subarray(2));
    else broken();
  }
}

/** Where a scan's coded data end: at the first marker that isn't a restart or a stuffed byte. */
function scanEnd(content: Bytes, start: number): number {
  for (let at = start; ; at += 2) {
    at = content.indexOf(0xff, at);
    const next = content[at + 1];
    if (at < 0 || next === undefined) return broken();
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
}

/** Chunk by chunk (PNG, third edition, section 5). */
function png(content: Bytes, leave: OnLeftOut): Bytes {
  const kept: Bytes[] = [PNG_HEAD];
  const seen = new Set<string>();
  for (let at = PNG_HEAD.length; ; ) {
    if (at + 12 > content.length) broken();
    const length = uint(content.subarray(at, at + 4));
    const name = nameAt(content, at + 4);
    const end = at + 12 + length;
    if (end > content.length) broken();
    if (crc32(content.subarray(at + 4, end - 4)) !== uint(content.subarray(end - 4, end))) broken();
    if (seen.size === 0 && (name !== "IHDR" || length !== 13)) broken();
    const isNeeded = ((content[at + 4] as number) & 0x20) === 0; // a reader that doesn't know it must not go on
    if (PNG_KEPT.includes(name)) kept.push(content.subarray(at, end));
    else if (isNeeded) broken();
    else leave(name, content.subarray(at + 8, end - 4));
    seen.add(name);
    at = end;
    if (name === "IEND") {
      if (!seen.has("IDAT")) broken();
      leave(AFTER, content.subarray(at));
      return concat(...kept);
    }
  }
}

/** Of PNG (ISO 3309), eight bits at a time. No cipher: it finds what was damaged, not what was changed on purpose. */
const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

function crc32(bytes: Bytes): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (CRC[(rest ^ byte) & 0xff] as number) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}

interface Chunk {
  readonly name: string;
  readonly body: Bytes;
}

/** Chunk by chunk (RFC 9649, section 2). */
function webp(content: Bytes, leave: OnLeftOut): Bytes {
  const end = 8 + littleEndian(content.subarray(4, 8));
  if (end > content.length) broken();
  const kept: Chunk[] = [];
  const names = new Set<string>();
  for (const { name, body } of riff(content.subarray(12, end))) {
    if (name === "VP8X") {
      if (body.length !== 10) broken();
      const flags = Uint8Array.of((body[0] as number) & ~WEBP_TOLD);
      kept.push({ name, body: concat(flags, body.subarray(1)) });
    } else if (name === "ANMF") {
      const parts = riff(body.subarray(16));
      const inner = parts.filter((part) => WEBP_FRAME.includes(part.name));
      for (const part of parts) if (!inner.includes(part)) leave(part.name, part.body);
      if (body.length < 16 || inner.length === 0) broken();
      kept.push({ name, body: concat(body.subarray(0, 16), ...inner.map(written)) });
    } else if (WEBP_KEPT.includes(name)) kept.push({ name, body });
    else leave(name, body);
    names.add(name);
  }
  if (!WEBP_PICTURES.some((name) => names.has(name))) broken();
  leave(AFTER, content.subarray(end));
  const inside = concat(ascii("WEBP"), ...kept.map(written));
  return concat(ascii("RIFF"), fourBytes(inside.length), inside);
}

function riff(content: Bytes): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < content.length; ) {
    if (at + 8 > content.length) broken();
    const length = littleEndian(content.subarray(at + 4, at + 8));
    const body = content.subarray(at + 8, at + 8 + length);
    if (body.length !== length) broken();
    chunks.push({ name: nameAt(content, at), body });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

const written = ({ name, body }: Chunk): Bytes =>
  concat(ascii(name), fourBytes(body.length), body, new Uint8Array(body.length % 2));

const littleEndian = (bytes: Bytes): number => uint(Uint8Array.from(bytes).reverse());

const fourBytes = (value: number): Bytes => Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
