"""How many checks a member has in a week. A new member has an eighth, and twice as many every 28 days: whoever steals a
young one, or lets many in, gets little. Pure.

Everything is as it was when the week began, so that nothing that stewards do changes a batch that was drawn already.
"""

from parasol.roster.state import RosterState
from parasol.wire.tokens import first_day_of

DOUBLING_DAYS = 28
DOUBLINGS = 3
"""After so many doublings a member has all of its checks."""
VOUCHED = 2
"""What a steward's word for a member is worth, in doublings."""


def allowance(state: RosterState, key: bytes, week: int) -> int:
    """The checks of this key's membership in a week; 0 who is no member."""
    member = state.members.get(key)
    first_day = first_day_of(week)
    length = state.length_before(first_day)
    policy = state.policy_at(length)
    if member is None or policy is None:
        return 0
    full = policy.checks_per_week
    if state.was_steward(key, max(length, member.made_at + 1)):  # who came this week counts as they came
        return full
    is_vouched = member.vouched_on is not None and member.vouched_on < first_day
    doublings = max(0, first_day - member.since) // DOUBLING_DAYS + (VOUCHED if is_vouched else 0)
    parts = 1 << (DOUBLINGS - min(DOUBLINGS, doublings))
    return max(1, (full + parts - 1) // parts)
