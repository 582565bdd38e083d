"""Dropping a closed community's tables. What its log of changes, archives and standbys keep is out of reach."""

from contextlib import suppress

import psycopg

from parasol.server.storage import StorageError
from parasol.server.storage.postgres.asking import all_rows
from parasol.server.storage.postgres.connecting import conninfo_of, first_connection
from parasol.server.storage.postgres.locks import Connection, Lock, release, take, try_take
from parasol.server.storage.postgres.migrate import version_of

_TABLES = (
    "SELECT quote_ident(relname) FROM pg_class WHERE relnamespace = current_schema()::regnamespace"
    " AND relkind IN ('r', 'p') AND NOT relispartition"
)


async def check_unused(url: str) -> None:
    """Raises ``StorageError`` if a program has this database open."""
    connection = await first_connection(conninfo_of(url))
    try:
        await _alone(connection)
        await release(connection, Lock.IN_USE)
    finally:
        await connection.close()


async def _alone(connection: Connection) -> None:
    if not await try_take(connection, Lock.IN_USE):
        raise StorageError("this store is in use: stop every server that runs on its database first")


async def drop_tables(url: str) -> None:
    """Drop every table of Parasol's in this database, and let PostgreSQL remove their files now. An empty database
    stays as it is. Raises ``StorageError``, also for a database of something else or one that a server uses."""
    connection = await first_connection(conninfo_of(url))
    try:
        await _alone(connection)
        async with connection.transaction():
            await take(connection, Lock.MIGRATING)
            if await version_of(connection) is not None:
                for (name,) in await all_rows(connection, _TABLES):
                    await connection.execute(f"DROP TABLE {name} CASCADE".encode())
        with suppress(psycopg.errors.InsufficientPrivilege):
            await connection.execute(b"CHECKPOINT")  # until then the files are there, cut to nothing
    except psycopg.Error as error:
        raise StorageError(f"PostgreSQL didn't drop the tables ({error.sqlstate})") from None
    finally:
        await connection.close()
