"""A connection to the file, as the SQL of both engines asks it: nothing in it ever waits."""

import sqlite3
from collections.abc import Callable, Collection, Coroutine, Iterable, Sequence
from contextlib import closing
from functools import cache
from typing import Any, Concatenate, ParamSpec, TypeVar

from parasol.kernel.storage import Bounds, NewRecord, NotTakenOn, Record, RecordConflict, RoomUnknown, Spending, Unpaid
from parasol.kernel.storage.sql.asking import Asking, Key, Rows
from parasol.kernel.storage.sql.locks import Lock
from parasol.kernel.storage.sql.rooms import insert_record
from parasol.kernel.storage.sql.tokens import redeemed_by

P = ParamSpec("P")
T = TypeVar("T")

NAMES = {
    "record": "record.id",
    "entry": "entry.record",
    "carried": "carried.record",
    "own": "own.record",
    "row": "record.id",
    "owner": "record",
    "key": "?",
    "held": "",
    "held of record": "",
    "among": "= ?",
    "least": "min",
    "greatest": "max",
    "bytewise": "",
    "across": "CROSS JOIN",
    "id": "id, ",
    "random": "abs(random() / 2), ",
    "drawn": "randomblob(16)",
    "tables": "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
}


@cache
def _text(query: str) -> str:
    return query.format(**NAMES)


class SqliteAsking(Asking):
    """One connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._execute = connection.execute
        self._connection = connection

    async def one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        row: tuple[Any, ...] | None = self._execute(_text(query), values).fetchone()
        return row

    async def all(self, query: str, *values: object) -> Rows:
        return self._execute(_text(query), values).fetchall()

    async def run(self, query: str, *values: object) -> int:
        return self._execute(_text(query), values).rowcount

    async def many(self, query: str, rows: Iterable[Sequence[object]]) -> int:
        return max(self._connection.executemany(_text(query), rows).rowcount, 0)

    async def among(self, query: str, of: Collection[object], *values: object) -> Rows:
        text = _text(query)
        return [row for each in of for row in self._execute(text, (each, *values))]

    async def delete_some(self, table: str, key: str, due: str, bound: int, portion: int) -> int:
        query = f"DELETE FROM {table} WHERE ({key}) IN (SELECT {key} FROM {table} WHERE {due} LIMIT ?)"  # noqa: S608
        return self._execute(query, (bound, portion)).rowcount

    async def take(self, *locks: Lock) -> None:
        """There is one writer."""

    async def share(self, lock: Lock) -> None:
        """There is one writer."""

    async def append(
        self, name: bytes, record: NewRecord, today: int, release: bytes | None, bounds: Bounds | None
    ) -> tuple[Key, int, bool]:
        execute = self._execute
        found = execute("SELECT id, next, is_taken_on FROM room WHERE name = ?", (name,)).fetchone()
        if not found:
            raise RoomUnknown("there is no such room")
        room, seq, is_taken_on = found
        query = "SELECT id, seq, body = ? FROM record WHERE room = ? AND client_id = ?"
        if same := execute(query, (record.body, room, record.id)).fetchone():
            if not same[2]:
                raise RecordConflict("a record with this id is there already, with another body")
            return same[:1], same[1], False
        if bounds is not None:
            # SQLite tells a body's length from the row's head: nothing of the bodies is read.
            query = "SELECT coalesce(sum(length(body)), 0) FROM record WHERE room = ?"
            (held,) = execute(query, (room,)).fetchone()
            larger = held + len(record.body)
            if not is_taken_on and larger > bounds.most_alone:
                raise NotTakenOn("nobody has answered here yet")
            if not bounds.is_paid and larger // bounds.unit > held // bounds.unit:
                raise Unpaid("this has to be paid for")
        query = "UPDATE room SET next = next + 1, is_taken_on = ? WHERE id = ?"
        execute(query, (is_taken_on or bounds is None, room))
        return await insert_record(self, room, seq, record, today, release), seq, True

    async def records_after(self, room: int, seq: int, limit: int, max_bytes: int) -> list[Record]:
        query = (
            "SELECT seq, client_id, day, body FROM record WHERE room = ? AND seq > ? AND length(body) > 0"
            " ORDER BY seq LIMIT ?"
        )
        records: list[Record] = []
        size = 0
        # Closed as soon as it is enough: an open statement is an open snapshot, which would keep deleted
        # bytes in the log.
        with closing(self._execute(query, (room, seq, limit))) as rows:
            for row in rows:
                records.append(Record(*row))
                size += len(records[-1].body)
                if size >= max_bytes:
                    break
        return records

    async def redeem(
        self, week: int, purpose: str, mark: bytes, request: bytes, signature: bytes, most: int | None
    ) -> Spending:
        held = await redeemed_by(self, week, purpose, mark)
        if held is not None:
            return "again" if held.request == request else "spent"
        counted = self._execute(
            "INSERT INTO week_count (week, purpose, count) SELECT ?1, ?2, 1 WHERE coalesce(?3, 1) > 0"
            " ON CONFLICT (week, purpose) DO UPDATE SET count = count + 1 WHERE ?3 IS NULL OR count < ?3",
            (week, purpose, most),
        )
        if counted.rowcount == 0:
            return "quota"
        self._execute(
            "INSERT INTO spent (week, purpose, mark, request, signature) VALUES (?, ?, ?, ?, ?)",
            (week, purpose, mark, request, signature),
        )
        return "new"

    async def add_withdrawal(self, key: bytes, signature: bytes, expires_on: int) -> None:
        query = "INSERT INTO withdrawal (key, signature, expires_on) VALUES (?, ?, ?)"
        self._execute(query, (key, signature, expires_on))


def at_once(
    work: Callable[Concatenate[Asking, P], Coroutine[Any, Any, T]],
    connection: sqlite3.Connection,
    *args: P.args,
    **named: P.kwargs,
) -> T:
    """Run what asks this connection to its end."""
    try:
        work(SqliteAsking(connection), *args, **named).send(None)
    except StopIteration as end:
        result: T = end.value
        return result
    raise RuntimeError("nothing here may wait for anything else")


def snapshot(
    work: Callable[Concatenate[Asking, P], Coroutine[Any, Any, T]],
    connection: sqlite3.Connection,
    *args: P.args,
    **named: P.kwargs,
) -> T:
    """The same as of one moment."""
    connection.execute("BEGIN")
    try:
        return at_once(work, connection, *args, **named)
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")
