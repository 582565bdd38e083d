"""Reading: small reads at once on the event loop's thread, large ones in a thread of their own.

A small read takes 6 to 30 us here, and 45 to 61 us by way of a thread; while 64 callers write, the medians are
29 and 298 us, because every hop waits for the interpreter's lock. Every read is one short snapshot that is
closed before the function returns, so that no reader keeps deleted bytes in the log.
"""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from parasol.server.storage import StorageError
from parasol.server.storage.sqlite.connections import open_reader, rest
from parasol.server.storage.sqlite.gate import ReadGate

THREADS = 2
REST_SECONDS = 0.05

T = TypeVar("T")


class Readers:
    """One reading connection for the event loop's thread, and one for each of ``THREADS`` threads."""

    def __init__(self, path: Path, gate: ReadGate) -> None:
        self._here = open_reader(path)
        self._gate = gate
        self._path = path
        self._own = threading.local()
        self._all = [self._here]
        self._threads = ThreadPoolExecutor(THREADS, "parasol-reader", self._start_thread)
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

    def rest_here(self) -> None:
        """Empty the cache of the calling thread's connection."""
        if self._is_closed:
            raise StorageError("the storage is closed")
        _reading(rest, self._here)

    def rest_away(self) -> None:
        """Empty those of the reading threads, between two reads. Called from the thread that wipes, since both shut the
        gate; a read that takes too long keeps its cache until the next time."""
        with self._gate.shut(REST_SECONDS) as is_empty:
            for connection in self._all[1:] if is_empty else ():
                rest(connection)

    async def close(self) -> None:
        """Wait for running reads and close every connection."""
        self._is_closed = True
        await asyncio.to_thread(self._threads.shutdown)
        for connection in self._all:
            connection.close()
        self._all.clear()

    def _start_thread(self) -> None:
        self._own.connection = open_reader(self._path)
        self._all.append(self._own.connection)

    def _run(self, read: Callable[[sqlite3.Connection], T]) -> T:
        with self._gate.reading():
            return _reading(read, self._own.connection)


def _reading(read: Callable[[sqlite3.Connection], T], connection: sqlite3.Connection) -> T:
    try:
        return read(connection)
    except sqlite3.Error as error:
        raise StorageError(f"the database can't be read ({error})") from error
