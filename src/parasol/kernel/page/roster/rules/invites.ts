/**
 * The roster's rules for invites, each with a note that stewards alone can read. Counterpart of `kernel/roster/rules/invites.py`.
 * Pure. Who signed an entry was looked at before (rules.ts).
 */

import { type Cancel, INVITE_DAYS, type Invite, NOTE_BYTES } from "#kernel/formats/roster.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { MAX_DESK } from "./desks.ts";
import { checkKey, isIn, refuse } from "./forms.ts";
import { grownBy } from "./growing.ts";
import { type RosterState, WAYS } from "./state.ts";

export function invite(
  state: RosterState,
  { key, recipient, leaf, role, day, last_day: lastDay, note }: Invite,
): RosterState {
  checkKey(key);
  // As whose the intake and desks are kept; an invite's key signs nothing yet.
  if (key.subarray(0, 31).every((each) => each === 0) && (key[31] ?? 0) <= MAX_DESK) refuse("unreadable");
  checkKey(recipient);
  checkLeaf(leaf);
  checkNote(note);
  const name = keyOf(key);
  if (state.invites.has(name) || state.usedInvites.has(name) || state.seats.has(name)) refuse("duplicate");
  if (!isIn(lastDay, day, day + INVITE_DAYS)) refuse("stale-invite");
  // the ones of its own chain alone: who knows only one would forget others else
  const live = new Map([...state.invites].filter(([, old]) => old.lastDay >= day || old.role !== role));
  const invites = live.set(name, { key, recipient, leaf, role, lastDay, nth: 0, notedAt: 0 });
  if (role === "member") return { ...state, invites };
  return { ...state, invites, keyTree: { ...state.keyTree, invitedAt: state.current.stewards } };
}

export function cancel(state: RosterState, entry: Cancel): RosterState {
  if (!state.invites.has(keyOf(entry.invite))) refuse("unknown-invite");
  return closeInvites(state, [keyOf(entry.invite)]);
}

/**
 * A steward goes or is frozen: all open invites close, since a steward knows the words of some, and could come back with
 * one, or read the new keys, which are sealed to open invites too. The key tree is over, since a steward knows its secret.
 */
export const withoutSteward = (state: RosterState): RosterState => ({
  ...closeInvites(state, [...state.invites.keys()]),
  keyTree: { ...state.keyTree, goneAt: state.current.stewards },
});

/** Close open invites for good. Who knew their words may have read the keys sealed to them, so those are stale. */
function closeInvites(state: RosterState, keys: readonly string[]): RosterState {
  const invites = new Map(state.invites);
  const stale = new Set(state.stale);
  for (const key of keys) {
    stale.add("members");
    if (invites.get(key)?.role === "steward") stale.add("stewards");
    invites.delete(key);
  }
  return {
    ...state,
    invites,
    usedInvites: keys.reduce((used, key) => grownBy(used, key, null), state.usedInvites),
    stale,
  };
}

export function checkLeaf(leaf: number): void {
  if (!isIn(leaf, 0, WAYS - 1)) refuse("unreadable");
}

export function checkNote(note: Bytes): void {
  if (note.length !== NOTE_BYTES) refuse("unreadable");
}
