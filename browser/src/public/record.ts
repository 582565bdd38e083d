/**
 * What is public: records that anybody may read, signed for the community, and the rules by which one counts.
 * Counterpart of `roster/public.py` and `client/public/record.py`.
 *
 * Nothing here is sealed: the stewards' signer signs for services, a desk's for how long people wait there.
 */
import { BREATH, breathe } from "../community/device.ts";
import type { Connection } from "../connection.ts";
import { Item, type Service } from "../formats/public.ts";
import { newestOf } from "../roster/desks.ts";
import { isPossible } from "../roster/forms.ts";
import type { RosterState } from "../roster/state.ts";
import { TooLong, Unreadable } from "../seal/errors.ts";
import { type Bytes, concat, equal, keyOf, Malformed } from "../wire/bytes.ts";
import { decodeSigned, encode } from "../wire/codec.ts";
import { publicBytes, roomName } from "../wire/contexts.ts";
import { publicRoutes } from "../wire/public-routes.ts";
import { isSigned, KEY_BYTES, publicKeyOf, SIGNATURE_BYTES, sign } from "../wire/signing.ts";
import { Distrust } from "../wire/trouble.ts";

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

/** A record's body, signed with the seed of the stewards' or a desk's signer. Throws `Unreadable` (`contents`), `TooLong`. */
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

/** All public records that count, in their order; others are left out. Asked without a name. Throws `Distrust` (`repeated`). */
export async function readAllPublic(connection: Connection, roster: RosterState): Promise<PublicRecord[]> {
  const room = roomName(roster.genesis, "public");
  const found: PublicRecord[] = [];
  const seen = new Set<string>();
  for (let last = 0; ; ) {
    const page = await connection.ask(publicRoutes.read, { after: last });
    for (const { seq, id, day, body } of page.records) {
      if (seq <= last || seen.has(keyOf(id))) throw new Distrust("repeated");
      last = seq;
      seen.add(keyOf(id));
      if (seen.size % BREATH === 0) await breathe();
      try {
        found.push({ seq, id, day, item: readPublic(roster, room, id, body) });
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error; // one that doesn't count hides no other
      }
    }
    if (!page.more || page.records.length === 0) return found;
  }
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
    return [...roster.generations.stewards.values()].some((made) => made.signer && equal(made.signer, signer));
  }
  const desk = roster.desks.get(item.desk);
  const newest = desk && newestOf(desk);
  return newest !== undefined && equal(newest.signer, signer);
}

const isWhole = ({ kinds, hours }: Service): boolean => new Set(kinds).size === kinds.length && hours.every(isPossible);
