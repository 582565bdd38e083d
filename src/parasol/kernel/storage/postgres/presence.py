"""That somebody uses a database: a lock which every program that has it open shares, so that nobody drops its tables
meanwhile. SQLite's file has one owner; a PostgreSQL database may have many.

The lock lives in a connection of its own. When that breaks it is taken again; in between, at most ``LOOK_SECONDS``, a
closed community's tables could be dropped beside an idle server. That loses nothing: only a community whose last day is
over is ever dropped, and its servers say nothing but that.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

import psycopg

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.postgres.locks import Connection, Lock, number_of

LOOK_SECONDS = 30


class Presence:
    """Held from ``begin`` to ``close``."""

    def __init__(self, connect: Callable[[], Awaitable[Connection]]) -> None:
        self._connect = connect
        self._held: Connection | None = None
        self._looking: asyncio.Task[None] | None = None

    async def begin(self) -> None:
        """Raises ``StorageError`` if the tables are being changed or dropped, psycopg's errors."""
        if not await self._share():
            raise StorageError("this store is being destroyed, or brought to a new format")
        self._looking = asyncio.create_task(self._look())

    async def close(self) -> None:
        """Let go at once, not when PostgreSQL notices that a connection is gone."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.gather(self._looking, return_exceptions=True)
        if self._held is not None:
            with suppress(psycopg.Error):
                await self._held.execute("SELECT pg_advisory_unlock_shared(%s::bigint)", (number_of(Lock.IN_USE),))
            await self._held.close()
            self._held = None

    async def _share(self) -> bool:
        held = await self._connect()
        try:
            cursor = await held.execute("SELECT pg_try_advisory_lock_shared(%s::bigint)", (number_of(Lock.IN_USE),))
            row = await cursor.fetchone()
        except BaseException:
            await held.close()
            raise
        if row != (True,):
            await held.close()
            return False
        self._held = held
        return True

    async def _look(self) -> None:
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            held = self._held
            if held is None:
                return
            with suppress(psycopg.Error):
                try:
                    await held.execute(b"SELECT 1")
                except psycopg.Error:
                    await held.close()
                    await self._share()
