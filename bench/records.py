"""Filing, checking and reading after a number while the store grows, on both engines.

Each is asked over HTTP by ``CLIENTS`` connections at once; its peer is the same work without Parasol's server, on the
same store right afterwards: the same statements through sqlite3 or psycopg alone (``bare_records``), or for a check
the VOPRF with its proof alone. Requests are made before the clock starts.
"""

import json
import math
import os
import random
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

import msgspec

from bench.bare_records import BODY_BYTES, Bare
from bench.figures import Figures
from bench.load import asked, request
from bench.machine import CORES
from bench.postgres_cluster import database
from bench.served import Community, found, run_child, serve
from bench.wire import paid_checks
from parasol.demo.community import publish_examples
from parasol.demo.example_numbers import ExampleNumber
from parasol.formats import messages as m
from parasol.formats.bounds import CHECK_BYTES

CLIENTS = 16
PORTION = 1_000_000
PROCESSES = {"SQLite": (1,), "PostgreSQL": (1, 2)}
WAYS = ("reports filed", "checks", "pages of 200 read after a number")
FLAT, LOGARITHMIC = 0.02, 0.1
"""Exponents of the number of records by which a time may grow: 10^0.02 is 5 % a decade. Between 10^4 and 10^6 or 10^7 a
logarithm grows by 1.5 or 1.75 times, which is an exponent of 0.088 or 0.081; a scan would have 1."""


@dataclass(slots=True)
class Curve:
    """Rates at each number of records, of ours and of the peer."""

    ours: dict[int, float] = field(default_factory=dict)
    peer: dict[int, float] = field(default_factory=dict)

    def exponent(self, rates: dict[int, float]) -> float:
        """By which power of the number of records the time of one grows: least squares over the logarithms."""
        points = [(math.log(records), -math.log(rate)) for records, rate in rates.items()]
        x, y = (sum(point[axis] for point in points) / len(points) for axis in (0, 1))
        return sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points)


def shape(exponent: float) -> str:
    """In words."""
    if exponent <= FLAT:
        return "flat"
    return "no more than logarithmic" if exponent <= LOGARITHMIC else "more than logarithmic"


def measure(figures: Figures, folder: Path, sizes: list[int], counts: tuple[int, int, int], rounds: int) -> None:
    """``counts``: reports, checks and pages in a round."""
    for engine in ("SQLite", "PostgreSQL"):
        with ExitStack() as stack:
            url = None if engine == "SQLite" else stack.enter_context(database())
            _engine(figures, engine, found(folder / engine, url), sizes, counts, rounds)


def _engine(
    figures: Figures, engine: str, base: Community, sizes: list[int], counts: tuple[int, int, int], rounds: int
) -> None:
    with serve(base.store) as served:
        base.point_at(served.url)
        number = ExampleNumber("GB", "+447700900123", "+44 7700 900123", "+44 7700 900123", (), "+44 7700 900123")
        publish_examples(base.steward, base.second, [number], lambda done, of: None)
        room = base.steward.room("public")
    curves = {(processes, way): Curve() for processes in PROCESSES[engine] for way in WAYS}
    held = 0
    for wanted in sizes:
        seconds = 0.0
        with Bare(base.store) as bare:
            while held < wanted:  # in portions, so that SQLite's log stays small
                portion = min(wanted, held + PORTION)
                seconds += bare.fill(room, held, portion)
                held = portion
        figures.note(
            f"{engine} filled to {wanted:,} records of {BODY_BYTES} bytes in {seconds:.0f} s; load average "
            f"{os.getloadavg()[0]:.1f}"
        )
        afters = [random.randrange(wanted // 2 - m.PAGE_RECORDS) for _ in range(counts[2])]
        for processes in PROCESSES[engine]:
            with serve(base.store, CORES[:2], processes=processes) as served:
                base.point_at(served.url)
                rates = _rates(base, served.port, counts, afters, rounds)
            for way, rate in zip(WAYS, rates, strict=True):
                curves[processes, way].ours[wanted] = rate
        with Bare(base.store) as bare:
            peers = (
                median(bare.filing(counts[0]) for _ in range(rounds)),
                1 / float(run_child("bench.bare_evaluation", "300", cores=CORES[:1]).split()[0]),
                median(bare.reading(room, afters) for _ in range(rounds)),
            )
        for (_, way), curve in curves.items():
            curve.peer[wanted] = peers[WAYS.index(way)]
    for (processes, way), curve in curves.items():
        _tell(figures, f"{engine}, {processes} process{'es' if processes > 1 else ''}: {way} a second", curve)


def _tell(figures: Figures, what: str, curve: Curve) -> None:
    ours, peer = curve.exponent(curve.ours), curve.exponent(curve.peer)
    figures.add(
        f"{what}, at " + ", ".join(f"{records:,}" for records in curve.ours),
        ", ".join(f"{rate:.0f}" for rate in curve.ours.values()),
        "of the peer's "
        + ", ".join(f"{rate:.0f}" for rate in curve.peer.values())
        + ": "
        + ", ".join(f"{curve.ours[records] / curve.peer[records]:.2f}" for records in curve.ours),
        "no more than logarithmic",
        ours <= LOGARITHMIC,
        f"a time grows as records^{ours:.3f}: {shape(ours)}; the peer's as records^{peer:.3f}",
    )


def _rates(
    base: Community, port: int, counts: tuple[int, int, int], afters: list[int], rounds: int
) -> tuple[float, float, float]:
    """Reports, checks and pages a second: the median of some rounds. Every answer's length or number is checked."""
    filed, checked, read = [], [], []
    for _ in range(rounds):
        arguments = ("--port", str(port), "--clients", str(CLIENTS), "--reports", str(counts[0]))
        done = json.loads(run_child("bench.load", *arguments, cores=CORES))
        if done["errors"]:
            raise RuntimeError(done["errors"][0])
        filed.append(done["filed"] / done["seconds"])
        answers, rate = asked(port, CLIENTS, paid_checks(base, counts[1]))
        if any(len(answer) != CHECK_BYTES for answer in answers):
            raise RuntimeError("an answer of the wrong length")
        checked.append(rate)
        bodies = [msgspec.json.encode(m.PublicRead(after)) for after in afters]
        answers, rate = asked(port, CLIENTS, [request("/api/public/read", body) for body in bodies])
        if len(msgspec.json.decode(answers[-1], type=m.PublicPage).records) != m.PAGE_RECORDS:
            raise RuntimeError("a page is short")
        read.append(rate)
    return median(filed), median(checked), median(read)
