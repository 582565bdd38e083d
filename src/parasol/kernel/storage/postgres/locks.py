"""Taking the locks of ``sql.locks`` on a connection: advisory locks of the database."""

from typing import Any

from psycopg import AsyncConnection

from parasol.kernel.storage.sql.locks import Lock

Connection = AsyncConnection[tuple[Any, ...]]
_CLASS = 0x7061726173  # "paras": apart from other programs' locks in this database


def number_of(lock: Lock) -> int:
    """Its number among the advisory locks of the database."""
    return _CLASS << 8 | lock


async def take(connection: Connection, *locks: Lock) -> None:
    """Wait for these and hold them until the transaction ends."""
    for lock in sorted(locks):
        await connection.execute("SELECT pg_advisory_xact_lock(%s::bigint)", (number_of(lock),))


async def share(connection: Connection, lock: Lock) -> None:
    """Keep out whoever takes this one, not others who share it."""
    await connection.execute("SELECT pg_advisory_xact_lock_shared(%s::bigint)", (number_of(lock),))


async def try_take(connection: Connection, lock: Lock) -> bool:
    """Take it for the session unless somebody has it; the session lets go with ``release``."""
    cursor = await connection.execute("SELECT pg_try_advisory_lock(%s::bigint)", (number_of(lock),))
    row = await cursor.fetchone()
    return row is not None and row[0]


async def hold(connection: Connection, lock: Lock) -> None:
    """Wait for it and hold it for the session, which lets go with ``release`` or when it ends."""
    await connection.execute("SELECT pg_advisory_lock(%s::bigint)", (number_of(lock),))


async def release(connection: Connection, lock: Lock) -> None:
    """Let go of what ``try_take`` or ``hold`` took."""
    await connection.execute("SELECT pg_advisory_unlock(%s::bigint)", (number_of(lock),))


__all__ = ["Connection", "Lock", "hold", "number_of", "release", "share", "take", "try_take"]
