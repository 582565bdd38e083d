"""The peer of filing: the same rows into the same engine, without HTTP, signatures or proof of work. Prints JSON."""

import asyncio
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import uvloop

from bench.load import SIZES
from parasol.kernel.storage import NewRecord, Room
from parasol.kernel.storage.sqlite import SqliteStorage


async def run(clients: int, reports: int) -> float:
    """Rooms a second, each acknowledged when synced."""
    made = [
        (
            Room(os.urandom(16), "report", os.urandom(32), 20_000, 20_365, 0),
            [NewRecord(os.urandom(16), os.urandom(length), 20_365) for length in SIZES],
        )
        for _ in range(reports)
    ]
    left = iter(made)
    with tempfile.TemporaryDirectory(prefix="parasol-bench-") as folder:
        storage = await SqliteStorage.open(Path(folder) / "parasol.db")

        async def client() -> None:
            for room, records in left:
                await storage.open_room(room, records, 20_000)

        start = time.perf_counter()
        await asyncio.gather(*(client() for _ in range(clients)))
        seconds = time.perf_counter() - start
        await storage.close()
    return reports / seconds


if __name__ == "__main__":
    print(json.dumps(uvloop.run(run(int(sys.argv[1]), int(sys.argv[2])))))
