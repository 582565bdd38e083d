"""A soak's processes, its threads and its days, for a ``with`` block."""

import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from bench.served import REPOSITORY, environment, opened
from bench.soak.acts import ACTS, Line, World, is_gone, read_back
from bench.soak.days import Days
from bench.soak.looking import Look, look
from bench.soak.neighbours import neighbours
from bench.soak.people import Community, a_day, found, prepare_store
from bench.soak.profiles import profile
from parasol.client.connection import Connection, Declined, Unreachable
from parasol.demo import community
from parasol.formats import messages as m
from parasol.server.roster.server_keys import PROFILE_SECRET, TOKEN_SECRET
from parasol.server.storage.opening import DATABASE

THREADS = 8
LOOK_EVERY = 2.0
MOST_ERRORS = 100


@dataclass(slots=True)
class Run:
    """What runs, and what was seen of it: looks by process."""

    world: World
    people: Community
    pids: dict[str, int]
    database: Path | None
    inside: dict[str, Path]
    looks: dict[str, list[Look]] = field(default_factory=dict)
    log: str = ""
    is_over: threading.Event = field(default_factory=threading.Event)
    passed: int = 0
    spells: list[tuple[float, int]] = field(default_factory=list)
    """From when on there were how many hostile neighbours."""
    settle_seconds: float = 0.0
    """Until what they held is freed and given back."""

    def neighbours_at(self, at: float) -> int | None:
        """How many there were, or None while they came or went."""
        began, count = next((each for each in reversed(self.spells) if each[0] <= at), (0.0, 0))
        return count if at - began > self.settle_seconds or not began else None

    def error(self, what: str, error: BaseException) -> None:
        """Remember one that must not be."""
        code = f" {error.code}" if isinstance(error, Declined) else ""
        self.world.errors.append(f"{what}: {type(error).__name__}{code} {error}"[:300])
        if len(self.world.errors) >= MOST_ERRORS:
            self.is_over.set()


@contextmanager
def running(
    *,
    rate: float,
    day_seconds: float,
    chores: float,
    leak: int = 0,
    database: str | None = None,
    with_plain: bool = True,
    spell_seconds: float = 0.0,
) -> Iterator[Run]:
    """Processes with a founded community, under load until the block ends."""
    days, words = Days(), community.new_words()
    with tempfile.TemporaryDirectory(prefix="parasol-soak-") as name, tempfile.TemporaryFile("w+") as log:
        store = Path(name) / "store"
        prepare_store(store, words, database)
        port, plain_port = _free_port(), _free_port() if with_plain else 0
        inside = {what: Path(name) / f"{what} has" for what in ("server", "plain pages")}
        options_of = {what: ["--store", str(store), "--inside", str(file)] for what, file in inside.items()}
        more = [*options_of["server"], "--chores", str(chores), "--leak", str(leak)]
        started = {"server": _start(log, "serve", port, *more)}
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(started["server"], lambda: Connection(url).ask("/api/about", m.NonceRead(), m.About))
            if with_plain:
                started["plain pages"] = _start(log, "plain", plain_port, *options_of["plain pages"], "--server", url)
                _wait(started["plain pages"], lambda: httpx.get(f"http://127.0.0.1:{plain_port}/en/", trust_env=False))
            people = found(url, days, words)
            with opened(store) as connection:
                secrets = dict(connection.execute("SELECT name, value FROM secret"))
            genesis = people.first.roster.genesis
            keys = (bytes(secrets[TOKEN_SECRET]), bytes(secrets[PROFILE_SECRET]))
            world = World(port, plain_port, days, *keys, genesis, people.desk_seed, people.service, rate)
            pids = {what: process.pid for what, process in started.items()}
            run = Run(world, people, pids, None if database else store / DATABASE, inside)
            threads = [threading.Thread(target=_act, args=(run,), daemon=True) for _ in range(THREADS)]
            threads += [threading.Thread(target=_watch, args=(run,), daemon=True)]
            threads += [threading.Thread(target=_pass_days, args=(run, day_seconds), daemon=True)]
            if spell_seconds:
                threads += [threading.Thread(target=_let_neighbours_in, args=(run, spell_seconds), daemon=True)]
            for thread in threads:
                thread.start()
            try:
                yield run
            finally:
                run.is_over.set()
                for thread in threads:
                    thread.join(120)
        finally:
            for process in reversed(started.values()):
                _stop(process)
            log.seek(0)
            told = [line.rstrip() for line in log if "SQLite" not in line]
            if told:
                print("the processes' logs:", *dict.fromkeys(told), sep="\n  ")


