"""The roster's rules for the keys of members and stewards: an epoch follows the one before. Pure."""

from dataclasses import replace

from parasol.formats.roster import Generation
from parasol.roster.forms import RosterRefused, check_key, check_recipient
from parasol.roster.state import EpochState, RosterState


def renew_epoch(state: RosterState, entry: Generation) -> RosterState:
    """The state with a group's next epoch in force. Raises ``RosterRefused``."""
    check_key(entry.commitment)
    number = state.current[entry.group] + 1
    if entry.generation != number:
        raise RosterRefused("generation", "generations are numbered without gaps")
    someone_went = entry.group in state.owed or entry.group in state.stale
    lists, current_list = state.lists, state.current_list
    if entry.group == "members":
        if entry.intake is not None or entry.signer is not None or entry.list is None:
            raise RosterRefused("generation", "a members' generation names the list, no intake and no signer")
        if entry.list == current_list + 1 and entry.list_commitment is not None:
            check_key(entry.list_commitment)
            lists, current_list = {**lists, entry.list: entry.list_commitment}, entry.list
        elif someone_went or entry.list != current_list or entry.list_commitment is not None:
            raise RosterRefused("generation", "after somebody goes the list key has to change too")
    else:
        if entry.intake is None or entry.signer is None or entry.list is not None or entry.list_commitment is not None:
            raise RosterRefused("generation", "a stewards' generation names the intake, the signer and no list")
        check_recipient(entry.intake)
        check_key(entry.signer)
    made = EpochState(number, entry.commitment, state.length, entry.day, entry.intake, entry.signer)
    return replace(
        state,
        epochs={**state.epochs, (entry.group, number): made},
        current={**state.current, entry.group: number},
        lists=lists,
        current_list=current_list,
        owed=state.owed - {entry.group},
        stale=state.stale - {entry.group},
    )
