"""What a running server does about the end, once an hour: remembers the day, waits, destroys.

Of several processes on one database one looks and waits for all. Once it destroys, each of the others finds that out
within a minute; if the last day is over by its own date too, it lets go of the store and destroys its machine's folder.
So a machine whose clock is wrong destroys nothing while another one knows better.

After the last day nothing is forgotten by date any more: if the date is wrong, setting it right must undo all of it.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from parasol.features.closing.server import destroying
from parasol.features.closing.server.files import alone_in, write_private
from parasol.features.closing.server.patience import STEADY_SECONDS, Mark, Patience, marked, wait_of
from parasol.kernel.roster.rules.closing import has_closed
from parasol.kernel.storage import Storage
from parasol.kernel.storage.opening import is_made
from parasol.kernel.wire.days import day_of

DAY_FILE = "day"
_log = logging.getLogger("parasol")


class Served(Protocol):
    """The server, as far as its end goes."""

    is_over: bool

    @property
    def closing_on(self) -> int | None: ...


class Ending:
    """``clock`` gives seconds of the date, ``counter`` of a counter that nobody can set."""

    def __init__(
        self,
        store: Path,
        storage: Storage,
        server: Served,
        clock: Callable[[], float],
        counter: Callable[[], float],
    ) -> None:
        self._store = store
        self._storage = storage
        self._server = server
        self._clock = clock
        self._counter = counter
        self._patience: Patience | None = None

    async def look(self) -> bool:
        """Whether the store is still in use, so that the other chores go on. Raises ``NotDestroyed``,
        ``StorageError``; the next look goes on."""
        if self._server.is_over:
            await self._destroy()
            return False
        closing_on, now = self._server.closing_on, self._clock()
        if closing_on is None or not has_closed(closing_on, day_of(now)):
            self._patience = None
            self._remember(day_of(now), closing_on is not None)
            return True
        if self._patience is None:
            self._patience = Patience(wait_of(self._mark(), closing_on))
            if self._patience.seconds == STEADY_SECONDS:
                _log.warning("the community's last day is over: the store is destroyed when this has run for 24 hours")
            else:
                _log.warning("the community's last day is over: the store is destroyed when this has run for 7 days")
            _log.warning("until then nothing is served; if the date of this machine is wrong, set it now")
        if self._patience.is_over(now, self._counter()):
            await self._destroy()
        return False

    async def follow(self) -> bool:
        """Once a minute, in each of several processes: whether the store is still in use here. Raises as ``look``."""
        if self._storage.shared is None:
            return not self._server.is_over
        if self._server.is_over:
            await self._destroy()  # what was left of it, if anything
            return False
        closing_on = self._server.closing_on
        if closing_on is None or not has_closed(closing_on, day_of(self._clock())):
            return True
        if destroying.begun(self._store) is None and not await self._storage.shared.is_ending():
            return True
        await self._destroy()
        return False

    async def _destroy(self) -> None:
        state = destroying.begun(self._store)
        if state is None and not self._server.is_over:
            async with alone_in(self._store, destroying.OTHERS_SECONDS):
                state = destroying.begun(self._store)
                if state is None and is_made(self._store):
                    state = await destroying.begin(self._store, self._storage, day_of(self._clock()))
        self._server.is_over = True
        await self._storage.close()
        if state is None:
            return  # all of it was done
        await destroying.finish(self._store, state, destroying.OTHERS_SECONDS)
        _log.warning("the store is destroyed; the report in its folder tells of it. Hand it to the stewards")

    def _mark(self) -> Mark | None:
        try:
            return Mark.read((self._store / DAY_FILE).read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            return None

    def _remember(self, today: int, is_closing: bool) -> None:
        before = self._mark()
        after = marked(before, today, is_closing)
        if after == before:
            return
        try:
            write_private(self._store / DAY_FILE, after.write())
        except OSError as error:  # a full disk must not keep things from being forgotten; the wait only gets longer
            _log.warning("the day was not kept (%s)", type(error).__name__)
