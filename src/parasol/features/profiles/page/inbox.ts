/**
 * What others wrote to a profile, for whoever holds its words: messages of those who have a link, and members' questions.
 * Part of `features/profiles/client/owner.py`'s counterpart.
 */

import { readSealed } from "#features/reports/page/model.ts";
import type { Connection } from "#kernel/connection.ts";
import type { Device } from "#kernel/device.ts";
import { ASKED_DAYS } from "#kernel/formats/messages.ts";
import type { RoomOutside } from "#kernel/formats/queue-messages.ts";
import { NoReport, recordsOf } from "#kernel/rooms/held.ts";
import { Room } from "#kernel/rooms/room.ts";
import { Unsure } from "#kernel/rooms/unsure.ts";
import { openEnvelope } from "#kernel/seal/envelope.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import type { WordKeys } from "#kernel/vault/keys.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import type { Format } from "#kernel/wire/codec.ts";
import { partBytes, reportRoom } from "#kernel/wire/contexts.ts";
import { roomsList } from "#kernel/wire/queue-routes.ts";
import { isSigned, SIGNATURE_BYTES } from "#kernel/wire/signing.ts";
import { asAnswer, isOver } from "./asker.ts";
import { enquiriesOf, markOf } from "./link.ts";
import { type Answer, AskedSaid, AskPart, EnquiryPart, type OwnLink, type OwnProfile } from "./structs.ts";
import { type Reader, sayAs, sayIn, type Thread, threadOf } from "./thread.ts";

/** What somebody wrote, as she reads it. `part` is null if what was written first doesn't open. */
export interface Written<P> {
  readonly outside: RoomOutside;
  readonly part: P | null;
  readonly thread: Thread;
  /** By which link they came; null if she has closed it since. */
  readonly link: OwnLink | null;
  /** Whether they wrote last. */
  readonly isWaiting: boolean;
}

export type Enquiry = Written<EnquiryPart>;
export type Question = Written<AskPart>;

interface Kind<P> {
  readonly name: string;
  readonly part: Format<P>;
  readonly reader?: Reader;
}

const ENQUIRY: Kind<EnquiryPart> = { name: "enquiry", part: EnquiryPart };
const ASKED: Kind<AskPart> = { name: "asked", part: AskPart, reader: asAnswer };

/** Those that were found, the newest first, and how many there are. */
export interface Found<P> {
  readonly found: Written<P>[];
  readonly count: number;
}

export class Inbox {
  readonly #connection: Connection;
  readonly #device: Device;
  readonly #keys: WordKeys;
  readonly #unsure: Unsure;
  readonly #of: { readonly own: OwnProfile };

  constructor(connection: Connection, device: Device, keys: WordKeys, of: { readonly own: OwnProfile }) {
    this.#connection = connection;
    this.#device = device;
    this.#keys = keys;
    this.#unsure = new Unsure(device.random);
    this.#of = of;
  }

  /** Messages, at most so many. Those older than she keeps them are deleted. Throws `Declined`, `Unreachable`. */
  enquiries(most: number): Promise<Found<EnquiryPart>> {
    return this.#all(ENQUIRY, most, this.#of.own.keep_days);
  }

