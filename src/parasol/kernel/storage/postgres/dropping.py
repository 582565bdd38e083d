"""Dropping a closed community's tables, or those that a newer program made. What the database's log of changes,
archives and standbys keep is out of reach."""

from contextlib import suppress

import psycopg

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.postgres import before
from parasol.kernel.storage.postgres.before import copies, drop_copy
from parasol.kernel.storage.postgres.connecting import conninfo_of, first_connection
from parasol.kernel.storage.postgres.locks import Lock, release, take
from parasol.kernel.storage.postgres.migrate import alone, drop_everything, migrations, put_back, version_of


async def check_unused(url: str) -> None:
    """Raises ``StorageError`` if a program has this database open."""
    connection = await first_connection(conninfo_of(url))
    try:
        await alone(connection)
        await release(connection, Lock.IN_USE)
    finally:
        await connection.close()


async def drop_tables(url: str, patience: float = 0.0) -> None:
    """Drop every table of Parasol's in this database, and let PostgreSQL remove their files now. An empty database
    stays as it is. ``patience`` as for ``alone``. Raises ``StorageError``, also for a database of something else or one
    that a server goes on using."""
    connection = await first_connection(conninfo_of(url))
    try:
        await alone(connection, patience)
        async with connection.transaction():
            await take(connection, Lock.MIGRATING)
            if await version_of(connection) is not None:
                for copy in await copies(connection):
                    await drop_copy(connection, copy)
                await drop_everything(connection)
        with suppress(psycopg.errors.InsufficientPrivilege):
            await connection.execute(b"CHECKPOINT")  # until then the files are there, cut to nothing
    except psycopg.Error as error:
        raise StorageError(f"PostgreSQL didn't drop the tables ({error.sqlstate})") from None
    finally:
        await connection.close()


async def forget_copies_before(url: str, day: int) -> int:
    """Drop the copies from before an upgrade that were made before a day, beside a server that runs; returns how many.
    Raises ``StorageError``."""
    connection = await first_connection(conninfo_of(url))
    try:
        async with connection.transaction():
            await take(connection, Lock.MIGRATING)  # which an upgrade holds while it makes one
            return await before.forget_copies_before(connection, day)
    except psycopg.Error as error:
        raise StorageError(f"PostgreSQL didn't drop the copy from before the upgrade ({error.sqlstate})") from None
    finally:
        await connection.close()


async def go_back(url: str) -> int:
    """Put the newest copy from before an upgrade in the place of the tables; returns its format. Raises as
    ``put_back``."""
    connection = await first_connection(conninfo_of(url))
    try:
        return await put_back(connection, migrations())
    finally:
        await connection.close()
