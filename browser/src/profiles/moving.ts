/**
 * A profile as one file, to take it to another host: her own copy and the pictures, sealed under the profile's words; and
 * the address of that host. Counterpart of `client/profiles/moving.py`.
 *
 * At the new host the same words give the same room and the same links. Conversations stay where they are.
 */
import { OwnProfile, type Shot, Site } from "../formats/profile.ts";
import { readSealed } from "../reports/model.ts";
import { OVERHEAD, openSealed, type Random, seal } from "../seal/aead.ts";
import { Unreadable } from "../seal/errors.ts";
import { derive } from "../seal/kdf.ts";
import { pad, unpad } from "../seal/padding.ts";
import type { WordKeys } from "../vault/keys.ts";
import { isA } from "../wire/bounds.ts";
import { type Bytes, concat, u32, uint } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { movingContext } from "../wire/profile-contexts.ts";

const TAG = 0x0c;
const STEP = 16_384;
const LENGTH_BYTES = 4;
/** Twelve pictures of a chunk and her own copy are less. */
export const MAX_PROFILE_FILE_BYTES = 1 + OVERHEAD + 256 * STEP;

/** What a file holds: her own copy, and the pictures that it names, in order. */
export interface Brought {
  readonly own: OwnProfile;
  readonly pictures: readonly Bytes[];
}

type Keys = Pick<WordKeys, "name" | "wrap">;
const keyOf = ({ name, wrap }: Keys): Bytes => derive(wrap, "profile/file", 32, name);

/** As long as a whole number of steps. */
export function sealFile(keys: Keys, own: OwnProfile, pictures: readonly Bytes[], random: Random): Bytes {
  const text = encode(OwnProfile, own);
  const inside = concat(u32(text.length), text, ...pictures);
  const padded = pad(inside, Math.ceil((inside.length + 1) / STEP) * STEP);
  return concat(Uint8Array.of(TAG), seal(keyOf(keys), padded, movingContext(keys.name), random));
}

/** Throws `Unreadable` (`profile-file`): cut off, changed, of other words, or no such file. */
export function openFile(keys: Keys, file: Bytes): Brought {
  try {
    if (file.length > MAX_PROFILE_FILE_BYTES || file[0] !== TAG) throw new Unreadable("tag-byte");
    const inside = unpad(openSealed(keyOf(keys), file.subarray(1), movingContext(keys.name)));
    let at = LENGTH_BYTES + uint(inside.slice(0, LENGTH_BYTES));
    const own = readSealed(OwnProfile, inside.slice(LENGTH_BYTES, at));
    const pictures: Bytes[] = [];
    for (const { file } of own.profile.pictures ?? []) {
      pictures.push(inside.slice(at, at + file.size));
      at += file.size;
    }
    if (at !== inside.length) throw new Unreadable("contents");
    return { own, pictures };
  } catch (error) {
    throw error instanceof Unreadable ? new Unreadable("profile-file") : error;
  }
}

/**
 * What of it is put at the new host, with the pictures as they were sent there. Rooms of conversations are other ones there,
 * a code for people without scripts is new, and whether it is listed there is for her to choose.
 */
export function brought(
  { inbox, is_paused, links, originals, templates, keep_days, profile }: OwnProfile,
  shots: Shot[],
) {
  const pictures = shots.length > 0 ? shots : undefined;
  const kept = { inbox, is_paused, links: links.filter(({ listed }) => !listed), originals, templates, keep_days };
  return { ...kept, profile: { ...profile, pictures }, blocked: [], code: undefined, moved: undefined };
}

/** The host's address in what somebody typed or pasted, a link too; null if it is none that visitors may be told of. */
export function siteIn(typed: string): string | null {
  try {
    const { origin, href } = new URL(typed.trim());
    return href.startsWith(`${origin}/`) && isA(Site, origin) ? origin : null; // no name before it, no other scheme
  } catch {
    return null;
  }
}
