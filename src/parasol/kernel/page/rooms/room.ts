/** A room as whoever may sign for it: read to the end, and what is in it deleted. What is sealed is opened elsewhere. */
import type { Connection } from "#kernel/connection.ts";
import type { RoomPage, StoredRecord } from "#kernel/formats/messages.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Distrust } from "#kernel/wire/trouble.ts";

/**
 * The records, each of which is `seen` from then on. Throws `Distrust` (`repeated`) if the server repeats or reorders: an
 * old word shown again would read as news.
 */
export function inOrder(
  records: readonly StoredRecord[],
  after = 0,
  seen: Set<string> = new Set(),
): readonly StoredRecord[] {
  let last = after;
  for (const { seq, id } of records) {
    if (seq <= last || seen.has(keyOf(id))) throw new Distrust("repeated");
    last = seq;
    seen.add(keyOf(id));
  }
  return records;
}

/** All pages behind `after`; `ask` gives the one behind a number. Throws `Distrust` (`repeated`) and as `ask`. */
export async function* pages(
  ask: (after: number) => Promise<RoomPage>,
  after = 0,
): AsyncGenerator<RoomPage, void, undefined> {
  const seen = new Set<string>();
  for (let last = after; ; ) {
    const page = await ask(last);
    last = inOrder(page.records, last, seen).at(-1)?.seq ?? last;
    yield page;
    if (!page.more || page.records.length === 0) return;
  }
}

/** A room, and the seed with which requests are signed. All throw `Declined`, `Unreachable`. */
export class Room {
  readonly connection: Connection;
  readonly name: Bytes;
  readonly seed: Bytes;

  constructor(connection: Connection, name: Bytes, seed: Bytes) {
    this.connection = connection;
    this.name = name;
    this.seed = seed;
  }

  /** Its pages, of about 1 MB each. Throws `Distrust` (`repeated`). */
  pages(): AsyncGenerator<RoomPage, void, undefined> {
    return pages((after) => this.connection.ask(routes.roomsRead, { room: this.name, after }, this.seed));
  }

  /** All records. Throws `Distrust` (`repeated`). */
  async read(): Promise<StoredRecord[]> {
    const records: StoredRecord[] = [];
    for await (const page of this.pages()) records.push(...page.records);
    return records;
  }

  /** Delete the room with all that is in it, for good. */
  async remove(): Promise<void> {
    await this.connection.ask(routes.roomsDelete, { room: this.name }, this.seed);
  }

  /** Delete one record for good. */
  async removeRecord(id: Bytes): Promise<void> {
    await this.connection.ask(routes.roomsDeleteRecord, { room: this.name, id }, this.seed);
  }
}
