"""What a storage at rest still has in its memory: nothing of what was deleted, and no copies of what is on the disk."""

import asyncio
import ctypes
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from evidence import memory_of
from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage.sqlite import SqliteStorage
from postgres import settle_on_postgres
from reaper import ending_with_us

pytestmark = pytest.mark.machine("kernel/storage")

HERE = Path(__file__).parent


@pytest.mark.parametrize("engine", ["postgres", "sqlite"])
def test_what_was_deleted_is_in_no_memory_of_the_server_even_if_it_was_the_last_of_its_kind(tmp_path, engine):
    """One kind after the other is written, read, and deleted; then the server rests, as it does once a minute."""
    store = tmp_path / "store"
    if engine == "postgres":
        settle_on_postgres(store)
    paths = os.pathsep.join([str(HERE), str(HERE.parent), str(HERE.parents[1] / "src")])
    child = subprocess.Popen(
        ending_with_us(sys.executable, HERE / "resting_child.py", store),
        env={**os.environ, "PYTHONPATH": paths},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    assert child.stdout is not None
    assert child.stdin is not None
    found = Counter()
    left = {}
    try:
        for line in child.stdout:
            word, names, kept = json.loads(line)
            there = marks_in_memory(child.pid)
            found[word] += len(there)
            if word != "read":
                left |= {names[str(number)]: word for number in there - set(kept)}
            child.stdin.write("\n")
        assert child.wait(30) == 0
    finally:
        child.kill()
        child.wait()
        child.stdin.close()
        child.stdout.close()
    assert left == {}
    assert found["read"] > 50, "or the search would find nothing anyway"


def marks_in_memory(pid: int) -> set[int]:
    """The numbers of all marks in the memory of a process, as bytes or as hexadecimal text."""
    found = set()
    for each in memory_of(pid):
        found |= {int(number) for number in re.findall(rb"<(\d{8})>", each.content)}
        for text in re.findall(rb"(?i)3c((?:3\d){8})3e", each.content):
            found.add(int(bytes.fromhex(text.decode())))
    return found


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
