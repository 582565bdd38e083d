"""Filling an index straight through the storage engine, as fast as it goes, while no server runs.

Entries hang on records of the alerts room, as always; a record here carries thousands of them, so that a million
entries don't need a million alerts, nor as many heads. Tags, answers and positions are random, and so is the order on
disk.
"""

import asyncio
import os
import time
from pathlib import Path
from sqlite3 import Connection

from parasol.features.checks.client.signed_tree_heads import sign_tree_head
from parasol.features.checks.client.tree import Tree
from parasol.features.checks.client.tree_head import placed
from parasol.kernel import messages as m
from parasol.kernel.messages import Head
from parasol.kernel.roster.client.person import Person
from parasol.kernel.storage import Entry, NewRecord
from parasol.kernel.storage.sqlite import SqliteStorage

ENTRIES_PER_RECORD = 4_000


def fill(database: Path, steward: Person, wanted: int) -> float:
    """Add entries until the first list holds ``wanted``; returns the seconds that it took."""
    start = time.perf_counter()
    asyncio.run(_fill(database, steward, wanted))
    return time.perf_counter() - start


async def _fill(database: Path, steward: Person, wanted: int) -> None:
    storage = await SqliteStorage.open(database)
    room, today = steward.room("alerts"), steward.device.today()
    try:
        await storage._writer.run_alone(_hurry)
        tree, seq = await whole_tree(storage, room)
        while tree.size < wanted:
            record = NewRecord(os.urandom(16), os.urandom(1024), today + 365)
            entries = random_entries(min(ENTRIES_PER_RECORD, wanted - tree.size))
            seq += 1
            head = head_with(steward, tree, entries, today + 365, seq)
            await storage.append(room, record, today, 1, entries, head)
    finally:
        await storage.close()


async def whole_tree(storage: SqliteStorage, room: bytes) -> tuple[Tree, int]:
    """The first list's tree, and the number of the room's last record."""
    found: list[tuple[int, bytes]] = []
    after = (0, b"")
    while True:
        page = await storage.elements(1, after, 10_000, room)
        found += page.elements
        if not page.more:
            return Tree.of_elements(page.head.bits if page.head else 0, found), page.last_seq
        after = found[-1]


def head_with(steward: Person, tree: Tree, entries: list[Entry], expires_on: int, seq: int) -> Head:
    """The first list's tree head after these entries, of a record without withdrawal keys, were added to its tree."""
    wire = [m.WireEntryOfList(entry.position, entry.tag, entry.sealed) for entry in entries]
    tree.add(placed(wire, expires_on, ()))
    return sign_tree_head(steward, 1, tree.bits, tree.size, seq, tree.root())


def _hurry(connection: Connection) -> None:
    """Only for filling: the settings belong to this connection and end with it."""
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -1000000")


def random_entries(count: int) -> list[Entry]:
    step = 4 + m.TAG_BYTES + m.ANSWER_BYTES
    block = os.urandom(count * step)
    pieces = [block[at : at + step] for at in range(0, len(block), step)]
    return [Entry(int.from_bytes(p[:4]), p[4 : 4 + m.TAG_BYTES], p[4 + m.TAG_BYTES :]) for p in pieces]
