"""The end where several processes have one database: all let go of it, each folder is destroyed, whoever is killed."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import psycopg
import pytest
from closing_acts import announce, run

import harness
from harness import town
from parasol.features.closing.server import destroying, files
from parasol.features.closing.server.chore import Ending
from parasol.features.closing.server.files import NotDestroyed, alone_in
from parasol.features.closing.server.patience import DAY_SECONDS, STEADY_SECONDS
from parasol.kernel.plain.key import made_or_read
from parasol.kernel.server import serve
from parasol.kernel.server.app import Server
from parasol.kernel.storage import StorageError
from parasol.kernel.storage.opening import URL_FILE, open_storage, url_of
from parasol.kernel.storage.postgres.locks import Lock, number_of
from parasol.kernel.wire.days import text_of
from postgres import settle_on_postgres, wait_until
from served_host import Host, HurriedHost, PatientHost, processes_of

pytestmark = pytest.mark.machine("features/closing", "kernel/storage")

TABLES = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
SHARE_IN_USE = "SELECT pg_advisory_lock_shared(%s::bigint)"
DAYS_AGO = 40


@pytest.fixture
def closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[list[Path], int]:
    """The folders of two machines on one database, whose community's last day was twelve days ago."""
    monkeypatch.setattr(harness, "ENGINE", "postgres")
    store, other = tmp_path / "store", tmp_path / "other"
    with town(store) as running:
        running.clock.offset = -DAYS_AGO * 86_400
        last_day = announce(running)
    other.mkdir(mode=0o700)
    (other / URL_FILE).write_bytes((store / URL_FILE).read_bytes())
    (other / URL_FILE).chmod(0o600)
    for each in (store, other):
        made_or_read(each, os.urandom)
    return [store, other], last_day


@pytest.fixture
def outside(closed: tuple[list[Path], int]) -> Iterator["psycopg.Connection[tuple[object, ...]]"]:
    url = url_of(closed[0][0])
    assert url is not None
    with psycopg.connect(url, autocommit=True) as connection:
        yield connection


def names(store: Path) -> list[str]:
    return sorted(path.name for path in store.iterdir())


def check_destroyed(stores: list[Path], last_day: int, outside: "psycopg.Connection[tuple[object, ...]]") -> None:
    report = f"closed-{text_of(last_day)}.txt"
    wait_until(lambda: all(names(store) == [report] for store in stores), 60)
    assert outside.execute(TABLES).fetchone() == (0,)
    for store in stores:
        assert "roster: 4" in (store / report).read_text(encoding="utf-8")


@pytest.mark.thorough
def test_two_machines_with_two_processes_each_let_go_and_destroy_all_and_go_on_telling_that_it_closed(
    closed: tuple[list[Path], int], outside: "psycopg.Connection[tuple[object, ...]]"
) -> None:
    stores, last_day = closed
    outside.execute(SHARE_IN_USE, (number_of(Lock.IN_USE),))
    hosts: list[Host] = []
    try:
        hosts.append(HurriedHost(stores[0], "--processes", "2"))
        hosts.append(PatientHost(stores[1], "--processes", "2"))
        processes = [processes_of(host) for host in hosts]
        wait_until(lambda: all((store / destroying.STATE).exists() for store in stores), 60)
        assert outside.execute(TABLES).fetchone() != (0,)
        outside.execute("SELECT pg_advisory_unlock_all()")
        check_destroyed(stores, last_day, outside)
        for host in hosts * 4:
            told = httpx.post(f"{host.url}/api/about", json={}, trust_env=False)
            assert (told.status_code, told.json()["code"]) == (410, "closed")
        assert [processes_of(host) for host in hosts] == processes
        others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        wait_until(lambda: outside.execute(others).fetchone() == (0,))
    finally:
        for host in hosts:
            host.close()


@pytest.mark.thorough
def test_a_destruction_that_is_killed_in_the_middle_goes_on(
    closed: tuple[list[Path], int], outside: "psycopg.Connection[tuple[object, ...]]"
) -> None:
    """Held up by somebody else who has the database open; killed meanwhile."""
    stores, last_day = closed
    outside.execute(SHARE_IN_USE, (number_of(Lock.IN_USE),))
    host = HurriedHost(stores[0], "--processes", "2")
    try:
        wait_until((stores[0] / destroying.STATE).exists, 60)
        before = processes_of(host)
        for pid in before:
            os.kill(pid, signal.SIGKILL)
        wait_until(lambda: len(processes_of(host)) == 2 and not set(processes_of(host)) & set(before), 60)
        assert outside.execute(TABLES).fetchone() != (0,)
        assert (stores[0] / URL_FILE).exists()
        outside.execute("SELECT pg_advisory_unlock_all()")
        check_destroyed(stores[:1], last_day, outside)
    finally:
        host.close()
    with pytest.raises(StorageError, match="no store in this database"):
        run(serve._try_out(stores[1]))


