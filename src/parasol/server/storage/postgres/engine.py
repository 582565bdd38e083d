"""``PostgresStorage``: the storage interface over one PostgreSQL database.

Only the choice of how something is done is made here: a read, a read as of one moment, a transaction, or one statement
that commits by itself. The SQL is in ``rooms``, ``blobs``, ``escrow``, ``index``, ``vaults``, ``roster``, ``tokens``,
``services`` and ``forgetting``.
"""

import asyncio
import logging
from collections.abc import Collection, Mapping, Sequence

import psycopg

from parasol.process import every
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
    RosterMoved,
    Spending,
    SpentBy,
    StorageAway,
    StorageBusy,
    StorageError,
    Vault,
    Withdrawal,
)
from parasol.server.storage.counting import COUNTS
from parasol.server.storage.postgres import (
    before,
    blobs,
    escrow,
    forgetting,
    heads,
    index,
    last_days,
    rooms,
    roster,
    services,
    settings,
    tokens,
    vaults,
    wiping,
)
from parasol.server.storage.postgres.asking import all_rows
from parasol.server.storage.postgres.connecting import connect, conninfo_of, first_connection
from parasol.server.storage.postgres.locks import Connection, Lock, take
from parasol.server.storage.postgres.migrate import migrate, migrations, version_of
from parasol.server.storage.postgres.pool import Pool
from parasol.server.storage.postgres.presence import Presence
from parasol.server.storage.postgres.shared import PostgresShared
from parasol.wire.contexts import release_of
from parasol.wire.days import quarter_of

WIPE_EVERY_SECONDS = 900
"""So what was deleted has left the files after 15 minutes and the time of one wipe (docs/decisions/0036)."""

_log = logging.getLogger("parasol.storage")


