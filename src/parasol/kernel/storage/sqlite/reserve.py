"""Room on the disk that nothing new takes, so that what people gave can always be taken back.

Deleting needs room itself: what is overwritten goes through the write-ahead log first. So near the end of the disk the
engine refuses what makes the store larger, before it is written. And since other programs fill disks too (logs,
backups), a file of zeros, ``parasol.db-reserve``, holds that room; a part of it is given up when a deletion finds
none, and held again when there is some. Sizes are in bytes. On file systems that pack zeros or copy on writing (ZFS,
btrfs) the file holds less than it says.
"""

import errno
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

PARTS = 4
"""A fourth of the reserve is given up at a time; one more fourth is kept free of what is new, for what is written
between two looks at the disk (the largest request, 2.1 MB, three times)."""


class Reserve:
    """The reserve of the database at ``path``. ``size`` 0: none, and nothing is refused. Used by one thread."""

    def __init__(self, path: Path, size: int) -> None:
        self._file = path.with_name(f"{path.name}-reserve")
        self._folder = path.parent
        self._size = size
        self.step = size // PARTS
        """So much is given up at a time, and a full disk has to have before new things are taken again."""
        self._held = self._found()

    def spare(self, log_bytes: int) -> int:
        """The bytes that something new may still take; below zero nothing new is taken. What is in the log is written
        once more into the database, and at worst once more into the log, to be wiped."""
        if not self._size:
            return 1 << 62
        return self._free() - (self._size - self._held) - self.step - 2 * log_bytes

    def give(self) -> bool:
        """Give up a part for what has to be written; False if there is no more."""
        if not self._held:
            return False
        self._held = max(0, self._held - max(1, self.step))
        try:
            with self._file.open("r+b") as file:
                file.truncate(self._held)
                os.fsync(file.fileno())  # some file systems let go of blocks only when they have written that down
        except OSError:
            self._held = 0
            return False
        return True

    def hold(self) -> None:
        """Hold what isn't held, if there is room for it beside what is kept free anyway."""
        if self._held >= self._size or self.spare(0) < 0:
            return
        try:
            file = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
            try:
                os.posix_fallocate(file, 0, self._size)
                os.fsync(file)
            finally:
                os.close(file)
            self._held = self._size
        except OSError:
            with suppress(OSError):
                os.truncate(self._file, self._held)

    def _found(self) -> int:
        """What an earlier run held; a file with holes holds nothing."""
        with suppress(OSError):
            status = self._file.lstat()
            if status.st_blocks * 512 >= status.st_size:
                return min(status.st_size, self._size)
        return 0

    def _free(self) -> int:
        """What the file system gives to this user; nothing, if it doesn't say."""
        try:
            status = os.statvfs(self._folder)
        except OSError:
            return 0
        return status.f_bavail * status.f_frsize


def lacks_room(error: BaseException) -> bool:
    """Whether the disk was too full for it."""
    if isinstance(error, sqlite3.Error):
        code: int = getattr(error, "sqlite_errorcode", 0) or 0
        return code & 0xFF == sqlite3.SQLITE_FULL or code == sqlite3.SQLITE_IOERR_SHMSIZE
    return isinstance(error, OSError) and error.errno == errno.ENOSPC
