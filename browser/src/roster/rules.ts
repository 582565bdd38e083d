/**
 * The roster's rules: what may come next, and what follows from it. Counterpart of `roster/rules.py`, rule for rule.
 *
 * `apply` is the whole of it. Every client runs it over the whole chain, so that a dishonest server can't slip in a
 * member, a key or a role: each would need a signature that it doesn't have. Pure: no clock, no I/O.
 */

import type { Entry, SignedEntry } from "../formats/roster.ts";
import { equal } from "../wire/bytes.ts";
import { changeClosing, checkClosing } from "./closing.ts";
import { changeDesk, renewKeys } from "./desks.ts";
import { decode } from "./entries.ts";
import { refuse } from "./forms.ts";
import { found } from "./founding.ts";
import { hashOf } from "./hashes.ts";
import { cancel, invite, vouch } from "./invites.ts";
import { changeRole, freeze, join, leave, remove } from "./membership.ts";
import { changePolicy } from "./policy.ts";
import { renewEpoch } from "./renewal.ts";
import { isBySigner, needSigner, needStewards, type Signers, verifiedSigners } from "./signers.ts";
import { EMPTY, type RosterState } from "./state.ts";

/** A day number beyond any honest one (the year 4707), and one that every language holds exactly. */
const LAST_DAY = 1_000_000;

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

function rule(state: RosterState, entry: Entry, signers: Signers): RosterState {
  if (entry.kind === "found") return found(state, entry, signers);
  if (state.length === 0) return refuse("forked");
  if (entry.kind === "seat") return join(state, entry, signers);
  if (entry.kind === "leave") return leave(state, entry, signers);
  // for all that follow: a rule can't forget to ask who signed
  if (isBySigner(entry)) needSigner(state, signers);
  else needStewards(state, entry, signers);
  switch (entry.kind) {
    case "invite":
      return invite(state, entry);
    case "vouch":
      return vouch(state, entry);
    case "cancel":
      return cancel(state, entry);
    case "remove":
      return remove(state, entry);
    case "freeze":
      return freeze(state, entry);
    case "role":
      return changeRole(state, entry);
    case "generation":
      return renewEpoch(state, entry);
    case "policy":
      return changePolicy(state, entry);
    case "desk":
      return { ...state, desks: changeDesk(state.desks, entry) };
    case "desk-keys":
      return { ...state, desks: renewKeys(state.desks, entry, state.length) };
    case "closing":
      return { ...state, closingOn: changeClosing(state.closingOn, entry) };
  }
}
