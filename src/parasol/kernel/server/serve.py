"""Running the server as a process: prepare an empty store, serve it, forget on time.

No access log, no cookie, no address in any log; core dumps are switched off. SQLite means one process; on PostgreSQL
there may be several, here (``processes``) and on other machines.
"""

import asyncio
import gc
import logging
import os
import time
from collections.abc import Sequence
from pathlib import Path

from parasol.features.closing.server import destroying
from parasol.features.closing.server.chore import Ending
from parasol.features.closing.server.files import NotDestroyed
from parasol.features.closing.server.notice import only_notice
from parasol.features.profiles.server.apart import kind_of, take_key
from parasol.kernel.allocator import ALLOCATOR, ensure_overwriting_allocator
from parasol.kernel.plain.key import NoPlainKey, made_or_read
from parasol.kernel.process import (
    SWEEP_EVERY_SECONDS,
    TRIM_EVERY_SECONDS,
    Listening,
    Serving,
    every,
    listen,
    listening,
    settle,
    sweep,
    tell_ready,
    trim,
)
from parasol.kernel.roster.server.server_keys import NotPrepared
from parasol.kernel.server.app import KEEP_AFTER, AlreadyPrepared, Server, prepare_store
from parasol.kernel.server.calendar import Calendar, begin
from parasol.kernel.server.processes import keep_running
from parasol.kernel.server.renewing import forget_waiting
from parasol.kernel.site import Page
from parasol.kernel.storage import QUARTERS, Storage, StorageAway, StorageBusy, StorageError
from parasol.kernel.storage.opening import is_made, keep_url, open_storage, url_of
from parasol.kernel.wire.days import day_of
from parasol.kernel.wire.signing import public_key_of

EXPIRY_EVERY_SECONDS = 3600
REFRESH_EVERY_SECONDS = 60
REST_EVERY_SECONDS = 60
"""What was deleted would otherwise stay in SQLite's caches, and they would grow with the database, up to 14 MB; and in
the answers that were packed last, until somebody asks the same again."""
DEFAULT_VAULT_DAYS = 400
MOST_SKEW_SECONDS = 30
"""How far the clock of this machine may be from the database's. Others are held to the same."""
MOST_PROCESSES = 64
RESERVE_BYTES = 64 * 1024 * 1024
"""Of the disk, for deleting when it is full. The largest conversation takes 41 MB, and goes as one."""
PASSING = (StorageAway, StorageBusy)
"""What comes and goes on PostgreSQL: a standby takes over, or somebody reads while deleted bytes are to be wiped."""
_log = logging.getLogger("parasol")


def prepare(store: Path, founding_key: bytes, database: str | None = None) -> None:
    """Make an empty store whose community can be founded once, by whoever holds the private half of ``founding_key``.
    ``database`` is the URL of a PostgreSQL database, if the store shall be on one. Raises ``AlreadyPrepared``,
    ``StorageError``."""
    if database is not None:
        keep_url(store, database)

    async def run() -> None:
        storage = await open_storage(store)
        try:
            await prepare_store(storage, os.urandom, founding_key)
            begin(store, day_of(time.time()))
        finally:
            await storage.close()

    asyncio.run(run())


def prepare_apart(store: Path, secret: bytes, database: str | None = None) -> bool:
    """Make a store for profiles alone, or give one another key; whether it was there. Raises ``NotPrepared`` (it is a
    community's), ``StorageError``."""
    if database is not None:
        keep_url(store, database)

    async def run() -> bool:
        storage = await open_storage(store)
        try:
            was_there = await take_key(storage, secret)
            if not was_there:
                begin(store, day_of(time.time()))
            return was_there
        finally:
            await storage.close()

    return asyncio.run(run())


def run(
    store: Path, host: str, port: int, page: Page | None = None, processes: int = 1, names: Sequence[str] = ()
) -> None:
    """Serve until stopped, under these names; of a community that has closed only a notice. Raises ``NotPrepared``,
    ``NoPlainKey``, ``StorageError`` (the store is in use or damaged, or can't be served by several), ``NotDestroyed``,
    ``OSError``."""
    ensure_overwriting_allocator()
    settle()
    if processes == 1:
        _run_one(store, host, port, page, names)
        return
    check_processes(store, processes)
    asyncio.run(_try_out(store))
    with listen(host, port) as taken:
        tell_ready()  # who comes now waits in the queue of the socket
        keep_running(processes, lambda: _run_one(store, host, port, page, names, taken))


def check_processes(store: Path, processes: int) -> None:
    """Raises ``StorageError`` unless so many processes can serve this store."""
    if not 1 <= processes <= MOST_PROCESSES:
        raise StorageError(f"processes are between 1 and {MOST_PROCESSES}")
    if processes > 1 and url_of(store) is None:
        raise StorageError(
            "this store is on SQLite, which one process serves: it has one connection that writes, and a second one "
            "that writes at the same moment can damage the file (SQLite's WAL-reset bug). Leave out --processes, or "
            "move to PostgreSQL (docs/postgresql.md)"
        )


def _run_one(
    store: Path, host: str, port: int, page: Page | None, names: Sequence[str], taken: Listening | None = None
) -> None:
    with asyncio.Runner() as runner:
        runner.run(_serve(store, host, port, page, names, taken))


