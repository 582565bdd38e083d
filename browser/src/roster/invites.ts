/**
 * The roster's rules for invites and for vouching, each with a note that stewards alone can read. Counterpart of
 * `roster/invites.py`. Pure. Who signed an entry was looked at before (rules.ts).
 */

import { type Cancel, INVITE_DAYS, type Invite, NOTE_BYTES, type Vouch } from "../formats/roster.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import { checkKey, checkRecipient, having, isIn, refuse } from "./forms.ts";
import { type NoteKind, type RosterState, takenBy } from "./state.ts";

export function invite(
  state: RosterState,
  { key, recipient, role, day, last_day: lastDay, note }: Invite,
): RosterState {
  checkKey(key);
  checkRecipient(recipient);
  checkNote(note);
  const name = keyOf(key);
  if (state.invites.has(name) || state.usedInvites.has(name) || state.seats.has(name)) refuse("duplicate");
  if (!isIn(lastDay, day, day + INVITE_DAYS)) refuse("stale-invite");
  const live = new Map([...state.invites].filter(([, old]) => old.lastDay >= day));
  const notes = noted(state, "invite", key, note);
  return { ...state, invites: live.set(name, { key, recipient, role, lastDay }), notes };
}

export function vouch(state: RosterState, { seat: key, day, note }: Vouch): RosterState {
  checkNote(note);
  const member = takenBy(state, key);
  if (!member || member.vouchedOn !== null) return refuse("not-allowed");
  const members = having(state.seats, keyOf(key), { ...member, vouchedOn: day });
  return { ...state, seats: members, notes: noted(state, "vouch", key, note) };
}

export function cancel(state: RosterState, entry: Cancel): RosterState {
  if (!state.invites.has(keyOf(entry.invite))) refuse("unknown-invite");
  return closeInvites(state, [keyOf(entry.invite)]);
}

/**
 * Close open invites for good, all or one. Who knew their words may have read the keys sealed to them, so those are
 * stale. All of them close when a steward goes or is frozen: a steward knows the words of some, and could come back
 * with one, or read the new keys, which are sealed to open invites too.
 */
export function closeInvites(state: RosterState, keys: readonly string[] = [...state.invites.keys()]): RosterState {
  const invites = new Map(state.invites);
  const stale = new Set(state.stale);
  for (const key of keys) {
    stale.add("members");
    if (invites.get(key)?.role === "steward") stale.add("stewards");
    invites.delete(key);
  }
  return { ...state, invites, usedInvites: new Set([...state.usedInvites, ...keys]), stale };
}

function checkNote(note: Bytes): void {
  if (note.length !== NOTE_BYTES) refuse("unreadable");
}

const noted = (state: RosterState, kind: NoteKind, subject: Bytes, sealed: Bytes): RosterState["notes"] => ({
  ...state.notes,
  [kind]: having(state.notes[kind], keyOf(subject), { number: state.length, sealed }),
});
