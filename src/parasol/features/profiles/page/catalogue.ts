/**
 * The catalogue of profiles: read whole, looked through on the device, shuffled there. Counterpart of
 * `features/profiles/rules/listing.py` and `features/profiles/client/catalogue.py`, with the same cases (vectors/profiles.json).
 *
 * What is looked for is never sent. A profile's own key signed what it says, and that is verified before it is drawn; of all
 * others afterwards, since what is altered isn't found where its owner wants to be found.
 */

import { readSealed } from "#features/reports/page/model.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import { MAX_LISTING_BYTES, PROFILE_DAYS } from "#kernel/formats/messages.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { TooLong, Unreadable } from "#kernel/seal/errors.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, concat, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { partBytes, reportRoom } from "#kernel/wire/contexts.ts";
import { isSigned, KEY_BYTES, SIGNATURE_BYTES } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { type Link, signedText } from "./link.ts";
import { Listing, type OwnProfile, type Profile } from "./structs.ts";

const TEXT_AT = KEY_BYTES + SIGNATURE_BYTES;
const SERVICES_CHARACTERS = 400;
/** So many are read before the page may paint. */
const AT_ONCE = 200;
const CONTACT = /@|:\/\/|www\.|t\.me|(?:\p{Nd}[ \u00a0().+_-]{0,3}){8}/iu;

/** As it is compared. The lounge has the same: shared, it would be one more script in every first load. */
const folded = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
/** The same without white space around it. */
export const whole = (text: string): string => folded(text).trim();

/** A profile of the catalogue. Whether its key signed what it says, `isGenuine` tells. */
export interface Listed {
  readonly room: Bytes;
  readonly body: Bytes;
  readonly listing: Listing;
  /** What words are looked for in, its areas and its languages, as they are compared. */
  readonly words: string;
  readonly areas: readonly string[];
  readonly languages: readonly string[];
}

/** What is looked for: "" and null for anything. */
export interface Wanted {
  readonly words: string;
  readonly area: string;
  readonly language: string;
  readonly day: number | null;
}

/** Whether a text in it looks like a number, an address or a link. Other pages that a profile names are named to be found. */
export function hasContact(said: Listing | Profile): boolean {
  const { tours = [] } = said;
  const texts = Object.entries({ ...said, sites: [], tours: tours.map(({ area }) => area) }).flatMap(
    ([, each]) => each,
  );
  return texts.some((text) => typeof text === "string" && CONTACT.test(text));
}

/** What the catalogue says of a profile; null unless its owner wants that, and shows it. */
export function listingOf({ version, day, is_paused: isPaused, links, profile }: OwnProfile): Listing | null {
  const link = links.find(({ listed }) => listed);
  if (!link?.listed || isPaused) return null;
  const { name, line, languages, areas, is_online, tours, available, services, pictures = [] } = profile;
  const thumb = link.thumb && true;
  const said = { name, line, languages, areas, is_online, tours, available };
  const begun = services && [...services].slice(0, SERVICES_CHARACTERS).join("");
  const { listed: audience } = link;
  return {
    part: "listing",
    version,
    day,
    audience,
    secret: link.secret,
    pictures: pictures.length,
    ...said,
    services: begun,
    thumb,
  };
}

/** What the catalogue says of a profile, signed. Throws `Trouble` (`profile-contact`), `TooLong`. */
export function bodyOfListing(
  keys: Pick<WordKeys, "name" | "signKey" | "signSeed">,
  listing: Listing,
  profile: Profile,
): Bytes {
  if (hasContact(profile)) throw new Trouble("profile-contact");
  const body = signedText(keys, encode(Listing, listing));
  if (body.length > MAX_LISTING_BYTES) throw new TooLong(body.length - MAX_LISTING_BYTES);
  return body;
}

