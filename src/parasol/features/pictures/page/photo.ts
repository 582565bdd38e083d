/**
 * A new copy of a picture that somebody wants others to see: what its file says is filtered out, it is decoded, turned as the
 * camera was held, cropped, shrunk, covered, encoded, and filtered again. Nothing is sent from here.
 *
 * One encoder for all browsers, in JavaScript: the file doesn't tell which browser made it, and what is covered lies in
 * whole squares of the encoder's, so that it is one colour in the finished file too, and not only before. The decoder is the
 * browser's own, unless it gives pages other points than it draws (Tor Browser does): then one in JavaScript, which reads no
 * WebP.
 */
import JpegImage from "jpeg-js/lib/decoder.js";
import encode from "jpeg-js/lib/encoder.js";
import { clean, isFrame, NotClean } from "#kernel/files/images.ts";
import { Inside, type Told } from "#kernel/files/inside.ts";
import { pngSource, type Source } from "#kernel/files/png.ts";
import { SMALL, WHOLE } from "#kernel/files/sizes.ts";
import { type Bytes, uint } from "#kernel/wire/bytes.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { cover, type Edits } from "./covering.ts";

export interface CleanPhoto {
  readonly content: Bytes;
  readonly type: "image/jpeg";
  readonly width: number;
  readonly height: number;
  /** SHA-256 of the file as it was chosen: whoever has it can show that this comes from it. */
  readonly original: Bytes;
}

export type { Box, Edits, Stroke } from "./covering.ts";

export const MAX_PHOTO_BYTES = 32 * 1024 * 1024;
const MAX_POINTS = 64e6;
/** Of what JavaScript decodes: each point takes some ten bytes there. */
const MAX_POINTS_HERE = 17e6;
const MAX_MEMORY_HERE = 400 * 1024 * 1024;
const MAX_SCANS = 100;

/** How a picture is turned, for each of Exif's eight: what x and y of it add to x and y of what one sees. */
const TURNS = [
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [-1, 0, 0, -1],
  [1, 0, 0, -1],
  [0, 1, 1, 0],
  [0, 1, -1, 0],
  [0, -1, -1, 0],
  [0, -1, 1, 0],
] as const;
type Turn = (typeof TURNS)[number];

/** What is to be added then, so that nothing is left of zero: for a picture of this size. */
const shift = ([a, b, c, d]: Turn, width: number, height: number): [number, number] => [
  a < 0 ? width : c < 0 ? height : 0,
  b < 0 ? width : d < 0 ? height : 0,
];

export class Photo {
  /** Its size as one sees it. */
  readonly width: number;
  readonly height: number;
  readonly told: readonly Told[];
  /** How many bytes of the file are no picture, and left out. */
  readonly hidden: number;
  /** Whether this browser lies about points, so that making the picture takes seconds in which the page doesn't answer. */
  readonly isSlow = !isHonest();
  readonly #original: Bytes;
  readonly #clean: Bytes;
  readonly #type: string;
  readonly #bitmap: ImageBitmap;
  readonly #turn: Turn;

  private constructor(original: Bytes, cleaned: { content: Bytes; type: string }, bitmap: ImageBitmap, inside: Inside) {
    this.#original = original;
    this.#clean = cleaned.content;
    this.#type = cleaned.type;
    this.#bitmap = bitmap;
    this.#turn = TURNS[inside.turned - 1] ?? TURNS[0];
    const isUpright = this.#turn[0] !== 0;
    this.width = isUpright ? bitmap.width : bitmap.height;
    this.height = isUpright ? bitmap.height : bitmap.width;
    this.told = inside.told;
    this.hidden = original.length - cleaned.content.length;
  }

  /**
   * Look at a chosen file. Throws `Trouble`: `photo-heic`, `photo-video`, `photo-kind`, `photo-broken`, `photo-large`,
   * `photo-browser`: this browser lies about points, and none of ours decodes it.
   */
  static async of(content: Bytes, type: string): Promise<Photo> {
    if (content.length > MAX_PHOTO_BYTES) throw new Trouble("photo-large");
    const inside = new Inside();
    const cleaned = cleanedOf(content, type, inside);
    const [width, height] = sizeOf(cleaned.content, cleaned.type);
    if (!(width * height > 0) || scansOf(cleaned) > MAX_SCANS) throw new Trouble("photo-broken");
    if (width * height > MAX_POINTS) throw new Trouble("photo-large");
    const bitmap = await createImageBitmap(new Blob([cleaned.content as BlobPart], { type: cleaned.type })).catch(
      () => {
        throw new Trouble("photo-broken");
      },
    );
    if (bitmap.width !== width || bitmap.height !== height) throw new Trouble("photo-broken");
    const photo = new Photo(content, cleaned, bitmap, inside);
    if (photo.isSlow) photo.#assertDecodable();
    return photo;
  }

