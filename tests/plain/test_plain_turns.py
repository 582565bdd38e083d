"""Who waits for a thread of the plain pages, and in which order: loops that try words keep nobody away."""

import asyncio
import json
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import pytest

from parasol.kernel.connections import Sender
from parasol.kernel.plain.places import LEAST_SECONDS, LONGEST_SECONDS, MOST_SECONDS, Places
from parasol.kernel.plain.pool import ASKING, Asking, Pool, TooMany
from parasol.kernel.plain.state import StateBook
from plain.site import Place
from reaper import ending_with_us

FLOOD = Path(__file__).parents[1] / "plain_flood.py"
PATIENCE = 5.0
"""Seconds in which somebody who typed their words is answered, whoever else is here."""


class Empty(msgspec.Struct):
    """No place."""


def forms(count: int, since: int | None = None, **asking: object) -> list[tuple[Asking, bool]]:
    return [(Asking(since=lambda: since, **asking), True) for _ in range(count)]  # type: ignore[arg-type]


def order_of(asked: dict[str, list[tuple[Asking, bool]]], **bounds: int) -> list[str]:
    """In which order these are served by one thread, which is held until all have come; who was refused comes with a
    "no"."""
    served: list[str] = []

    async def whole() -> None:
        held, pool = threading.Event(), Pool(threads=1, **bounds)

        async def ask(name: str, asking: Asking, *, is_try: bool) -> None:
            ASKING.set(asking)
            try:
                await pool.run(lambda: served.append(name), is_try=is_try)
            except TooMany:
                served.append(f"no {name}")

        first = asyncio.create_task(pool.run(held.wait))
        await asyncio.sleep(0)
        each = [(name, *form) for name, those in asked.items() for form in those]
        tasks = [asyncio.create_task(ask(name, asking, is_try=is_try)) for name, asking, is_try in each]
        await asyncio.sleep(0.01)
        held.set()
        await asyncio.gather(first, *tasks)
        pool.close()

    asyncio.run(whole())
    return served


def test_who_typed_for_a_while_and_who_sends_what_they_wrote_pass_a_hundred_loops() -> None:
    served = order_of({"loop": forms(100), "typed": forms(1, 7), "report": [(Asking(), False)]})
    assert max(served.index("typed"), served.index("report")) <= 4
    assert served.count("loop") == 100, "and they are served too"


def test_of_those_who_typed_the_page_that_was_opened_first_is_first() -> None:
    assert order_of({"late": forms(2, 9), "early": forms(1, 3)})[:2] == ["early", "late"]


def test_none_of_the_three_keeps_the_others_away() -> None:
    served = order_of({"typed": forms(50, 7), "report": [(Asking(), False)] * 50, "loop": forms(50)})
    assert {"typed", "report", "loop"} == set(served[:5]) == set(served[40:45])


def test_a_form_of_a_connection_that_is_gone_is_not_begun() -> None:
    served = order_of({"gone": forms(30, 1, sender=Sender(is_gone=True)), "here": forms(1, 9)})
    assert [each for each in served if not each.startswith("no")] == ["here"]


def test_of_forms_that_fill_the_memory_the_largest_goes_and_small_ones_stay() -> None:
    served = order_of({"large": forms(9, 1, bytes=600_000), "small": forms(9, 2, bytes=300)}, waiting_bytes=2_000_000)
    assert served.count("small") == 9
    assert served.count("large") == 3
    assert served.count("no large") == 6


def test_who_stops_waiting_leaves_the_thread_to_others() -> None:
    async def whole() -> None:
        held, pool = threading.Event(), Pool(threads=1)
        first = asyncio.create_task(pool.run(held.wait))
        await asyncio.sleep(0)
        waiting = [asyncio.create_task(pool.run(int)) for _ in range(3)]
        await asyncio.sleep(0)
        waiting[0].cancel()
        await asyncio.sleep(0)
        held.set()
        await first
        waiting[1].cancel()  # its turn has come already
        assert await asyncio.wait_for(waiting[2], 5) == 0
        assert await asyncio.wait_for(pool.run(int), 5) == 0
        pool.close()

    asyncio.run(whole())


def test_a_place_counts_once_and_neither_at_once_nor_much_later() -> None:
    now, drawn = [1_000.0], iter(range(10_000))
    book = StateBook(lambda: now[0], lambda count: next(drawn).to_bytes(count))
    places = Places(book, lambda: now[0], lambda count: next(drawn).to_bytes(count))
    place, other, old = places.give(), places.give(), places.give()
    assert places.take(place) is None, "nobody types so quickly"
    now[0] += LEAST_SECONDS
    assert places.take(place) == 1_000
    assert places.take(place) is None
    now[0] += 2 * LONGEST_SECONDS
    assert places.take(other) == now[0] - LONGEST_SECONDS, "who keeps places is before nobody who waits"
    now[0] += MOST_SECONDS + 1
    assert places.take(old) is None
    assert places.take(places.give()) is None
    assert len(places._taken) == 0, "and nothing of them is kept"
    assert places.take("") is places.take("x" * 300) is places.take(book.seal("receipt", Empty())) is None


def test_a_place_that_was_kept_for_a_minute_is_before_nobody_who_typed_their_words_meanwhile() -> None:
    now, drawn = [1_000.0], iter(range(10_000))
    book = StateBook(lambda: now[0], lambda count: next(drawn).to_bytes(count))
    places = Places(book, lambda: now[0], lambda count: next(drawn).to_bytes(count))
    kept = places.give()
    now[0] += 60
    typed = places.give()
    now[0] += 6
    assert places.take(kept) == places.take(typed)


def flood(port: int, loops: int, people: int, thinks: float, types: float, *how: str) -> list[tuple[int, float]]:
    """The status and the waiting of each of so many people, while so many loops try words, or mistyped ones."""
    command = [sys.executable, FLOOD, port, loops, 4.0 * people / 10, people, thinks, types, *how]
    done = subprocess.run(ending_with_us(*command), capture_output=True, text=True, check=True, timeout=300)
    told = json.loads(done.stdout)
    print(told)
    return [(status, seconds) for status, seconds in told["forms"]]


def test_sixty_loops_keep_nobody_away_who_types_words(place: Place) -> None:
    port = int(place.site.url.rpartition(":")[2])
    waited = flood(port, 60, 10, 0, LEAST_SECONDS + 1)
    assert {status for status, _ in waited} == {422}, "each was looked for, and is nobody's"
    assert max(seconds for _, seconds in waited) < PATIENCE


def test_two_hundred_loops_that_mistype_a_word_keep_nobody_away(place: Place) -> None:
    waited = flood(int(place.site.url.rpartition(":")[2]), 200, 4, 0, LEAST_SECONDS + 1, "mistyped")
    assert {status for status, _ in waited} == {422}
    assert max(seconds for _, seconds in waited) < PATIENCE


@pytest.mark.thorough
def test_five_hundred_loops_keep_nobody_away_who_types_words(place: Place) -> None:
    waited = flood(int(place.site.url.rpartition(":")[2]), 500, 20, 0, LEAST_SECONDS + 1)
    assert {status for status, _ in waited} == {422}
    assert max(seconds for _, seconds in waited) < PATIENCE
