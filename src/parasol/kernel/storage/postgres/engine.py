"""``PostgresStorage``: the storage interface over one PostgreSQL database.

Only the choice of how something is done is made here: a read, a read as of one moment, a transaction, or one statement
that commits by itself. The SQL is in ``sql``.
"""

import asyncio
from collections.abc import Sequence

import psycopg

from parasol.kernel.process import every
from parasol.kernel.storage import (
    QUARTERS,
    NewKeys,
    Room,
    RosterEntry,
    RosterMoved,
    Storage,
    StorageAway,
    StorageBusy,
    StorageError,
)
from parasol.kernel.storage.operations import How, T, Work
from parasol.kernel.storage.postgres import before, settings, wiping
from parasol.kernel.storage.postgres.asking import PostgresAsking
from parasol.kernel.storage.postgres.connecting import connect, conninfo_of, first_connection
from parasol.kernel.storage.postgres.migrate import migrate, migrations, version_of
from parasol.kernel.storage.postgres.pool import Pool
from parasol.kernel.storage.postgres.presence import Presence
from parasol.kernel.storage.postgres.shared import PostgresShared
from parasol.kernel.storage.sql import roster
from parasol.kernel.storage.sql.asking import Asking

WIPE_EVERY_SECONDS = 900
"""So what was deleted has left the files after 15 minutes and the time of one wipe (docs/decisions/0036)."""


class PostgresStorage(Storage):
    """One database. Make it with ``open``; use it from one event loop; ``close`` it. Other processes may have it open
    too."""

    def __init__(self, conninfo: str, warnings: tuple[str, ...]) -> None:
        self._conninfo = conninfo
        self._pool = Pool(lambda: connect(conninfo))
        self._shared = PostgresShared(self._pool, lambda: connect(conninfo))
        self.shared = self._shared
        self._presence = Presence(lambda: connect(conninfo))
        self._wiping = asyncio.create_task(
            every(WIPE_EVERY_SECONDS, self._wipe_all, (StorageAway, StorageBusy), "wiping deleted bytes")
        )
        self.warnings = warnings
        """What whoever runs this should read at start, in plain words."""

    @classmethod
    async def open(cls, url: str, *, may_make: bool = True) -> "PostgresStorage":
        """Open the database, and make its tables if it is empty and they may be made.

        Raises ``StorageError`` in plain words: not PostgreSQL 17, newer than this code, not Parasol's, not set up.
        """
        conninfo = conninfo_of(url)
        connection = await first_connection(conninfo)
        try:
            if not may_make and await version_of(connection) is None:
                raise StorageError(
                    "there is no store in this database. Run `parasol init` first; or, if this community has closed, "
                    "delete this folder"
                )
            copy = await migrate(connection, migrations())
            warnings = await settings.warnings(connection)
            if copy is not None:
                warnings += (
                    "The database was brought to a new format. A copy from before is kept in it for "
                    f"{before.COPY_DAYS} days: to go back, stop Parasol, run `parasol go-back`, and start the older "
                    "version.",
                )
        finally:
            await connection.close()
        storage = cls(conninfo, warnings)
        try:
            await storage._presence.begin()
        except psycopg.Error:
            await storage.close()
            raise StorageAway("PostgreSQL went away while Parasol started") from None
        except StorageError:
            await storage.close()
            raise
        return storage

    async def close(self) -> None:
        """Finish what runs and disconnect. Closing twice is fine."""
        self._wiping.cancel()
        await asyncio.gather(self._wiping, return_exceptions=True)
        await self._shared.resign()
        await self._pool.close()
        await self._presence.close()

    async def rest(self) -> None:
        await self._pool.rest()

    async def keep_state(self, kept: bytes) -> None:
        await self._write(lambda db: roster.keep_state(db, kept), How(grows=True))
        await self._pool.drop_idle()  # libpq keeps the room that its largest message took: 64 MB for 100,000 members

    async def kept_state(self) -> bytes | None:
        found = await self._read(roster.kept_state)
        await self._pool.drop_idle()
        return found

    async def append_roster(
        self,
        entries: Sequence[RosterEntry],
        keys: NewKeys,
        rooms: Sequence[Room],
        new_list: int | None = None,
        today: int = 0,
    ) -> None:
        tries = 0

        async def work(db: Asking) -> None:
            nonlocal tries
            tries += 1
            try:
                await roster.append_roster(db, entries, keys, rooms, new_list, today)
            except RosterMoved:
                if tries == 1 or not await roster.has(db, entries):
                    raise

        await self._write(work, How())

    async def expire(
        self, today: int, vaults_untouched_since: int, quarters: int = QUARTERS, latest: int | None = None
    ) -> dict[str, int]:
        gone = await self._expire_rows(today, vaults_untouched_since, quarters)
        await self._erase_dropped_lists()
        gone["copies"] = await self._pool.write(lambda c: before.forget_copies(c, today, latest))
        await self._wipe_all()
        return gone

    async def wipe(self) -> bool:
        """Make all that was deleted so far leave the database's files; False if somebody was in the way."""
        return await wiping.wipe(self._conninfo)

    async def _wipe_all(self) -> None:
        if not await self.wipe():
            raise StorageBusy("everything due was deleted, but somebody's reading kept the old bytes; try again")

    async def _read(self, work: Work[T], *, is_short: bool = False, is_snapshot: bool = False) -> T:
        run = self._pool.snapshot if is_snapshot else self._pool.read
        return await run(lambda c: work(PostgresAsking(c)))

    async def _write(self, work: Work[T], how: How) -> T:
        if how.is_one or how.is_mark:
            return await self._pool.call(lambda c: work(PostgresAsking(c)))
        return await self._pool.write(lambda c: work(PostgresAsking(c)), is_repeatable=how.is_repeatable)
