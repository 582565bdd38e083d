"""Filing, checking and reading after a number while the store grows, on both engines.

Each is asked over HTTP by ``CLIENTS`` connections at once. Requests are made before the clock starts.
"""

import json
import os
import random
from contextlib import ExitStack
from pathlib import Path
from statistics import median

import msgspec

from bench.figures import Figures, power_of
from bench.load import asked, request
from bench.machine import CORES
from bench.many_records import BODY_BYTES, Filling
from bench.postgres_cluster import database
from bench.served import Community, found, publish_one, run_child, serve
from bench.wire import paid_checks
from parasol.kernel import messages as m
from parasol.kernel.formats.bounds import CHECK_BYTES

CLIENTS = 16
PORTION = 1_000_000
PROCESSES = {"SQLite": (1,), "PostgreSQL": (1, 2)}
WAYS = ("reports filed", "checks", "pages of 200 read after a number")
LOGARITHMIC = 0.1
"""The power of the number of records by which a time may grow. Between 10^4 and 10^6 or 10^7 a logarithm grows by 1.5
or 1.75 times, which is a power of 0.088 or 0.081; a scan would have 1."""
Counts = tuple[int, int, int]
"""Reports, checks and pages in a round."""


def measure(figures: Figures, _base: Community, folder: Path, sizes: list[int], counts: Counts, rounds: int) -> None:
    """Print what each engine does, with one process and with two."""
    for engine in PROCESSES:
        with ExitStack() as stack:
            url = None if engine == "SQLite" else stack.enter_context(database())
            _engine(figures, engine, found(folder / engine, url), sizes, counts, rounds)


def _engine(figures: Figures, engine: str, base: Community, sizes: list[int], counts: Counts, rounds: int) -> None:
    with serve(base.store) as served:
        base.point_at(served.url)
        publish_one(base, "+44 7700 900123")
        room = base.steward.room("public")
    curves: dict[tuple[int, str], dict[int, float]] = {
        (processes, way): {} for processes in PROCESSES[engine] for way in WAYS
    }
    held = 0
    for wanted in sizes:
        with Filling(base.store) as filling:
            while held < wanted:  # in portions, so that SQLite's log stays small
                portion = min(wanted, held + PORTION)
                filling.fill(room, held, portion)
                held = portion
        figures.note(
            f"{engine} filled to {wanted:,} records of {BODY_BYTES} bytes; load average {os.getloadavg()[0]:.1f}"
        )
        afters = [random.randrange(wanted // 2 - m.PAGE_RECORDS) for _ in range(counts[2])]
        for processes in PROCESSES[engine]:
            with serve(base.store, CORES[:2], processes=processes) as served:
                base.point_at(served.url)
                rates = _rates(base, served.port, counts, afters, rounds)
            for way, rate in zip(WAYS, rates, strict=True):
                curves[processes, way][wanted] = rate
    for (processes, way), curve in curves.items():
        power = power_of({records: 1 / rate for records, rate in curve.items()})
        figures.add(
            f"{engine}, {processes} process{'es' if processes > 1 else ''}: {way} a second, at "
            + ", ".join(f"{records:,}" for records in curve),
            ", ".join(f"{rate:.0f}" for rate in curve.values()),
            f"a time grows as records^{power:.3f}",
            "no more than logarithmic",
            power <= LOGARITHMIC,
        )


def _rates(base: Community, port: int, counts: Counts, afters: list[int], rounds: int) -> tuple[float, float, float]:
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
