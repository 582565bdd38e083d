"""How much a list takes on the disk: entries of many alerts put into it as a renewal does it, 64 alerts at a time."""

import asyncio
import os
import sqlite3
from pathlib import Path

from bench.figures import Figures
from bench.fill import head_with, random_entries
from bench.served import Community
from parasol.features.checks.client.tree import Tree
from parasol.features.checks.contexts import release_of
from parasol.kernel.messages import PUT_AT_ONCE
from parasol.kernel.storage.sqlite import SqliteStorage

ENTRIES_PER_ALERT = 3
"""A phone number's: the whole, the last seven and the last six digits."""
BODY_BYTES = 1024
BYTES_OF_10_000 = 60_000_000


def measure(figures: Figures, base: Community, folder: Path, alerts: int) -> None:
    """Print the bytes for a list of so many alerts."""
    store = base.copy_to(folder / "build")
    database = store / base.database.name
    ids = [os.urandom(16) for _ in range(alerts)]
    expires_on = base.steward.device.today() + 365
    _insert_records(database, base.steward.room("alerts"), ids, expires_on)
    before = database.stat().st_size
    asyncio.run(_put(database, base, ids, expires_on))
    grown = database.stat().st_size - before
    figures.add(
        f"the file's growth by the list of {alerts:,} alerts",
        f"{grown:,} bytes, {grown / alerts / ENTRIES_PER_ALERT:.0f} an entry",
        f"{grown / alerts:.0f} bytes an alert",
        f"<= {BYTES_OF_10_000 // 1_000_000} MB for 10,000",
        grown / alerts <= BYTES_OF_10_000 / 10_000,
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


async def _put(database: Path, base: Community, ids: list[bytes], expires_on: int) -> None:
    """All batches, each with its head."""
    storage = await SqliteStorage.open(database)
    room, today = base.steward.room("alerts"), base.steward.device.today()
    found = await storage.room(room)
    assert found is not None
    try:
        tree = Tree()
        for at in range(0, len(ids), PUT_AT_ONCE):
            items = [(id, random_entries(ENTRIES_PER_ALERT)) for id in ids[at : at + PUT_AT_ONCE]]
            entries = [each for _, some in items for each in some]
            head = head_with(base.steward, tree, entries, expires_on, found.last_seq)
            done = await storage.put_entries(1, room, items, head, today)
            assert (done.taken, done.gone) == ([], [])
    finally:
        await storage.close()
