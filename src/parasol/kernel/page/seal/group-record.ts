/** Records of the rooms that are sealed under a group's key (docs/protocol.md, section 5). */
import { type Bytes, concat, u32, uint } from "#kernel/wire/bytes.ts";
import type { Random } from "./aead.ts";
import { NotForUs, Unreadable } from "./errors.ts";
import { derive } from "./kdf.ts";
import { checkSize, type Group, type Opened, openInner, sealInner } from "./record.ts";

const GROUP_TAG = 0x01;
const GROUPS: Record<Group, number> = { members: 1, stewards: 2 };

/** The epoch that a record says it is sealed under. */
export const epochIn = (sealed: Bytes): number => uint(sealed.subarray(2, 6));

/** A record for a group room, of the smallest size that fits. Throws `TooLong`. */
export function sealRecord(
  room: Bytes,
  group: Group,
  epoch: number,
  epochKey: Bytes,
  authorSeed: Bytes,
  id: Bytes,
  body: Bytes,
  random: Random,
): Bytes {
  const head = concat(Uint8Array.of(GROUP_TAG, GROUPS[group]), u32(epoch));
  return sealInner(room, head, derive(epochKey, "room", 32, room), authorSeed, id, body, random);
}

/**
 * Open a group record. `keyOf` gives the epoch key or undefined. Throws `NotForUs` (`generation`) or `Unreadable`
 * (`size`, `tag-byte`, `tag`, `padding`, `truncated`, `id`, `signature`).
 */
export function openRecord(
  room: Bytes,
  id: Bytes,
  sealed: Bytes,
  keyOf: (group: Group, epoch: number) => Bytes | undefined,
): Opened {
  checkSize(sealed);
  if (sealed[0] !== GROUP_TAG) throw new Unreadable("tag-byte");
  const group = sealed[1] === GROUPS.members ? "members" : sealed[1] === GROUPS.stewards ? "stewards" : null;
  const epoch = epochIn(sealed);
  const key = group && keyOf(group, epoch);
  if (!key) throw new NotForUs("generation");
  const { author, body } = openInner(room, id, sealed.slice(0, 6), sealed.slice(6), derive(key, "room", 32, room));
  return { id, author, body, group, generation: epoch };
}