class PostgresStorage:
    """One database. Make it with ``open``; use it from one event loop; ``close`` it. Other processes may have it open
    too."""

    def __init__(self, conninfo: str, warnings: tuple[str, ...]) -> None:
        self._conninfo = conninfo
        self._pool = Pool(lambda: connect(conninfo))
        self.shared = PostgresShared(self._pool, lambda: connect(conninfo))
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
        """Finish what runs and let go. Closing twice is fine."""
        self._wiping.cancel()
        await asyncio.gather(self._wiping, return_exceptions=True)
        await self.shared.resign()
        await self._pool.close()
        await self._presence.close()

    async def rest(self) -> None:
        """Nothing is kept here: rows are in the database's memory, not in this process's."""

    async def row_counts(self) -> dict[str, int]:
        return await self._pool.snapshot(_row_counts)

    # The server's own values.

    async def get_secret(self, name: str) -> bytes | None:
        return await self._pool.read(lambda c: roster.get_secret(c, name))

    async def put_secret(self, name: str, value: bytes) -> None:
        await self._pool.write(lambda c: roster.put_secret(c, name, value), is_repeatable=False)

    async def delete_secret(self, name: str) -> None:
        await self._pool.write(lambda c: roster.delete_secret(c, name))

    async def agree_on(self, name: str, held: bytes | None, value: bytes) -> bytes:
        return await self._pool.write(lambda c: roster.agree_on(c, name, held, value))

    # Roster and boxes.

    async def roster_after(self, number: int, limit: int) -> list[RosterEntry]:
        return await self._pool.read(lambda c: roster.roster_after(c, number, limit))

    async def append_roster(
        self,
        entries: Sequence[RosterEntry],
        boxes: Sequence[Box],
        rooms: Sequence[Room],
        drop_boxes_of: Sequence[bytes] = (),
        new_list: int | None = None,
        today: int = 0,
    ) -> None:
        tries = 0

        async def work(c: Connection) -> None:
            nonlocal tries
            tries += 1
            try:
                await roster.append_roster(c, entries, boxes, rooms, drop_boxes_of, new_list, today)
            except RosterMoved:
                if tries == 1 or not await roster.has(c, entries):
                    raise

        await self._pool.write(work)

    async def boxes_of(self, recipient: bytes) -> list[Box]:
        return await self._pool.read(lambda c: roster.boxes_of(c, recipient))

    # Rooms.

    async def room(self, name: bytes) -> Room | None:
        return await self._pool.read(lambda c: rooms.room(c, name))

    async def rooms_of_kind(self, kind: str) -> list[Room]:
        return await self._pool.read(lambda c: rooms.rooms_of_kind(c, kind))

    async def open_room(self, room: Room, records: Sequence[NewRecord], today: int) -> int:
        return await self._pool.write(lambda c: rooms.open_room(c, room, records, today))

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
        if not entries and not record.withdraw_keys and roster_length is None:
            return (await self._pool.call(lambda c: rooms.append(c, room, record, today, None, bounds)))[1]
        release = None
        if entries:
            if record.expires_on is None:
                raise ValueError("a record with entries needs a last day")
            release = release_of(record.expires_on, set(record.withdraw_keys))

        async def work(c: Connection) -> int:
            if entries:
                await take(c, Lock.LISTS)
            room_id, seq, is_new = await rooms.append_carrying(c, room, record, today, release, bounds)
            if is_new and roster_length is not None:  # only now: while the room's row is held nobody appends behind it
                await roster.check_length(c, roster_length)
            if is_new and entries and head is not None:
                await index.add_entries(c, room_id, seq, entries, head, today)
            return seq

        return await self._pool.write(work)

    async def read_after(self, room: bytes, seq: int, limit: int, max_bytes: int) -> list[Record]:
        return await self._pool.read(lambda c: rooms.read_after(c, room, seq, limit, max_bytes))

    async def outline(self, room: bytes, parts: Sequence[int], after: int) -> RoomOutline:
        return await self._pool.read(lambda c: rooms.outline(c, room, parts, after))

    async def delete_record(self, room: bytes, id: bytes) -> bool:
        return await self._pool.write(lambda c: rooms.delete_record(c, room, id))

    async def delete_room(self, room: bytes) -> bool:
        return await self._pool.write(lambda c: rooms.delete_room(c, room))

    async def shorten_room(self, room: bytes, expires_on: int) -> bool:
        return await self._pool.write(lambda c: rooms.shorten_room(c, room, expires_on))

    async def shorten(self, kind: str, days: int, since: int | None = None) -> int:
        changed = 0
        while count := await self._pool.write(lambda c: rooms.shorten_rooms(c, kind, days, since, forgetting.PORTION)):
            changed += count
        after: tuple[int, int] | None = (0, 0)
        while after:
            count, after = await self._pool.write(
                lambda c, after=after: rooms.shorten_records(c, kind, days, since, after, forgetting.PORTION)  # type: ignore[misc]
            )
            changed += count
        return changed

    # Files.

    async def put_chunk(
        self, room: bytes, blob: bytes, number: int, body: bytes, most_in_room: int, most_in_all: int
    ) -> None:
        await self._pool.write(lambda c: blobs.put_chunk(c, room, blob, number, body, most_in_room, most_in_all))

    async def chunk(self, room: bytes, blob: bytes, number: int) -> bytes | None:
        return await self._pool.read(lambda c: blobs.chunk(c, room, blob, number))

    async def delete_blob(self, room: bytes, blob: bytes) -> bool:
        return await self._pool.write(lambda c: blobs.delete_blob(c, room, blob))

    # The escrow.

    async def file_waiting(
        self, room: Room, records: Sequence[NewRecord], marks: Sequence[bytes], today: int, met_until: int
    ) -> bool:
        return await self._pool.write(lambda c: escrow.file_waiting(c, room, records, marks, today, met_until))

    async def marks_of_met(self) -> dict[bytes, list[bytes]]:
        return await self._pool.read(escrow.marks_of_met)

    # Withdrawals.

    async def is_carried(self, key: bytes) -> bool:
        return await self._pool.read(lambda c: forgetting.is_carried(c, key))

    async def withdraw(self, key: bytes, signature: bytes, today: int, keep_until: int) -> int:
        return await self._pool.write(lambda c: forgetting.withdraw(c, key, signature, keep_until))

    async def withdrawals_after(self, number: int, limit: int) -> list[Withdrawal]:
        return await self._pool.read(lambda c: forgetting.withdrawals_after(c, number, limit))

    # The index.

    async def lists(self) -> list[ListState]:
        return await self._pool.read(index.lists)

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
        return await self._pool.write(lambda c: index.put_entries(c, list_number, room, items, head, today, days))

    async def records_in_list(self, list_number: int) -> list[bytes]:
        return await self._pool.read(lambda c: index.records_in_list(c, list_number))

    async def days_of(self, room: bytes, ids: Sequence[bytes]) -> dict[bytes, tuple[int, int]]:
        return await self._pool.read(lambda c: last_days.days_of(c, room, ids))

    async def count_longer(self, room: bytes, days: int) -> int:
        return await self._pool.read(lambda c: last_days.count_longer(c, room, days))

    async def bucket(self, list_number: int, bits: int, number: int) -> Bucket | None:
        return await self._pool.snapshot(lambda c: index.bucket(c, list_number, bits, number))

    async def paths(self, list_number: int, positions: Sequence[int], room: bytes) -> Paths:
        return await self._pool.snapshot(lambda c: index.paths(c, list_number, positions, room))

    async def elements(self, list_number: int, after: tuple[int, bytes], limit: int, room: bytes) -> ElementPage:
        return await self._pool.snapshot(lambda c: index.elements(c, list_number, after, limit, room))

    async def heads(self) -> list[Head]:
        return await self._pool.read(heads.heads)

    async def set_head(self, head: Head, room: bytes) -> None:
        await self._pool.write(lambda c: index.set_head(c, head, room))

    async def complete_list(
        self, list_number: int, today: int, head: Head, room: bytes, days: int | None = None, cases: bytes = b""
    ) -> None:
        # One commit puts the lower lists out of use; erasing them is another, which the next expiry goes on with.
        await self._pool.write(lambda c: index.complete_list(c, list_number, today, head, room, days, cases))
        await self._erase_dropped_lists()

    # Vaults.

    async def vault(self, name: bytes, today: int | None = None) -> Vault | None:
        found = await self._pool.read(lambda c: vaults.vault(c, name))
        if found is None:
            return None
        vault, touched_on = found
        if today is not None and touched_on < today:
            try:
                await self._pool.write(lambda c: vaults.touch(c, name, today))
            except StorageError:
                _log.warning("the day of a vault's use was not kept")  # a full disk must not lock people out
        return vault

    async def put_vault(self, name: bytes, vault: Vault, today: int) -> None:
        await self._pool.write(lambda c: vaults.put_vault(c, name, vault, today))

    async def move_vault(self, old: bytes, old_version: int, new: bytes, vault: Vault, today: int) -> None:
        await self._pool.write(lambda c: vaults.move_vault(c, old, old_version, new, vault, today))

    async def delete_vault(self, name: bytes) -> bool:
        return await self._pool.write(lambda c: vaults.delete_vault(c, name))

    # Tokens.

    async def tell_service(self, service: bytes, quarter: int, answers: Sequence[tuple[str, bool]]) -> None:
        await self._pool.write(lambda c: services.tell(c, service, quarter, answers), is_repeatable=False)

    async def service_counts(self, first_quarter: int, least: int) -> list[Experience]:
        return await self._pool.read(lambda c: services.counts(c, first_quarter, least))

    async def spend(
        self, week: int, purpose: str, mark: bytes, request: bytes, signature: bytes, most: int | None = None
    ) -> Spending:
        return await self._pool.call(lambda c: tokens.spend(c, week, purpose, mark, request, signature, most))

    async def spent_by(self, week: int, purpose: str, mark: bytes) -> SpentBy | None:
        return await self._pool.read(lambda c: tokens.spent_by(c, week, purpose, mark))

    async def token_counts(self, purpose: str) -> dict[int, int]:
        return await self._pool.read(lambda c: tokens.token_counts(c, purpose))

    async def drawn(self, week: int, mark: bytes) -> bytes | None:
        return await self._pool.read(lambda c: tokens.drawn(c, week, mark))

    async def keep_draw(self, week: int, mark: bytes, batch: bytes, seat: bytes, credential: bytes) -> bool:
        return await self._pool.write(lambda c: tokens.keep_draw(c, week, mark, batch, seat, credential))

    async def keep_credentials(self, seats: Collection[bytes], roster_length: int | None = None) -> int:
        return await self._pool.write(lambda c: tokens.keep_credentials(c, seats, roster_length))

    # What is held.

    async def counted(self) -> dict[str, int]:
        async def read(c: Connection) -> dict[str, int]:
            query = " UNION ALL ".join(f"SELECT '{kind}', ({sql})::bigint" for kind, sql in COUNTS.items())
            return dict(await all_rows(c, query))  # one statement: as of one moment

        return await self._pool.read(read)

    # Forgetting.

    async def expire(
        self, today: int, vaults_untouched_since: int, quarters: int = QUARTERS, latest: int | None = None
    ) -> dict[str, int]:
        gone: dict[str, int] = {}
        bounds = {"vaults": vaults_untouched_since, "experience": quarter_of(today) - quarters}
        for kind, step in forgetting.STEPS:
            gone[kind] = 0
            bound = bounds.get(kind, today)
            while count := await self._pool.write(lambda c, step=step, bound=bound: step(c, bound, forgetting.PORTION)):  # type: ignore[misc]
                gone[kind] += count
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

    async def _erase_dropped_lists(self) -> None:
        while await self._pool.write(index.erase_dropped):
            pass


async def _row_counts(connection: Connection) -> dict[str, int]:
    names = await all_rows(
        connection,
        "SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
        " AND relkind IN ('r', 'p') AND relpersistence = 'p' AND NOT relispartition ORDER BY relname",
    )
    counts = {}
    for (name,) in names:
        ((counts[name],),) = await all_rows(connection, f'SELECT count(*) FROM "{name}"')  # noqa: S608 from the schema
    return counts
