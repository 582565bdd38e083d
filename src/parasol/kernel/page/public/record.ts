/**
 * What is public: records that anybody may read, signed for the community, and the rules by which one counts.
 * Counterpart of `kernel/roster/rules/public.py`.
 *
 * Nothing here is sealed: the stewards' signer signs for services, a desk's for how long people wait there.
 */

import { Item, type Service } from "#kernel/formats/public.ts";
import { newestOf } from "#kernel/roster/rules/desks.ts";
import { isPossible } from "#kernel/roster/rules/forms.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal, Malformed } from "#kernel/wire/bytes.ts";
import { decodeSigned, encode } from "#kernel/wire/codec.ts";
import { isStewardsSigner, signedPublic, signPublic } from "./signed.ts";

/** A public record that counts, with its number, its id and the server's day. */
export interface PublicRecord {
  readonly seq: number;
  readonly id: Bytes;
  readonly day: number;
  readonly item: Item;
}

const MAX_BYTES = 4096;

/**
 * A record's body, signed with the seed of the stewards' or a desk's signer. Throws `Unreadable` (`contents`),
 * `TooLong`.
 */
export function makePublic(seed: Bytes, room: Bytes, id: Bytes, item: Item): Bytes {
  const json = encode(Item, item);
  itemIn(json);
  return signPublic(seed, room, id, json, MAX_BYTES);
}

/**
 * What a record says, if it counts. Throws `Unreadable` (`size`, `tag-byte`, `signature`, `contents`, `author`; of a
 * desk's `desk-signer`, which no older epoch of stewards changes).
 */
export function readPublic(roster: RosterState, room: Bytes, id: Bytes, body: Bytes): Item {
  const { json, signer } = signedPublic(room, id, body, MAX_BYTES);
  const item = itemIn(json);
  if (!isBy(roster, item, signer)) throw new Unreadable(item.kind === "service" ? "author" : "desk-signer");
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
    return isStewardsSigner(roster, signer);
  }
  const desk = roster.desks.get(item.desk);
  const newest = desk && newestOf(desk);
  return newest !== undefined && equal(newest.signer, signer);
}

const isWhole = ({ kinds, hours }: Service): boolean => new Set(kinds).size === kinds.length && hours.every(isPossible);
