"""The one thread that writes, with group commit.

Callers put work in a queue. The thread takes up to ``BATCH`` items, runs each in a savepoint inside one
transaction, commits (``synchronous=FULL``: on disk), and only then answers every caller. One fsync for 128
callers costs what it costs for one. An item that fails takes back its own savepoint and nothing else.

A mark (``run_here``) is written on the loop's own thread while this one rests, and synced within a second: of a check
the way to this thread and the fsync were a third (decision 0104).

What an item deletes is wiped from the files before its caller is answered (``wiping.py``). If a reader holds
that up for longer than a second the caller is answered anyway, and the wipe is tried again until it is done.

Near the end of the disk (``reserve.py``) an item that ``grows`` may only read: what it finds done already is answered
as ever, and what it would write is ``StorageFull``. There one item goes to a transaction, and what it deletes is wiped
before the next, so that the reserve has to hold one deletion and not a batch; where even that has no room, a part of
it is given up.
"""

import asyncio
import logging
import os
import queue
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from parasol.server.storage import StorageError, StorageFull
from parasol.server.storage.sqlite.connections import CHECKPOINT_BYTES, open_writer
from parasol.server.storage.sqlite.gate import ReadGate
from parasol.server.storage.sqlite.items import FULL, Item, answer, not_kept, plain, resolve
from parasol.server.storage.sqlite.marks import marked, sync
from parasol.server.storage.sqlite.reserve import Reserve, lacks_room
from parasol.server.storage.sqlite.wiping import checkpoint

BATCH = 128
SYNC_SECONDS = 1.0
"""After which a mark is on disk at the latest."""

FIRST_RETRY_SECONDS = 0.05
LAST_RETRY_SECONDS = 5.0
"""A wipe that a reader holds up is tried again after the first of these, then twice as long, up to the last."""

NEAR_BYTES = 512 * 1024 * 1024
"""With more to spare than a whole batch takes (128 times 2.1 MB), one look at the disk does for the batch."""

CLOSE_BYTES = 32 * 1024 * 1024
"""With less, one item goes to a transaction: what the cache holds of a batch (8 MB) is in no file yet, and is written
three times in the end."""

T = TypeVar("T")
Read = Callable[[sqlite3.Connection], T]
_log = logging.getLogger("parasol.storage")


