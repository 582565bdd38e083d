"""Desks' cards as a visitor needs them: which desks there are, whether somebody is there now, and if not, when next.

The moment is an argument. Hours are local times of the card's zone, so that they stay right when clocks change. A
zone that this machine doesn't know gives no answer and no error: the hours can be shown all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from parasol.kernel.formats.hours import Hours
from parasol.kernel.hours import local_time
from parasol.kernel.roster.rules import Desk, RosterState

MINUTES_A_DAY = 1440
DAYS = 8
"""Today, and the same weekday a week later."""


@dataclass(frozen=True, slots=True)
class Opening:
    """When something opens next: in how many days (0 is today), on which weekday (0 is Monday), at which minute."""

    in_days: int
    weekday: int
    opens: int


@dataclass(frozen=True, slots=True)
class Openness:
    """Whether something is open now: True, False, or None if it isn't known. ``until`` is the minute at which it
    closes, 1440 for midnight and None if it doesn't; ``next`` is when it opens again."""

    is_open: bool | None
    until: int | None = None
    next: Opening | None = None


def desks_to_write_to(roster: RosterState) -> list[Desk]:
    """The desks that take conversations, by number."""
    return [desk for desk in roster.open_desks() if desk.takes_conversations]


def openness(hours: Sequence[Hours], zone: str, now: float) -> Openness:
    """Whether it is open at this moment (seconds since 1970)."""
    local = local_time(zone, now)
    if local is None or not hours:
        return Openness(None)
    today, minute = local
    current = [each for each in hours if each.weekday == today and each.opens <= minute < each.closes]
    if current:
        return Openness(True, _until(hours, today, max(each.closes for each in current)))
    for in_days in range(DAYS):
        weekday = (today + in_days) % 7
        starts = [each.opens for each in hours if each.weekday == weekday and (in_days or each.opens > minute)]
        if starts:
            return Openness(False, next=Opening(in_days, weekday, min(starts)))
    return Openness(None)


def _until(hours: Sequence[Hours], weekday: int, closes: int) -> int | None:
    """The minute at which it really closes: hours that touch go on, over midnight too. None if it never does."""
    for _ in range(7 * len(hours) + 7):
        if closes == MINUTES_A_DAY:
            weekday, start = (weekday + 1) % 7, 0
        else:
            start = closes
        following = [each.closes for each in hours if each.weekday == weekday and each.opens <= start < each.closes]
        if not following:
            return closes
        closes = max(following)
    return None
