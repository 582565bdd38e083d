"""PostgreSQL's disk is full: it is said, nothing acknowledged is lost, and with room again it goes on by itself."""

import asyncio
from collections.abc import Iterator

import psycopg
import pytest
from full_child import marked
from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage import StorageError, StorageFull
from parasol.kernel.storage.postgres import PostgresStorage
from parasol.kernel.storage.postgres.dropping import drop_tables
from postgres import GRANT, TEMPLATE, USER, cluster, give_to_postgres
from small_disks import OTHERS, fill_up, memory_disk

pytestmark = pytest.mark.machine("kernel/storage")


@pytest.fixture
def url() -> Iterator[str]:
    """Of a database whose tables lie on a disk of their own, at ``small`` in the cluster's folder. Its log doesn't."""
    server = cluster()
    with memory_disk(server.folder / "small", 48) as disk:
        give_to_postgres(disk)
        server.as_superuser(
            f"CREATE TABLESPACE small OWNER {USER} LOCATION '{disk}'",
            f"CREATE DATABASE small TEMPLATE {TEMPLATE} OWNER {USER} TABLESPACE small",
        )
        server.as_superuser(GRANT, database="small")
        yield server.url_of("small")
        server.as_superuser("DROP DATABASE small WITH (FORCE)", "DROP TABLESPACE small")
    (server.folder / "small").rmdir()


def test_a_full_disk_is_said_nothing_acknowledged_is_lost_and_with_room_it_goes_on(url: str) -> None:
    disk = cluster().folder / "small"

    async def body(s: PostgresStorage) -> None:
        await s.open_room(a_room(), [], TODAY)
        kept: dict[int, bytes] = {}
        for _ in range(20):
            record = a_record(marked(0))
            kept[await s.append(b"room", record, TODAY)] = record.id
        others = fill_up(disk)

        async def write() -> None:
            while True:
                record = a_record(marked(0))
                kept[await s.append(b"room", record, TODAY)] = record.id

        outcomes = await asyncio.gather(*(write() for _ in range(12)), return_exceptions=True)
        assert [str(outcome) for outcome in outcomes] == ["the database's disk is full; nothing of it was kept"] * 12
        assert all(isinstance(outcome, StorageFull) for outcome in outcomes)
        found = await s.read_after(b"room", 0, 1 << 30, 1 << 40)
        assert {record.seq: record.id for record in found} == kept
        # Deleting may need a page too. There is no reserve here: it is done, or it is said that it wasn't.
        (deleted,) = await asyncio.gather(s.delete_record(b"room", kept[1]), return_exceptions=True)
        assert deleted is True or isinstance(deleted, StorageFull)
        others.unlink()
        assert await s.delete_record(b"room", kept.pop(1)) is isinstance(deleted, StorageFull)
        last = await s.append(b"room", a_record(b"there is room"), TODAY)
        found = await s.read_after(b"room", 0, 1 << 30, 1 << 40)
        assert {record.seq: record.id for record in found[:-1]} == kept
        assert last == found[-1].seq == max(kept) + 1

    async def whole() -> None:
        storage = await PostgresStorage.open(url)
        try:
            await body(storage)
        finally:
            await storage.close()

    asyncio.run(whole())
    assert not (disk / OTHERS).exists()


def test_a_closed_communitys_tables_are_dropped_with_no_room_or_it_is_said_and_with_room_it_is_done(url: str) -> None:
    disk = cluster().folder / "small"

    async def whole() -> None:
        await (await PostgresStorage.open(url)).close()
        others = fill_up(disk)
        (dropped,) = await asyncio.gather(drop_tables(url), return_exceptions=True)
        assert dropped is None or (isinstance(dropped, StorageError) and "didn't drop the tables" in str(dropped))
        others.unlink()
        await drop_tables(url)
        with psycopg.connect(url) as held:
            tables = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
            assert held.execute(tables).fetchone() == (0,)

    asyncio.run(whole())
