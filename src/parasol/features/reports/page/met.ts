/**
 * What opens reports that waited in the escrow and have met another one: the keys that stewards have opened before, and
 * else the points of all that share a mark. Loaded by stewards only.
 */

import { OpenedReport } from "#features/alerts/page/case-structs.ts";
import { openAll, verify, type Waiting } from "#features/escrow/page/opening.ts";
import { decodeKeys, KEYS, openInner } from "#features/escrow/page/parts.ts";
import type { StoredRecord } from "#kernel/formats/messages.ts";
import { type Outline, ROOMS_AT_ONCE, type RoomOutside } from "#kernel/formats/queue-messages.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { openEnvelope } from "#kernel/seal/envelope.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { partBytes, reportRoom } from "#kernel/wire/contexts.ts";
import { roomsOutlines } from "#kernel/wire/queue-routes.ts";
import { isSigned, SIGNATURE_BYTES } from "#kernel/wire/signing.ts";
import { Trouble } from "#kernel/wire/trouble.ts";
import { readIf } from "./model.ts";

/** Whether a report waited in the escrow, and has met another. */
export const hasWaited = (room: RoomOutside): boolean => room.marks.length > 0;

/** What is known of a report that has met another. */
export interface Met {
  /**
   * Its key; null if it can't be opened: the other is by the same member, or was taken back before both were opened.
   */
  readonly key: Bytes | null;
  /** Rooms of reports that are by the same member. */
  readonly sameMember: readonly Bytes[];
}

/** What a report's part says, whose holder has signed it. Throws `Unreadable`, `NotForUs`. */
export async function openSigned(
  steward: Person,
  { room, holder_key }: Pick<RoomOutside, "room" | "holder_key">,
  body: Bytes,
  unsealed: (text: Bytes) => Bytes = (text) => text,
): Promise<Bytes> {
  const opened = unsealed(await openEnvelope(body, await steward.intakes()));
  const text = opened.subarray(SIGNATURE_BYTES);
  if (!isSigned(holder_key, "part", partBytes(room, text), opened.subarray(0, SIGNATURE_BYTES))) {
    throw new Unreadable("signature");
  }
  return text;
}

/** Opens reports that have met, of one reading of the list. */
export class Meetings {
  readonly #steward: Person;
  readonly #met: readonly RoomOutside[];
  #outlines = new Map<string, Outline | null>();
  /** Of reports that were looked at: null if nothing of one counts. */
  readonly #points = new Map<string, Waiting | null>();
  #noted: Promise<Map<string, Bytes[]>> | null = null;

  constructor(steward: Person, rooms: readonly RoomOutside[]) {
    this.#steward = steward;
    this.#met = rooms.filter(hasWaited);
  }

  /**
   * Read the outlines of these reports, and of those that they have met, twenty to a request, in place of those before:
   * they may be large. Throws `Declined`, `Unreachable`.
   */
  async look(rooms: readonly RoomOutside[]): Promise<void> {
    this.#outlines = new Map();
    await this.#lookAt([...rooms, ...rooms.flatMap((room) => this.#groupOf(room))]);
  }

