"""How early an alert may end when the list for checks is renewed. Pure; the same for the server and for clients."""

from parasol.kernel.roster.rules.state import RosterState


def least_alert_days(state: RosterState, length: int) -> int:
    """The shortest time for which alerts were to be kept by any settings that were in force when the roster had
    ``length`` entries, or since. Raises ``ValueError`` before the founding."""
    at_first = state.policy_at(length)
    later = [policy for number, policy in state.policies if number >= length]
    return min(policy.alert_days for policy in [at_first, *later] if policy is not None)


def earliest_last_day(state: RosterState, came_on: int, expires_on: int) -> int:
    """The earliest last day that a renewal can give an alert that came on a day: no setting of the time since then was
    for less. Never later than ``expires_on``."""
    return min(expires_on, came_on + least_alert_days(state, state.length_before(came_on)))
