/**
 * What members tell stewards about a post: sealed to the intake, in a room of its own that a token paid for. Nobody
 * learns who told it. Counterpart of `client/lounge/flags.py`.
 */
import type { Person } from "../community/person.ts";
import { Flag } from "../formats/lounge.ts";
import { ENVELOPE_SIZES } from "../formats/messages.ts";
import { listed } from "../reports/listed.ts";
import { openSigned } from "../reports/met.ts";
import { readSealed } from "../reports/model.ts";
import { intakeOf } from "../reports/reporter.ts";
import { recordsWith, signedPart } from "../rooms/held.ts";
import { Room } from "../rooms/room.ts";
import { sealEnvelope } from "../seal/envelope.ts";
import { Unreadable } from "../seal/errors.ts";
import { type Bytes, equal } from "../wire/bytes.ts";
import { encode } from "../wire/codec.ts";
import { reportBytes, reportRoom } from "../wire/contexts.ts";
import { routes } from "../wire/routes.ts";
import { publicKeyOf, sign } from "../wire/signing.ts";
import type { Said } from "./threads.ts";

const KIND = "flag";
const [, ENVELOPE_BYTES] = ENVELOPE_SIZES;

/** What somebody told; null if it can't be read. */
export interface Told {
  readonly room: Bytes;
  readonly day: number;
  readonly flag: Flag | null;
}

/** Tell stewards about a post. Costs a post token. Throws `TooLong`, and as the wallet. */
export async function tell(
  person: Person,
  { identity, id }: Pick<Said, "identity" | "id">,
  why: string,
): Promise<void> {
  const { device, roster, wallet } = person;
  const signSeed = device.random(32);
  const holder_key = publicKeyOf(signSeed);
  const name = reportRoom(holder_key);
  const text = encode(Flag, { part: "flag", room: name, post: identity, record: id, why });
  const body = await sealEnvelope(signedPart({ name, signSeed }, text), intakeOf(roster), ENVELOPE_BYTES);
  const records = recordsWith([body], device.random);
  const signature = sign(signSeed, "record", reportBytes(name, records, KIND));
  const message = { kind: KIND, room: name, holder_key, records, signature, marks: [], work: null };
  await wallet.ask(routes.roomsOpen, message, "report");
}

/** What stewards were told, oldest first. Throws `Declined`, `Unreachable`. */
export async function told(steward: Person): Promise<Told[]> {
  const found: Told[] = [];
  for (const [outside, outline] of await listed(steward, KIND)) {
    const body = outline?.records[0]?.body;
    const flag = body ? await flagIn(steward, outside, body) : null;
    found.push({ room: outside.room, day: outside.opened_on, flag });
  }
  return found;
}

async function flagIn(
  steward: Person,
  outside: { readonly room: Bytes; readonly holder_key: Bytes },
  body: Bytes,
): Promise<Flag | null> {
  try {
    const flag = readSealed(Flag, await openSigned(steward, outside, body));
    return equal(flag.room, outside.room) ? flag : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** It was dealt with: delete it for good. */
export const settle = (steward: Person, { room }: Told): Promise<void> =>
  new Room(steward.connection, room, steward.seed).remove();
