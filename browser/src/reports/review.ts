/** The stewards' side of a report: the queue, reading, asking, setting the status, closing. Loaded by stewards only. */
import * as decisions from "../community/decisions.ts";
import { BREATH, breathe } from "../community/device.ts";
import type { Person } from "../community/person.ts";
import { rememberWithdrawals } from "../community/withdrawals.ts";
import { KEYS, openInner } from "../escrow/parts.ts";
import { wasEverSteward } from "../roster/state.ts";
import { Unreadable } from "../seal/errors.ts";
import { openThread, sealThread } from "../seal/record.ts";
import { type Bytes, equal, keyOf, toHex } from "../wire/bytes.ts";
import { bytes, encode, type Of, tagged } from "../wire/codec.ts";
import { reportRoom } from "../wire/contexts.ts";
import type { ReportRoom, StoredRecord } from "../wire/messages.ts";
import { routes } from "../wire/routes.ts";
import { Declined, Distrust, Trouble } from "../wire/trouble.ts";
import { hasWaited, Meetings, openSigned } from "./met.ts";
import {
  type Contact,
  EMPTY_REPORT,
  Part,
  type RawPart,
  type Report,
  readIf,
  readSealed,
  Said,
  type Status,
  saying,
} from "./model.ts";
import { checkMark } from "./outreach.ts";
import { type Line, PARTS } from "./reporter.ts";

// The numbers of the parts that stewards read; number 1 is the reporter's own copy.
const RAW = 2;
const SHARED = 3;
const CONTACT = 4;

/**
 * A report as a steward reads it. `raw` is null if the part with its keys doesn't open; `problems` are the codes of
 * what couldn't be read, in order (`holder`: the server says that the report belongs to somebody else; `room`, `part`,
 * `signature`, `author`, `wrong-key`, …).
 */
export interface ReadReport {
  readonly room: Bytes;
  readonly holderKey: Bytes;
  readonly openedOn: number;
  report: Report;
  raw: RawPart | null;
  shared: string;
  contact: Contact | null;
  contactId: Bytes | null;
  status: Status;
  claimedBy: Bytes | null;
  readonly lines: Line[];
  readonly problems: string[];
  /** Whether it waited in the escrow until it met another one. */
  readonly waited: boolean;
  /** Rooms of reports that are by the same seat, so that one person isn't counted twice. */
  sameSeat: readonly Bytes[];
  /** The desk whose worker reported for somebody, or null. Nobody learns which worker. */
  outreach: number | null;
  /** Whether it waited, and no report by another seat is there to open it. Then nothing else is said. */
  isSealed: boolean;
}

/** A steward takes a report on, so that two don't work on it without knowing. */
export const Claim = tagged("kind", "claim", { room: bytes });
export type Claim = Of<typeof Claim>;

/** This report can't be answered: the part with its keys doesn't open. */
export class Unusable extends Trouble {
  constructor() {
    super("unusable-report");
  }
}

/** No report, or more than one, has a short name that begins like this. */
export class NoSuchReport extends Trouble {
  constructor() {
    super("no-such-report");
  }
}

/** How stewards refer to a report: eight hex digits of its room's name. */
export const shortOf = (report: { readonly room: Bytes }): string => toHex(report.room).slice(0, 8);

/** All reports, oldest first. Throws as `readAll`, `Declined`. */
export async function queue(steward: Person): Promise<ReadReport[]> {
  await rememberWithdrawals(steward);
  const claims = await readClaims(steward);
  const reports: ReadReport[] = [];
  const rooms = await listed(steward);
  const meetings = new Meetings(steward, rooms);
  for (const room of rooms) {
    const report = await readIfThere(steward, room, meetings);
    if (report) reports.push({ ...report, claimedBy: claims.get(keyOf(room.room)) ?? null });
  }
  return reports;
}

/** The report whose short name begins like this (hex). Throws `NoSuchReport`. */
export async function find(steward: Person, short: string): Promise<ReadReport> {
  const rooms = await listed(steward);
  const matching = rooms.filter((room) => toHex(room.room).startsWith(short.toLowerCase()));
  const [room] = matching;
  if (room === undefined || matching.length > 1 || !short) throw new NoSuchReport();
  const report = await read(steward, room, new Meetings(steward, rooms));
  report.claimedBy = (await readClaims(steward)).get(keyOf(report.room)) ?? null;
  return report;
}

/** As `read`, or null if the reporter deleted it since it was listed. */
async function readIfThere(steward: Person, room: ReportRoom, meetings: Meetings): Promise<ReadReport | null> {
  try {
    return await read(steward, room, meetings);
  } catch (error) {
    if (error instanceof Declined && error.code === "no-such-room") return null;
    throw error;
  }
}

/** The outsides of all reports, oldest first. */
export async function listed(steward: Person): Promise<readonly ReportRoom[]> {
  return (await steward.connection.ask(routes.reportsList, {}, steward.seed)).rooms;
}

/**
 * Open one report. What can't be opened is named in `problems`; nothing else is hidden by it. `meetings` opens those
 * that waited.
 */
