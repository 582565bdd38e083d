/** The public room: what is signed and not sealed. Counterpart of `kernel/rooms/client/public.py`. */
import type { Append, Connection } from "#kernel/connection.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import { PAGE_RECORDS } from "#kernel/formats/messages.ts";
import { Item } from "#kernel/formats/public.ts";
import { makePublic, type PublicRecord, readPublic } from "#kernel/public/record.ts";
import type { RosterState } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { Bytes } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { roomName } from "#kernel/wire/contexts.ts";
import { publicRead } from "#kernel/wire/public-routes.ts";
import { readOlder } from "./ladder.ts";
import { pages, type Room } from "./room.ts";
import type { Unsure } from "./unsure.ts";

/** All public records that count, in their order; others are left out. Asked without a name. Throws `Distrust`
 * (`repeated`, and as `readOlder`). */
export async function readAllPublic(connection: Connection, roster: RosterState): Promise<PublicRecord[]> {
  const room = roomName(roster.genesis, "public");
  const found: PublicRecord[] = [];
  let count = 0;
  let known = roster;
  for await (const { records } of pages((after) =>
    connection.ask(publicRead, { after, kind: "public", most: PAGE_RECORDS }),
  )) {
    for (const { seq, id, day, body } of records) {
      if (++count % BREATH === 0) await breathe();
      for (let isLeft = true; isLeft; ) {
        isLeft = false;
        try {
          found.push({ seq, id, day, item: readPublic(known, room, id, body) });
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error; // one that doesn't count hides no other
          isLeft = error.code === "author" && known.older.stewards.count > 0; // perhaps their signer of before
          if (isLeft) known = (await readOlder(connection, known, "stewards")).roster;
        }
      }
    }
  }
  return found;
}

/** What is to be posted: `itemOf` a record's id, kept until `lastDay`; `asked` tells that it is the same again. */
export interface Posting {
  readonly asked: Item;
  readonly itemOf: (id: Bytes) => Item;
  readonly lastDay?: number;
  /** What belongs to it, with the record's id. */
  readonly afterwards?: (id: Bytes) => Promise<void>;
}

/**
 * Append a public record and do what belongs to it. If either breaks off, whoever asks the same sends the same record again.
 * `room` has the seed with which requests are signed, `signer` is the one with which records are. Returns the record's id.
 * Throws `TooLong`, `Declined`, `Unreachable`.
 */
export function post(
  unsure: Unsure,
  { connection, name, seed }: Room,
  signer: Bytes,
  { asked, itemOf, lastDay, afterwards }: Posting,
): Promise<Bytes> {
  const make = (id: Bytes): Append => ({
    room: name,
    record: { id, body: makePublic(signer, name, id, itemOf(id)) },
    ...(lastDay === undefined ? {} : { expires_on: lastDay }),
  });
  const append = async (message: Append) => {
    await connection.append(message, seed);
    await afterwards?.(message.record.id);
  };
  return unsure.send(name, encode(Item, asked), make, append);
}
