"""How much of a list somebody with stolen memberships learns in four weeks, against the real server with a clock of
ours.

What the server lets through is run: every draw of every week that it answers within 28 days, every token, and one
request more than there are tokens. What a check tells is modelled: a list of 10,000 numbers, and a dictionary of 10^6
guesses that contains them all, asked in random order. Last six digits are such a dictionary too: there are 10^6, and
10,000 numbers have about as many different ends; so the same figures hold for partial keys.
"""

import asyncio
import os
import random
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec
import uvicorn

from bench.figures import Figures
from parasol import oprf
from parasol.client.checks.check import choose_tree_head
from parasol.client.community import founding
from parasol.client.community.person import Person
from parasol.client.connection import Answer, Connection, Declined, declined_by
from parasol.client.device import Device
from parasol.client.proof_of_work import solve
from parasol.client.tokens.derive import Token, issue_message, unblind, week_batches
from parasol.client.vault import keys_of
from parasol.demo import community
from parasol.formats import messages as m
from parasol.roster import allowance
from parasol.server.app import Server, prepare_store
from parasol.server.limits import WorkLimit
from parasol.server.storage.opening import DATABASE
from parasol.server.storage.sqlite import SqliteStorage
from parasol.wire.tokens import first_day_of, week_of, weeks_around

LISTED = 10_000
GUESSES = 1_000_000
DAYS = 28
OLD_DAYS = 84
FIRST_WEEK = week_of(20_781)
POLICY = msgspec.structs.replace(community.POLICY, checks_per_week=40, checks_in_all=10_000)
WORK_SECONDS = 0.1
"""What a calculation takes on average on the build machine (`server/limits/proof_of_work.py`)."""


@dataclass(slots=True)
class Town:
    """A served community whose day is set by hand."""

    url: str
    day: int
    first: Person | None = None


def measure(figures: Figures, folder: Path, crowds: list[int]) -> None:
    """Print what thieves with so many members learn, members just made and members of twelve weeks."""
    for is_old in (False, True):
        for members in crowds:
            name = f"{members} {'old' if is_old else 'new'} seat{'s' if members > 1 else ''}"
            with _town(folder / f"drain-{members}-{is_old}") as town:
                _one(figures, town, members, is_old=is_old, name=name)


def _one(figures: Figures, town: Town, members: int, *, is_old: bool, name: str) -> None:
    town.day = first_day_of(FIRST_WEEK) - (OLD_DAYS if is_old else 0)
    first = town.first
    assert first is not None
    thieves = [community.join(Connection(town.url), first, "member").person for _ in range(members)]
    begin = first_day_of(FIRST_WEEK)
    quota = made = works = 0
    for town.day in range(begin, begin + DAYS):
        for thief in thieves:
            for week in sorted(weeks_around(town.day)):
                tokens = _draw(thief, week)
                if tokens is None:
                    continue
                quota += allowance(thief.roster, thief.key, thief.mine.since, thief.mine.vouched_on, week)
                for token in tokens:
                    answered, worked = _spend(thief, token)
                    made += answered
                    works += worked
                if _spend(thief, tokens[0])[0]:
                    raise RuntimeError("a token paid twice")
    if made > quota:
        raise RuntimeError(f"{made} checks with a quota of {quota}")
    guesses = random.Random(1).sample(range(GUESSES), made)
    learned = sum(1 for guess in guesses if guess < LISTED)
    figures.add(
        f"a thief with {name}, in four weeks from a Monday on",
        f"{made} checks, about {learned} entries, {100 * learned / LISTED:.2f} % of the list",
        f"{made / (members * DAYS / 7 * 40):.2f} times {members} full quota{'s' if members > 1 else ''} of four weeks",
        "no more than the seats' quota",
        made <= quota,
        f"{works} of them cost a calculation ({works * WORK_SECONDS:.0f} s); all {GUESSES:,} guesses would take "
        f"{GUESSES / made * DAYS / 365:.0f} years",
    )


_DRAWN: dict[tuple[bytes, int], bool] = {}


def _draw(thief: Person, week: int) -> list[Token] | None:
    """A week's check tokens, or None if they were drawn on an earlier day or the server gives none."""
    if _DRAWN.get((thief.key, week)):
        return None
    batches = week_batches(
        thief.contents.seat.master,
        week,
        allowance(thief.roster, thief.key, thief.mine.since, thief.mine.vouched_on, week),
    )
    try:
        answer = thief.connection.ask("/api/tokens/draw", issue_message(week, batches), m.TokensDrawn, thief.seed)
    except Declined:
        return None
    _DRAWN[thief.key, week] = True
    return unblind(batches["check"], answer.check, thief.roster.token_key)


def _spend(thief: Person, token: Token) -> tuple[bool, bool]:
    """Whether a check was answered, and whether it took a calculation."""
    listed = choose_tree_head(thief)
    blinded = b"".join(oprf.blind(os.urandom(32), os.urandom)[1] for _ in range(2))
    message = m.Check(listed.list_number, listed.bits, bytes(4), blinded)
    answer = _send(thief, token, message)
    if answer.status == 402:
        work = solve(thief.connection.ask("/api/work", m.WorkRead(), m.Work).task)
        return _send(thief, token, msgspec.structs.replace(message, work=work)).status == 200, True
    if answer.status != 200 and declined_by(answer).code != "token-spent":
        raise declined_by(answer)
    return answer.status == 200, False


def _send(thief: Person, token: Token, message: m.Check) -> Answer:
    body = msgspec.json.encode(message)
    return thief.connection.send("/api/check", body, token.header(thief.connection.site, "/api/check", body))


@contextmanager
def _town(store: Path) -> Iterator[Town]:
    """A founded community on a real port, in a thread of this process, so that its clock can be set."""
    store.mkdir(mode=0o700)
    words = community.new_words()
    town = Town("", first_day_of(FIRST_WEEK) - OLD_DAYS - 1)
    ready = threading.Event()
    running: list[uvicorn.Server] = []

    async def run() -> None:
        storage = await SqliteStorage.open(store / DATABASE)
        await prepare_store(storage, os.urandom, keys_of(words, "founding").sign_key)
        limit = WorkLimit(os.urandom(32), counters=1)  # what a calculation takes is added by arithmetic
        server = await Server(storage, lambda: town.day * 86_400.0 + 43_200, os.urandom, limit).load()
        application = server.application()
        config = uvicorn.Config(
            application, host="127.0.0.1", port=0, access_log=False, log_level="error", lifespan="off"
        )
        running.append(uvicorn.Server(config))
        serving = asyncio.create_task(running[0].serve())
        while not running[0].started:
            await asyncio.sleep(0.01)
        town.url = f"http://127.0.0.1:{running[0].servers[0].sockets[0].getsockname()[1]}"
        ready.set()
        await serving
        await storage.close()

    thread = threading.Thread(target=lambda: asyncio.run(run()), daemon=True)
    thread.start()
    if not ready.wait(20):
        raise RuntimeError("the server did not start")
    device = Device(os.urandom, lambda: town.day)
    town.first = founding.found(Connection(town.url), device, words, POLICY, community.new_words())
    try:
        yield town
    finally:
        running[0].should_exit = True
        thread.join(20)
