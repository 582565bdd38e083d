/**
 * The roster's rules: who is in, who is steward, which keys are in force, and what may come next. Counterpart of
 * `roster/state.py`, rule for rule.
 *
 * `apply` is the whole of it. Every client runs it over the whole chain, so that a dishonest server can't slip in a
 * seat, a key or a role: each would need a signature that it doesn't have. Pure: no clock, no I/O.
 */
import { sha256 } from "@noble/hashes/sha2.js";
import { type Bytes, concat, equal, keyOf, Malformed, utf8 } from "../wire/bytes.ts";
import { decodeSigned } from "../wire/codec.ts";
import { isSigned } from "../wire/signing.ts";
import { type ClosingDay, changeClosing, checkClosing } from "./closing.ts";
import { changeDesk, type Desks, renewKeys } from "./desks.ts";
import {
  type ChangeRole,
  Entry,
  type Found,
  type Freeze,
  type Generation,
  type Group,
  INVITE_DAYS,
  type Invite,
  type Join,
  lifetime,
  MAX_ENTRY_BYTES,
  NOTE_BYTES,
  type Policy,
  type Role,
  SHORTER,
  type Shorter,
  type SignedEntry,
  type Vouch,
} from "./entries.ts";
import { checkKey, checkRecipient, isIn, isText, refuse } from "./forms.ts";

export { type Refusal, RosterRefused } from "./forms.ts";

const ROOT: Bytes = new Uint8Array(32);
/** A day number beyond any honest one (the year 4707), and one that every language holds exactly. */
const LAST_DAY = 1_000_000;
const MAX_SIGNATURES = 8;

/**
 * A member's place. `leftAt` is the entry number at which it ended, or null while it is taken. Frozen, it is a seat
 * still, but until it is thawed it counts as none.
 */
