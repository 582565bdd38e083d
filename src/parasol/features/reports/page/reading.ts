/**
 * Opening reports as stewards read them: all of one, or what a line of the queue shows of it.
 *
 * Anybody may file a report and fill its room. So a line is made from the room's outline (`Outline`), and keeps little
 * of it; what it doesn't hold is said to be unread, and never taken for missing. Loaded by stewards only.
 */

import { KEYS, openInner } from "#features/escrow/page/parts.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import type { StoredRecord } from "#kernel/formats/messages.ts";
import type { Outline, RoomOutside } from "#kernel/formats/queue-messages.ts";
import { Room } from "#kernel/rooms/room.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { wasStewardOn } from "#kernel/roster/rules/state.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { openThread } from "#kernel/seal/record.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { reportRoom } from "#kernel/wire/contexts.ts";
import { Distrust } from "#kernel/wire/trouble.ts";
import { hasWaited, type Meetings, openSigned } from "./met.ts";
import { EMPTY_REPORT, readSealed } from "./model.ts";
import { checkMark } from "./outreach.ts";
import { beginningAndEnd, beginningOf, type Found, ofOutline } from "./records.ts";
import { type Line, PARTS } from "./reporter.ts";
import { type Contact, Part, type RawPart, type Report, Said, type Status } from "./structs.ts";

// The numbers of the parts that stewards read; number 1 is the reporter's own copy.
const RAW = 2;
const SHARED = 3;
const CONTACT = 4;

/**
 * Identifiers that a line of the queue keeps. Nobody is asked for so many; a report made to fill a device names
 * thousands.
 */
const NAMED = 40;

/**
 * A report as the queue shows it. `raw` is null if the part with its keys doesn't open, or isn't read; `problems` are
 * the codes of what couldn't be read, in order (`holder`: the server says that the report belongs to somebody else;
 * `room`, `part`, `signature`, `author`, `wrong-key`, …). Texts are cut to their beginnings, in `raw` too.
 */
export interface QueuedReport {
  readonly room: Bytes;
  readonly holderKey: Bytes;
  readonly openedOn: number;
  report: Report;
  raw: RawPart | null;
  /** Null: it may have changed in what isn't read. */
  status: Status | null;
  claimedBy: Bytes | null;
  /** What was said last; null if nothing was, or it isn't read. */
  last: Line | null;
  readonly problems: string[];
  /** Whether it waited in the escrow until it met another one. */
  readonly waited: boolean;
  /** Rooms of reports that are by the same member, so that one person isn't counted twice. */
  sameMember: readonly Bytes[];
  /** The desk whose worker reported for somebody, or null. Nobody learns which worker. */
  outreach: number | null;
  /** Whether it waited, and no report by another member is there to open it. Then nothing else is said. */
  isSealed: boolean;
  /** Whether there is more in its room, which was left out. */
  isLong: boolean;
  /** Whether what was said last, or the part with its keys, is among it. */
  isEndUnread: boolean;
}

/**
 * A report that was opened. No text is cut. One that `isLong` has its first lines and its newest; those left out belong
 * behind the first `gap` of them.
 */
export interface ReadReport extends QueuedReport {
  shared: string;
  contact: Contact | null;
  contactId: Bytes | null;
  readonly lines: Line[];
  gap: number;
  /** The number of the record that set the status. */
  toldAt: number;
}

/** What the queue shows of one report. */
export async function queued(
  steward: Person,
  outside: RoomOutside,
  outline: Outline,
  meetings: Meetings,
): Promise<QueuedReport> {
  const found = unread(outside);
  await open(steward, outside, found, async () => ofOutline(outline), meetings);
  return cut(found);
}

/**
 * Open one report: all of it, or of a long one so many pages of about 1 MB, and what was said last. What can't be
 * opened is named in `problems`; nothing else is hidden by it. `meetings` opens those that waited.
 */
export async function read(
  steward: Person,
  outside: RoomOutside,
  meetings: Meetings,
  pages: number,
): Promise<ReadReport> {
  const found = unread(outside);
  const room = new Room(steward.connection, outside.room, steward.seed);
  const outline = () => meetings.outlineOf(outside);
  await open(steward, outside, found, () => beginningAndEnd(room, outline, pages), meetings);
  return found;
}

