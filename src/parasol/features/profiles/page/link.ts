/**
 * A profile's links, and what they open. Counterpart of `features/profiles/client/shown.py`.
 *
 * What stands behind the # of a link's address, the profile's room and the link's secret, is never sent by a browser; the
 * server is asked for the room, by the same name whichever link somebody has. What is shown is sealed under a new key each
 * time, and that key to each link, in a place of 32: a link that is closed finds none.
 */

import { readSealed } from "#features/reports/page/model.ts";
import { LINK_SLOTS, LINK_WRAP_BYTES, PROFILE_DAYS, RECORD_SIZES } from "#kernel/formats/messages.ts";
import { OVERHEAD, openSealed, type Random, seal } from "#kernel/seal/aead.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { derive } from "#kernel/seal/kdf.ts";
import { pad, sizeFor, unpad } from "#kernel/seal/padding.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, concat, equal, fromBase64, Malformed, toBase64, toHex } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { partBytes, reportRoom } from "#kernel/wire/contexts.ts";
import { isSigned, KEY_BYTES, SIGNATURE_BYTES, sign } from "#kernel/wire/signing.ts";
import { linkContext, shownContext } from "./contexts.ts";
import { Shown } from "./structs.ts";

const TAG = 0x0b;
const NAME_BYTES = 16;
const WRAPS_BYTES = LINK_SLOTS * LINK_WRAP_BYTES;
const TEXT_AT = 1 + WRAPS_BYTES;
const AROUND = TEXT_AT + OVERHEAD;
const SIZES = RECORD_SIZES.slice(2);

/** A link as whoever opens it has it. */
export interface Link {
  readonly room: Bytes;
  readonly secret: Bytes;
}

const wrapKey = ({ room, secret }: Link): Bytes => derive(secret, "profile/link", 32, room);

/** What an enquiry says of the link by which it came: to her alone, who knows the secrets. */
export const markOf = ({ room, secret }: Link): Bytes => derive(secret, "profile/mark", NAME_BYTES, room);

/** Its holder's key and signature, and the JSON. */
export const signedText = (
  { name, signKey, signSeed }: Pick<WordKeys, "name" | "signKey" | "signSeed">,
  json: Bytes,
): Bytes => concat(signKey, sign(signSeed, "part", partBytes(name, json)), json);

/** What a profile shows, sealed for its links under a new key. Throws `TooLong`. */
export function sealShown(
  keys: Pick<WordKeys, "name" | "signKey" | "signSeed">,
  shown: Shown,
  secrets: readonly Bytes[],
  random: Random,
): Bytes {
  const { name: room } = keys;
  const content = random(KEY_BYTES);
  const context = linkContext(room, shown.version);
  const wraps = concat(
    ...secrets.map((secret) => seal(wrapKey({ room, secret }), content, context, random)),
    ...Array.from({ length: LINK_SLOTS - secrets.length }, () => random(LINK_WRAP_BYTES)),
  );
  const text = signedText(keys, encode(Shown, shown));
  const padded = pad(text, sizeFor(text.length + 1 + AROUND, 0, SIZES) - AROUND);
  return concat(Uint8Array.of(TAG), wraps, seal(content, padded, shownContext(room, shown.version, wraps), random));
}

/**
 * What somebody with this link reads, and the profile's key. Throws `Unreadable`: `link` if the link is closed, `old` if it
 * should have lapsed, else as the vectors have it.
 */
export function openShown(link: Link, seq: number, body: Bytes, today: number): { shown: Shown; signer: Bytes } {
  const { room } = link;
  const version = seq / 2;
  if (!SIZES.includes(body.length as (typeof SIZES)[number])) throw new Unreadable("size");
  if (body[0] !== TAG) throw new Unreadable("tag-byte");
  const wraps = body.subarray(1, TEXT_AT);
  const content = contentIn(link, wraps, version);
  const text = unpad(openSealed(content, body.subarray(TEXT_AT), shownContext(room, version, wraps)));
  const signer = text.slice(0, KEY_BYTES);
  const json = text.slice(KEY_BYTES + SIGNATURE_BYTES);
  const signature = text.slice(KEY_BYTES, KEY_BYTES + SIGNATURE_BYTES);
  if (!isSigned(signer, "part", partBytes(room, json), signature)) throw new Unreadable("signature");
  if (!equal(reportRoom(signer), room)) throw new Unreadable("room");
  const shown = readSealed(Shown, json);
  if (shown.version !== version) throw new Unreadable("version");
  if (today - shown.day > PROFILE_DAYS + 1 || shown.day > today + 1) throw new Unreadable("old");
  return { shown, signer };
}

function contentIn(link: Link, wraps: Bytes, version: number): Bytes {
  const key = wrapKey(link);
  const context = linkContext(link.room, version);
  for (let at = 0; at < LINK_SLOTS; at++) {
    try {
      return openSealed(key, wraps.subarray(at * LINK_WRAP_BYTES, (at + 1) * LINK_WRAP_BYTES), context);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
    }
  }
  throw new Unreadable("link");
}

/** A link's address. base64url without its end: messengers take all of it as a link. */
export const addressOf = (site: string, link: Link): string => `${site}/p${fragmentOf(link)}`;

const fragmentOf = ({ room, secret }: Link): string =>
  `#${toBase64(concat(room, secret)).replaceAll("+", "-").replaceAll("/", "_").replace("=", "")}`;

/** The link in what stands behind the #. Throws `Unreadable` (`link`): cut off on its way, or none at all. */
export function linkIn(fragment: string): Link {
  try {
    const both = fromBase64(`${fragment.slice(1).replaceAll("-", "+").replaceAll("_", "/")}=`);
    const link = { room: both.slice(0, NAME_BYTES), secret: both.slice(NAME_BYTES) };
    if (both.length === 2 * NAME_BYTES && fragmentOf(link) === fragment) return link;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  throw new Unreadable("link");
}

/** The kind of a profile's enquiries, or of members' questions to it. */
export const enquiriesOf = (profile: Bytes, name = "enquiry"): string => `${name}/${toHex(profile)}`;
