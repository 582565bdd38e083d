"""The rules of the directory: what counts as newest, stale, due, open and fitting."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from parasol.client.rooms.public import Read
from parasol.client.services.directory import Wanted, fitting, is_due, is_open, is_stale, languages, newest
from parasol.formats.hours import Hours
from parasol.formats.public import Service
from parasol.roster.hours import openness

TODAY = 20_800
SERVICE = Service(
    *(b"s" * 16, "Harbour Clinic", ["health"], "Harbour", "", ""),
    *([Hours(0, 540, 1020), Hours(5, 1320, 1440)], "Europe/London", False, "", ["English", "Español"]),
    *("free", "", "yes", "yes", "referral", "never", "never", "unknown", TODAY - 10, False),
)


def changed(**changes: object) -> Service:
    return msgspec.structs.replace(SERVICE, **changes)  # type: ignore[arg-type]


def reads(*items: Service) -> list[Read]:
    return [Read(number, bytes([number]) * 16, TODAY, item) for number, item in enumerate(items, 1)]


def at(text: str, zone: str = "Europe/London") -> float:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp()


def test_the_newest_record_of_a_service_counts_whatever_its_place() -> None:
    old, new = changed(confirmed_on=TODAY - 30), changed(name="Harbour House")
    assert newest(reads(old, new), TODAY) == [new]
    assert newest(reads(new, old), TODAY) == [new]  # the old one shown again, with a higher number


def test_of_two_of_one_day_the_later_one_counts() -> None:
    first, second = changed(name="One"), changed(name="Two")
    assert newest(reads(first, second), TODAY) == [second]


def test_what_is_kept_for_less_than_a_year_is_due_after_half_of_its_time() -> None:
    def due(days: int, kept: int) -> bool:
        return is_due(changed(confirmed_on=TODAY - days), TODAY, kept)

    assert [due(45, 90), due(46, 90), due(15, 30), due(16, 30), due(150, 364)] == [False, True, False, True, False]


def test_what_is_gone_is_not_found_and_an_older_record_does_not_bring_it_back() -> None:
    assert newest(reads(changed(is_gone=True), changed(confirmed_on=TODAY - 11)), TODAY) == []


def test_a_record_from_days_to_come_hides_nothing() -> None:
    assert newest(reads(SERVICE, changed(name="Forged", confirmed_on=TODAY + 400)), TODAY) == [SERVICE]


@pytest.mark.parametrize(("days", "due", "stale"), [(150, False, False), (151, True, False), (181, True, True)])
def test_what_was_not_confirmed_for_long_is_due_and_then_stale(days: int, due: bool, stale: bool) -> None:
    service = changed(confirmed_on=TODAY - days)
    assert (is_due(service, TODAY, 365), is_stale(service, TODAY)) == (due, stale)
    assert not is_stale(changed(confirmed_on=TODAY - 180), TODAY)


@pytest.mark.parametrize(
    ("moment", "is_there"),
    [
        ("2026-11-23 08:59", False),
        ("2026-11-23 09:00", True),
        ("2026-11-23 16:59", True),
        ("2026-11-23 17:00", False),
        ("2026-11-24 12:00", False),
        ("2026-11-28 23:59", True),
        ("2026-11-29 00:00", False),
        ("2026-07-06 09:00", True),  # in summer time too it is the clock on the wall
    ],
)
def test_open_now_goes_by_the_clock_of_the_place(moment: str, is_there: bool) -> None:
    assert is_open(SERVICE, at(moment)) is is_there


def test_another_zone_is_another_hour() -> None:
    assert is_open(changed(zone="America/New_York"), at("2026-11-23 10:00")) is False
    assert is_open(changed(zone="America/New_York"), at("2026-11-23 10:00", "America/New_York")) is True


def test_without_hours_or_a_zone_that_is_known_nothing_is_said_to_be_open() -> None:
    assert openness([], "Europe/London", at("2026-11-23 10:00")) == "unknown"
    for zone in ("Middle/Earth", "../../etc/passwd", "/etc/passwd", "Europe"):
        assert openness(SERVICE.hours, zone, at("2026-11-23 10:00")) == "unknown"
    assert is_open(changed(is_always_open=True, zone="Middle/Earth"), 0.0)


def test_each_filter_leaves_out_what_does_not_fit_and_they_add_up() -> None:
    night = changed(service=b"n" * 16, kinds=["safety"], area="North", languages=[], asks_id="sometimes")
    both, monday = [SERVICE, night], at("2026-11-23 10:00")
    for wanted, found in (
        (Wanted(), both),
        (Wanted(kind="health"), [SERVICE]),
        (Wanted(area="north"), [night]),
        (Wanted(language="ESPAÑOL"), [SERVICE]),
        (Wanted(never_asks_id=True), [SERVICE]),
        (Wanted(is_open_now=True), both),
        (Wanted(is_open_now=True, kind="legal"), []),
        (Wanted(kind="health", area="North"), []),
    ):
        assert fitting(both, wanted, monday) == found
    assert fitting(both, Wanted(is_open_now=True), at("2026-11-24 10:00")) == []
    assert fitting([changed(asks_id="unknown")], Wanted(never_asks_id=True), monday) == []
    assert languages(both) == ["English", "Español"]
