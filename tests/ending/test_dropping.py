"""The same end on PostgreSQL: the tables are dropped, and only Parasol's own."""

import asyncio
import shutil
from pathlib import Path

import msgspec
import psycopg
import pytest
from closing_acts import Killed, announce, killing_at, run

from harness import town
from parasol.features.closing.server import destroying
from parasol.features.closing.server.files import write_private
from parasol.kernel.storage import StorageError
from parasol.kernel.storage.opening import drop_database, url_of
from parasol.kernel.storage.postgres.locks import Lock, number_of
from postgres import settle_on_postgres

pytestmark = pytest.mark.machine("features/closing", "kernel/storage")

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
    for out_of_reach in ("WAL", "standbys", "parasol export"):
        assert out_of_reach in report.read_text(encoding="utf-8")


async def drop_again(store: Path, last_day: int) -> None:
    from parasol.kernel.storage.opening import open_storage  # noqa: PLC0415 only here

    storage = await open_storage(store)
    await destroying.begin(store, storage, last_day + 1)
    await storage.close()
    await drop_database(store)  # killed behind this
    await destroying.close_store(store, last_day + 1, lambda name: None)


def test_killed_before_any_step_on_the_disk_it_goes_on_where_the_tables_have_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = tmp_path / "begun"
    begun.mkdir(mode=0o700)
    settle_on_postgres(begun)
    state = destroying.Begun(20_000, 20_001, {"roster": 4}, 2, 100, "00" * 32, "PostgreSQL")
    write_private(begun / destroying.STATE, msgspec.json.encode(state).decode())
    (begun / "plain.key").write_bytes(bytes(range(32)))
    kills = 0
    for number in range(1, 100):
        store = Path(shutil.copytree(begun, tmp_path / str(number)))
        with monkeypatch.context() as patch:
            killing_at(number, patch)
            try:
                run(destroying.finish(store, state))
            except Killed:
                kills += 1
            else:
                break
        report = run(destroying.finish(store, state))
        assert list(store.iterdir()) == [report], number
        assert "roster: 4" in report.read_text(encoding="utf-8")
    assert kills > 10


def test_while_a_server_runs_on_the_database_nothing_is_destroyed_and_no_second_program_hurts(tmp_path: Path) -> None:
    store = tmp_path / "store"
    settle_on_postgres(store)
    url = url_of(store)
    assert url is not None
    with town(store) as running:
        last_day = announce(running)
        for attempt in (
            lambda: destroying.close_store(store, last_day + 1, lambda name: None),
            lambda: drop_database(store),
        ):
            with pytest.raises(StorageError, match="in use"):
                run(attempt())
        assert not (store / destroying.STATE).exists()
        run(beside(store, last_day))
    run(destroying.close_store(store, last_day + 1, lambda name: None))
    with psycopg.connect(url) as held:
        assert held.execute(TABLES).fetchone() == (0,)


async def beside(store: Path, last_day: int) -> None:
    """Another server opens the same database, and goes; the first one still holds it."""
    from parasol.kernel.storage.opening import open_storage  # noqa: PLC0415 only here

    other = await open_storage(store)
    await other.close()
    with pytest.raises(StorageError, match="in use"):
        await destroying.close_store(store, last_day + 1, lambda name: None)


def test_a_store_that_is_being_dropped_is_opened_by_nobody(tmp_path: Path) -> None:
    from parasol.kernel.storage.opening import open_storage  # noqa: PLC0415 only here

    store = tmp_path / "store"
    settle_on_postgres(store)
    url = url_of(store)
    assert url is not None
    with psycopg.connect(url, autocommit=True) as dropping:
        dropping.execute("SELECT pg_advisory_lock(%s::bigint)", (number_of(Lock.IN_USE),))
        with pytest.raises(StorageError, match="being destroyed"):
            run(open_storage(store))


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
