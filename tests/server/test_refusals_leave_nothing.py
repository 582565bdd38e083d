"""An exception that is made once and raised again and again keeps each time's traceback, and with it the frames: the
request, its body, its sender's address. So each refusal is made when it is raised."""

import gc
import importlib
import os
import pkgutil
from pathlib import Path

import pytest
from starlette.requests import Request

import parasol
from harness import town
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined

REFUSED = 40


def test_no_module_holds_an_exception_that_could_be_raised_twice() -> None:
    held = []
    for found in pkgutil.walk_packages(parasol.__path__, "parasol."):
        if found.name.rpartition(".")[2] == "__main__":
            continue
        module = importlib.import_module(found.name)
        held += [f"{found.name}.{name}" for name, value in vars(module).items() if isinstance(value, BaseException)]
    assert held == []


def test_of_a_refused_request_nothing_stays_in_memory(tmp_path: Path) -> None:
    with town(tmp_path / "store") as served:
        first = served.found()
        connection, seed = served.connect(), os.urandom(32)
        asked: list[tuple[str, m.Message, type[m.Message], bytes]] = [
            ("/api/rooms/read", m.RoomRead(os.urandom(16), 0), m.RoomPage, seed),
            ("/api/escrow/state", m.EscrowRead(os.urandom(16)), m.HasMet, seed),
            ("/api/rooms/list", m.RoomsList("desk/1"), m.Rooms, seed),
            ("/api/index/evaluate", m.Evaluate(1, [bytes(32)]), m.Evaluated, first.seed),
            ("/api/index/paths", m.IndexPaths(77, [0]), m.IndexPathsAnswer, first.seed),
            ("/api/rooms/list", m.RoomsList("report"), m.Rooms, seed),
        ]
        for path, message, answer, by in asked:
            gc.freeze()  # what was there before is neither collected nor counted
            for _ in range(REFUSED):
                with pytest.raises(Declined):
                    connection.ask(path, message, answer, by)
            gc.collect()
            assert sum(isinstance(each, Request) for each in gc.get_objects()) < REFUSED // 4, path
    gc.unfreeze()
