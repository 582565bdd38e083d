"""Days, the only clock that is ever stored.

A day is the whole number of days since 1970-01-01 (UTC). Nothing finer is kept anywhere, because the
minute of a report or of a check is enough to tell who was on shift, or who met whom.
"""

from datetime import UTC, date, datetime, timedelta

_EPOCH = date(1970, 1, 1)


def day_of(unix_seconds: float) -> int:
    """The day number of a moment given in seconds since 1970-01-01 UTC."""
    return int(unix_seconds // 86_400)


def text_of(day: int) -> str:
    """A day number as ISO 8601, ``2026-11-24``."""
    return (_EPOCH + timedelta(days=day)).isoformat()


def month_of(day: int) -> str:
    """The month of a day number as ``2026-11``: as fine as an answer to a check ever gets."""
    return text_of(day)[:7]


def quarter_of(day: int) -> int:
    """The quarter of a day number, counted from the first one of 1970."""
    when = _EPOCH + timedelta(days=day)
    return (when.year - 1970) * 4 + (when.month - 1) // 3


def first_day_of_quarter(quarter: int) -> int:
    """The day with which a quarter begins."""
    return (date(1970 + quarter // 4, 1 + quarter % 4 * 3, 1) - _EPOCH).days


def parse_day(text: str) -> int:
    """Read ``2026-11-24`` (or a bare month, ``2026-11``, as its first day).

    Raises ``ValueError`` in plain words for anything else.
    """
    full = f"{text}-01" if len(text) == 7 else text
    try:
        when = datetime.strptime(full, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise ValueError("write the day like 2026-11-24, or the month like 2026-11") from None
    return (when - _EPOCH).days
