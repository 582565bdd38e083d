/**
 * What a picture's file says besides its pixels: place, time, device, names, a thumbnail. Read from exactly what `clean`
 * leaves out, so that nothing is taken away unseen: Exif (CIPA DC-008), XMP, IPTC, comments and texts. What isn't known is
 * named with its size. Whatever a file holds, reading it ends and never throws.
 */
import { type Bytes, uint } from "#kernel/wire/bytes.ts";
import { AFTER } from "./images.ts";

/** The kinds of what is found, in the order in which they matter. */
export const WHATS = ["place", "time", "device", "person", "text", "thumbnail", "after", "more"] as const;
export type What = (typeof WHATS)[number];

export interface Told {
  readonly what: What;
  /** In the file's own words, cut short: who reads them decides what they mean. */
  readonly says: string;
  /** How large it is, of what can't be read here. */
  readonly bytes?: number;
}

const MOST_TOLD = 60;
const MOST_LETTERS = 120;
const MOST_TEXT = 65_536;
const MOST_TAGS = 300;

/** Exif's tags that say something (the GPS ones are read by themselves). */
const TAGS: Readonly<Record<number, What>> = {
  270: "text", // what the picture shows
  271: "device", // maker
  272: "device", // model
  305: "device", // program
  306: "time",
  315: "person", // artist
  33432: "person", // copyright
  36867: "time", // taken
  36868: "time",
  37500: "more", // the maker's own notes
  37510: "text", // a comment
  40091: "text", // those of Windows, from here on
  40092: "text",
  40093: "person",
  40094: "text",
  40095: "text",
  42016: "device", // the picture's own number
  42032: "person", // the camera's owner
  42033: "device", // serial number
  42035: "device", // lens
  42036: "device",
  42037: "device",
};
const ORIENTATION = 274;
const WITHIN = [34665, 34853, 40965]; // Exif, GPS and interoperability have directories of their own
const GPS = 34853;
const THUMBNAIL = 513;
const BYTES_OF = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

const XMP: Readonly<Record<string, What>> = {
  GPSLatitude: "place",
  GPSLongitude: "place",
  City: "place",
  State: "place",
  Country: "place",
  Location: "place",
  CreateDate: "time",
  ModifyDate: "time",
  DateCreated: "time",
  DateTimeOriginal: "time",
  Make: "device",
  Model: "device",
  CreatorTool: "device",
  SerialNumber: "device",
  creator: "person",
  description: "text",
  title: "text",
};
/** An attribute or an element, with at most a list around its text. Every part is bounded: no text makes it slow. */
const XMP_SAID = new RegExp(
  `[<\\s]\\w{1,20}:(${Object.keys(XMP).join("|")})` +
    '(?:="([^"]{1,200})"|>(?:\\s{0,99}<[^>]{1,99}>){0,2}\\s{0,99}([^<\\s][^<]{0,199})<)',
  "g",
);

const IPTC: Readonly<Record<number, What>> = {
  5: "text",
  25: "text",
  55: "time",
  60: "time",
  65: "device",
  80: "person",
  90: "place",
  92: "place",
  95: "place",
  101: "place",
  116: "person",
  120: "text",
};

/** Hears of what `clean` leaves out, and says what it was. */
export class Inside {
  readonly told: Told[] = [];
  /** How the camera was held, as Exif counts it: 1 to 8. */
  turned = 1;

  /** Give it to `clean` as `leave`. */
  readonly hears = (name: string, body: Bytes): void => {
    if (body.length === 0) return;
    const head = letters(body.subarray(0, 40));
    if (name === "APP1" && head.startsWith("Exif\0")) this.exif(body.subarray(6));
    else if (name === "EXIF" || name === "eXIf") this.exif(head.startsWith("Exif\0") ? body.subarray(6) : body);
    else if (name === "XMP " || /^(APP1http:\/\/ns\.adobe|iTXtXML:com)/.test(name + head)) this.xmp(body);
    else if (name === "APP13") this.iptc(body);
    else if (name === "APP11") this.tell("device", "C2PA");
    else if (name === "APP2" && head.startsWith("MPF\0")) this.tell("thumbnail", "MPF");
    else if (name === "COM") this.tell("text", written(body));
    else if (/^[tiz].Xt$/.test(name)) this.tell("text", written(body).replace(/\0+/g, " "));
    else if (name === "tIME") this.tell("time", [uint(body.subarray(0, 2)), ...body.subarray(2, 5)].join("-"));
    else if (name === AFTER) this.tell("after", "…", body.length);
    else if (!(name === "APP0" && head.startsWith("JFIF") && body.length <= 14)) this.tell("more", name, body.length);
  };