export interface Seat {
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

/** The commitment to one generation key, and the entry number and day at which it was made. */
export interface GenerationState {
  readonly number: number;
  readonly commitment: Bytes;
  readonly madeAt: number;
  readonly madeOn: number;
  readonly intake: string | null;
  readonly signer: Bytes | null;
}

/** Entry numbers during which a key was steward, and not a frozen one: from `start`, up to `end` or until now. */
type Spans = readonly (readonly [start: number, end: number | null])[];

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
  readonly seats: ReadonlyMap<string, Seat>;
  readonly invites: ReadonlyMap<string, OpenInvite>;
  readonly usedInvites: ReadonlySet<string>;
  /** Of invites by the invite's key, used and closed ones too; of vouching by the seat's. */
  readonly notes: Readonly<Record<NoteKind, ReadonlyMap<string, Note>>>;
  /** By group, then number; see `generationOf`. */
  readonly generations: Readonly<Record<Group, ReadonlyMap<number, GenerationState>>>;
  /** The number of each group's generation in force; 0 before the founding. */
  readonly current: Readonly<Record<Group, number>>;
  /** Commitments to list keys, by number. */
  readonly lists: ReadonlyMap<number, Bytes>;
  readonly currentList: number;
  /** Groups for which a new generation must come next, because somebody was just removed. */
  readonly owed: ReadonlySet<Group>;
  /** Groups for which a new generation should come soon, because somebody left. */
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
  generations: { members: new Map(), stewards: new Map() },
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

/** The seats that are taken now, frozen ones too. */
export const taken = (state: RosterState): Seat[] => [...state.seats.values()].filter((seat) => seat.leftAt === null);

/** The stewards who can sign now: frozen ones can't. */
export const stewards = (state: RosterState): Seat[] =>
  taken(state).filter((seat) => !seat.isFrozen && seat.role === "steward");

/** The stewards by role, frozen ones too. */
export const allStewards = (state: RosterState): Seat[] => taken(state).filter((seat) => seat.role === "steward");

/** This key's seat while it is taken, frozen or not. */
const takenBy = (state: RosterState, key: Bytes): Seat | undefined => {
  const seat = state.seats.get(keyOf(key));
  return seat?.leftAt === null ? seat : undefined;
};

const activeBy = (state: RosterState, key: Bytes): Seat | undefined => {
  const seat = takenBy(state, key);
  return seat?.isFrozen ? undefined : seat;
};

/** Whether this key is a steward now, and not a frozen one. */
export const isSteward = (state: RosterState, key: Bytes): boolean => activeBy(state, key)?.role === "steward";

/** Whether this key has a seat that is frozen now. */
export const isFrozen = (state: RosterState, key: Bytes): boolean => takenBy(state, key)?.isFrozen === true;

const ALL: readonly Group[] = ["members", "stewards"];

/** The groups whose keys this key's seat was given, frozen or not. */
export function groupsOf(state: RosterState, key: Bytes): readonly Group[] {
  const seat = takenBy(state, key);
  if (!seat) return [];
  return seat.role === "steward" ? ALL : ["members"];
}

/** Whether this key is or was a steward. */
export const wasEverSteward = (state: RosterState, key: Bytes): boolean => state.stewardSpans.has(keyOf(key));

/** A group's generation, the one in force by default; undefined if there is none. */
export const generationOf = (
  state: RosterState,
  group: Group,
  number: number = state.current[group],
): GenerationState | undefined => state.generations[group].get(number);

/** An entry's hash, which the next entry names as `previous`. */
export const hashOf = (body: Bytes): Bytes => hashAs("roster-head", body);

/** SHA-256 under a label, as an entry's hash and a commitment are made. */
export const hashAs = (label: "roster-head" | "commitment", bytes: Bytes): Bytes =>
  sha256(concat(utf8(`parasol/v1/${label}\0`), bytes));

/**
 * How many stewards must sign: two for what makes, unmakes or rules stewards (one while there is only one). Frozen
 * stewards are counted, so that freezing the others makes nobody the only one. Except for thawing a steward: there who
 * can't sign isn't counted, else two stewards of whom one is frozen would be stuck for ever.
 */
export function signaturesNeeded(state: RosterState, entry: Entry): number {
  const isWeighty =
    (entry.kind === "invite" && entry.role === "steward") ||
    entry.kind === "role" ||
    entry.kind === "policy" ||
    entry.kind === "desk" ||
    entry.kind === "closing" ||
    ((entry.kind === "remove" || entry.kind === "freeze") && groupsOf(state, entry.seat).includes("stewards"));
  if (!isWeighty) return 1;
  const isThawing = entry.kind === "freeze" && !entry.frozen;
  return Math.min(2, (isThawing ? stewards(state) : allStewards(state)).length);
}

/** Whether the stewards' signer has to sign, so that the roster doesn't tell which of them it was. */
export const isBySigner = (entry: Entry): boolean =>
  entry.kind === "cancel" || entry.kind === "vouch" || (entry.kind === "invite" && entry.role === "member");

// One more entry

/**
 * Read an entry's bytes. Throws `RosterRefused` (`unreadable`), also for any spelling but the one: two JSON readers may
 * take a repeated key or loose base64 differently, and then one signed entry would be two.
 */
export function decode(body: Bytes): Entry {
  if (body.length > MAX_ENTRY_BYTES) refuse("unreadable");
  try {
    return decodeSigned(Entry, body);
  } catch (error) {
    if (error instanceof Malformed) return refuse("unreadable");
    throw error;
  }
}

/** The state after one more entry. Throws `RosterRefused` if a rule is broken. Costs 1.2 ms a signature. */
export function apply(state: RosterState, signed: SignedEntry): RosterState {
  const entry = decode(signed.body);
  if (entry.number !== state.length || !equal(entry.previous, state.head)) refuse("forked");
  if (entry.day < state.day || entry.day > LAST_DAY) refuse("day");
  if (state.owed.size > 0 && !(entry.kind === "generation" && state.owed.has(entry.group))) refuse("generation");
  checkClosing(state.closingOn, entry);
  const after = rule(state, entry, verifiedSigners(signed));
  const head = hashOf(signed.body);
  const genesis = state.length === 0 ? head : state.genesis;
  const isFirstOfDay = state.length === 0 || entry.day > state.day;
  const days: RosterState["days"] = isFirstOfDay ? [...state.days, [entry.day, state.length]] : state.days;
  return { ...after, length: state.length + 1, head, genesis, day: entry.day, days };
}

/** Apply a whole chain (or the rest of one). Throws `RosterRefused`; also when the end owes new keys. */
export function replay(entries: Iterable<SignedEntry>, start: RosterState = EMPTY): RosterState {
  let state = start;
  for (const signed of entries) state = apply(state, signed);
  if (state.owed.size > 0) refuse("generation");
  return state;
}

type Signers = ReadonlyMap<string, Bytes>;

function verifiedSigners({ body, signatures }: SignedEntry): Signers {
  if (signatures.length > MAX_SIGNATURES) refuse("signature");
  const signers = new Map<string, Bytes>();
  for (const { key, signature } of signatures) {
    if (!isSigned(key, "roster", body, signature)) refuse("signature");
    signers.set(keyOf(key), key);
  }
  return signers;
}

function needStewards(state: RosterState, entry: Entry, signers: Signers): void {
  const needed = signaturesNeeded(state, entry);
  const found = [...signers.values()].filter((key) => isSteward(state, key)).length;
  if (found < needed) refuse(found > 0 ? "two-stewards" : "not-allowed");
}

/** Not while the stewards' keys are stale: somebody who is no steward any more holds that signer. */
function needSigner(state: RosterState, signers: Signers): void {
  if (state.stale.has("stewards")) refuse("generation");
  const signer = generationOf(state, "stewards")?.signer;
  if (!signer || !signers.has(keyOf(signer))) refuse("not-allowed");
}

function need(signers: Signers, ...keys: Bytes[]): void {
  if (!keys.every((key) => signers.has(keyOf(key)))) refuse("signature");
}

function checkNote(note: Bytes): void {
  if (note.length !== NOTE_BYTES) refuse("unreadable");
}

export function checkPolicy(policy: Policy): void {
  const { name, languages, areas, region } = policy;
  const days = [policy.report_days, policy.alert_days, policy.decision_days, policy.vault_days, policy.escrow_days];
  const isFine =
    isIn(languages.length, 1, 20) &&
    areas.length <= 200 &&
    [name, ...areas, ...languages].every((each) => isText(each, 1, 80)) &&
    /^[A-Z]{2}$/.test(region) &&
    days.every((count) => isIn(count, 7, 1100)) &&
    Object.entries(SHORTER).every(([name, [least, most]]) => isIn(lifetime(policy, name as Shorter), least, most)) &&
    isIn(policy.checks_per_week, 8, 200) &&
    isIn(policy.checks_in_all, 100, 10_000_000);
  if (!isFine) refuse("policy");
}

const having = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): Map<K, V> => new Map(map).set(key, value);

