"""The copy of the tables from before an upgrade: another schema of the same database, made in the transaction of the
upgrade's first step, so that both are there or neither; dropped after seven days.

With it a host can go back to the older program. It holds what was there on the day of the upgrade, so also what was
deleted since: therefore its life is short, and ``docs/promises.md`` says so. Rows are copied, never pages: nothing that
was deleted before comes back in it. Tables whose order must not be known are copied in the order of their keys.
"""

from collections.abc import Callable

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.postgres.asking import all_rows, one_row
from parasol.kernel.storage.postgres.locks import Connection
from parasol.kernel.storage.postgres.wiping import BY_KEY, LOG, note

COPY_DAYS = 7
"""A copy's last day is so many days after that of the upgrade."""

_PREFIX = "before_upgrade_from_"
_DAY = "copied_on"
_NOT_COPIED = ("migration", "erased")
"""The copy's name says which files ran; ``erased`` points at tables that a copy hasn't."""

_TABLES = (
    "SELECT relname::text FROM pg_class WHERE relnamespace = %s::regnamespace AND relkind IN ('r', 'p')"
    " AND NOT relispartition AND relpersistence = 'p' ORDER BY oid"
)
COPIES = (
    "SELECT nspname::text FROM pg_namespace WHERE nspname ~ '^before_upgrade_from_[0-9]+$'"
    " AND nspowner = current_user::regrole ORDER BY substring(nspname FROM '[0-9]+$')::int"
)
"""The schemas with copies, the newest format last."""
_TODAY = "floor(extract(epoch FROM now()) / 86400)::int"
_UNSAMPLED = """
DO $$
DECLARE
    kept RECORD;
BEGIN
    FOR kept IN
        SELECT attrelid::regclass AS place, attname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE relnamespace = '{schema}'::regnamespace AND relkind = 'r' AND attnum > 0
    LOOP
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS 0', kept.place, kept.attname);
    END LOOP;
END $$
"""
"""ANALYZE would keep samples of the columns in pg_statistic."""


def copy_of(version: int) -> str:
    """The schema with the copy of a database that had the format ``version``."""
    return f"{_PREFIX}{version}"


def version_in(copy: str) -> int:
    """Of which format a copy is."""
    return int(copy.removeprefix(_PREFIX))


def age_of(copy: str) -> str:
    """A query for how many days old it is, by the database's clock."""
    return f"SELECT {_TODAY} - coalesce(max(day), 0) FROM {copy}.{_DAY}"  # noqa: S608 a name from this file


async def copies(connection: Connection) -> list[str]:
    """See ``COPIES``."""
    return [name for (name,) in await all_rows(connection, COPIES)]


async def make_copy(connection: Connection, version: int) -> str:
    """Copy every table, in the transaction that runs. Raises psycopg's errors."""
    schema = copy_of(version)
    for statement in (f"DROP SCHEMA IF EXISTS {schema} CASCADE", f"CREATE SCHEMA {schema}"):
        await connection.execute(statement.encode())
    for name in await _tables(connection):
        order = f" ORDER BY {BY_KEY[name]}" if name in BY_KEY else ""
        await connection.execute(f'CREATE TABLE {schema}."{name}" AS SELECT * FROM "{name}"{order}'.encode())  # noqa: S608 a name from the schema
    await connection.execute(f"CREATE TABLE {schema}.{_DAY} AS SELECT {_TODAY} AS day".encode())
    await connection.execute(_UNSAMPLED.format(schema=schema).encode())
    return schema


async def forget_copies(connection: Connection, today: int, latest: int | None = None) -> int:
    """Drop the copies whose time is over; returns how many. One that claims to be of a later day than ``latest``, or
    today, goes too: a clock was wrong, and nobody can tell how old it is. (By a day only: the database's midnight may
    come before ours.)"""
    last = today if latest is None else latest
    return await _drop_unless(connection, lambda day: day is not None and day - 1 <= last and today <= day + COPY_DAYS)


async def forget_copies_before(connection: Connection, first: int) -> int:
    """Drop the copies that were made before a day; returns how many."""
    return await _drop_unless(connection, lambda day: day is None or day >= first)


async def _drop_unless(connection: Connection, stays: Callable[[int | None], bool]) -> int:
    gone = 0
    for schema in await copies(connection):
        row = await one_row(connection, f"SELECT day FROM {schema}.{_DAY}")  # noqa: S608 a name from this file
        if not stays(None if row is None else row[0]):
            await drop_copy(connection, schema)
            gone += 1
    return gone


async def drop_copy(connection: Connection, schema: str) -> None:
    """Drop one, and let the log be wiped of it."""
    await connection.execute(f"DROP SCHEMA {schema} CASCADE".encode())
    await note(connection, LOG)


async def put_rows_back(connection: Connection, schema: str) -> None:
    """Fill the empty tables of the copy's own format with its rows, in the transaction that runs. Raises
    ``StorageError`` if the copy lacks one of them, psycopg's errors."""
    there = {name for (name,) in await all_rows(connection, _TABLES, schema)}
    for name in await _tables(connection):  # in the order in which they were made, so none points at a later one
        if name not in there:
            raise StorageError(
                f"the copy from before the upgrade isn't whole: {name} isn't in it. Nothing was changed."
            )
        rows = f'INSERT INTO "{name}" OVERRIDING SYSTEM VALUE SELECT * FROM {schema}."{name}"'  # noqa: S608 names from the schema
        for statement in (
            f'ALTER TABLE "{name}" DISABLE TRIGGER USER',  # what they count is in the rows
            f'DELETE FROM "{name}"',  # noqa: S608 the same
            rows,
            f'ALTER TABLE "{name}" ENABLE TRIGGER USER',
        ):
            await connection.execute(statement.encode())
    await connection.execute(b"SELECT setval(pg_get_serial_sequence('room', 'id'), coalesce(max(id), 0) + 1) FROM room")


async def _tables(connection: Connection) -> list[str]:
    row = await one_row(connection, "SELECT current_schema()::text")
    assert row is not None
    return [name for (name,) in await all_rows(connection, _TABLES, row[0]) if name not in _NOT_COPIED]
