"""What both programs do once a minute so that nothing that was deleted stays in their memory."""

import asyncio
import gc
import os
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

from parasol.kernel.plain import serve as plain
from parasol.kernel.plain.cabinet import Cabinet
from parasol.kernel.server import serve
from parasol.kernel.server.app import Server


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[tuple[float, str]]:
    """What is done, and every how many seconds; each chore once, in the place of serving."""
    found: list[tuple[float, str]] = []
    chores: list[tuple[float, Callable[[], Awaitable[object]]]] = []
    every_so_often = [0.0]

    async def every(seconds: float, act: Callable[[], Awaitable[object]], *more: object) -> None:
        chores.append((seconds, act))

    class Serving:
        def __init__(self, config: object) -> None: ...

        async def serve(self, sockets: object = None) -> None:
            await asyncio.sleep(0)
            while chores:
                every_so_often[0], act = chores.pop()
                await act()

    def note(of: type, name: str) -> None:
        act = getattr(of, name)

        def noted(self: object) -> Any:
            found.append((every_so_often[0], name))
            return act(self)

        monkeypatch.setattr(of, name, noted)

    note(Server, "rest")
    note(Cabinet, "forget_listings")
    for program in (serve, plain):
        monkeypatch.setattr(program, "every", every)
        monkeypatch.setattr(program, "Serving", Serving)
    return found


def test_the_server_and_the_plain_pages_forget_what_they_answered_once_a_minute(
    tmp_path: Path, done: list[tuple[float, str]]
) -> None:
    store = tmp_path / "store"
    try:
        serve.prepare(store, os.urandom(32))
        asyncio.run(serve._serve(store, "127.0.0.1", 0, None, (), None))
        asyncio.run(plain._serve(os.urandom(32), "http://127.0.0.1:1", "127.0.0.1", 0, "Notes", None))
    finally:
        gc.unfreeze()
    assert done == [(60, "rest"), (60, "forget_listings")]
