"""Opening the file: modes, the lock, and the pragmas on which the promises rest.

SQLite 3.7.0 to 3.51.2 can, very rarely, damage a database when two connections write or checkpoint at the
same instant ("WAL-reset"). So exactly one connection writes and checkpoints, readers are ``query_only`` and
never checkpoint, there is no mmap, and a second process on the same file is refused.
"""

import errno
import fcntl
import os
import sqlite3
import tempfile
from pathlib import Path

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.sqlite.reserve import lacks_room

PAGE_BYTES = 8192
"""A 2 kB record fits three to a page; 4096 would waste half of every page."""

CHECKPOINT_BYTES = 16 * 1024 * 1024
"""The write-ahead log is folded into the database at this size. Costs about 40 ms of the writer's time."""

_SETTINGS_OF_A_NEW_FILE = (f"page_size = {PAGE_BYTES}", "auto_vacuum = INCREMENTAL")
"""These count only before the first table is made, and setting the second again would write to the file."""

FULL_ADVICE = (
    "Nothing new is taken until there is room again; reading, deleting and taking back go on. Make room (du -xh / | "
    "sort -h | tail -20 shows what takes it) or take a larger disk; Parasol goes on by itself then."
)

_FIRST_WITHOUT_WAL_RESET_BUG = (3, 51, 3)


def lock(path: Path) -> int:
    """Make the folder and file private, and hold the file for this process; returns the lock to close.

    The lock is a file beside the database: closing any descriptor of the database itself would drop
    SQLite's own POSIX locks. ``flock`` and not ``lockf``, so that a second opening in this process is
    refused as well. Raises ``StorageError``.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if path.parent.stat().st_mode & 0o077:
        raise StorageError(f"other users of this computer can look into {path.parent}: run chmod 700 on it")
    held = os.open(f"{path}-lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        for suffix in ("", "-wal", "-shm"):
            beside = Path(f"{path}{suffix}")
            if beside.exists():
                beside.chmod(0o600)
    except BlockingIOError:
        os.close(held)
        raise StorageError(f"{path} is in use by another Parasol process; only one may have it open") from None
    except BaseException:
        os.close(held)
        raise
    return held


def open_writer(path: Path) -> sqlite3.Connection:
    """The one connection that writes. ``secure_delete`` is a setting of the connection, not of the file."""
    is_new = not path.exists() or path.stat().st_size == 0
    connection = sqlite3.connect(path, timeout=1, isolation_level=None, check_same_thread=False)
    try:
        for pragma in (
            *(_SETTINGS_OF_A_NEW_FILE if is_new else ()),
            "journal_mode = WAL",
            "synchronous = FULL",  # NORMAL lost acknowledged rows in 15 of 30 simulated crashes
            "secure_delete = ON",
            "foreign_keys = ON",
            "recursive_triggers = OFF",
            "temp_store = MEMORY",  # rolled-back pages must not land in /tmp
            "mmap_size = 0",
            "cache_size = -8000",  # 8 MB
            "wal_autocheckpoint = 0",  # every checkpoint goes through wiping.py
        ):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        for pragma, wanted in (
            ("journal_mode", "wal"),
            ("synchronous", 2),
            ("secure_delete", 1),
            ("foreign_keys", 1),
            ("auto_vacuum", 2),
            ("page_size", PAGE_BYTES),
        ):
            got = connection.execute(f"PRAGMA {pragma}").fetchone()[0]
            if got != wanted:
                raise StorageError(
                    f"this database has {pragma} {got} where {wanted} is needed; restore it from an export"
                )
    except sqlite3.Error as error:
        connection.close()
        raise StorageError(why_not(path, error)) from error
    except BaseException:
        connection.close()
        raise
    return connection


def why_not(path: Path, error: sqlite3.Error | OSError) -> str:
    """Why a database can't be opened, and what to do."""
    if lacks_room(error):
        return (
            f"the disk of {path} is full, to the last byte: nothing was changed. Make room (du -xh / | sort -h | tail "
            "-20 shows what takes it), then start Parasol again"
        )
    if _is_read_only(next(folder for folder in path.parents if folder.exists())):
        return (
            f"the disk of {path} can't be written to (it is read-only): nothing was changed. A system does that when a "
            "disk fails, so copy the newest backup elsewhere and look what the log says (dmesg | tail -50). Then have "
            "the disk checked or replaced, and start Parasol again"
        )
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"{path} can't be opened as a database ({reason})"


def _is_read_only(folder: Path) -> bool:
    """By a file without a name: after an error a file system may refuse to write and not say so of itself (ext4)."""
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\0")
    except OSError as error:
        return error.errno == errno.EROFS
    return False


def open_reader(path: Path) -> sqlite3.Connection:
    """A connection that can't write and never checkpoints."""
    connection = sqlite3.connect(path, timeout=5, isolation_level=None, check_same_thread=False)
    for pragma in (
        "query_only = ON",
        "wal_autocheckpoint = 0",
        "temp_store = MEMORY",
        "mmap_size = 0",
        "cache_size = -2000",
    ):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    return connection


def warnings_about_sqlite(connection: sqlite3.Connection) -> tuple[str, ...]:
    """What whoever runs this should know about the SQLite that is linked here."""
    found = []
    if sqlite3.sqlite_version_info < _FIRST_WITHOUT_WAL_RESET_BUG:
        found.append(
            f"SQLite {sqlite3.sqlite_version} has the WAL-reset bug (fixed in 3.51.3). Parasol avoids it by "
            "writing through one connection: never open this database with another program while Parasol runs."
        )
    if not has_page_table(connection):
        found.append(
            "This SQLite was built without the sqlite_dbpage table. Slack inside pages is then wiped by a "
            "VACUUM at each expiry, and not after each deletion."
        )
    return tuple(found)


def has_page_table(connection: sqlite3.Connection) -> bool:
    """Whether raw pages can be read and written through SQL (Debian builds it in)."""
    return ("ENABLE_DBPAGE_VTAB",) in connection.execute("PRAGMA compile_options").fetchall()
