/**
 * What follows from a chain of entries, and what one asks of it: who is in, who is steward, which keys are in force.
 * Counterpart of `roster/state.py`. Pure: no clock, no I/O. What may come next is in rules.ts.
 */

import type { Group, Policy, Role } from "../formats/roster.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import type { ClosingDay } from "./closing.ts";
import type { Desks } from "./desks.ts";

const ROOT: Bytes = new Uint8Array(32);

/**
 * A member's place. `leftAt` is the entry number at which it ended, or null while it is taken. Frozen, it is a member
 * still, but counts as none until thawed.
 */
export interface Membership {
  readonly key: Bytes;
  readonly recipient: string;
  readonly role: Role;
  readonly since: number;
  readonly leftAt: number | null;
  readonly isFrozen: boolean;
  /** The key of the invite that it came with; null for the founder's. */
  readonly invite: Bytes | null;
  /** The day on which a steward vouched for it, or null. */
  readonly vouchedOn: number | null;
  /** The number of its entry. */
  readonly madeAt: number;
}

/** An invite that nobody has used yet. */
export interface OpenInvite {
  readonly key: Bytes;
  readonly recipient: string;
  readonly role: Role;
  readonly lastDay: number;
}

export type NoteKind = "invite" | "vouch";

/** What an entry tells stewards alone, sealed, and the entry's number. */
export interface Note {
  readonly number: number;
  readonly sealed: Bytes;
}

/** The commitment to one epoch key, and the entry number and day at which it was made. */
export interface EpochState {
  readonly number: number;
  readonly commitment: Bytes;
  readonly madeAt: number;
  readonly madeOn: number;
  readonly intake: string | null;
  readonly signer: Bytes | null;
}

/** Entry numbers during which a key was steward, and not a frozen one: from `start`, up to `end` or until now. */
export type Spans = readonly (readonly [start: number, end: number | null])[];

/** Everything that follows from a chain of entries. Never changed. Maps by key have `keyOf(key)` as theirs. */
export interface RosterState {
  readonly length: number;
  readonly head: Bytes;
  readonly genesis: Bytes;
  readonly day: number;
  readonly policy: Policy | null;
  /** Every policy there was, each with the number of its entry. */
  readonly policies: readonly (readonly [number: number, policy: Policy])[];
  /** Every day with entries, each with the number of its first entry. */
  readonly days: readonly (readonly [day: number, first: number])[];
  readonly oprfKey: Bytes;
  readonly tokenKey: Bytes;
  readonly escrowKey: Bytes;
  readonly seats: ReadonlyMap<string, Membership>;
  readonly invites: ReadonlyMap<string, OpenInvite>;
  readonly usedInvites: ReadonlySet<string>;
  /** Of invites by the invite's key, used and closed ones too; of vouching by the member's. */
  readonly notes: Readonly<Record<NoteKind, ReadonlyMap<string, Note>>>;
  /** By group, then number; see `epochOf`. */
  readonly epochs: Readonly<Record<Group, ReadonlyMap<number, EpochState>>>;
  /** The number of each group's epoch in force; 0 before the founding. */
  readonly current: Readonly<Record<Group, number>>;
  /** Commitments to list keys, by number. */
  readonly lists: ReadonlyMap<number, Bytes>;
  readonly currentList: number;
  /** Groups for which a new epoch must come next, because somebody was just removed. */
  readonly owed: ReadonlySet<Group>;
  /** Groups for which a new epoch should come soon, because somebody left. */
  readonly stale: ReadonlySet<Group>;
  /** For each key that ever was steward, when; see `wasSteward`. */
  readonly stewardSpans: ReadonlyMap<string, Spans>;
  /** All desks that are or were, by number; see desks.ts. */
  readonly desks: Desks;
  /** The community's last day, while its closing is announced. */
  readonly closingOn: ClosingDay;
}

/** The state before the first entry. */
export const EMPTY: RosterState = {
  length: 0,
  head: ROOT,
  genesis: ROOT,
  day: 0,
  policy: null,
  policies: [],
  days: [],
  oprfKey: new Uint8Array(),
  tokenKey: new Uint8Array(),
  escrowKey: new Uint8Array(),
  seats: new Map(),
  invites: new Map(),
  usedInvites: new Set(),
  notes: { invite: new Map(), vouch: new Map() },
  epochs: { members: new Map(), stewards: new Map() },
  current: { members: 0, stewards: 0 },
  lists: new Map(),
  currentList: 0,
  owed: new Set(),
  stale: new Set(),
  stewardSpans: new Map(),
  desks: new Map(),
  closingOn: null,
};

// Asking a state

/** The members, frozen ones too. */
export const taken = (state: RosterState): Membership[] =>
  [...state.seats.values()].filter((member) => member.leftAt === null);

/** The stewards who can sign now: frozen ones can't. */
export const stewards = (state: RosterState): Membership[] =>
  taken(state).filter((member) => !member.isFrozen && member.role === "steward");

/** The stewards by role, frozen ones too. */
export const allStewards = (state: RosterState): Membership[] =>
  taken(state).filter((member) => member.role === "steward");

/** This key's membership while it lasts, frozen or not. */
export const takenBy = (state: RosterState, key: Bytes): Membership | undefined => {
  const member = state.seats.get(keyOf(key));
  return member?.leftAt === null ? member : undefined;
};

export const activeBy = (state: RosterState, key: Bytes): Membership | undefined => {
  const member = takenBy(state, key);
  return member?.isFrozen ? undefined : member;
};

/** Whether this key is a steward now, and not a frozen one. */
export const isSteward = (state: RosterState, key: Bytes): boolean => activeBy(state, key)?.role === "steward";

/** Whether this key has a member who is frozen now. */
export const isFrozen = (state: RosterState, key: Bytes): boolean => takenBy(state, key)?.isFrozen === true;

const ALL: readonly Group[] = ["members", "stewards"];

/** The groups whose keys this key's membership was given, frozen or not. */
export function groupsOf(state: RosterState, key: Bytes): readonly Group[] {
  const member = takenBy(state, key);
  if (!member) return [];
  return member.role === "steward" ? ALL : ["members"];
}

/** Whether this key is or was a steward. */
export const wasEverSteward = (state: RosterState, key: Bytes): boolean => state.stewardSpans.has(keyOf(key));

/** A group's epoch, the one in force by default; undefined if there is none. */
export const epochOf = (
  state: RosterState,
  group: Group,
  number: number = state.current[group],
): EpochState | undefined => state.epochs[group].get(number);
