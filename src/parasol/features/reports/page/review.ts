/** The stewards' side of a report: the queue, reading, asking, setting the status, closing. Loaded by stewards only. */

import { Claim } from "#features/alerts/page/case-structs.ts";
import { ROOMS_AT_ONCE, type RoomOutside } from "#kernel/formats/queue-messages.ts";
import * as decisions from "#kernel/moderation/decisions.ts";
import { Room } from "#kernel/rooms/room.ts";
import { say as speak } from "#kernel/rooms/unsure.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal, keyOf, toHex } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { roomsList } from "#kernel/wire/queue-routes.ts";
import { troubleOf } from "#kernel/wire/trouble.ts";
import { Meetings } from "./met.ts";
import { readIf, saying } from "./model.ts";
import { type QueuedReport, queued, type ReadReport, read } from "./reading.ts";
import { Said, type Status } from "./structs.ts";
import { rememberWithdrawals } from "./withdrawals.ts";

export type { QueuedReport, ReadReport } from "./reading.ts";

/** This report can't be answered: the part with its keys doesn't open. */
export class Unusable extends troubleOf("unusable-report") {}

/** No report, or more than one, has a short name that begins like this. */
export class NoSuchReport extends troubleOf("no-such-report") {}

/**
 * The stewards' queue, read page by page: first the reports that somebody has taken on, then the oldest. What a page
 * costs doesn't depend on how many reports there are, or how large they are.
 */
export class Queue {
  readonly #steward: Person;
  readonly #claims: ReadonlyMap<string, Bytes>;
  readonly #meetings: Meetings;
  readonly #rooms: readonly RoomOutside[];
  #at = 0;

  private constructor(steward: Person, claims: ReadonlyMap<string, Bytes>, rooms: readonly RoomOutside[]) {
    this.#steward = steward;
    this.#claims = claims;
    this.#meetings = new Meetings(steward, rooms);
    this.#rooms = [
      ...rooms.filter(({ room }) => claims.has(keyOf(room))),
      ...rooms.filter(({ room }) => !claims.has(keyOf(room))),
    ];
  }

  /** Throws `Declined`, `Unreachable`. */
  static async of(steward: Person): Promise<Queue> {
    await rememberWithdrawals(steward);
    const claims = await readClaims(steward);
    return new Queue(steward, claims, await listed(steward));
  }

  /** How many reports of the list are read. */
  get at(): number {
    return this.#at;
  }

  /** How many aren't yet. */
  get unread(): number {
    return this.#rooms.length - this.#at;
  }

  /** The next twenty, without those that are gone by now. Throws `Declined`, `Unreachable`. */
  async readOn(): Promise<QueuedReport[]> {
    const page = this.#rooms.slice(this.#at, this.#at + ROOMS_AT_ONCE);
    await this.#meetings.look(page);
    const found: QueuedReport[] = [];
    for (const outside of page) {
      const outline = await this.#meetings.outlineOf(outside);
      if (!outline) continue;
      const report = await queued(this.#steward, outside, outline, this.#meetings);
      found.push({ ...report, claimedBy: this.#claims.get(keyOf(outside.room)) ?? null });
    }
    this.#at += page.length;
    return found;
  }
}

/** What the queue shows of all reports, oldest first, however many there are. Throws `Declined`, `Unreachable`. */
export async function queue(steward: Person): Promise<QueuedReport[]> {
  const reading = await Queue.of(steward);
  const found: QueuedReport[] = [];
  while (reading.unread > 0) found.push(...(await reading.readOn()));
  return found.sort((one, other) => one.openedOn - other.openedOn);
}

/**
 * The report whose short name begins like this (hex): all of it, or of a long one so many pages of about 1 MB and what
 * was said last. Throws `NoSuchReport`.
 */
export async function find(steward: Person, short: string, pages = Infinity): Promise<ReadReport> {
  const rooms = await listed(steward);
  const matching = rooms.filter((room) => toHex(room.room).startsWith(short.toLowerCase()));
  const [room] = matching;
  if (room === undefined || matching.length > 1 || !short) throw new NoSuchReport();
  const report = await read(steward, room, new Meetings(steward, rooms), pages);
  report.claimedBy = (await readClaims(steward)).get(keyOf(report.room)) ?? null;
  return report;
}

/** The outsides of all reports, oldest first. */
export async function listed(steward: Person): Promise<readonly RoomOutside[]> {
  return (await steward.connection.ask(roomsList, { kind: "report" }, steward.seed)).rooms;
}

/** How many reports these are if those known to be by one member count once. */
export function independent(reports: readonly QueuedReport[]): number {
  const counted: Bytes[] = [];
  for (const { room, sameMember } of reports) {
    if (!counted.some((other) => sameMember.some((same) => equal(same, other)))) counted.push(room);
  }
  return counted.length;
}

/** Take a report on. Throws `Unusable`. */
export async function claim(steward: Person, report: QueuedReport): Promise<void> {
  const body = encode(Claim, { kind: "claim", room: report.room });
  await steward.append("review", null, body);
  await say(steward, report, saying("status", "", "being read"));
}

/** Ask the reporter something; they see it when they come back with their words. Throws `Unusable`. */
export const ask = (steward: Person, report: QueuedReport, text: string): Promise<void> =>
  say(steward, report, saying("question", text));

/** Append to a report's conversation. Throws `Unusable`, `TooLong`. */
export async function say(steward: Person, report: QueuedReport, said: Said): Promise<void> {
  if (report.raw === null) throw new Unusable();
  await speak(steward.unsure, roomOf(steward, report), report.raw.thread_key, encode(Said, said));
}

/**
 * Close with a reason that the reporter reads too; the contact details are deleted first. Throws `ReasonNeeded`,
 * `Unusable`.
 */
export async function close(steward: Person, report: ReadReport, status: Status, reason: string): Promise<void> {
  decisions.checkReason(reason);
  await dropContact(steward, report);
  const what = status === "kept for stewards" ? "kept a report for stewards" : "closed a report";
  await decisions.record(steward, what, report.room, reason);
  await say(steward, report, saying("status", reason, status));
}

/** Delete the contact part for good. */
export async function dropContact(steward: Person, report: ReadReport): Promise<void> {
  if (report.contactId === null) return;
  await roomOf(steward, report).removeRecord(report.contactId);
  report.contactId = report.contact = null;
}

const roomOf = ({ connection, seed }: Person, report: QueuedReport): Room => new Room(connection, report.room, seed);

async function readClaims(steward: Person): Promise<Map<string, Bytes>> {
  const claims = new Map<string, Bytes>();
  for await (const [, opened] of steward.read("review")) {
    if (opened instanceof Unreadable) continue;
    const made = readIf(Claim, opened.body);
    if (made) claims.set(keyOf(made.room), opened.author);
  }
  return claims;
}
