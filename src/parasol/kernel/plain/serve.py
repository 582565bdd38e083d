"""Running the plain pages as a process: no access log, no core dump, freed memory overwritten, nothing written."""

import asyncio
import gc
import os
import time
from pathlib import Path

from parasol.kernel.allocator import ensure_overwriting_allocator
from parasol.kernel.plain import key as plain_key
from parasol.kernel.plain.app import PlainPages
from parasol.kernel.plain.cabinet import ROSTER_SECONDS, Cabinet
from parasol.kernel.plain.key import NoPlainKey
from parasol.kernel.process import (
    SWEEP_EVERY_SECONDS,
    TRIM_EVERY_SECONDS,
    Serving,
    every,
    listening,
    settle,
    sweep,
    trim,
)

FORGET_EVERY_SECONDS = 5


def run(store: Path, server: str, host: str, port: int, name: str, onion_location: str | None = None) -> None:
    """Serve until stopped. ``store``: the folder with ``plain.key``. Raises ``NoPlainKey``."""
    ensure_overwriting_allocator()
    settle()
    seed = plain_key.read(store)
    with asyncio.Runner() as runner:
        runner.run(_serve(seed, server, host, port, name, onion_location))


async def _serve(seed: bytes, server: str, host: str, port: int, name: str, onion_location: str | None) -> None:
    cabinet = Cabinet(server, seed, time.time, os.urandom)
    pages = PlainPages(cabinet, time.monotonic, os.urandom, name, onion_location=onion_location)
    application = pages.application()
    gc.collect()
    gc.freeze()

    async def forget() -> None:
        pages.book.forget()

    async def rest() -> None:
        cabinet.forget_listings()

    chores = [
        asyncio.create_task(every(SWEEP_EVERY_SECONDS, sweep)),
        asyncio.create_task(every(TRIM_EVERY_SECONDS, trim)),
        asyncio.create_task(every(FORGET_EVERY_SECONDS, forget)),
        asyncio.create_task(every(ROSTER_SECONDS, rest)),
    ]
    try:
        await Serving(listening(application, host, port)).serve()
    finally:
        for chore in chores:
            chore.cancel()


__all__ = ["NoPlainKey", "ensure_overwriting_allocator", "run"]
