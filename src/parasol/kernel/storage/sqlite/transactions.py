"""What the writer's thread does with its connection: transactions of several items, what goes alone, and wipes.

An item that fails takes back its own savepoint and nothing else. What an item deletes is wiped from the files before
its caller is answered (``wiping.py``). If a reader holds that up for longer than a second the caller is answered
anyway, and the wipe is tried again until it is done.

Near the end of the disk (``reserve.py``) an item that ``grows`` may only read: what it finds done already is answered
as ever, and what it would write is ``StorageFull``. There one item goes to a transaction, and what it deletes is wiped
before the next, so that the reserve has to hold one deletion and not a batch; where even that has no room, a part of
it is given up.
"""

import logging
import os
import sqlite3
import time
from pathlib import Path
from typing import Any

from parasol.kernel.storage import StorageFull
from parasol.kernel.storage.sqlite.connections import CHECKPOINT_BYTES, open_writer
from parasol.kernel.storage.sqlite.gate import ReadGate
from parasol.kernel.storage.sqlite.items import FULL, Item, answer, not_kept, plain
from parasol.kernel.storage.sqlite.reserve import Reserve, lacks_room
from parasol.kernel.storage.sqlite.wiping import checkpoint

FIRST_RETRY_SECONDS = 0.05
LAST_RETRY_SECONDS = 5.0
"""A wipe that a reader holds up is tried again after the first of these, then twice as long, up to the last."""

NEAR_BYTES = 512 * 1024 * 1024
"""With more to spare than a whole batch takes (128 times 2.1 MB), one look at the disk does for the batch."""

CLOSE_BYTES = 32 * 1024 * 1024
"""With less, one item goes to a transaction: what the cache holds of a batch (8 MB) is in no file yet, and is written
three times in the end."""

_log = logging.getLogger("parasol.storage")


class Transactions:
    """Owns the connection. Whoever calls holds the writer's turn."""

    def __init__(self, path: Path, connection: sqlite3.Connection, gate: ReadGate, reserve: Reserve) -> None:
        self.connection = connection
        self.log = f"{path}-wal"
        self._path = path
        self._gate = gate
        self._reserve = reserve
        self._spare = 0
        self._is_full = False
        self._synchronous = "FULL"
        self._owes_wipe = True  # a process that was killed may have left a log behind
        self._retry_seconds = FIRST_RETRY_SECONDS
        self._retry_at = 0.0  # of the monotonic clock, which never reaches a stored value

    @property
    def rest_seconds(self) -> float | None:
        """After which a wipe is to be tried again; None if none is owed."""
        return self._retry_seconds if self._owes_wipe else None

    def set_synchronous(self, wanted: str) -> None:
        """How a commit waits for the disk from now on."""
        if self._synchronous != wanted:
            self.connection.execute(f"PRAGMA synchronous = {wanted}")
            self._synchronous = wanted

    def serve(self, batch: list[Item]) -> None:
        """Do all of these, and wake their callers."""
        self.set_synchronous("FULL")
        waiting = [item for item in batch if not item.is_alone]
        changes = self.connection.total_changes
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
        if erasing and self.connection.total_changes != changes:
            self._owes_wipe = True
        answer([item for item in batch if not (item.erases or item.is_alone)])
        if (self._owes_wipe or self.log_bytes() > CHECKPOINT_BYTES) and time.monotonic() >= self._retry_at:
            self.wipe()
        answer(erasing)
        for item in batch:
            if item.is_alone:
                self._run_alone(item)
                answer([item])
        self._reserve.hold()

    def _look(self) -> None:
        """Look what the disk has to spare; the log is folded in if that is what takes the room."""
        least = self._reserve.step if self._is_full else 0
        self._spare = self._reserve.spare(log_bytes := self.log_bytes())
        if self._spare < least and log_bytes and time.monotonic() >= self._retry_at:
            self.wipe()
            self._spare = self._reserve.spare(self.log_bytes())
        is_full = self._spare < least
        if is_full != self._is_full:
            self._is_full = is_full
            if is_full:
                _log.warning("the disk is full: nothing new is taken")
            else:
                _log.warning("there is room on the disk again")

    def _run_alone(self, item: Item) -> None:
        try:
            item.result = item.run(self.connection)
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
        execute = self.connection.execute
        done = len(items)
        try:
            execute("BEGIN IMMEDIATE")
            done = 0
            for item in items:
                if done and self._spare < NEAR_BYTES and self._reserve.spare(self.log_bytes()) < CLOSE_BYTES:
                    break
                done += 1
                execute("SAVEPOINT item")
                try:
                    item.result = self._run(item, may_write=not (item.grows and self._is_full))
                except Exception as error:
                    item.error = plain(error)
                    if not self.connection.in_transaction:
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
            return item.run(self.connection)
        self.connection.execute("PRAGMA query_only = ON")
        try:
            return item.run(self.connection)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY:
                raise
            raise StorageFull(FULL) from None
        finally:
            self.connection.execute("PRAGMA query_only = OFF")

    def _recover(self) -> None:
        try:
            if self.connection.in_transaction:
                self.connection.execute("ROLLBACK")
        except sqlite3.Error as error:
            _log.error("rolling back failed with %s; opening the database again", type(error).__name__)
            self.connection.close()
            self.connection, self._synchronous = open_writer(self._path), "FULL"

    def rest(self) -> None:
        """Go on with a new connection. The one from before has, until the next row of a kind is written, what the last
        one was written with (its cached statements keep their parameters), and in its cache and its buffers rows that
        have been deleted since; it gives no other way to be rid of all of that."""
        before, self.connection = self.connection, open_writer(self._path)
        self._synchronous = "FULL"
        before.close()

    def wipe(self) -> bool:
        """Wipe everything deleted so far from the files; False if a reader was in the way."""
        try:
            with self._gate.shut(FIRST_RETRY_SECONDS):
                self._owes_wipe = not checkpoint(self.connection, self._path)
        except (sqlite3.Error, OSError) as error:
            self._owes_wipe = True
            self._recover()
            if lacks_room(error) and self._reserve.give():
                return self.wipe()
            _log.error("deleted bytes could not be wiped yet: %s", error)
        self._retry_seconds = (
            min(2 * self._retry_seconds, LAST_RETRY_SECONDS) if self._owes_wipe else FIRST_RETRY_SECONDS
        )
        self._retry_at = time.monotonic() + self._retry_seconds if self._owes_wipe else 0.0
        return not self._owes_wipe

    def log_bytes(self) -> int:
        """The log's length."""
        try:
            return os.stat(self.log).st_size  # a Path takes longer to make than this takes
        except FileNotFoundError:
            return 0
