"""The statistics, exact where they can be, with the standard library. `tests/parasol_evidence` compares each with
statsmodels on hundreds of tables."""

import random
from collections.abc import Sequence
from math import comb, sqrt

Z_95 = 1.959963984540054
"""The 97.5 % point of the normal distribution."""
RESAMPLES = 2000


def mcnemar(one: int, other: int) -> float:
    """The exact, two-sided p of McNemar's test (1947): ``one`` and ``other`` are how many differ one way and the other.
    The same as a sign test."""
    both = one + other
    tail = sum(comb(both, k) for k in range(min(one, other) + 1))
    return min(1.0, 2 * tail / (1 << both))


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927), from 0 to 1; all of it if nothing was counted."""
    if not of:
        return 0.0, 1.0
    share, square = hits / of, Z_95**2
    middle = (share + square / (2 * of)) / (1 + square / of)
    reach = Z_95 * sqrt(share * (1 - share) / of + square / (4 * of**2)) / (1 + square / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def holm(values: Sequence[float]) -> list[float]:
    """The values of p corrected for there being many (Holm 1979), in the same order."""
    order = sorted(range(len(values)), key=lambda at: values[at])
    made, least = [0.0] * len(values), 0.0
    for place, at in enumerate(order):
        least = max(least, min(1.0, (len(values) - place) * values[at]))
        made[at] = least
    return made


def bootstrap(clusters: Sequence[tuple[int, int, int]], seed: int) -> tuple[float, float]:
    """The 95 % interval of the difference of two shares, if whole clusters are drawn again (percentiles of `RESAMPLES`
    draws). A cluster is a term: hits of ours, hits of controls, pairs. The same seed gives the same interval."""
    if not clusters:
        return -1.0, 1.0
    draw = random.Random(seed)  # noqa: S311 no secret: it has to be repeatable
    found = []
    for _ in range(RESAMPLES):
        drawn = [clusters[int(draw.random() * len(clusters))] for _ in clusters]
        found.append(sum(ours - control for ours, control, _ in drawn) / sum(pairs for _, _, pairs in drawn))
    found.sort()
    return found[round(0.025 * (RESAMPLES - 1))], found[round(0.975 * (RESAMPLES - 1))]
