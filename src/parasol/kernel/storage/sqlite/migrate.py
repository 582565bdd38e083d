"""Bring a database to the newest schema: numbered SQL files, each in one transaction of its own.

``PRAGMA user_version`` is the number of the last file that ran. A database that is newer than this code, or
that isn't Parasol's, is refused and left as it is. One that holds something is copied first (``before.py``).
A process that is killed in the middle leaves the last file that ran whole; the next one goes on from there.
"""

import sqlite3
from pathlib import Path

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.sql.migrations import check_version, migrations_of
from parasol.kernel.storage.sqlite.before import make_copy

NAMES = {
    "bytes": "BLOB",
    "sealed": "BLOB",
    "big": "INTEGER",
    "number": "INTEGER PRIMARY KEY",
    "table": " STRICT",
    "counted": " STRICT",
    "by_key": " STRICT, WITHOUT ROWID",
}
"""What the files that both engines share have in braces. ``by_key``: rows have no numbers that tell in which order they
came."""


def migrations() -> list[tuple[int, str]]:
    """The (number, SQL) pairs in order. Raises ``StorageError`` unless they count without a gap."""
    return migrations_of("sqlite", NAMES)


def migrate(connection: sqlite3.Connection, files: list[tuple[int, str]], path: Path | None = None) -> Path | None:
    """Run the files that this database hasn't seen. Before that, if it holds something, it is copied to a file beside
    ``path``, which is returned; without ``path`` (in memory) it isn't. Raises ``StorageError`` in plain words."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version:
        check_version(version, files[-1][0])
    elif connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
        raise StorageError("this file is a database of something else. Nothing was changed.")
    copy = make_copy(connection, path, version) if path is not None and 0 < version < files[-1][0] else None
    for number, sql in files:
        if number <= version:
            continue
        try:
            connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\nPRAGMA user_version = {number};\nCOMMIT;")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise StorageError(
                f"the database could not be brought to format {number} ({error}). Nothing was changed."
            ) from error
    return copy
