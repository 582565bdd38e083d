/**
 * What follows from the community's entries, and what one asks of it: who is steward, which keys are in force, and for
 * who knows the register too, who is a member. Counterpart of `kernel/roster/rules/state.py`. Pure: no clock, no I/O. What may come
 * next is in rules.ts.
 */

import type { Group, Policy, Role } from "#kernel/formats/roster.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import type { ClosingDay } from "./closing.ts";
import type { Desks } from "./desks.ts";
import type { ServerKeys } from "./server-keys.ts";

const ROOT: Bytes = new Uint8Array(32);

/**
 * A member's place. `leftAt` is the charter's length when it ended, or null while it is taken. Frozen, it is a member
 * still, but counts as none until thawed. Who knows the charter alone has those of stewards and former ones, and of a
 * member who became steward no more than the charter says.
 */
export interface Membership {
  readonly key: Bytes;
  /** The hash of its age recipient. */
  readonly recipient: Bytes;
  /** Its place in the key tree; of who became steward later, who knows the charter alone doesn't know it. */
  readonly leaf: number;
  readonly role: Role;
  readonly since: number;
  readonly leftAt: number | null;
  readonly isFrozen: boolean;
  /** The key of the invite that it came with; null for the founder's. */
  readonly invite: Bytes | null;
  /** The day on which a steward vouched for it, or null. */
  readonly vouchedOn: number | null;
  /** The charter's length when it began; see `allowance`. */
  readonly madeAt: number;
  /** Of a key that came after another one by `renew`: the day of that, and the key before. */
  readonly renewedOn: number | null;
  readonly keyBefore: Bytes | null;
  /** The key under which the membership goes on; then it ended for this key alone. */
  readonly renewedAs: Bytes | null;
  /** How many entries were before the one that made it: the order in which members came; 0 for who knows the charter alone. */
  readonly nth: number;
  /** The number of its invite's entry in its chain, where the note stands of who invited; null for the founder's. */
  readonly invitedAt: number | null;
  /** The number of the register's entry by which somebody vouched for it. */
  readonly vouchedAt: number | null;
}

/** An invite that nobody has used yet. */
export interface OpenInvite {
  readonly key: Bytes;
  readonly recipient: Bytes;
  readonly leaf: number;
  readonly role: Role;
  readonly lastDay: number;
  /** As a membership's. */
  readonly nth: number;
  /** The number of its entry in its chain. */
  readonly notedAt: number;
}

export type NoteKind = "invite" | "vouch";

/** What an entry tells stewards alone, sealed, and the charter's length at that time. */
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
  /** The hash of the age recipient. */
  readonly intake: Bytes | null;
  readonly signer: Bytes | null;
}

/**
 * The key tree in force, as everybody knows it: its number, and stewards' epochs: from whose key its secret follows, the
 * one in force when a steward last went, and the newest that was given to a steward's invite.
 */
export interface KeyTree {
  readonly number: number;
  readonly beganAt: number;
  readonly goneAt: number;
  readonly invitedAt: number;
}

/** Levels of the key tree below its root. */
export const LEVELS = 5;
/** Leaves of the key tree. */
export const WAYS = 16 ** LEVELS;

/** Who has which leaf of the key tree, for who knows the register: see key-tree.ts. */
export interface Leaves {
  /** The key that has a leaf: a member's, also while paused, or an open invite's. */
  readonly holders: ReadonlyMap<number, Bytes>;
  /** Those that the next members' epoch renews. */
  readonly gone: ReadonlySet<number>;
  /** Those that the newest one renewed. */
  readonly renewed: ReadonlySet<number>;
  /** By node. */
  readonly versions: ReadonlyMap<number, number>;
}

/** Numbers of entries during which a key was steward, and not a frozen one: from `start`, up to `end` or until now. */
export type Spans = readonly (readonly [start: number, end: number | null])[];

