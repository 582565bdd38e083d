"""Rows of a SQLite store: read as of one moment beside a running server, and put into a new file.

The reader opens the file read-only, so that it can neither write nor fold the log into the database, not even as the
last to close (the WAL-reset bug needs two that do; see ``connections``). While it reads, the server's wipe of deleted
bytes waits: it is tried again until the reader has gone.
"""

import os
import sqlite3
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.rows import Row
from parasol.kernel.storage.sqlite import connections, wiping
from parasol.kernel.storage.sqlite.migrate import migrate, migrations
from parasol.kernel.storage.tables import SECRETS, Table, values

PORTION = 500
"""Rows to a transaction while a store is filled."""


class SqliteSnapshot:
    """See ``rows.Snapshot``."""

    def __init__(self, path: Path) -> None:
        """Raises ``StorageError``: there is no such file, or it isn't Parasol's."""
        if not path.is_file():
            raise StorageError("there is no store here")
        try:
            self._connection = open_reader_of_another(path)
        except sqlite3.Error as error:
            raise StorageError(f"the database can't be read ({error})") from error
        try:
            self._connection.execute("BEGIN")
            self.schema: int = self._one("SELECT user_version FROM pragma_user_version")
            if self.schema == 0:
                raise StorageError("there is no store here")
            self.last_withdrawal: int = self._one(
                "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'withdrawal'"
            )
        except sqlite3.Error as error:
            self._connection.close()
            raise StorageError(f"the database can't be read ({error})") from error
        except BaseException:
            self._connection.close()
            raise

    def rows(self, table: Table) -> Iterator[Row]:
        found = None
        try:
            found = self._connection.execute(table.select)
            for row in found:
                yield table.row(*row)
        except sqlite3.Error as error:
            raise StorageError(f"the database can't be read ({error})") from error
        finally:
            with suppress(sqlite3.ProgrammingError):  # after a failure the connection may be closed before
                if found is not None:
                    found.close()

    def secrets(self) -> dict[str, bytes]:
        return dict(self._connection.execute(f"SELECT name, value FROM {SECRETS}"))  # noqa: S608

    def close(self) -> None:
        self._connection.close()

    def _one(self, query: str) -> int:
        found: int = self._connection.execute(query).fetchone()[0]
        return found


class SqliteFilling:
    """See ``rows.Filling``."""

    def __init__(self, path: Path) -> None:
        """Make the file. Raises ``StorageError`` if it is there already."""
        if path.exists():
            raise StorageError("there is a store here already")
        self._path = path
        self._lock: int | None = connections.lock(path)
        try:
            self._connection = connections.open_writer(path)
        except BaseException:
            os.close(self._lock)
            raise
        try:
            migrate(self._connection, migrations())
        except BaseException:
            self.close()
            raise

    def put(self, table: Table, rows: Iterable[Row]) -> int:
        count = 0
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            for count, row in enumerate(rows, 1):
                self._connection.execute(table.insert, values(row))
                if count % PORTION == 0:
                    self._connection.execute("COMMIT")
                    self._fold()
                    self._connection.execute("BEGIN IMMEDIATE")
            self._connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            raise StorageError(f"a row of {table.name} doesn't fit the others ({error})") from error
        except (sqlite3.Error, OverflowError) as error:
            raise StorageError(f"the database did not take it ({error})") from error
        return count

    def finish(self, secrets: dict[str, bytes], last_withdrawal: int) -> None:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            self._connection.executemany(f"INSERT INTO {SECRETS} (name, value) VALUES (?, ?)", list(secrets.items()))  # noqa: S608
            self._connection.execute("DELETE FROM sqlite_sequence WHERE name = 'withdrawal'")
            self._connection.execute(
                "INSERT INTO sqlite_sequence (name, seq) VALUES ('withdrawal', ?)", (last_withdrawal,)
            )
            self._connection.execute("COMMIT")
            wiping.checkpoint(self._connection, self._path)
        except sqlite3.Error as error:
            raise StorageError(f"the database did not take it ({error})") from error

    def discard(self) -> None:
        self.close()
        for suffix in ("", "-wal", "-shm", "-lock"):
            Path(f"{self._path}{suffix}").unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file. Closing twice is fine."""
        lock, self._lock = self._lock, None
        if lock is not None:
            self._connection.close()
            os.close(lock)

    def _fold(self) -> None:
        """Keep the log short. Nothing was deleted, so nothing has to be wiped."""
        if Path(f"{self._path}-wal").stat().st_size > connections.CHECKPOINT_BYTES:
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def open_reader_of_another(path: Path) -> sqlite3.Connection:
    """A connection to a file that another process may be writing: read-only by the operating system's word."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=5, isolation_level=None)
    try:
        if sys.version_info >= (3, 12):
            connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
        for pragma in ("query_only = ON", "temp_store = MEMORY", "mmap_size = 0", "cache_size = -2000"):
            connection.execute(f"PRAGMA {pragma}").fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


__all__ = ["SqliteFilling", "SqliteSnapshot", "open_reader_of_another"]
