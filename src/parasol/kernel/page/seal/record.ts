/**
 * Records of rooms: signed inside, padded, sealed under the room's key (docs/protocol.md, section 5).
 *
 * Those of a conversation are here, those of the groups' rooms in group-record.ts, which whoever reports doesn't load.
 *
 * The signature covers room, group, epoch, id, author and body, and the room and head are authenticated by the
 * seal as well: a record can't be moved, renamed, or passed off as somebody else's.
 */

import { RECORD_SIZES } from "#kernel/formats/messages.ts";
import { type Bytes, concat, equal } from "#kernel/wire/bytes.ts";
import { isSigned, publicKeyOf, sign } from "#kernel/wire/signing.ts";
import { OVERHEAD, openSealed, type Random, seal } from "./aead.ts";
import { Unreadable } from "./errors.ts";
import { derive } from "./kdf.ts";
import { pad, sizeFor, unpad } from "./padding.ts";

/** Whose keys seal a room. */
export type Group = "members" | "stewards";

const THREAD_TAG = 0x04;
const INNER_BYTES = 32 + 16 + 64;

/** A record that opened and whose signature is right; whether `author` may write here is another question. */
export interface Opened {
  readonly id: Bytes;
  readonly author: Bytes;
  readonly body: Bytes;
  readonly group: Group | null;
  readonly generation: number;
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
  const around = head.length + OVERHEAD;
  return concat(head, seal(key, pad(inner, sizeFor(inner.length + 1 + around) - around), concat(room, head), random));
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
