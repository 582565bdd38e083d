"""What the drills write to: Parasol's own PostgreSQL engine, opened as a server opens it."""

import asyncio
from pathlib import Path

from failover.load import WRITERS, Unanswered
from parasol.kernel.storage import NewRecord, Room, Storage, StorageAway
from parasol.kernel.storage.opening import keep_url, open_storage

CONNECTIONS_EACH = 8
"""How many connections one engine has (`kernel/storage/postgres/pool.py`), so that there is one for each writer."""
DAY, LAST_DAY, WEEK = 20_782, 21_147, 2_968
PURPOSE = "drill"


class EngineStore:
    """Some engines on the one database, as several servers would have it open. Used in turn."""

    def __init__(self, engines: list[Storage]) -> None:
        self._engines = engines
        self._next = 0

    @classmethod
    async def open(cls, store: Path, url: str) -> "EngineStore":
        """Make a store of the folder, as `parasol init --database` does. Raises ``StorageError``."""
        store.mkdir(mode=0o700)
        keep_url(store, url)
        return cls([await open_storage(store) for _ in range(WRITERS // CONNECTIONS_EACH)])

    async def open_room(self, room: bytes) -> None:
        opened = Room(room, "report", None, DAY, LAST_DAY, 0)
        try:
            await self._engine().open_room(opened, [], DAY)
        except StorageAway:
            raise Unanswered from None

    async def append(self, room: bytes, id: bytes, body: bytes) -> int:
        try:
            return await self._engine().append(room, NewRecord(id, body, LAST_DAY), DAY)
        except StorageAway:
            raise Unanswered from None

    async def redeem(self, mark: bytes, request: bytes) -> str:
        try:
            return await self._engine().redeem(WEEK, PURPOSE, mark, request, bytes(64))
        except StorageAway:
            raise Unanswered from None

    async def close(self) -> None:
        await asyncio.gather(*(engine.close() for engine in self._engines))

    def _engine(self) -> Storage:
        self._next = (self._next + 1) % len(self._engines)
        return self._engines[self._next]
