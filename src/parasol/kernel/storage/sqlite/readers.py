"""Reading: small reads at once on the event loop's thread, large ones in a thread of their own.

A small read takes 6 to 30 us here, and 45 to 61 us by way of a thread; while 64 callers write, the medians are
29 and 298 us, because every hop waits for the interpreter's lock. Every read is one short snapshot that is
closed before the function returns, so that no reader keeps deleted bytes in the log.

A connection has more of the rows that it read than its cache (what its statements worked with, buffers for small
values), so to rest is to begin with new ones.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.sqlite.connections import open_reader
from parasol.kernel.storage.sqlite.gate import ReadGate

THREADS = 2

T = TypeVar("T")


class Readers:
    """One reading connection for the event loop's thread, and one for each of ``THREADS`` threads when it reads."""

    def __init__(self, path: Path, gate: ReadGate) -> None:
        self._here = open_reader(path)
        self._gate = gate
        self._path = path
        self._spare: list[sqlite3.Connection] = []
        """Those of the threads, while nobody reads with them."""
        self._threads = ThreadPoolExecutor(THREADS, "parasol-reader")
        self._rests = 0
        self._is_closed = False

    def here(self, read: Callable[[sqlite3.Connection], T]) -> T:
        """Read on the calling thread; for reads that touch a few pages."""
        if self._is_closed:
            raise StorageError("the storage is closed")
        return _reading(read, self._here)

    async def away(self, read: Callable[[sqlite3.Connection], T]) -> T:
        """Read in another thread; for reads that would hold up the event loop."""
        if self._is_closed:
            raise StorageError("the storage is closed")
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._run, read)

    def rest(self) -> None:
        """Close every connection, those with which somebody reads just now after that. Called on the loop's thread."""
        if self._is_closed:
            raise StorageError("the storage is closed")
        before, self._here = self._here, _opened(self._path)
        before.close()
        self._rests += 1
        self._close_spare()

    async def close(self) -> None:
        """Wait for running reads and close every connection."""
        self._is_closed = True
        await asyncio.to_thread(self._threads.shutdown)
        self._here.close()
        self._close_spare()

    def _close_spare(self) -> None:
        while (connection := self._take_spare()) is not None:
            connection.close()

    def _take_spare(self) -> sqlite3.Connection | None:
        """One that nobody reads with. Whether there is any isn't asked before: another thread may be quicker."""
        try:
            return self._spare.pop()
        except IndexError:
            return None

    def _run(self, read: Callable[[sqlite3.Connection], T]) -> T:
        with self._gate.reading():
            rests = self._rests
            connection = self._take_spare() or _opened(self._path)
            try:
                return _reading(read, connection)
            finally:
                self._spare.append(connection)
                if rests != self._rests:
                    self._close_spare()


def _opened(path: Path) -> sqlite3.Connection:
    try:
        return open_reader(path)
    except sqlite3.Error as error:
        raise StorageError(f"the database can't be opened ({error})") from error


def _reading(read: Callable[[sqlite3.Connection], T], connection: sqlite3.Connection) -> T:
    try:
        return read(connection)
    except sqlite3.Error as error:
        raise StorageError(f"the database can't be read ({error})") from error
