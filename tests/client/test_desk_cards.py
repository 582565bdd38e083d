"""When a desk is open, and how long people wait there."""

from datetime import datetime
from zoneinfo import ZoneInfo

from parasol.features.desks.client.cards import Opening, openness
from parasol.features.desks.client.conversation import DeskLine
from parasol.features.desks.client.talk import DeskConversation
from parasol.features.desks.client.waiting import count_waiting
from parasol.features.desks.structs import Text
from parasol.kernel.formats.hours import Hours

ZONE = "Europe/London"
HOURS = [Hours(0, 600, 1080), Hours(0, 1080, 1200), Hours(4, 1200, 1440), Hours(5, 0, 120)]


def at(day: int, hour: int, minute: int = 0) -> float:
    """A moment in London; 23 November 2026 is a Monday."""
    return datetime(2026, 11, 22 + day, hour, minute, tzinfo=ZoneInfo(ZONE)).timestamp()


def test_a_desk_says_until_when_it_is_open_over_hours_that_touch_and_over_midnight() -> None:
    monday = openness(HOURS, ZONE, at(1, 10))
    assert (monday.is_open, monday.until) == (True, 1200)
    friday = openness(HOURS, ZONE, at(5, 23, 59))
    assert (friday.is_open, friday.until) == (True, 120)


def test_a_closed_desk_says_when_it_opens_next_and_never_that_it_is_open() -> None:
    assert openness(HOURS, ZONE, at(1, 9, 59)).next == Opening(0, 0, 600)
    assert openness(HOURS, ZONE, at(1, 20)).next == Opening(4, 4, 1200)
    assert openness([Hours(0, 600, 660)], ZONE, at(1, 11)).next == Opening(7, 0, 600)
    assert openness(HOURS, ZONE, at(6, 2)).is_open is False


def test_an_unknown_zone_or_no_hours_say_nothing() -> None:
    assert openness(HOURS, "Nowhere/Else", at(1, 10)).is_open is None
    assert openness([], ZONE, at(1, 10)).is_open is None


def test_hours_stay_local_when_clocks_change() -> None:
    before = datetime(2026, 3, 23, 10, 30, tzinfo=ZoneInfo(ZONE)).timestamp()
    after = datetime(2026, 3, 30, 10, 30, tzinfo=ZoneInfo(ZONE)).timestamp()
    assert after - before == 7 * 86_400 - 3_600
    assert openness(HOURS, ZONE, before).is_open
    assert openness(HOURS, ZONE, after).is_open


def conversation(opened_on: int, *lines: tuple[int, bool]) -> DeskConversation:
    found = DeskConversation(bytes(16), bytes(32), opened_on, opened_on + 90)
    found.lines = [DeskLine(bytes(16), day, by_desk, Text("x")) for day, by_desk in lines]
    return found


def test_waiting_is_counted_from_the_first_word_that_nobody_answered() -> None:
    some = [
        conversation(100),
        conversation(98, (99, True), (101, False), (103, False)),
        conversation(90, (95, True)),
    ]
    told = count_waiting(1, 104, some)
    assert (told.open, told.longest, told.usual) == (2, 4, 5)
    assert count_waiting(1, 104, []).usual is None
    assert [each.waits_since for each in some] == [100, 101, None]
