"""``SqliteStorage``: the storage interface over one SQLite file.

Only the choice of who does what is made here: the writer's thread, the loop's own reader, or a reader's
thread. The SQL is in ``sql``.
"""

import asyncio
import os
from pathlib import Path
from sqlite3 import Connection

from parasol.kernel.storage import QUARTERS, Record, Storage, StorageBusy, StorageError, Vault
from parasol.kernel.storage.interface import PORTION
from parasol.kernel.storage.operations import How, T, Work
from parasol.kernel.storage.sql import rooms, vaults
from parasol.kernel.storage.sqlite import before, connections, wiping
from parasol.kernel.storage.sqlite.asking import at_once, snapshot
from parasol.kernel.storage.sqlite.gate import ReadGate
from parasol.kernel.storage.sqlite.migrate import migrate, migrations
from parasol.kernel.storage.sqlite.readers import Readers
from parasol.kernel.storage.sqlite.reserve import Reserve, lacks_room
from parasol.kernel.storage.sqlite.writer import Writer

QUICK_BYTES = 128 * 1024
QUICK_RECORDS = 200
"""Reading this much on the loop's thread takes about 0.5 ms; what goes beyond is read in a thread."""

WIPE_TRIES = 10


class SqliteStorage(Storage):
    """One SQLite file. Make it with ``open``; use it from one event loop; ``close`` it."""

    def __init__(self, path: Path, lock: int, writer: Writer, readers: Readers, warnings: tuple[str, ...]) -> None:
        self._path = path
        self._lock: int | None = lock
        self._writer = writer
        self._readers = readers
        self.shared = None
        self.warnings = warnings
        """What whoever runs this should read at start, in plain words."""

    @classmethod
    async def open(cls, path: Path, reserve_bytes: int = 0) -> "SqliteStorage":
        """Open or make the database at ``path``, for this process alone, and hold ``reserve_bytes`` of its disk.

        Raises ``StorageError`` in plain words: in use, newer than this code, not Parasol's, not private, or on a disk
        that is full or can't be written to.
        """
        return await asyncio.to_thread(cls._open, Path(os.path.realpath(path)), reserve_bytes)

    @classmethod
    def _open(cls, path: Path, reserve_bytes: int) -> "SqliteStorage":
        try:
            lock, gate = connections.lock(path), ReadGate()
        except OSError as error:
            raise StorageError(connections.why_not(path, error)) from error
        try:
            reserve = Reserve(path, reserve_bytes)
            while True:
                try:
                    connection = connections.open_writer(path)
                    break
                except StorageError as error:
                    if not (lacks_room(error.__cause__ or error) and reserve.give()):
                        raise
            try:
                copy = migrate(connection, migrations(), path)
                readers = Readers(path, gate)
            except BaseException:
                connection.close()
                raise
        except BaseException:
            os.close(lock)
            raise
        reserve.hold()  # after an upgrade, which needs room itself
        warnings = connections.warnings_about_sqlite(connection)
        if reserve.spare(0) < 0:
            warnings += (f"The disk of {path} is full. {connections.FULL_ADVICE}",)
        if copy is not None:
            warnings += (
                f"The database was brought to a new format. A copy from before is kept for {before.COPY_DAYS} days, "
                f"in {copy}: to go back, stop Parasol, put it in the place of {path}, and start the older version.",
            )
        return cls(path, lock, Writer(path, connection, gate, reserve), readers, warnings)

    async def close(self) -> None:
        """Finish all work, fold the log into the file and close it. Closing twice is fine."""
        if self._lock is None:
            return
        lock, self._lock = self._lock, None
        await self._readers.close()
        await self._writer.close()
        os.close(lock)

    async def rest(self) -> None:
        self._readers.rest()
        await self._writer.rest()

    async def read_after(self, room: bytes, seq: int, limit: int, max_bytes: int) -> list[Record]:
        few, small = min(limit, QUICK_RECORDS), min(max_bytes, QUICK_BYTES)
        records = self._readers.here(lambda c: at_once(rooms.read_after, c, room, seq, few, small))
        size = sum(len(record.body) for record in records)
        there_is_no_more = len(records) < few and size < small
        if there_is_no_more or size >= max_bytes or len(records) >= limit:
            return records
        last, more, left = records[-1].seq, limit - len(records), max_bytes - size
        return records + await self._readers.away(lambda c: at_once(rooms.read_after, c, room, last, more, left))

    async def put_vault(self, name: bytes, vault: Vault, today: int) -> None:
        grows = self._is_larger(vault, name)
        await self._write(lambda db: vaults.put_vault(db, name, vault, today), How(erases=True, grows=grows))

    async def move_vault(self, old: bytes, old_version: int, new: bytes, vault: Vault, today: int) -> None:
        move, grows = vaults.move_vault, self._is_larger(vault, old)
        await self._write(lambda db: move(db, old, old_version, new, vault, today), How(erases=True, grows=grows))

    def _is_larger(self, vault: Vault, name: bytes) -> bool:
        """Whether a vault is larger than the one it replaces, or replaces none."""
        found = self._readers.here(lambda c: at_once(vaults.vault, c, name))
        return found is None or len(vault.sealed) > len(found[0].sealed)

    async def expire(
        self, today: int, vaults_untouched_since: int, quarters: int = QUARTERS, latest: int | None = None
    ) -> dict[str, int]:
        gone = await self._expire_rows(today, vaults_untouched_since, quarters)
        await self._erase_dropped_lists()
        while await self._writer.run_alone(lambda c: wiping.shrink(c, PORTION)):
            pass
        await self._writer.run_alone(wiping.compact)
        await self._wipe()
        gone["copies"] = await asyncio.to_thread(before.forget_copies, self._path, today, latest)
        return gone

    async def _read(self, work: Work[T], *, is_short: bool = False, is_snapshot: bool = False) -> T:
        def read(connection: Connection) -> T:
            return (snapshot if is_snapshot else at_once)(work, connection)

        if not is_short:
            return await self._readers.away(read)
        if is_snapshot:
            return self._writer.read_here(read, self._readers.here)
        return self._readers.here(read)

    async def _write(self, work: Work[T], how: How) -> T:
        def write(connection: Connection) -> T:
            return at_once(work, connection)

        if how.is_mark:
            return await self._writer.run_here(write)
        return await self._writer.run(write, erases=how.erases, grows=how.grows)

    async def _erase_dropped_lists(self) -> None:
        await super()._erase_dropped_lists()
        await self._wipe()

    async def _wipe(self) -> None:
        """Raises ``StorageBusy`` if what was deleted couldn't be made to leave the files."""
        for _ in range(WIPE_TRIES):
            if await self._writer.wipe():
                return
        raise StorageBusy("everything due was deleted, but a reader kept the old bytes in the log; try again")
