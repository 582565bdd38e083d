"""Building an index: entries of ever more alerts put into a list, as a renewal does it, 64 alerts and a head at a time.

Both sides' work on the list is in it: the steward's tree and signature, the server's own root, buckets and rows. The
oblivious PRF and HTTP aren't (part ``rekey`` has them). The peer is the same rows put into the same tables by SQLite
alone, without a tree and a head.
"""

import asyncio
import os
import sqlite3
import time
from pathlib import Path

from bench.figures import Figures
from bench.fill import head_with, random_entries
from bench.served import Community
from parasol.client.checks.tree import Tree
from parasol.formats.contexts import release_of
from parasol.formats.messages import PUT_AT_ONCE
from parasol.server.storage import Entry
from parasol.server.storage.sqlite import SqliteStorage

ENTRIES_PER_ALERT = 3
"""A phone number's: the whole, the last seven and the last six digits."""
BODY_BYTES = 1024
BYTES_OF_10_000 = 60_000_000


def measure(figures: Figures, base: Community, folder: Path, sizes: list[int]) -> None:
    """Print the time and the bytes for a list of each size."""
    for alerts in sizes:
        store = base.copy_to(folder / f"build-{alerts}")
        database = store / base.database.name
        ids = [os.urandom(16) for _ in range(alerts)]
        expires_on = base.steward.device.today() + 365
        _insert_records(database, base.steward.room("alerts"), ids, expires_on)
        before = database.stat().st_size
        entries = [random_entries(ENTRIES_PER_ALERT) for _ in ids]
        seconds = asyncio.run(_put(database, base, ids, entries, expires_on))
        grown = database.stat().st_size - before
        plain = _plainly(base.copy_to(folder / f"plain-{alerts}") / base.database.name, base, ids, entries, expires_on)
        figures.add(
            f"building a list of {alerts:,} alerts, {ENTRIES_PER_ALERT * alerts:,} entries",
            f"{seconds:.1f} s, {seconds / alerts * 1e3:.2f} ms an alert",
            f"{seconds / plain:.1f} times the bare engine's rows alone, {plain:.1f} s",
        )
        figures.add(
            f"the file's growth by the list of {alerts:,} alerts",
            f"{grown:,} bytes, {grown / alerts / ENTRIES_PER_ALERT:.0f} an entry",
            f"{grown / alerts:.0f} bytes an alert",
            f"<= {BYTES_OF_10_000 // 1_000_000} MB for 10,000" if alerts == 10_000 else "",
            grown <= BYTES_OF_10_000 if alerts == 10_000 else None,
        )


def _insert_records(database: Path, room: bytes, ids: list[bytes], expires_on: int) -> None:
    connection = sqlite3.connect(database)
    with connection:
        connection.execute("PRAGMA synchronous = OFF")
        number, start = connection.execute("SELECT id, next FROM room WHERE name = ?", (room,)).fetchone()
        release = release_of(expires_on, ())
        connection.executemany(
            "INSERT INTO record (room, seq, client_id, day, expires_on, body, release) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                (number, start + at, id, expires_on - 365, expires_on, os.urandom(BODY_BYTES), release)
                for at, id in enumerate(ids)
            ),
        )
        connection.execute("UPDATE room SET next = next + ? WHERE id = ?", (len(ids), number))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


async def _put(database: Path, base: Community, ids: list[bytes], entries: list[list[Entry]], expires_on: int) -> float:
    """Seconds for all batches, each synced to disk with its head."""
    storage = await SqliteStorage.open(database)
    room, today = base.steward.room("alerts"), base.steward.device.today()
    found = await storage.room(room)
    assert found is not None
    try:
        tree = Tree()
        start = time.perf_counter()
        for at in range(0, len(ids), PUT_AT_ONCE):
            items = list(zip(ids[at : at + PUT_AT_ONCE], entries[at : at + PUT_AT_ONCE], strict=True))
            head = head_with(
                base.steward, tree, [each for _, some in items for each in some], expires_on, found.last_seq
            )
            done = await storage.put_entries(1, room, items, head, today)
            assert (done.taken, done.gone) == ([], [])
        return time.perf_counter() - start
    finally:
        await storage.close()


def _plainly(database: Path, base: Community, ids: list[bytes], entries: list[list[Entry]], expires_on: int) -> float:
    """Seconds for the same rows, committed as often, with no tree, head or check of anything."""
    _insert_records(database, base.steward.room("alerts"), ids, expires_on)
    connection = sqlite3.connect(database, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}")
    rows = dict(connection.execute("SELECT client_id, id FROM record"))
    start = time.perf_counter()
    for at in range(0, len(ids), PUT_AT_ONCE):
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO entry (list, record, position, tag, sealed) VALUES (1, ?, ?, ?, ?)",
            (
                (rows[id], entry.position, entry.tag, entry.sealed)
                for id, some in zip(ids[at : at + PUT_AT_ONCE], entries[at : at + PUT_AT_ONCE], strict=True)
                for entry in some
            ),
        )
        connection.execute("COMMIT")
    seconds = time.perf_counter() - start
    connection.close()
    return seconds
