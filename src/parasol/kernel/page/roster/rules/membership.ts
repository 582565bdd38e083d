/**
 * The roster's rules for members: who joins, leaves or is removed, is frozen, becomes a steward or a
 * member, has new keys.
 * Counterpart of `kernel/roster/rules/membership.py`. Pure. Whether stewards signed a removal, a freezing or a role was looked at
 * before (rules.ts).
 */

import {
  type ChangeRole,
  type Found,
  type Freeze,
  type Group,
  type Join,
  type Leave,
  OWN_KEYS_DAYS,
  type Remove,
  type Renew,
  type Role,
} from "#kernel/formats/roster.ts";
import { type Bytes, equal, keyOf } from "#kernel/wire/bytes.ts";
import { checkKey, having, refuse } from "./forms.ts";
import { grownBy } from "./growing.ts";
import { withoutSteward } from "./invites.ts";
import { need, type Signers } from "./signers.ts";
import {
  activeBy,
  groupsOf,
  isFrozen,
  isSteward,
  type Membership,
  type RosterState,
  type Spans,
  stewards,
  takenBy,
} from "./state.ts";

/** One more member. Throws `RosterRefused` (`unreadable`, `duplicate`). */
export function addMember(state: RosterState, entry: Found | Join, leaf: number, role: Role): RosterState {
  const { seat: key, recipient, day: since } = entry;
  const invite = entry.kind === "seat" ? entry.invite : null;
  return seated(state, { ...NEW_MEMBER, key, recipient, leaf, role, since, invite });
}

/** What nobody is, or has, who was just made a member. */
export const NEW_MEMBER = {
  leftAt: null,
  isFrozen: false,
  vouchedOn: null,
  renewedOn: null,
  keyBefore: null,
  renewedAs: null,
  madeAt: 0,
  nth: 0,
  invitedAt: null,
  vouchedAt: null,
} as const;

function seated(state: RosterState, member: Membership): RosterState {
  const { key, recipient, role } = member;
  checkKey(key);
  checkKey(recipient);
  if (state.seats.has(keyOf(key))) refuse("duplicate");
  const [madeAt, stewardSpans] =
    role === "steward" ? [state.length, startSpan(state, key)] : [state.length - 1, state.stewardSpans];
  return { ...state, seats: grownBy(state.seats, keyOf(key), { ...member, madeAt }), stewardSpans };
}

export function join(state: RosterState, entry: Join, signers: Signers): RosterState {
  const name = keyOf(entry.invite);
  const { leaf, lastDay, role } = state.invites.get(name) ?? refuse("unknown-invite");
  if (entry.day > lastDay) refuse("stale-invite");
  need(signers, entry.invite, entry.seat);
  const invites = new Map(state.invites);
  invites.delete(name);
  const usedInvites = grownBy(state.usedInvites, name, entry.seat);
  return { ...addMember(state, entry, leaf, role), invites, usedInvites };
}

export function leave(state: RosterState, { seat: member }: Leave, signers: Signers): RosterState {
  need(signers, member);
  // else whoever has the phone could end for good what was paused to keep it
  if (isFrozen(state, member)) refuse("not-allowed");
  const [after, groups] = endMember(state, member);
  return { ...after, stale: new Set([...after.stale, ...groups]) };
}

/**
 * New keys for a member, who asks nobody: what was theirs goes on under the new key. All that the old one could open is
 * due to be renewed, as if they had left. Of a steward both keys never count at one length of the charter: they would be
 * two of those who sign.
 */
export function renew(state: RosterState, entry: Renew, signers: Signers): RosterState {
  const { seat, key, recipient, day: renewedOn } = entry;
  need(signers, seat, key);
  const member = activeBy(state, seat) ?? refuse("not-allowed");
  // of two who hold the old keys each could take it from the other, again and again
  if (member.renewedOn !== null && renewedOn < member.renewedOn + OWN_KEYS_DAYS) refuse("too-soon");
  if (state.invites.has(keyOf(key)) || state.usedInvites.has(keyOf(key))) refuse("duplicate");
  const seats = having(state.seats, keyOf(seat), { ...member, leftAt: state.length, renewedAs: key });
  const ended = { ...state, seats, stewardSpans: endSpan(state, seat) };
  const after = seated(ended, { ...member, key, recipient, renewedOn, keyBefore: seat });
  const closed = member.role === "steward" ? withoutSteward(after) : after;
  return { ...closed, stale: new Set([...closed.stale, ...groupsOf(state, seat)]) };
}

/**
 * With a steward's removal the members' keys need a new tree, most of which may come beforehand. With stewards' keys that
 * are stale both groups are owed: the members' keys follow from those of the stewards.
 */
export function remove(state: RosterState, { seat: member }: Remove): RosterState {
  const [after, owed] = endMember(state, member);
  if (owed.has("stewards"))
    return { ...after, owed: new Set(["stewards"]), stale: new Set([...after.stale, "members"]) };
  return { ...after, owed: state.stale.has("stewards") ? owed.add("stewards") : owed };
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
    ? withoutSteward({ ...after, stewardSpans: endSpan(state, key), owed: new Set(["stewards"]) })
    : { ...after, stewardSpans: startSpan(state, key) };
}

export function changeRole(state: RosterState, entry: ChangeRole): RosterState {
  const { seat: key, recipient, role } = entry;
  const member = activeBy(state, key) ?? (state.isWhole ? undefined : promoted(state, entry));
  if (!member || member.role === role || !equal(member.recipient, recipient)) return refuse("not-allowed");
  const members = having(state.seats, keyOf(key), { ...member, role });
  if (role === "steward") return { ...state, seats: members, stewardSpans: startSpan(state, key) };
  if (stewards(state).length === 1) refuse("not-allowed");
  return withoutSteward({ ...state, seats: members, stewardSpans: endSpan(state, key), owed: new Set(["stewards"]) });
}

/** The member whom an entry of the charter makes a steward, for who doesn't know the register. */
function promoted({ seats }: RosterState, { seat: key, recipient, day: since }: ChangeRole): Membership | undefined {
  checkKey(key);
  checkKey(recipient);
  if (seats.has(keyOf(key))) return undefined;
  return { ...NEW_MEMBER, key, recipient, role: "member", since, leaf: -1, invite: null };
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
  return [member.role === "steward" ? withoutSteward(after) : after, new Set(groupsOf(state, key))];
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
