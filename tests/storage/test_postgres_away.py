"""When the database goes away: what was acknowledged is kept, nothing is done twice, who waits hears it in words."""

import asyncio
import os
import time
from collections.abc import Awaitable, Callable, Iterator
from typing import TypeVar

import psycopg
import pytest
from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage import RoomUnknown, StorageAway, StorageError
from parasol.kernel.storage.postgres import PostgresStorage, pool
from parasol.kernel.storage.postgres.connecting import conninfo_of
from postgres import Cluster

pytestmark = pytest.mark.machine("kernel/storage")

T = TypeVar("T")


@pytest.fixture(scope="module")
def own() -> Iterator[Cluster]:
    """A cluster that may be stopped and killed, as durable as in production."""
    cluster = Cluster(fsync="on")
    yield cluster
    cluster.close()


async def patiently(call: Callable[[], Awaitable[T]]) -> T:
    """Do what a client does: the same again."""
    while True:
        try:
            return await call()
        except StorageAway:
            await asyncio.sleep(0.1)


def test_what_was_acknowledged_survives_crashes_of_the_database_and_each_record_is_there_once(own):
    async def body() -> None:
        storage = await PostgresStorage.open(own.new_database())
        rooms = [b"room %d" % n for n in range(4)]
        for name in rooms:
            await storage.open_room(a_room(name), [], TODAY)
        acknowledged: dict[tuple[bytes, int], bytes] = {}
        spent: dict[bytes, str] = {}
        is_over = False

        async def write(n: int) -> None:
            while not is_over:
                record = a_record(os.urandom(2000))
                seq = await patiently(lambda record=record: storage.append(rooms[n % 4], record, TODAY))
                assert (rooms[n % 4], seq) not in acknowledged
                acknowledged[rooms[n % 4], seq] = record.id
                mark = os.urandom(16)
                spent[mark] = await patiently(lambda mark=mark: storage.redeem(1, "read", mark, mark, bytes(64)))

        writing = [asyncio.create_task(write(n)) for n in range(12)]
        for _ in range(3):
            before = len(acknowledged)
            while len(acknowledged) < before + 30 and not any(task.done() for task in writing):
                await asyncio.sleep(0.01)
            await asyncio.to_thread(own.stop, "immediate")
            await asyncio.to_thread(own.start)
        is_over = True
        await asyncio.gather(*writing)
        for name in rooms:
            found = {r.seq: r.id for r in await storage.read_after(name, 0, 1 << 30, 1 << 40)}
            assert found == {seq: id for (room, seq), id in acknowledged.items() if room == name}
            assert sorted(found) == list(range(1, len(found) + 1))
        assert set(spent.values()) <= {"new", "again"}
        assert await storage.token_counts("read") == {1: len(spent)}
        await storage.close()

    asyncio.run(body())


def test_a_database_that_stays_away_is_said_in_words_and_found_again(own, monkeypatch):
    monkeypatch.setattr(pool, "PATIENCE", 0.3)

    async def body() -> None:
        storage = await PostgresStorage.open(own.new_database())
        await storage.open_room(a_room(), [], TODAY)
        await asyncio.to_thread(own.stop)
        record = a_record()
        for call in (storage.append(b"room", record, TODAY), storage.room(b"room")):
            with pytest.raises(StorageAway, match="can't be reached"):
                await call
        await asyncio.to_thread(own.start)
        assert await storage.append(b"room", record, TODAY) == 1
        assert await storage.append(b"room", record, TODAY) == 1
        await storage.close()

    asyncio.run(body())


