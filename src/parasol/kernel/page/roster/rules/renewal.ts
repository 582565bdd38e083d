/** The roster's rules for the keys of members and stewards. Counterpart of `kernel/roster/rules/renewal.py`. Pure. */
import type { Generation, Group } from "#kernel/formats/roster.ts";
import { checkKey, having, refuse } from "./forms.ts";
import { type KeyTree, LISTS_BEFORE, type RosterState } from "./state.ts";

/**
 * Whether somebody may know the key of this stewards' epoch who mustn't now: a steward who went, or whoever saw the words
 * of a steward's invite that has ended.
 */
export const isKnownOutside = ({ keyTree: { goneAt, invitedAt }, current }: RosterState, epoch: number): boolean =>
  epoch <= goneAt || (epoch <= invitedAt && invitedAt < current.stewards);

/** Whether the next members' epoch has to begin a new key tree: somebody knows this one's secret who mustn't any more. */
export const isTreeOver = (state: RosterState): boolean => isKnownOutside(state, state.keyTree.beganAt);

/** The tree that the next members' epoch has to name. */
export const nextTree = (state: RosterState): number => state.keyTree.number + (isTreeOver(state) ? 1 : 0);

/** The state with a group's next epoch in force. Throws `RosterRefused`. */
export function renewEpoch(state: RosterState, entry: Generation): RosterState {
  const { group, commitment, list, tree, intake, signer } = entry;
  checkKey(commitment);
  const number = state.current[group] + 1;
  if (entry.generation !== number) refuse("generation");
  let { lists, currentList, keyTree } = state;
  if (group === "members") {
    if (intake !== null || signer !== null || list === null || tree === null) return refuse("generation");
    if (list === currentList + 1) {
      lists = having(new Map([...lists].filter(([each]) => each >= list - LISTS_BEFORE)), list, number);
      currentList = list;
    } else if (state.owed.has(group) || state.stale.has(group) || list !== currentList) refuse("generation");
    keyTree = treeAfter(state, tree);
  } else {
    if (intake === null || signer === null || list !== null || tree !== null) return refuse("generation");
    checkKey(intake);
    checkKey(signer);
    const isInvited = [...state.invites.values()].some(
      ({ role, lastDay }) => role === "steward" && lastDay >= entry.day,
    );
    if (isInvited) keyTree = { ...keyTree, invitedAt: number };
  }
  const made = { number, commitment, madeAt: state.length, madeOn: entry.day, intake, signer };
  return {
    ...state,
    epochs: { ...state.epochs, [group]: having(state.epochs[group], number, made) },
    current: { ...state.current, [group]: number },
    lists,
    currentList,
    keyTree,
    owed: without(state.owed, group),
    stale: without(state.stale, group),
  };
}

/** The tree of this number, after the stewards' keys were renewed. Throws `RosterRefused` (`generation`). */
function treeAfter(state: RosterState, number: number): KeyTree {
  const { keyTree, owed, stale, current } = state;
  if (owed.has("stewards") || stale.has("stewards") || number !== nextTree(state)) refuse("generation");
  return number === keyTree.number ? keyTree : { ...keyTree, number, beganAt: current.stewards };
}

/** These groups but one. */
export const without = (groups: ReadonlySet<Group>, group: Group): Set<Group> =>
  new Set([...groups].filter((each) => each !== group));
