/**
 * What `bench/catalogue.py` and `bench/listed.py` measure, in Chromium: a catalogue of so many profiles, how long its text is when packed, and
 * reading and searching it by the page's own code. The peers are bare: `JSON.parse` of the same texts, and looking for
 * the same word in all of them as one string.
 */
import { browserDevice } from "../src/device.ts";
import { Photo } from "../src/files/photo.ts";
import { smallOf } from "../src/files/small.ts";
import { Listing } from "../src/formats/profile.ts";
import { find, isGenuine, readCatalogue } from "../src/profiles/catalogue.ts";
import { signedText } from "../src/profiles/link.ts";
import { isIn, packOf, pictureOf, thumbsIn, thumbText } from "../src/profiles/thumbs.ts";
import { type Bytes, concat, fromBase64, keyOf, toBase64 } from "../src/wire/bytes.ts";
import { encode } from "../src/wire/codec.ts";
import { reportRoom } from "../src/wire/contexts.ts";
import { publicKeyOf } from "../src/wire/signing.ts";

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

/**
 * Bytes, packed, of all and of an area's; milliseconds of reading, of the slowest of these searches, of one signature.
 */
export async function measure(count: number): Promise<Record<string, number>> {
  const bodies = Array.from({ length: count }, (_, number) => bodyOf(made(number)));
  const content = framed(bodies);
  await readCatalogue(content, DAY, random);
  const start = performance.now();
  const { listed } = await readCatalogue(content, DAY, random);
  const read = performance.now() - start;
  const texts = bodies.map((body) => new TextDecoder().decode(body.subarray(96)));
  const bareRead = timed(() => texts.map((text) => JSON.parse(text)));
  const wanted = { words: "", area: "", language: "", day: null };
  const searches = [
    { ...wanted, words: "bace" },
    { ...wanted, words: "bacedi fogula" },
    { ...wanted, area: areas[7] as string },
    { ...wanted, language: "espanol" },
    { ...wanted, words: "za", area: areas[3] as string, language: "Français", day: DAY },
  ];
  const medians = searches.map((each) => middle(Array.from({ length: 9 }, () => timed(() => find(listed, each)))));
  const whole = texts.join("\n");
  const bareSearch = timed(() => whole.split("bace").length);
  const signatures = timed(() => listed.slice(0, 20).every(isGenuine)) / 20;
  return {
    listed: listed.length,
    plain: content.length,
    packed: await packed(content),
    area: await packed(framed(bodies.filter((_, number) => number % AREAS === 7))),
    read,
    bareRead,
    search: Math.max(...medians),
    median: middle(medians),
    bareSearch,
    signatures,
  };
}

/** A photo as a phone makes it, but for its size: light from a side, things in it, and the sensor's noise. */
async function photo(): Promise<Bytes> {
  const [wide, high] = [1200, 1600];
  const canvas = new OffscreenCanvas(wide, high);
  const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
  const colour = (by: number) => `hsl(${360 * drawn()} ${20 + 60 * drawn()}% ${100 * drawn()}% / ${by})`;
  const light = context.createLinearGradient(0, 0, wide * drawn(), high);
  for (const at of [0, 0.5, 1]) light.addColorStop(at, colour(1));
  context.fillStyle = light;
  context.fillRect(0, 0, wide, high);
  for (let size = 800; size > 4; size *= 0.98) {
    context.fillStyle = colour(0.4);
    context.beginPath();
    context.ellipse(wide * drawn(), high * drawn(), size * drawn(), size * drawn(), 7 * drawn(), 0, 7);
    context.fill();
  }
  const shown = context.getImageData(0, 0, wide, high);
  for (let at = 0; at < shown.data.length; at++) {
    if (at % 4 < 3) (shown.data[at] as number) += 20 * Math.random() - 10;
  }
  context.putImageData(shown, 0, 0);
  const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
  return new Uint8Array(await blob.arrayBuffer());
}

/** What a server keeps of so many in the catalogue: what each says, and one of so many small pictures of photos. */
export async function kept(count: number, different: number): Promise<Record<string, string[]>> {
  const small: Bytes[] = [];
  for (let at = 0; at < different; at++) {
    const chosen = await Photo.of(await photo(), "image/jpeg");
    const thumb = smallOf((await chosen.made({ covers: [] }, true)).content);
    if (!thumb) throw new Error("our encoder made this");
    small.push(thumb);
  }
  const all = Array.from({ length: count }, (_, number) => made(number));
  const thumbOf = ({ keys, listing }: Made, at: number) =>
    signedText(keys, thumbText(listing.version, small[at % different] as Bytes));
  return {
    keys: all.map(({ keys }) => toBase64(keys.signKey)),
    listings: all.map((each) => toBase64(bodyOf(each))),
    thumbs: all.map((each, at) => toBase64(thumbOf(each, at))),
    small: small.map(toBase64),
  };
}

/** The pack that is asked for of each area, by the catalogue that a server gave. */
export async function packs(content: string): Promise<Record<string, unknown>> {
  const { listed } = await readCatalogue(fromBase64(content), DAY, random);
  return { packs: areas.map((area) => packOf(listed, area)) };
}

/** How many pictures of a pack that a server gave are drawn, of how many there are, and in how many milliseconds. */
export async function drawnOf(content: string, area: number, pack: string): Promise<Record<string, number>> {
  const { listed } = await readCatalogue(fromBase64(content), DAY, random);
  const asked = packOf(listed, areas[area] as string) as NonNullable<ReturnType<typeof packOf>>;
  const wanted = listed.filter((each) => isIn(each, asked));
  const start = performance.now();
  const bodies = thumbsIn(fromBase64(pack));
  let drawn = 0;
  for (const each of wanted) {
    const jpeg = pictureOf(each, bodies.get(keyOf(each.room)));
    const bitmap = jpeg && (await createImageBitmap(new Blob([jpeg as BlobPart], { type: "image/jpeg" })));
    if (bitmap?.width === 96 && bitmap.height === 128) drawn++;
  }
  return { drawn, wanted: wanted.length, ms: performance.now() - start };
}