def test_what_may_not_be_done_twice_is_not_repeated_when_the_answer_was_lost(own):
    async def body() -> None:
        url = own.new_database()
        storage = await PostgresStorage.open(url)
        await storage.tell_service(bytes(16), 9, [("again", True)])

        async def cut(c: object) -> None:
            own.as_superuser(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'parasol'"
            )
            await c.execute("SELECT 1")  # type: ignore[attr-defined]

        tries = 0

        async def work(c: object) -> None:
            nonlocal tries
            tries += 1
            if tries == 1:
                await cut(c)

        with pytest.raises(StorageAway):
            await storage._pool.write(work, is_repeatable=False)
        assert tries == 1
        tries = 0
        await storage._pool.write(work)
        assert tries == 2
        await storage.close()

    asyncio.run(body())


def test_a_caller_that_goes_away_never_cancels_an_append(own):
    async def body() -> None:
        url = own.new_database()
        storage = await PostgresStorage.open(url)
        await storage.open_room(a_room(), [], TODAY)
        with psycopg.connect(url) as holder:
            holder.execute("SELECT 1 FROM room FOR UPDATE")
            calling = asyncio.create_task(storage.append(b"room", a_record(), TODAY))
            waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE '%append%'"
            until = time.monotonic() + 10
            while own.as_superuser(waiting) != [(1,)]:
                assert time.monotonic() < until
                await asyncio.sleep(0.01)
            calling.cancel()
            with pytest.raises(asyncio.CancelledError):
                await calling
        await storage.close()  # waits for what runs
        again = await PostgresStorage.open(url)
        assert (await again.room(b"room")).last_seq == 1
        await again.close()

    asyncio.run(body())


def test_reading_goes_on_while_all_who_write_wait(own, monkeypatch):
    monkeypatch.setattr(pool, "ANSWER_SECONDS", 0.5)
    monkeypatch.setattr(pool, "PATIENCE", 0.5)

    async def body() -> None:
        url = own.new_database()
        storage = await PostgresStorage.open(url)
        await storage.open_room(a_room(), [], TODAY)
        with psycopg.connect(url) as holder:
            holder.execute("SELECT 1 FROM room FOR UPDATE")
            outcomes = await asyncio.gather(
                *(storage.append(b"room", a_record(), TODAY) for _ in range(3 * pool.WRITERS)), return_exceptions=True
            )
            assert {type(outcome) for outcome in outcomes} == {StorageAway}
            assert (await storage.room(b"room")).last_seq == 0
        await storage.close()

    asyncio.run(body())


def test_a_server_that_is_not_there_or_not_parasols_is_refused_in_plain_words(own):
    async def opening(url: str) -> None:
        await (await PostgresStorage.open(url)).close()

    with pytest.raises(StorageError, match="can't be reached"):
        asyncio.run(opening("postgresql:///x?host=/nowhere"))
    own.as_superuser("CREATE DATABASE other")
    own.as_superuser("CREATE TABLE theirs (a INT)", database="other")
    with pytest.raises(StorageError, match="something else"):
        asyncio.run(opening(own.url_of("other")))
    newer = own.new_database()
    with psycopg.connect(newer) as connection:
        connection.execute("INSERT INTO migration VALUES (9999)")
    with pytest.raises(StorageError, match="newer Parasol"):
        asyncio.run(opening(newer))
    with psycopg.connect(newer) as connection:
        connection.execute("UPDATE migration SET number = number - 10 WHERE number < 9999")
        connection.execute("DELETE FROM migration WHERE number = 9999")
    with pytest.raises(StorageError, match="before its first release"):
        asyncio.run(opening(newer))


def test_several_hosts_are_tried_and_none_gets_a_password():
    assert "host=a,b,c" in conninfo_of("postgresql://a,b,c/parasol")
    assert "target_session_attrs=read-write" in conninfo_of("postgresql://a,b,c/parasol")
    with pytest.raises(StorageError, match="no password"):
        conninfo_of("postgresql://a/parasol?%70assword=x")


def test_a_room_that_is_not_there_is_no_lost_connection(own):
    async def body() -> None:
        storage = await PostgresStorage.open(own.new_database())
        with pytest.raises(RoomUnknown):
            await storage.append(b"room", a_record(), TODAY)
        await storage.close()

    asyncio.run(body())
