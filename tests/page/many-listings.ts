/**
 * What `bench/catalogue.py` measures, in Chromium: a catalogue of so many profiles, how long its text is when packed, which
 * packs of pictures are asked for, and searching it by the page's own code.
 */

import { find, readCatalogue } from "#features/profiles/page/catalogue.ts";
import { signedText } from "#features/profiles/page/link.ts";
import { Listing } from "#features/profiles/page/structs.ts";
import { packOf } from "#features/profiles/page/thumbs.ts";
import { browserDevice } from "#kernel/device.ts";
import { type Bytes, concat } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { reportRoom } from "#kernel/wire/contexts.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";

const { random, today } = browserDevice();
const DAY = today();
const AREAS = 60;
const LANGUAGES = "English Español Français Português Русский 中文 العربية Deutsch Polski Română Türkçe ไทย".split(" ");
const PARTS = "ba ce di fo gu la me ni po ru sa te vi xo za bri cla dre flo gra".split(" ");

const VOCABULARY = 8_000;
const drawn = (): number => (new DataView(random(4).buffer).getUint32(0) + 0.5) / 2 ** 32;
const one = <T>(all: readonly T[]): T => all[Math.floor(drawn() * all.length)] as T;
const wordOf = (rank: number): string => [1, 20, 400].map((by) => PARTS[Math.floor(rank / by) % 20]).join("");
/** Words as often as Zipf has it: the tenth of them a tenth as often as the first. What people write is more regular still. */
const words = (count: number): string =>
  Array.from({ length: count }, () => wordOf(Math.floor(VOCABULARY ** drawn()))).join(" ");
const areas = Array.from({ length: AREAS }, (_, at) => `Area ${at} ${wordOf(at * 97)}`);

interface Made {
  readonly keys: { readonly name: Bytes; readonly signKey: Bytes; readonly signSeed: Bytes };
  readonly listing: Listing;
}

function made(number: number): Made {
  const signSeed = random(32);
  const signKey = publicKeyOf(signSeed);
  const listing: Listing = {
    part: "listing",
    version: 2 + (number % 40),
    day: DAY - (number % 28),
    audience: "everybody",
    secret: random(16),
    pictures: number % 13,
    name: words(1),
    line: words(6),
    languages: [one(LANGUAGES), one(LANGUAGES)],
    areas: [areas[number % AREAS] as string],
    is_online: undefined,
    tours: undefined,
    services: words(20),
    available: undefined,
    thumb: true,
  };
  return { keys: { name: reportRoom(signKey), signKey, signSeed }, listing };
}

const bodyOf = ({ keys, listing }: Made): Bytes => signedText(keys, encode(Listing, listing));

function framed(bodies: readonly Bytes[]): Bytes {
  const texts = bodies.map((body) => body.subarray(96));
  const lengths = texts.flatMap((text) => [Uint8Array.of(text.length >> 8, text.length & 255), text]);
  const count = new Uint8Array(4);
  new DataView(count.buffer).setUint32(0, bodies.length);
  return concat(count, ...bodies.map((body) => body.subarray(0, 96)), ...lengths);
}

async function packed(content: Bytes): Promise<number> {
  const stream = new Blob([content as BlobPart]).stream().pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

const middle = (all: number[]): number => all.sort((one, other) => one - other)[all.length >> 1] as number;

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Bytes, packed, of all and of an area's, and of the largest pack of an area; milliseconds of the slowest of these searches. */
export async function measure(count: number): Promise<Record<string, number>> {
  const bodies = Array.from({ length: count }, (_, number) => bodyOf(made(number)));
  const content = framed(bodies);
  const { listed } = await readCatalogue(content, DAY, random);
  const wanted = { words: "", area: "", language: "", day: null };
  const searches = [
    { ...wanted, words: "bace" },
    { ...wanted, words: "bacedi fogula" },
    { ...wanted, area: areas[7] as string },
    { ...wanted, language: "espanol" },
    { ...wanted, words: "za", area: areas[3] as string, language: "Français", day: DAY },
  ];
  const medians = searches.map((each) => middle(Array.from({ length: 9 }, () => timed(() => find(listed, each)))));
  return {
    listed: listed.length,
    packed: await packed(content),
    area: await packed(framed(bodies.filter((_, number) => number % AREAS === 7))),
    pack: Math.max(...areas.map((area) => packOf(listed, area)?.bytes ?? Number.POSITIVE_INFINITY)),
    search: Math.max(...medians),
  };
}
