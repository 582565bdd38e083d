"""What a storage at rest still has in its memory: nothing of what was deleted, and no copies of what is on the disk."""

import asyncio
import ctypes
import os
import subprocess
import sys
from pathlib import Path

import pytest
from evidence import memory_of
from resting_child import BYTES, body_of
from storage_samples import TODAY, a_record, a_room

from parasol.server.storage.sqlite import SqliteStorage

pytestmark = pytest.mark.machine("server/storage")

HERE = Path(__file__).parent
SEED = "a record that was deleted"
PIECE = 64
"""Bytes in a row that are looked for; SQLite may keep a body in several pages."""


def test_what_was_deleted_is_in_no_cache_any_more(tmp_path):
    paths = os.pathsep.join([str(HERE), str(HERE.parent), str(HERE.parents[1] / "src")])
    child = subprocess.Popen(
        [sys.executable, str(HERE / "resting_child.py"), str(tmp_path / "store" / "a.db")],
        env={**os.environ, "PYTHONPATH": paths},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    body = body_of(SEED)
    pieces = [body[at : at + PIECE] for at in range(0, BYTES - PIECE, PIECE)]
    found = {}
    try:
        for wanted in ("open", "read", "deleted", "rested"):
            assert child.stdout is not None
            assert child.stdin is not None
            assert child.stdout.readline().strip() == wanted
            memory = [each.content for each in memory_of(child.pid)]
            found[wanted] = sum(any(piece in content for content in memory) for piece in pieces)
            child.stdin.write(f"{SEED}\n")
        assert child.wait(30) == 0
    finally:
        child.kill()
        child.wait()
        child.stdin.close()
        child.stdout.close()
    assert found["open"] == found["rested"] == 0
    assert found["read"] == len(pieces)  # or the search would find nothing anyway
    assert found["deleted"] > 0  # and there would be no need to rest


def test_the_caches_are_given_up(tmp_path):
    library = ctypes.CDLL("libsqlite3.so.0")
    library.sqlite3_memory_used.restype = ctypes.c_longlong
    used = library.sqlite3_memory_used

    async def body() -> tuple[int, int]:
        storage = await SqliteStorage.open(tmp_path / "store" / "a.db")
        try:
            await storage.open_room(a_room(), [a_record(os.urandom(9_000)) for _ in range(1_000)], TODAY)
            await asyncio.gather(*(storage.read_after(b"room", 0, 1_000, 9_000_000) for _ in range(4)))
            full = used()
            await storage.rest()
            assert len(await storage.read_after(b"room", 0, 1, 1_000_000)) == 1  # and it goes on
            return full, used()
        finally:
            await storage.close()

    before = used()
    full, rested = asyncio.run(body())
    if full == 0:
        pytest.skip("this interpreter brings its own SQLite, which can't be asked")
    assert full - before > 8_000_000
    assert rested - before < 1_000_000
