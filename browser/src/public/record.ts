/**
 * What is public: records that anybody may read, signed for the community, and the rules by which one counts.
 * Counterpart of `roster/public.py` and `client/public/record.py`.
 *
 * Nothing here is sealed: the stewards' signer signs for services, a desk's for how long people wait there.
 */
import { BREATH, breathe } from "../community/device.ts";
import type { Connection } from "../connection.ts";
import { newestOf } from "../roster/desks.ts";
import { Hours } from "../roster/entries.ts";
import { isIn, isText } from "../roster/forms.ts";
import type { RosterState } from "../roster/state.ts";
import { TooLong, Unreadable } from "../seal/errors.ts";
import { type Bytes, concat, equal, keyOf, Malformed } from "../wire/bytes.ts";
import {
  bool,
  bytes,
  decodeSigned,
  encode,
  int,
  list,
  nullable,
  type Of,
  oneOf,
  tagged,
  text,
  union,
} from "../wire/codec.ts";
import { publicBytes, roomName } from "../wire/contexts.ts";
import { publicRoutes } from "../wire/public-routes.ts";
import { isSigned, KEY_BYTES, publicKeyOf, SIGNATURE_BYTES, sign } from "../wire/signing.ts";
import { Distrust } from "../wire/trouble.ts";

export const KINDS = ["health", "legal", "safety", "housing", "money", "peer"] as const;
export type Kind = (typeof KINDS)[number];
export const COSTS = ["free", "low", "full", "unknown"] as const;
export const KNOWN = ["yes", "no", "unknown"] as const;
export const MINORS = ["yes", "referral", "no", "unknown"] as const;
export const OFTEN = ["never", "sometimes", "always", "unknown"] as const;
export type Often = (typeof OFTEN)[number];

/**
 * A place that helps. `area` is a name, one of the community's or empty: there is deliberately no field for a coordinate
 * or a street of its own. `confirmed_on` is when the community last knew that all of this is true.
 */
export const Service = tagged("kind", "service", {
  service: bytes,
  name: text,
  kinds: list(oneOf(...KINDS)),
  area: text,
  about: text,
  reach: text,
  hours: list(Hours),
  zone: text,
  is_always_open: bool,
  hours_note: text,
  languages: list(text),
  cost: oneOf(...COSTS),
  cost_note: text,
  trans: oneOf(...KNOWN),
  migrants: oneOf(...KNOWN),
  minors: oneOf(...MINORS),
  asks_id: oneOf(...OFTEN),
  asks_status: oneOf(...OFTEN),
  calls_police: oneOf(...OFTEN),
  confirmed_on: int,
  is_gone: bool,
});
export type Service = Of<typeof Service>;

/** How long people wait at a desk: conversations without an answer, days of the oldest, and days until the first answer. */
export const Waiting = tagged("kind", "waiting", {
  desk: int,
  day: int,
  open: int,
  longest: int,
  usual: nullable(int),
});
export type Waiting = Of<typeof Waiting>;

export const Item = union("kind", Service, Waiting);
export type Item = Of<typeof Item>;

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
const MOST = 10_000;

/** A record's body, signed with the seed of the stewards' or a desk's signer. Throws `Unreadable` (`contents`), `TooLong`. */
export function makePublic(seed: Bytes, room: Bytes, id: Bytes, item: Item): Bytes {
  if (!isItem(item)) throw new Unreadable("contents");
  const json = encode(Item, item);
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
    if (isItem(item)) return item;
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

const isItem = (item: Item): boolean =>
  item.kind === "service"
    ? isService(item)
    : isIn(item.desk, 1, 99) &&
      isIn(item.day, 0, 2 ** 31 - 1) &&
      [item.open, item.longest, item.usual ?? 0].every((each) => isIn(each, 0, MOST));

const isService = (service: Service): boolean =>
  service.service.length === 16 &&
  isText(service.name, 1, 80) &&
  isText(service.area, 0, 80) &&
  isText(service.about, 0, 600) &&
  isText(service.reach, 0, 300) &&
  isText(service.hours_note, 0, 120) &&
  isText(service.cost_note, 0, 120) &&
  service.kinds.length > 0 &&
  new Set(service.kinds).size === service.kinds.length &&
  service.languages.length <= 20 &&
  service.languages.every((each) => isText(each, 1, 80)) &&
  service.hours.length <= 21 &&
  service.hours.every(
    ({ weekday, opens, closes }) => isIn(weekday, 0, 6) && isIn(opens, 0, closes - 1) && closes <= 1440,
  ) &&
  /^[A-Za-z0-9_+/-]{1,40}$/.test(service.zone) &&
  isIn(service.confirmed_on, 0, 2 ** 31 - 1);
