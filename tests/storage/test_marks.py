"""Marks of spent tokens on SQLite: in the file at once, on disk within a second, and nobody waits for either."""

import asyncio
import dataclasses
import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage.sqlite import SqliteStorage, marks, writer
from parasol.kernel.wire.tokens import week_of

pytestmark = pytest.mark.machine("kernel/storage")

WEEK = week_of(TODAY)
REQUEST, SIGNATURE = b"r" * 16, b"s" * 64
CHILD = """
import asyncio, os, sys
from pathlib import Path
from parasol.kernel.storage.sqlite import SqliteStorage

async def main():
    storage = await SqliteStorage.open(Path(sys.argv[1]))
    while True:
        mark = os.urandom(16)
        assert await storage.redeem(int(sys.argv[2]), "check", mark, b"r" * 16, b"s" * 64) == "new"
        os.write(1, mark.hex().encode() + b"\\n")

asyncio.run(main())
"""


def synchronous(connection: sqlite3.Connection) -> int:
    found: int = connection.execute("PRAGMA synchronous").fetchone()[0]
    return found


def with_storage(path: Path, body: Any) -> None:
    async def run() -> None:
        storage = await SqliteStorage.open(path / "parasol.db")
        try:
            await rested(storage)
            await storage.keep_issued(WEEK, {}, {b"m" * 16: b"c" * 32})  # so that the log isn't empty
            await idle(storage)
            await body(storage)
        finally:
            await storage.close()

    asyncio.run(run())


async def rested(storage: SqliteStorage) -> None:
    """Until the thread has nothing to do, and the log is empty."""
    await storage._writer.wipe()
    await idle(storage)


async def idle(storage: SqliteStorage) -> None:
    """Until the thread has answered, and let go of the connection."""
    while storage._writer._turn.locked():
        await asyncio.sleep(0.001)


def redeem(storage: SqliteStorage, mark: bytes) -> Any:
    return storage.redeem(WEEK, "check", mark, REQUEST, SIGNATURE)


def test_a_token_that_was_spent_is_spent_after_a_kill(tmp_path):
    path = tmp_path / "parasol.db"
    child = subprocess.Popen([sys.executable, "-c", CHILD, str(path), str(WEEK)], stdout=subprocess.PIPE)
    assert child.stdout is not None
    told = [bytes.fromhex(child.stdout.readline().decode()) for _ in range(200)]
    child.kill()
    told += [bytes.fromhex(line.decode()) for line in child.stdout.read().splitlines() if len(line) == 32]
    child.wait()
    child.stdout.close()

    async def body(storage: SqliteStorage) -> None:
        held = [await storage.redeemed_by(WEEK, "check", mark) for mark in told]
        assert None not in held
        assert (await storage.token_counts("check"))[WEEK] in {len(told), len(told) + 1}

    with_storage(tmp_path, body)


def test_many_marks_are_synced_once_and_within_a_second(tmp_path, monkeypatch):
    monkeypatch.setattr(writer, "SYNC_SECONDS", 0.05)
    synced = threading.Event()
    times: list[str] = []

    def sync(log: str) -> None:
        times.append(log)
        marks.sync(log)
        synced.set()

    monkeypatch.setattr(writer, "sync", sync)

    async def body(storage: SqliteStorage) -> None:
        for _ in range(2):
            for _ in range(20):
                assert await redeem(storage, os.urandom(16)) == "new"
            assert await asyncio.to_thread(synced.wait, 5)
            synced.clear()
            await idle(storage)
        await asyncio.sleep(0.2)
        assert times == [f"{tmp_path / 'parasol.db'}-wal"] * 2  # and none when nothing is new

    with_storage(tmp_path, body)


def test_what_is_no_mark_is_synced_before_it_is_acknowledged(tmp_path):
    async def body(storage: SqliteStorage) -> None:
        assert await storage._writer.run_here(synchronous) == 1  # NORMAL
        assert await storage._writer.run(synchronous) == 2  # FULL
        await idle(storage)
        assert await storage._writer.run_here(synchronous) == 1
        await storage.open_room(a_room(b"room"), [], TODAY)
        assert await storage._writer.run_alone(synchronous) == 2

    with_storage(tmp_path, body)


def test_marks_of_one_moment_go_in_one_transaction_also_when_the_store_is_closed(tmp_path, monkeypatch):
    sizes: list[int] = []

    def marked(connection: sqlite3.Connection, items: Any) -> None:
        sizes.append(len(items))
        marks.marked(connection, items)

    monkeypatch.setattr(writer, "marked", marked)

    async def body(storage: SqliteStorage) -> None:
        assert await redeem(storage, os.urandom(16)) == "new"
        assert not storage._writer._is_turn_marked  # nobody else waits, so nothing is left for later
        sizes.clear()
        assert await asyncio.gather(*(redeem(storage, os.urandom(16)) for _ in range(9))) == ["new"] * 9
        last = [asyncio.ensure_future(redeem(storage, os.urandom(16))) for _ in range(3)]
        await asyncio.sleep(0)
        await storage.close()
        assert await asyncio.gather(*last) == ["new"] * 3
        assert sizes == [1, 8, 1, 2]  # nobody waits for whoever comes later

    with_storage(tmp_path, body)


