"""A desk with many conversations: listing them, and reading the first twenty, with the real client over HTTP.

The conversations are opened by the real client too, each with its three sealed parts, one answer and one note for every
fourth.
"""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from bench.figures import Figures
from bench.machine import CORES
from bench.served import Community, serve
from parasol.demo import community
from parasol.features.desks.client import keeping as desks
from parasol.features.desks.client import visitor
from parasol.features.desks.client.worker import Worker
from parasol.features.desks.structs import DeskContact
from parasol.kernel.client.connection import Connection
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.roster.structs import Card

ROUNDS = 15
FIRST = 20
MOST_SECONDS = 1.0
CARD = Card("Nurse", "health", "", ["English"], [], "Europe/London", 24, "", 30)


def measure(figures: Figures, base: Community, folder: Path, conversations: int) -> None:
    """Open ``conversations``, then list them and read the first twenty of them."""
    here = base.another(folder / "desks")
    with serve(here.store, CORES[:1]) as served:
        here.point_at(served.url)
        worker = staffed(here)
        _fill(served.url, worker, conversations)
        rooms = worker.rooms()
        assert len(rooms) == conversations
        listing = _times(worker.rooms)
        reading = _times(lambda: worker.read(rooms[:FIRST]))
        assert all(each.opening is not None and not each.problems for each in worker.read(rooms[:FIRST]))
    for what, seconds in (
        (f"listing {conversations:,} conversations of a desk", listing),
        (f"reading and opening the first {FIRST} of {conversations:,}", reading),
    ):
        figures.add(what, f"{seconds * 1e3:.1f} ms", "", f"<= {MOST_SECONDS:.0f} s", seconds <= MOST_SECONDS)


def staffed(here: Community) -> Worker:
    """Desk 1, at which the member answers."""
    for person in (here.steward, here.second, here.member):
        person.refresh()
    try:
        desks.change_desk(here.steward, 1, CARD, "to be measured")
    except steward.SecondNeeded as waits:
        steward.agree(here.second, waits.proposal, "to be measured")
    here.steward.refresh()
    desks.give_keys(here.steward, 1, [here.member.key], "to be measured")
    here.member.refresh()
    return Worker(here.member, 1)


def _fill(url: str, worker: Worker, conversations: int) -> None:
    connection, device = Connection(url), community.device()
    roster, contact = fetch(connection), DeskContact("unsure", "by text", "Robin", "the laundry")
    try:
        for number in range(conversations):
            words, text = community.new_words(), f"Question {number}. " + "x" * 300
            visitor.send(connection, visitor.prepare(connection, roster, device, words, 1, "en", text, contact))
    finally:
        connection.close()
    for each in worker.read(worker.rooms()[:conversations:4]):
        worker.answer(each, "Yes, come by.")
        worker.note(each, "Wants a woman to answer.")


def _times(act: Callable[[], object]) -> float:
    """The median of some rounds, in seconds."""
    taken = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        act()
        taken.append(time.perf_counter() - start)
    return median(taken)