export async function read(
  steward: Person,
  outside: ReportRoom,
  meetings = new Meetings(steward, [outside]),
): Promise<ReadReport> {
  const { room, holder_key, opened_on } = outside;
  const found: ReadReport = {
    room,
    holderKey: holder_key,
    openedOn: opened_on,
    report: EMPTY_REPORT,
    raw: null,
    shared: "",
    contact: null,
    contactId: null,
    status: "received",
    claimedBy: null,
    lines: [],
    problems: [],
    waited: hasWaited(outside),
    sameSeat: [],
    outreach: null,
    isSealed: false,
  };
  if (!equal(reportRoom(holder_key), room)) {
    found.problems.push("holder");
    return found;
  }
  try {
    const records = await meetings.recordsOf(room);
    const { key, sameSeat } = found.waited ? await meetings.of(outside) : { key: null, sameSeat: [] };
    found.isSealed = found.waited && !key;
    if (found.isSealed) return found;
    found.sameSeat = sameSeat;
    for (const [at, record] of records.entries()) {
      if (at % BREATH === 0) await breathe();
      await noting(found, () =>
        record.seq <= (key ? KEYS : PARTS) ? addPart(steward, found, record, key) : addLine(steward, found, record),
      );
    }
  } catch (error) {
    if (!(error instanceof Distrust)) throw error;
    found.problems.push(error.code);
    return found;
  }
  const key = found.raw?.withdraw_key;
  if (key && steward.contents.withdrawn.some((taken) => equal(taken, key))) {
    found.status = "taken back"; // and stays so, even if the server serves the report again
  }
  return found;
}

/** How many reports these are if those known to be by one seat count once. */
export function independent(reports: readonly ReadReport[]): number {
  const counted: Bytes[] = [];
  for (const { room, sameSeat } of reports) {
    if (!counted.some((other) => sameSeat.some((same) => equal(same, other)))) counted.push(room);
  }
  return counted.length;
}

/** Take a report on. Throws `Unusable`. */
export async function claim(steward: Person, report: ReadReport): Promise<void> {
  const body = encode(Claim, { kind: "claim", room: report.room });
  await steward.append("review", steward.device.random(16), body);
  await say(steward, report, saying("status", "", "being read"));
}

/** Ask the reporter something; they see it when they come back with their words. Throws `Unusable`. */
export const ask = (steward: Person, report: ReadReport, text: string): Promise<void> =>
  say(steward, report, saying("question", text));

/** Append to a report's conversation. Throws `Unusable`, `TooLong`. */
export async function say(steward: Person, report: ReadReport, said: Said): Promise<void> {
  if (report.raw === null) throw new Unusable();
  const { random } = steward.device;
  const id = random(16);
  const body = sealThread(report.room, report.raw.thread_key, steward.seed, id, encode(Said, said), random);
  await steward.connection.append({ room: report.room, record: { id, body } }, steward.seed);
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
  await steward.connection.ask(routes.roomsDeleteRecord, { room: report.room, id: report.contactId }, steward.seed);
  report.contactId = report.contact = null;
}

async function noting(found: ReadReport, add: () => void | Promise<void>): Promise<void> {
  try {
    await add();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    found.problems.push(error.code);
  }
}

async function readClaims(steward: Person): Promise<Map<string, Bytes>> {
  const claims = new Map<string, Bytes>();
  for await (const [, opened] of steward.read("review")) {
    if (opened instanceof Unreadable) continue;
    const made = readIf(Claim, opened.body);
    if (made) claims.set(keyOf(made.room), opened.author);
  }
  return claims;
}

async function addPart(steward: Person, found: ReadReport, record: StoredRecord, key: Bytes | null): Promise<void> {
  if (record.seq === 1 || record.seq === KEYS) return;
  if (record.seq === CONTACT) found.contactId = record.id;
  const outside = { room: found.room, holder_key: found.holderKey };
  const unsealed = (inner: Bytes) => (key ? openInner(key, found.room, record.seq, inner) : inner);
  const text = await openSigned(steward, outside, record.body, unsealed);
  const part = readSealed(Part, text);
  if (!equal(part.room, found.room)) throw new Unreadable("room");
  if (part.part === "raw" && record.seq === RAW) {
    if (part.outreach) checkMark(part.outreach, found.room, steward.roster);
    found.outreach = part.outreach?.desk ?? null;
    found.raw = part;
    found.report = part.report;
  } else if (part.part === "shared" && record.seq === SHARED) {
    found.shared = part.text;
  } else if (part.part === "contact" && record.seq === CONTACT) {
    found.contact = part.contact;
  } else {
    throw new Unreadable("part");
  }
}

function addLine(steward: Person, found: ReadReport, record: StoredRecord): void {
  if (found.raw === null) throw new Unreadable("no-key");
  const opened = openThread(found.room, record.id, record.body, found.raw.thread_key);
  const said = readSealed(Said, opened.body);
  const isReporter = equal(opened.author, found.holderKey);
  if (!isReporter && !wasEverSteward(steward.roster, opened.author)) throw new Unreadable("author");
  if (isReporter && said.corrected !== null) found.report = said.corrected;
  if (said.status !== null && (!isReporter || said.status === "taken back")) found.status = said.status;
  found.lines.push({ day: record.day, steward: isReporter ? null : opened.author, said });
}
