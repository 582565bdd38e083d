"""How many checks a member has in a week. A new member has an eighth, and twice as many every 28 days: whoever steals a
young one, or lets many in, gets little. Pure.

Everything is as it was when the week began, so that nothing that stewards do changes a batch that was drawn already.
"""

from parasol.kernel.roster.rules.state import RosterState
from parasol.kernel.wire.tokens import first_day_of

DOUBLING_DAYS = 28
DOUBLINGS = 3
"""After so many doublings a member has all of its checks."""
VOUCHED = 2
"""What a steward's word for a member is worth, in doublings."""


def allowance(state: RosterState, key: bytes, since: int, vouched_on: int | None, week: int) -> int:
    """The checks in a week of a member since this day. What the register says of it is given, so that who reads the
    charter alone counts the same."""
    first_day = first_day_of(week)
    length = state.length_before(first_day)
    policy = state.policy_at(length)
    if policy is None:
        return 0
    full = policy.checks_per_week
    keys = state.keys_of(key)
    came_as_steward = state.members[keys[-1]].made_at + 1 if key in state.members else 0
    # Who came this week counts as they came, and whoever renewed their own keys as before.
    if any(state.was_steward(each, max(length, came_as_steward)) for each in keys):
        return full
    is_vouched = vouched_on is not None and vouched_on < first_day
    doublings = max(0, first_day - since) // DOUBLING_DAYS + (VOUCHED if is_vouched else 0)
    parts = 1 << (DOUBLINGS - min(DOUBLINGS, doublings))
    return max(1, (full + parts - 1) // parts)
