"""The engines that the contract is run against."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from parasol.kernel.storage import Storage
from parasol.kernel.storage.opening import open_storage
from parasol.kernel.storage.sqlite import SqliteStorage
from postgres import settle_on_postgres

Body = Callable[[Storage], Coroutine[Any, Any, None]]


async def on_postgres(folder: Path) -> Storage:
    """Open the storage of a store that is on PostgreSQL."""
    settle_on_postgres(folder)
    return await open_storage(folder)


ENGINES: dict[str, Callable[[Path], Awaitable[Storage]]] = {
    "postgres": on_postgres,
    "sqlite": lambda folder: SqliteStorage.open(folder / "parasol.db"),
}


@pytest.fixture(params=sorted(ENGINES))
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[Body], None]:
    """``storage(body)`` opens an empty storage, runs ``body(storage)`` in an event loop, and closes it.

    Called again in the same test it opens the same storage once more.
    """

    def run(body: Body) -> None:
        async def whole() -> None:
            opened = await ENGINES[request.param](tmp_path)
            try:
                await body(opened)
            finally:
                await opened.close()

        asyncio.run(whole())

    return run
