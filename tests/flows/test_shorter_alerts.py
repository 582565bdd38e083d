"""A community that shortens the time of its alerts gets it for those that are there with a renewal of the list."""

from copy import copy
from dataclasses import replace

from harness import Town, alert_without_report, check_number
from parasol.features.alerts.client import reading
from parasol.features.checks.client import rekey
from shorter import day, found, keep_for, renew, three_alerts


def test_a_renewal_gives_alerts_the_shorter_time_and_members_see_them_go_on_that_day(served: Town) -> None:
    first, second, member = three_alerts(served)
    assert rekey.longer_alerts(first) == 0
    keep_for(50, first, second)
    assert rekey.longer_alerts(first) == 3
    assert day(served, 71) == 0
    assert found(member) == [True, True, True], "until the list is renewed nothing is other than it was"
    assert renew(first) == 2, "the one that is over is left out"
    assert rekey.longer_alerts(first) == 0
    assert day(served, 71) == 2, "the alert that is over, and its case file"
    assert found(member) == [False, True, True]
    assert len(list(rekey.read_cases(second))) == len(reading.read_alerts(second).alerts) == 2
    day(served, 90)
    assert found(member) == [False, True, True]
    assert day(served, 91) == 2
    assert found(member) == [False, False, True]
    day(served, 111)
    assert found(member) == [False, False, False]
    assert list(rekey.read_cases(second)) == reading.read_alerts(second).alerts == []


def test_a_longer_setting_gives_nothing_back_and_the_next_renewal_takes_what_is(served: Town) -> None:
    first, second, member = three_alerts(served)
    assert found(member) == [True, True, True]  # and this session goes on over two renewals
    keep_for(50, first, second)
    assert renew(first) == 2
    keep_for(300, first, second)
    assert rekey.longer_alerts(first) == 0
    assert renew(first) == 2
    day(served, 91)
    assert found(member) == [False, False, True]
    keep_for(200, first, second)
    assert renew(second) == 1
    day(served, 110)
    assert found(member) == [False, False, True]
    day(served, 111)
    assert found(member) == [False, False, False]


def test_shortened_and_made_longer_again_before_a_renewal_is_as_if_nothing_was(served: Town) -> None:
    first, second, member = three_alerts(served)
    keep_for(7, first, second)
    keep_for(365, first, second)
    assert renew(first) == 3
    day(served, 300)
    assert found(member) == [True, True, True]


def test_an_alert_that_was_signed_on_a_device_whose_date_is_ahead_counts_from_the_day_that_was_signed(
    served: Town,
) -> None:
    first, second, member = three_alerts(served)
    number = "+44 7700 900778"
    ahead = copy(first)
    ahead.device = replace(first.device, today=lambda: served.clock.today() + 30)
    alert_without_report(ahead, second, number, days=200)
    keep_for(50, first, second)
    assert renew(second) == 3
    day(served, 150)
    assert check_number(member, number).is_match
    day(served, 151)
    assert not check_number(member, number).is_match
