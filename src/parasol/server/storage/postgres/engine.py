"""``PostgresStorage``: the storage interface over one PostgreSQL database.

Only the choice of how something is done is made here: a read, a read as of one moment, a transaction, or one statement
that commits by itself. The SQL is in ``rooms``, ``blobs``, ``escrow``, ``index``, ``vaults``, ``roster``, ``tokens``,
``services`` and ``forgetting``.
"""

import asyncio
from collections.abc import Sequence

import psycopg

from parasol.formats.messages import Head
from parasol.process import every
from parasol.server.storage import (
    QUARTERS,
    Bounds,
    Entry,
    NewKeys,
    NewRecord,
    Room,
    RosterEntry,
    RosterMoved,
    StorageAway,
    StorageBusy,
    StorageError,
)
from parasol.server.storage.alike import Alike, release_with
from parasol.server.storage.counting import COUNTS
from parasol.server.storage.postgres import (
    before,
    blobs,
    escrow,
    forgetting,
    index,
    last_days,
    profiles,
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
from parasol.server.storage.postgres.operations import called, read, snapshot, written
from parasol.server.storage.postgres.pool import Pool
from parasol.server.storage.postgres.presence import Presence
from parasol.server.storage.postgres.shared import PostgresShared
from parasol.server.storage.postgres.tree_heads import heads as tree_heads_in_force

WIPE_EVERY_SECONDS = 900
"""So what was deleted has left the files after 15 minutes and the time of one wipe (docs/decisions/0036)."""


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


async def _counted(connection: Connection) -> dict[str, int]:
    query = " UNION ALL ".join(f"SELECT '{kind}', ({sql})::bigint" for kind, sql in COUNTS.items())
    return dict(await all_rows(connection, query))  # one statement: as of one moment


class PostgresStorage(Alike):
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

    # The server's own values.
    get_secret = read(roster.get_secret)
    put_secret = written(roster.put_secret, is_repeatable=False)
    delete_secret = written(roster.delete_secret)
    agree_on = written(roster.agree_on)

    # Roster and keys.
    roster_after = read(roster.roster_after)
    chain_after = read(roster.chain_after)
    wrapped_keys_of = read(roster.wrapped_keys_of)
    wraps = read(roster.wraps)
    rungs = read(roster.rungs)
    forget_rungs = written(roster.forget_rungs)
    stage = written(roster.stage)
    staged = read(roster.staged)
    forget_boxes = written(roster.forget_boxes)
    recipients_of = read(roster.recipients_of)
    _keep_state = written(roster.keep_state)
    _kept_state = read(roster.kept_state)

    async def keep_state(self, kept: bytes) -> None:
        await self._keep_state(kept)
        await self._pool.drop_idle()  # libpq keeps the room that its largest message took: 64 MB for 100,000 members

    async def kept_state(self) -> bytes | None:
        found = await self._kept_state()
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

        async def work(c: Connection) -> None:
            nonlocal tries
            tries += 1
            try:
                await roster.append_roster(c, entries, keys, rooms, new_list, today)
            except RosterMoved:
                if tries == 1 or not await roster.has(c, entries):
                    raise

        await self._pool.write(work)

    # Rooms.
    room = read(rooms.room)
    rooms_of_kind = read(rooms.rooms_of_kind)
    listings = read(profiles.listings)
    open_room = written(rooms.open_room)
    read_after = read(rooms.read_after)
    read_before = snapshot(rooms.read_before)
    outline = read(rooms.outline)
    delete_record = written(rooms.delete_record)
    empty_record = written(rooms.empty_record)
    delete_room = written(rooms.delete_room)
    put_profile = written(profiles.put_profile)
    shorten_room = written(rooms.shorten_room)
    _shorten_rooms = written(rooms.shorten_rooms)
    _shorten_records = written(rooms.shorten_records)

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
        if not entries and not record.withdraw_keys and roster_length is None:
            return (await self._pool.call(lambda c: rooms.append(c, room, record, today, None, bounds)))[1]

        async def work(c: Connection) -> int:
            if entries:
                await take(c, Lock.LISTS)
            await rooms.keep_withdrawals_out(c, [record])
            room_id, seq, is_new = await rooms.append(c, room, record, today, release, bounds)
            if is_new and roster_length is not None:  # only now: while the room's row is held nobody appends behind it
                await roster.check_length(c, roster_length)
            if is_new and entries and head is not None:
                await index.add_entries(c, room_id, seq, entries, head, today)
            return seq

        return await self._pool.write(work)

    # Files.
    put_chunk = written(blobs.put_chunk)
    chunk = read(blobs.chunk)
    delete_blob = written(blobs.delete_blob)

    # The escrow.
    file_waiting = written(escrow.file_waiting)
    renew_waiting = written(escrow.renew_waiting)
    keys_of_waiting = read(escrow.keys_of_waiting)
    keys_of_met = read(escrow.keys_of_met)
    marks_of_met = read(escrow.marks_of_met)

    # Withdrawals.
    is_carried = read(forgetting.is_carried)
    withdraw = written(forgetting.withdraw)
    withdrawals_after = read(forgetting.withdrawals_after)

    # The index.
    lists = read(index.lists)
    put_entries = written(index.put_entries)
    records_in_list = read(index.records_in_list)
    days_of = read(last_days.days_of)
    count_longer = read(last_days.count_longer)
    bucket = snapshot(index.bucket)
    paths = snapshot(index.paths)
    elements = snapshot(index.elements)
    heads = read(tree_heads_in_force)
    set_tree_head = written(index.set_tree_head)

    async def complete_list(
        self, list_number: int, today: int, head: Head, room: bytes, days: int | None = None, cases: bytes = b""
    ) -> None:
        # One commit puts the lower lists out of use; erasing them is another, which the next expiry goes on with.
        await self._pool.write(lambda c: index.complete_list(c, list_number, today, head, room, days, cases))
        await self._erase_dropped_lists()

    # Vaults.
    _vault_touched = read(vaults.vault)
    _touch_vault = written(vaults.touch)
    put_vault = written(vaults.put_vault)
    move_vault = written(vaults.move_vault)
    delete_vault = written(vaults.delete_vault)

    # Tokens.
    redeem = called(tokens.redeem)
    redeemed_by = read(tokens.redeemed_by)
    token_counts = read(tokens.token_counts)
    issued = read(tokens.issued)
    keep_issued = written(tokens.keep_issued)
    keep_credentials = written(tokens.keep_credentials)

    # What members found at services.
    tell_service = written(services.tell, is_repeatable=False)
    service_counts = read(services.counts)

    # What is held.
    row_counts = snapshot(_row_counts)
    counted = read(_counted)

    # Forgetting.
    _expire_some = written(forgetting.expire_some)
    _fold_checks = written(forgetting.fold_checks)

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

    async def _erase_dropped_lists(self) -> None:
        while await self._pool.write(index.erase_dropped):
            pass