  /** Members' questions, as `enquiries`, for 14 days from the day that the question itself names. */
  async questions(most: number): Promise<Found<AskPart>> {
    const { found, count } = await this.#all(ASKED, most, ASKED_DAYS);
    const kept: Question[] = [];
    for (const each of found) {
      if (each.part && isOver(each.part, this.#device.today())) await this.#room(each.outside.room).remove();
      else kept.push(each);
    }
    return { found: kept, count: count - found.length + kept.length };
  }

  /** Read one again; null if it isn't there any more. */
  reread({ outside }: Enquiry): Promise<Enquiry | null> {
    return this.#one(ENQUIRY, outside);
  }

  /** The same of a question. */
  again({ outside }: Question): Promise<Question | null> {
    return this.#one(ASKED, outside);
  }

  /** Answer. Said again after a broken line, it is kept once. Throws `NoReport`, `TooLong`, `Unreadable` (`no-key`). */
  async answer(enquiry: Enquiry, text: string): Promise<void> {
    const [room, { thread_key: key }, thread] = this.#known(await this.reread(enquiry));
    await sayIn(this.#unsure, room, key, thread.next(true), text);
  }

  /** Answer a question; a text only if she asked for one. Throws as `answer`. */
  async reply(question: Question, said: { says: Answer } | { text: string }): Promise<void> {
    const [room, { thread_key: key }, thread] = this.#known(await this.again(question));
    await sayAs(AskedSaid, this.#unsure, room, key, { kind: "answered", ...thread.next(true), ...said } as AskedSaid);
  }

  wipe(): void {
    this.#unsure.last.clear();
  }

  #known<P>(now: Written<P> | null): [Room, P, Thread] {
    if (!now) throw new NoReport();
    if (!now.part) throw new Unreadable("no-key");
    return [this.#room(now.outside.room), now.part, now.thread];
  }

  #room(name: Bytes): Room {
    return new Room(this.#connection, name, this.#keys.signSeed);
  }

  async #all<P extends EnquiryPart | AskPart>(kind: Kind<P>, most: number, days: number): Promise<Found<P>> {
    const asked = { kind: enquiriesOf(this.#keys.name, kind.name) };
    const { rooms } = await this.#connection.ask(roomsList, asked, this.#keys.signSeed);
    const first = this.#device.today() - days;
    for (const { room } of rooms.filter(({ opened_on: on }) => on < first)) await this.#room(room).remove();
    const isBlocked = (room: Bytes) => this.#of.own.blocked.some((each) => equal(each, room));
    const kept = rooms.filter(({ room, opened_on: on }) => on >= first && !isBlocked(room)).reverse();
    const found: Written<P>[] = [];
    for (const outside of kept.slice(0, most)) {
      const written = await this.#one(kind, outside);
      if (written) found.push(written);
    }
    return { found, count: kept.length };
  }

  async #one<P extends EnquiryPart | AskPart>(kind: Kind<P>, outside: RoomOutside): Promise<Written<P> | null> {
    const { room, holder_key: holder } = outside;
    const { name, signKey } = this.#keys;
    try {
      const records = await recordsOf(this.#room(room));
      const first = records.find(({ seq }) => seq === 2);
      const part = first ? await this.#opened(kind, outside, first.body) : null;
      const key = part?.thread_key ?? new Uint8Array(32);
      const thread = threadOf(room, key, signKey, holder, records, kind.reader);
      const isIt = (secret: Bytes) => part !== null && equal(markOf({ room: name, secret }), part.mark);
      return {
        outside,
        part,
        thread,
        link: this.#of.own.links.find(({ secret }) => isIt(secret)) ?? null,
        isWaiting: !thread.lines.at(-1)?.isHers,
      };
    } catch (error) {
      if (error instanceof NoReport) return null;
      throw error;
    }
  }

  /** What somebody wrote first. The recipient stands in the profile: the writer's signature keeps the server's own out. */
  async #opened<P extends EnquiryPart | AskPart>(
    { part: format }: Kind<P>,
    { room, holder_key: holder }: RoomOutside,
    envelope: Bytes,
  ): Promise<P | null> {
    try {
      const opened = await openEnvelope(envelope, [this.#of.own.inbox]);
      const json = opened.slice(SIGNATURE_BYTES);
      if (!isSigned(holder, "part", partBytes(room, json), opened.slice(0, SIGNATURE_BYTES))) return null;
      const part = readSealed(format, json);
      return equal(part.room, room) && equal(reportRoom(holder), room) ? part : null;
    } catch (error) {
      if (error instanceof Unreadable) return null;
      throw error;
    }
  }
}
