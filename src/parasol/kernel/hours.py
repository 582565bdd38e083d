"""Whether something is open now, from hours and a time zone. Pure but for the machine's table of zones.

The hours of a desk's card and of a service are read alike, by server and client. Counterpart of the page's
``features/desks/page/card.ts``.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Literal
from zoneinfo import ZoneInfo

from parasol.kernel.formats.hours import Hours

Openness = Literal["open", "closed", "unknown"]


def local_time(zone: str, moment: float) -> tuple[int, int] | None:
    """Weekday (0 is Monday) and minute of the day of a moment (seconds since 1970) in a zone; None if this machine
    doesn't know the zone."""
    try:
        when = datetime.fromtimestamp(moment, UTC).astimezone(ZoneInfo(zone))
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        return None
    return when.weekday(), when.hour * 60 + when.minute


def openness(hours: Sequence[Hours], zone: str, moment: float) -> Openness:
    """Whether it is open at a moment; ``unknown`` without hours or for a zone that isn't known here."""
    local = local_time(zone, moment)
    if local is None or not hours:
        return "unknown"
    weekday, minute = local
    is_open = any(each.weekday == weekday and each.opens <= minute < each.closes for each in hours)
    return "open" if is_open else "closed"
