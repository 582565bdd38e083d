"""The roster's rules for the keys of members and stewards: an epoch follows the one before. Pure."""

from dataclasses import replace

from parasol.kernel.roster.rules import key_tree
from parasol.kernel.roster.rules.forms import RosterRefused, check_key
from parasol.kernel.roster.rules.state import LISTS_BEFORE, EpochState, RosterState
from parasol.kernel.roster.structs import Generation


def renew_epoch(state: RosterState, entry: Generation) -> RosterState:
    """The state with a group's next epoch in force. Raises ``RosterRefused``."""
    check_key(entry.commitment)
    number = state.current[entry.group] + 1
    if entry.generation != number:
        raise RosterRefused("generation", "generations are numbered without gaps")
    someone_went = entry.group in state.owed or entry.group in state.stale
    lists, current_list, tree = state.lists, state.current_list, state.key_tree
    if entry.group == "members":
        if entry.intake is not None or entry.signer is not None or entry.list is None or entry.tree is None:
            raise RosterRefused("generation", "a members' generation names list and tree, no intake and no signer")
        if entry.list == current_list + 1:
            current_list = entry.list
            lists = {each: began for each, began in lists.items() if each >= current_list - LISTS_BEFORE}
            lists[current_list] = number
        elif someone_went or entry.list != current_list:
            raise RosterRefused("generation", "after somebody goes the list has to begin anew too")
        tree = key_tree.renewed(state, entry)
    else:
        if entry.intake is None or entry.signer is None or entry.list is not None or entry.tree is not None:
            raise RosterRefused("generation", "a stewards' generation names intake and signer, no list and no tree")
        check_key(entry.intake)
        check_key(entry.signer)
        if any(each.role == "steward" and each.last_day >= entry.day for each in state.invites.values()):
            tree = replace(tree, invited_at=number)
    made = EpochState(number, entry.commitment, state.length, entry.day, entry.intake, entry.signer)
    return replace(
        state,
        epochs=state.epochs.insert((entry.group, number), made),
        current={**state.current, entry.group: number},
        lists=lists,
        current_list=current_list,
        key_tree=tree,
        owed=state.owed - {entry.group},
        stale=state.stale - {entry.group},
    )
