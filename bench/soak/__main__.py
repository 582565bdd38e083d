"""``make soak``: mixed load on a server and plain pages for an hour, a line every few days, and a verdict as exit
status."""

import argparse
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path

from bench.desks import staffed
from bench.lounge import begin
from bench.machine import described
from bench.postgres_cluster import database
from bench.served import Served, found, started
from bench.soak.acts import ACTS, POLICY, World, a_day
from bench.soak.neighbours import neighbours
from bench.soak.process import CHORES, Days
from bench.soak.steadiness import Look, Took, claims_of, claims_of_acts, look
from parasol.features.checks.client import tree_head
from parasol.features.checks.client.check import choose_tree_head
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection, Unreachable
from parasol.kernel.client.device import Device

PEOPLE = 8
ACTS_A_SECOND = 6.0
"""With some 20 requests."""
LOOK_EVERY = 2.0
MOST_AGAIN = 0.005
"""Of acts: those that had to be done again since a connection had just been closed for being idle."""
WARM_DAYS = 16
"""Until what lives longest (withdrawals: two weeks) is also deleted. And a sixth of the time at least, until the caches
of SQLite and of the C library's allocator are as full as they get."""
SPELL = 3
"""Days with as many hostile neighbours: none, one, two, three, four, and again."""


class Soak:
    """Two processes with a founded community, and what was seen of them."""

    def __init__(self, world: World, processes: dict[str, Served], folder: Path) -> None:
        self.world = world
        self.processes = processes
        self.done: Counter[str] = Counter()
        self.errors: list[str] = []
        self.again = 0
        self.neighbours = 0
        self.is_quiet = True
        self.took: list[Took] = []
        self.looks: dict[str, list[Look]] = {what: [] for what in processes}
        self._folder = folder
        self._lines = threading.local()

    def act(self, due: float) -> None:
        """Any act, at its moment, on this thread's own connection."""
        time.sleep(max(0.0, due - time.monotonic()))
        (act,) = random.choices(list(ACTS), list(ACTS.values()))
        if not hasattr(self._lines, "line"):
            self._lines.line = Connection(f"http://127.0.0.1:{self.world.port}")
        self._noted(act.__name__, lambda: act(self.world, self._lines.line))

    def _noted(self, what: str, act: Callable[[], None]) -> None:
        self.done[what] += 1
        try:
            start = time.monotonic()
            try:
                act()
            except Unreachable:
                self.again += 1
                start = time.monotonic()
                act()
            now = time.monotonic()
            self.took.append(Took(what, now, now - start, self.neighbours))
        except Exception as error:
            self.errors.append(f"{what}: {type(error).__name__}: {error}"[:300])

    def pass_a_day(self, number: int) -> None:
        """While nothing is in flight, so that a nonce of a minute before is the only thing that gets old by it; and
        what is done once a day."""
        self.world.days.step()
        for process in self.processes.values():
            os.kill(process.pid, signal.SIGUSR1)
        line = self.world.town.member.connection
        while line.ask("/api/about", m.NonceRead(), m.About).today != self.world.days.today():
            time.sleep(0.05)
        try:
            a_day(self.world, number)
        except Exception as error:
            self.errors.append(f"a day: {type(error).__name__}: {error}"[:300])

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Look at the processes until the block ends."""
        is_over = threading.Event()

        def watch() -> None:
            while not is_over.wait(LOOK_EVERY):
                for what, process in self.processes.items():
                    file = self.world.town.database if what == "server" else None
                    seen = look(time.monotonic(), process.pid, self._folder / what, file, is_quiet=self.is_quiet)
                    self.looks[what].append(seen)

        thread = threading.Thread(target=watch)
        thread.start()
        try:
            yield
        finally:
            is_over.set()
            thread.join()

    def told(self, number: int) -> str:
        """How it goes, in a line."""
        parts = [
            f"{what} {looks[-1].in_use / 1e6:.1f} MB in use, {looks[-1].own / 1e6:.1f} own, {looks[-1].files} files"
            for what, looks in self.looks.items()
        ]
        return f"day {number}: {self.done.total()} acts, {len(self.errors)} errors; {'; '.join(parts)}"


@contextmanager
def soaking(leak: int = 0, *, postgres: bool = False) -> Iterator[Soak]:
    """A server and plain pages, with a desk and a lounge, for a ``with`` block."""
    days = Days()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="parasol-soak-")))
        url = stack.enter_context(database()) if postgres else None
        town = found(folder / "store", url, Device(os.urandom, days.today), POLICY)
        for person in (town.steward, town.second, town.member):
            person.wallet._clock = days.now  # what a day makes old is old here too
        of_both = ("--store", str(town.store), "--inside")
        server = stack.enter_context(
            started("bench.soak.process", "serve", *of_both, str(folder / "server"), "--leak", str(leak))
        )
        plain = stack.enter_context(
            started("bench.soak.process", "plain", *of_both, str(folder / "plain"), "--server", server.url)
        )
        town.point_at(server.url)
        staffed(town)
        begin(town)
        tree_head.confirm(town.steward)
        head = choose_tree_head(town.member)
        world = World(town, days, server.port, plain.port, town.token_key(), head)
        yield Soak(world, {"server": server, "plain": plain}, folder)


def main() -> int:
    """Run it, print, return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m bench.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--day", type=float, default=20.0, help="seconds in which a day passes")
    parser.add_argument("--leak", type=int, default=0, help="bytes of each request that the server never frees")
    parser.add_argument("--postgres", action="store_true", help="on a PostgreSQL of its own instead of SQLite")
    parser.add_argument("--quiet", action="store_true", help="without hostile neighbours")
    options = parser.parse_args()
    print(f"{described()}\n{options.minutes:g} minutes, {ACTS_A_SECOND:g} acts a second")
    with soaking(options.leak, postgres=options.postgres) as soak, ThreadPoolExecutor(PEOPLE) as people:
        began, seconds, number = time.monotonic(), options.minutes * 60, 0
        with soak.watched():
            while time.monotonic() < began + seconds:
                start = time.monotonic()
                dues = [start + at / ACTS_A_SECOND for at in range(round(options.day * ACTS_A_SECOND))]
                before, soak.neighbours = soak.neighbours, 0 if options.quiet else number // SPELL % 5
                soak.is_quiet = before == soak.neighbours == 0
                with neighbours(soak.neighbours, (soak.world.port, soak.world.plain_port)):
                    list(people.map(soak.act, dues))
                number += 1
                soak.pass_a_day(number)
                if number % 3 == 0:
                    print(soak.told(number), flush=True)
        time.sleep(2 * CHORES)  # what is due goes
        there, gone, wrong = soak.world.read_again()
    warm = began + min(max(WARM_DAYS * options.day, seconds / 6), seconds / 3)
    claims = [claim for what, looks in soak.looks.items() for claim in claims_of(what, looks, warm)]
    claims += claims_of_acts([each for each in soak.took if each.kind != "plain"], warm)
    acts = soak.done.total()
    claims.append((f"{len(soak.errors)} errors in {acts} acts, {number} days", not soak.errors))
    claims.append((f"{soak.again} acts had to be done again", soak.again <= MOST_AGAIN * acts))
    text = f"of {there + gone} things acknowledged {there} are there, and those that were looked at of {gone} are gone"
    claims.append((text, there > 0 and not wrong))
    print("  " + "; ".join(f"{count} {what}" for what, count in soak.done.items()))
    for text, holds in claims:
        print(f"  {'ok  ' if holds else 'FAIL'} {text}")
    for error in (*soak.errors[:20], *wrong[:20]):
        print(f"  ! {error}")
    is_good = all(holds for _, holds in claims)
    print("steady" if is_good else "NOT steady", flush=True)
    return 0 if is_good else 1


if __name__ == "__main__":
    sys.exit(main())
