/**
 * The community's fixed rooms, sealed under a group's key: read opened records, append, seal again under newer keys.
 */
import type { Append, Connection } from "#kernel/connection.ts";
import { BREATH, breathe, type Device } from "#kernel/device.ts";
import { ROOM_GROUPS, type RoomKind, type SealedRoom } from "#kernel/formats/kinds.ts";
import type { NewestPage, StoredRecord } from "#kernel/formats/messages.ts";
import type { Group } from "#kernel/formats/roster.ts";
import { inForceOn, SeenEpochs } from "#kernel/roster/rules/epochs.ts";
import { EMPTY, epochOf, type RosterState } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { epochIn, openRecord, sealRecord } from "#kernel/seal/group-record.ts";
import type { Opened } from "#kernel/seal/record.ts";
import { type Bytes, concat, keyOf, Malformed } from "#kernel/wire/bytes.ts";
import { decode, type Format } from "#kernel/wire/codec.ts";
import { roomName } from "#kernel/wire/contexts.ts";
import type { BytesRoute, Route } from "#kernel/wire/route.ts";
import * as routes from "#kernel/wire/routes.ts";
import { Distrust, isDeclined, Trouble } from "#kernel/wire/trouble.ts";
import { inParts, newestPage } from "./newest.ts";
import { pages, Room } from "./room.ts";
import { Unsure } from "./unsure.ts";

/** How often something is made again because somebody else was quicker. */
export const TRIES = 5;

/** A record as it was read: its id, its day, and the key of whoever wrote it. */
export interface Kept<T> {
  readonly id: Bytes;
  readonly day: number;
  readonly by: Bytes;
  readonly record: T;
}

/**
 * What is in a room: the records of one format, and how many others there are: that don't open, or say something else.
 */
export interface Contents<T> {
  readonly found: Kept<T>[];
  readonly others: number;
}

/** The keys of the groups that somebody is in, as far as they were reached. */
interface Keys {
  readonly keyOf: (group: Group, epoch: number) => Bytes | undefined;
}

/** A fixed room, or that of a poll's ballots or a survey's answers by its number. */
type NamedRoom = SealedRoom | `ballots/${number}` | `answers/${number}`;

const groupOf = (kind: NamedRoom): Group => ROOM_GROUPS[kind as SealedRoom] ?? "members";

/** What a member does in the fixed rooms. */
export abstract class GroupRooms {
  readonly connection: Connection;
  readonly device: Device;
  readonly unsure: Unsure;
  roster: RosterState = EMPTY;
  abstract keyring: Keys;
  readonly #epochs = new Map<NamedRoom, SeenEpochs>();

  constructor(connection: Connection, device: Device) {
    this.connection = connection;
    this.device = device;
    this.unsure = new Unsure(device.random);
  }

  /** The member's private signing seed. Throws `Trouble` (`locked`) when it is gone. */
  abstract get seed(): Bytes;

  /** Read the roster and the keys that are in force. */
  abstract refresh(): Promise<void>;

  /**
   * Open a group's keys down to an epoch; whether it was reached. Throws `Distrust` (`wrong-key`).
   */
  abstract reach(group: Group, epoch: number): Promise<boolean>;

  /** Read more of a group's older epochs (kernel/page/roster/rules/older.ts). Throws `Distrust` (`no-key`, `wrong-key`). */
  abstract knowOlder(group: Group): Promise<void>;

  /** Ask for what members may read. */
  abstract askToRead<Q, A>(route: Route<Q, A>, message: Q): Promise<A>;

  /** The same for an answer in bytes. */
  abstract askBytesToRead<Q>(route: BytesRoute<Q>, message: Q): Promise<Bytes>;

