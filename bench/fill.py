"""Filling an index straight through the storage engine, as fast as it goes, while no server runs.

Entries hang on records of the alerts room, as always; a record here carries hundreds of them, so that a million
entries don't need a million alerts. Tags, answers and positions are random, and so is the order on disk.
"""

import asyncio
import os
import time
from pathlib import Path
from sqlite3 import Connection

from parasol.server.storage import Entry, NewRecord
from parasol.server.storage.sqlite import SqliteStorage
from parasol.wire import messages as m

ENTRIES_PER_RECORD = 500
RECORDS_AT_ONCE = 40


def fill(database: Path, room: bytes, list_number: int, wanted: int) -> float:
    """Add entries until the list holds ``wanted``; returns the seconds that it took."""
    start = time.perf_counter()
    asyncio.run(_fill(database, room, list_number, wanted))
    return time.perf_counter() - start


async def _fill(database: Path, room: bytes, list_number: int, wanted: int) -> None:
    storage = await SqliteStorage.open(database)
    try:
        await storage._writer.run_alone(_hurry)
        has = next(item.entries for item in await storage.lists() if item.number == list_number)
        while has < wanted:
            batch = []
            while has < wanted and len(batch) < RECORDS_AT_ONCE:
                count = min(ENTRIES_PER_RECORD, wanted - has)
                has += count
                batch.append(storage.append(room, _record(), 0, list_number, random_entries(count)))
            await asyncio.gather(*batch)
    finally:
        await storage.close()


def _hurry(connection: Connection) -> None:
    """Only for filling: the settings belong to this connection and end with it."""
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -1000000")


def _record() -> NewRecord:
    return NewRecord(os.urandom(16), os.urandom(1024), None)


def random_entries(count: int) -> list[Entry]:
    step = 4 + m.TAG_BYTES + m.ANSWER_BYTES
    block = os.urandom(count * step)
    pieces = [block[at : at + step] for at in range(0, len(block), step)]
    return [Entry(int.from_bytes(p[:4]), p[4 : 4 + m.TAG_BYTES], p[4 + m.TAG_BYTES :]) for p in pieces]