/** What a profile says there. Throws `Unreadable` (`size`, `contents`, `contact`, `old`). */
export function readListing(body: Bytes, today: number): Listed {
  if (body.length <= TEXT_AT || body.length > MAX_LISTING_BYTES) throw new Unreadable("size");
  const listing = readSealed(Listing, body.subarray(TEXT_AT));
  if (hasContact(listing)) throw new Unreadable("contact");
  if (today - listing.day > PROFILE_DAYS + 1 || listing.day > today + 1) throw new Unreadable("old");
  const { name = "", line = "", services = "", areas = [], languages = [] } = listing;
  const compared = { words: folded([name, line, services].join("\n")), areas: areas.map(whole) };
  return { room: reportRoom(body.subarray(0, KEY_BYTES)), body, listing, ...compared, languages: languages.map(whole) };
}

type Signed = Pick<Listed, "room" | "body">;
const genuine = new WeakMap<Signed, boolean>();

/** Whether the profile's key signed exactly this: looked at once. */
export function isGenuine(listed: Signed): boolean {
  const { room, body } = listed;
  const [key, signature, text] = [
    body.subarray(0, KEY_BYTES),
    body.subarray(KEY_BYTES, TEXT_AT),
    body.subarray(TEXT_AT),
  ];
  const is = genuine.get(listed) ?? isSigned(key, "part", partBytes(room, text), signature);
  genuine.set(listed, is);
  return is;
}

/**
 * Those that their keys signed. Of thousands it takes a phone half a minute, in which it does all else too; `goesOn` throws
 * when nobody waits for it any more.
 */
export async function genuineOf<L extends Signed>(listed: readonly L[], goesOn = (): unknown => null): Promise<L[]> {
  const found: L[] = [];
  for (const [count, each] of listed.entries()) {
    if (count % BREATH === 0) await breathe();
    goesOn();
    if (isGenuine(each)) found.push(each);
  }
  return found;
}

/** What all say: their keys with the signatures stand first, then the texts. Throws `Unreadable` (`size`). */
export function split(content: Bytes): Bytes[] {
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const count = content.length < 4 ? -1 : view.getUint32(0);
  const bodies: Bytes[] = [];
  let at = 4 + count * TEXT_AT;
  while (bodies.length < count && at + 2 <= content.length) {
    const head = 4 + bodies.length * TEXT_AT;
    const end = at + 2 + view.getUint16(at);
    bodies.push(concat(content.subarray(head, head + TEXT_AT), content.subarray(at + 2, end)));
    at = end;
  }
  if (at !== content.length || bodies.length !== count) throw new Unreadable("size");
  return bodies;
}

/** What the server gave, shuffled, and how much of it can't be read. Of a profile that is there twice the newer counts. */
export async function readCatalogue(
  content: Bytes,
  today: number,
  random: Random,
): Promise<{ listed: Listed[]; others: number }> {
  const newest = new Map<string, Listed>();
  let others = 0;
  for (const [count, body] of split(content).entries()) {
    if (count % AT_ONCE === 0) await breathe();
    try {
      const listed = readListing(body, today);
      const before = newest.get(keyOf(listed.room));
      if (before) {
        // a newer one that she didn't sign hides none that she did
        if (!isGenuine(listed)) throw new Unreadable("signature");
        if (!isGenuine(before)) others++;
        else if (before.listing.version >= listed.listing.version) continue;
      }
      newest.set(keyOf(listed.room), listed);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error; // one that doesn't count hides no other
      others++;
    }
  }
  const listed = [...newest.values()].map((each) => [keyOf(random(8)), each] as const);
  return { listed: listed.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each), others };
}

/** Those in which all is that is looked for; on a day that one of her tours has, where that goes. */
export function find(all: readonly Listed[], { words, area, language, day }: Wanted): Listed[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  const [place, tongue] = [whole(area), whole(language)];
  return all.filter(({ words: said, areas, languages, listing: { tours = [] } }) => {
    const then = tours.filter(({ from_day, to_day }) => day !== null && from_day <= day && day <= to_day);
    const places = then.length > 0 ? then.map((tour) => whole(tour.area)) : areas;
    return (
      wanted.every((word) => said.includes(word)) &&
      (!place || places.includes(place)) &&
      (!tongue || languages.includes(tongue))
    );
  });
}

/** By which the profile is opened and written to. */
export const linkOf = ({ room, listing: { secret } }: Listed): Link => ({ room, secret });
