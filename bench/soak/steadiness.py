"""Whether something grows: pure. The bounds are stated here, before anything is measured."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median, quantiles

MOST_GROWTH = 1_000_000.0
"""Bytes an hour by which what a process has allocated may grow. At 20 requests a second it is 14 bytes for each:
anything that is kept for each request or connection is more (a Python object without content has 16, its place in a
list 8)."""
MOST_OWN_GROWTH = 1.25
"""The median of a process's own memory in the last third against that in the first, after warming up. It has what the
allocator holds free in it, which is as much as the requests of the same moment take: on a machine with other work
more of them wait, and it moves by a fifth while what is allocated stays as it is."""
MOST_TIMES_SLOWER = 3.0
"""The 99th percentile at the end against the one at the beginning. Wide, because it is mostly the machine's: other work
on it moves it by half. What gets slower with what was served would go far beyond it in 70,000 requests."""
MOST_OWN = 250_000_000
"""Bytes of a process's own memory, whatever its neighbours do."""
MOST_TIMES_SLOWER_BESIDE = 3.0
"""The median of a kind of request beside hostile neighbours against that without, in the same run."""
FEW = 20
"""Requests of a kind of which a median says something."""
MOST_WAL = 64_000_000
"""Bytes. A checkpoint goes with each deletion; what can come before it are whole files and rounds of expiry."""
MOST_STORE_GROWTH = 1.25
"""The largest size of the database's file in the last third against that in the first, after warming up."""
MOST_MORE_FILES = 30
"""Open files beyond the most at the beginning: as many connections more can be open by chance."""
MOST_AGAIN = 0.005
"""Of requests: those that had to be sent again since a connection had just been closed for being idle."""
_BINS = 60
_TWO_SIDED_95 = 1.96


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


def p99(seconds: Sequence[float]) -> float:
    """The 99th percentile; of few, nearly the most. 0 of none."""
    return quantiles(seconds, n=100)[98] if len(seconds) > 1 else sum(seconds)
