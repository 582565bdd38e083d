/** Who invited and who vouched: notes on the roster, which stewards write and only stewards can open. */
import { currentKey, keysOfMember, wasSteward } from "../roster/asking.ts";
import type { NoteKind } from "../roster/state.ts";
import { Unreadable } from "../seal/errors.ts";
import { openNote, sealNote } from "../seal/note.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import { Trouble } from "../wire/trouble.ts";
import type { Person } from "./person.ts";

/** This steward's note on an invite's key or on a member, under the epoch in force. */
export function noteBy(steward: Person, kind: NoteKind, subject: Bytes): Bytes {
  const epoch = steward.roster.current.stewards;
  const key = steward.keyring.keyOf("stewards", epoch);
  if (!key) throw new Trouble("no-key"); // wiped meanwhile
  return sealNote(kind, subject, epoch, key, steward.seed, steward.device.random);
}

/** The key that the steward has now who invited this member; null if there was none, or it can't be known. */
export function inviterOf(steward: Person, member: Bytes): Bytes | null {
  const invite = steward.roster.seats.get(keyOf(member))?.invite;
  return invite ? authorOf(steward, "invite", invite) : null;
}

/** The key that the steward has now who vouched for this member; null if nobody did, or it can't be known. */
export function voucherOf(steward: Person, member: Bytes): Bytes | null {
  const { roster } = steward;
  const isOf = (key: Bytes): boolean => roster.notes.vouch.has(keyOf(key));
  const subject = keysOfMember(roster, member).find(isOf);
  return subject ? authorOf(steward, "vouch", subject) : null;
}

/** A note counts if it opens, and if a steward of its time signed it. */
function authorOf({ roster, keyring }: Person, kind: NoteKind, subject: Bytes): Bytes | null {
  const note = roster.notes[kind].get(keyOf(subject));
  if (!note) return null;
  try {
    const author = openNote(kind, subject, note.sealed, (epoch) => keyring.keyOf("stewards", epoch));
    return wasSteward(roster, author, note.number) ? currentKey(roster, author) : null;
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}
