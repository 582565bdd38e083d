"""Three ways to run one statement, and a connection as the SQL of both engines asks it.

Values go to the server apart from the text, and answers come in binary.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import cache
from typing import Any

from parasol.kernel.storage import (
    AlreadyWithdrawn,
    Bounds,
    NewRecord,
    NotTakenOn,
    Record,
    RecordConflict,
    RoomUnknown,
    Spending,
    StorageError,
    Unpaid,
)
from parasol.kernel.storage.postgres.locks import Connection, share, take
from parasol.kernel.storage.sql.asking import Asking, Key, Rows
from parasol.kernel.storage.sql.locks import Lock


async def one_row(connection: Connection, query: str, *values: object) -> tuple[Any, ...] | None:
    """The first row, or None."""
    async with connection.cursor(binary=True) as cursor:
        await cursor.execute(query.encode(), values)
        return await cursor.fetchone()


async def all_rows(connection: Connection, query: str, *values: object) -> list[tuple[Any, ...]]:
    """All rows."""
    async with connection.cursor(binary=True) as cursor:
        await cursor.execute(query.encode(), values)
        return await cursor.fetchall()


async def count(connection: Connection, query: str, *values: object) -> int:
    """How many rows were changed."""
    async with connection.cursor() as cursor:
        await cursor.execute(query.encode(), values)
        return cursor.rowcount


NAMES = {
    "record": "(record.room, record.seq)",
    "entry": "(entry.room, entry.record)",
    "carried": "(carried.room, carried.record)",
    "own": "(own.room, own.record)",
    "row": "record.room, record.seq",
    "owner": "room, record",
    "key": "?, ?",
    "held": " FOR UPDATE",
    "held of record": " FOR UPDATE OF record",
    "among": "= ANY (?)",
    "least": "least",
    "greatest": "greatest",
    "bytewise": ' COLLATE "C"',
    "across": "JOIN",
    "id": "",
    "random": "",
    "drawn": "uuid_send(gen_random_uuid())",
    "tables": "SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
    " AND relkind IN ('r', 'p') AND relpersistence = 'p' AND NOT relispartition ORDER BY relname",
}
_FEW = 64
"""Records that are asked for at once, until it is seen how large they are."""
_REFUSED: dict[str, tuple[type[StorageError], str]] = {
    "unknown": (RoomUnknown, "there is no such room"),
    "conflict": (RecordConflict, "a record with this id is there already, with another body"),
    "withdrawn": (AlreadyWithdrawn, "what this was made from has been taken back"),
    "alone": (NotTakenOn, "nobody has answered here yet"),
    "unpaid": (Unpaid, "this has to be paid for"),
}


@cache
def _text(query: str) -> str:
    return query.format(**NAMES).replace("?", "%s")


class PostgresAsking(Asking):
    """One connection, in a transaction where something is written."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        return await one_row(self._connection, _text(query), *values)

    async def all(self, query: str, *values: object) -> Rows:
        return await all_rows(self._connection, _text(query), *values)

    async def run(self, query: str, *values: object) -> int:
        return await count(self._connection, _text(query), *values)

    async def many(self, query: str, rows: Iterable[Sequence[object]]) -> int:
        if not (values := list(rows)):
            return 0
        async with self._connection.cursor() as cursor:
            await cursor.executemany(_text(query).encode(), values)
            return cursor.rowcount

    async def among(self, query: str, of: Collection[object], *values: object) -> Rows:
        return await self.all(query, list(of), *values) if of else []

    async def delete_some(self, table: str, key: str, due: str, bound: int, portion: int) -> int:
        return await self.run(f"DELETE FROM {table} WHERE {due}", bound)  # noqa: S608 our own names

    async def take(self, *locks: Lock) -> None:
        await take(self._connection, *locks)

    async def share(self, lock: Lock) -> None:
        await share(self._connection, lock)

    async def append(
        self, name: bytes, record: NewRecord, today: int, release: bytes | None, bounds: Bounds | None
    ) -> tuple[Key, int, bool]:
        """One statement."""
        row = await one_row(
            self._connection,
            "SELECT outcome, given, room_id FROM append(%b, %b, %b, %s::integer, %s::integer, %s::bytea[], %b,"
            " %s::integer, %s::integer, %s::boolean)",
            *(name, record.id, record.body, today, record.expires_on, list(record.withdraw_keys), release),
            *(bounds and bounds.unit, bounds and bounds.most_alone, bounds and bounds.is_paid),
        )
        assert row is not None
        outcome, seq, room = row
        if outcome in _REFUSED:
            kind, why = _REFUSED[outcome]
            raise kind(why)
        return (room, seq), seq, outcome == "new"

    async def records_after(self, room: int, seq: int, limit: int, max_bytes: int) -> list[Record]:
        query = (
            "SELECT seq, client_id, day, body FROM record WHERE room = ? AND seq > ? AND length(body) > 0"
            " ORDER BY seq LIMIT ?"
        )
        records: list[Record] = []
        size = 0
        while len(records) < limit:
            last = records[-1].seq if records else seq
            rows = await self.all(query, room, last, min(_FEW, limit - len(records)))
            for row in rows:
                records.append(Record(*row))
                size += len(records[-1].body)
                if size >= max_bytes:
                    return records
            if len(rows) < _FEW:
                break
        return records

    async def redeem(
        self, week: int, purpose: str, mark: bytes, request: bytes, signature: bytes, most: int | None
    ) -> Spending:
        """One statement."""
        query = "SELECT spend(%s::integer, %s, %b, %b, %b, %s::integer)"
        row = await one_row(self._connection, query, week, purpose, mark, request, signature, most)
        assert row is not None
        outcome: Spending = row[0]
        return outcome

    async def add_withdrawal(self, key: bytes, signature: bytes, expires_on: int) -> None:
        await self.run(
            "WITH following AS (UPDATE withdrawal_count SET given = given + 1 RETURNING given)"
            " INSERT INTO withdrawal (number, key, signature, expires_on) SELECT given, ?, ?, ? FROM following",
            *(key, signature, expires_on),
        )
