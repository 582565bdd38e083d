"""Rows of a PostgreSQL store: read in one repeatable-read transaction, put in one that counts at its end or not at all.

While a snapshot is open nothing is wiped: wiping rewrites tables, which a snapshot of before doesn't follow.
"""

import asyncio
from collections.abc import Iterable, Iterator
from typing import Any

import psycopg

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.postgres.connecting import conninfo_of, first_connection
from parasol.kernel.storage.postgres.locks import Lock, number_of
from parasol.kernel.storage.postgres.migrate import migrate, migrations
from parasol.kernel.storage.rows import Row
from parasol.kernel.storage.tables import SECRETS, TABLES, Table, values

PORTION = 500
"""Rows that are fetched, or sent, at once."""

_ROOM = "(SELECT id FROM room WHERE name = %s)"
_SELECT = {
    "carried": "SELECT room.name, carried.record, carried.key FROM room CROSS JOIN carried"
    " WHERE carried.room = room.id ORDER BY room.name, carried.record, carried.key",
    "entry": "SELECT entry.list, room.name, entry.record, entry.position, entry.tag, entry.sealed,"
    " entry.expires_on, entry.release"
    " FROM list CROSS JOIN entry CROSS JOIN room WHERE list.is_dropped = 0"
    " AND entry.list = list.number AND room.id = entry.room ORDER BY list.number, entry.tag",
}
_INSERT = {
    "carried": f"INSERT INTO carried (room, record, key) VALUES ({_ROOM}, %s, %s)",  # noqa: S608
    "entry": "INSERT INTO entry (list, room, record, position, tag, sealed, expires_on, release)"  # noqa: S608
    f" VALUES (%s, {_ROOM}, %s, %s, %s, %s, %s, %s)",
}


class PostgresSnapshot:
    """See ``rows.Snapshot``."""

    def __init__(self, url: str) -> None:
        """Raises ``StorageError``: nobody answers, or there is no store."""
        self._connection = _connection(url)
        try:
            self._connection.execute("SELECT pg_advisory_lock_shared(%s::bigint)", (number_of(Lock.WIPING),))
            self._connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            self.schema: int = self._one("SELECT max(number) FROM migration")
            self.last_withdrawal: int = self._one("SELECT given FROM withdrawal_count")
        except psycopg.Error as error:
            self._connection.close()
            if isinstance(error, psycopg.errors.UndefinedTable):
                raise StorageError("there is no store here") from None
            raise _told(error) from None

    def rows(self, table: Table) -> Iterator[Row]:
        try:
            with self._connection.cursor("parasol_rows") as found:
                found.itersize = PORTION
                found.execute(_query(_SELECT.get(table.name, table.select)), binary=True)
                for row in found:
                    yield table.row(*row)
        except psycopg.Error as error:
            raise _told(error) from None

    def secrets(self) -> dict[str, bytes]:
        found = self._connection.execute(_query(f"SELECT name, value FROM {SECRETS}"))  # noqa: S608
        return dict(found.fetchall())

    def close(self) -> None:
        self._connection.close()

    def _one(self, query: str) -> int:
        row = self._connection.execute(_query(query)).fetchone()
        if row is None or row[0] is None:
            raise StorageError("there is no store here")
        return int(row[0])


class PostgresFilling:
    """See ``rows.Filling``. What is discarded leaves an empty store's tables, without a row."""

    def __init__(self, url: str) -> None:
        """Make the tables. Raises ``StorageError`` if there is a store already."""
        asyncio.run(_migrated(url))
        self._connection = _connection(url)
        try:
            self._connection.execute("BEGIN")
            for name in (SECRETS, *(table.name for table in TABLES)):
                if self._connection.execute(_query(f"SELECT 1 FROM {name} LIMIT 1")).fetchone():  # noqa: S608
                    raise StorageError("there is a store in this database already")
        except BaseException:
            self._connection.close()
            raise

    def put(self, table: Table, rows: Iterable[Row]) -> int:
        statement = _query(_INSERT.get(table.name) or table.insert.replace("?", "%s"))
        count = 0
        try:
            with self._connection.cursor() as cursor:
                portion: list[tuple[Any, ...]] = []
                for count, row in enumerate(rows, 1):  # noqa: B007 the count is what is returned
                    portion.append(values(row))
                    if len(portion) == PORTION:
                        cursor.executemany(statement, portion)
                        portion.clear()
                cursor.executemany(statement, portion)
        except psycopg.errors.IntegrityError as error:
            raise StorageError(f"a row of {table.name} doesn't fit the others ({type(error).__name__})") from None
        except psycopg.Error as error:
            raise _told(error) from None
        return count

    def finish(self, secrets: dict[str, bytes], last_withdrawal: int) -> None:
        try:
            for item in secrets.items():
                self._connection.execute("INSERT INTO secret (name, value) VALUES (%s, %s)", item)
            self._connection.execute("UPDATE withdrawal_count SET given = %s", (last_withdrawal,))
            self._connection.execute("COMMIT")
        except psycopg.Error as error:
            raise _told(error) from None

    def discard(self) -> None:
        self.close()  # which rolls back

    def close(self) -> None:
        """Let go of the database. Closing twice is fine."""
        self._connection.close()


async def _migrated(url: str) -> None:
    connection = await first_connection(conninfo_of(url))
    try:
        await migrate(connection, migrations())
    finally:
        await connection.close()


def _connection(url: str) -> "psycopg.Connection[tuple[Any, ...]]":
    try:
        return psycopg.connect(conninfo_of(url), autocommit=True)
    except psycopg.Error as error:
        told = "PostgreSQL can't be reached with what the file `database` says, or lets nobody in"
        raise StorageError(f"{told} ({type(error).__name__})") from None


def _query(text: str) -> bytes:
    """Our own text; "inner" is a word of SQL here."""
    return text.replace(" inner", ' "inner"').encode()


def _told(error: psycopg.Error) -> StorageError:
    return StorageError(f"PostgreSQL did not do it ({type(error).__name__})")