def test_who_does_not_think_that_the_day_is_over_lets_nobody_destroy(
    closed: tuple[list[Path], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A machine whose clock is ahead waits, alone, for one that is right."""
    monkeypatch.setattr(destroying, "OTHERS_SECONDS", 1.0)
    stores, last_day = closed
    counter = [0.0]
    date = [(last_day + 9) * DAY_SECONDS, last_day * DAY_SECONDS]  # ahead, and right

    async def live() -> None:
        storages = [await open_storage(store) for store in stores]
        servers = [await Server(each, lambda n=n: date[n], os.urandom).load() for n, each in enumerate(storages)]
        ahead, right = (
            Ending(store, storage, server, lambda n=n: date[n], lambda: counter[0])
            for n, (store, storage, server) in enumerate(zip(stores, storages, servers, strict=True))
        )
        try:
            assert not await ahead.look()
            assert await right.follow()
            counter[0] += 7 * STEADY_SECONDS
            date[0] += 7 * DAY_SECONDS
            waiting = harness.asyncio.create_task(ahead.look())
            while not waiting.done():
                assert await right.follow()
                await harness.asyncio.sleep(0.05)
            with pytest.raises(StorageError, match="in use"):
                await waiting
            assert servers[0].is_over
            assert (await storages[1].row_counts())["roster"] == 4
            assert not (stores[1] / destroying.STATE).exists()
            date[1] += 2 * DAY_SECONDS  # its day is over too, and nobody is destroying at this moment
            assert await right.follow()
            waiting = harness.asyncio.create_task(ahead.look())
            while not waiting.done() and await right.follow():
                await harness.asyncio.sleep(0.05)
            assert not await waiting
            assert [names(store) for store in stores] == [[f"closed-{text_of(last_day)}.txt"]] * 2
        finally:
            for storage in storages:
                await storage.close()

    run(live())


def test_two_processes_of_one_folder_that_find_out_at_once_do_not_wait_for_each_other(
    closed: tuple[list[Path], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(destroying, "OTHERS_SECONDS", 3.0)
    monkeypatch.setattr(files, "LOOK_SECONDS", 1.0)  # so that the second looks when the first waits for the database
    (store, _), last_day = closed
    date, counter = [(last_day + 9) * DAY_SECONDS], [0.0]

    async def live() -> None:
        storages = [await open_storage(store) for _ in range(2)]
        try:
            endings = []
            for storage in storages:
                server = await Server(storage, lambda: date[0], os.urandom).load()
                endings.append(Ending(store, storage, server, lambda: date[0], lambda: counter[0]))
                assert not await endings[-1].look()
            date[0] += 7 * DAY_SECONDS
            counter[0] += 7 * STEADY_SECONDS
            assert await harness.asyncio.gather(*(each.look() for each in endings)) == [False, False]
            assert names(store) == [f"closed-{text_of(last_day)}.txt"]
        finally:
            for storage in storages:
                await storage.close()

    run(live())


def test_two_who_look_at_once_do_not_take_each_other_for_whoever_destroys(tmp_path: Path) -> None:
    settle_on_postgres(tmp_path)

    async def live() -> None:
        storages = [await open_storage(tmp_path) for _ in range(2)]
        shared = [storage.shared for storage in storages]
        try:
            for _ in range(20):
                looks = [each.is_ending() for each in shared * 4 if each is not None]
                assert not any(await harness.asyncio.gather(*looks))
        finally:
            for storage in storages:
                await storage.close()

    run(live())


def test_a_folder_is_destroyed_by_one_process_at_a_time(tmp_path: Path) -> None:
    async def live() -> None:
        async with alone_in(tmp_path):
            with pytest.raises(NotDestroyed, match="another program"):
                async with alone_in(tmp_path):
                    raise AssertionError
        async with alone_in(tmp_path):
            pass

    run(live())