  /** The outline of a report; undefined if it isn't there any more. */
  async outlineOf({ room }: Pick<RoomOutside, "room">): Promise<Outline | undefined> {
    if (!this.#outlines.has(keyOf(room))) await this.#lookAt([{ room }]);
    return this.#outlines.get(keyOf(room)) ?? undefined;
  }

  /**
   * What is known of one of the reports, whose part with its keys is `raw`. A key that is found is noted for all
   * stewards, so that the report stays open when the other one is taken back. Throws `Distrust`, `Declined`,
   * `Unreachable`.
   */
  async of(room: RoomOutside, raw: StoredRecord | undefined): Promise<Met> {
    const group = this.#groupOf(room);
    await this.#lookAt(group);
    const points = await this.#pointsOf(group);
    const own = points.find((each) => equal(each.room, room.room));
    const others = points.filter((each) => own && each !== own && equal(each.keys.nonce, own.keys.nonce));
    const sameMember = others.map((each) => each.room);
    const noted = (await this.#notedKeys()).get(keyOf(room.room)) ?? [];
    for (const key of noted) if (await this.#fits(room, raw, key)) return { key, sameMember };
    const key = openAll(points).get(keyOf(room.room));
    if (!key || !(await this.#fits(room, raw, key))) return { key: null, sameMember };
    await this.#note(room.room, key);
    return { key, sameMember };
  }

  #groupOf(room: RoomOutside): readonly RoomOutside[] {
    const marks = new Set(room.marks.map(keyOf));
    return this.#met.filter((other) => other.marks.some((mark) => marks.has(keyOf(mark))));
  }

  async #lookAt(rooms: readonly Pick<RoomOutside, "room">[]): Promise<void> {
    const wanted = new Map(rooms.map(({ room }) => [keyOf(room), room] as const));
    for (const name of this.#outlines.keys()) wanted.delete(name);
    const names = [...wanted.values()];
    for (let start = 0; start < names.length; start += ROOMS_AT_ONCE) {
      const asked = names.slice(start, start + ROOMS_AT_ONCE);
      const { seed, connection } = this.#steward;
      const answer = await connection.ask(roomsOutlines, { kind: "report", rooms: asked }, seed);
      for (const room of asked) this.#outlines.set(keyOf(room), null);
      for (const outline of answer.rooms) this.#outlines.set(keyOf(outline.room), outline);
    }
  }

  /** The points of these reports that count: the server gave their memberships' credentials. */
  async #pointsOf(rooms: readonly RoomOutside[]): Promise<Waiting[]> {
    const fresh: Waiting[] = [];
    for (const each of rooms.filter(({ room }) => !this.#points.has(keyOf(room)))) {
      const points = await this.#pointsIn(each);
      if (points) fresh.push(points);
      this.#points.set(keyOf(each.room), null);
    }
    for (const each of await verify(this.#steward, fresh)) this.#points.set(keyOf(each.room), each);
    return rooms.flatMap(({ room }) => this.#points.get(keyOf(room)) ?? []);
  }

  /** The points of a report; null if its fifth part can't be read, or it was deleted since it was listed. */
  async #pointsIn({ room, holder_key }: RoomOutside): Promise<Waiting | null> {
    try {
      if (!equal(reportRoom(holder_key), room)) return null;
      const records = this.#outlines.get(keyOf(room))?.records.filter(({ seq }) => seq === KEYS) ?? [];
      const [record] = records;
      if (!record || records.length > 1) return null;
      const keys = decodeKeys(await openSigned(this.#steward, { room, holder_key }, record.body));
      return equal(keys.room, room) ? { room, keys } : null;
    } catch (error) {
      if (error instanceof Unreadable) return null;
      throw error;
    }
  }

  async #fits(room: RoomOutside, raw: StoredRecord | undefined, key: Bytes): Promise<boolean> {
    if (!raw) return false;
    try {
      await openSigned(this.#steward, room, raw.body, (inner) => openInner(key, room.room, raw.seq, inner));
      return true;
    } catch (error) {
      if (error instanceof Unreadable) return false;
      throw error;
    }
  }

  /** Keys that stewards have opened before, by room. */
  #notedKeys(): Promise<Map<string, Bytes[]>> {
    this.#noted ??= (async () => {
      const found = new Map<string, Bytes[]>();
      for await (const [, opened] of this.#steward.read("review")) {
        if (opened instanceof Unreadable) continue;
        const note = readIf(OpenedReport, opened.body);
        if (note) found.set(keyOf(note.room), [...(found.get(keyOf(note.room)) ?? []), note.key]);
      }
      return found;
    })();
    return this.#noted;
  }

  async #note(room: Bytes, key: Bytes): Promise<void> {
    try {
      const body = encode(OpenedReport, { kind: "opened", room, key });
      await this.#steward.append("review", null, body);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error; // it is open for now; whoever reads it next notes the key
    }
  }
}
