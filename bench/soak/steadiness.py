"""What a soak sees of a process, and whether it grows. The bounds are stated here, before anything is measured."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median, quantiles

MOST_GROWTH = 1_000_000.0
"""Bytes an hour by which what a process has allocated may grow. At 20 requests a second it is 14 bytes for each:
anything that is kept for each request or connection is more (a Python object without content has 16, its place in a
list 8)."""
MOST_OWN_GROWTH = 1.25
"""The median of a process's own memory in the last third against that in the first, after warming up. It has what the
allocator holds free in it, which is as much as the requests of the same moment take: on a machine with other work
more of them wait, and it moves by a fifth while what is allocated stays as it is."""
MOST_OWN = 250_000_000
"""Bytes of a process's own memory."""
MOST_MORE_FILES = 30
"""Open files beyond the most at the beginning: as many connections more can be open by chance."""
MOST_STORE_GROWTH = 1.25
"""The largest size of the database's file in the last third against that in the first, after warming up."""
MOST_WAL = 64_000_000
"""Bytes. A checkpoint goes with each deletion; what can come before it are whole files and rounds of expiry."""
MOST_TIMES_SLOWER = 3.0
"""The 99th percentile of the last acts against that of the first. Wide, because it is mostly the machine's: other work
on it moves it by half. What gets slower with what was served would go far beyond it in 70,000 requests."""
MOST_TIMES_SLOWER_BESIDE = 3.0
"""The median of a kind of act beside hostile neighbours against that without, in the same run."""
FEW = 20
"""Looks, or acts of a kind, of which a median says something."""
_BINS = 60
_TWO_SIDED_95 = 1.96


@dataclass(frozen=True, slots=True)
class Look:
    """A process at a moment. Bytes: ``own`` is anonymous memory, which no other process changes; ``in_use`` is what it
    has allocated by its own word, and the rest of ``own`` is free; ``store`` and ``wal`` are those of a database's
    files, or 0. ``is_quiet``: no hostile neighbour is there, nor was a moment before."""

    at: float
    own: int
    in_use: int
    files: int
    threads: int
    store: int = 0
    wal: int = 0
    is_quiet: bool = True


