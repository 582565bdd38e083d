"""``SqliteStorage``: the storage interface over one SQLite file.

Only the choice of who does what is made here: the writer's thread, the loop's own reader, or a reader's
thread. The SQL is in ``rooms``, ``blobs``, ``escrow``, ``index``, ``vaults``, ``roster`` and ``forgetting``.
"""

import asyncio
import logging
import os
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from sqlite3 import Connection

from parasol.server.storage import (
    QUARTERS,
    Bounds,
    Box,
    Bucket,
    ElementPage,
    Entry,
    Experience,
    Head,
    ListState,
    NewRecord,
    Paths,
    PutDone,
    Record,
    Room,
    RoomOutline,
    RosterEntry,
    Spending,
    SpentBy,
    StorageBusy,
    StorageError,
    Vault,
    Withdrawal,
)
from parasol.server.storage.counting import COUNTS
from parasol.server.storage.sqlite import (
    before,
    blobs,
    connections,
    escrow,
    forgetting,
    heads,
    index,
    last_days,
    rooms,
    roster,
    services,
    tokens,
    vaults,
    wiping,
)
from parasol.server.storage.sqlite.gate import ReadGate
from parasol.server.storage.sqlite.migrate import migrate, migrations
from parasol.server.storage.sqlite.readers import Readers
from parasol.server.storage.sqlite.reserve import Reserve, lacks_room
from parasol.server.storage.sqlite.writer import Writer
from parasol.wire.contexts import release_of
from parasol.wire.days import quarter_of

QUICK_BYTES = 128 * 1024
QUICK_RECORDS = 200
"""Reading this much on the loop's thread takes about 0.5 ms; what goes beyond is read in a thread."""

WIPE_TRIES = 10

_log = logging.getLogger("parasol.storage")


