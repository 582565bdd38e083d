"""The process that ``test_reserve.py`` kills: fills the disk, says so, and goes on writing and deleting. Prints what is
acknowledged, and what it is about to delete."""

import asyncio
import itertools
import os
import sys
from pathlib import Path

from storage_samples import TODAY, a_record, a_room

from parasol.kernel.storage import StorageFull
from parasol.kernel.storage.sqlite import SqliteStorage


def marked(number: int, size: int = 9000) -> bytes:
    """A body that can be found."""
    mark = b"<given %06d>" % number
    return (mark * (size // len(mark) + 1))[:size]


async def main(path: Path, reserve: int) -> None:
    storage = await SqliteStorage.open(path, reserve)
    if await storage.room(b"room") is None:
        await storage.open_room(a_room(), [], TODAY)
    kept: list[tuple[int, bytes]] = []
    numbers, has_told = itertools.count(1000 * (int.from_bytes(os.urandom(2)) % 900)), False

    async def write(turn: int) -> None:
        nonlocal has_told
        while True:
            number = next(numbers)
            record = a_record(marked(number))
            try:
                await storage.append(b"room", record, TODAY)
            except StorageFull:
                if not has_told:
                    has_told = True
                    os.write(1, b"full\n")
                if turn % 4 == 0 and len(kept) > 200:
                    number, id = kept.pop()
                    os.write(1, b"deleting %d\n" % number)
                    await storage.delete_record(b"room", id)
                await asyncio.sleep(0.001)
                continue
            kept.append((number, record.id))
            # One write of under 4096 bytes to a pipe is whole or not there at all.
            os.write(1, f"kept {number} {record.id.hex()}\n".encode())

    await asyncio.gather(*(write(turn) for turn in range(12)))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2])))
