"""What the connections of one process share: their bounds, one budget, and who goes when it is too much."""

import asyncio
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from parasol.kernel.connections.one import Bounded

SENDER = "parasol.sender"
"""Where a request's scope has its ``Sender``."""
_LOOK_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Bounds:
    """Seconds, bytes, and how many at once. Longer than those of nginx and Caddy in front, so that they act first."""

    head_seconds: float = 20.0
    body_seconds: float = 60.0
    """Without a byte of it; and after which ``least_rate`` counts."""
    read_seconds: float = 60.0
    """Without a byte of the answer being taken; and after which ``least_rate`` counts."""
    least_rate: int = 500
    """Bytes a second of a body or of an answer, on average. A phone on a bad line has ten times that."""
    held_bytes: int = 65_536
    """By the system, in each direction (Linux takes twice as much): what it holds is in no budget, and of an answer it
    is taken in bursts. Over a round trip of 0.4 s this still lets 160 kB a second through."""
    head_bytes: int = 16_384
    """Of a head, 32 more for each of its lines, or of anything else around a body (trailers); the parser itself has no
    limit."""
    pipelined: int = 16
    """Requests that one connection may send before the first is answered. Browsers send one."""
    unfinished: int = 500
    """Of a process's 1,000 connections, those that wait for their peer."""
    budget_bytes: int = 64 * 1024 * 1024
    """Of all requests that aren't answered yet and all answers that aren't read yet."""


@dataclass(slots=True)
class Sender:
    """What a route tells the connection of whoever sends, and hears of it. It doesn't know the connection."""

    is_known: bool = False
    """Whether a signature in the head was by somebody whom the community knows: they go last."""
    is_gone: bool = False
    """Whether the connection is lost, so that nobody hears the answer."""


class Shared:
    """What the connections of one process share."""

    def __init__(self, bounds: Bounds) -> None:
        self._bounds = bounds
        self._connections: set[Bounded] = set()
        self._bytes = 0
        self._looking: asyncio.TimerHandle | None = None
        self._every = min(_LOOK_SECONDS, bounds.head_seconds / 5, bounds.body_seconds / 5, bounds.read_seconds / 5)

    def add(self, connection: "Bounded", loop: asyncio.AbstractEventLoop) -> None:
        """A new connection. Beyond the count one of those that wait goes."""
        self._connections.add(connection)
        if self._looking is None:
            self._looking = loop.call_later(self._every, self._look, loop)
        if len(self._connections) > self._bounds.unfinished:
            waiting = [each for each in self._connections if each.waits and not each.transport.is_closing()]
            if len(waiting) > self._bounds.unfinished:
                min(waiting, key=lambda each: each.moved).end()

    def drop(self, connection: "Bounded") -> None:
        """A connection that is lost."""
        if connection in self._connections:
            self._connections.remove(connection)
            self._bytes -= connection.cost

    def change(self, connection: "Bounded", by: int) -> None:
        """Count bytes that came or went. Beyond the budget one of those that wait goes: the one with the largest burden
        of those that hold at least half a fair share. Who is known goes last."""
        if connection not in self._connections:
            return
        self._bytes += by
        while by > 0 and self._bytes > self._bounds.budget_bytes:
            holding = [each for each in self._connections if each.waits and each.cost]
            if not holding:
                return
            share = self._bounds.budget_bytes // self._bounds.unfinished // 2  # of less, all together don't fill it
            large = [each for each in holding if each.cost >= share] or holding
            worst = max(large, key=lambda each: (not each.sender.is_known, each.burden, -each.moved))
            worst.end()
            self.drop(worst)

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        for each in list(self._connections):
            each.look()
        self._looking = loop.call_later(self._every, self._look, loop) if self._connections else None