  #seenIn(kind: NamedRoom): SeenEpochs {
    const known = this.#epochs.get(kind) ?? new SeenEpochs();
    this.#epochs.set(kind, known);
    return known;
  }

  /** The name of one of the community's fixed rooms. */
  room(kind: RoomKind | NamedRoom): Bytes {
    return roomName(this.roster.genesis, kind);
  }

  /**
   * The records of a fixed room, opened. One that doesn't open comes as the `Unreadable`, so that a single bad record
   * hides nothing else. Throws `Distrust` (`repeated`) if the server repeats or reorders.
   */
  async *read(kind: NamedRoom, after = 0): AsyncGenerator<[StoredRecord, Opened | Unreadable], void, undefined> {
    const room = this.room(kind);
    let count = 0;
    for await (const { records } of pages((last) => this.askToRead(routes.roomsRead, { room, after: last }), after)) {
      await this.reachFor(kind, records);
      for (const record of records) {
        if (++count % BREATH === 0) await breathe();
        yield [record, this.opened(kind, record)];
      }
    }
  }

  /**
   * The newest records of a fixed room behind `after`, sealed, the newest first; unless `before` is 0, the newest with
   * a lower number. `onPart` is told of the very newest as they come. Throws as `newestPage`.
   */
  async newest(kind: SealedRoom, before = 0, after = 0, onPart?: (part: NewestPage) => void): Promise<NewestPage> {
    const asked = { room: this.room(kind), before, after };
    const route = onPart ? { ...routes.roomsNewest, onPart: inParts(onPart) } : routes.roomsNewest;
    const page = newestPage(await this.askBytesToRead(route, asked), before, after);
    await this.reachFor(kind, page.records);
    return page;
  }

  /**
   * Have the keys at hand under which these records are sealed: of none an older one than was in force when the record's
   * day began, since it isn't read. Throws `Distrust` (`no-key`, `wrong-key`).
   */
  async reachFor(kind: NamedRoom, records: readonly StoredRecord[]): Promise<void> {
    const group = groupOf(kind);
    const isRead = ({ day, epoch }: { day: number; epoch: number }) =>
      epoch > 0 && epoch >= inForceOn(this.roster, group, day) && epoch <= this.roster.current[group];
    const heads = records.map(({ day, body }) => ({ day, epoch: epochIn(body) }));
    for (const head of heads) {
      while (isRead(head) && head.epoch <= this.roster.older[group].count) await this.knowOlder(group);
    }
    const sealedUnder = heads.filter(isRead);
    const lowest = Math.min(...sealedUnder.map(({ epoch }) => epoch));
    if (sealedUnder.length > 0 && !(await this.reach(group, lowest))) throw new Distrust("no-key");
  }

  /** The records of a fixed room that have this format, oldest first. Throws as `read`. */
  async records<T>(kind: SealedRoom, format: Format<T>): Promise<Contents<T>> {
    const found: Kept<T>[] = [];
    let others = 0;
    for await (const [{ id, day }, opened] of this.read(kind)) {
      try {
        if (opened instanceof Unreadable) throw opened;
        found.push({ id, day, by: opened.author, record: decode(format, opened.body) });
      } catch (error) {
        if (!(error instanceof Malformed || error instanceof Unreadable)) throw error;
        others++;
      }
    }
    return { found, others };
  }

  /** A record of a fixed room, opened, or why it isn't read. Of several the one with the lowest number first. */
  opened(kind: NamedRoom, record: StoredRecord): Opened | Unreadable {
    void this.seed; // throws when the keys are gone: an unreadable record would be a false alarm
    const inForce = inForceOn(this.roster, groupOf(kind), record.day);
    const keyOf = (group: Group, epoch: number) => {
      if (group !== groupOf(kind)) return undefined;
      // Before a key is looked for: a made-up head leads nowhere.
      if (epoch < inForce) throw new Unreadable("old-epoch");
      return this.keyring.keyOf(group, epoch);
    };
    try {
      const opened = openRecord(this.room(kind), record.id, record.body, keyOf);
      if (!/^(lounge|letters|ballots|answers)/.test(kind) && !this.wasStewardIn(opened))
        return new Unreadable("author"); // there pens write too
      const isOfNow = this.#seenIn(kind).admit(inForce, record.seq, opened.generation);
      return isOfNow ? opened : new Unreadable("old-epoch");
    } catch (error) {
      if (error instanceof Unreadable) return error;
      throw error;
    }
  }

  /**
   * Whether nothing with a lower number that was read since is under a newer epoch: whoever reads the newest first
   * learns only later what stands before it.
   */
  stands(kind: SealedRoom, seq: number, epoch: number): boolean {
    return this.#seenIn(kind).newestBefore(seq) <= epoch;
  }

  /**
   * Whether the author was a steward while the record's epoch was in force: somebody who stepped down keeps its
   * key, and must not go on writing with it.
   */
  wasStewardIn({ group, generation: epoch, author }: Opened): boolean {
    if (group === null) return false;
    const made = epochOf(this.roster, group, epoch);
    if (!made) return false;
    const after = epochOf(this.roster, group, epoch + 1);
    const last = after ? after.madeAt + 1 : this.roster.length;
    const spans = this.roster.stewardSpans.get(keyOf(author)) ?? [];
    return spans.some(([start, end]) => start < last && (end === null || end >= made.madeAt));
  }

  /** A record for a fixed room, sealed under its newest epoch. Throws `TooLong`. */
  sealedRecord(kind: SealedRoom, id: Bytes, body: Bytes): Bytes {
    const group = groupOf(kind);
    const epoch = this.roster.current[group];
    const key = this.keyring.keyOf(group, epoch);
    if (!key) throw new Trouble("no-key"); // not a steward, or never refreshed
    return sealRecord(this.room(kind), group, epoch, key, this.seed, id, body, this.device.random);
  }

  /**
   * Append to a fixed room, under `id` or a new one; returns the record's id. Called again with the same (`asked`, or
   * else all of it) before an answer came, it sends the same record. Throws `TooLong`, `Declined`, `Unreachable`.
   */
  append(kind: SealedRoom, id: Bytes | null, body: Bytes, withdrawKeys: Bytes[] = [], asked?: Bytes): Promise<Bytes> {
    const room = this.room(kind);
    const said = asked ?? concat(id ?? new Uint8Array(), body, ...withdrawKeys);
    const make = (id: Bytes): Append => {
      const record = { id, body: this.sealedRecord(kind, id, body) };
      return { room, record, withdraw_keys: withdrawKeys, generation: this.roster.current[groupOf(kind)] };
    };
    const append = (message: Append) => this.connection.append(message, this.seed);
    return this.resealing(() => this.unsure.send(room, said, make, append, id ?? undefined));
  }

  /** Delete a record of a fixed room for good. */
  drop(kind: NamedRoom, id: Bytes): Promise<void> {
    return new Room(this.connection, this.room(kind), this.seed).removeRecord(id);
  }

  /**
   * Do `act`, which seals and appends. If the keys were renewed meanwhile, the roster is read and it is done once more,
   * under those of now: readers refuse older ones.
   */
  resealing<A>(act: () => Promise<A>): Promise<A> {
    return retried(act, () => {
      this.unsure.last.clear(); // what is sealed under an old key wasn't kept, and never will be
      return this.refresh();
    });
  }
}

/**
 * Do `act`; if somebody else's entry came first (`roster-moved`), `renew` and do it again, at most `TRIES` times.
 */
export async function retried<A>(act: () => Promise<A>, renew: () => Promise<void>): Promise<A> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (!isDeclined(error, "roster-moved") || attempt === TRIES) throw error;
      await renew();
    }
  }
}
