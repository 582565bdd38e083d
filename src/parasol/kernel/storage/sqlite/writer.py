"""The one thread that writes, with group commit.

Callers put work in a queue. The thread takes up to ``BATCH`` items, runs each in a savepoint inside one
transaction, commits (``synchronous=FULL``: on disk), and only then answers every caller (``transactions.py``). One
fsync for 128 callers costs what it costs for one.

A mark (``run_here``) is written on the loop's own thread while this one rests, and synced within a second: of a check
the way to this thread and the fsync were a third (decision 0104).
"""

import asyncio
import logging
import queue
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from parasol.kernel.storage import StorageError
from parasol.kernel.storage.sqlite.gate import ReadGate
from parasol.kernel.storage.sqlite.items import Item, answer, resolve
from parasol.kernel.storage.sqlite.marks import marked, sync
from parasol.kernel.storage.sqlite.reserve import Reserve
from parasol.kernel.storage.sqlite.transactions import Transactions

BATCH = 128
SYNC_SECONDS = 1.0
"""After which a mark is on disk at the latest."""

T = TypeVar("T")
Read = Callable[[sqlite3.Connection], T]
_log = logging.getLogger("parasol.storage")


class Writer:
    """The queue and its thread. ``run`` and ``run_alone`` are called from one event loop's thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection, gate: ReadGate, reserve: Reserve) -> None:
        self._transactions = Transactions(path, connection, gate, reserve)
        self._queue: queue.SimpleQueue[Item | None] = queue.SimpleQueue()
        self._is_closed = False
        self._turn = threading.Lock()
        """Held by the thread that uses the connection."""
        self._marks: list[Item] = []
        self._is_turn_marked = False
        self._owes_sync = False
        self._thread = threading.Thread(target=self._work, name="parasol-writer", daemon=True)
        self._thread.start()

    async def run(self, work: Callable[[sqlite3.Connection], T], *, erases: bool = False, grows: bool = False) -> T:
        """Do ``work`` in a transaction; returns once it is on disk.

        With ``erases`` it returns only when what was deleted or replaced has left the files as well (or a
        reader has held that up for a second). With ``grows`` it writes nothing near the end of the disk. Raises what
        ``work`` raises, ``StorageFull``, and ``StorageError`` if the disk refuses.
        """
        result: T = await self._put(work, erases, grows, False)
        return result

    async def run_here(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``work``, which is small, erases nothing and may grow, on the calling thread; returns once it is in the
        file, where a kill leaves it, and at most ``SYNC_SECONDS`` before it is on disk. The first that is called in a
        turn of the loop is done at once, all others of that turn in one transaction. As ``run`` while the writer's
        thread works, while the log is empty (SQLite syncs a new log's header at once), or if anything goes wrong."""
        if self._is_closed:
            raise StorageError("the storage is closed")
        loop = asyncio.get_running_loop()
        item = Item(work, loop.create_future(), False, False, False)
        is_first = not self._is_turn_marked
        if is_first and getattr(loop, "_ready", True):  # others wait for their turn; only asyncio's own loop tells
            self._end_turn_soon(loop)
        if not (is_first and self._marked([item])):
            self._end_turn_soon(loop)
            self._marks.append(item)
            await item.future
        result: T = item.result
        return result

    def read_here(self, read: Read[T], by_reader: Callable[[Read[T]], T]) -> T:
        """Do a small ``read`` on the calling thread with the connection that writes, as long as that rests: its cache
        stays right, while those of readers start again with each mark, which took more than reading. Otherwise, or if
        anything goes wrong, ``by_reader``."""
        if self._is_closed or not self._turn.acquire(blocking=False):
            return by_reader(read)
        try:
            return read(self._transactions.connection)
        except sqlite3.Error:
            pass
        finally:
            self._turn.release()
        return by_reader(read)

    def _end_turn_soon(self, loop: asyncio.AbstractEventLoop) -> None:
        if not self._is_turn_marked:
            self._is_turn_marked = True
            loop.call_soon(self._mark)

    def _mark(self) -> None:
        items, self._marks, self._is_turn_marked = self._marks, [], False
        if items and self._marked(items):
            resolve(items)
            return
        for item in items:
            self._queue.put(item)

    def _marked(self, items: list[Item]) -> bool:
        """Do these in one transaction; whether they are in the file."""
        if not (self._transactions.log_bytes() and self._turn.acquire(blocking=False)):
            return False
        try:
            self._transactions.set_synchronous("NORMAL")
            marked(self._transactions.connection, items)
            self._sync_soon()
            return True
        except Exception as error:  # a full disk, for one: the thread knows what to do
            _log.warning("marks go by the writer's thread (%s)", type(error).__name__)
            return False
        finally:
            self._turn.release()

    def _sync_soon(self) -> None:
        if not self._owes_sync:
            self._owes_sync = True
            asyncio.get_running_loop().call_later(SYNC_SECONDS, self._sync)

    def _sync(self) -> None:
        self._owes_sync = False
        if not self._is_closed:  # closing folds the log in, which syncs it
            self._put(lambda _: sync(self._transactions.log), False, False, True).add_done_callback(_heard)

    async def run_alone(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``work`` outside a transaction, with nothing else going on in this thread."""
        result: T = await self._put(work, False, False, True)
        return result

    async def rest(self) -> None:
        """Go on with a new connection. Raises ``StorageError``; then the one from before stays."""
        await self.run_alone(lambda _: self._transactions.rest())

    async def wipe(self) -> bool:
        """Wipe everything deleted so far from the files; False if a reader was in the way."""
        return await self.run_alone(lambda connection: self._transactions.wipe())

    async def close(self) -> None:
        """Finish what is queued, fold in the log, and close. Close all readers first."""
        if not self._is_closed:
            self._mark()
            self._is_closed = True
            self._queue.put(None)
        while self._thread.is_alive():
            await asyncio.sleep(0.001)

    def _put(
        self, work: Callable[[sqlite3.Connection], Any], erases: bool, grows: bool, is_alone: bool
    ) -> "asyncio.Future[Any]":
        if self._is_closed:
            raise StorageError("the storage is closed")
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._queue.put(Item(work, future, erases, grows, is_alone))
        return future

    # Everything below runs in the writer's thread.

    def _work(self) -> None:
        is_open = True
        while is_open:
            batch: list[Item] = []
            try:
                item = self._queue.get(timeout=self._transactions.rest_seconds)
                while item is not None:
                    batch.append(item)
                    if len(batch) == BATCH:
                        break
                    item = self._queue.get_nowait()
                is_open = item is not None
            except queue.Empty:
                pass
            try:
                with self._turn:
                    self._transactions.serve(batch)
            except Exception as error:
                _log.error("the writer stumbled over %s", type(error).__name__)
                for item in batch:
                    item.error = item.error or StorageError(f"the storage failed ({error})")
                answer(batch)
        with self._turn:
            self._transactions.wipe()  # closing folds the log in, so the gaps must be clean by then
            self._transactions.connection.close()


def _heard(future: "asyncio.Future[Any]") -> None:
    if (error := future.exception()) is not None:
        _log.error("marks could not be synced yet: %s", error)
