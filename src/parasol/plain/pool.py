"""A few threads for what takes long (Argon2id, talking to the server), and a bound on how many may wait for one.

Without the bound, whoever sends a thousand forms makes everybody wait for minutes, and what they wrote with them in
memory. Whoever is one too many reads so at once, and gets back what they typed.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")

THREADS = 4
"""So many Argon2id at once, 8 MiB each."""
MOST_WAITING = 32
"""About a second of waiting on two cores."""


class TooMany(Exception):
    """As many wait already as may."""


class Pool:
    """For one event loop."""

    def __init__(self, threads: int = THREADS, most_waiting: int = MOST_WAITING) -> None:
        self._executor = ThreadPoolExecutor(threads, thread_name_prefix="plain")
        self._most = threads + most_waiting
        self._inside = 0

    async def run(self, act: Callable[[], T]) -> T:
        """What ``act`` returns or raises. Raises ``TooMany`` before anything is done."""
        if self._inside >= self._most:
            raise TooMany
        self._inside += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._executor, act)
        finally:
            self._inside -= 1

    def close(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
