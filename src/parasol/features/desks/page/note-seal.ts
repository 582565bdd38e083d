/**
 * Notes among a desk's workers: `0x09 ‖ generation (u32) ‖ nonce ‖ ciphertext`, signed inside by the worker's
 * membership (docs/protocol.md, section 20). The visitor has no key to them, and the server sees no author.
 */

import type { Random } from "#kernel/seal/aead.ts";
import { NotForUs, Unreadable } from "#kernel/seal/errors.ts";
import { derive } from "#kernel/seal/kdf.ts";
import { checkSize, type Opened, openInner, sealInner } from "#kernel/seal/record.ts";
import { type Bytes, concat, u32, uint } from "#kernel/wire/bytes.ts";

export const NOTE_TAG = 0x09;

/** A note in a conversation's room or in the desk's book, of the smallest size that fits. Throws `TooLong`. */
export function sealDeskNote(
  room: Bytes,
  epoch: number,
  deskSeed: Bytes,
  authorSeed: Bytes,
  id: Bytes,
  body: Bytes,
  random: Random,
): Bytes {
  const head = concat(Uint8Array.of(NOTE_TAG), u32(epoch));
  return sealInner(room, head, derive(deskSeed, "desk/note", 32, room), authorSeed, id, body, random);
}

/**
 * Open a note. `seedOf` gives the seed of a desk's epoch or undefined. Throws `NotForUs` (`generation`) or
 * `Unreadable` (`size`, `tag-byte`, `tag`, `padding`, `truncated`, `id`, `signature`).
 */
export function openDeskNote(
  room: Bytes,
  id: Bytes,
  sealed: Bytes,
  seedOf: (epoch: number) => Bytes | undefined,
): Opened {
  checkSize(sealed);
  if (sealed[0] !== NOTE_TAG) throw new Unreadable("tag-byte");
  const epoch = uint(sealed.subarray(1, 5));
  const seed = seedOf(epoch);
  if (!seed) throw new NotForUs("generation");
  const key = derive(seed, "desk/note", 32, room);
  const { author, body } = openInner(room, id, sealed.slice(0, 5), sealed.slice(5), key);
  return { id, author, body, group: null, generation: epoch };
}
