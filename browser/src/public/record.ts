/**
 * What is public: records that anybody may read, signed for the community, and the rules by which one counts.
 * Counterpart of `roster/public.py` and `client/public/record.py`.
 *
 * Nothing here is sealed: the stewards' signer signs for services, a desk's for how long people wait there.
 */

import { Item, type Service } from "../formats/public.ts";
import { newestOf } from "../roster/desks.ts";
import { isPossible } from "../roster/forms.ts";
import type { RosterState } from "../roster/state.ts";
import { TooLong, Unreadable } from "../seal/errors.ts";
import { type Bytes, concat, equal, Malformed } from "../wire/bytes.ts";
import { decodeSigned, encode } from "../wire/codec.ts";
import { publicBytes } from "../wire/contexts.ts";
import { isSigned, KEY_BYTES, publicKeyOf, SIGNATURE_BYTES, sign } from "../wire/signing.ts";

/** A public record that counts, with its number, its id and the server's day. */
export interface PublicRecord {
  readonly seq: number;
  readonly id: Bytes;
  readonly day: number;
  readonly item: Item;
}

const TAG = 0x08;
const HEAD_BYTES = 1 + SIGNATURE_BYTES + KEY_BYTES;
const MAX_BYTES = 4096;

/**
 * A record's body, signed with the seed of the stewards' or a desk's signer. Throws `Unreadable` (`contents`),
 * `TooLong`.
 */
export function makePublic(seed: Bytes, room: Bytes, id: Bytes, item: Item): Bytes {
  const json = encode(Item, item);
  itemIn(json);
  const excess = HEAD_BYTES + json.length - MAX_BYTES;
  if (excess > 0) throw new TooLong(excess);
  return concat(Uint8Array.of(TAG), sign(seed, "public", publicBytes(room, id, json)), publicKeyOf(seed), json);
}

/** What a record says, if it counts. Throws `Unreadable` (`size`, `tag-byte`, `signature`, `contents`, `author`). */
export function readPublic(roster: RosterState, room: Bytes, id: Bytes, body: Bytes): Item {
  if (body.length <= HEAD_BYTES || body.length > MAX_BYTES) throw new Unreadable("size");
  if (body[0] !== TAG) throw new Unreadable("tag-byte");
  const signer = body.subarray(1 + SIGNATURE_BYTES, HEAD_BYTES);
  const json = body.subarray(HEAD_BYTES);
  if (!isSigned(signer, "public", publicBytes(room, id, json), body.subarray(1, 1 + SIGNATURE_BYTES))) {
    throw new Unreadable("signature");
  }
  const item = itemIn(json);
  if (!isBy(roster, item, signer)) throw new Unreadable("author");
  return item;
}

function itemIn(json: Bytes): Item {
  try {
    const item = decodeSigned(Item, json);
    if (item.kind !== "service" || isWhole(item)) return item;
  } catch (error) {
    if (!(error instanceof Malformed)) throw error;
  }
  throw new Unreadable("contents");
}

function isBy(roster: RosterState, item: Item, signer: Bytes): boolean {
  if (item.kind === "service") {
    return [...roster.epochs.stewards.values()].some((made) => made.signer && equal(made.signer, signer));
  }
  const desk = roster.desks.get(item.desk);
  const newest = desk && newestOf(desk);
  return newest !== undefined && equal(newest.signer, signer);
}

const isWhole = ({ kinds, hours }: Service): boolean => new Set(kinds).size === kinds.length && hours.every(isPossible);
