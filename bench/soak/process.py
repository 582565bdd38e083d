"""The server or the plain pages as a soak starts them: ``parasol serve`` and ``parasol plain``, and a day that passes
at each SIGUSR1.

What differs from production: the hourly chores and those of each minute come every ``CHORES`` seconds, and the answer
of a proof of work is among ``COUNTERS`` counters. ``--leak`` keeps so many bytes of each request for ever, so that a
soak can be seen to fail. ``--inside`` is a file in which the process says each second how much memory it has allocated.
"""

import argparse
import ctypes
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

from parasol.kernel.limits import WorkLimit
from parasol.kernel.plain import serve as plain
from parasol.kernel.server import serve
from parasol.kernel.server.app import Server
from parasol.kernel.wire.days import day_of

DAY_SECONDS = 86_400.0
CHORES = 5.0
COUNTERS = 16


class Days:
    """The date, which goes ahead of this machine's by a day at a time."""

    def __init__(self) -> None:
        self._skipped = 0.0

    def step(self, *_: object) -> None:
        """Let a day pass."""
        self._skipped += DAY_SECONDS

    def now(self) -> float:
        """Seconds of the date."""
        return time.time() + self._skipped

    def today(self) -> int:
        """The day."""
        return day_of(self.now())

    def later(self, clock: Callable[[], float]) -> Callable[[], float]:
        """A clock or counter that is ahead as much."""
        return lambda: clock() + self._skipped


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=["serve", "plain"])
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--inside", type=Path, required=True)
    parser.add_argument("--server", default="")
    parser.add_argument("--leak", type=int, default=0)
    options = parser.parse_args()
    threading.Thread(target=_tell_in_use, args=(options.inside,), daemon=True).start()
    days = Days()
    signal.signal(signal.SIGUSR1, days.step)
    if options.what == "plain":
        cabinet = plain.Cabinet
        plain.Cabinet = lambda server, seed, clock, random: cabinet(server, seed, days.later(clock), random)
        plain.run(options.store, options.server, "127.0.0.1", options.port, "Notes")
        return
    calendar, ending = serve.Calendar, serve.Ending
    serve.Calendar = lambda store, clock, counter: calendar(store, days.later(clock), days.later(counter))
    serve.Ending = lambda store, storage, server, clock, counter: ending(
        store, storage, server, days.later(clock), days.later(counter)
    )

    class Soaked(Server):
        def __init__(self, storage, clock, random, plain_key=None, **others) -> None:  # type: ignore[no-untyped-def]
            work = WorkLimit(random(32), counters=COUNTERS, plain_key=plain_key)
            super().__init__(storage, clock, random, work, plain_key=plain_key, **others)
            if options.leak:
                _leak(self, options.leak)

    async def kind_of(storage):  # type: ignore[no-untyped-def]
        return Soaked

    serve.kind_of = kind_of
    serve.EXPIRY_EVERY_SECONDS = serve.REFRESH_EVERY_SECONDS = CHORES
    serve.run(options.store, "127.0.0.1", options.port)


class _Mallinfo2(ctypes.Structure):
    """`struct mallinfo2`, mallinfo(3): of all arenas. glibc 2.33 or later."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            *("arena", "ordblks", "smblks", "hblks", "hblkhd"),
            *("usmblks", "fsmblks", "uordblks", "fordblks", "keepcost"),
        )
    )


def _tell_in_use(file: Path) -> None:
    library = ctypes.CDLL(None)
    library.mallinfo2.restype = _Mallinfo2
    beside = file.with_suffix(".new")
    while True:
        found = library.mallinfo2()
        beside.write_text(str(found.uordblks + found.hblkhd))
        os.replace(beside, file)
        time.sleep(1)


def _leak(server, size: int) -> None:  # type: ignore[no-untyped-def]
    kept: list[bytearray] = []
    application = server.application

    def leaking():  # type: ignore[no-untyped-def]
        inner = application()

        async def outer(scope, receive, send) -> None:  # type: ignore[no-untyped-def]
            kept.append(bytearray(size))
            await inner(scope, receive, send)

        return outer

    server.application = leaking


if __name__ == "__main__":
    main()
