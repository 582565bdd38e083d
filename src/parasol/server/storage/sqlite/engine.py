"""``SqliteStorage``: the storage interface over one SQLite file.

Only the choice of who does what is made here: the writer's thread, the loop's own reader, or a reader's
thread. The SQL is in ``rooms``, ``blobs``, ``escrow``, ``index``, ``vaults``, ``roster`` and ``forgetting``.
"""

import asyncio
import os
from collections.abc import Sequence
from pathlib import Path
from sqlite3 import Connection

from parasol.formats.messages import Head
from parasol.server.storage import QUARTERS, Bounds, Entry, NewRecord, Record, Room, StorageBusy, StorageError, Vault
from parasol.server.storage.alike import PORTION, Alike, release_with
from parasol.server.storage.counting import COUNTS
from parasol.server.storage.sqlite import (
    before,
    blobs,
    connections,
    escrow,
    forgetting,
    index,
    last_days,
    profiles,
    rooms,
    roster,
    services,
    tokens,
    vaults,
    wiping,
)
from parasol.server.storage.sqlite.gate import ReadGate
from parasol.server.storage.sqlite.migrate import migrate, migrations
from parasol.server.storage.sqlite.operations import away, here, marked, warm, written
from parasol.server.storage.sqlite.readers import Readers
from parasol.server.storage.sqlite.reserve import Reserve, lacks_room
from parasol.server.storage.sqlite.tree_heads import heads as tree_heads_in_force
from parasol.server.storage.sqlite.writer import Writer

QUICK_BYTES = 128 * 1024
QUICK_RECORDS = 200
"""Reading this much on the loop's thread takes about 0.5 ms; what goes beyond is read in a thread."""

WIPE_TRIES = 10


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return {name: connection.execute(_count(name)).fetchone()[0] for (name,) in names.fetchall()}


def _count(table: str) -> str:
    return f'SELECT count(*) FROM "{table}"'  # noqa: S608 a name from the schema


def _counted(connection: Connection) -> dict[str, int]:
    with index.snapshot(connection):
        return {kind: connection.execute(sql).fetchone()[0] for kind, sql in COUNTS.items()}


class SqliteStorage(Alike):
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

    # The server's own values.
    get_secret = here(roster.get_secret)
    put_secret = written(roster.put_secret)
    delete_secret = written(roster.delete_secret, erases=True)
    agree_on = written(roster.agree_on, erases=True)

    # Roster and keys.
    roster_after = away(roster.roster_after)
    chain_after = away(roster.chain_after)
    append_roster = written(roster.append_roster, erases=True)
    wrapped_keys_of = here(roster.wrapped_keys_of)
    wraps = here(roster.wraps)
    rungs = here(roster.rungs)
    forget_rungs = written(roster.forget_rungs, erases=True)
    stage = written(roster.stage, grows=True)
    staged = away(roster.staged)
    forget_boxes = written(roster.forget_boxes, erases=True)
    recipients_of = away(roster.recipients_of)
    keep_state = written(roster.keep_state, grows=True)
    kept_state = away(roster.kept_state)

    # Rooms.
    room = here(rooms.room)
    rooms_of_kind = away(rooms.rooms_of_kind)
    listings = away(profiles.listings)
    open_room = written(rooms.open_room, grows=True)
    read_before = away(rooms.read_before)
    outline = here(rooms.outline)
    delete_record = written(rooms.delete_record, erases=True)
    empty_record = written(rooms.empty_record, erases=True)
    delete_room = written(rooms.delete_room, erases=True)
    shorten_room = written(rooms.shorten_room)
    _shorten_rooms = written(rooms.shorten_rooms)
    _shorten_records = written(rooms.shorten_records)

    async def put_profile(self, room: Room, records: Sequence[NewRecord], files: Sequence[bytes], today: int) -> None:
        # What is paused leaves on a full disk too.
        put = profiles.put_profile
        await self._writer.run(lambda c: put(c, room, records, files, today), erases=True, grows=len(records) > 1)

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
        release = release_with(record, list_number, entries, head)

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

    # Files.
    put_chunk = written(blobs.put_chunk, grows=True)
    chunk = away(blobs.chunk)
    delete_blob = written(blobs.delete_blob, erases=True)

    # The escrow.
    file_waiting = written(escrow.file_waiting, grows=True)
    renew_waiting = written(escrow.renew_waiting, erases=True, grows=True)
    keys_of_waiting = here(escrow.keys_of_waiting)
    keys_of_met = away(escrow.keys_of_met)
    marks_of_met = away(escrow.marks_of_met)

    # Withdrawals.
    is_carried = here(forgetting.is_carried)
    withdraw = written(forgetting.withdraw, erases=True)
    withdrawals_after = away(forgetting.withdrawals_after)

    # The index.
    lists = here(index.lists)
    put_entries = written(index.put_entries, grows=True)
    records_in_list = away(index.records_in_list)
    days_of = away(last_days.days_of)
    count_longer = away(last_days.count_longer)
    bucket = warm(index.bucket)
    paths = away(index.paths)
    elements = away(index.elements)
    heads = here(tree_heads_in_force)
    set_tree_head = written(index.set_tree_head)

    async def complete_list(
        self, list_number: int, today: int, head: Head, room: bytes, days: int | None = None, cases: bytes = b""
    ) -> None:
        # One commit puts the lower lists out of use. Erasing them takes longer (about 15 s for 160,000 entries)
        # and goes in portions; if it is cut off, the next call or the next expiry goes on with it.
        await self._writer.run(lambda c: index.complete_list(c, list_number, today, head, room, days, cases))
        await self._erase_dropped_lists()

    # Vaults.
    _vault_touched = here(vaults.vault)
    _touch_vault = written(vaults.touch)
    delete_vault = written(vaults.delete_vault, erases=True)

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

    # Tokens.
    redeem = marked(tokens.redeem)
    redeemed_by = here(tokens.redeemed_by)
    token_counts = here(tokens.token_counts)
    issued = here(tokens.issued)
    keep_issued = written(tokens.keep_issued)
    keep_credentials = written(tokens.keep_credentials, erases=True)

    # What members found at services.
    tell_service = written(services.tell, grows=True)
    service_counts = here(services.counts)

    # What is held.
    row_counts = away(_row_counts)
    counted = away(_counted)

    # Forgetting.
    _expire_some = written(forgetting.expire_some)
    _fold_checks = written(forgetting.fold_checks)

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