def verify(run: Run) -> tuple[int, int, list[str]]:
    """After the load: how many acknowledged things are there as they were, how many that were deleted or are due are
    gone, and what is wrong."""
    world, line, wrong = run.world, Line(run.world), []
    world.rate, world._next = 1e6, 0.0
    world.ledger.end_of(world.days.today())
    there = [thing for things in world.ledger.there.values() for thing in things]
    gone = random.sample(world.ledger.gone, min(300, len(world.ledger.gone)))
    for things, look_at in ((there, read_back), (gone, is_gone)):
        for thing in things:
            try:
                look_at(line, thing)
            except Exception as error:
                wrong.append(f"{thing.kind} until day {thing.until}, today {world.days.today()}: {error}")
    return len(there), len(gone), wrong


def _act(run: Run) -> None:
    line = Line(run.world)
    acts, weights = zip(*ACTS, (profile, 3), strict=True)
    while not run.is_over.is_set():
        (act,) = random.choices(acts, weights)
        with run.world.days.acting():
            if run.is_over.is_set():
                return
            try:
                act(line)
            except Exception as error:
                run.error(act.__name__, error)


def _pass_days(run: Run, day_seconds: float) -> None:
    line, began = Line(run.world), time.monotonic()
    while not run.is_over.wait(max(0.0, began + day_seconds * (run.passed + 1) - time.monotonic())):
        try:
            run.world.days.step(lambda: _tell(run))
            run.passed += 1
            run.world.ledger.end_of(run.world.days.today())
            with run.world.days.acting():
                a_day(line, run.people, run.passed)
        except Exception as error:
            run.error("a day", error)


def _tell(run: Run) -> None:
    """Let a day pass in the processes, and wait until it has."""
    for pid in run.pids.values():
        os.kill(pid, signal.SIGUSR1)
    line = Connection(f"http://127.0.0.1:{run.world.port}")
    try:
        for _ in range(600):
            if line.ask("/api/about", m.NonceRead(), m.About).today == run.world.days.today():
                return
            time.sleep(0.05)
    finally:
        line.close()
    raise RuntimeError("no day passed in the server")


def _let_neighbours_in(run: Run, seconds: float) -> None:
    """None, one, two, three, four, and again."""
    number, run.settle_seconds = 0, min(10.0, seconds / 4)
    while not run.is_over.is_set():
        run.spells.append((time.monotonic(), number % 5))
        with neighbours(number % 5, (run.world.port, run.world.plain_port)):
            run.is_over.wait(seconds)
        number += 1


def _watch(run: Run) -> None:
    while not run.is_over.is_set():
        for what, pid in run.pids.items():
            try:
                seen = look(time.monotonic(), pid, run.database if what == "server" else None, run.inside[what])
            except OSError as error:
                run.error(f"the {what}", error)
                run.is_over.set()
                return
            run.looks.setdefault(what, []).append(seen)
        run.is_over.wait(LOOK_EVERY)


def _start(log: object, what: str, port: int, *more: str) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "bench.soak.process", what, "--port", str(port), *more]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=log, cwd=REPOSITORY, env=environment())  # type: ignore[call-overload,no-any-return]


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _wait(process: "subprocess.Popen[bytes]", ask: object) -> None:
    for _ in range(600):
        with suppress(Unreachable, httpx.HTTPError):
            ask()  # type: ignore[operator]
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    raise RuntimeError("a process did not start")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
