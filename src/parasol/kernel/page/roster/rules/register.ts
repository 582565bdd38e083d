/**
 * The rules for who knows the register too: what is about members alone, and what needs all of them to be known. Members
 * and reporters load nothing of it. Pure.
 */
import type { SignedEntry } from "#kernel/formats/messages.ts";
import type { Entry, Vouch } from "#kernel/formats/roster.ts";
import { type Bytes, keyOf } from "#kernel/wire/bytes.ts";
import { nameNumbers } from "#kernel/wire/naming.ts";
import { having, refuse } from "./forms.ts";
import { grownBy } from "./growing.ts";
import { checkNote } from "./invites.ts";
import { leavesAfter } from "./key-tree.ts";
import * as rules from "./rules.ts";
import { EMPTY, type Membership, type NoteKind, type OpenInvite, type RosterState, takenBy } from "./state.ts";
import { grown } from "./tree.ts";

/** The state before the first entry, for who reads both chains. */
export const EMPTY_WHOLE: RosterState = { ...EMPTY, isWhole: true };

/** The state after one more entry of either chain. Throws `RosterRefused`. */
export const apply = (state: RosterState, signed: SignedEntry): RosterState =>
  treed(state, rules.apply(state, signed, RULE));

/** The same of an entry below a head that was verified before: see `rules.apply`. */
export const applySeen = (state: RosterState, signed: SignedEntry): RosterState =>
  treed(state, rules.apply(state, signed, RULE, true));

/** Apply both chains in their one order (or the rest of it). Throws `RosterRefused`. */
export const replay = (entries: Iterable<SignedEntry>, start: RosterState = EMPTY_WHOLE): RosterState =>
  rules.replay(entries, start, apply);

/** With the entry in the tree over the register, if it stands there. */
function treed({ registerTree, registerLength }: RosterState, after: RosterState): RosterState {
  if (after.registerLength === registerLength) return after;
  return { ...after, registerTree: grown(registerTree, registerLength, after.registerHead) };
}

/** The state after one more entry of the charter alone, with the notes on invites, for who reads the register next. */
export const applyCharter = (state: RosterState, signed: SignedEntry, isSeen: boolean): RosterState =>
  rules.apply(state, signed, (_, entry, charter) => withNote(charter(), entry), isSeen);

const withNote = (state: RosterState, entry: Entry): RosterState =>
  entry.kind === "invite" ? noted(state, "invite", entry.key, entry.note) : state;

const RULE: rules.Rule = (state, entry, charter) => {
  const ruled = charter();
  const after = { ...withNote(placed(state, ruled, entry), entry), leaves: leavesAfter(state, ruled, entry) };
  switch (entry.kind) {
    case "vouch":
      return vouch(after, entry);
    case "found":
    case "seat":
      return named(after, entry.seat);
    case "renew":
      return named(goneOn(after, entry.key), entry.key);
    default:
      return after;
  }
};

/** Throws `RosterRefused` (`duplicate`): whoever makes keys until a name fits could be taken for somebody trusted. */
function named(state: RosterState, key: Bytes): RosterState {
  if (isNameTaken(state, key)) refuse("duplicate");
  return { ...state, names: grownBy(state.names, calledBy(key), true) };
}

/** With the place in the order of both chains of what an entry makes, and of the note in its own chain. */
function placed(before: RosterState, after: RosterState, entry: Entry): RosterState {
  const nth = before.length + before.registerLength;
  switch (entry.kind) {
    case "invite": {
      const made = after.invites.get(keyOf(entry.key)) as OpenInvite;
      const notedAt = made.role === "steward" ? before.length : before.registerLength;
      return { ...after, invites: new Map(after.invites).set(keyOf(entry.key), { ...made, nth, notedAt }) };
    }
    case "found":
    case "seat":
    case "renew": {
      const key = keyOf(entry.kind === "renew" ? entry.key : entry.seat);
      const made = after.seats.get(key) as Membership;
      const invite = entry.kind === "seat" ? before.invites.get(keyOf(entry.invite)) : undefined;
      const invitedAt = invite?.notedAt ?? made.invitedAt;
      return { ...after, seats: grownBy(after.seats, key, { ...made, nth, invitedAt }) };
    }
    default:
      return after;
  }
}

/** With the new key as that of who came with the membership's invite. */
function goneOn(state: RosterState, key: Bytes): RosterState {
  const invite = state.seats.get(keyOf(key))?.invite;
  return invite ? { ...state, usedInvites: grownBy(state.usedInvites, keyOf(invite), key) } : state;
}

/** What somebody with this key is called, as numbers of words. */
export const calledBy = (key: Bytes): string => nameNumbers(key).join(" ");

/** Whether somebody who is or was a member is called as this key would be. */
export const isNameTaken = ({ names }: RosterState, key: Bytes): boolean => names.has(calledBy(key));

function vouch(state: RosterState, { seat: key, day, note }: Vouch): RosterState {
  checkNote(note);
  const member = takenBy(state, key);
  if (!member || member.vouchedOn !== null) return refuse("not-allowed");
  const vouched = { ...member, vouchedOn: day, vouchedAt: state.registerLength };
  const members = having(state.seats, keyOf(key), vouched);
  return noted({ ...state, seats: members }, "vouch", key, note);
}

const noted = (state: RosterState, kind: NoteKind, subject: Bytes, sealed: Bytes): RosterState => ({
  ...state,
  notes: { ...state.notes, [kind]: grownBy(state.notes[kind], keyOf(subject), { number: state.length, sealed }) },
});
