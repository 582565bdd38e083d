/**
 * What `bench/catalogue.py` measures, in Chromium: a catalogue of so many profiles, how long its text is when packed, and
 * reading and searching it by the page's own code. The peers are bare: `JSON.parse` of the same texts, and looking for
 * the same word in all of them as one string.
 */
import { browserDevice } from "../src/device.ts";
import { Listing } from "../src/formats/profile.ts";
import { RollShown } from "../src/formats/profile-messages.ts";
import { find, isGenuine, readCatalogue } from "../src/profiles/catalogue.ts";
import { signedText } from "../src/profiles/link.ts";
import { daysOf, leavesOf, missed } from "../src/profiles/roll.ts";
import { type Bytes, concat } from "../src/wire/bytes.ts";
import { decode, encode } from "../src/wire/codec.ts";
import { reportRoom } from "../src/wire/contexts.ts";
import { publicKeyOf } from "../src/wire/signing.ts";

const { random } = browserDevice();
const DAY = 20_000;
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

function listing(number: number): Bytes {
  const signSeed = random(32);
  const signKey = publicKeyOf(signSeed);
  const said: Listing = {
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
  return signedText({ name: reportRoom(signKey), signKey, signSeed }, encode(Listing, said));
}

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
 * Bytes, packed, of all, of its roll and of an area's; milliseconds of reading, of comparing it
 * with its roll (after a hundred left), of the slowest of these searches, of one signature. */
export async function measure(count: number): Promise<Record<string, number>> {
  const bodies = Array.from({ length: count }, (_, number) => listing(number));
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
  const signed = { roll: { day: DAY, days: daysOf(await leavesOf(listed), DAY), met: [] }, signature: random(64) };
  const shown = encode(RollShown, { signed, left: random(32 * 100), hidden: new Uint8Array() });
  const begun = performance.now();
  const leaves = await leavesOf(listed);
  const missing = missed(decode(RollShown, shown).signed?.roll ?? signed.roll, leaves, DAY);
  const roll = performance.now() - begun;
  if (missing.size > 0) throw new Error("nobody is missing");
  const signatures = timed(() => listed.slice(0, 20).every(isGenuine)) / 20;
  return {
    listed: listed.length,
    plain: content.length,
    packed: await packed(content),
    roll,
    rollPacked: await packed(shown),
    area: await packed(framed(bodies.filter((_, number) => number % AREAS === 7))),
    read,
    bareRead,
    search: Math.max(...medians),
    median: middle(medians),
    bareSearch,
    signatures,
  };
}
