/** A vault's bytes: `0x02 ‖ nonce ‖ ciphertext` padded to 4, 16 or 64 KiB, bound to its name and version. */

import { VAULT_SIZES } from "#kernel/formats/messages.ts";
import { OVERHEAD, openSealed, type Random, seal } from "#kernel/seal/aead.ts";
import { TooLong, Unreadable } from "#kernel/seal/errors.ts";
import { pad, unpad } from "#kernel/seal/padding.ts";
import { type Bytes, concat, u64 } from "#kernel/wire/bytes.ts";
import type { WordKeys } from "./keys.ts";

const VAULT_TAG = Uint8Array.of(0x02);

/** What of a passphrase's keys a vault is sealed with. */
type VaultKeys = Pick<WordKeys, "name" | "wrap">;

const contextOf = (name: Bytes, version: number): Bytes => concat(VAULT_TAG, name, u64(version));

/** Seal `text` as version `version`, in the smallest size that fits. Throws `TooLong`. */
export function sealVault(keys: VaultKeys, version: number, text: Bytes, random: Random): Bytes {
  const rooms = VAULT_SIZES.map((size) => size - 1 - OVERHEAD);
  const most = rooms[rooms.length - 1] as number;
  const room = rooms.find((each) => text.length + 1 <= each);
  if (room === undefined) throw new TooLong(text.length + 1 - most);
  return concat(VAULT_TAG, seal(keys.wrap, pad(text, room), contextOf(keys.name, version), random));
}

/** The text. Throws `Unreadable` (`size`, `tag-byte`, `tag`, `padding`). */
export function openVault(keys: VaultKeys, version: number, sealed: Bytes): Bytes {
  if (!(VAULT_SIZES as readonly number[]).includes(sealed.length)) throw new Unreadable("size");
  if (sealed[0] !== VAULT_TAG[0]) throw new Unreadable("tag-byte");
  return unpad(openSealed(keys.wrap, sealed.subarray(1), contextOf(keys.name, version)));
}
