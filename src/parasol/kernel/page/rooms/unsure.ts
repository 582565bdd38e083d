/** What was sent into a room and isn't known to have arrived: said again, it is the very same bytes, kept once. */
import type { Append } from "#kernel/connection.ts";
import { paid } from "#kernel/proof-of-work.ts";
import type { Random } from "#kernel/seal/aead.ts";
import { sealThread } from "#kernel/seal/record.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import type { Room } from "./room.ts";

/**
 * Remembers what was said last in each room until an answer came. Whoever says the same again sends the same record,
 * with the same id; whoever says something else gave the former up. It is as secret as what was said: it lives as long
 * as the keys with which that was sealed.
 */
export class Unsure {
  readonly random: Random;
  readonly last = new Map<string, readonly [asked: Bytes, message: Append]>();

  constructor(random: Random) {
    this.random = random;
  }

  /**
   * Append what `make` makes with a new id (or `id`), or what it made when the same was asked and no answer came.
   * Returns the record's id. Throws as `append`.
   */
  async send(
    room: Bytes,
    asked: Bytes,
    make: (id: Bytes) => Append | Promise<Append>,
    append: (message: Append) => Promise<unknown>,
    id = this.random(16),
  ): Promise<Bytes> {
    const name = keyOf(room);
    let last = this.last.get(name);
    if (!last || !equal(last[0], asked)) {
      last = [asked, await make(id)];
      this.last.set(name, last);
    }
    const [, message] = last;
    await append(message);
    this.last.delete(name);
    return message.record.id;
  }
}

/**
 * Say `text` in a conversation with this key, once however often it is said before an answer came; `room` has the seed
 * of whoever says it. Paid with work if the server asks: it does where nobody knows who that is. `asked` tells that it
 * is the same if `text` holds something drawn. Throws `TooLong`, `Declined`, `Unreachable`.
 */
export const say = (
  unsure: Unsure,
  { connection, name: room, seed }: Room,
  key: Bytes,
  text: Bytes,
  asked = text,
): Promise<Bytes> =>
  unsure.send(
    room,
    asked,
    (id) => ({ room, record: { id, body: sealThread(room, key, seed, id, text, unsure.random) } }),
    (message) => paid(connection, (work) => connection.append({ ...message, work: work || null }, seed), false),
  );
