/** What only members' and stewards' code asks of a roster: apart from state.ts, so that a report needn't load it. */

import type { Group, Policy } from "../formats/roster.ts";
import { SHORTER } from "../formats/settings.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import { lifetime, type Shorter } from "./entries.ts";
import { hashAs } from "./hashes.ts";
import { type Membership, type RosterState, stewards, taken } from "./state.ts";

/** The members who aren't frozen. */
export const active = (state: RosterState): Membership[] => taken(state).filter((member) => !member.isFrozen);

/** Whether this key is a member now, and not a frozen one. */
export function isMember(state: RosterState, key: Bytes): boolean {
  const member = state.seats.get(keyOf(key));
  return member?.leftAt === null && !member.isFrozen;
}

/** Whether this key was a steward when the roster had `length` entries. */
export const wasSteward = (state: RosterState, key: Bytes, length: number): boolean =>
  (state.stewardSpans.get(keyOf(key)) ?? []).some(([start, end]) => start < length && (end === null || length <= end));

/** Key and age recipient of everybody an epoch of this group is sealed to: open invites too, frozen members not. */
export function readersOf(state: RosterState, group: Group): { key: Bytes; recipient: string }[] {
  const members = group === "members" ? active(state) : stewards(state);
  const invites = [...state.invites.values()].filter(
    ({ lastDay, role }) => lastDay >= state.day && (group === "members" || role === "steward"),
  );
  return [...members, ...invites].map(({ key, recipient }) => ({ key, recipient }));
}

/** The commitment to a random 32-byte key: hides it, and binds everybody to the same one. */
export const commitmentOf = (key: Bytes): Bytes => hashAs("commitment", key);

/** A policy with what holds where it leaves something out. */
export const inFull = (policy: Policy): Policy => ({
  ...policy,
  ...Object.fromEntries((Object.keys(SHORTER) as Shorter[]).map((name) => [name, lifetime(policy, name)])),
});
