"""Connecting: libpq's options, what is asked of the server, and what whoever runs it must have set.

The URL may name several hosts (``host1,host2,host3``): libpq then takes the one that can be written to. Each gets
``connect_timeout`` seconds, so a host that swallows packets holds nobody up for longer.
"""

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from parasol.kernel.storage import StorageAway, StorageError
from parasol.kernel.storage.postgres.asking import one_row
from parasol.kernel.storage.postgres.locks import Connection
from parasol.kernel.storage.postgres.pool import is_away

LEAST_VERSION = 170000

_OPTIONS: dict[str, str | int] = {
    "target_session_attrs": "read-write",
    "connect_timeout": 2,
    "tcp_user_timeout": 5000,
    "keepalives_idle": 3,
    "keepalives_interval": 1,
    "keepalives_count": 3,
    "application_name": "parasol",
    # No time-outs: an append that is cancelled while it waits for a standby is seen, and may be gone after a failover.
    # The database's own keepalives (its default is two hours): a machine without power must not go on holding locks.
    "options": "-c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3"
    " -c synchronous_commit=on -c statement_timeout=0 -c lock_timeout=0 -c transaction_timeout=0"
    " -c idle_in_transaction_session_timeout=0 -c TimeZone=UTC -c client_encoding=UTF8"
    " -c default_transaction_isolation=read\\ committed",
}


def conninfo_of(url: str) -> str:
    """libpq's words for a URL, with our options. Raises ``StorageError``, without repeating it."""
    try:
        given = conninfo_to_dict(url)
        if "password" in given:
            raise StorageError("no password in the URL of the database, please; it belongs into a file (passfile=...)")
        return make_conninfo(url, **{name: value for name, value in _OPTIONS.items() if name not in given})
    except psycopg.ProgrammingError:
        raise StorageError("this is no URL of a PostgreSQL database") from None


async def connect(conninfo: str) -> Connection:
    """A connection to the primary. Raises psycopg's errors."""
    return await psycopg.AsyncConnection.connect(conninfo, autocommit=True)


async def first_connection(conninfo: str) -> Connection:
    """The same when a server starts. Raises ``StorageError`` in plain words, ``StorageAway`` if nobody answers."""
    try:
        connection = await connect(conninfo)
    except psycopg.Error as error:
        if error.sqlstate is not None and not is_away(error):
            raise StorageError(f"PostgreSQL doesn't let Parasol in ({type(error).__name__})") from None
        raise StorageAway("PostgreSQL can't be reached with what the file `database` says, or lets nobody in") from None
    try:
        if connection.info.server_version < LEAST_VERSION:
            raise StorageError("this PostgreSQL is too old; Parasol needs version 17")
        row = await one_row(connection, "SELECT getdatabaseencoding()")
        if row != ("UTF8",):
            raise StorageError(
                "this database isn't in UTF8; make one with createdb --encoding UTF8 --template template0"
            )
    except BaseException:
        await connection.close()
        raise
    return connection
