"""How long it is remembered that something was taken back: never shorter than what it is about can last."""

import pytest

from parasol.features.holdings.server.kinds import lifetimes
from parasol.kernel.rooms.server.rules import MAX_ALERT_DAYS, withdrawal_days
from parasol.kernel.roster.rules import Policy, RosterState

TODAY = 20_000


def a_policy(report_days: int, alert_days: int) -> Policy:
    return Policy("N", ["en"], [], "GB", report_days=report_days, alert_days=alert_days)


def a_roster(*policies: tuple[int, Policy]) -> RosterState:
    """A roster with one entry for each policy, on these days."""
    return RosterState(
        length=len(policies),
        policies=tuple((number, policy) for number, (_, policy) in enumerate(policies)),
        days=tuple((day, number) for number, (day, _) in enumerate(policies)),
        policy=policies[-1][1] if policies else None,
    )


def test_as_long_as_a_report_and_an_alert_made_from_it_on_its_last_day() -> None:
    assert withdrawal_days(a_roster((TODAY - 900, a_policy(180, 365))), TODAY) == 545


def test_a_community_that_shortened_its_settings_is_heard_once_what_was_kept_before_is_gone() -> None:
    def after(days: int) -> int:
        return withdrawal_days(
            a_roster((TODAY - days - 50, a_policy(180, 365)), (TODAY - days, a_policy(30, 60))), TODAY
        )

    assert after(0) == 545
    assert after(100) == 445
    assert after(149) == 396
    assert after(400) == 30 + 365, "the alerts' longest is counted, whichever settings an alert was made under"


def test_it_is_told_that_alerts_of_before_stay_when_their_time_became_shorter() -> None:
    roster = a_roster((TODAY - 300, a_policy(180, 365)), (TODAY - 100, a_policy(30, 60)))
    days = lifetimes(roster, TODAY)
    assert [days[kind] for kind in ("alerts", "cases", "index", "reports")] == [265, 265, 265, 30]
    assert lifetimes(roster, TODAY + 210)["alerts"] == 60
    assert lifetimes(RosterState(), TODAY)["alerts"] == 365


def test_settings_that_became_longer_count_at_once() -> None:
    roster = a_roster((TODAY - 10, a_policy(30, 60)), (TODAY, a_policy(200, 300)))
    assert withdrawal_days(roster, TODAY) == 500


def test_never_longer_than_any_alert_can_last() -> None:
    assert withdrawal_days(a_roster((TODAY, a_policy(1100, 1100))), TODAY) == MAX_ALERT_DAYS
    assert withdrawal_days(RosterState(), TODAY) == MAX_ALERT_DAYS


def test_there_is_no_day_of_an_entry_that_is_not_there() -> None:
    roster = a_roster((TODAY - 5, a_policy(30, 60)), (TODAY, a_policy(30, 60)))
    assert [roster.day_of_entry(number) for number in (0, 1)] == [TODAY - 5, TODAY]
    for number in (-1, 2):
        with pytest.raises(ValueError, match="no such entry"):
            roster.day_of_entry(number)
