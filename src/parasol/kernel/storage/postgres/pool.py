"""Connections: made when needed, used by one task at a time, thrown away at the first trouble.

**A lost connection.** Nobody knows then whether the last commit arrived. So the very same work is done again, on
another connection, until it is known: every operation recognises its own repeat (by a client's own id, or because
doing it twice is doing it once). Work for which that isn't so is not repeated. After ``PATIENCE`` seconds it is
``StorageAway``: the caller's client tries again later, with the same ids.

**Never cancelled.** PostgreSQL commits on its own disk before it waits for a standby. If that wait is cancelled, a
record can be seen that a failover takes back, and its number is given again. So there is no time-out on writing, and a
caller that gives up waiting (a closed browser) leaves its work running (docs/decisions/0035; research by fault drills).

psycopg_pool isn't used: it waits up to minutes between its own attempts to connect when a primary was away, and here a
primary is back after 4 to 28 seconds.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

import psycopg
from psycopg.pq import TransactionStatus

from parasol.kernel.storage import StorageAway, StorageError, StorageFull
from parasol.kernel.storage.postgres.locks import Connection

WRITERS = 8
READERS = 8
"""Apart, so that reading goes on while everybody who writes waits for a standby."""

PATIENCE = 10.0
"""Seconds for which somebody waits for a connection, and for which lost work is done again."""

ANSWER_SECONDS = 20.0
"""After which a caller hears ``StorageAway`` although its work still runs. Below the 30 seconds that clients wait."""

RETRY_SECONDS = 0.2

T = TypeVar("T")
Work = Callable[[Connection], Awaitable[T]]

# https://www.postgresql.org/docs/17/errcodes-appendix.html
_AWAY_CLASSES = ("08", "57P")  # connection exceptions; shut down, crashed, starting up
_AWAY = {"25006", "53300"}  # read-only: this was the primary until a moment ago; too many connections
_DISK_FULL = "53100"
_IN_EACH_OTHERS_WAY = {"40001", "40P01"}  # serialization failure, deadlock: nothing was done, it can be done again


class Pool:
    """At most ``WRITERS`` and ``READERS`` connections. Used from one event loop."""

    def __init__(self, connect: Callable[[], Awaitable[Connection]]) -> None:
        self._connect = connect
        self._idle: list[Connection] = []
        self._writers = asyncio.Semaphore(WRITERS)
        self._readers = asyncio.Semaphore(READERS)
        self._running: set[asyncio.Task[object]] = set()
        self._rests = 0
        self._is_closed = False

    async def read(self, work: Work[T]) -> T:
        """Do ``work``, which only reads."""
        return await self._repeated(work, self._readers, True)

    async def mark(self, work: Work[T]) -> T:
        """Do one statement on what is shared and not kept (``shared``): no standby has it, so it waits for none, and
        goes on beside writers who do."""
        return await self._to_the_end(self._repeated(work, self._readers, True))

    async def snapshot(self, work: Work[T]) -> T:
        """Read in several statements as of one moment."""

        async def whole(connection: Connection) -> T:
            await connection.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            try:
                return await work(connection)
            finally:
                if connection.info.transaction_status is not TransactionStatus.UNKNOWN:
                    await connection.execute("ROLLBACK")

        return await self._repeated(whole, self._readers, True)

    async def write(self, work: Work[T], *, is_repeatable: bool = True) -> T:
        """Do ``work`` in a transaction; returns once it is on disk (and on a standby, where there is one)."""

        async def whole(connection: Connection) -> T:
            async with connection.transaction():
                # Always writes something, so that the commit waits for the standby even if nothing else is written:
                # "it was done already" must not be said of what only this machine has.
                await connection.execute("SELECT pg_logical_emit_message(true, '', '')")
                return await work(connection)

        return await self._to_the_end(self._repeated(whole, self._writers, is_repeatable))

    async def call(self, work: Work[T]) -> T:
        """Do one statement that commits by itself, and that writes something always."""
        return await self._to_the_end(self._repeated(work, self._writers, True))

    async def close(self) -> None:
        """Let what runs end, and close every connection."""
        self._is_closed = True
        while self._running:
            await asyncio.wait(self._running)
        await self.drop_idle()

    async def _to_the_end(self, work: Awaitable[T]) -> T:
        task = asyncio.ensure_future(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        task.add_done_callback(_heard)
        try:
            return await asyncio.wait_for(asyncio.shield(task), ANSWER_SECONDS)
        except TimeoutError:
            raise StorageAway("the database takes too long right now") from None

    async def _repeated(self, work: Work[T], places: asyncio.Semaphore, is_repeatable: bool) -> T:
        until = time.monotonic() + PATIENCE  # a time-out, which never reaches a stored value
        while True:
            try:
                await asyncio.wait_for(places.acquire(), max(0.01, until - time.monotonic()))
            except TimeoutError:
                raise StorageAway("the database is too busy right now") from None
            may_repeat = True
            try:
                rests, connection = self._rests, await self._take()
                try:
                    may_repeat = is_repeatable
                    return await work(connection)
                finally:
                    await self._give_back(connection, may_stay=rests == self._rests)
            except psycopg.Error as error:
                if error.sqlstate in _IN_EACH_OTHERS_WAY:
                    may_repeat = True
                elif is_away(error):
                    await self.drop_idle()
                else:
                    raise _refusal(error) from None
                if not may_repeat or time.monotonic() > until:
                    raise StorageAway("the database can't be reached right now") from None
            finally:
                places.release()
            await asyncio.sleep(RETRY_SECONDS)

    async def _take(self) -> Connection:
        if self._is_closed:
            raise StorageError("the storage is closed")
        while self._idle:
            connection = self._idle.pop()
            if not connection.closed:
                return connection
        return await self._connect()

    async def _give_back(self, connection: Connection, *, may_stay: bool) -> None:
        if may_stay and connection.info.transaction_status is TransactionStatus.IDLE and not self._is_closed:
            self._idle.append(connection)
        else:
            await connection.close()

    async def rest(self) -> None:
        """Close all connections, those that are used just now after that. libpq keeps its last messages until others
        are as long, and the database's process for each connection what it worked with."""
        self._rests += 1
        await self.drop_idle()

    async def drop_idle(self) -> None:
        """Close the connections that nobody uses."""
        while self._idle:
            await self._idle.pop().close()


def is_away(error: psycopg.Error) -> bool:
    """Whether the connection is gone or there is no primary, and not: the database says no. With a PANIC it stops, its
    log of changes having no room (53100) for one: whether the last commit is in the log already isn't known."""
    if error.sqlstate is None:
        return isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)
    if error.diag.severity_nonlocalized == "PANIC":
        return True
    return error.sqlstate.startswith(_AWAY_CLASSES) or error.sqlstate in _AWAY


def _refusal(error: psycopg.Error) -> StorageError:
    if error.sqlstate == _DISK_FULL:
        return StorageFull("the database's disk is full; nothing of it was kept")
    return StorageError(f"the database refused it ({error.sqlstate})")


def _heard(task: "asyncio.Task[object]") -> None:
    """Look at a result that nobody waits for any more, so that it isn't reported as forgotten."""
    if not task.cancelled():
        task.exception()
