"""What several processes share for minutes: one key, marks of what was used up, counts of a day, ended invites.

In tables that are UNLOGGED: in no write-ahead log and on no standby, and empty after a crash or a failover, all of them
at once. The key lies among them, so what was issued before is refused as stale when its marks are gone.

A mark has no time beside it. It lies in one of two tables, by the stretch of half an hour in which the thing it stands
for expires. The tables take turns: while one may still be needed the other is emptied by TRUNCATE, which cuts its file.
``first`` is the earlier of the two stretches that are kept; anything of another stretch is refused. So whatever clocks
say, nothing is taken whose mark could have been forgotten.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection

import psycopg

from parasol.kernel.storage import StorageError, Use
from parasol.kernel.storage.postgres.asking import all_rows, one_row
from parasol.kernel.storage.postgres.locks import Connection, Lock, number_of, try_take
from parasol.kernel.storage.postgres.pool import Pool

STRETCH_SECONDS = 1800
SLACK_SECONDS = 300
"""A table is emptied so long after the last thing in it has expired, for clocks that differ. Both tables together hold
what expires up to ``STRETCH_SECONDS - SLACK_SECONDS`` from now; the longest that is issued is 20 minutes."""


class PostgresShared:
    """See ``Shared``."""

    def __init__(self, pool: Pool, connect: Callable[[], Awaitable[Connection]]) -> None:
        self._pool = pool
        self._connect = connect
        self._leading: Connection | None = None
        self._asking = asyncio.Lock()

    async def look(self, now: float, new_key: bytes) -> tuple[bytes, int]:
        found = await self._pool.read(_look)
        if found is None or _is_due(found[1], now):
            first = int(now - SLACK_SECONDS) // STRETCH_SECONDS
            await self._pool.mark(
                lambda c: one_row(
                    c, "SELECT turn(%s, %s, %s, %b)", number_of(Lock.GATE), first, int(now) // STRETCH_SECONDS, new_key
                )
            )
            found = await self._pool.read(_look)
        if found is None:
            raise StorageError("what processes share can't be kept")
        key, _, roster_length = found
        return key, roster_length

    async def use(self, key: bytes, mark: bytes, expires_at: int) -> Use:
        stretch = expires_at // STRETCH_SECONDS
        row = await self._pool.mark(
            lambda c: one_row(c, "SELECT use_up(%s, %b, %s::bigint, %b)", number_of(Lock.GATE), key, stretch, mark)
        )
        assert row is not None
        outcome: Use = row[0]
        return outcome

    async def count(self, name: bytes, today: int, most: int) -> bool:
        row = await self._pool.mark(
            lambda c: one_row(
                c, "SELECT count_one(%s, %b, %s::integer, %s::integer)", number_of(Lock.GATE), name, today, most
            )
        )
        return row == (True,)

    async def end_invites(self, keys: Collection[bytes]) -> None:
        query = "INSERT INTO ended SELECT unnest(%s::bytea[]) ON CONFLICT DO NOTHING RETURNING invite"
        await self._pool.mark(lambda c: all_rows(c, query, list(keys)))

    async def has_ended(self, key: bytes) -> bool:
        row = await self._pool.read(lambda c: one_row(c, "SELECT 1 FROM ended WHERE invite = %s", key))
        return row is not None

    async def keep_ended(self, open_invites: Collection[bytes]) -> None:
        held = [key for (key,) in await self._pool.read(lambda c: all_rows(c, "SELECT invite FROM ended"))]
        if kept := set(held) - set(open_invites):
            await self._pool.mark(lambda c: one_row(c, "SELECT forget_ended(%s::bytea[])", list(set(held) - kept)))

    async def clock(self) -> float:
        row = await self._pool.read(lambda c: one_row(c, "SELECT extract(epoch FROM clock_timestamp())::float8"))
        assert row is not None
        seconds: float = row[0]
        return seconds

    async def leads(self) -> bool:
        async with self._asking:  # two chores that come at once would each make a connection
            try:
                if self._leading is None or self._leading.closed:
                    self._leading = await self._connect()
                    if not await try_take(self._leading, Lock.LEADING):
                        await self.resign()
                        return False
                await self._leading.execute("SELECT 1")
            except psycopg.Error:
                await self.resign()
                return False
            return True

    async def is_ending(self) -> bool:
        # Shared, so that two who look at once don't take each other for whoever destroys.
        row = await self._pool.read(
            lambda c: one_row(c, "SELECT pg_try_advisory_xact_lock_shared(%s::bigint)", number_of(Lock.ENDING))
        )
        return row != (True,)

    async def resign(self) -> None:
        if self._leading is not None:
            await self._leading.close()
            self._leading = None


async def _look(connection: Connection) -> tuple[bytes, int, int] | None:
    query = "SELECT key, first, (SELECT coalesce(max(number), -1) + 1 FROM roster) FROM gate"
    row = await one_row(connection, query)
    return None if row is None else (row[0], row[1], row[2])


def _is_due(first: int, now: float) -> bool:
    """Whether a table can be emptied, or this clock is behind all that is kept."""
    return int(now - SLACK_SECONDS) // STRETCH_SECONDS > first or int(now) // STRETCH_SECONDS < first
