"""How long the ladder is kept: rung n opens the key of epoch n - 1 to who has that of epoch n, and goes when nothing is
left that needs that key. Pure. This is all the forward secrecy that records have: whoever has a key has all older ones,
until their rungs have gone.
"""

from parasol.kernel.rooms.kinds import LIFETIMES
from parasol.kernel.roster.rules.epochs import in_force_on
from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.roster.structs import Group


def longest_days(state: RosterState) -> int:
    """The longest time from the sealing of anything to its end, by any settings that were in force: a report that
    waited lasts as long again when it is met."""
    return max(policy.escrow_days + max(policy.lifetime(name) for name in LIFETIMES) for _, policy in state.policies)


def oldest_needed(state: RosterState, group: Group, today: int) -> int:
    """The oldest epoch whose key is still needed: for records, for lists that answer checks; for the stewards' also
    for the secret of the key tree and the keys of desks. At most the newest one that isn't known, if it is older."""
    last_day = today - longest_days(state) - 1
    needed = [max(1, in_force_on(state, group, last_day))]
    if group == "members":
        needed += state.lists.values()
    else:
        made = [desk.newest.made_at for desk in state.open_desks() if desk.newest is not None]
        needed += [state.key_tree.began_at, *(state.epoch_at("stewards", at) for at in made)]
    return min(needed)
