/**
 * The rules for who knows the register too: what is about members alone, and what needs all of them to be known. Members
 * and reporters load nothing of it. Pure.
 */
import type { SignedEntry } from "../formats/messages.ts";
import type { Vouch } from "../formats/roster.ts";
import { type Bytes, keyOf } from "../wire/bytes.ts";
import { nameNumbers } from "../wire/naming.ts";
import { having, refuse } from "./forms.ts";
import { grownBy } from "./growing.ts";
import { checkNote } from "./invites.ts";
import { leavesAfter } from "./key-tree.ts";
import * as rules from "./rules.ts";
import { EMPTY, type NoteKind, type RosterState, takenBy } from "./state.ts";

/** The state before the first entry, for who reads both chains. */
export const EMPTY_WHOLE: RosterState = { ...EMPTY, isWhole: true };

/** The state after one more entry of either chain. Throws `RosterRefused`. */
export const apply = (state: RosterState, signed: SignedEntry): RosterState => rules.apply(state, signed, RULE);

/** The same of an entry below a head that was verified before: see `rules.apply`. */
export const applySeen = (state: RosterState, signed: SignedEntry): RosterState =>
  rules.apply(state, signed, RULE, true);

/** Apply both chains in their one order (or the rest of it). Throws `RosterRefused`. */
export const replay = (entries: Iterable<SignedEntry>, start: RosterState = EMPTY_WHOLE): RosterState =>
  rules.replay(entries, start, RULE);

const RULE: rules.Rule = (state, entry, charter) => {
  const ruled = charter();
  const after = { ...ruled, leaves: leavesAfter(state, ruled, entry) };
  switch (entry.kind) {
    case "vouch":
      return vouch(after, entry);
    case "invite":
      return noted(after, "invite", entry.key, entry.note);
    case "found":
    case "seat":
      return named(after, entry.seat);
    case "renew":
      return named(after, entry.key);
    default:
      return after;
  }
};

/** Throws `RosterRefused` (`duplicate`): whoever makes keys until a name fits could be taken for somebody trusted. */
function named(state: RosterState, key: Bytes): RosterState {
  if (isNameTaken(state, key)) refuse("duplicate");
  return { ...state, names: grownBy(state.names, calledBy(key), true) };
}

/** What somebody with this key is called, as numbers of words. */
export const calledBy = (key: Bytes): string => nameNumbers(key).join(" ");

/** Whether somebody who is or was a member is called as this key would be. */
export const isNameTaken = ({ names }: RosterState, key: Bytes): boolean => names.has(calledBy(key));

function vouch(state: RosterState, { seat: key, day, note }: Vouch): RosterState {
  checkNote(note);
  const member = takenBy(state, key);
  if (!member || member.vouchedOn !== null) return refuse("not-allowed");
  const members = having(state.seats, keyOf(key), { ...member, vouchedOn: day });
  return noted({ ...state, seats: members }, "vouch", key, note);
}

const noted = (state: RosterState, kind: NoteKind, subject: Bytes, sealed: Bytes): RosterState => ({
  ...state,
  notes: { ...state.notes, [kind]: grownBy(state.notes[kind], keyOf(subject), { number: state.length, sealed }) },
});
