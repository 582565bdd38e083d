"""Bring a database to the newest schema: numbered SQL files, each in one transaction of its own.

The first file, 0007, makes the whole schema as SQLite had it with its seventh; from 0008 on both engines have the same
numbers. The table ``migration`` holds those that ran. A database that is newer than this code, or that isn't Parasol's,
is refused and left as it is. Of several processes that start at once one migrates; the others wait for it. One that
holds something is upgraded while no program has it open, and is copied first (``before.py``). A process that is killed
in the middle leaves the last file that ran whole; the next one goes on from there.
"""

import asyncio
import time
from contextlib import suppress
from importlib import resources

import psycopg

from parasol.server.storage import StorageAway, StorageError
from parasol.server.storage.postgres.asking import all_rows, one_row
from parasol.server.storage.postgres.before import copies, copy_of, drop_copy, make_copy, put_rows_back, version_in
from parasol.server.storage.postgres.locks import Connection, Lock, hold, release, try_take
from parasol.server.storage.postgres.pool import is_away

FIRST = 7
WAIT_SECONDS = 2
"""How long a server that is being stopped may take to close the database."""

_TABLES = (
    "SELECT quote_ident(relname) FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
    " AND relkind IN ('r', 'p') AND NOT relispartition"
)
_FUNCTIONS = (
    "SELECT pg_proc.oid::regprocedure::text FROM pg_proc WHERE pronamespace = current_schema()::regnamespace"
    " AND proowner = current_user::regrole AND NOT EXISTS"
    " (SELECT 1 FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = pg_proc.oid AND deptype = 'e')"
)


def migrations() -> list[tuple[int, str]]:
    """The (number, SQL) pairs in order. Raises ``StorageError`` unless they count 7, 8, 9, ..."""
    folder = resources.files("parasol.server.storage.postgres.migrations")
    files = sorted(
        (int(file.name.split("_")[0]), file.read_text("utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    )
    if [number for number, _ in files] != list(range(FIRST, FIRST + len(files))):
        raise StorageError("this installation is damaged: a migration file is missing")
    return files


async def version_of(connection: Connection) -> int | None:
    """The number of the last file that ran, None in an empty database. Raises ``StorageError`` for another's."""
    row = await one_row(connection, "SELECT to_regclass('migration') IS NOT NULL, to_regclass('vault') IS NOT NULL")
    if row == (True, True):
        found = await one_row(connection, "SELECT max(number) FROM migration")
        if found and found[0] is not None:
            number: int = found[0]
            return number
    other = "SELECT 1 FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')"
    if await one_row(connection, f"{other} LIMIT 1"):
        raise StorageError("this database is of something else. Nothing was changed.")
    return None


async def migrate(connection: Connection, files: list[tuple[int, str]]) -> str | None:
    """Run the files that this database hasn't seen, while nobody else uses it. Before that, if it holds something, its
    tables are copied to the schema that is returned. Raises ``StorageError`` in plain words."""
    await hold(connection, Lock.MIGRATING)
    try:
        version = await version_of(connection)
        newest = files[-1][0]
        if version is not None and version > newest:
            raise StorageError(
                f"this database was written by a newer Parasol (its format is {version}, this one knows up to "
                f"{newest}). Nothing was changed. Install the newer version again."
            )
        if version == newest:
            return None
        if version is None:
            for number, sql in files:
                await _step(connection, number, sql)
            return None
        return await _upgrade(connection, version, files)
    finally:
        await _let_go(connection, Lock.MIGRATING)


async def _upgrade(connection: Connection, version: int, files: list[tuple[int, str]]) -> str | None:
    await alone(connection)
    try:
        copy = copy_of(version)
        for number, sql in files:
            if number > version:
                await _step(connection, number, sql, version if number == version + 1 else None)
        return copy
    finally:
        await _let_go(connection, Lock.IN_USE)


async def _step(connection: Connection, number: int, sql: str, copied_from: int | None = None) -> None:
    try:
        async with connection.transaction():
            if copied_from is not None:
                await make_copy(connection, copied_from)
            await connection.execute(sql.encode())
            await connection.execute("INSERT INTO migration (number) VALUES (%s)", (number,))
    except psycopg.errors.InsufficientPrivilege:
        raise StorageError(
            "Parasol's user may not make tables and schemas in this database; make the database with that user as its "
            "owner (createdb --owner, or ALTER DATABASE ... OWNER TO). Nothing was changed."
        ) from None
    except psycopg.errors.DiskFull:
        raise StorageError(
            "PostgreSQL's disk has too little room for an upgrade, which needs as much again as the database and its "
            "log of changes. Nothing was changed. Make room, or go on with the older version."
        ) from None
    except psycopg.Error as error:
        if is_away(error):
            raise StorageAway(
                "PostgreSQL went away during the upgrade. Nothing is lost: start again, and it goes on."
            ) from None
        raise StorageError(
            f"the database could not be brought to format {number} ({error.sqlstate}). Nothing was changed."
        ) from error


async def put_back(connection: Connection, files: list[tuple[int, str]]) -> int:
    """Put the newest copy from before an upgrade in the place of the tables, whole or not at all; returns its format.
    Raises ``StorageError``: there is none, or somebody uses the database."""
    await hold(connection, Lock.MIGRATING)
    try:
        await alone(connection)
        await version_of(connection)
        found = await copies(connection)
        if not found:
            raise StorageError("there is no copy from before an upgrade in this database (it is kept for seven days)")
        version = version_in(found[-1])
        async with connection.transaction():
            await drop_everything(connection)
            for number, sql in files:
                if number <= version:
                    await connection.execute(sql.encode())
                    await connection.execute("INSERT INTO migration (number) VALUES (%s)", (number,))
            await put_rows_back(connection, found[-1])
            await drop_copy(connection, found[-1])
        return version
    except psycopg.Error as error:
        raise StorageError(f"the copy could not be put back ({error.sqlstate}). Nothing was changed.") from None
    finally:
        await _let_go(connection, Lock.IN_USE)
        await _let_go(connection, Lock.MIGRATING)


async def drop_everything(connection: Connection) -> None:
    """Drop Parasol's tables and functions, in the transaction that runs; copies from before an upgrade stay."""
    for (name,) in await all_rows(connection, _TABLES):
        await connection.execute(f"DROP TABLE {name} CASCADE".encode())
    for (name,) in await all_rows(connection, _FUNCTIONS):
        await connection.execute(f"DROP FUNCTION {name}".encode())


async def alone(connection: Connection, patience: float = 0.0) -> None:
    """Hold the database for this connection, until it lets go of ``IN_USE``; a server that is just being stopped is
    waited for. For ``patience`` more seconds servers are told that the store is being destroyed
    (``Shared.is_ending``), so that they close it. Raises ``StorageError`` if a program has it open."""
    until = time.monotonic() + WAIT_SECONDS + patience
    while not await try_take(connection, Lock.IN_USE):
        if patience:
            await try_take(connection, Lock.ENDING)
        if time.monotonic() > until:
            raise StorageError(
                "this store is in use: stop every server that runs on its database first, on every machine. "
                "Nothing was changed."
            )
        await asyncio.sleep(WAIT_SECONDS / 10)


async def _let_go(connection: Connection, lock: Lock) -> None:
    with suppress(psycopg.Error):  # a broken connection holds nothing
        await release(connection, lock)
