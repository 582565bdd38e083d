/**
 * The roster's rules: what may come next, and what follows from it. Counterpart of `kernel/roster/rules/rules.py`, rule for rule.
 *
 * Every client runs `apply` over the whole charter, so that a dishonest server can't slip in a steward, a key or a
 * setting: each would need a signature that it doesn't have. What needs the register besides is in register.ts, for
 * stewards. Pure: no clock, no I/O.
 */

import type { SignedEntry } from "#kernel/formats/messages.ts";
import type { Entry } from "#kernel/formats/roster.ts";
import { changesStewards, checkPlace } from "./chains.ts";
import { changeClosing, checkClosing } from "./closing.ts";
import { changeDesk, renewKeys } from "./desks.ts";
import { decode } from "./entries.ts";
import { refuse } from "./forms.ts";
import { found } from "./founding.ts";
import { hashOf } from "./hashes.ts";
import { cancel, invite } from "./invites.ts";
import { changeRole, freeze, join, leave, remove, renew } from "./membership.ts";
import { changePolicy } from "./policy.ts";
import { renewEpoch } from "./renewal.ts";
import { renewServerKeys } from "./server-keys.ts";
import { isBySigner, needSigner, needStewards, type Signers, signersOf, verifiedSigners } from "./signers.ts";
import { EMPTY, type RosterState } from "./state.ts";
import { grown } from "./tree.ts";

/** A day number beyond any honest one (the year 4707), and one that every language holds exactly. */
const LAST_DAY = 1_000_000;

/** Does what `charter` does, and more: see register.ts. */
export type Rule = (state: RosterState, entry: Entry, charter: () => RosterState) => RosterState;

/** The state after one more entry. */
type Applies = (state: RosterState, signed: SignedEntry) => RosterState;

const CHARTER_ALONE: Rule = (_state, _entry, charter) => charter();

/**
 * The state after one more entry: of the charter alone, or with the register's `rule` of either. Throws `RosterRefused`
 * if a rule is broken. Costs 1.2 ms a signature. `isSeen`: it stands below a head that the caller verified before, so who
 * signed it is taken as it says. Such a state may be used only once it has reached that head.
 */
export function apply(state: RosterState, signed: SignedEntry, rule = CHARTER_ALONE, isSeen = false): RosterState {
  const entry = decode(signed.body);
  const chain = checkPlace(state, entry);
  if (entry.day < state.day || entry.day > LAST_DAY) refuse("day");
  if (state.owed.size > 0 && !(entry.kind === "generation" && state.owed.has(entry.group))) refuse("generation");
  checkClosing(state.closingOn, entry);
  const signers = isSeen ? signersOf(signed) : verifiedSigners(signed);
  const after = rule(state, entry, () => charter(state, entry, signers));
  const head = hashOf(signed.body);
  if (chain === "register")
    return { ...after, registerLength: state.registerLength + 1, registerHead: head, day: entry.day };
  const genesis = state.length === 0 ? head : state.genesis;
  const isFirstOfDay = state.length === 0 || entry.day > (state.days.at(-1)?.[0] ?? 0);
  const days: RosterState["days"] = isFirstOfDay ? [...state.days, [entry.day, state.length]] : state.days;
  const stewardsHead = changesStewards(chain, entry) ? head : state.stewardsHead;
  const tree = grown(state.tree, state.length, head);
  return { ...after, length: state.length + 1, head, genesis, day: entry.day, days, stewardsHead, tree };
}

/** Apply a whole chain (or the rest of one). Throws `RosterRefused`; also when the end owes new keys. */
export function replay(entries: Iterable<SignedEntry>, start = EMPTY, by: Applies = apply): RosterState {
  let state = start;
  for (const signed of entries) state = by(state, signed);
  if (state.owed.size > 0) refuse("generation");
  return state;
}

/** What an entry of the charter does, wherever it stands. Throws `RosterRefused`. */
export function charter(state: RosterState, entry: Entry, signers: Signers): RosterState {
  if (entry.kind === "found") return found(state, entry, signers);
  if (state.length === 0) return refuse("forked");
  if (entry.kind === "seat") return join(state, entry, signers);
  if (entry.kind === "leave") return leave(state, entry, signers);
  if (entry.kind === "renew") return renew(state, entry, signers);
  // for all that follow: a rule can't forget to ask who signed
  if (isBySigner(entry)) needSigner(state, signers);
  else needStewards(state, entry, signers);
  switch (entry.kind) {
    case "invite":
      return invite(state, entry);
    case "vouch":
      return state; // who knows the register does it (register.ts)
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
    case "server-keys": {
      const serverKeys = renewServerKeys(state.serverKeys, entry, state.currentList + 1);
      const late = state.stale.has("stewards") ? (["stewards"] as const) : []; // see `remove`
      return { ...state, serverKeys, owed: new Set([...late, "members"]) };
    }
  }
}