def test_while_the_thread_writes_a_mark_waits_for_it_and_the_loop_does_not(tmp_path):
    begun, may_end = threading.Event(), threading.Event()

    def slow(connection: sqlite3.Connection) -> None:
        begun.set()
        may_end.wait(5)

    async def body(storage: SqliteStorage) -> None:
        writing = asyncio.create_task(storage._writer.run(slow))
        await asyncio.to_thread(begun.wait, 5)
        spending = asyncio.create_task(redeem(storage, bytes(16)))
        await asyncio.sleep(0.05)  # the loop goes on
        assert not spending.done()
        may_end.set()
        await writing
        assert await spending == "new"
        assert await redeem(storage, bytes(16)) == "again"

    with_storage(tmp_path, body)


def test_the_first_mark_after_a_wipe_goes_by_the_thread(tmp_path, monkeypatch):
    """An empty log gets a header, which SQLite lets the disk have at once."""
    marking: list[str] = []

    def marked(connection: sqlite3.Connection, items: Any) -> None:
        marking.append(threading.current_thread().name)
        marks.marked(connection, items)

    monkeypatch.setattr(writer, "marked", marked)

    async def body(storage: SqliteStorage) -> None:
        for number in range(3):
            await storage.put_secret("secret", bytes([number]))
            await storage.delete_secret("secret")
            await rested(storage)
            assert storage._writer._transactions.log_bytes() == 0
            assert await redeem(storage, os.urandom(16)) == "new"
            assert marking == ["MainThread"] * number
            await idle(storage)
            assert await redeem(storage, os.urandom(16)) == "new"
            assert marking == ["MainThread"] * (number + 1)

    with_storage(tmp_path, body)


def test_a_mark_that_the_disk_refuses_is_tried_again_by_the_thread(tmp_path, monkeypatch):
    def refuse(connection: sqlite3.Connection, items: Any) -> Any:
        def refused(c: sqlite3.Connection) -> Any:
            raise sqlite3.OperationalError("database or disk is full")

        marks.marked(connection, [*items, dataclasses.replace(items[0], run=refused)])

    monkeypatch.setattr(writer, "marked", refuse)

    async def body(storage: SqliteStorage) -> None:
        assert await redeem(storage, bytes(16)) == "new"
        assert await storage.token_counts("check") == {WEEK: 1}  # and not two

    with_storage(tmp_path, body)


def test_of_a_mark_that_fails_nothing_is_kept(tmp_path):
    def half(connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO week_count (week, purpose, count) VALUES (1, 'check', 1)")
        raise ValueError("half")

    async def body(storage: SqliteStorage) -> None:
        spending = asyncio.gather(redeem(storage, bytes(16)), storage._writer.run_here(half), return_exceptions=True)
        assert list(map(str, await spending)) == ["new", "half"]
        assert await storage.token_counts("check") == {WEEK: 1}
        await storage.open_room(a_room(b"room"), [], TODAY)
        assert await storage.append(b"room", a_record(), TODAY) == 1  # and the connection is as before

    with_storage(tmp_path, body)


def test_a_bucket_is_read_by_the_connection_that_writes_or_else_by_a_reader(tmp_path):
    """A reader's cache begins anew with each mark."""
    begun, may_end = threading.Event(), threading.Event()

    def slow(connection: sqlite3.Connection) -> None:
        begun.set()
        may_end.wait(5)

    def broken(connection: sqlite3.Connection) -> str:
        if connection is not None:
            raise sqlite3.OperationalError("disk I/O error")
        return "by a reader"

    async def body(storage: SqliteStorage) -> None:
        writer = storage._writer
        used = []

        def by_reader(read: Any) -> Any:
            used.append("reader")
            return read(None)

        await idle(storage)
        assert writer.read_here(lambda c: c, by_reader) is writer._transactions.connection
        assert not used
        assert writer.read_here(broken, by_reader) == "by a reader"
        writing = asyncio.create_task(writer.run(slow))
        await asyncio.to_thread(begun.wait, 5)
        assert writer.read_here(lambda c: c, by_reader) is None
        assert await storage.bucket(1, 0, 0) is None  # and nobody waits for the thread
        assert used == ["reader", "reader"]
        may_end.set()
        await writing
        await idle(storage)
        assert not writer._turn.locked()
        assert await redeem(storage, bytes(16)) == "new"

    with_storage(tmp_path, body)
