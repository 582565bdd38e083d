"""A desk with many conversations: listing them, and reading the first twenty, with the real client over HTTP.

The conversations are opened by the real client too, each with its three sealed parts, one answer and one note for every
fourth. The peer is the bare SELECT of the same rows from the same file, in this process: what can't be had for less.
"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from bench.figures import Figures
from bench.machine import CLIENT_CORE, CORES
from bench.served import Community, serve
from parasol.client.community import desks, steward
from parasol.client.community.roster import fetch
from parasol.client.connection import Connection
from parasol.client.desks import visitor
from parasol.client.desks.worker import Worker
from parasol.demo import community
from parasol.formats.desk import DeskContact
from parasol.formats.roster import Card

ROUNDS = 15
FIRST = 20
MOST_SECONDS = 1.0
CARD = Card("Nurse", "health", "", ["English"], [], "Europe/London", 24, "", 30)


def measure(figures: Figures, base: Community, folder: Path, conversations: int) -> None:
    """Open ``conversations``, then list them and read the first twenty of them."""
    here = base.another(folder / "desks")
    with serve(here.store, CORES[:1]) as served:
        here.point_at(served.url)
        worker = _staffed(here)
        start = time.perf_counter()
        _fill(served.url, worker, conversations)
        figures.note(f"{conversations:,} conversations opened in {time.perf_counter() - start:.0f} s")
        rooms = worker.rooms()
        assert len(rooms) == conversations
        before = served.cpu()
        listing = _times(worker.rooms)
        used = (served.cpu() - before) / ROUNDS
        reading = _times(lambda: worker.read(rooms[:FIRST]))
        read = worker.read(rooms[:FIRST])
        assert all(each.opening is not None and not each.problems for each in read)
        with closing(sqlite3.connect(f"file:{here.database}?mode=ro", uri=True)) as bare:
            bare_listing = _times(lambda: bare.execute(LIST, ("desk/1",)).fetchall())
            bare_reading = _times(lambda: [bare.execute(READ, (room.room,)).fetchall() for room in rooms[:FIRST]])
    figures.add(
        f"listing {conversations:,} conversations of a desk",
        f"{listing * 1e3:.1f} ms",
        f"{listing / bare_listing:.1f} times the bare SELECT's {bare_listing * 1e3:.2f} ms",
        f"<= {MOST_SECONDS:.0f} s",
        listing <= MOST_SECONDS,
        f"server's CPU {used * 1e3:.1f} ms for each; core {CORES[0]} the server, core {CLIENT_CORE} the client",
    )
    figures.add(
        f"reading and opening the first {FIRST} of {conversations:,}",
        f"{reading * 1e3:.1f} ms",
        f"{reading / bare_reading:.1f} times the bare SELECT's {bare_reading * 1e3:.2f} ms, which opens nothing",
        f"<= {MOST_SECONDS:.0f} s",
        reading <= MOST_SECONDS,
    )


LIST = "SELECT name, holder_key, opened_on, expires_on, next - 1 FROM room WHERE kind = ? ORDER BY id"
_ROOM = "(SELECT id FROM room WHERE name = ?)"
READ = f"SELECT seq, client_id, day, body FROM record WHERE room = {_ROOM} ORDER BY seq LIMIT 200"


def _staffed(here: Community) -> Worker:
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
    roster = fetch(connection)
    try:
        for number in range(conversations):
            words = community.new_words()
            contact = DeskContact("unsure", "by text", "Robin", "the laundry")
            prepared = visitor.prepare(
                connection, roster, device, words, 1, "en", f"Question {number}. " + "x" * 300, contact
            )
            visitor.send(connection, prepared)
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
