"""Opening hours in words."""

from collections.abc import Sequence
from datetime import time

from babel.dates import format_time, get_day_names

from parasol.roster.entries import Hours
from parasol.texts import Texts

_MINUTES_A_DAY = 1440


def hour_lines(hours: Sequence[Hours], t: Texts) -> list[str]:
    """A line for each time: "Monday 09:00-17:00"."""
    names = get_day_names("wide", "stand-alone", t.locale)
    return [
        f"{names[each.weekday].capitalize()} {clock(each.opens, t)}-{clock(each.closes, t)}"
        for each in sorted(hours, key=lambda each: (each.weekday, each.opens))
    ]


def clock(minute: int, t: Texts) -> str:
    """A minute of the day; midnight at the end of it is 24:00."""
    if minute >= _MINUTES_A_DAY:
        return "24:00"
    return str(format_time(time(minute // 60, minute % 60), "HH:mm", locale=t.locale))
