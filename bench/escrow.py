"""The matching escrow: finding an equal mark among ever more waiting reports, and opening what met.

The store is filled through SQL (rooms and marks as filing makes them, without the sealed bodies, which matching never
looks at). The peer of matching is Python's own sort of the same marks in the same run: what comparing all of them at
once would cost, n log n.
"""

import asyncio
import os
import sqlite3
import time
from pathlib import Path
from statistics import median

from bench.figures import Figures
from parasol import oprf
from parasol.client.escrow import shares
from parasol.client.escrow.opening import Waiting, open_all
from parasol.formats.escrow import KeysPart, Share
from parasol.server.storage import NewRecord, Room
from parasol.server.storage.sql.escrow import sharing
from parasol.server.storage.sqlite import SqliteStorage
from parasol.server.storage.sqlite.asking import at_once

MARKS = 4
LOOKUPS = 2_000
MOST_GROWTH = 2.0
TODAY = 20_000


def measure(figures: Figures, folder: Path, sizes: list[int], filings: int, pairs: int) -> None:
    """Print times at every size, then what opening costs a steward."""
    lookups: dict[int, float] = {}
    for waiting in sizes:
        path = folder / f"escrow-{waiting}" / "parasol.db"
        path.parent.mkdir(mode=0o700)
        filed = asyncio.run(_file(path, waiting, filings))
        lookups[waiting] = _look_up(path)
        marks = [os.urandom(16) for _ in range(MARKS * waiting)]
        start = time.perf_counter()
        sorted(marks)
        sort = time.perf_counter() - start
        figures.add(
            f"filing one report among {waiting:,} that wait, on disk",
            f"median {filed * 1e6:.0f} us",
            f"finding its marks {lookups[waiting] * 1e6:.1f} us of it",
        )
        figures.add(
            f"finding the marks of all {waiting:,}, one report after another",
            f"{lookups[waiting] * waiting * 1e3:.0f} ms",
            f"{lookups[waiting] * waiting / sort:.1f} times a plain sort of their {MARKS * waiting:,} marks",
        )
    grown = lookups[sizes[-1]] / lookups[sizes[0]]
    figures.add(
        f"growth of finding a report's marks from {sizes[0]:,} to {sizes[-1]:,} waiting reports",
        f"{grown:.2f} times",
        f"{sizes[-1] // sizes[0]} times as many reports",
        f"<= {MOST_GROWTH:.0f} times",
        grown <= MOST_GROWTH,
    )
    _open(figures, pairs)


async def _file(path: Path, waiting: int, filings: int) -> float:
    """Fill a store, then file reports of which every second meets another; the median seconds of one."""
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
        known = [mark for (mark,) in connection.execute("SELECT mark FROM mark ORDER BY random() LIMIT ?", (filings,))]
    connection.close()
    storage = await SqliteStorage.open(path)
    times = []
    for number in range(filings):
        marks = [os.urandom(16) for _ in range(MARKS)]
        if number % 2:
            marks[0] = known[number]
        room = Room(os.urandom(16), "escrow", os.urandom(32), TODAY, TODAY + 365, 0)
        records = [NewRecord(os.urandom(16), os.urandom(size), TODAY + 365) for size in (4096, 4096, 1024, 1024, 4096)]
        start = time.perf_counter()
        met = await storage.file_waiting(room, records, marks, TODAY, TODAY + 180)
        times.append(time.perf_counter() - start)
        if met != bool(number % 2):
            raise RuntimeError("a report met wrongly")
    await storage.close()
    return median(times)


def _look_up(path: Path) -> float:
    """The mean seconds of finding who shares four marks, half of them known ones."""
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


def _open(figures: Figures, pairs: int) -> None:
    """What a steward's device computes for reports that met in pairs, without reading them from the server."""
    key, _ = oprf.derive_key_pair(os.urandom(32), b"bench")
    waiting = []
    start = time.perf_counter()
    for _ in range(pairs):
        line = shares.line_of(oprf.voprf.evaluate(key, os.urandom(32)))
        for _ in range(2):
            output, room = os.urandom(64), os.urandom(16)
            wrapped = shares.wrap(line.secret, os.urandom(32), line.mark, os.urandom)
            share = Share(line.mark, shares.share_at(line, shares.x_of(output)), wrapped)
            waiting.append(Waiting(room, KeysPart(room, os.urandom(32), output, [share])))
    made = time.perf_counter() - start
    start = time.perf_counter()
    opened = open_all(waiting)
    spent = time.perf_counter() - start
    if len(opened) != 2 * pairs:
        raise RuntimeError("a report didn't open")
    figures.add(
        f"opening {2 * pairs:,} reports that met in pairs (a steward's device, keys only)",
        f"{spent * 1e3:.0f} ms",
        f"{spent / made:.2f} of making their lines and points",
    )
