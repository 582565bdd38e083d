"""Running the server as a process: prepare an empty store, serve it, forget on time.

No access log, no cookie, no address in any log; core dumps are switched off. SQLite means one process.
"""

import asyncio
import gc
import logging
import os
import time
from pathlib import Path

import uvicorn

from parasol.plain_key import NoPlainKey, made_or_read
from parasol.process import (
    ALLOCATOR,
    SWEEP_EVERY_SECONDS,
    ensure_overwriting_allocator,
    every,
    listening,
    settle,
    sweep,
)
from parasol.server.app import AlreadyPrepared, NotPrepared, Server, open_server, prepare_store
from parasol.server.ending import destroying
from parasol.server.ending.chore import Ending
from parasol.server.ending.files import NotDestroyed
from parasol.server.ending.notice import only_notice
from parasol.server.page import Page
from parasol.server.storage import Storage
from parasol.server.storage.opening import is_made, keep_url, open_storage
from parasol.wire.days import day_of
from parasol.wire.signing import public_key_of

EXPIRY_EVERY_SECONDS = 3600
DEFAULT_VAULT_DAYS = 400
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
        finally:
            await storage.close()

    asyncio.run(run())


def run(store: Path, host: str, port: int, page: Page | None = None) -> None:
    """Serve until stopped; of a community that has closed only a notice. Raises ``NotPrepared``, ``NoPlainKey``,
    ``StorageError`` (the store is in use or damaged), ``NotDestroyed``."""
    ensure_overwriting_allocator()
    settle()
    with asyncio.Runner() as runner:
        runner.run(_serve(store, host, port, page))


async def _serve(store: Path, host: str, port: int, page: Page | None) -> None:
    last_day = await _ended(store)
    if last_day is not None:
        await uvicorn.Server(listening(only_notice(last_day), host, port)).serve()
        return
    if not is_made(store):
        raise NotPrepared("there is no store here; run `parasol init` first")
    storage = await open_storage(store)
    try:
        for warning in storage.warnings:
            _log.warning(warning)
        plain_key = public_key_of(made_or_read(store, os.urandom))
        server = await open_server(storage, time.time, os.urandom, page=page, plain_key=plain_key)
        ending = Ending(store, storage, server, time.time, time.monotonic)
        await _hourly(ending, server, storage)
        gc.collect()
        gc.freeze()
        chores = [
            asyncio.create_task(every(EXPIRY_EVERY_SECONDS, lambda: _hourly(ending, server, storage))),
            asyncio.create_task(every(SWEEP_EVERY_SECONDS, sweep)),
        ]
        try:
            await uvicorn.Server(listening(server.application(), host, port)).serve()
        finally:
            for chore in chores:
                chore.cancel()
    finally:
        await storage.close()


async def _ended(store: Path) -> int | None:
    """The last day of a community whose store was destroyed, or is to be: what was cut off is gone on with."""
    state = destroying.begun(store)
    if state is not None:
        await destroying.finish(store, state)
        return state.closing_on
    return None if is_made(store) else destroying.closed_on(store)


async def _hourly(ending: Ending, server: Server, storage: Storage) -> None:
    if await ending.look():
        await forget(server, storage)


async def forget(server: Server, storage: Storage) -> dict[str, int]:
    """Delete what has expired, by today's date; the counts of what went."""
    today = day_of(time.time())
    policy = server.keeper.state.policy
    vault_days = policy.vault_days if policy is not None else DEFAULT_VAULT_DAYS
    await server.forget_credentials()
    await server.shorten()
    return await storage.expire(today, today - vault_days)


__all__ = [
    "ALLOCATOR",
    "AlreadyPrepared",
    "NoPlainKey",
    "NotDestroyed",
    "NotPrepared",
    "ensure_overwriting_allocator",
    "forget",
    "prepare",
    "run",
]
