/**
 * The stewards' side of the log: reading it, saying what came of a note, counting one person's notes once. Counterpart
 * of `features/platforms/client/stewards.py`.
 */

import { listed } from "#features/reports/page/listed.ts";
import { openSigned } from "#features/reports/page/met.ts";
import { readSealed } from "#features/reports/page/model.ts";
import { ofOutline } from "#features/reports/page/records.ts";
import type { Outline, RoomOutside } from "#kernel/formats/queue-messages.ts";
import { Room } from "#kernel/rooms/room.ts";
import { say } from "#kernel/rooms/unsure.ts";
import type { Person } from "#kernel/roster/client/person.ts";
import { Unreadable } from "#kernel/seal/errors.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { encode } from "#kernel/wire/codec.ts";
import { reportRoom } from "#kernel/wire/contexts.ts";
import { Distrust } from "#kernel/wire/trouble.ts";
import { type Note, noteOf, PART } from "./note.ts";
import { LogPart, Merged, Outcome } from "./structs.ts";

/** A note in the log. `opened` is null if it can't be read. `same` are the rooms that count as one with it, its own too. */
export interface LoggedNote {
  readonly room: Bytes;
  readonly day: number;
  readonly opened: { readonly note: Note; readonly threadKey: Bytes } | null;
  readonly same: ReadonlySet<string>;
}

/** All notes, oldest first. Throws `Declined`, `Unreachable`. */
export async function readLog(steward: Person): Promise<LoggedNote[]> {
  const rooms = await listed(steward, "platform");
  const same = together((await steward.records("review", Merged)).found.map(({ record }) => record.rooms.map(keyOf)));
  const found: LoggedNote[] = [];
  for (const [outside, outline] of rooms) {
    if (!outline) continue;
    const { room, opened_on: day } = outside;
    const opened = await openNote(steward, outside, outline).catch((error: unknown) => {
      if (error instanceof Unreadable || error instanceof Distrust) return null;
      throw error;
    });
    found.push({ room, day, opened, same: same.get(keyOf(room)) ?? new Set([keyOf(room)]) });
  }
  return found;
}

/** Say what came of a note; its writer reads it. Throws as `say` of a room. */
export async function sayOutcome(steward: Person, logged: LoggedNote, outcome: Omit<Outcome, "kind">): Promise<void> {
  if (!logged.opened) return;
  const text = encode(Outcome, { ...outcome, kind: "outcome" });
  await say(steward.unsure, new Room(steward.connection, logged.room, steward.seed), logged.opened.threadKey, text);
}

/** Count these notes once from now on. Their writers aren't told: each knows of their own alone. */
export async function merge(steward: Person, notes: readonly LoggedNote[]): Promise<void> {
  await steward.append("review", null, encode(Merged, { kind: "merged", rooms: notes.map(({ room }) => room) }));
}

async function openNote(steward: Person, outside: RoomOutside, outline: Outline): Promise<LoggedNote["opened"]> {
  const { room, holder_key } = outside;
  const there = ofOutline(outline);
  // What stewards said may stand behind much that its writer added; a row bounds how much that is.
  const isLong = there.older || there.left.length > 0;
  const records = isLong ? await new Room(steward.connection, room, steward.seed).read() : there.records;
  const sealed = records.find(({ seq }) => seq === PART);
  if (!sealed || !equal(reportRoom(holder_key), room)) throw new Unreadable("part");
  const part = readSealed(LogPart, await openSigned(steward, outside, sealed.body));
  if (!equal(part.room, room)) throw new Unreadable("room");
  return {
    note: noteOf(part.log, outside, part.thread_key, steward.roster, records),
    threadKey: part.thread_key,
  };
}

/** For each room that was merged, all that count as one with it: what was merged twice hangs together. */
function together(merged: readonly (readonly string[])[]): Map<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  for (const rooms of merged) {
    const whole = new Set(rooms.flatMap((room) => [room, ...(found.get(room) ?? [])]));
    for (const room of whole) found.set(room, whole);
  }
  return found;
}