  private tell(what: What, says: string, bytes?: number): void {
    const short = says
      .replace(/[\p{C}\s]+/gu, " ")
      .trim()
      .slice(0, MOST_LETTERS);
    const isKnown = this.told.some((each) => each.what === what && each.says === short && each.bytes === bytes);
    if (short && !isKnown && this.told.length < MOST_TOLD)
      this.told.push(bytes ? { what, says: short, bytes } : { what, says: short });
  }

  /** Directory by directory (TIFF 6.0, section 2), each once. */
  private exif(content: Bytes): void {
    const isLittle = content[0] === 0x49;
    const number = (at: number, size: number): number => {
      const bytes = content.slice(at, at + size);
      return bytes.length < size ? 0 : uint(isLittle ? bytes.reverse() : bytes);
    };
    const seen = new Set<number>();
    const waiting = [{ at: number(4, 4), isGps: false, isSecond: false }];
    let left = MOST_TAGS;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { at, isGps, isSecond } = next;
      if (at < 8 || seen.has(at)) continue;
      seen.add(at);
      const count = number(at, 2);
      const gps = new Map<number, number[] | string>();
      for (let entry = at + 2; entry < at + 2 + count * 12 && left > 0; entry += 12, left--) {
        const tag = number(entry, 2);
        const kind = number(entry + 2, 2);
        const size = (BYTES_OF[kind] ?? 0) * number(entry + 4, 4);
        const place = size > 4 ? number(entry + 8, 4) : entry + 8;
        const value = content.subarray(place, place + Math.min(size, MOST_TEXT));
        const what = TAGS[tag];
        if (WITHIN.includes(tag)) waiting.push({ at: number(entry + 8, 4), isGps: tag === GPS, isSecond });
        else if (isGps) gps.set(tag, kind === 5 ? fractions(value, number, place) : written(value));
        else if (tag === ORIENTATION && !isSecond) this.turned = Math.min(Math.max(number(entry + 8, 2), 1), 8);
        else if (tag === THUMBNAIL) this.tell("thumbnail", "JPEG");
        else if (what === "more") this.tell("more", `Exif ${tag}`, value.length);
        else if (what) this.tell(what, tag >= 40_091 && tag <= 40_095 ? wide(value) : written(value));
      }
      if (isGps) this.place(gps);
      else waiting.push({ at: number(at + 2 + count * 12, 4), isGps: false, isSecond: true });
    }
  }

  private place(gps: ReadonlyMap<number, number[] | string>): void {
    const degrees = (at: number): number | null => {
      const parts = gps.get(at);
      if (!Array.isArray(parts) || parts.length < 3) return null;
      const [whole = 0, minutes = 0, seconds = 0] = parts;
      const isMinus = /^[SW]/.test(String(gps.get(at - 1)));
      return (isMinus ? -1 : 1) * (whole + minutes / 60 + seconds / 3600);
    };
    const found = [degrees(2), degrees(4)].filter((each) => each !== null && Number.isFinite(each));
    if (found.length > 0) this.tell("place", found.map((each) => (each as number).toFixed(5)).join(", "));
    else if (gps.size > 0) this.tell("place", "GPS");
    if (typeof gps.get(29) === "string") this.tell("time", gps.get(29) as string);
  }

  private xmp(body: Bytes): void {
    const text = written(body);
    let isTelling = false;
    for (const [, name = "", attribute, element] of text.matchAll(XMP_SAID)) {
      this.tell(XMP[name] as What, attribute ?? element ?? "");
      isTelling = true;
    }
    if (!isTelling) this.tell("more", "XMP", body.length);
  }

  /** Whatever looks like a record of IPTC's (IIM 4.2, part II). */
  private iptc(body: Bytes): void {
    const before = this.told.length;
    for (let at = body.indexOf(0x1c); at >= 0; at = body.indexOf(0x1c, at + 1)) {
      const what = body[at + 1] === 2 ? IPTC[body[at + 2] ?? 0] : undefined;
      const size = uint(body.subarray(at + 3, at + 5));
      if (what && size <= body.length - at - 5) this.tell(what, written(body.subarray(at + 5, at + 5 + size)));
    }
    if (this.told.length === before) this.tell("more", "APP13", body.length);
  }
}

const letters = (bytes: Bytes): string => String.fromCharCode(...bytes);

/** Text as it stands in a file: mostly UTF-8, and otherwise one byte a letter. */
function written(bytes: Bytes): string {
  const some = bytes.subarray(0, MOST_TEXT);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(some);
  } catch {
    return new TextDecoder("latin1").decode(some);
  }
}

const wide = (bytes: Bytes): string => new TextDecoder("utf-16le").decode(bytes.subarray(0, 2 * MOST_LETTERS));

const fractions = (value: Bytes, number: (at: number, size: number) => number, place: number): number[] =>
  Array.from({ length: Math.min(3, value.length >> 3) }, (_, at) => {
    const under = number(place + at * 8 + 4, 4);
    return under === 0 ? 0 : number(place + at * 8, 4) / under;
  });
