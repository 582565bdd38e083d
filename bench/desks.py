"""A desk with many conversations: listing them, and reading the first twenty, with the real client over HTTP.

The conversations are opened by the real client too, each with its three sealed parts, one answer and one note for every
fourth. The peer is the bare SELECT of the same rows from the same file, in this process.
"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
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
ROOM = "(SELECT id FROM room WHERE name = ?)"
LIST = "SELECT name, holder_key, opened_on, expires_on, next - 1 FROM room WHERE kind = ? ORDER BY id"
READ = f"SELECT seq, client_id, day, body FROM record WHERE room = {ROOM} ORDER BY seq LIMIT 200"
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
        with closing(sqlite3.connect(f"file:{here.database}?mode=ro", uri=True)) as bare:
            rows = _times(lambda: bare.execute(LIST, ("desk/1",)).fetchall())
            texts = _times(lambda: [bare.execute(READ, (room.room,)).fetchall() for room in rooms[:FIRST]])
    for what, seconds, select in (
        (f"listing {conversations:,} conversations of a desk", listing, rows),
        (f"reading and opening the first {FIRST} of {conversations:,}", reading, texts),
    ):
        figures.add(
            what,
            f"{seconds * 1e3:.1f} ms",
            f"{seconds / select:.1f} times the bare SELECT's {select * 1e3:.2f} ms",
            f"<= {MOST_SECONDS:.0f} s",
            seconds <= MOST_SECONDS,
        )


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
