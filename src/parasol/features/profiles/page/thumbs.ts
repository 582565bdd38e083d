/**
 * The small picture that the catalogue shows of a profile, and packs of them. Counterpart of `features/profiles/rules/thumbs.py`, with the
 * same cases (vectors/profiles.json).
 *
 * A reader asks for a pack, never for one: for those of all profiles with an area whose hash begins with some bits. It has
 * the whole list, so it sees itself that there are enough of them.
 */
import { isSmall, jpegOf } from "#kernel/files/small.ts";
import { MAX_THUMBS, THUMB_BITS, THUMB_BYTES, THUMBS_STEP } from "#kernel/formats/messages.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, concat, equal, keyOf, u32, uint, utf8 } from "#kernel/wire/bytes.ts";
import { partBytes, reportRoom } from "#kernel/wire/contexts.ts";
import { digestOf } from "#kernel/wire/request.ts";
import { isSigned, KEY_BYTES, SIGNATURE_BYTES } from "#kernel/wire/signing.ts";
import { bodyOfListing, type Listed, listingOf, whole } from "./catalogue.ts";
import { signedText } from "./link.ts";
import type { ThumbsRead } from "./messages.ts";
import type { OwnProfile } from "./structs.ts";

const TAG = 0x0d;
const TEXT_AT = KEY_BYTES + SIGNATURE_BYTES;
const HEAD = 7;
/** Without an area all are asked for, if they are no more. */
const MOST_AT_ONCE = 3 * THUMBS_STEP;

/** What is signed of one. */
export function thumbText(version: number, thumb: Bytes): Bytes {
  const text = new Uint8Array(THUMB_BYTES - TEXT_AT);
  text.set(concat(Uint8Array.of(TAG), u32(version), Uint8Array.of(thumb.length >> 8, thumb.length), thumb));
  return text;
}

/** What the catalogue shows of a profile, if anything: what it says, and a small picture. Throws as `bodyOfListing`. */
export function bodiesListed(keys: Pick<WordKeys, "name" | "signKey" | "signSeed">, own: OwnProfile): Bytes[] {
  const listing = listingOf(own);
  const small = own.links.flatMap(({ listed, thumb }) => (listed && thumb ? [thumb] : []));
  if (!listing) return [];
  const pictures = small.map((thumb) => signedText(keys, thumbText(own.version, thumb)));
  return [bodyOfListing(keys, listing, own.profile), ...pictures];
}

/** What is to be drawn of one, and of which version. Throws `Unreadable` (`size`, `tag-byte`, `contents`, `signature`). */
export function readThumb(body: Bytes): { version: number; thumb: Bytes } {
  const text = body.subarray(TEXT_AT);
  const key = body.subarray(0, KEY_BYTES);
  if (body.length !== THUMB_BYTES) throw new Unreadable("size");
  if (text[0] !== TAG) throw new Unreadable("tag-byte");
  const [version, length] = [uint(text.slice(1, 5)), uint(text.slice(5, HEAD))];
  const thumb = text.subarray(HEAD, HEAD + length);
  if (!isSmall(thumb) || !equal(thumbText(version, thumb), text)) throw new Unreadable("contents");
  if (!isSigned(key, "part", partBytes(reportRoom(key), text), body.subarray(KEY_BYTES, TEXT_AT))) {
    throw new Unreadable("signature");
  }
  return { version, thumb };
}

/** How an area's hash begins: in which packs the pictures of those in it are. */
const tagOf = (area: string): number => uint(digestOf(utf8(whole(area))).slice(0, THUMB_BITS / 8));

const known = new WeakMap<Listed, number[]>();

/** Of all its areas, and its tours'. */
export function tagsOf(listed: Listed): number[] {
  const { areas = [], tours = [] } = listed.listing;
  const tags = known.get(listed) ?? [...areas, ...tours.map(({ area }) => area)].map(tagOf);
  known.set(listed, tags);
  return tags;
}

/** Whether its picture is in a pack, if it has one. */
export const isIn = (listed: Listed, { bits, prefix }: ThumbsRead): boolean =>
  bits === 0 || tagsOf(listed).some((tag) => tag >>> (THUMB_BITS - bits) === prefix);

/** A pack to ask for, and how many bytes it has. */
export interface Pack extends ThumbsRead {
  readonly bytes: number;
}

/**
 * The smallest pack with the pictures of an area that has those of 32 profiles, or of all; without an area all. Null: there
 * is none, or they are too many.
 */
export function packOf(all: readonly Listed[], area: string): Pack | null {
  const shown = all.filter(({ listing: { thumb } }) => thumb);
  const tag = area ? tagOf(area) : 0;
  const isThere = shown.some((each) => isIn(each, { bits: area ? THUMB_BITS : 0, prefix: tag }));
  for (let bits = area ? THUMB_BITS : 0; isThere && bits >= 0; bits--) {
    const pack = { bits, prefix: tag >>> (THUMB_BITS - bits) };
    const count = shown.filter((each) => isIn(each, pack)).length;
    if (count < THUMBS_STEP && bits > 0) continue;
    if (count > MAX_THUMBS) return null;
    const places = Math.ceil(count / THUMBS_STEP) * THUMBS_STEP;
    return area || places <= MOST_AT_ONCE ? { ...pack, bytes: places * THUMB_BYTES } : null;
  }
  return null;
}

/** The pictures of a pack as the server gave it, by the profiles' rooms; each is still to be read. Throws `Unreadable` (`size`). */
export function thumbsIn(content: Bytes): Map<string, Bytes> {
  const size = THUMBS_STEP * THUMB_BYTES;
  if (content.length === 0 || content.length % size || content.length > size * (MAX_THUMBS / THUMBS_STEP)) {
    throw new Unreadable("size");
  }
  const found = new Map<string, Bytes>();
  for (let at = 0; at < content.length; at += THUMB_BYTES) {
    const body = content.subarray(at, at + THUMB_BYTES);
    if (body[TEXT_AT] === TAG) found.set(keyOf(reportRoom(body.subarray(0, KEY_BYTES))), body);
  }
  return found;
}

/** A profile's picture as a file; null if it isn't hers, of this listing, or our encoder's. */
export function pictureOf({ listing, body: said }: Listed, body: Bytes | undefined): Bytes | null {
  try {
    const { version, thumb } = readThumb(body ?? new Uint8Array());
    const isHers = equal((body as Bytes).subarray(0, KEY_BYTES), said.subarray(0, KEY_BYTES));
    return isHers && version === listing.version ? jpegOf(thumb) : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
