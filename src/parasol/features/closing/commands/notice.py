"""What everybody reads while a closing is announced, from the roster that was verified."""

from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.closing import has_closed
from parasol.kernel.roster.structs import CLOSING_REPORT_DAYS
from parasol.kernel.wire.days import text_of


def notice_of(roster: RosterState, today: int) -> str | None:
    """What everybody reads while a closing is announced, or None."""
    day = roster.closing_on
    if day is None:
        return None
    if has_closed(day, today):
        return f"This community closed on {text_of(day)}."
    last = text_of(day - CLOSING_REPORT_DAYS)
    return (
        f"This community closes at the end of {text_of(day)}. Everything on its server is destroyed then. New reports "
        f"are taken until {last}; conversations go on until the end."
    )