/** What the queue keeps of a report that was opened. */
export function cut(report: ReadReport): QueuedReport {
  const { shared, contact, contactId, lines, gap, toldAt, ...kept } = report;
  const { raw, last } = report;
  return {
    ...kept,
    report: beginning(report.report),
    raw: raw && { ...raw, report: beginning(raw.report) },
    last: last && { ...last, said: { ...last.said, text: beginningOf(last.said.text), corrected: null } },
  };
}

const beginning = (report: Report): Report => ({
  ...report,
  what_happened: beginningOf(report.what_happened),
  description: beginningOf(report.description),
  vehicle: beginningOf(report.vehicle),
  further: [],
  identifiers: report.identifiers.slice(0, NAMED),
  kinds: [...new Set(report.kinds)],
  area: beginningOf(report.area),
  happened: beginningOf(report.happened),
});

const unread = (outside: RoomOutside): ReadReport => ({
  room: outside.room,
  holderKey: outside.holder_key,
  openedOn: outside.opened_on,
  report: EMPTY_REPORT,
  raw: null,
  shared: "",
  contact: null,
  contactId: null,
  status: "received",
  claimedBy: null,
  last: null,
  lines: [],
  problems: [],
  waited: hasWaited(outside),
  sameMember: [],
  outreach: null,
  isSealed: false,
  isLong: false,
  isEndUnread: false,
  gap: 0,
  toldAt: 0,
});

async function open(
  steward: Person,
  outside: RoomOutside,
  found: ReadReport,
  find: () => Promise<Found>,
  meetings: Meetings,
): Promise<void> {
  if (!equal(reportRoom(outside.holder_key), outside.room)) {
    found.problems.push("holder");
    return;
  }
  try {
    await openRecords(steward, outside, found, await find(), meetings);
  } catch (error) {
    if (!(error instanceof Distrust)) throw error;
    found.problems.push(error.code);
    return;
  }
  const key = found.raw?.withdraw_key;
  if (key && steward.contents.withdrawn.some((taken) => equal(taken, key))) {
    found.status = "taken back"; // and stays so, even if the server serves the report again
  }
}

async function openRecords(
  steward: Person,
  outside: RoomOutside,
  found: ReadReport,
  there: Found,
  meetings: Meetings,
): Promise<void> {
  found.isLong = there.older || there.left.length > 0;
  // Without the part with its keys nothing that was said opens.
  const records = there.left.includes(RAW) ? [] : there.records;
  if (found.waited && !there.left.includes(RAW)) {
    const met = await meetings.of(
      outside,
      records.find(({ seq }) => seq === RAW),
    );
    found.isSealed = !met.key;
    if (found.isSealed) return;
    found.sameMember = met.sameMember;
    await openEach(steward, found, there, records, met.key);
  } else {
    await openEach(steward, found, there, records, null);
  }
  // Say what isn't known because it isn't read. A status may be in any record behind the one that set it last.
  const saidAt = Math.max(PARTS, records.at(-1)?.seq ?? 0);
  found.isEndUnread = there.left.includes(RAW) || there.left.some((seq) => seq > saidAt);
  if (found.isEndUnread) found.last = null;
  if (there.left.some((seq) => seq > found.toldAt) || (there.older && found.toldAt <= there.begun)) found.status = null;
}

async function openEach(
  steward: Person,
  found: ReadReport,
  there: Found,
  records: readonly StoredRecord[],
  key: Bytes | null,
): Promise<void> {
  for (const [at, record] of records.entries()) {
    if (at % BREATH === 0) await breathe();
    try {
      if (record.seq <= (key ? KEYS : PARTS)) await addPart(steward, found, record, key);
      else addLine(steward, found, record);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      found.problems.push(error.code);
    }
    if (record.seq <= there.begun) found.gap = found.lines.length;
  }
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
    if (part.outreach) checkMark(part.outreach, found.room, found.openedOn, steward.roster);
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
  if (!isReporter && !wasStewardOn(steward.roster, opened.author, record.day)) throw new Unreadable("author");
  if (isReporter && said.corrected !== null) found.report = said.corrected;
  if (said.status !== null && (!isReporter || said.status === "taken back")) {
    found.status = said.status;
    found.toldAt = record.seq;
  }
  found.last = { day: record.day, steward: isReporter ? null : opened.author, said };
  found.lines.push(found.last);
}
