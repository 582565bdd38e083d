/** A desk's conversation as its workers read it. Counterpart of `features/desks/client/talk.py`. */

import { beginningOf, type Found } from "#features/reports/page/records.ts";
import { BREATH, breathe } from "#kernel/device.ts";
import type { StoredRecord } from "#kernel/formats/messages.ts";
import type { RoomOutside } from "#kernel/formats/queue-messages.ts";
import { SeenEpochs } from "#kernel/roster/rules/epochs.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal } from "#kernel/wire/bytes.ts";
import { reportRoom } from "#kernel/wire/contexts.ts";
import { Distrust } from "#kernel/wire/trouble.ts";
import type { DeskAccess } from "./access.ts";
import { keeperOf, openNote, type WorkersNote } from "./notes.ts";
import { CONTACT, chosenSlot, type DeskLine, isClosed, isNote, OPENING, openLine, openPart } from "./parts.ts";
import type { DeskContact, OpeningPart, Slot } from "./structs.ts";

/**
 * A conversation as workers read it. `opening` is null if the part with its key doesn't open; `problems` are the codes
 * of what couldn't be read, in order (`holder`: the server says that it belongs to somebody else).
 */
export interface DeskConversation {
  readonly room: Bytes;
  readonly holderKey: Bytes;
  readonly openedOn: number;
  /** The last day that it is kept. */
  readonly expiresOn: number;
  readonly lastSeq: number;
  readonly opening: OpeningPart | null;
  readonly contact: DeskContact | null;
  /** The id of the record with the contact while it is there. */
  readonly contactId: Bytes | null;
  /** What was said after the opening. */
  readonly lines: readonly DeskLine[];
  readonly notes: readonly WorkersNote[];
  /** Who looks after it, or null. */
  readonly keeper: Bytes | null;
  readonly isClosed: boolean;
  /** The meeting that the visitor chose. */
  readonly chosen: Slot | null;
  /** Since which day the visitor waits for an answer; null if they don't. */
  readonly waitsSince: number | null;
  /** The day of the desk's first answer, or null. */
  readonly answeredOn: number | null;
  readonly problems: readonly string[];
  /**
   * Whether there is more in its room, which was left out: then notes and lines are the newest of them, and behind the
   * first `gap` lines there are others.
   */
  readonly isLong: boolean;
  readonly gap: number;
  /** Whether what was said last, or the opening, is among what was left out. */
  readonly isEndUnread: boolean;
}

/** Open one conversation's records. What can't be opened is named in `problems`; nothing else is hidden by it. */
export async function readConversation(
  access: DeskAccess,
  { room, holder_key, opened_on, expires_on, last_seq }: RoomOutside,
  find: () => Promise<Found>,
): Promise<DeskConversation> {
  const lines: DeskLine[] = [];
  const notes: WorkersNote[] = [];
  const problems: string[] = [];
  const seen = new SeenEpochs();
  const sides = { holderKey: holder_key, roster: access.person.roster, desk: access.onRoster, seen };
  let opening: OpeningPart | null = null;
  let contact: DeskContact | null = null;
  let contactId: Bytes | null = null;
  let gap = 0;
  let there: Found = { records: [], left: [], older: false, begun: 0 };
  const read = async (record: StoredRecord): Promise<void> => {
    if (record.seq < OPENING) return;
    if (isNote(record)) {
      notes.push(openNote(access, room, record, seen));
    } else if (record.seq <= CONTACT) {
      if (record.seq === CONTACT) contactId = record.id;
      const part = await openPart(room, holder_key, record.body, access.identities);
      if (part.part === "opening" && record.seq === OPENING) opening = part;
      else if (part.part === "desk-contact" && record.seq === CONTACT) contact = part.contact;
      else throw new Unreadable("part");
    } else {
      if (!opening) throw new Unreadable("no-key");
      lines.push(openLine(room, sides, opening.thread_key, record));
    }
  };
  if (!equal(reportRoom(holder_key), room)) problems.push("holder");
  else {
    try {
      there = await find();
    } catch (error) {
      if (!(error instanceof Distrust)) throw error;
      problems.push(error.code);
    }
    // Without the opening nothing that was said opens.
    for (const [at, record] of (there.left.includes(OPENING) ? [] : there.records).entries()) {
      if (at % BREATH === BREATH - 1) await breathe();
      try {
        await read(record);
      } catch (error) {
        if (!(error instanceof Unreadable || error instanceof Distrust)) throw error;
        problems.push(error.code);
      }
      if (record.seq <= there.begun) gap = lines.length;
    }
  }
  const saidAt = Math.max(CONTACT, there.records.at(-1)?.seq ?? 0);
  const isLong = there.older || there.left.length > 0;
  const isEndUnread = there.left.includes(OPENING) || there.left.some((seq) => seq > saidAt);
  const waits = waitsSince(opened_on, lines); // also after the end: somebody who writes again waits again
  return {
    room,
    holderKey: holder_key,
    openedOn: opened_on,
    expiresOn: expires_on,
    lastSeq: last_seq,
    opening,
    contact,
    contactId,
    lines,
    notes,
    keeper: keeperOf(notes),
    isClosed: isClosed(lines),
    chosen: chosenSlot(lines),
    waitsSince: isEndUnread ? (waits ?? lines.at(-1)?.day ?? opened_on) : waits, // what isn't read may be theirs
    answeredOn: isLong ? null : (lines.find(({ isDesk }) => isDesk)?.day ?? null),
    problems,
    isLong,
    gap,
    isEndUnread,
  };
}

/** Of a long conversation only the beginnings of texts, so that many of them don't fill a device. */
export function cut(conversation: DeskConversation): DeskConversation {
  const { isLong, lines, opening } = conversation;
  if (!isLong) return conversation;
  return {
    ...conversation,
    opening: opening && { ...opening, text: beginningOf(opening.text) },
    lines: lines.map((line) =>
      line.said.kind === "message" || line.said.kind === "closed"
        ? { ...line, said: { ...line.said, text: beginningOf(line.said.text) } }
        : line,
    ),
  };
}

/** The day of the first thing that the visitor said and the desk hasn't answered. */
function waitsSince(openedOn: number, lines: readonly DeskLine[]): number | null {
  let since: number | null = openedOn;
  for (const { isDesk, day } of lines) since = isDesk ? null : (since ?? day);
  return since;
}
