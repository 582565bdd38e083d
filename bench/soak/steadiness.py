"""What a soak sees of a process, and whether it grows. The bounds are stated here, before anything is measured."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median

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
_BINS = 60
_TWO_SIDED_95 = 1.96


@dataclass(frozen=True, slots=True)
class Look:
    """A process at a moment. Bytes: ``own`` is anonymous memory, which no other process changes; ``in_use`` is what it
    has allocated by its own word, and the rest of ``own`` is free."""

    at: float
    own: int
    in_use: int
    files: int
    threads: int


def look(at: float, pid: int, inside: Path) -> Look:
    """Look at a process, and at the file in which it says how much it has allocated. Raises ``OSError`` if it has
    gone. A process that lets nobody look (`parasol.kernel.process.settle`) shows its files to root alone."""
    status = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines())
    try:
        files = len(list(Path(f"/proc/{pid}/fd").iterdir()))
    except PermissionError:
        files = 0
    own, threads = (int(status[name].split()[0]) for name in ("RssAnon", "Threads"))
    return Look(at, own * 1024, int(inside.read_text()), files, threads)


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
    late = [each for each in looks if each.at >= warm]
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
    return claims
