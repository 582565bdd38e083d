"""A few threads for what takes long (Argon2id, talking to the server), and who waits for one in which order.

Somebody who tries words on hundreds of connections must not keep others away, and nothing tells who is who: behind an
onion service all have one address, and without scripts no browser can work for its turn. So there are three lanes that
are served in turn: what was written on a page before (``WRITING``), words that were typed on a page that had been
 open for a while (``WAITED``), and those that came at once (``HURRIED``). Of the second the page that was opened
first is first (``places``), so people wait in it while they type; the others go in the order in which they came.

A connection has one job at a time, as HTTP has it, and what waits for one that is gone isn't begun. What waits is
bounded by its bytes: beyond them the largest goes, of equals the latest, and reads so, with what was typed.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import Enum
from itertools import chain, cycle, islice
from typing import TypeVar

from parasol.kernel.connections import Sender

T = TypeVar("T")

THREADS = 4
"""So many Argon2id at once, 8 MiB each."""
MOST_WAITING = 1_000
"""As many as uvicorn lets in (``process.listening``)."""
WAITING_BYTES = 16 * 1024 * 1024
"""Of the forms that wait, as they came; read they take about three times as much."""


class TooMany(Exception):
    """As many wait already as may."""


class Lane(Enum):
    """What waits apart."""

    WRITING = "writing"
    WAITED = "waited"
    HURRIED = "hurried"


SHARES = (Lane.WRITING, Lane.WAITED, Lane.WRITING, Lane.WAITED, Lane.HURRIED)
"""Whose turn it is, again and again; where nobody waits, the next one's."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Who waits: the connection, the bytes of the form, and from which second on its place counts (asked once)."""

    sender: Sender = field(default_factory=Sender)
    bytes: int = 0
    since: Callable[[], int | None] = lambda: None


ASKING: ContextVar[Asking] = ContextVar("asking", default=Asking())  # noqa: B039 frozen; its sender never goes


@dataclass(slots=True, eq=False)
class _Waiting:
    asking: Asking
    since: int
    turn: "asyncio.Future[None]"


class Pool:
    """For one event loop."""

    def __init__(
        self, threads: int = THREADS, most_waiting: int = MOST_WAITING, waiting_bytes: int = WAITING_BYTES
    ) -> None:
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="plain")
        self._free = threads
        self._most_waiting = most_waiting
        self._most_bytes = waiting_bytes
        self._lanes: dict[Lane, list[_Waiting]] = {lane: [] for lane in Lane}
        self._shares = cycle(SHARES)

    async def run(self, act: Callable[[], T], *, is_try: bool = False) -> T:
        """What ``act`` returns or raises; ``is_try``: of words that were typed. Raises ``TooMany`` before
        anything is done."""
        await self._turn(is_try=is_try)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, act)
        finally:
            self._pass_on()

    def close(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)

    async def _turn(self, *, is_try: bool) -> None:
        """Wait for a thread, and take it."""
        if self._free:
            self._free -= 1
            return
        asking = ASKING.get()
        since = asking.since() if is_try else None
        lane = Lane.WRITING if not is_try else Lane.HURRIED if since is None else Lane.WAITED
        waiting = _Waiting(asking, since or 0, asyncio.get_running_loop().create_future())
        self._lanes[lane].append(waiting)
        self._bound()
        try:
            await waiting.turn
        except asyncio.CancelledError:
            if waiting in self._lanes[lane]:
                self._lanes[lane].remove(waiting)
            elif not waiting.turn.cancelled():
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        """Give a thread that became free to whoever is next."""
        for lane in islice(self._shares, len(SHARES)):
            while waiting := self._lanes[lane]:
                first = min(waiting, key=lambda each: each.since)  # of equals the one that came first
                waiting.remove(first)
                if first.turn.done():
                    continue
                if not first.asking.sender.is_gone:
                    first.turn.set_result(None)
                    return
                first.turn.set_exception(TooMany())
        self._free += 1

    def _bound(self) -> None:
        while True:
            waiting = list(chain.from_iterable(self._lanes.values()))
            size = sum(each.asking.bytes for each in waiting)
            if len(waiting) <= self._most_waiting and size <= self._most_bytes:
                return
            out = max(reversed(waiting), key=lambda each: (each.asking.sender.is_gone, each.asking.bytes))
            next(lane for lane in self._lanes.values() if out in lane).remove(out)
            if not out.turn.done():
                out.turn.set_exception(TooMany())
