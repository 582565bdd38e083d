"""The load: 16 writers that append records and spend tokens, and remember exactly what was acknowledged.

A writer that gets an error tries again with the same id until it is acknowledged, as every client of Parasol does.
"""

import asyncio
import os
import random
import time
from dataclasses import dataclass, field
from typing import Protocol

WRITERS = 16
ROOMS = 200
BODY_BYTES = 2048
RETRY_SECONDS = 0.2


class Unanswered(Exception):
    """The store can't say whether it was done; to be tried again with the same id."""


class Store(Protocol):
    """What is written to. Each raises ``Unanswered``."""

    async def open_room(self, room: bytes) -> None: ...
    async def append(self, room: bytes, id: bytes, body: bytes) -> int: ...
    async def redeem(self, mark: bytes, request: bytes) -> str: ...


@dataclass(slots=True)
class Acknowledged:
    """What the store said it has: by room each record's seq and id, in the order of the answers (a seq that was given
    twice stands here twice); tokens, as mark and request; and when it said so."""

    records: dict[bytes, list[tuple[int, bytes]]] = field(default_factory=dict)
    tokens: dict[bytes, bytes] = field(default_factory=dict)
    moments: list[float] = field(default_factory=list)

    def silence(self, since: float) -> tuple[float, float]:
        """The longest time without an acknowledged write that ended after ``since``, in seconds, and when it ended."""
        return max(
            (
                (after - before, after)
                for before, after in zip(self.moments, self.moments[1:], strict=False)
                if after > since
            ),
            default=(0.0, 0.0),
        )


class Load:
    """Writers at work from ``start`` to ``stop``."""

    def __init__(self, store: Store) -> None:
        self.acknowledged = Acknowledged()
        self._store = store
        self._rooms = [os.urandom(32) for _ in range(ROOMS)]
        self._is_stopping = False
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        for room in self._rooms:
            await self._store.open_room(room)
            self.acknowledged.records[room] = []
        self._tasks = [asyncio.create_task(self._write()) for _ in range(WRITERS)]

    async def stop(self) -> None:
        """No new write begins; those on their way are tried for some seconds. Raises what a writer raised."""
        self._is_stopping = True
        await asyncio.gather(*self._tasks)

    def check(self) -> None:
        """Raise what a writer raised, if one did."""
        for task in self._tasks:
            if task.done():
                task.result()

    async def _write(self) -> None:
        while not self._is_stopping:
            await self._append(random.choice(self._rooms), os.urandom(16))
            await self._spend(os.urandom(16), os.urandom(16))

    async def _append(self, room: bytes, id: bytes) -> None:
        body = os.urandom(BODY_BYTES)
        while not self._is_stopping:
            try:
                seq = await self._store.append(room, id, body)
            except Unanswered:
                await asyncio.sleep(RETRY_SECONDS)
                continue
            self.acknowledged.moments.append(time.monotonic())
            self.acknowledged.records[room].append((seq, id))
            return

    async def _spend(self, mark: bytes, request: bytes) -> None:
        while not self._is_stopping:
            try:
                answer = await self._store.redeem(mark, request)
            except Unanswered:
                await asyncio.sleep(RETRY_SECONDS)
                continue
            if answer not in ("new", "again"):
                raise AssertionError("a token that nobody else has was already spent")
            self.acknowledged.moments.append(time.monotonic())
            self.acknowledged.tokens[mark] = request
            return
