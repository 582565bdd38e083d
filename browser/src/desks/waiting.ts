/**
 * How long people wait at a desk, as its workers' devices count it, since the server can't tell who wrote what
 * (docs/protocol.md, section 21). Signed by the desk, for everybody to read.
 */

import { newestOf } from "../roster/desks.ts";
import type { RosterState } from "../roster/state.ts";
import { type Bytes, concat, equal, Malformed } from "../wire/bytes.ts";
import { decodeSigned, encode, int, nullable, type Of, tagged } from "../wire/codec.ts";
import { publicBytes, townRoom } from "../wire/desk-contexts.ts";
import type { StoredRecord } from "../wire/messages.ts";
import { isSigned, KEY_BYTES, publicKeyOf, SIGNATURE_BYTES, sign } from "../wire/signing.ts";
import type { DeskAccess } from "./access.ts";
import type { DeskConversation } from "./worker.ts";

const PUBLIC_TAG = 0x08;
const HEAD_BYTES = 1 + SIGNATURE_BYTES + KEY_BYTES;
const MOST_BYTES = 4096;
const COUNTED = 20;

/**
 * `open` conversations wait for an answer; the oldest of them has waited `longest` days; `usual` is the median of the days
 * until the first answer of the last 20 that had one, or null.
 */
export const Waiting = tagged("kind", "waiting", {
  desk: int,
  day: int,
  open: int,
  longest: int,
  usual: nullable(int),
});
export type Waiting = Of<typeof Waiting>;

/** What a worker's device counts today. */
export function countWaiting(desk: number, today: number, conversations: readonly DeskConversation[]): Waiting {
  const waits = conversations.flatMap(({ waitsSince }) =>
    waitsSince === null ? [] : [Math.max(0, today - waitsSince)],
  );
  const answered = conversations
    .flatMap(({ openedOn, answeredOn }) => (answeredOn === null ? [] : [{ openedOn, answeredOn }]))
    .sort((one, other) => one.answeredOn - other.answeredOn)
    .slice(-COUNTED)
    .map(({ openedOn, answeredOn }) => Math.max(0, answeredOn - openedOn))
    .sort((one, other) => one - other);
  const usual = answered[Math.floor(answered.length / 2)] ?? null; // of an even number the longer one: never flattering
  return { kind: "waiting", desk, day: today, open: waits.length, longest: Math.max(0, ...waits), usual };
}

/** Tell everybody how long people wait at this desk. Throws `Declined`, `Unreachable`. */
export async function postWaiting(access: DeskAccess, conversations: readonly DeskConversation[]): Promise<Waiting> {
  const { person, desk, signSeed } = access;
  const room = townRoom(person.roster.genesis, "public");
  const waiting = countWaiting(desk, person.device.today(), conversations);
  const json = encode(Waiting, waiting);
  const id = person.device.random(16);
  const signature = sign(signSeed, "public", publicBytes(room, id, json));
  const body = concat(Uint8Array.of(PUBLIC_TAG), signature, publicKeyOf(signSeed), json);
  await person.connection.append({ room, record: { id, body } }, signSeed);
  return waiting;
}

/**
 * The newest waiting times by desk, from the records of the public room; what isn't a waiting time of a desk signed with
 * its newest keys is left out. Visitors' and workers' screens read it alike.
 */
export function waitingTimes(roster: RosterState, records: readonly StoredRecord[]): ReadonlyMap<number, Waiting> {
  const found = new Map<number, Waiting>();
  const room = townRoom(roster.genesis, "public");
  for (const record of records) {
    const waiting = waitingIn(roster, room, record);
    if (waiting) found.set(waiting.desk, waiting);
  }
  return found;
}

function waitingIn(roster: RosterState, room: Bytes, { id, body }: StoredRecord): Waiting | null {
  if (body[0] !== PUBLIC_TAG || body.length > MOST_BYTES || body.length < HEAD_BYTES) return null;
  const signature = body.slice(1, 1 + SIGNATURE_BYTES);
  const signer = body.slice(1 + SIGNATURE_BYTES, HEAD_BYTES);
  const json = body.slice(HEAD_BYTES);
  try {
    const waiting = decodeSigned(Waiting, json);
    const desk = roster.desks.get(waiting.desk);
    const newest = desk && newestOf(desk);
    const holds =
      newest && equal(newest.signer, signer) && isSigned(signer, "public", publicBytes(room, id, json), signature);
    return holds ? waiting : null;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  }
}
