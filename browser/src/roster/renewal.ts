/** The roster's rules for the keys of members and stewards. Counterpart of `roster/renewal.py`. Pure. */
import type { Generation, Group } from "../formats/roster.ts";
import { checkKey, checkRecipient, having, refuse } from "./forms.ts";
import type { RosterState } from "./state.ts";

/** The state with a group's next epoch in force. Throws `RosterRefused`. */
export function renewEpoch(state: RosterState, entry: Generation): RosterState {
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
    epochs: { ...state.epochs, [group]: having(state.epochs[group], number, made) },
    current: { ...state.current, [group]: number },
    lists,
    currentList,
    owed: without(state.owed, group),
    stale: without(state.stale, group),
  };
}

const without = (groups: ReadonlySet<Group>, group: Group): Set<Group> =>
  new Set([...groups].filter((each) => each !== group));
