"""Bring a database to the newest schema: numbered SQL files, each in one transaction of its own.

The first file, 0007, makes the whole schema as SQLite had it with its seventh; from 0008 on both engines have the same
numbers. The table ``migration`` holds those that ran. A database that is newer than this code, or that isn't Parasol's,
is refused and left as it is. Of several processes that start at once one migrates; the others wait for it.
"""

from importlib import resources

import psycopg

from parasol.server.storage import StorageError
from parasol.server.storage.postgres.asking import one_row
from parasol.server.storage.postgres.locks import Connection, Lock, take

FIRST = 7


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


async def migrate(connection: Connection, files: list[tuple[int, str]]) -> None:
    """Run the files that this database hasn't seen. Raises ``StorageError`` in plain words."""
    newest = files[-1][0]
    for number, sql in files:
        async with connection.transaction():
            await take(connection, Lock.MIGRATING)
            version = await version_of(connection)
            if version is not None and version > newest:
                raise StorageError(
                    f"this database was written by a newer Parasol (its format is {version}, this one knows up to "
                    f"{newest}). Nothing was changed. Install the newer version again."
                )
            if version is not None and version >= number:
                continue
            try:
                await connection.execute(sql.encode())
                await connection.execute("INSERT INTO migration (number) VALUES (%s)", (number,))
            except psycopg.errors.InsufficientPrivilege:
                raise StorageError(
                    "Parasol's user may not make tables in this database; make the database with that user as its "
                    "owner (createdb --owner). Nothing was changed."
                ) from None
            except psycopg.errors.Error as error:
                raise StorageError(
                    f"the database could not be brought to format {number} ({error.sqlstate}). Nothing was changed."
                ) from error
