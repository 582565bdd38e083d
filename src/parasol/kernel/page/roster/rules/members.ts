/**
 * Who is a member: asked of a state by who knows the register, which is stewards. An answer from the charter alone would
 * be wrong, so there is none.
 */
import type { Bytes } from "#kernel/wire/bytes.ts";
import { activeBy, type Membership, type OpenInvite, type RosterState, stewards, taken } from "./state.ts";

/** The members, frozen ones too. */
export const members = (state: RosterState): Membership[] => taken(whole(state));

/** The members who aren't frozen. */
export const active = (state: RosterState): Membership[] => members(state).filter((member) => !member.isFrozen);

/** Whether this key is a member now, and not a frozen one. */
export const isMember = (state: RosterState, key: Bytes): boolean => activeBy(whole(state), key) !== undefined;

/** Everybody a stewards' epoch is sealed to: stewards' open invites too, paused stewards not. */
export function stewardReaders(state: RosterState): (Membership | OpenInvite)[] {
  const isOpen = ({ lastDay, role }: OpenInvite): boolean => lastDay >= state.day && role === "steward";
  return [...stewards(whole(state)), ...[...state.invites.values()].filter(isOpen)];
}

function whole(state: RosterState): RosterState {
  if (!state.isWhole) throw new Error("the register wasn't read");
  return state;
}

/** From so many members on, people who look after each other know each other no more: a community had better split. */
const CHAPTER_MEMBERS = 5000;
export const isLarge = (members: number): boolean => members > CHAPTER_MEMBERS;