async def _try_out(store: Path) -> None:
    """Open the store once and close it, so that what is wrong is said once and in plain words."""
    if await _ended(store) is not None or not is_made(store):
        return
    storage = await open_storage(store, may_make=False)
    try:
        _tell(storage)
        await _check_clock(storage)
        made_or_read(store, os.urandom)
        await (await kind_of(storage))(storage, time.time, os.urandom).load()
    finally:
        await storage.close()


async def _check_clock(storage: Storage) -> None:
    """Raises ``StorageError`` if this machine and the database's are too far apart: what one process issues would be
    too old, or not yet issued, for others."""
    if storage.shared is None:
        return
    apart = abs(await storage.shared.clock() - time.time())
    if apart > MOST_SKEW_SECONDS:
        raise StorageError(
            f"the clocks of this machine and the database's differ by {apart:.0f} seconds; let a time server set both"
        )


def _tell(storage: Storage) -> None:
    for warning in storage.warnings:
        _log.warning(warning)


async def _serve(
    store: Path, host: str, port: int, page: Page | None, names: Sequence[str], taken: Listening | None
) -> None:
    """Serve on an address, or on a socket that is listened on already."""
    sockets = None if taken is None else [taken]
    last_day = await _ended(store)
    if last_day is not None:
        await Serving(listening(only_notice(last_day), host, port)).serve(sockets)
        return
    if not is_made(store):
        raise NotPrepared("there is no store here; run `parasol init` first")
    storage = await open_storage(store, RESERVE_BYTES, may_make=False)
    try:
        if taken is None:
            _tell(storage)
        await _check_clock(storage)
        plain_key = public_key_of(made_or_read(store, os.urandom))
        calendar = Calendar(store, time.time, lambda: time.clock_gettime(time.CLOCK_BOOTTIME))
        make = await kind_of(storage)
        server = await make(storage, calendar.now, os.urandom, page=page, plain_key=plain_key, names=names).load()
        ending = Ending(store, storage, server, time.time, time.monotonic)
        try:
            await _hourly(store, ending, server, storage, calendar)
        except StorageBusy:
            pass  # all that is due was deleted; what is left of it in files goes with the next wipe
        except (StorageError, OSError) as error:  # a full disk: what is kept can still be read
            _log.error("what is due could not be forgotten (%s); it is tried again every hour", type(error).__name__)
        gc.collect()
        gc.freeze()
        await trim()  # of what reading the roster took
        chores = [
            asyncio.create_task(
                every(
                    EXPIRY_EVERY_SECONDS,
                    lambda: _hourly(store, ending, server, storage, calendar),
                    PASSING,
                    "forgetting what is due",
                )
            ),
            asyncio.create_task(every(SWEEP_EVERY_SECONDS, sweep)),
            asyncio.create_task(every(TRIM_EVERY_SECONDS, trim)),
            asyncio.create_task(every(REST_EVERY_SECONDS, server.rest)),
            asyncio.create_task(every(REFRESH_EVERY_SECONDS, lambda: _minutely(ending, server), PASSING)),
        ]
        try:
            await Serving(listening(server.application(), host, port)).serve(sockets)
        finally:
            for chore in chores:
                chore.cancel()
    finally:
        await storage.close()


async def _ended(store: Path) -> int | None:
    """The last day of a community whose store was destroyed, or is to be: what was cut off is gone on with."""
    state = destroying.begun(store)
    if state is not None:
        await destroying.finish(store, state, destroying.OTHERS_SECONDS)
    return None if is_made(store) else destroying.closed_on(store)


async def _hourly(store: Path, ending: Ending, server: Server, storage: Storage, calendar: Calendar) -> None:
    if server.is_over:
        await ending.look()
        return
    await server.refresh()
    forget_waiting(store, server.keeper.state.keys_number)
    await _check_clock(storage)
    today = calendar.look()  # also where another process forgets, since this one may have to from the next hour on
    if not (await server.leads() and await ending.look()):
        return
    if calendar.is_waiting:
        await server.resign()  # another one may believe the date already
    else:
        await forget(server, storage, today, calendar.latest)


async def _minutely(ending: Ending, server: Server) -> None:
    if await ending.follow():
        await server.minutely()
        await server.keep_state(KEEP_AFTER)


async def forget(server: Server, storage: Storage, today: int, latest: int | None = None) -> dict[str, int]:
    """Delete what has expired by a day that the calendar believes; the counts of what went. ``latest``: the last day
    that it saw, which can be a later one."""
    policy = server.keeper.state.policy
    vault_days = policy.vault_days if policy is not None else DEFAULT_VAULT_DAYS
    quarters = policy.lifetime("count_quarters") if policy is not None else QUARTERS
    await server.forget_credentials()
    await server.shorten(today)
    await server.keeper.forget_rungs(today)
    await server.keeper.forget_boxes()
    return await storage.expire(today, today - vault_days, quarters, latest)


__all__ = [
    "ALLOCATOR",
    "AlreadyPrepared",
    "NoPlainKey",
    "NotDestroyed",
    "NotPrepared",
    "ensure_overwriting_allocator",
    "forget",
    "prepare",
    "prepare_apart",
    "run",
]
