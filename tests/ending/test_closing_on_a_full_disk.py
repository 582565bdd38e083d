"""The last day comes while the disk is full: the store is destroyed all the same, with the room that it held itself."""

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from closing_acts import MARK, run, texts_in

from parasol.features.closing.server import destroying
from parasol.features.closing.server.chore import Ending
from parasol.features.closing.server.patience import DAY_SECONDS, JUMPED_SECONDS
from parasol.kernel.server.app import Server
from parasol.kernel.storage import Storage
from parasol.kernel.storage.opening import open_storage
from parasol.kernel.wire.days import text_of
from postgres import copy_of
from small_disks import OTHERS, fill_up, memory_disk

pytestmark = [
    pytest.mark.sqlite_only,  # on PostgreSQL there is no reserve: it waits until there is room
    pytest.mark.machine("features/closing", "kernel/storage"),
]
RESERVE = 8 << 20


@pytest.fixture
def full(closing_store: tuple[Path, int], tmp_path: Path) -> Iterator[Path]:
    """A store that holds its reserve. Its disk is full once ``fill_up`` was called."""
    with memory_disk(tmp_path / "disk", 40) as disk:
        yield copy_of(closing_store[0], disk / "store")


async def held(store: Path) -> Storage:
    storage = await open_storage(store, RESERVE)
    await asyncio.to_thread(fill_up, store.parent)
    return storage


def check_destroyed(store: Path, last_day: int) -> None:
    assert [path.name for path in store.iterdir()] == [f"closed-{text_of(last_day)}.txt"]
    assert MARK not in texts_in(store)
    assert (store.parent / OTHERS).exists()


def test_a_running_server_destroys_it(full: Path, last_day: int) -> None:
    async def live() -> None:
        storage = await held(full)
        now, counter = [(last_day + 9) * DAY_SECONDS], [0.0]
        server = await Server(storage, lambda: now[0], os.urandom).load()
        ending = Ending(full, storage, server, lambda: now[0], lambda: counter[0])
        assert not await ending.look()
        now[0] += JUMPED_SECONDS
        counter[0] += JUMPED_SECONDS
        assert not await ending.look()

    run(live())
    check_destroyed(full, last_day)


def test_whoever_closes_a_store_that_nobody_serves_destroys_it(full: Path, last_day: int) -> None:
    async def live() -> None:
        await (await held(full)).close()
        (full.parent / OTHERS).unlink()
        fill_up(full.parent)
        await destroying.close_store(full, last_day + 1, lambda name: None)

    run(live())
    check_destroyed(full, last_day)
