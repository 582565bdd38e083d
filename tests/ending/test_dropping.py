"""The same end on PostgreSQL: the tables are dropped, and only Parasol's own."""

import asyncio
from pathlib import Path

import psycopg
import pytest
from closing_acts import announce, run

from kit import town
from parasol.server.ending import destroying
from parasol.server.storage import StorageError
from parasol.server.storage.opening import drop_database, url_of
from postgres import settle_on_postgres

TABLES = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"


def test_the_tables_are_dropped_the_folder_is_destroyed_and_it_can_be_done_again(tmp_path: Path) -> None:
    store = tmp_path / "store"
    settle_on_postgres(store)
    with town(store) as running:
        last_day = announce(running)
    url = url_of(store)
    assert url is not None
    with pytest.raises(destroying.NotYet):
        run(destroying.close_store(store, last_day, lambda name: None))
    with psycopg.connect(url) as held:
        assert held.execute(TABLES).fetchone() != (0,)
    asyncio.run(drop_again(store, last_day))
    with psycopg.connect(url) as held:
        assert held.execute(TABLES).fetchone() == (0,)
    (report,) = store.iterdir()
    assert "PostgreSQL" in report.read_text(encoding="utf-8")
    assert "roster: 4" in report.read_text(encoding="utf-8")


async def drop_again(store: Path, last_day: int) -> None:
    from parasol.server.storage.opening import open_storage  # noqa: PLC0415 only here

    storage = await open_storage(store)
    await destroying.begin(store, storage, last_day + 1)
    await storage.close()
    await drop_database(store)  # killed behind this
    await destroying.close_store(store, last_day + 1, lambda name: None)


def test_a_database_of_something_else_is_left_as_it_is(tmp_path: Path) -> None:
    store = tmp_path / "store"
    settle_on_postgres(store)
    run(drop_database(store))
    url = url_of(store)
    assert url is not None
    with psycopg.connect(url) as held:
        held.execute("CREATE TABLE recipes (name text)")
    with pytest.raises(StorageError, match="something else"):
        run(drop_database(store))
    with psycopg.connect(url) as held:
        assert held.execute(TABLES).fetchone() == (1,)
