"""What a community's size costs the server: an entry, a read, a start, and memory, at several numbers of members.

An entry is applied in this process, by the very rules that the server runs; a read and a start are the server's own, on
both engines. The members are made up (``crowd``), but for those whose entries a start without a kept state replays.
Sizes take turns, and medians of processor time are compared, so that other work falls on all of them alike.
"""

import asyncio
import math
import os
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from random import randrange
from statistics import median

import msgspec

from bench.crowd import crowd, keep
from bench.figures import Figures, microseconds, size
from bench.machine import SERVER_CORE
from bench.postgres_cluster import database
from bench.served import Community, found, serve
from parasol.archive.writing import roster_of
from parasol.client.community.founding import wire_entry
from parasol.client.community.person import Person
from parasol.client.seal.key_tree import signer_seed
from parasol.formats import messages as m
from parasol.formats.roster import INVITE_DAYS, NOTE_BYTES, Invite, Join, Remove
from parasol.roster import RosterState, SignedEntry, apply
from parasol.roster.chains import place_in
from parasol.roster.key_tree import LEAVES
from parasol.server.app import Server
from parasol.server.storage.opening import open_snapshot, open_storage
from parasol.wire.signing import public_key_of

LARGE = 100_000
MOST_START_SECONDS = 3.0
MOST_BYTES = 200_000_000
MOST_POWER = 0.1
READS = 60
Costs = dict[int, list[float]]
"""Seconds of processor time, by the number of members."""


@dataclass(slots=True)
class Started:
    """Starts at one size: seconds until the first answer, of the processor, and bytes."""

    seconds: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)
    held: list[int] = field(default_factory=list)
    most: list[int] = field(default_factory=list)


def measure(
    figures: Figures, base: Community, folder: Path, sizes: list[int], replayed: int, rounds: tuple[int, int]
) -> None:
    """Print what each size costs, and by which power of it that grows. ``replayed``: how many real members; ``rounds``
    of entries, and of starts."""
    state = roster_of(open_snapshot(base.store))
    _tell_rules(figures, base.steward, {members: crowd(state, members) for members in sizes}, rounds[0])
    for engine in ("SQLite", "PostgreSQL"):
        with ExitStack() as stack:
            url = None if engine == "SQLite" else stack.enter_context(database())
            _engine(figures, engine, found(folder / f"roster-{engine}", url), sizes, rounds[1])
    _tell_replay(figures, base.another(folder / "roster"), state, replayed)


def _tell_rules(figures: Figures, steward: Person, states: dict[int, RosterState], rounds: int) -> None:
    joins: Costs = {members: [] for members in states}
    removals: Costs = {members: [] for members in states}
    keys = {n: [each.key for each in state.taken() if each.role == "member"] for n, state in states.items()}
    for number in range(rounds):
        for members, state in states.items():
            invite, joined = next(_pairs(steward, state, 1))
            joins[members].append(_applied(apply(state, invite), joined))
            gone = Remove(**place_in(state, "register", state.day), seat=keys[members][number % len(keys[members])])
            removals[members].append(_applied(state, wire_entry(gone, steward.seed)))
    _tell_power(figures, "a join by the rules", joins)
    _tell_power(figures, "a removal by the rules", removals)


def _engine(figures: Figures, engine: str, base: Community, sizes: list[int], rounds: int) -> None:
    state = roster_of(open_snapshot(base.store))
    starts = {members: Started() for members in sizes}
    reads: Costs = {members: [] for members in sizes}
    for _ in range(rounds):
        for members, started in starts.items():
            asyncio.run(keep(base.store, crowd(state, members)))
            begun = time.perf_counter()
            with serve(base.store, [SERVER_CORE], program=True) as served:
                started.seconds.append(time.perf_counter() - begun)
                started.busy.append(served.cpu())
                base.point_at(served.url)
                reads[members] += [_read(served.cpu, base.member) for _ in range(READS)]
                time.sleep(6)  # until what the start needed is given back
                started.held.append(served.memory())
                started.most.append(served.memory("VmHWM"))
    _tell_power(figures, f"{engine}: a read of one's keys", reads)
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


def _tell_replay(figures: Figures, base: Community, state: RosterState, members: int) -> None:
    """What a start costs more that finds no state of its own rules: after an upgrade that changed one."""
    after = fill(base.database, base.steward, state, members)
    spent = asyncio.run(_replay(base.store))
    each = spent / after.entry_count
    figures.add(
        f"all entries of {members:,} members replayed, with reading them from SQLite",
        f"{spent:.1f} s of processor time",
        f"{microseconds(each)} an entry, two entries a member: {2 * LARGE * each:.0f} s for {LARGE:,} (reckoned)",
    )


async def _replay(store: Path) -> float:
    storage = await open_storage(store, may_make=False)
    try:
        await storage.keep_state(b"of another release")
        start = time.process_time()
        await Server(storage, time.time, os.urandom).load()
        return time.process_time() - start
    finally:
        await storage.close()


def _applied(state: RosterState, entry: SignedEntry) -> float:
    start = time.process_time()
    apply(state, entry)
    return time.process_time() - start


def _read(cpu: Callable[[], float], person: Person) -> float:
    before = cpu()
    person.connection.ask("/api/boxes/read", m.BoxesRead(), m.Boxes, person.seed)
    return cpu() - before


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


def fill(path: Path, steward: Person, state: RosterState, members: int) -> RosterState:
    """Let people join until there are so many members; returns the state after that. No server runs meanwhile."""
    connection = sqlite3.connect(path)
    with connection:
        for invite, joined in _pairs(steward, state, members - state.count):
            for entry in (invite, joined):
                row = (state.entry_count, entry.body, msgspec.json.encode(entry.signatures), state.register_length)
                connection.execute("INSERT INTO roster VALUES (?, ?, ?, 'register', ?)", row)
                state = apply(state, entry)
    connection.close()
    return state


def _pairs(steward: Person, state: RosterState, count: int) -> Iterator[tuple[SignedEntry, SignedEntry]]:
    """An invite and a join for each of so many people, one behind the other."""
    signer = signer_seed(steward.keyring.keys["stewards"][state.current["stewards"]])
    last_day = state.day + INVITE_DAYS
    for _ in range(count):
        invites, seats = os.urandom(32), os.urandom(32)
        invite, seat = public_key_of(invites), public_key_of(seats)
        leaf = next(each for each in iter(lambda: randrange(LEAVES), None) if state.key_tree.is_free(each))
        facts = {"key": invite, "recipient": bytes(32), "leaf": leaf, "role": "member", "last_day": last_day}
        entry = Invite(**place_in(state, "register", state.day), **facts, note=bytes(NOTE_BYTES))
        made = wire_entry(entry, signer)
        after = apply(state, made)
        place = place_in(after, "register", after.day)
        joined = wire_entry(Join(**place, invite=invite, seat=seat, recipient=bytes(32)), invites, seats)
        yield made, joined
        state = apply(after, joined)
