"""Whether the time of an answer tells a hit from a miss. The server can't know which it answers: a question is two
blinded points and the number of a bucket. A hit's bucket is fuller, since it holds at least what was asked for, so hits
are compared with misses all over the list, and with misses in other buckets that hold as much."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import sqrt
from pathlib import Path
from random import Random
from statistics import fmean, median, variance
from typing import NamedTuple

from bench.figures import Figures, microseconds
from bench.fill import fill
from bench.machine import SERVER_CORE
from bench.served import Community, Served, opened, serve
from bench.wire import Checks, RawConnection

ENTRIES = 10_000
AT_ONCE = 300
TRIMMED = 0.1
"""As much of either end of the times is left out: of many thousands some wait for the disk or another program."""
MOST_T = 4.5
"""Above it dudect calls two times different."""


class Buckets:
    """How full each bucket of the list is, and buckets drawn by lot."""

    def __init__(self, positions: Sequence[int], bits: int, random: Random) -> None:
        self._listed = [position >> (32 - bits) for position in positions]
        self.fill = Counter(self._listed)
        self._bits, self._random = bits, random
        self._as_full: dict[int, list[int]] = defaultdict(list)
        for bucket, entries in self.fill.items():
            self._as_full[entries].append(bucket)

    def drawn(self) -> Iterator[tuple[str, int]]:
        """A hit, a miss and a miss in another bucket that is as full as the hit's, in any order."""
        hit = self._random.choice(self._listed)
        others = self._as_full[self.fill[hit]]
        asked = [("hit", hit), ("miss", self._random.getrandbits(self._bits)), ("alike", self._random.choice(others))]
        self._random.shuffle(asked)
        yield from asked


class Answer(NamedTuple):
    """How many entries the bucket had, and what the answer took: in all, and of the server's processor."""

    entries: int
    seconds: float
    cpu: float


def measure(figures: Figures, base: Community, folder: Path, count: int) -> None:
    """Print what a hit takes beside as many misses of either kind."""
    store = base.copy_to(folder / "alike")
    fill(store / base.database.name, base.steward, ENTRIES)
    with opened(store) as database:
        positions = [row[0] for row in database.execute("SELECT position FROM entry")]
    with serve(store, [SERVER_CORE]) as served:
        base.point_at(served.url)
        checks = Checks(base)
        found = _asked(served, checks, Buckets(positions, checks.listed.bits, Random()), count)
    hits, misses, alike = found["hit"], found["miss"], found["alike"]
    for what, one, other in (
        ("a hit and a miss anywhere in the list", hits, misses),
        ("a hit and a miss in a bucket that is as full", hits, alike),
        ("every second miss and the others (A/A)", misses[::2], misses[1::2]),
    ):
        _told(figures, what, one, other, is_target=other is alike)


def _asked(served: Served, checks: Checks, buckets: Buckets, count: int) -> dict[str, list[Answer]]:
    found: dict[str, list[Answer]] = {"hit": [], "miss": [], "alike": []}
    while len(found["hit"]) < count:
        drawn = (each for _ in range(min(AT_ONCE, count)) for each in buckets.drawn())
        made = [(kind, bucket, checks.make(bucket)) for kind, bucket in drawn]
        connection = RawConnection(served.port)  # the server closes one that was idle for 5 s
        for kind, bucket, check in made:
            before = served.cpu()
            checks.send(connection, check)
            found[kind].append(Answer(buckets.fill[bucket], connection.seconds, served.cpu() - before))
        connection.close()
    return found


def _told(figures: Figures, what: str, one: list[Answer], other: list[Answer], *, is_target: bool) -> None:
    times, others = ([each.seconds for each in answers] for answers in (one, other))
    cpu, other_cpu = ([each.cpu for each in answers] for answers in (one, other))
    found, of_cpu = t_of(times, others), t_of(cpu, other_cpu)
    full, other_full = (fmean(each.entries for each in answers) for answers in (one, other))
    figures.add(
        f"time between {what}",
        f"medians {(median(times) - median(others)) * 1e6:+.1f} us of {microseconds(median(others))}, server's CPU "
        f"{(median(cpu) - median(other_cpu)) * 1e6:+.1f} of {microseconds(median(other_cpu))}",
        f"t = {found:.1f}, of the CPU {of_cpu:.1f}",
        f"t within {MOST_T}" if is_target else "",
        max(abs(found), abs(of_cpu)) <= MOST_T if is_target else None,
        f"{len(one)} and {len(other)} answers in turn; {full:.2f} and {other_full:.2f} entries in their buckets",
    )


def t_of(one: Sequence[float], other: Sequence[float]) -> float:
    """Yuen's t: of trimmed means, with what was trimmed counted as if it had come last."""
    (mean, spread), (other_mean, other_spread) = _trimmed(one), _trimmed(other)
    return (mean - other_mean) / sqrt(spread + other_spread)


def _trimmed(times: Sequence[float]) -> tuple[float, float]:
    ordered, cut = sorted(times), int(len(times) * TRIMMED)
    kept = ordered[cut : len(ordered) - cut]
    squeezed = [kept[0]] * cut + kept + [kept[-1]] * cut
    return fmean(kept), (len(ordered) - 1) * variance(squeezed) / (len(kept) * (len(kept) - 1))
