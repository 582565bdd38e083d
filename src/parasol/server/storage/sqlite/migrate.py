"""Bring a database to the newest schema: numbered SQL files, each in one transaction of its own.

``PRAGMA user_version`` is the number of the last file that ran. A database that is newer than this code, or
that isn't Parasol's, is refused and left as it is. One that holds something is copied first (``before.py``).
A process that is killed in the middle leaves the last file that ran whole; the next one goes on from there.
"""

import sqlite3
from importlib import resources
from pathlib import Path

from parasol.formats.contexts import release_of
from parasol.server.storage import StorageError
from parasol.server.storage.sqlite.before import make_copy


def migrations() -> list[tuple[int, str]]:
    """The (number, SQL) pairs in order. Raises ``StorageError`` unless they count 1, 2, 3, ..."""
    folder = resources.files("parasol.server.storage.sqlite.migrations")
    files = sorted(
        (int(file.name.split("_")[0]), file.read_text("utf-8"))
        for file in folder.iterdir()
        if file.name.endswith(".sql")
    )
    if [number for number, _ in files] != list(range(1, len(files) + 1)):
        raise StorageError("this installation is damaged: a migration file is missing")
    return files


def migrate(connection: sqlite3.Connection, files: list[tuple[int, str]], path: Path | None = None) -> Path | None:
    """Run the files that this database hasn't seen. Before that, if it holds something, it is copied to a file beside
    ``path``, which is returned; without ``path`` (in memory) it isn't. Raises ``StorageError`` in plain words."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(files):
        raise StorageError(
            f"this database was written by a newer Parasol (its format is {version}, this one knows up to "
            f"{len(files)}). Nothing was changed. Install the newer version again."
        )
    if version == 0 and connection.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
        raise StorageError("this file is a database of something else. Nothing was changed.")
    copy = make_copy(connection, path, version) if path is not None and 0 < version < len(files) else None
    connection.create_function("release_of", 2, _release, deterministic=True)
    for number, sql in files[version:]:
        try:
            connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\nPRAGMA user_version = {number};\nCOMMIT;")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise StorageError(
                f"the database could not be brought to format {number} ({error}). Nothing was changed."
            ) from error
    return copy


def _release(day: int, keys: str) -> bytes:
    """For SQL: the release hash of a record with this last day and these withdrawal keys, hex digits in a row."""
    joined = bytes.fromhex(keys)
    return release_of(day, {joined[at : at + 32] for at in range(0, len(joined), 32)})
