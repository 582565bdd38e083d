"""Make deleted bytes leave PostgreSQL's files.

A deleted row stays in its page until another one overwrites it, VACUUM or not, and longer in the write-ahead log. So
triggers note from which relations something went (``erased``), and a chore rewrites these: VACUUM FULL writes the rest
into new files, with its indexes and what was kept out of line, and cuts the old ones to nothing. Then the log goes on
in a new file and a checkpoint deletes those before it (with ``wal_recycle = off``; else they would be kept and used
again).

Tables whose rows must not tell in which order they came are rewritten as a whole, in the order of their random keys
and in one transaction: each row holds the number of the transaction that wrote it.

A partition that is rewritten is locked meanwhile. Nobody waits long for the lock itself: after ``LOCK_SECONDS`` it is
given up and tried again later, since everybody who comes would queue behind.

Files that are cut to nothing leave their blocks to the file system, which doesn't overwrite them: docs/postgresql.md
says so, and that the disk has to be encrypted.
"""

import re

import psycopg
from psycopg.errors import Diagnostic, LockNotAvailable

from parasol.kernel.storage import StorageAway, StorageError
from parasol.kernel.storage.postgres.asking import all_rows, one_row
from parasol.kernel.storage.postgres.connecting import connect
from parasol.kernel.storage.postgres.locks import Connection, Lock, release, try_take
from parasol.kernel.storage.postgres.pool import is_away

LOCK_SECONDS = 2

BY_KEY = {
    "vault": "name",
    "spent": "week, purpose, mark",
    "drawn": "week, mark",
    "credential": "mark",
    "mark": "mark",
    "experience": "quarter, service, question, is_yes",
}
"""Tables that are rewritten in this order."""

LOG = 0
"""Stands in ``erased`` for the write-ahead log."""


async def wipe(conninfo: str) -> bool:
    """Wipe everything deleted so far from the files; False if somebody was in the way: try again. If another process
    wipes just now, that is left to it. Raises ``StorageAway``, ``StorageError``."""
    try:
        connection = await connect(conninfo)
        try:
            if not await try_take(connection, Lock.WIPING):
                return True
            await connection.execute(f"SET lock_timeout = '{LOCK_SECONDS}s'".encode())
            done = await _wiped(connection)
            await release(connection, Lock.WIPING)
            return done
        finally:
            await connection.close()
    except psycopg.Error as error:
        if is_away(error):
            raise StorageAway("the database can't be reached right now") from None
        raise StorageError(f"the database refused it ({error.sqlstate})") from None


async def _wiped(connection: Connection) -> bool:
    rows = await all_rows(
        connection,
        "SELECT relation, coalesce(relname::text, '') FROM erased LEFT JOIN pg_class ON pg_class.oid = relation",
    )
    if not rows:
        return True
    await note(connection, LOG)
    left = False
    for relation, name in rows:
        try:
            if name in BY_KEY:
                await _write_anew(connection, relation, name)
            elif name:
                left |= await _rewrite(connection, relation, name)
            else:
                await connection.execute("DELETE FROM erased WHERE relation = %s::oid AND relation <> 0", (relation,))
        except LockNotAvailable:
            await note(connection, relation)
            left = True
    await connection.execute("VACUUM FULL erased")
    await connection.execute("SELECT pg_switch_wal()")
    await connection.execute("CHECKPOINT")
    if not left:
        await connection.execute("DELETE FROM erased WHERE relation = 0")
    return not left


async def _rewrite(connection: Connection, relation: int, name: str) -> bool:
    """Rewrite what lives; True if something dead had to be kept, because somebody may still see it.

    The note goes first: whoever deletes from now on notes it again, and whoever did before and has not committed is
    waited for by the lock."""
    await connection.execute("DELETE FROM erased WHERE relation = %s::oid", (relation,))
    kept: list[int] = []

    def hear(diagnostic: Diagnostic) -> None:
        # "0 dead row versions cannot be removed yet." in the server's language
        if diagnostic.message_detail:
            kept.extend(int(number) for number in re.findall(r"^\d+", diagnostic.message_detail))

    connection.add_notice_handler(hear)
    try:
        await connection.execute(f'VACUUM (FULL, VERBOSE) "{name}"'.encode())  # a name from the schema
    finally:
        connection.remove_notice_handler(hear)
    if kept and not any(kept):
        return False
    await note(connection, relation)
    return True


async def _write_anew(connection: Connection, relation: int, name: str) -> None:
    async with connection.transaction():
        for statement in (
            f"LOCK TABLE {name} IN ACCESS EXCLUSIVE MODE",
            f"CREATE TEMPORARY TABLE anew ON COMMIT DROP AS SELECT * FROM {name}",  # noqa: S608 a name from above
            f"TRUNCATE {name}",
            f"INSERT INTO {name} SELECT * FROM anew ORDER BY {BY_KEY[name]}",  # noqa: S608
        ):
            await connection.execute(statement.encode())
        await connection.execute("DELETE FROM erased WHERE relation = %s::oid", (relation,))


async def note(connection: Connection, relation: int) -> None:
    """Remember that deleted rows are still in this relation's files."""
    await one_row(
        connection,
        "INSERT INTO erased (relation) VALUES (%s::oid) ON CONFLICT DO NOTHING RETURNING relation",
        relation,
    )
