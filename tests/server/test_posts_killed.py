"""A post that was acknowledged is there after ``kill -9``: a real server on a real file, under load."""

import asyncio
import os
import signal
from pathlib import Path

import pytest
from bench.lounge import begin
from bench.posts import Writer, posting, write
from bench.served import found, serve

from parasol.features.lounge.client.writing import ROOM
from parasol.kernel.seal import Unreadable

pytestmark = [pytest.mark.machine("kernel/storage", "kernel/rooms", "kernel/http"), pytest.mark.sqlite_only]


def acknowledged(writers: list[Writer]) -> list[bytes]:
    return [id for writer in writers for id in writer.kept]


async def until_killed(writers: list[Writer], server: int, wanted: int) -> None:
    """Kill the server once so many were acknowledged, in the midst of the others."""
    writing = asyncio.create_task(write(writers))
    while len(acknowledged(writers)) < wanted and not writing.done():
        await asyncio.sleep(0.001)
    os.kill(server, signal.SIGKILL)
    await writing


@pytest.mark.parametrize(("kills", "posts"), [(2, 1_500), pytest.param(10, 5_000, marks=pytest.mark.thorough)])
def test_every_post_that_was_acknowledged_is_there_after_kill_9(tmp_path: Path, kills: int, posts: int) -> None:
    town, kept = found(tmp_path / "store"), list[bytes]()
    for kill in range(kills):
        with serve(town.store, program=True) as served:
            town.point_at(served.url)
            if kill == 0:
                begin(town)
            writers = posting(town, served.port, posts)
            asyncio.run(until_killed(writers, served.pid, posts // 3))
        now = acknowledged(writers)
        assert [error for writer in writers for error in writer.errors] == []
        assert posts // 3 <= len(now) < posts, "it was killed in the midst"
        kept += now
    with serve(town.store, program=True) as served:
        town.point_at(served.url)
        found_ids = []
        for stored, opened in town.steward.read(ROOM):
            assert not isinstance(opened, Unreadable)
            found_ids.append(stored.id)
    for person in (town.steward, town.second, town.member):
        person.connection.close()
    assert len(set(found_ids)) == len(found_ids)
    assert set(kept) <= set(found_ids)