/** Everything that follows from the entries. Never changed. Maps by key have `keyOf(key)` as theirs. */
export interface RosterState {
  /** Whether the register's entries are in it; else the charter's alone, and nobody may ask it who is a member. */
  readonly isWhole: boolean;
  /** Of the charter, as all numbers of entries are. */
  readonly length: number;
  readonly head: Bytes;
  readonly registerLength: number;
  /** The hash of the register's newest entry; zeros before there is one. */
  readonly registerHead: Bytes;
  /** The hash of the newest entry that changed who stewards are. */
  readonly stewardsHead: Bytes;
  readonly genesis: Bytes;
  readonly day: number;
  readonly policy: Policy | null;
  /** Every policy there was, each with the number of its entry. */
  readonly policies: readonly (readonly [number: number, policy: Policy])[];
  /** Every day with entries, each with the number of its first entry. */
  readonly days: readonly (readonly [day: number, first: number])[];
  /** The server's keys, the founding's first: the last ones are in force. */
  readonly serverKeys: readonly ServerKeys[];
  readonly seats: ReadonlyMap<string, Membership>;
  /** What everybody is called who is or was a member (register.ts): stewards know each other by no more. */
  readonly names: ReadonlyMap<string, true>;
  readonly invites: ReadonlyMap<string, OpenInvite>;
  /** With the key of who came with it, or null if it was closed. */
  readonly usedInvites: ReadonlyMap<string, Bytes | null>;
  /** Of invites by the invite's key, used and closed ones too; of vouching by the member's. */
  readonly notes: Readonly<Record<NoteKind, ReadonlyMap<string, Note>>>;
  /** By group, then number; see `epochOf`. */
  readonly epochs: Readonly<Record<Group, ReadonlyMap<number, EpochState>>>;
  /** How many of a group's epochs aren't in `epochs`, since a checkpoint left them out, and the hash of those. */
  readonly older: Readonly<Record<Group, { readonly count: number; readonly hash: Bytes }>>;
  /** The number of each group's epoch in force; 0 before the founding. */
  readonly current: Readonly<Record<Group, number>>;
  /** To the escrow's secret. */
  readonly escrowCommitment: Bytes;
  readonly keyTree: KeyTree;
  readonly leaves: Leaves;
  /**
   * The members' epoch that began a list, and from whose key its own follows; by number. The newest ones, from which
   * checks are answered.
   */
  readonly lists: ReadonlyMap<number, number>;
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
  /** Over the charter's entries; see tree.ts. */
  readonly tree: readonly Bytes[];
  /** The same over the register's. */
  readonly registerTree: readonly Bytes[];
  /** The age recipient of the stewards' epoch in force, as a server gave it: see `isIntake`. */
  readonly intake: string;
}

/** Lists beside the newest from which checks are still answered. Counterpart of `kernel/roster/rules/ladder.py`. */
export const LISTS_BEFORE = 4;

/** Whether this is a list that checks are still answered from. */
export const holdsList = ({ lists }: RosterState, number: number): boolean => lists.has(number);

/** The state before the first entry. */
export const EMPTY: RosterState = {
  isWhole: false,
  length: 0,
  head: ROOT,
  registerLength: 0,
  registerHead: ROOT,
  stewardsHead: ROOT,
  genesis: ROOT,
  day: 0,
  policy: null,
  policies: [],
  days: [],
  serverKeys: [],
  seats: new Map(),
  names: new Map(),
  invites: new Map(),
  usedInvites: new Map(),
  notes: { invite: new Map(), vouch: new Map() },
  epochs: { members: new Map(), stewards: new Map() },
  older: { members: { count: 0, hash: ROOT }, stewards: { count: 0, hash: ROOT } },
  current: { members: 0, stewards: 0 },
  escrowCommitment: new Uint8Array(),
  keyTree: { number: 0, beganAt: 0, goneAt: 0, invitedAt: 0 },
  leaves: { holders: new Map(), gone: new Set(), renewed: new Set(), versions: new Map() },
  lists: new Map(),
  currentList: 0,
  owed: new Set(),
  stale: new Set(),
  stewardSpans: new Map(),
  desks: new Map(),
  closingOn: null,
  tree: [],
  registerTree: [],
  intake: "",
};

// Asking a state

/** The members, frozen ones too. */
export const taken = (state: RosterState): Membership[] =>
  [...state.seats.values()].filter((member) => member.leftAt === null);

/** The stewards who can sign now: frozen ones can't. */
export const stewards = (state: RosterState): Membership[] => allStewards(state).filter(({ isFrozen }) => !isFrozen);

/** The stewards by role, frozen ones too. */
export const allStewards = ({ seats, stewardSpans }: RosterState): Membership[] =>
  [...stewardSpans.keys()]
    .map((key) => seats.get(key) as Membership)
    .filter(({ leftAt, role }) => leftAt === null && role === "steward")
    .sort((one, other) => one.nth - other.nth);

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

/** Whether this key is that of a member who is frozen now. */
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

/** Whether this key was a steward on a day or later. What she writes after she went, with a server's help, isn't a steward's. */
export function wasStewardOn({ stewardSpans, days }: RosterState, key: Bytes, day: number): boolean {
  const before = days.find(([each]) => each >= day)?.[1] ?? Number.POSITIVE_INFINITY;
  return (stewardSpans.get(keyOf(key)) ?? []).some(([, end]) => end === null || end >= before);
}

/** A group's epoch, the one in force by default; undefined if there is none, or it isn't known. */
export const epochOf = (
  state: RosterState,
  group: Group,
  number: number = state.current[group],
): EpochState | undefined => state.epochs[group].get(number);

/** The key that this one's membership has by now, however often it was renewed. */
export function currentKey({ seats }: Pick<RosterState, "seats">, key: Bytes): Bytes {
  const next = seats.get(keyOf(key))?.renewedAs;
  return next ? currentKey({ seats }, next) : key;
}