class Writer:
    """Owns the writing connection. ``run`` and ``run_alone`` are called from one event loop's thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection, gate: ReadGate, reserve: Reserve) -> None:
        self._path = path
        self._log = f"{path}-wal"
        self._reserve = reserve
        self._spare = 0
        self._is_full = False
        self._gate = gate
        self._connection = connection
        self._queue: queue.SimpleQueue[Item | None] = queue.SimpleQueue()
        self._is_closed = False
        self._turn = threading.Lock()
        """Held by the thread that uses the connection."""
        self._marks: list[Item] = []
        self._is_turn_marked = False
        self._synchronous = "FULL"
        self._owes_sync = False
        self._owes_wipe = True  # a process that was killed may have left a log behind
        self._retry_seconds = FIRST_RETRY_SECONDS
        self._retry_at = 0.0  # of the monotonic clock, which never reaches a stored value
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
        stays right, while those of readers begin anew with each mark, which took more than reading. Otherwise, or if
        anything goes wrong, ``by_reader``."""
        if self._is_closed or not self._turn.acquire(blocking=False):
            return by_reader(read)
        try:
            return read(self._connection)
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
        if not (self._log_bytes() and self._turn.acquire(blocking=False)):
            return False
        try:
            self._set_synchronous("NORMAL")
            marked(self._connection, items)
            self._sync_soon()
            return True
        except Exception as error:  # a full disk, for one: the thread knows what to do
            _log.warning("marks go by the writer's thread (%s)", type(error).__name__)
            return False
        finally:
            self._turn.release()

    def _set_synchronous(self, wanted: str) -> None:
        if self._synchronous != wanted:
            self._connection.execute(f"PRAGMA synchronous = {wanted}")
            self._synchronous = wanted

    def _sync_soon(self) -> None:
        if not self._owes_sync:
            self._owes_sync = True
            asyncio.get_running_loop().call_later(SYNC_SECONDS, self._sync)

    def _sync(self) -> None:
        self._owes_sync = False
        if not self._is_closed:  # closing folds the log in, which syncs it
            self._put(lambda _: sync(self._log), False, False, True).add_done_callback(_heard)

    async def run_alone(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do ``work`` outside a transaction, with nothing else going on in this thread."""
        result: T = await self._put(work, False, False, True)
        return result

    async def wipe(self) -> bool:
        """Wipe everything deleted so far from the files; False if a reader was in the way."""
        return await self.run_alone(lambda connection: self._wipe())

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
                item = self._queue.get(timeout=self._retry_seconds if self._owes_wipe else None)
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
                    self._set_synchronous("FULL")
                    self._serve(batch)
            except Exception as error:
                _log.error("the writer stumbled over %s", type(error).__name__)
                for item in batch:
                    item.error = item.error or StorageError(f"the storage failed ({error})")
                answer(batch)
        with self._turn:
            self._wipe()  # closing folds the log in, so the gaps must be clean by then
            self._connection.close()

    def _look(self) -> None:
        """Look what the disk has to spare; the log is folded in if that is what takes the room."""
        least = self._reserve.step if self._is_full else 0
        self._spare = self._reserve.spare(log_bytes := self._log_bytes())
        if self._spare < least and log_bytes and time.monotonic() >= self._retry_at:
            self._wipe()
            self._spare = self._reserve.spare(self._log_bytes())
        is_full = self._spare < least
        if is_full != self._is_full:
            self._is_full = is_full
            if is_full:
                _log.warning("the disk is full: nothing new is taken")
            else:
                _log.warning("there is room on the disk again")

    def _serve(self, batch: list[Item]) -> None:
        waiting = [item for item in batch if not item.is_alone]
        changes = self._connection.total_changes
        self._look()
        while waiting:
            while waiting := self._transaction(waiting):
                self._look()
            waiting = [item for item in batch if isinstance(item.error, StorageFull) and not item.grows]
            if waiting and not self._reserve.give():
                break
            for item in waiting:
                item.error = None
        erasing = [item for item in batch if item.erases]
        if erasing and self._connection.total_changes != changes:
            self._owes_wipe = True
        answer([item for item in batch if not (item.erases or item.is_alone)])
        if (self._owes_wipe or self._log_bytes() > CHECKPOINT_BYTES) and time.monotonic() >= self._retry_at:
            self._wipe()
        answer(erasing)
        for item in batch:
            if item.is_alone:
                self._run_alone(item)
                answer([item])
        self._reserve.hold()

    def _run_alone(self, item: Item) -> None:
        try:
            item.result = item.run(self._connection)
        except Exception as error:
            item.error = plain(error)
            if lacks_room(error):
                self._recover()
                if self._reserve.give():
                    item.error = None
                    self._run_alone(item)

    def _transaction(self, items: list[Item]) -> list[Item]:
        """Run and commit ``items``; returns those that weren't reached, because the transaction was lost or the disk's
        end came near."""
        execute = self._connection.execute
        done = len(items)
        try:
            execute("BEGIN IMMEDIATE")
            done = 0
            for item in items:
                if done and self._spare < NEAR_BYTES and self._reserve.spare(self._log_bytes()) < CLOSE_BYTES:
                    break
                done += 1
                execute("SAVEPOINT item")
                try:
                    item.result = self._run(item, may_write=not (item.grows and self._is_full))
                except Exception as error:
                    item.error = plain(error)
                    if not self._connection.in_transaction:
                        raise  # a full disk can make SQLite take back the whole transaction by itself
                    execute("ROLLBACK TO item")
                execute("RELEASE item")
            execute("COMMIT")
        except Exception as error:
            _log.error("a transaction of %d was not kept: %s", done, error)
            for item in items[:done]:
                item.error = item.error or not_kept(error)
            self._recover()
        return items[done:]

    def _run(self, item: Item, may_write: bool) -> Any:
        """What an item comes to. Where it may not write and would have to, that is ``StorageFull``."""
        if may_write:
            return item.run(self._connection)
        self._connection.execute("PRAGMA query_only = ON")
        try:
            return item.run(self._connection)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY:
                raise
            raise StorageFull(FULL) from None
        finally:
            self._connection.execute("PRAGMA query_only = OFF")

    def _recover(self) -> None:
        try:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            _log.error("rolling back failed with %s; opening the database again", type(error).__name__)
            self._connection.close()
            self._connection = open_writer(self._path)

    def _wipe(self) -> bool:
        try:
            with self._gate.shut(FIRST_RETRY_SECONDS):
                self._owes_wipe = not checkpoint(self._connection, self._path)
        except (sqlite3.Error, OSError) as error:
            self._owes_wipe = True
            self._recover()
            if lacks_room(error) and self._reserve.give():
                return self._wipe()
            _log.error("deleted bytes could not be wiped yet: %s", error)
        self._retry_seconds = (
            min(2 * self._retry_seconds, LAST_RETRY_SECONDS) if self._owes_wipe else FIRST_RETRY_SECONDS
        )
        self._retry_at = time.monotonic() + self._retry_seconds if self._owes_wipe else 0.0
        return not self._owes_wipe

    def _log_bytes(self) -> int:
        try:
            return os.stat(self._log).st_size  # a Path takes longer to make than this takes
        except FileNotFoundError:
            return 0


def _heard(future: "asyncio.Future[Any]") -> None:
    if (error := future.exception()) is not None:
        _log.error("marks could not be synced yet: %s", error)
