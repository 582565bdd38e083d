/**
 * The roster's rules for members: who joins, leaves or is removed, is frozen, becomes a steward or a member.
 * Counterpart of `roster/membership.py`. Pure. Whether stewards signed a removal, a freezing or a role was looked at
 * before (rules.ts).
 */

import type { ChangeRole, Found, Freeze, Group, Join, Leave, Remove, Role } from "../formats/roster.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import { checkKey, checkRecipient, having, refuse } from "./forms.ts";
import { closeInvites } from "./invites.ts";
import { need, type Signers } from "./signers.ts";
import { activeBy, groupsOf, isFrozen, isSteward, type RosterState, type Spans, stewards, takenBy } from "./state.ts";

export function addMember(state: RosterState, entry: Found | Join, role: Role): RosterState {
  const { seat: key, recipient, day: since } = entry;
  const invite = entry.kind === "seat" ? entry.invite : null;
  checkKey(key);
  checkRecipient(recipient);
  if (state.seats.has(keyOf(key))) refuse("duplicate");
  const member = {
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
  const members = having(state.seats, keyOf(key), member);
  return { ...state, seats: members, stewardSpans: role === "steward" ? startSpan(state, key) : state.stewardSpans };
}

export function join(state: RosterState, entry: Join, signers: Signers): RosterState {
  const name = keyOf(entry.invite);
  const { lastDay, role } = state.invites.get(name) ?? refuse("unknown-invite");
  if (entry.day > lastDay) refuse("stale-invite");
  need(signers, entry.invite, entry.seat);
  const invites = new Map(state.invites);
  invites.delete(name);
  return { ...addMember(state, entry, role), invites, usedInvites: new Set(state.usedInvites).add(name) };
}

export function leave(state: RosterState, { seat: member }: Leave, signers: Signers): RosterState {
  need(signers, member);
  // else whoever has the phone could end for good what was paused to keep it
  if (isFrozen(state, member)) refuse("not-allowed");
  const [after, groups] = endMember(state, member);
  return { ...after, stale: new Set([...after.stale, ...groups]) };
}

export function remove(state: RosterState, { seat: member }: Remove): RosterState {
  const [after, owed] = endMember(state, member);
  return { ...after, owed };
}

/**
 * Frozen, a member is a steward's no more and reads no new epoch. With a member no key changes, so that it can be
 * undone at once. A frozen steward's open invites close, as those of one who goes, and the stewards are owed a new
 * epoch, since she holds the signer's key.
 */
export function freeze(state: RosterState, { seat: key, frozen }: Freeze): RosterState {
  const member = takenBy(state, key);
  if (!member || member.isFrozen === frozen) return refuse("not-allowed");
  const after = { ...state, seats: having(state.seats, keyOf(key), { ...member, isFrozen: frozen }) };
  if (frozen) checkNotLast(state, key);
  if (member.role === "member") return after;
  return frozen
    ? closeInvites({ ...after, stewardSpans: endSpan(state, key), owed: new Set(["stewards"]) })
    : { ...after, stewardSpans: startSpan(state, key) };
}

export function changeRole(state: RosterState, { seat: key, role }: ChangeRole): RosterState {
  const member = activeBy(state, key);
  if (!member || member.role === role) return refuse("not-allowed");
  const members = having(state.seats, keyOf(key), { ...member, role });
  if (role === "steward") return { ...state, seats: members, stewardSpans: startSpan(state, key) };
  if (stewards(state).length === 1) refuse("not-allowed");
  return closeInvites({ ...state, seats: members, stewardSpans: endSpan(state, key), owed: new Set(["stewards"]) });
}

/** The last steward who can sign can't go, nor be frozen. */
function checkNotLast(state: RosterState, key: Bytes): void {
  if (isSteward(state, key) && stewards(state).length === 1) refuse("not-allowed");
}

/** The state without this member and, if it was a steward's, without open invites; and the groups that it was in. */
function endMember(state: RosterState, key: Bytes): [after: RosterState, groups: Set<Group>] {
  const member = takenBy(state, key) ?? refuse("not-allowed");
  checkNotLast(state, key);
  const members = having(state.seats, keyOf(key), { ...member, leftAt: state.length });
  const after = { ...state, seats: members, stewardSpans: endSpan(state, key) };
  return [member.role === "steward" ? closeInvites(after) : after, new Set(groupsOf(state, key))];
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
