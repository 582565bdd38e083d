/**
 * Records of rooms: signed inside, padded, sealed under the room's key (docs/protocol.md, section 5).
 *
 * The signature covers room, group, generation, id, author and body, and the room and head are authenticated by the
 * seal as well: a record can't be moved, renamed, or passed off as somebody else's.
 */

import { RECORD_SIZES } from "../formats/messages.ts";
import { type Bytes, concat, equal, u32, uint } from "../wire/bytes.ts";
import { isSigned, publicKeyOf, sign } from "../wire/signing.ts";
import { OVERHEAD, openSealed, type Random, seal } from "./aead.ts";
import { NotForUs, TooLong, Unreadable } from "./errors.ts";
import { derive } from "./kdf.ts";
import { pad, unpad } from "./padding.ts";

/** Whose keys seal a room. */
export type Group = "members" | "stewards";

const GROUP_TAG = 0x01;
const THREAD_TAG = 0x04;
const GROUPS: Record<Group, number> = { members: 1, stewards: 2 };
const INNER_BYTES = 32 + 16 + 64;

/** A record that opened and whose signature is right; whether `author` may write here is another question. */
export interface Opened {
  readonly id: Bytes;
  readonly author: Bytes;
  readonly body: Bytes;
  readonly group: Group | null;
  readonly generation: number;
}

/** A record for a group room, of the smallest size that fits. Throws `TooLong`. */
export function sealRecord(
  room: Bytes,
  group: Group,
  generation: number,
  generationKey: Bytes,
  authorSeed: Bytes,
  id: Bytes,
  body: Bytes,
  random: Random,
): Bytes {
  const head = concat(Uint8Array.of(GROUP_TAG, GROUPS[group]), u32(generation));
  return sealInner(room, head, derive(generationKey, "room", 32, room), authorSeed, id, body, random);
}

/**
 * Open a group record. `keyOf` gives the generation key or undefined. Throws `NotForUs` (`generation`) or `Unreadable`
 * (`size`, `tag-byte`, `tag`, `padding`, `truncated`, `id`, `signature`).
 */
export function openRecord(
  room: Bytes,
  id: Bytes,
  sealed: Bytes,
  keyOf: (group: Group, generation: number) => Bytes | undefined,
): Opened {
  checkSize(sealed);
  if (sealed[0] !== GROUP_TAG) throw new Unreadable("tag-byte");
  const group = sealed[1] === GROUPS.members ? "members" : sealed[1] === GROUPS.stewards ? "stewards" : null;
  const generation = uint(sealed.subarray(2, 6));
  const key = group && keyOf(group, generation);
  if (!key) throw new NotForUs("generation");
  const { author, body } = openInner(room, id, sealed.slice(0, 6), sealed.slice(6), derive(key, "room", 32, room));
  return { id, author, body, group, generation };
}

/** A record for a report's conversation. Throws `TooLong`. */
export function sealThread(
  room: Bytes,
  threadKey: Bytes,
  authorSeed: Bytes,
  id: Bytes,
  body: Bytes,
  random: Random,
): Bytes {
  return sealInner(
    room,
    Uint8Array.of(THREAD_TAG),
    derive(threadKey, "thread", 32, room),
    authorSeed,
    id,
    body,
    random,
  );
}

/** Open a record of a report's conversation. Throws `Unreadable`. */
export function openThread(room: Bytes, id: Bytes, sealed: Bytes, threadKey: Bytes): Opened {
  checkSize(sealed);
  if (sealed[0] !== THREAD_TAG) throw new Unreadable("tag-byte");
  const key = derive(threadKey, "thread", 32, room);
  const { author, body } = openInner(room, id, sealed.slice(0, 1), sealed.slice(1), key);
  return { id, author, body, group: null, generation: 0 };
}

const covered = (room: Bytes, head: Bytes, id: Bytes, author: Bytes, body: Bytes): Bytes =>
  concat(room, head, id, author, body);

/** Sign, pad and seal under `key`; bound to room and head. For this folder. Throws `TooLong`. */
export function sealInner(
  room: Bytes,
  head: Bytes,
  key: Bytes,
  authorSeed: Bytes,
  id: Bytes,
  body: Bytes,
  random: Random,
): Bytes {
  const author = publicKeyOf(authorSeed);
  const inner = concat(author, id, sign(authorSeed, "record", covered(room, head, id, author, body)), body);
  const fits = (size: number): boolean => inner.length + 1 <= size - head.length - OVERHEAD;
  const size = RECORD_SIZES.find(fits);
  if (size === undefined) {
    const most = (RECORD_SIZES[RECORD_SIZES.length - 1] as number) - head.length - OVERHEAD;
    throw new TooLong(inner.length + 1 - most);
  }
  return concat(head, seal(key, pad(inner, size - head.length - OVERHEAD), concat(room, head), random));
}

/** Throws `Unreadable` (`size`). */
export function checkSize(sealed: Bytes): void {
  if (!(RECORD_SIZES as readonly number[]).includes(sealed.length)) throw new Unreadable("size");
}

/** The other way round. Throws `Unreadable` (`tag`, `padding`, `truncated`, `id`, `signature`). */
export function openInner(
  room: Bytes,
  id: Bytes,
  head: Bytes,
  rest: Bytes,
  key: Bytes,
): { author: Bytes; body: Bytes } {
  const inner = unpad(openSealed(key, rest, concat(room, head)));
  if (inner.length < INNER_BYTES) throw new Unreadable("truncated");
  const author = inner.slice(0, 32);
  const signature = inner.slice(48, INNER_BYTES);
  const body = inner.slice(INNER_BYTES);
  if (!equal(inner.slice(32, 48), id)) throw new Unreadable("id");
  if (!isSigned(author, "record", covered(room, head, id, author, body), signature)) throw new Unreadable("signature");
  return { author, body };
}
