/**
 * The roster's rules for seats: who takes one, leaves or loses it, is frozen, becomes a steward or a member. Counterpart
 * of `roster/seats.py`. Pure. Whether stewards signed a removal, a freezing or a role was looked at before (rules.ts).
 */

import type { ChangeRole, Found, Freeze, Group, Join, Leave, Remove, Role } from "../formats/roster.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import { checkKey, checkRecipient, having, refuse } from "./forms.ts";
import { closeInvites } from "./invites.ts";
import { need, type Signers } from "./signers.ts";
import { activeBy, groupsOf, isFrozen, isSteward, type RosterState, type Spans, stewards, takenBy } from "./state.ts";

export function addSeat(state: RosterState, entry: Found | Join, role: Role): RosterState {
  const { seat: key, recipient, day: since } = entry;
  const invite = entry.kind === "seat" ? entry.invite : null;
  checkKey(key);
  checkRecipient(recipient);
  if (state.seats.has(keyOf(key))) refuse("duplicate");
  const seat = {
    key,
    recipient,
    role,
    since,
    leftAt: null,
    isFrozen: false,
    invite,
    vouchedOn: null,
    madeAt: state.length,
  };
  const seats = having(state.seats, keyOf(key), seat);
  return { ...state, seats, stewardSpans: role === "steward" ? startSpan(state, key) : state.stewardSpans };
}

export function join(state: RosterState, entry: Join, signers: Signers): RosterState {
  const name = keyOf(entry.invite);
  const { lastDay, role } = state.invites.get(name) ?? refuse("unknown-invite");
  if (entry.day > lastDay) refuse("stale-invite");
  need(signers, entry.invite, entry.seat);
  const invites = new Map(state.invites);
  invites.delete(name);
  return { ...addSeat(state, entry, role), invites, usedInvites: new Set(state.usedInvites).add(name) };
}

export function leave(state: RosterState, { seat }: Leave, signers: Signers): RosterState {
  need(signers, seat);
  // else whoever has the phone could end for good what was paused to keep it
  if (isFrozen(state, seat)) refuse("not-allowed");
  const [after, groups] = endSeat(state, seat);
  return { ...after, stale: new Set([...after.stale, ...groups]) };
}

export function remove(state: RosterState, { seat }: Remove): RosterState {
  const [after, owed] = endSeat(state, seat);
  return { ...after, owed };
}

/**
 * Frozen, a seat is a steward's no more and reads no new generation. With a member no key changes, so that it can be
 * undone at once. A frozen steward's open invites close, as those of one who goes, and the stewards are owed a new
 * generation, since she holds the signer's key.
 */
export function freeze(state: RosterState, { seat: key, frozen }: Freeze): RosterState {
  const seat = takenBy(state, key);
  if (!seat || seat.isFrozen === frozen) return refuse("not-allowed");
  const after = { ...state, seats: having(state.seats, keyOf(key), { ...seat, isFrozen: frozen }) };
  if (frozen) checkNotLast(state, key);
  if (seat.role === "member") return after;
  return frozen
    ? closeInvites({ ...after, stewardSpans: endSpan(state, key), owed: new Set(["stewards"]) })
    : { ...after, stewardSpans: startSpan(state, key) };
}

export function changeRole(state: RosterState, { seat: key, role }: ChangeRole): RosterState {
  const seat = activeBy(state, key);
  if (!seat || seat.role === role) return refuse("not-allowed");
  const seats = having(state.seats, keyOf(key), { ...seat, role });
  if (role === "steward") return { ...state, seats, stewardSpans: startSpan(state, key) };
  if (stewards(state).length === 1) refuse("not-allowed");
  return closeInvites({ ...state, seats, stewardSpans: endSpan(state, key), owed: new Set(["stewards"]) });
}

/** The last steward who can sign can't go, nor be frozen. */
function checkNotLast(state: RosterState, key: Bytes): void {
  if (isSteward(state, key) && stewards(state).length === 1) refuse("not-allowed");
}

/** The state without this seat and, if it was a steward's, without open invites; and the groups that it was in. */
function endSeat(state: RosterState, key: Bytes): [after: RosterState, groups: Set<Group>] {
  const seat = takenBy(state, key) ?? refuse("not-allowed");
  checkNotLast(state, key);
  const seats = having(state.seats, keyOf(key), { ...seat, leftAt: state.length });
  const after = { ...state, seats, stewardSpans: endSpan(state, key) };
  return [seat.role === "steward" ? closeInvites(after) : after, new Set(groupsOf(state, key))];
}

function endSpan({ stewardSpans, length }: RosterState, key: Bytes): ReadonlyMap<string, Spans> {
  const spans = stewardSpans.get(keyOf(key));
  if (!spans) return stewardSpans;
  return having(
    stewardSpans,
    keyOf(key),
    spans.map(([start, end]) => [start, end ?? length] as const),
  );
}

const startSpan = ({ stewardSpans, length }: RosterState, key: Bytes): Map<string, Spans> =>
  having(stewardSpans, keyOf(key), [...(stewardSpans.get(keyOf(key)) ?? []), [length, null]]);
