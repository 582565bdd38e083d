"""A file of reminders for a calendar (iCalendar, RFC 5545). It names nobody: many calendars send what they hold to a
company."""

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from parasol.kernel.shell.parser import option

CALENDAR = option("--calendar", metavar="FILE", type=Path, help="also write reminders for a calendar; they name nobody")


def reminders(days: Sequence[tuple[date, str]], today: date, before: int = 0) -> bytes:
    """A file with a whole day for each, which a calendar tells of ``before`` days ahead. The same day with the same
    words is the same entry, so that reading the file twice makes none twice."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//reminders//EN"]
    for day, words in days:
        name = hashlib.sha256(f"{day} {words}".encode()).hexdigest()[:32]
        lines += [
            "BEGIN:VEVENT",
            f"UID:{name}",
            f"DTSTAMP:{today:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{words}",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{words}",
            f"TRIGGER:-P{before}D",
            "END:VALARM",
            "END:VEVENT",
        ]
    return "".join(f"{line}\r\n" for line in [*lines, "END:VCALENDAR"]).encode()
