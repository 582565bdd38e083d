/**
 * Pictures beside posts: sealed, each in a room of its own that a token of its own pays for; fetched when somebody asks for
 * one, and deleted with the pen that wrote the post. A room holds one picture, which nobody changes. Counterpart of
 * `features/lounge/client/pictures.py`.
 */

import type { Connection } from "#kernel/connection.ts";
import { fetchWith } from "#kernel/files/fetching.ts";
import { type FirstParts, preparedWith, recordsWith, signedFor } from "#kernel/rooms/held.ts";
import { Room } from "#kernel/rooms/room.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { weekOf } from "#kernel/roster/rules/allowance.ts";
import { ONCE_TOKENS, offered } from "#kernel/roster/rules/once.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { chunkAt, sealChunk } from "#kernel/seal/files.ts";
import { type Bytes, equal, uint } from "#kernel/wire/bytes.ts";
import { openingBytes, reportRoom } from "#kernel/wire/contexts.ts";
import { digestOf } from "#kernel/wire/request.ts";
import * as routes from "#kernel/wire/routes.ts";
import { publicKeyOf } from "#kernel/wire/signing.ts";
import { isDeclined, OnceUsed, Trouble } from "#kernel/wire/trouble.ts";
import { type Pen, pictureSeedOf } from "./pens.ts";
import type { Attached } from "./structs.ts";

const KIND = "picture";

/** A picture ready to be sent, once: with what a post says of it. */
export interface Ready {
  readonly slot: number;
  readonly attached: Attached;
  readonly message: FirstParts;
  /** The tokens that may pay for it, in the order in which they are shown. */
  readonly tokens: number[];
  isSent: boolean;
}

/** A cleaned picture, sealed for a post of this pen. */
export function sealedPicture(pen: Pen, content: Bytes, random: Random): Ready {
  const key = random(32);
  const seed = pictureSeedOf(pen, key);
  const holder_key = publicKeyOf(seed);
  const room = reportRoom(holder_key);
  const records = recordsWith([sealChunk(key, room, 0, 1, chunkAt(content, 0), random)], random);
  const attached = { room, key, size: content.length, digest: digestOf(content), says: undefined };
  const keys = { name: room, signKey: holder_key, signSeed: seed };
  const { message } = preparedWith(KIND, keys, records, openingBytes(KIND, room, records));
  const tokens = Array.from({ length: ONCE_TOKENS.picture }, (_, which) => ({ which, by: uint(random(4)) }));
  tokens.sort((one, other) => one.by - other.by);
  return { slot: pen.slot, attached, message, tokens: tokens.map(({ which }) => which), isSent: false };
}

/** Whether this member has tokens for pictures. */
export const maySend = ({ roster, mine, device }: Person): boolean =>
  mine !== null && offered(roster, mine, device.today()).some(([purpose]) => purpose === "picture");

/**
 * Open a picture's room with one of this week's tokens for it. Which were used in another session nobody remembers, so they
 * are shown in an order that was drawn, each after the server has shown that the one before was used. Sent again before an
 * answer came it is the same request. Throws `Trouble` (`pictures-used`: this week's are; `once-missing`), and as the wallet.
 */
export async function sendPicture({ connection, wallet, device }: Person, ready: Ready): Promise<void> {
  const message = signedFor(connection, ready.message);
  for (; !ready.isSent; ready.tokens.shift()) {
    const [which] = ready.tokens;
    if (which === undefined) throw new Trouble("pictures-used");
    try {
      await wallet.askOnce(routes.roomsOpen, message, "picture", weekOf(device.today()), which);
      ready.isSent = true;
    } catch (error) {
      if (!(error instanceof OnceUsed)) throw error;
    }
  }
}

/** A picture as it was posted. Throws `Unreadable` (damaged, or another one), `Declined` (`no-such-room`), `Unreachable`. */
export async function fetchPicture({ wallet }: Person, { room, key, size, digest }: Attached): Promise<Bytes> {
  const content = await fetchWith({ blob: room, key, size, chunks: 1 }, async () => {
    const { records } = await wallet.ask(routes.roomsRead, { room, after: 0 }, "read");
    const [record] = records;
    if (!record || records.length > 1) throw new Unreadable("contents");
    return record.body;
  });
  if (!equal(digestOf(content), digest)) throw new Unreadable("contents");
  return content;
}

/** Delete a picture that this pen posted, for good, however often it is asked. Throws `Declined`, `Unreachable`. */
export async function deletePicture(connection: Connection, pen: Pen, { room, key }: Attached): Promise<void> {
  await new Room(connection, room, pictureSeedOf(pen, key)).remove().catch((error: unknown) => {
    if (!isDeclined(error, "no-such-room")) throw error;
  });
}