def look(at: float, pid: int, inside: Path, database: Path | None = None, *, is_quiet: bool = True) -> Look:
    """Look at a process, and at the file in which it says how much it has allocated. Raises ``OSError`` if it has
    gone. A process that lets nobody look (`parasol.kernel.process.settle`) shows its files to root alone."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    try:
        files = len(list(Path(f"/proc/{pid}/fd").iterdir()))
    except PermissionError:
        files = 0
    own, threads = (int(status[name].split()[0]) for name in ("RssAnon", "Threads"))
    stored = [0, 0]
    if database is not None:
        wal = database.with_name(f"{database.name}-wal")
        stored = [file.stat().st_size if file.exists() else 0 for file in (database, wal)]
    return Look(at, own * 1024, int(inside.read_text()), files, threads, *stored, is_quiet=is_quiet)


@dataclass(frozen=True, slots=True)
class Slope:
    """By how much something grows, each second, and where that lies with 95 % certainty."""

    middle: float
    low: float
    high: float

    def is_flat(self, most_an_hour: float = MOST_GROWTH) -> bool:
        """Whether nothing shows that it grows by more."""
        return self.low <= 0 or self.middle * 3600 <= most_an_hour

    def __str__(self) -> str:
        middle, low, high = (each * 3600 / 1e6 for each in (self.middle, self.low, self.high))
        return f"{middle:+.2f} MB an hour (95 %: {low:+.2f} to {high:+.2f})"


def slope_of(points: Sequence[tuple[float, float]]) -> Slope:
    """The slope of points in time: the median of all pairs' slopes (Theil and Sen), which a few outliers don't move.
    Its interval is Sen's (1968), by the normal approximation of Kendall's S. The points are first taken together to at
    most 60 medians, or neighbours, which are alike, would make it look more certain than it is. Raises ``ValueError``
    for fewer than five points."""
    if len(points) < 5:
        raise ValueError("too few points for a slope")
    size = max(1, math.ceil(len(points) / _BINS))
    bins = [points[at : at + size] for at in range(0, len(points), size)]
    taken = [(median(x for x, _ in each), median(y for _, y in each)) for each in bins]
    slopes = sorted((y2 - y1) / (x2 - x1) for (x1, y1), (x2, y2) in combinations(taken, 2) if x2 > x1)
    n = len(taken)
    spread = _TWO_SIDED_95 * math.sqrt(n * (n - 1) * (2 * n + 5) / 18)
    low = max(0, math.floor((len(slopes) - spread) / 2))
    high = min(len(slopes) - 1, math.ceil((len(slopes) + spread) / 2))
    return Slope(median(slopes), slopes[low], slopes[high])


def claims_of(what: str, looks: Sequence[Look], warm: float) -> list[tuple[str, bool]]:
    """What is claimed of a process after warming up, in words, and whether it holds."""
    all_late = [each for each in looks if each.at >= warm]
    quiet = [each for each in all_late if each.is_quiet]
    late = quiet if len(quiet) >= FEW else all_late
    thirds = (late[: max(1, len(late) // 3)], late[-max(1, len(late) // 3) :])
    most = max(each.own for each in looks)
    claims = [(f"{what}: own memory at most {most / 1e6:.0f} MB", most <= MOST_OWN)]
    used = slope_of([(each.at, float(each.in_use)) for each in late])
    first, last = (median(each.in_use for each in some) for some in thirds)
    text = f"{what}: memory in use {first / 1e6:.1f} MB at first, {last / 1e6:.1f} at last, {used}"
    claims.append((text, used.is_flat()))
    first, last = (median(each.own for each in some) for some in thirds)
    text = f"{what}: own memory {first / 1e6:.1f} MB at first, {last / 1e6:.1f} at last"
    claims.append((text, last <= first * MOST_OWN_GROWTH))
    for name in ("files", "threads"):
        first, last = (max(getattr(each, name) for each in some) for some in thirds)
        claims.append((f"{what}: at most {first} {name} at first, {last} at last", last <= first + MOST_MORE_FILES))
    if late[-1].store:
        first, last = (max(each.store for each in some) for some in thirds)
        text = f"store: at most {first / 1e6:.2f} MB at first, {last / 1e6:.2f} at last"
        claims.append((text, last <= first * MOST_STORE_GROWTH))
        most = max(each.wal for each in looks)
        claims.append((f"WAL: at most {most / 1e6:.2f} MB", most <= MOST_WAL))
    return claims


@dataclass(frozen=True, slots=True)
class Took:
    """An act, when it ended, how many seconds it took, and beside how many hostile neighbours."""

    kind: str
    at: float
    seconds: float
    neighbours: int


def claims_of_acts(acts: Sequence[Took], warm: float) -> list[tuple[str, bool]]:
    """What is claimed of the acts' times: that the last are as quick as the first, and honest people's as quick beside
    hostile neighbours."""
    late = [each for each in acts if each.at >= warm]
    window = min(600.0, (late[-1].at - warm) / 3)
    first = p99([each.seconds for each in late if each.at < warm + window])
    last = p99([each.seconds for each in late if each.at >= late[-1].at - window])
    text = f"p99 of all acts {first * 1e3:.0f} ms in the first {window:.0f} s, {last * 1e3:.0f} in the last"
    claims = [(text, last <= MOST_TIMES_SLOWER * first)]
    for kind in sorted({each.kind for each in acts}):
        alone, beside = (
            [each.seconds for each in acts if each.kind == kind and (each.neighbours > 0) is is_beside]
            for is_beside in (False, True)
        )
        if len(alone) >= FEW and len(beside) >= FEW:
            times = median(beside) / median(alone)
            text = f"{kind}: median {median(alone) * 1e3:.0f} ms, beside hostile neighbours {times:.1f} times"
            claims.append((text, times <= MOST_TIMES_SLOWER_BESIDE))
    return claims


def p99(seconds: Sequence[float]) -> float:
    """The 99th percentile; of few, nearly the most. 0 of none."""
    return quantiles(seconds, n=100)[98] if len(seconds) > 1 else sum(seconds)
