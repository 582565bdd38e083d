"""A wrong clock destroys nothing."""

import os
from pathlib import Path

import pytest
from closing_acts import run

from parasol.features.closing.server import destroying
from parasol.features.closing.server.chore import Ending
from parasol.features.closing.server.patience import (
    DAY_SECONDS,
    JUMPED_SECONDS,
    STEADY_SECONDS,
    Mark,
    Patience,
    marked,
    wait_of,
)
from parasol.kernel.server.app import Server
from parasol.kernel.storage.opening import is_made, open_storage

HOUR = 3600.0


def test_a_mark_is_read_as_it_was_written_and_anything_else_is_none() -> None:
    for mark in (Mark(20_000), Mark(20_000, True)):
        assert Mark.read(mark.write()) == mark
    assert Mark.read("") is None
    assert Mark.read("soon") is None


def test_days_that_come_one_after_another_are_waited_for_a_day_and_a_jump_a_week() -> None:
    mark = None
    for day in range(100, 131):
        mark = marked(mark, day, day > 102)
    assert mark == Mark(130)
    assert wait_of(mark, 130) == STEADY_SECONDS
    assert wait_of(mark, 132) == STEADY_SECONDS
    assert wait_of(mark, 133) == JUMPED_SECONDS
    assert wait_of(None, 130) == JUMPED_SECONDS
    for jump in (-1, 3, 365):
        after = marked(mark, 130 + jump, True)
        assert after.has_jumped
        assert marked(after, 131 + jump, True).has_jumped  # remembered, whatever comes
        assert not marked(after, 131 + jump, False).has_jumped  # until the closing is called off


def test_the_wait_begins_anew_when_the_date_is_set_and_goes_on_through_small_corrections() -> None:
    patience = Patience(STEADY_SECONDS)
    assert not patience.is_over(1000, 0)
    assert not patience.is_over(1000 + STEADY_SECONDS + 500, STEADY_SECONDS - 1)
    assert patience.is_over(1000 + STEADY_SECONDS, STEADY_SECONDS)
    assert not patience.is_over(1000 + 400 * DAY_SECONDS, STEADY_SECONDS + 1)  # set a year forward
    assert not patience.is_over(1000 + 400 * DAY_SECONDS + HOUR, STEADY_SECONDS + HOUR)


@pytest.mark.parametrize(("jumps", "hours"), [(False, 24), (True, 7 * 24)])
def test_a_running_server_destroys_by_itself_after_the_wait_and_not_an_hour_earlier(
    store: Path, last_day: int, jumps: bool, hours: int
) -> None:
    async def live() -> None:
        storage = await open_storage(store)
        now = [last_day * DAY_SECONDS - 20 * DAY_SECONDS]
        counter = [0.0]
        server = await Server(storage, lambda: now[0], os.urandom).load()
        ending = Ending(store, storage, server, lambda: now[0], lambda: counter[0])
        (store / "day").write_text(Mark(last_day - 21).write())
        if jumps:
            assert await ending.look()
            now[0] = (last_day + 1) * DAY_SECONDS
        while now[0] < (last_day + 1) * DAY_SECONDS:
            assert server.closed_on() is None
            assert await ending.look()
            now[0] += 6 * HOUR
        assert server.closed_on() == last_day
        for _ in range(hours):
            assert not await ending.look()
            assert is_made(store)
            assert destroying.begun(store) is None
            now[0] += HOUR
            counter[0] += HOUR
        assert not await ending.look()
        assert [path.name for path in store.iterdir() if not path.name.startswith("closed-")] == []
        now[0] = 0.0  # no clock brings it back, and nothing asks what isn't there
        assert server.closed_on() == last_day
        assert not await ending.look()

    run(live())


def test_a_clock_that_is_a_year_ahead_serves_nothing_and_is_undone_by_setting_it(store: Path, last_day: int) -> None:
    async def live() -> None:
        storage = await open_storage(store)
        now, counter = [(last_day - 20) * DAY_SECONDS], [0.0]
        server = await Server(storage, lambda: now[0], os.urandom).load()
        ending = Ending(store, storage, server, lambda: now[0], lambda: counter[0])
        assert await ending.look()
        now[0] += 365 * DAY_SECONDS
        for _ in range(6 * 24):
            assert not await ending.look()
            now[0] += HOUR
            counter[0] += HOUR
        assert server.closed_on() == last_day
        now[0] -= 365 * DAY_SECONDS
        assert server.closed_on() is None
        assert await ending.look()
        counts = await storage.row_counts()
        assert counts["room"] > 2
        await storage.close()

    run(live())
