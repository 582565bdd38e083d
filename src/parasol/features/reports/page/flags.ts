/**
 * What somebody tells stewards in one part, sealed to the intake, in a room of its own: of a post, of a guide. Whoever
 * opened the room keeps no key to it, and nobody learns who it was. Counterpart of `features/reports/client/flags.py`.
 */

import { ENVELOPE_SIZES } from "#kernel/formats/messages.ts";
import { type FirstParts, preparedWith, recordsWith, signedPart } from "#kernel/rooms/held.ts";
import { Room } from "#kernel/rooms/room.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { sealEnvelope } from "#kernel/seal/envelope.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import type { Format } from "#kernel/wire/codec.ts";
import { openingBytes, reportRoom } from "#kernel/wire/contexts.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { listed } from "./listed.ts";
import { openSigned } from "./met.ts";
import { readSealed } from "./model.ts";
import { intakeOf } from "./reporter.ts";

/** What somebody told; null if it can't be read. */
export interface Told<T> {
  readonly room: Bytes;
  readonly day: number;
  readonly flag: T | null;
}

/** A flag, ready to be sent; sent again it is the same one. `make` writes it for its room. Throws `TooLong`. */
export async function sealedFlag(
  kind: string,
  roster: RosterState,
  random: Random,
  make: (room: Bytes) => Bytes,
): Promise<FirstParts> {
  const signSeed = random(32);
  const holder_key = publicKeyOf(signSeed);
  const room = reportRoom(holder_key);
  const part = signedPart({ name: room, signSeed }, make(room));
  const records = recordsWith([await sealEnvelope(part, intakeOf(roster), ENVELOPE_SIZES[1])], random);
  const keys = { name: room, signKey: holder_key, signSeed };
  return preparedWith(kind, keys, records, openingBytes(kind, room, records)).message;
}

/** What stewards were told, oldest first. Throws `Declined`, `Unreachable`. */
export async function flagsOf<T extends { readonly room: Bytes }>(
  steward: Person,
  kind: string,
  format: Format<T>,
): Promise<Told<T>[]> {
  const found: Told<T>[] = [];
  for (const [outside, outline] of await listed(steward, kind)) {
    const body = outline?.records[0]?.body;
    const flag = body ? await flagIn(steward, outside, body, format) : null;
    found.push({ room: outside.room, day: outside.opened_on, flag });
  }
  return found;
}

async function flagIn<T extends { readonly room: Bytes }>(
  steward: Person,
  outside: { readonly room: Bytes; readonly holder_key: Bytes },
  body: Bytes,
  format: Format<T>,
): Promise<T | null> {
  try {
    const flag = readSealed(format, await openSigned(steward, outside, body));
    return equal(flag.room, outside.room) ? flag : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

/** It was dealt with: delete it for good. */
export const settle = (steward: Person, { room }: Pick<Told<unknown>, "room">): Promise<void> =>
  new Room(steward.connection, room, steward.seed).remove();
