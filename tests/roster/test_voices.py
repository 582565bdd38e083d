"""Who has a voice for what was proposed in a month: each day of some months, against the rule as docs say it."""

from datetime import date, timedelta

import pytest

from parasol.features.lounge.rules import first_day_of_month, month_of, months_on, voice_until
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.once import may_support, offered
from parasol.kernel.roster.rules.server_keys import ServerKeys

MONTH = 742
BEGINS = first_day_of_month(MONTH)
DAYS = range(BEGINS - 40, BEGINS + 70)


def state_of(founded_on: int) -> RosterState:
    return RosterState(server_keys=(ServerKeys(0, founded_on, 1, b"", b"", b"", b""),))


def test_a_month_is_28_days_from_a_tuesday_on_and_follows_the_one_before() -> None:
    for month in range(MONTH - 3, MONTH + 4):
        first = first_day_of_month(month)
        assert (date(1970, 1, 1) + timedelta(days=first)).isoweekday() == 2
        assert {month_of(day) for day in range(first, first + 28)} == {month}
        assert month_of(first - 1) == month - 1


@pytest.mark.parametrize("since", DAYS)
def test_whoever_came_three_days_before_a_month_has_a_voice_in_it_and_in_no_earlier_one(since: int) -> None:
    state = state_of(BEGINS - 1000)
    for day in DAYS:
        if day >= since:
            voices = [number for purpose, number in offered(state, since, None, day) if purpose == "voice"]
            expected = [month for month in months_on(day) if since <= first_day_of_month(month) - 3]
            assert voices == expected
            assert all(day <= voice_until(month) for month in voices)


@pytest.mark.parametrize("founded_on", range(BEGINS - 6, BEGINS + 29))
def test_somebody_may_support_from_the_founding_on_and_nobody_who_came_after_the_first_month(founded_on: int) -> None:
    state = state_of(founded_on)
    first_ends = first_day_of_month(month_of(founded_on) + 1)
    last_ends = first_ends + 28 if first_ends <= founded_on + 3 else first_ends
    for since in range(founded_on, founded_on + 70):
        for day in range(since, since + 40):
            month = month_of(day)
            begins, ends = first_day_of_month(month), first_day_of_month(month + 1)
            is_first = ends <= last_ends
            assert may_support(state, since, month) == (is_first or since + 3 <= begins)
            earlier = range(month_of(founded_on) - 2, month_of(since))
            assert not any(may_support(state, since, each) for each in earlier), "of no month before they came"


@pytest.mark.parametrize("goes", range(BEGINS - 10, BEGINS + 30))
def test_whoever_drew_a_month_s_voice_and_goes_has_none_in_it_who_comes_back(goes: int) -> None:
    """A device whose date is a day ahead draws a day early; an entry's date may be a day behind."""
    state, since = state_of(BEGINS - 1000), BEGINS - 100
    drawn = {number for purpose, number in offered(state, since, None, goes + 1) if purpose == "voice"}
    for comes in range(goes, goes + 40):
        assert not any(may_support(state, comes - 1, month) for month in drawn)
