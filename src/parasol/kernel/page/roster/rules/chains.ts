/**
 * The two chains of entries: the charter, which anybody reads, and the register of who has a place, which stewards and
 * the server read. Counterpart of `kernel/roster/rules/chains.py`. Pure.
 *
 * Each entry names the newest one of both, so that together they are one order which no server can change.
 */
import type { Chain, Entry, Role } from "#kernel/formats/roster.ts";
import { equal, keyOf } from "#kernel/wire/bytes.ts";
import { refuse } from "./forms.ts";
import { type RosterState, takenBy } from "./state.ts";

/** Of which role's place an entry is; undefined if it is of no place, or of one that isn't known. */
function roleIn(state: RosterState, entry: Entry): Role | undefined {
  switch (entry.kind) {
    case "invite":
      return entry.role;
    case "cancel":
    case "seat":
      return state.invites.get(keyOf(entry.invite))?.role;
    case "vouch":
      return "member"; // in the register, whoever it is for
    case "leave":
    case "remove":
    case "freeze":
    case "renew":
      return takenBy(state, entry.seat)?.role;
    default:
      return undefined;
  }
}

const OF_PLACES = ["invite", "cancel", "seat", "vouch", "leave", "remove", "freeze", "renew"];

/**
 * In which chain an entry stands that follows on this state: what is about a member's place in the register, all else in
 * the charter. One about a place that isn't known stands where it says, and is refused by its own rule.
 */
export function chainOf(state: RosterState, entry: Entry): Chain {
  if (!OF_PLACES.includes(entry.kind)) return "charter";
  const role = roleIn(state, entry) ?? (entry.number === undefined ? "member" : "steward");
  return role === "steward" ? "charter" : "register";
}

/** Whether an entry changes who stewards are, or who may become one. */
export const changesStewards = (chain: Chain, { kind }: Entry): boolean =>
  chain === "charter" && (OF_PLACES.includes(kind) || kind === "found" || kind === "role");

/** Whether an entry names the newest of both chains, as far as they are known, and its place in the charter. */
export function fits(state: RosterState, { previous, beside, number, stewards }: Entry): boolean {
  const { head, registerHead, stewardsHead, length } = state;
  if (number === undefined || stewards === undefined) return equal(previous, registerHead) && equal(beside, head);
  const knowsOther = state.isWhole || length === 0;
  const isBeside = knowsOther ? equal(beside, registerHead) : beside.length === registerHead.length;
  return isBeside && number === length && equal(previous, head) && equal(stewards, stewardsHead);
}

/** The chain that the next entry stands in. Throws `RosterRefused` (`forked`, `chain`). */
export function checkPlace(state: RosterState, entry: Entry): Chain {
  const isOfRegister = entry.number === undefined;
  if (isOfRegister !== (entry.stewards === undefined) || (isOfRegister && !state.isWhole)) refuse("chain");
  if (!fits(state, entry)) refuse("forked");
  const chain = chainOf(state, entry);
  return isOfRegister === (chain === "register") ? chain : refuse("chain");
}
