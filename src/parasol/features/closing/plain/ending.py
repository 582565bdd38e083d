"""What the plain pages say while a closing is announced, and when the community has closed.

The day comes from the roster that was verified, never from what the server says of itself. That it serves nothing any
more can only come from the server.
"""

import asyncio
from contextlib import suppress
from dataclasses import replace

from parasol.kernel.client.connection import Declined
from parasol.kernel.plain.cabinet import Cabinet
from parasol.kernel.plain.pool import Pool
from parasol.kernel.plain.trouble import CLOSED, KNOWN
from parasol.kernel.plain.writing import Page
from parasol.kernel.roster.rules.closing import has_closed, takes_reports
from parasol.kernel.roster.structs import CLOSING_REPORT_DAYS
from parasol.kernel.texts.texts import Texts, load

PATIENCE_SECONDS = 2.0
"""The front page has help on it: it doesn't wait longer for a server that doesn't answer."""


class Closed(Exception):
    """The community has closed."""


class Ending:
    """Asked by the pages that say it."""

    def __init__(self, cabinet: Cabinet, pool: Pool) -> None:
        self._cabinet = cabinet
        self._pool = pool

    async def look(self) -> None:
        """Read the roster again if it is a minute old. Raises ``Closed``."""
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._pool.run(self._cabinet.roster), PATIENCE_SECONDS)
        except Declined as declined:
            if declined.code == CLOSED:
                raise Closed from None
        except KNOWN:
            pass  # the page that follows says so, if it needs the server
        if has_closed(self.last_day, self._cabinet.today()):
            raise Closed

    @property
    def last_day(self) -> int | None:
        """As the last roster that was read says; never waits."""
        roster = self._cabinet.known_roster()
        return None if roster is None else roster.closing_on

    @property
    def takes_reports(self) -> bool:
        """Whether there is still time for a new report."""
        return takes_reports(self.last_day, self._cabinet.today())

    def notice(self, texts: Texts) -> str:
        """What everybody reads while a closing is announced; else nothing."""
        day = self.last_day
        if day is None or has_closed(day, self._cabinet.today()):
            return ""
        return texts("closing-notice", day=texts.day(day), last=texts.day(day - CLOSING_REPORT_DAYS))

    def page(self, texts: Texts) -> Page:
        """What is said afterwards, with the day if it is known."""
        said, day = replace(load(("closed",))[texts.code], region=texts.region), self.last_day
        text = texts("refused-closed")
        if day is not None and has_closed(day, self._cabinet.today()):
            text = said("closed-text", day=texts.day(day))
        return Page("closed", {"title": said("closed-title"), "lines": [text, said("closed-unexpected")]}, status=410)

    def no_reports(self, texts: Texts) -> Page:
        """In place of the first page of a report, in the last week."""
        return Page("problem", {"title": texts("report-title"), "text": texts("refused-closing")}, status=410)
