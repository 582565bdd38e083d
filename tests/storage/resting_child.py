"""The process that ``test_resting.py`` looks into: writes a record and reads it, deletes it, and rests, each at a line
of its input. The record's body is made of the first line, so that nothing of it has to pass between the two."""

import asyncio
import gc
import hashlib
import os
import sys
from pathlib import Path

from storage_samples import TODAY, a_record, a_room

from parasol.allocator import ensure_overwriting_allocator
from parasol.process import sweep, trim
from parasol.server.storage.sqlite import SqliteStorage

BYTES = 3_000
RECORDS = 300
"""More than are read on the loop's thread, so that both kinds of readers have them."""


def body_of(seed: str) -> bytes:
    """What the record holds."""
    return hashlib.shake_256(seed.encode()).digest(BYTES)


def say(word: str) -> str:
    """Tell that something is done; the next line when it comes."""
    gc.collect()
    os.write(1, f"{word}\n".encode())
    return sys.stdin.readline().strip()


async def main(path: Path) -> None:
    storage = await SqliteStorage.open(path)
    others = [a_record(os.urandom(BYTES)) for _ in range(RECORDS)]  # as long: the row written last stays in a buffer
    wanted = a_record(body_of(say("open")))
    name = wanted.id
    await storage.open_room(a_room(), [wanted, *others], TODAY)
    del wanted, others
    assert len(await storage.read_after(b"room", 0, RECORDS, 2_000_000)) == RECORDS
    say("read")
    await storage.delete_record(b"room", name)
    say("deleted")
    await storage.rest()
    await sweep()
    await trim()
    say("rested")
    await storage.close()


if __name__ == "__main__":
    ensure_overwriting_allocator()
    asyncio.run(main(Path(sys.argv[1])))