class SqliteStorage:
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
        """Finish all work, fold the log into the file and let go of it. Closing twice is fine."""
        if self._lock is None:
            return
        lock, self._lock = self._lock, None
        await self._readers.close()
        await self._writer.close()
        os.close(lock)

    async def rest(self) -> None:
        self._readers.rest_here()
        await self._writer.run_alone(self._rest)

    def _rest(self, connection: Connection) -> None:
        connections.rest(connection)
        self._readers.rest_away()

    async def row_counts(self) -> dict[str, int]:
        return await self._readers.away(_row_counts)

    # The server's own values.

    async def get_secret(self, name: str) -> bytes | None:
        return self._readers.here(lambda c: roster.get_secret(c, name))

    async def put_secret(self, name: str, value: bytes) -> None:
        await self._writer.run(lambda c: roster.put_secret(c, name, value))

    async def delete_secret(self, name: str) -> None:
        await self._writer.run(lambda c: roster.delete_secret(c, name), erases=True)

    async def agree_on(self, name: str, held: bytes | None, value: bytes) -> bytes:
        return await self._writer.run(lambda c: roster.agree_on(c, name, held, value), erases=True)

    # Roster and boxes.

    async def roster_after(self, number: int, limit: int) -> list[RosterEntry]:
        return await self._readers.away(lambda c: roster.roster_after(c, number, limit))

    async def append_roster(
        self,
        entries: Sequence[RosterEntry],
        boxes: Sequence[Box],
        rooms: Sequence[Room],
        drop_boxes_of: Sequence[bytes] = (),
        new_list: int | None = None,
        today: int = 0,
    ) -> None:
        await self._writer.run(
            lambda c: roster.append_roster(c, entries, boxes, rooms, drop_boxes_of, new_list, today), erases=True
        )

    async def boxes_of(self, recipient: bytes) -> list[Box]:
        return self._readers.here(lambda c: roster.boxes_of(c, recipient))

    # Rooms.

    async def room(self, name: bytes) -> Room | None:
        return self._readers.here(lambda c: rooms.room(c, name))

    async def rooms_of_kind(self, kind: str) -> list[Room]:
        return await self._readers.away(lambda c: rooms.rooms_of_kind(c, kind))

    async def open_room(self, room: Room, records: Sequence[NewRecord], today: int) -> int:
        return await self._writer.run(lambda c: rooms.open_room(c, room, records, today), grows=True)

    async def append(
        self,
        room: bytes,
        record: NewRecord,
        today: int,
        list_number: int | None = None,
        entries: Sequence[Entry] = (),
        head: Head | None = None,
        *,
        roster_length: int | None = None,
        bounds: Bounds | None = None,
        is_urgent: bool = False,
    ) -> int:
        if entries and (head is None or list_number != head.list_number):
            raise ValueError("entries need the number of their list, and its head")
        release = None
        if entries:
            if record.expires_on is None:
                raise ValueError("a record with entries needs a last day")
            release = release_of(record.expires_on, set(record.withdraw_keys))

        def work(c: Connection) -> int:
            seq, row = rooms.append(c, room, record, today, release, bounds)
            if row is not None and roster_length is not None:
                roster.check_length(c, roster_length)
            if row is not None and entries and head is not None:
                index.add_entries(c, row, entries, head, seq, today)
            return seq

        return await self._writer.run(work, grows=not is_urgent)

    async def read_after(self, room: bytes, seq: int, limit: int, max_bytes: int) -> list[Record]:
        few, small = min(limit, QUICK_RECORDS), min(max_bytes, QUICK_BYTES)
        records = self._readers.here(lambda c: rooms.read_after(c, room, seq, few, small))
        size = sum(len(record.body) for record in records)
        there_is_no_more = len(records) < few and size < small
        if there_is_no_more or size >= max_bytes or len(records) >= limit:
            return records
        last, more, left = records[-1].seq, limit - len(records), max_bytes - size
        return records + await self._readers.away(lambda c: rooms.read_after(c, room, last, more, left))

    async def outline(self, room: bytes, parts: Sequence[int], after: int) -> RoomOutline:
        return self._readers.here(lambda c: rooms.outline(c, room, parts, after))

    async def delete_record(self, room: bytes, id: bytes) -> bool:
        return await self._writer.run(lambda c: rooms.delete_record(c, room, id), erases=True)

    async def delete_room(self, room: bytes) -> bool:
        return await self._writer.run(lambda c: rooms.delete_room(c, room), erases=True)

    async def shorten_room(self, room: bytes, expires_on: int) -> bool:
        return await self._writer.run(lambda c: rooms.shorten_room(c, room, expires_on))

    async def shorten(self, kind: str, days: int, since: int | None = None) -> int:
        changed = 0
        while count := await self._writer.run(lambda c: rooms.shorten_rooms(c, kind, days, since, forgetting.PORTION)):
            changed += count
        after: tuple[int, int] | None = (0, 0)
        while after:
            count, after = await self._writer.run(
                lambda c, after=after: rooms.shorten_records(c, kind, days, since, after, forgetting.PORTION)  # type: ignore[misc]
            )
            changed += count
        return changed

    # Files.

    async def put_chunk(
        self, room: bytes, blob: bytes, number: int, body: bytes, most_in_room: int, most_in_all: int
    ) -> None:
        await self._writer.run(
            lambda c: blobs.put_chunk(c, room, blob, number, body, most_in_room, most_in_all), grows=True
        )

    async def chunk(self, room: bytes, blob: bytes, number: int) -> bytes | None:
        return await self._readers.away(lambda c: blobs.chunk(c, room, blob, number))

    async def delete_blob(self, room: bytes, blob: bytes) -> bool:
        return await self._writer.run(lambda c: blobs.delete_blob(c, room, blob), erases=True)

    # The escrow.

    async def file_waiting(
        self, room: Room, records: Sequence[NewRecord], marks: Sequence[bytes], today: int, met_until: int
    ) -> bool:
        return await self._writer.run(
            lambda c: escrow.file_waiting(c, room, records, marks, today, met_until), grows=True
        )

    async def marks_of_met(self) -> dict[bytes, list[bytes]]:
        return await self._readers.away(escrow.marks_of_met)

    # Withdrawals.

    async def is_carried(self, key: bytes) -> bool:
        return self._readers.here(lambda c: forgetting.is_carried(c, key))

    async def withdraw(self, key: bytes, signature: bytes, today: int, keep_until: int) -> int:
        return await self._writer.run(lambda c: forgetting.withdraw(c, key, signature, keep_until), erases=True)

    async def withdrawals_after(self, number: int, limit: int) -> list[Withdrawal]:
        return await self._readers.away(lambda c: forgetting.withdrawals_after(c, number, limit))

    # The index.

    async def lists(self) -> list[ListState]:
        return self._readers.here(index.lists)

    async def put_entries(
        self,
        list_number: int,
        room: bytes,
        items: Sequence[tuple[bytes, Sequence[Entry]]],
        head: Head,
        today: int,
        last_days: Mapping[bytes, int] | None = None,
    ) -> PutDone:
        days = last_days or {}
        return await self._writer.run(
            lambda c: index.put_entries(c, list_number, room, items, head, today, days), grows=True
        )

    async def records_in_list(self, list_number: int) -> list[bytes]:
        return await self._readers.away(lambda c: index.records_in_list(c, list_number))

    async def days_of(self, room: bytes, ids: Sequence[bytes]) -> dict[bytes, tuple[int, int]]:
        return await self._readers.away(lambda c: last_days.days_of(c, room, ids))

    async def count_longer(self, room: bytes, days: int) -> int:
        return await self._readers.away(lambda c: last_days.count_longer(c, room, days))

    async def bucket(self, list_number: int, bits: int, number: int) -> Bucket | None:
        return self._readers.here(lambda c: index.bucket(c, list_number, bits, number))

    async def paths(self, list_number: int, positions: Sequence[int], room: bytes) -> Paths:
        return await self._readers.away(lambda c: index.paths(c, list_number, positions, room))

    async def elements(self, list_number: int, after: tuple[int, bytes], limit: int, room: bytes) -> ElementPage:
        return await self._readers.away(lambda c: index.elements(c, list_number, after, limit, room))

    async def heads(self) -> list[Head]:
        return self._readers.here(heads.heads)

    async def set_head(self, head: Head, room: bytes) -> None:
        await self._writer.run(lambda c: index.set_head(c, head, room))

    async def complete_list(
        self, list_number: int, today: int, head: Head, room: bytes, days: int | None = None, cases: bytes = b""
    ) -> None:
        # One commit puts the lower lists out of use. Erasing them takes longer (about 15 s for 160,000 entries)
        # and goes in portions; if it is cut off, the next call or the next expiry goes on with it.
        await self._writer.run(lambda c: index.complete_list(c, list_number, today, head, room, days, cases))
        await self._erase_dropped_lists()

    # Vaults.

    async def vault(self, name: bytes, today: int | None = None) -> Vault | None:
        found = self._readers.here(lambda c: vaults.vault(c, name))
        if found is None:
            return None
        vault, touched_on = found
        if today is not None and touched_on < today:
            try:
                await self._writer.run(lambda c: vaults.touch(c, name, today))
            except StorageError:
                _log.warning("the day of a vault's use was not kept")  # a full disk must not lock people out
        return vault

    async def put_vault(self, name: bytes, vault: Vault, today: int) -> None:
        grows = self._is_larger(vault, name)
        await self._writer.run(lambda c: vaults.put_vault(c, name, vault, today), erases=True, grows=grows)

    async def move_vault(self, old: bytes, old_version: int, new: bytes, vault: Vault, today: int) -> None:
        await self._writer.run(
            lambda c: vaults.move_vault(c, old, old_version, new, vault, today),
            erases=True,
            grows=self._is_larger(vault, old),
        )

    def _is_larger(self, vault: Vault, name: bytes) -> bool:
        """Whether a vault is larger than the one it replaces, or replaces none."""
        found = self._readers.here(lambda c: vaults.vault(c, name))
        return found is None or len(vault.sealed) > len(found[0].sealed)

    async def delete_vault(self, name: bytes) -> bool:
        return await self._writer.run(lambda c: vaults.delete_vault(c, name), erases=True)

    # Tokens.

    async def tell_service(self, service: bytes, quarter: int, answers: Sequence[tuple[str, bool]]) -> None:
        await self._writer.run(lambda c: services.tell(c, service, quarter, answers), grows=True)

    async def service_counts(self, first_quarter: int, least: int) -> list[Experience]:
        return self._readers.here(lambda c: services.counts(c, first_quarter, least))

    async def spend(
        self, week: int, purpose: str, mark: bytes, request: bytes, signature: bytes, most: int | None = None
    ) -> Spending:
        return await self._writer.run(lambda c: tokens.spend(c, week, purpose, mark, request, signature, most))

    async def spent_by(self, week: int, purpose: str, mark: bytes) -> SpentBy | None:
        return self._readers.here(lambda c: tokens.spent_by(c, week, purpose, mark))

    async def token_counts(self, purpose: str) -> dict[int, int]:
        return self._readers.here(lambda c: tokens.token_counts(c, purpose))

    async def drawn(self, week: int, mark: bytes) -> bytes | None:
        return self._readers.here(lambda c: tokens.drawn(c, week, mark))

    async def keep_draw(self, week: int, mark: bytes, batch: bytes, seat: bytes, credential: bytes) -> bool:
        return await self._writer.run(lambda c: tokens.keep_draw(c, week, mark, batch, seat, credential))

    async def keep_credentials(self, seats: Collection[bytes], roster_length: int | None = None) -> int:
        # One process appends to this roster, and knows all of it.
        return await self._writer.run(lambda c: tokens.keep_credentials(c, seats), erases=True)

    # What is held.

    async def counted(self) -> dict[str, int]:
        def read(c: Connection) -> dict[str, int]:
            with index.snapshot(c):
                return {kind: c.execute(sql).fetchone()[0] for kind, sql in COUNTS.items()}

        return await self._readers.away(read)

    # Forgetting.

    async def expire(
        self, today: int, vaults_untouched_since: int, quarters: int = QUARTERS, latest: int | None = None
    ) -> dict[str, int]:
        gone: dict[str, int] = {}
        bounds = {"vaults": vaults_untouched_since, "experience": quarter_of(today) - quarters}
        for kind, step in forgetting.STEPS:
            gone[kind] = 0
            bound = bounds.get(kind, today)
            while count := await self._writer.run(lambda c, step=step, bound=bound: step(c, bound, forgetting.PORTION)):  # type: ignore[misc]
                gone[kind] += count
        await self._erase_dropped_lists()
        while await self._writer.run_alone(lambda c: wiping.shrink(c, forgetting.PORTION)):
            pass
        await self._writer.run_alone(wiping.compact)
        await self._wipe()
        gone["copies"] = await asyncio.to_thread(before.forget_copies, self._path, today, latest)
        return gone

    async def _erase_dropped_lists(self) -> None:
        while await self._writer.run(lambda c: index.erase_dropped(c, forgetting.ENTRY_PORTION)):
            pass
        await self._wipe()

    async def _wipe(self) -> None:
        """Raises ``StorageBusy`` if what was deleted couldn't be made to leave the files."""
        for _ in range(WIPE_TRIES):
            if await self._writer.wipe():
                return
        raise StorageBusy("everything due was deleted, but a reader kept the old bytes in the log; try again")


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return {name: connection.execute(_count(name)).fetchone()[0] for (name,) in names.fetchall()}


def _count(table: str) -> str:
    return f'SELECT count(*) FROM "{table}"'  # noqa: S608 a name from the schema
