"""What a community's size costs the server: a join, a removal, a read, a start, and memory, at several numbers of
members, whose entries are real (``crowd``) and stand in the store of a server process, on both engines.

A join and a removal are also applied in this process, by the very rules that the server runs: there sizes take turns,
so that other work falls on all of them alike. Medians of processor time are compared.
"""

import asyncio
import math
import os
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import msgspec

from bench.crowd import Crowd
from bench.figures import Figures, microseconds, size
from bench.machine import SERVER_CORE
from bench.postgres_cluster import database
from bench.served import found, serve
from parasol.client.community.person import Person
from parasol.formats import messages as m
from parasol.roster import RosterState, SignedEntry, apply
from parasol.roster.pages import pages_of, read_pages, root_over
from parasol.server.app import Server
from parasol.server.roster.keeper import PAGE, signed_entry
from parasol.server.storage.opening import open_storage

LARGE = 100_000
MOST_START_SECONDS = 3.0
MOST_BYTES = 200_000_000
MOST_POWER = 0.1
READS = 60
CHANGES = 20
Costs = dict[int, list[float]]
"""Seconds of processor time, by the number of members."""


@dataclass(slots=True)
class Started:
    """Starts at one size: seconds until the first answer, of the processor, and bytes."""

    seconds: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    held: list[int] = field(default_factory=list)
    most: list[int] = field(default_factory=list)


def measure(figures: Figures, folder: Path, sizes: list[int], replayed: int, rounds: tuple[int, int]) -> None:
    """Print what each size costs, and by which power of it that grows. ``replayed``: the size at which a start without
    a kept state is measured; ``rounds`` of entries, and of starts."""
    for engine in ("SQLite", "PostgreSQL"):
        with ExitStack() as stack:
            url = None if engine == "SQLite" else stack.enter_context(database())
            crowd = Crowd(found(folder / f"roster-{engine}", url))
            states = _engine(figures, engine, crowd, sizes, replayed, rounds)
            if url is None:
                _tell_rules(figures, crowd, states, rounds[0])
                _tell_register(figures, crowd, states)


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


def _tell_register(figures: Figures, crowd: Crowd, states: dict[int, RosterState]) -> None:
    """What a steward's client reads of the register: its pages; beside them, at the largest size, its entries."""
    read = 0
    for members, state in states.items():
        pages = list(pages_of(state))
        read, begun = sum(map(len, pages)), time.process_time()
        root_over(pages)
        found = sum(len(page.members) for page in read_pages(pages))
        spent = time.process_time() - begun
        told = f"{found:,} who are or were members, compared and read in {spent:.2f} s of processor time"
        figures.add(f"the register's pages at {members:,} members", size(read), told)
    entries = asyncio.run(_travelling(crowd))
    figures.add(
        f"its entries at {max(states):,}, as they travel", size(entries), f"{entries / read:.1f} times its pages"
    )


async def _travelling(crowd: Crowd) -> int:
    storage, read, found = await open_storage(crowd.base.store, may_make=False), 0, 0
    try:
        while page := await storage.chain_after("register", found - 1, PAGE):
            found += len(page)
            read += len(msgspec.json.encode(m.RosterPage([signed_entry(each) for each in page], len(page))))
    finally:
        await storage.close()
    return read


def _engine(
    figures: Figures, engine: str, crowd: Crowd, sizes: list[int], replayed: int, rounds: tuple[int, int]
) -> dict[int, RosterState]:
    """The states at these sizes."""
    states: dict[int, RosterState] = {}
    starts = {members: Started() for members in sizes}
    joins: Costs = {members: [] for members in sizes}
    removals: Costs = {members: [] for members in sizes}
    reads: Costs = {members: [] for members in sizes}
    for members in sizes:
        crowd.grow(members)
        states[members] = crowd.state
        asyncio.run(crowd.keep())
        if members == replayed:
            _tell_replay(figures, engine, crowd)
        for _ in range(rounds[1]):
            begun = time.perf_counter()
            with serve(crowd.base.store, [SERVER_CORE], program=True) as served:
                started = starts[members]
                started.seconds.append(time.perf_counter() - begun)
                started.busy.append(served.cpu())
                crowd.base.point_at(served.url)
                reads[members] += [_spent(served.cpu, lambda: _read(crowd.base.member)) for _ in range(READS)]
                time.sleep(6)  # until what the start needed is given back
                started.held.append(served.memory())
                started.most.append(served.memory("VmHWM"))
                for _ in range(CHANGES):
                    joins[members].append(_spent(served.cpu, crowd.take_in))
                    removals[members].append(_spent(served.cpu, crowd.remove))
            asyncio.run(crowd.keep())
    _tell_power(figures, f"{engine}: a read of one's keys", reads)
    _tell_power(figures, f"{engine}: an invite and a join", joins)
    _tell_power(figures, f"{engine}: a removal, with new keys", removals)
    for members, started in starts.items():
        is_judged, seconds, held = members >= LARGE, median(started.seconds), median(started.held)
        figures.add(
            f"{engine}: start with {members:,} members, from the state that was kept",
            f"{seconds:.1f} s",
            f"{median(started.busy):.2f} s of processor time; load average {os.getloadavg()[0]:.1f}",
            f"<= {MOST_START_SECONDS:.0f} s" if is_judged else "",
            seconds <= MOST_START_SECONDS if is_judged else None,
        )
        figures.add(
            f"{engine}: memory with {members:,} members after such a start",
            size(int(held)),
            f"{size(int(median(started.most)))} at most",
            f"<= {size(MOST_BYTES)}" if is_judged else "",
            held <= MOST_BYTES if is_judged else None,
        )
    return states


def _tell_replay(figures: Figures, engine: str, crowd: Crowd) -> None:
    """What a start costs more that finds no state of its own rules: after an upgrade that changed one."""
    spent = asyncio.run(_replay(crowd))
    figures.add(
        f"{engine}: all {crowd.state.entry_count:,} entries of {crowd.state.count:,} members replayed",
        f"{spent:.1f} s of processor time",
        f"{microseconds(spent / crowd.state.entry_count)} an entry",
    )


async def _replay(crowd: Crowd) -> float:
    storage = await open_storage(crowd.base.store, may_make=False)
    try:
        await storage.keep_state(b"of another release")
        start = time.process_time()
        server = await Server(storage, time.time, os.urandom).load()
        spent = time.process_time() - start
        if server.keeper.state.register_head != crowd.state.register_head:
            raise RuntimeError("the store has other entries")
        await server.keeper.keep()
        return spent
    finally:
        await storage.close()


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
    power = _power(found)
    figures.add(
        f"{what}, by the number of members ({', '.join(f'{members:,}' for members in found)})",
        ", ".join(microseconds(seconds) for seconds in found.values()),
        f"grows by the power {power:.3f} of it",
        f"<= {MOST_POWER}",
        power <= MOST_POWER,
        f"medians of {min(map(len, costs.values()))} in turn",
    )


def _power(costs: dict[int, float]) -> float:
    """By which power of the number a cost grows: least squares over the logarithms."""
    points = [(math.log(members), math.log(seconds)) for members, seconds in costs.items()]
    x, y = (sum(point[axis] for point in points) / len(points) for axis in (0, 1))
    return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)
