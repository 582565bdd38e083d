"""Running the server as a process: prepare an empty store, serve it, forget on time.

No access log, no cookie, no address in any log; core dumps are switched off. SQLite means one process.
"""

import asyncio
import gc
import logging
import os
import resource
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import uvicorn

from parasol.server.app import AlreadyPrepared, NotPrepared, Server, open_server, prepare_store
from parasol.server.page import Page
from parasol.server.storage import Storage
from parasol.server.storage.sqlite import SqliteStorage
from parasol.wire.days import day_of

DATABASE = "parasol.db"
EXPIRY_EVERY_SECONDS = 3600
SWEEP_EVERY_SECONDS = 5
ALLOCATOR = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
}
"""Settings of the C library's allocator under which freed memory is overwritten at once. Without them the address of a
visitor was still in the process's memory a minute after the connection had ended (measured in tests/seizure)."""
DEFAULT_VAULT_DAYS = 400
_log = logging.getLogger("parasol")


def prepare(store: Path, founding_key: bytes) -> None:
    """Make an empty store whose community can be founded once, by whoever holds the private half of ``founding_key``.
    Raises ``AlreadyPrepared``."""

    async def run() -> None:
        storage = await SqliteStorage.open(store / DATABASE)
        try:
            await prepare_store(storage, os.urandom, founding_key)
        finally:
            await storage.close()

    asyncio.run(run())


def ensure_overwriting_allocator() -> None:
    """Start this program again with ``ALLOCATOR`` in its environment, unless it is there. The allocator reads its
    settings only at the start of a process. On a C library other than glibc the settings have no effect."""
    if any(os.environ.get(name) != value for name, value in ALLOCATOR.items()):
        os.environ.update(ALLOCATOR)
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 the same program, no shell


def run(store: Path, host: str, port: int, page: Page | None = None) -> None:
    """Serve until stopped. Raises ``NotPrepared``, ``StorageError`` (the store is in use or damaged)."""
    ensure_overwriting_allocator()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s")
    with asyncio.Runner() as runner:
        runner.run(_serve(store, host, port, page))


async def _serve(store: Path, host: str, port: int, page: Page | None) -> None:
    if not (store / DATABASE).exists():
        raise NotPrepared("there is no store here; run `parasol init` first")
    storage = await SqliteStorage.open(store / DATABASE)
    try:
        for warning in storage.warnings:
            _log.warning(warning)
        server = await open_server(storage, time.time, os.urandom, page=page)
        await forget(server, storage)
        config = uvicorn.Config(
            server.application(),
            host=host,
            port=port,
            access_log=False,
            log_level="warning",
            proxy_headers=False,
            server_header=False,
            date_header=False,
            lifespan="on",
            timeout_keep_alive=5,
            limit_concurrency=1000,
            backlog=512,
            h11_max_incomplete_event_size=16_384,
        )
        gc.collect()
        gc.freeze()
        chores = [
            asyncio.create_task(_every(EXPIRY_EVERY_SECONDS, lambda: forget(server, storage))),
            asyncio.create_task(_every(SWEEP_EVERY_SECONDS, sweep)),
        ]
        try:
            await uvicorn.Server(config).serve()
        finally:
            for chore in chores:
                chore.cancel()
    finally:
        await storage.close()


async def forget(server: Server, storage: Storage) -> dict[str, int]:
    """Delete what has expired, by today's date; the counts of what went."""
    today = day_of(time.time())
    policy = server.keeper.state.policy
    vault_days = policy.vault_days if policy is not None else DEFAULT_VAULT_DAYS
    await server.forget_credentials()
    return await storage.expire(today, today - vault_days)


async def sweep() -> None:
    """Free what ended connections left in reference cycles (their address, for one), so that it is overwritten.
    Costs about a millisecond, because what was there at the start is frozen."""
    gc.collect()


async def _every(seconds: float, act: Callable[[], Awaitable[object]]) -> None:
    while True:
        await asyncio.sleep(seconds)
        try:
            await act()
        except Exception as error:
            _log.error("a chore failed with %s; it is tried again", type(error).__name__)


__all__ = ["AlreadyPrepared", "NotPrepared", "ensure_overwriting_allocator", "forget", "prepare", "run"]
