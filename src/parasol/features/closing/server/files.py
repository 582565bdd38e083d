"""Destroying the files of a store: overwritten, flushed, read back, cut to nothing, removed.

Only what Parasol puts into a store's folder, by name: a host may have typed the wrong folder once, or keep notes in it.
Links are removed and never followed. What a disk keeps beside the file's own blocks is out of reach, and the report
says so.
"""

import asyncio
import errno
import fcntl
import os
import stat
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

FILES = (
    *("parasol.db*", "database", "plain.key", "day", "day.new", "forgotten", "forgotten.new"),
    *("new-server-keys", "new-server-keys.new"),
    *("recovery.txt", "site-manifest.json", "passes.key"),
)
"""Of these the lock of SQLite goes last (``LAST``)."""
FOLDERS = ("onion",)
LAST = "parasol.db-lock"
RESERVE = "parasol.db-reserve"
OWN = ("closing.json", "closed-", "destroyed-")
"""How the names begin of what a destruction itself writes."""
CHUNK_BYTES = 1024 * 1024
LOOK_SECONDS = 0.1
_ZEROS = bytes(CHUNK_BYTES)


class NotDestroyed(Exception):
    """A file can't be destroyed; the text says which kind of trouble the disk had."""


@dataclass(frozen=True, slots=True)
class Found:
    """What of a store is in a folder."""

    files: int
    bytes: int
    others: int
    """Files and folders in it that aren't a store's, as far as names tell."""


@asynccontextmanager
async def alone_in(store: Path, patience: float = 0.0) -> AsyncIterator[None]:
    """Keep other processes that destroy the same folder out, waiting for them for ``patience`` seconds. The lock is the
    folder's own, so that nothing more lies in it, and goes with the process. Raises ``NotDestroyed``."""
    handle = os.open(store, os.O_RDONLY | os.O_DIRECTORY)
    try:
        until = time.monotonic() + patience  # a time-out, which never reaches a stored value
        while True:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() >= until:
                    raise NotDestroyed("another program is destroying this store already") from None
                await asyncio.sleep(LOOK_SECONDS)
        yield
    finally:
        os.close(handle)


def survey(store: Path) -> Found:
    """Count. The files of the destruction itself, which ``OWN`` names, count as none."""
    held = _held(store)
    tops = {path.relative_to(store).parts[0] for path in held}
    others = [
        each.name for each in store.iterdir() if each.name not in tops | set(FOLDERS) and not each.name.startswith(OWN)
    ]
    return Found(len(held), sum(path.lstat().st_size for path in held), len(others))


def destroy(store: Path) -> None:
    """Destroy every file of a store, the lock last. Cut off in between, it can be called again. Raises
    ``NotDestroyed``."""
    try:
        for path in sorted(_held(store), key=lambda path: path.name == LAST):
            _destroy_file(path)
        for name in FOLDERS:
            for folder, _, _ in os.walk(store / name, topdown=False):
                if not Path(folder).is_symlink():
                    os.rmdir(folder)
        sync_folder(store)
    except OSError as error:
        raise NotDestroyed(f"a file in the store can't be destroyed ({error.strerror})") from None


def _held(store: Path) -> list[Path]:
    found = [path for pattern in FILES for path in store.glob(pattern) if path.is_symlink() or not path.is_dir()]
    for name in FOLDERS:
        if (store / name).is_symlink():
            found.append(store / name)
            continue
        for folder, folders, files in os.walk(store / name):
            found += [Path(folder, each) for each in files]
            found += [Path(folder, each) for each in folders if Path(folder, each).is_symlink()]
    return found


def _destroy_file(path: Path) -> None:
    if stat.S_ISREG(path.lstat().st_mode):
        handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
        try:
            _overwrite(handle)
        finally:
            os.close(handle)
    path.unlink()


def _overwrite(handle: int) -> None:
    size = os.fstat(handle).st_size
    for at in range(0, size, CHUNK_BYTES):
        left = min(CHUNK_BYTES, size - at)
        if os.pwrite(handle, _ZEROS[:left], at) != left:
            raise NotDestroyed("the disk didn't take the zeros")
    os.fsync(handle)
    os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)  # so that what is read back comes from the disk
    for at in range(0, size, CHUNK_BYTES):
        left = min(CHUNK_BYTES, size - at)
        if os.pread(handle, left, at) != _ZEROS[:left]:
            raise NotDestroyed("a file that was overwritten doesn't read as zeros")
    os.ftruncate(handle, 0)
    os.fsync(handle)


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read: whole, or not at all."""
    beside = path.with_name(f"{path.name}.new")
    beside.unlink(missing_ok=True)
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.rename(beside, path)
    sync_folder(path.parent)


def reserved(store: Path) -> int:
    """The bytes of the disk that SQLite's store holds for a disk that is full (`parasol.kernel.storage.sqlite`)."""
    try:
        return (store / RESERVE).stat().st_size
    except FileNotFoundError:
        return 0


def write_whatever_the_disk_has(store: Path, name: str, text: str) -> None:
    """Write a file into a store that is to be destroyed. On a full disk the store's reserve, which is zeros, goes for
    it. Raises ``OSError``."""
    try:
        write_private(store / name, text)
    except OSError as error:
        if error.errno != errno.ENOSPC or not reserved(store):
            raise
        os.truncate(store / RESERVE, 0)
        write_private(store / name, text)


def sync_folder(folder: Path) -> None:
    """Bring a folder's names to the disk."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