function addSeat(state: RosterState, entry: Found | Join, role: Role): RosterState {
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

const startSpan = ({ stewardSpans, length }: RosterState, key: Bytes): Map<string, Spans> =>
  having(stewardSpans, keyOf(key), [...(stewardSpans.get(keyOf(key)) ?? []), [length, null]]);

function endSpan({ stewardSpans, length }: RosterState, key: Bytes): ReadonlyMap<string, Spans> {
  const spans = stewardSpans.get(keyOf(key));
  if (!spans) return stewardSpans;
  return having(
    stewardSpans,
    keyOf(key),
    spans.map(([start, end]) => [start, end ?? length] as const),
  );
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

/**
 * Close open invites for good, all or one. Who knew their words may have read the keys sealed to them, so those are
 * stale. All of them close when a steward goes or is frozen: a steward knows the words of some, and could come back
 * with one, or read the new keys, which are sealed to open invites too.
 */
function closeInvites(state: RosterState, keys: readonly string[] = [...state.invites.keys()]): RosterState {
  const invites = new Map(state.invites);
  const stale = new Set(state.stale);
  for (const key of keys) {
    stale.add("members");
    if (invites.get(key)?.role === "steward") stale.add("stewards");
    invites.delete(key);
  }
  return { ...state, invites, usedInvites: new Set([...state.usedInvites, ...keys]), stale };
}

function rule(state: RosterState, entry: Entry, signers: Signers): RosterState {
  if (entry.kind === "found") return found(state, entry, signers);
  if (state.length === 0) return refuse("forked");
  if (entry.kind === "seat") return join(state, entry, signers);
  if (entry.kind === "leave") {
    need(signers, entry.seat);
    // else whoever has the phone could end for good what was paused to keep it
    if (isFrozen(state, entry.seat)) refuse("not-allowed");
    const [after, groups] = endSeat(state, entry.seat);
    return { ...after, stale: new Set([...after.stale, ...groups]) };
  }
  if (isBySigner(entry)) needSigner(state, signers);
  else needStewards(state, entry, signers);
  switch (entry.kind) {
    case "invite":
      return invite(state, entry);
    case "vouch":
      return vouch(state, entry);
    case "cancel":
      if (!state.invites.has(keyOf(entry.invite))) refuse("unknown-invite");
      return closeInvites(state, [keyOf(entry.invite)]);
    case "remove": {
      const [after, owed] = endSeat(state, entry.seat);
      return { ...after, owed };
    }
    case "freeze":
      return freeze(state, entry);
    case "role":
      return changeRole(state, entry);
    case "generation":
      return generation(state, entry);
    case "policy":
      checkPolicy(entry.policy);
      return { ...state, ...decided(state, entry.policy) };
    case "desk":
      return { ...state, desks: changeDesk(state.desks, entry) };
    case "desk-keys":
      return { ...state, desks: renewKeys(state.desks, entry, state.length) };
    case "closing":
      return { ...state, closingOn: changeClosing(state.closingOn, entry) };
  }
}

function found(state: RosterState, entry: Found, signers: Signers): RosterState {
  if (state.length !== 0) refuse("not-allowed");
  need(signers, entry.founding_key, entry.seat);
  checkPolicy(entry.policy);
  const { oprf_key: oprfKey, token_key: tokenKey, escrow_key: escrowKey, signer } = entry;
  const commitments = [entry.members_commitment, entry.list_commitment, entry.stewards_commitment];
  for (const key of [oprfKey, tokenKey, escrowKey, signer, ...commitments]) checkKey(key);
  checkRecipient(entry.intake);
  const first = (
    commitment: Bytes,
    intake: string | null,
    signer: Bytes | null,
  ): ReadonlyMap<number, GenerationState> =>
    new Map([[1, { number: 1, commitment, madeAt: 0, madeOn: entry.day, intake, signer }]]);
  return {
    ...addSeat(state, entry, "steward"),
    ...decided(state, entry.policy),
    oprfKey,
    tokenKey,
    escrowKey,
    generations: {
      members: first(entry.members_commitment, null, null),
      stewards: first(entry.stewards_commitment, entry.intake, signer),
    },
    current: { members: 1, stewards: 1 },
    lists: new Map([[1, entry.list_commitment]]),
    currentList: 1,
  };
}

const noted = (state: RosterState, kind: NoteKind, subject: Bytes, sealed: Bytes): RosterState["notes"] => ({
  ...state.notes,
  [kind]: having(state.notes[kind], keyOf(subject), { number: state.length, sealed }),
});

const decided = ({ policies, length }: RosterState, policy: Policy): Pick<RosterState, "policy" | "policies"> => ({
  policy,
  policies: [...policies, [length, policy]],
});

function invite(state: RosterState, { key, recipient, role, day, last_day: lastDay, note }: Invite): RosterState {
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

function vouch(state: RosterState, { seat: key, day, note }: Vouch): RosterState {
  checkNote(note);
  const seat = takenBy(state, key);
  if (!seat || seat.vouchedOn !== null) return refuse("not-allowed");
  const seats = having(state.seats, keyOf(key), { ...seat, vouchedOn: day });
  return { ...state, seats, notes: noted(state, "vouch", key, note) };
}

function join(state: RosterState, entry: Join, signers: Signers): RosterState {
  const name = keyOf(entry.invite);
  const { lastDay, role } = state.invites.get(name) ?? refuse("unknown-invite");
  if (entry.day > lastDay) refuse("stale-invite");
  need(signers, entry.invite, entry.seat);
  const invites = new Map(state.invites);
  invites.delete(name);
  return { ...addSeat(state, entry, role), invites, usedInvites: new Set(state.usedInvites).add(name) };
}

/**
 * Frozen, a seat is a steward's no more and reads no new generation. With a member no key changes, so that it can be
 * undone at once. A frozen steward's open invites close, as those of one who goes, and the stewards are owed a new
 * generation, since she holds the signer's key.
 */
function freeze(state: RosterState, { seat: key, frozen }: Freeze): RosterState {
  const seat = takenBy(state, key);
  if (!seat || seat.isFrozen === frozen) return refuse("not-allowed");
  const after = { ...state, seats: having(state.seats, keyOf(key), { ...seat, isFrozen: frozen }) };
  if (frozen) checkNotLast(state, key);
  if (seat.role === "member") return after;
  return frozen
    ? closeInvites({ ...after, stewardSpans: endSpan(state, key), owed: new Set(["stewards"]) })
    : { ...after, stewardSpans: startSpan(state, key) };
}

function changeRole(state: RosterState, { seat: key, role }: ChangeRole): RosterState {
  const seat = activeBy(state, key);
  if (!seat || seat.role === role) return refuse("not-allowed");
  const seats = having(state.seats, keyOf(key), { ...seat, role });
  if (role === "steward") return { ...state, seats, stewardSpans: startSpan(state, key) };
  if (stewards(state).length === 1) refuse("not-allowed");
  return closeInvites({ ...state, seats, stewardSpans: endSpan(state, key), owed: new Set(["stewards"]) });
}

function generation(state: RosterState, entry: Generation): RosterState {
  const { group, commitment, list, list_commitment: listCommitment, intake, signer } = entry;
  checkKey(commitment);
  const number = state.current[group] + 1;
  if (entry.generation !== number) refuse("generation");
  let { lists, currentList } = state;
  if (group === "members") {
    if (intake !== null || signer !== null || list === null) return refuse("generation");
    if (list === currentList + 1 && listCommitment !== null) {
      checkKey(listCommitment);
      lists = having(lists, list, listCommitment);
      currentList = list;
    } else if (state.owed.has(group) || state.stale.has(group) || list !== currentList || listCommitment !== null) {
      refuse("generation");
    }
  } else {
    if (intake === null || signer === null || list !== null || listCommitment !== null) return refuse("generation");
    checkRecipient(intake);
    checkKey(signer);
  }
  const made = { number, commitment, madeAt: state.length, madeOn: entry.day, intake, signer };
  return {
    ...state,
    generations: { ...state.generations, [group]: having(state.generations[group], number, made) },
    current: { ...state.current, [group]: number },
    lists,
    currentList,
    owed: without(state.owed, group),
    stale: without(state.stale, group),
  };
}

const without = (groups: ReadonlySet<Group>, group: Group): Set<Group> =>
  new Set([...groups].filter((each) => each !== group));