  /** Draw it as one sees it, no side longer than `most`. Browsers that lie to pages about points still draw them right. */
  show(canvas: HTMLCanvasElement, most: number): void {
    const scale = Math.min(1, most / Math.max(this.width, this.height));
    canvas.width = Math.max(1, Math.round(this.width * scale));
    canvas.height = Math.max(1, Math.round(this.height * scale));
    const context = canvas.getContext("2d");
    if (context) this.#draw(context, scale, 0, 0);
  }

  /**
   * The picture as others may see it, whole or as small as the catalogue shows it. Throws `Trouble`: `photo-browser`,
   * `photo-large`, `photo-broken`.
   */
  async made(edits: Edits, isSmall = false): Promise<CleanPhoto> {
    const { left, top, right, bottom } = edits.crop ?? { left: 0, top: 0, right: 1, bottom: 1 };
    const wide = (right - left) * this.width;
    const high = (bottom - top) * this.height;
    const { of, most, qualities } = isSmall ? SMALL : WHOLE;
    const [scale, width, height] = of(wide, high);
    const atX = left * this.width * scale + Math.trunc((wide * scale - width) / 2);
    const atY = top * this.height * scale + Math.trunc((high * scale - height) / 2);
    const [first = 0, ...lower] = qualities;
    const points = isHonest()
      ? this.#drawn(width, height, scale, atX, atY)
      : await this.#decoded(width, height, scale, atX, atY);
    const inPoints = (x: number, y: number): [number, number] => [
      x * this.width * scale - atX,
      y * this.height * scale - atY,
    ];
    cover(points, width, height, edits.covers, inPoints, Math.max(this.width, this.height) * scale);
    const encoded = (quality: number) =>
      clean(encode({ data: points, width, height }, quality).data, "image/jpeg").content;
    let content = encoded(first);
    for (const quality of lower) if (content.length > most) content = encoded(quality);
    if (content.length > most) throw new Trouble("photo-large");
    const original = new Uint8Array(await crypto.subtle.digest("SHA-256", this.#original as BufferSource));
    return { content, type: "image/jpeg", width, height, original };
  }

  #assertDecodable(): void {
    if (this.#type === "image/webp") throw new Trouble("photo-browser");
    if (this.width * this.height > MAX_POINTS_HERE) throw new Trouble("photo-large");
  }

  #draw(context: CanvasRenderingContext2D, scale: number, atX: number, atY: number): void {
    const [a, b, c, d] = this.#turn;
    const [e, f] = shift(this.#turn, this.#bitmap.width, this.#bitmap.height);
    context.fillStyle = "#fff"; // behind what one can see through
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.imageSmoothingQuality = "high";
    context.setTransform(a * scale, b * scale, c * scale, d * scale, e * scale - atX, f * scale - atY);
    context.drawImage(this.#bitmap, 0, 0);
    context.resetTransform();
  }

  #drawn(width: number, height: number, scale: number, atX: number, atY: number): Uint8ClampedArray {
    const context = canvasOf(width, height);
    if (!context) throw new Trouble("photo-large");
    this.#draw(context, scale, atX, atY);
    return context.getImageData(0, 0, width, height).data;
  }

  /** The same without a canvas: each point is the middle of up to four of the decoded picture. */
  async #decoded(width: number, height: number, scale: number, atX: number, atY: number): Promise<Uint8ClampedArray> {
    this.#assertDecodable();
    const image = this.#type === "image/png" ? await pngSource(this.#clean) : parsed(this.#clean);
    const bytes = image.components.length;
    const each = Math.max(1, Math.min(2, Math.floor(1 / scale)));
    const sourceWidth = Math.max(1, Math.round(image.width * scale * each));
    const sourceHeight = Math.max(1, Math.round(image.height * scale * each));
    const source = image.getData(sourceWidth, sourceHeight);
    const [a, b, c, d] = this.#turn;
    const [e, f] = shift(this.#turn, sourceWidth, sourceHeight);
    const points = new Uint8ClampedArray(width * height * 4).fill(255);
    const table = (count: number, first: number, toX: number, toY: number): Int32Array => {
      const within = (value: number, most: number) => Math.min(Math.max(Math.floor(value), 0), most - 1);
      return Int32Array.from({ length: count }, (_, at) => {
        const seen = first + at + 0.5;
        return (toX ? within(toX * seen, sourceWidth) : within(toY * seen, sourceHeight) * sourceWidth) * bytes;
      });
    };
    const across = table(width * each, Math.round(atX * each) - e, a, c);
    const down = table(height * each, Math.round(atY * each) - f, b, d);
    const [second, third] = bytes === 3 ? [1, 2] : [0, 0];
    const count = each * each;
    for (let y = 0, to = 0; y < height; y++) {
      for (let x = 0; x < width; x++, to += 4) {
        let red = 0;
        let green = 0;
        let blue = 0;
        for (let row = y * each; row < (y + 1) * each; row++) {
          for (let column = x * each; column < (x + 1) * each; column++) {
            const at = (across[column] as number) + (down[row] as number);
            red += source[at] as number;
            green += source[at + second] as number;
            blue += source[at + third] as number;
          }
        }
        points[to] = red / count;
        points[to + 1] = green / count;
        points[to + 2] = blue / count;
      }
    }
    return points;
  }
}

function cleanedOf(content: Bytes, type: string, inside: Inside): { content: Bytes; type: string } {
  const head = String.fromCharCode(...content.subarray(0, 16));
  if (/^....ftyp(hei|hev|mif1|msf1)/s.test(head)) throw new Trouble("photo-heic");
  if (/^(....ftyp(?!avif)|\x1a\x45\xdf\xa3|RIFF....AVI )/s.test(head)) throw new Trouble("photo-video");
  try {
    const cleaned = clean(content, "", inside.hears); // whatever it claims to be
    if (cleaned.type.startsWith("image/")) return cleaned;
  } catch (error) {
    if (error instanceof NotClean && error.code === "image-broken") throw new Trouble("photo-broken");
    if (!(error instanceof NotClean)) throw error;
  }
  throw new Trouble(type.startsWith("video/") ? "photo-video" : "photo-kind");
}

/** What a cleaned file says its size is. */
function sizeOf(content: Bytes, type: string): [number, number] {
  const number = (at: number, size: number, isLittle = false): number => {
    const bytes = content.slice(at, at + size);
    return uint(isLittle ? bytes.reverse() : bytes);
  };
  if (type === "image/png") return [number(16, 4), number(20, 4)];
  if (type === "image/webp") {
    const kind = String.fromCharCode(...content.subarray(12, 16));
    if (kind === "VP8X") return [number(24, 3, true) + 1, number(27, 3, true) + 1];
    if (kind === "VP8 ") return [number(26, 2, true) & 0x3fff, number(28, 2, true) & 0x3fff];
    const both = number(21, 4, true);
    return [(both & 0x3fff) + 1, ((both >>> 14) & 0x3fff) + 1];
  }
  for (let at = 2; at < content.length; at += 2 + number(at + 2, 2)) {
    if (isFrame(content[at + 1] as number)) return [number(at + 7, 2), number(at + 5, 2)];
  }
  return [0, 0];
}

/** How often a JPEG goes over its points. A few bytes can ask for one more time. */
function scansOf({ content, type }: { content: Bytes; type: string }): number {
  let count = 0;
  if (type !== "image/jpeg") return count;
  for (let at = content.indexOf(0xff); at >= 0; at = content.indexOf(0xff, at + 1))
    if (content[at + 1] === 0xda) count++;
  return count;
}

function parsed(content: Bytes): Source {
  const image = new JpegImage();
  image.opts = { maxResolutionInMP: MAX_POINTS_HERE / 1e6, tolerantDecoding: false };
  JpegImage.resetMaxMemoryUsage(MAX_MEMORY_HERE);
  try {
    image.parse(content);
  } catch {
    throw new Trouble("photo-broken");
  }
  if (image.components.length !== 1 && image.components.length !== 3) throw new Trouble("photo-kind"); // for printers
  return image;
}

function canvasOf(width: number, height: number): CanvasRenderingContext2D | null {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  return canvas.getContext("2d", { willReadFrequently: true });
}

/** Whether this browser gives back the points that a page has drawn. Some give others, so that nobody is known by them. */
function isHonest(): boolean {
  const side = 64;
  const context = canvasOf(side, side);
  if (!context) return false;
  const pattern = context.createImageData(side, side);
  let next = 1;
  for (let at = 0; at < pattern.data.length; at++) {
    next = (next * 75 + 74) % 65_537;
    pattern.data[at] = at % 4 === 3 ? 255 : next;
  }
  context.putImageData(pattern, 0, 0);
  const found = context.getImageData(0, 0, side, side).data;
  return pattern.data.every((value, at) => value === found[at]);
}
