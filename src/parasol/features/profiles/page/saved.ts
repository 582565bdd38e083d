/**
 * A profile as one file, to make it again from: her own copy and the pictures, sealed under the profile's words.
 * Counterpart of `features/profiles/client/saved.py`.
 *
 * The same words give the same room and the same links. Conversations aren't in it.
 */

import { readSealed } from "#features/reports/page/model.ts";
import { OVERHEAD, openSealed, type Random, seal } from "#kernel/seal/aead.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { derive } from "#kernel/seal/kdf.ts";
import { pad, unpad } from "#kernel/seal/padding.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, concat, u32, uint } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { savedContext } from "./contexts.ts";
import { OwnProfile, type Shot } from "./structs.ts";

const TAG = 0x0c;
const STEP = 16_384;
const LENGTH_BYTES = 4;
/** Twelve pictures of a chunk and her own copy are less. */
export const MAX_PROFILE_FILE_BYTES = 1 + OVERHEAD + 256 * STEP;

/** What a file holds: her own copy, and the pictures that it names, in order. */
export interface Saved {
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
  return concat(Uint8Array.of(TAG), seal(keyOf(keys), padded, savedContext(keys.name), random));
}

/** Throws `Unreadable` (`profile-file`): cut off, changed, of other words, or no such file. */
export function openFile(keys: Keys, file: Bytes): Saved {
  try {
    if (file.length > MAX_PROFILE_FILE_BYTES || file[0] !== TAG) throw new Unreadable("tag-byte");
    const inside = unpad(openSealed(keyOf(keys), file.subarray(1), savedContext(keys.name)));
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
 * What of it is put there again, with the pictures as they were sent anew. Rooms of conversations are other ones then, and
 * whether it is listed is for her to choose.
 */
export function kept({ inbox, is_paused, links, originals, templates, keep_days, profile }: OwnProfile, shots: Shot[]) {
  const pictures = shots.length > 0 ? shots : undefined;
  const same = { inbox, is_paused, originals, templates, keep_days };
  return { ...same, links: links.filter(({ listed }) => !listed), profile: { ...profile, pictures } };
}
