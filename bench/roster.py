"""What a community's size costs the server: a join, a removal, a read, a start, and memory, at several numbers of
members, whose entries are real (``crowd``) and stand in the store of a server process, on both engines.

A join and a removal are also applied in this process, by the very rules that the server runs: there sizes take turns,
so that other work falls on all of them alike. Medians of processor time are compared.
"""

import asyncio
import os
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from statistics import median

from bench.crowd import Crowd
from bench.figures import Figures, microseconds, power_of, size
from bench.machine import SERVER_CORE
from bench.postgres_cluster import database
from bench.served import Community, found, serve
from parasol.kernel import messages as m
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterState, SignedEntry, apply

MOST_START_SECONDS = 3.0
MOST_BYTES = 200_000_000
MOST_POWER = 0.1
READS = 60
CHANGES = 20
Costs = dict[int, list[float]]
"""Seconds of processor time, by the number of members."""


def measure(figures: Figures, _base: Community, folder: Path, sizes: list[int], rounds: int, starts: int) -> None:
    """Print by which power of the size each cost grows, and what a start takes at the largest. ``rounds``: entries."""
    for engine in ("SQLite", "PostgreSQL"):
        with ExitStack() as stack:
            url = None if engine == "SQLite" else stack.enter_context(database())
            crowd = Crowd(found(folder / f"roster-{engine}", url))
            states = _engine(figures, engine, crowd, sizes, starts)
            if url is None:
                _tell_rules(figures, crowd, states, rounds)


def _tell_rules(figures: Figures, crowd: Crowd, states: dict[int, RosterState], rounds: int) -> None:
    joins: Costs = {members: [] for members in states}
    removals: Costs = {members: [] for members in states}
    for _ in range(rounds):
        for members, state in states.items():
            crowd.state, invited = state, os.urandom(32)
            crowd.state = apply(state, crowd.invite(invited, next(crowd.leaves())))
            joins[members].append(_applied(crowd.state, crowd.join(invited)))
            crowd.state = state
            removals[members].append(
                _applied(state, crowd.removal(next(each.key for each in state.taken() if each.role == "member")))
            )
    _tell_power(figures, "a join by the rules", joins)
    _tell_power(figures, "a removal by the rules", removals)


def _engine(figures: Figures, engine: str, crowd: Crowd, sizes: list[int], starts: int) -> dict[int, RosterState]:
    """The states at these sizes."""
    states: dict[int, RosterState] = {}
    joins: Costs = {members: [] for members in sizes}
    removals: Costs = {members: [] for members in sizes}
    reads: Costs = {members: [] for members in sizes}
    for members in sizes:
        crowd.grow(members)
        states[members] = crowd.state
        asyncio.run(crowd.keep())
        seconds, held = [], []
        for _ in range(starts):
            begun = time.perf_counter()
            with serve(crowd.base.store, [SERVER_CORE], program=True) as served:
                seconds.append(time.perf_counter() - begun)
                crowd.base.point_at(served.url)
                reads[members] += [_spent(served.cpu, lambda: _read(crowd.base.member)) for _ in range(READS)]
                time.sleep(6)  # until what the start needed is given back
                held.append(served.memory())
                for _ in range(CHANGES):
                    joins[members].append(_spent(served.cpu, crowd.take_in))
                    removals[members].append(_spent(served.cpu, crowd.remove))
            asyncio.run(crowd.keep())
    _tell_power(figures, f"{engine}: a read of one's keys", reads)
    _tell_power(figures, f"{engine}: an invite and a join", joins)
    _tell_power(figures, f"{engine}: a removal, with new keys", removals)
    figures.add(
        f"{engine}: start with {sizes[-1]:,} members, from the state that was kept",
        f"{median(seconds):.1f} s",
        f"median of {starts}; load average {os.getloadavg()[0]:.1f}",
        f"<= {MOST_START_SECONDS:.0f} s",
        median(seconds) <= MOST_START_SECONDS,
    )
    figures.add(
        f"{engine}: memory with {sizes[-1]:,} members after such a start",
        size(median(held)),
        "",
        f"<= {size(MOST_BYTES)}",
        median(held) <= MOST_BYTES,
    )
    return states


def _applied(state: RosterState, entry: SignedEntry) -> float:
    start = time.process_time()
    apply(state, entry)
    return time.process_time() - start


def _spent(cpu: Callable[[], float], act: Callable[[], None]) -> float:
    before = cpu()
    act()
    return cpu() - before


def _read(person: Person) -> None:
    person.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, person.seed)


def _tell_power(figures: Figures, what: str, costs: Costs) -> None:
    found = {members: median(seconds) for members, seconds in costs.items()}
    power = power_of(found)
    figures.add(
        f"{what}, by the number of members ({', '.join(f'{members:,}' for members in found)})",
        ", ".join(microseconds(seconds) for seconds in found.values()),
        f"grows by the power {power:.3f} of it",
        f"<= {MOST_POWER}",
        power <= MOST_POWER,
        f"medians of {min(map(len, costs.values()))} in turn",
    )
