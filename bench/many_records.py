"""Filling a store of either engine with records, straight and in order. No server runs meanwhile."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

from parasol.kernel.storage.opening import DATABASE, url_of

BODY_BYTES = 300
TODAY = 20_783
_BLOCK = os.urandom(1 << 20)
_COLUMNS = "room, seq, client_id, day, expires_on, body"


class Filling:
    """A store's database past Parasol, for a ``with`` block. Queries have ``?`` where values come."""

    def __init__(self, store: Path) -> None:
        self.url = url_of(store)
        self._store = store

    def __enter__(self) -> "Filling":
        self.connection: Any
        if self.url is None:
            self.connection = sqlite3.connect(self._store / DATABASE, isolation_level=None)
        else:
            self.connection = psycopg.connect(self.url, autocommit=True)
        return self

    def __exit__(self, *_: object) -> None:
        self.connection.close()

    def execute(self, query: str, *values: object) -> Any:
        """One statement; its cursor."""
        return self.connection.execute(query if self.url is None else query.replace("?", "%s"), values)

    def fill(self, room: bytes, first: int, wanted: int) -> None:
        """Add records until there are ``wanted``, of which ``first`` are there: half in the named room, half in rooms
        of four."""
        (here,) = self.execute("SELECT id FROM room WHERE name = ?", room).fetchone()
        (next_seq,) = self.execute("SELECT next FROM room WHERE name = ?", room).fetchone()
        (last,) = self.execute("SELECT max(id) FROM room").fetchone()
        long, others = (wanted - first) // 2, (wanted - first) // 8
        rooms = ((last + n, (last + n).to_bytes(16), "report", TODAY, TODAY + 365, 5) for n in range(1, others + 1))
        if self.url is None:
            self.execute("PRAGMA synchronous = OFF")
            self.execute("PRAGMA cache_size = -500000")
        self.execute("BEGIN")
        self._put("room", "id, name, kind, opened_on, expires_on, next", rooms)
        self._put("record", _COLUMNS, _records(here, next_seq, long, last, others))
        self.execute("UPDATE room SET next = next + ? WHERE id = ?", long, here)
        self.execute("COMMIT")
        if self.url is None:
            self.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        else:
            self.execute("SELECT setval(pg_get_serial_sequence('room', 'id'), (SELECT max(id) FROM room))")
            self.execute("VACUUM ANALYZE record")
            self.execute("VACUUM ANALYZE room")
            self.execute("CHECKPOINT")

    def _put(self, table: str, columns: str, rows: Iterator[tuple[object, ...]]) -> None:
        if self.url is None:
            marks = ", ".join("?" * (columns.count(",") + 1))
            self.connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)
            return
        with closing(self.connection.cursor()) as cursor, cursor.copy(f"COPY {table} ({columns}) FROM STDIN") as copy:
            for row in rows:
                copy.write_row([f"\\x{each.hex()}" if isinstance(each, bytes) else each for each in row])


def _records(here: int, next_seq: int, long: int, last: int, others: int) -> Iterator[tuple[object, ...]]:
    for number in range(long):
        seq = next_seq + number
        yield here, seq, seq.to_bytes(16), TODAY, TODAY + 365, _body(seq)
    for number in range(1, others + 1):
        for seq in range(1, 5):
            yield last + number, seq, (number * 4 + seq).to_bytes(16), TODAY, TODAY + 365, _body(number * 4 + seq)


def _body(number: int) -> bytes:
    at = number * 7919 % (len(_BLOCK) - BODY_BYTES)
    return _BLOCK[at : at + BODY_BYTES]
