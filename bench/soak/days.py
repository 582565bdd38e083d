"""Days that pass faster than they do: dates here and in the processes that are watched go ahead by a day at a time.

Nothing is in flight while a day passes, so that a nonce of a minute before is the only thing that gets old by it.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from parasol.wire.days import day_of

DAY_SECONDS = 86_400.0


class Days:
    """The date. ``skipped`` are the seconds that it is ahead of this machine's."""

    def __init__(self) -> None:
        self.skipped = 0.0
        self._changed = threading.Condition()
        self._acting = 0
        self._is_stepping = False

    def today(self) -> int:
        """The day."""
        return day_of(self.now())

    def now(self) -> float:
        """Seconds of the date."""
        return time.time() + self.skipped

    def later(self, clock: Callable[[], float]) -> Callable[[], float]:
        """A clock or counter that is ahead as much."""
        return lambda: clock() + self.skipped

    @contextmanager
    def acting(self) -> Iterator[None]:
        """For whatever must not have a day pass in the middle of it."""
        with self._changed:
            self._changed.wait_for(lambda: not self._is_stepping)
            self._acting += 1
        try:
            yield
        finally:
            with self._changed:
                self._acting -= 1
                self._changed.notify_all()

    def step(self, also: Callable[[], None]) -> None:
        """Wait until nothing is going on, then let a day pass here and, by ``also``, elsewhere."""
        with self._changed:
            self._is_stepping = True
            self._changed.wait_for(lambda: self._acting == 0)
            try:
                self.skipped += DAY_SECONDS
                also()
            finally:
                self._is_stepping = False
                self._changed.notify_all()
