"""The matching escrow: finding an equal mark among ever more waiting reports.

The store is filled through SQL (rooms and marks as filing makes them, without the sealed bodies, which matching never
looks at).
"""

import asyncio
import os
import sqlite3
import time
from pathlib import Path

from bench.figures import Figures
from bench.served import Community
from parasol.kernel.storage.sql.escrow import sharing
from parasol.kernel.storage.sqlite import SqliteStorage
from parasol.kernel.storage.sqlite.asking import at_once

MARKS = 4
LOOKUPS = 2_000
MOST_GROWTH = 2.0
TODAY = 20_000


def measure(figures: Figures, _base: Community, folder: Path, sizes: list[int]) -> None:
    """Print how the time of finding a report's marks grows."""
    lookups: dict[int, float] = {}
    for waiting in sizes:
        path = folder / f"escrow-{waiting}" / "parasol.db"
        path.parent.mkdir(mode=0o700)
        asyncio.run(_fill(path, waiting))
        lookups[waiting] = _look_up(path)
    grown = lookups[sizes[-1]] / lookups[sizes[0]]
    figures.add(
        f"growth of finding a report's marks from {sizes[0]:,} to {sizes[-1]:,} waiting reports",
        f"{grown:.2f} times: " + ", ".join(f"{seconds * 1e6:.1f} us" for seconds in lookups.values()),
        f"{sizes[-1] // sizes[0]} times as many reports",
        f"<= {MOST_GROWTH:.0f} times",
        grown <= MOST_GROWTH,
    )


async def _fill(path: Path, waiting: int) -> None:
    storage = await SqliteStorage.open(path)
    await storage.close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.executemany(
            "INSERT INTO room (id, name, kind, holder_key, opened_on, expires_on, next)"
            " VALUES (?, ?, 'escrow', ?, ?, ?, 6)",
            ((n, os.urandom(16), os.urandom(32), TODAY, TODAY + 365) for n in range(1, waiting + 1)),
        )
        connection.executemany(
            "INSERT INTO mark (mark, room) VALUES (?, ?)",
            ((os.urandom(16), n) for n in range(1, waiting + 1) for _ in range(MARKS)),
        )
    connection.close()


def _look_up(path: Path) -> float:
    """The mean seconds of finding who shares four marks, one of which is there."""
    connection = sqlite3.connect(path)
    query = "SELECT mark FROM mark ORDER BY random() LIMIT ?"
    known = [mark for (mark,) in connection.execute(query, (LOOKUPS,))]
    asked = [[known[n % len(known)], *(os.urandom(16) for _ in range(MARKS - 1))] for n in range(LOOKUPS)]
    for marks in asked[:200]:
        at_once(sharing, connection, marks)
    start = time.perf_counter()
    for marks in asked:
        at_once(sharing, connection, marks)
    spent = (time.perf_counter() - start) / LOOKUPS
    connection.close()
    return spent
