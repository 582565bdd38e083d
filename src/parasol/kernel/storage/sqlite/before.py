"""The copy of a database from before an upgrade: made first, kept for seven days, overwritten and deleted then.

With it a host can go back to the older program. It holds what was there on the day of the upgrade, so also what was
deleted since: therefore its life is short, and ``docs/promises.md`` says so. It is made with ``VACUUM INTO``, which
copies rows and never free pages: nothing that was deleted before comes back in it.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from parasol.kernel.storage import StorageError

COPY_DAYS = 7
"""A copy's last day is so many days after that of the upgrade."""

_SECONDS_A_DAY = 86_400
_CHUNK = bytes(1 << 20)


def copy_of(path: Path, version: int) -> Path:
    """Where the copy lies of a database that had the format ``version``."""
    return path.with_name(f"{path.name}.before-upgrade-from-{version}")


def copies(path: Path) -> list[Path]:
    """The copies that lie beside a database, unfinished ones too."""
    return sorted(path.parent.glob(f"{path.name}.before-upgrade-from-*"))


def make_copy(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the database, whole and synced, for this user alone. Raises ``StorageError`` if there is no room for it and
    for the upgrade itself, and leaves nothing then."""
    target = copy_of(path, version)
    unfinished = target.with_name(f"{target.name}.unfinished")
    try:
        _forget(unfinished)
        # Once for the copy, once for the log in which the upgrade is written before it is in the file.
        needed = 2 * _size(connection)
        free = shutil.disk_usage(path.parent).free
        if free < needed:
            raise StorageError(
                f"the disk has too little room for an upgrade: {_megabytes(needed)} MB are needed beside the "
                f"database, {_megabytes(free)} MB are free. Nothing was changed. Make room, or go on with the older "
                "version."
            )
        os.close(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        _sync(unfinished)
        unfinished.replace(target)
        _sync(path.parent)
    except (OSError, sqlite3.Error) as error:
        _forget(unfinished)
        raise StorageError(
            f"the database could not be copied before the upgrade ({_reason(error)}). Nothing was changed."
        ) from error
    return target


def forget_copies(path: Path, today: int, latest: int | None = None) -> int:
    """Overwrite and delete the copies whose time is over; returns how many. One that claims to be of a later day than
    ``latest``, or today, goes too: a clock was wrong, and nobody can tell how old it is."""
    last = today if latest is None else latest
    return _forget_unless(path, lambda made_on: made_on <= last and today <= made_on + COPY_DAYS)


def forget_copies_before(path: Path, day: int) -> int:
    """Overwrite and delete the copies that were made before a day; returns how many."""
    return _forget_unless(path, lambda made_on: made_on >= day)


def _forget_unless(path: Path, stays: Callable[[int], bool]) -> int:
    gone = 0
    for copy in copies(path):
        with suppress(FileNotFoundError):  # the server and a backup may both be at it
            if not stays(int(copy.stat().st_mtime) // _SECONDS_A_DAY):
                _forget(copy)
                gone += 1
    return gone


def _forget(copy: Path) -> None:
    """Overwrite a file and delete it, if it is there."""
    try:
        opened = os.open(copy, os.O_WRONLY | os.O_NOFOLLOW)
    except FileNotFoundError:
        return
    try:
        left = os.fstat(opened).st_size
        while left > 0:
            left -= os.write(opened, _CHUNK[:left])
        os.fsync(opened)
    finally:
        os.close(opened)
    copy.unlink(missing_ok=True)
    _sync(copy.parent)


def _size(connection: sqlite3.Connection) -> int:
    """The database's bytes, without its free pages."""
    pages, free, page_bytes = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    size: int = (pages - free) * page_bytes
    return size


def _sync(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def _megabytes(size: int) -> int:
    return -(-size // 1_000_000)


def _reason(error: OSError | sqlite3.Error) -> str:
    return (error.strerror or "no reason given") if isinstance(error, OSError) else str(error)
