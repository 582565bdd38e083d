"""The end of a community, as two stewards announce it. Pure; server and program run the same code.

Nobody is closed upon without notice: the last day is 28 days away or more when it is announced, whatever anybody sets.
Who has to be quick has other means: taking alerts down, deleting reports and vaults, which each person can do at once.
"""

from parasol.kernel.roster.rules.forms import RosterRefused
from parasol.kernel.roster.structs import (
    CLOSING_DAYS,
    CLOSING_REPORT_DAYS,
    MAX_CLOSING_DAYS,
    Closing,
    Entry,
    Invite,
    Join,
)


def check_closing(closing_on: int | None, entry: Entry) -> None:
    """Raises ``RosterRefused`` for what isn't added any more. Whoever came now would lose what they bring. An invite
    that is open stays so, and works if the closing is called off in time."""
    if closing_on is None:
        return
    if entry.day > closing_on:
        raise RosterRefused("closing", "this community has closed")
    if isinstance(entry, Invite | Join):
        raise RosterRefused("closing", "this community is closing; nobody can join any more")


def change_closing(closing_on: int | None, entry: Closing) -> int | None:
    """The last day after this entry. Another day may be announced, a nearer one too: it is 28 days away in any case.
    Raises ``RosterRefused``."""
    if entry.last_day is None:
        if closing_on is None:
            raise RosterRefused("closing", "no closing is announced")
    elif not entry.day + CLOSING_DAYS <= entry.last_day <= entry.day + MAX_CLOSING_DAYS:
        raise RosterRefused("closing", "the last day has to be 28 days away or more, and not more than 400")
    return entry.last_day


def has_closed(closing_on: int | None, today: int) -> bool:
    """Whether the last day is over."""
    return closing_on is not None and today > closing_on


def takes_reports(closing_on: int | None, today: int) -> bool:
    """Whether new reports are still taken. A report that nobody has time to read, ask about and answer is a risk for
    who wrote it, and helps nobody. Conversations go on until the end."""
    return closing_on is None or today <= closing_on - CLOSING_REPORT_DAYS
