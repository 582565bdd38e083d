"""Bytes and time of a check while the index grows, and whether a hit looks like a miss."""

import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median, quantiles

from bench.figures import Figures, microseconds, percent, size
from bench.fill import fill
from bench.machine import SERVER_CORE
from bench.served import Community, Served, serve
from bench.wire import Checker, CountingProxy, counted
from parasol.client.checks.check import check, choose_tree_head, fetch_bucket
from parasol.client.identifiers import parse
from parasol.client.identifiers.question import only
from parasol.demo.community import publish_examples
from parasol.demo.example_numbers import ExampleNumber
from parasol.formats import messages as m

MOST_BYTES = 24_000
MOST_GROWTH = 0.2
LISTED = "+44 7700 900123"
UNLISTED = "+44 7700 900987"


@dataclass(slots=True)
class AtSize:
    """What was measured at one size of the index. ``first_bytes`` is what a member's first check on a new connection
    moves, ``check_bytes`` each further one: the question which list is in force, and the check."""

    entries: int
    served: Served
    checker: Checker
    bits: int
    first_bytes: int = 0
    check_bytes: int = 0
    latencies: list[float] = field(default_factory=list)
    rounds: list[float] = field(default_factory=list)
    cpus: list[float] = field(default_factory=list)


def prepare(figures: Figures, base: Community, folder: Path, sizes: list[int]) -> dict[int, Path]:
    """One real alert for one number, then stores with ever more entries."""
    with serve(base.store) as served:
        base.point_at(served.url)
        number = ExampleNumber("GB", "+447700900123", LISTED, LISTED, (), LISTED)
        publish_examples(base.steward, base.second, [number], lambda done, of: None)
    stores: dict[int, Path] = {}
    for wanted in sizes:
        spent = fill(base.database, base.steward, wanted)
        start = time.perf_counter()
        stores[wanted] = base.copy_to(folder / f"index-{wanted}")
        figures.note(
            f"index filled to {wanted:,} entries in {spent:.1f} s through the storage engine, copied in "
            f"{time.perf_counter() - start:.1f} s; database {base.database.stat().st_size / 1e6:.0f} MB"
        )
    return stores


def measure(figures: Figures, base: Community, stores: dict[int, Path], rounds: int, count: int) -> list[AtSize]:
    """Print bytes and times at every size. The servers run side by side on one core and take turns, so that what else
    the machine does falls on all sizes alike."""
    with ExitStack() as stack:
        found = []
        for entries, store in stores.items():
            served = stack.enter_context(serve(store, [SERVER_CORE]))
            base.point_at(served.url)
            listed = choose_tree_head(base.member)
            at = AtSize(entries, served, Checker(base.member, served.port, listed, base.token_key()), listed.bits)
            _count_bytes(figures, base, at, listed)
            found.append(at)
        for round_number in range(rounds + 1):
            for at in found:
                before = at.served.cpu()
                times = at.checker.checks(count)
                if round_number:  # the first warms up
                    at.cpus.append((at.served.cpu() - before) / count)
                    at.rounds.append(median(times))
                    at.latencies += times
        for at in found:
            figures.add(
                f"time of a check at {at.entries:,} entries (2^{at.bits} buckets)",
                f"median {microseconds(median(at.latencies))}, p99 {microseconds(quantiles(at.latencies, n=100)[98])}",
                f"server's CPU {microseconds(median(at.cpus))}",
                detail=f"{len(at.latencies)} checks; server's memory {at.served.memory() / 1e6:.0f} MB",
            )
    first, last = found[0], found[-1]
    for what, grown in (
        ("server's CPU", median(last.cpus) / median(first.cpus) - 1),
        ("median latency", median(last.rounds) / median(first.rounds) - 1),
    ):
        figures.add(
            f"growth of a check's {what} from {first.entries:,} to {last.entries:,} entries",
            percent(grown),
            f"{1 + grown:.2f} times",
            "<= 20 %",
            grown <= MOST_GROWTH,
        )
    return found


def _count_bytes(figures: Figures, base: Community, at: AtSize, listed: m.Head) -> None:
    """Through the real client and a counting proxy: a hit and a miss."""
    hit, miss = parse(LISTED, "GB"), parse(UNLISTED, "GB")
    moved: dict[str, tuple[int, int, int]] = {}
    for name, identifier in (("hit", hit), ("miss", miss)):
        with counted(base.member, at.served.url) as proxy:
            base.member.head = None
            first = _moved(proxy, lambda: check(base.member, only(identifier)))  # noqa: B023 called at once
            result = []
            whole = _moved(proxy, lambda: result.append(check(base.member, only(identifier))))  # noqa: B023
            alone = _moved(proxy, lambda: fetch_bucket(base.member, only(identifier), listed))  # noqa: B023
        if result[0].is_match != (name == "hit"):
            raise RuntimeError(f"the {name} was answered wrongly")
        moved[name] = (first, whole, alone)
    at.first_bytes, at.check_bytes, _ = moved["hit"]
    what = f"bytes of a check at {at.entries:,} entries, both directions, with all headers"
    figures.add(
        what,
        f"hit {size(moved['hit'][1])}, miss {size(moved['miss'][1])}",
        f"{moved['hit'][1] / MOST_BYTES:.2f} of what is allowed",
        "<= 24,000, hit and miss alike",
        moved["hit"] == moved["miss"] and max(moved["hit"]) <= MOST_BYTES,
        f"the check's own exchange {moved['hit'][2]:,}, the rest asks which list is in force; the first check on a "
        f"connection {moved['hit'][0]:,}, because it asks for a nonce",
    )


def _moved(proxy: CountingProxy, act) -> int:  # type: ignore[no-untyped-def]
    before = proxy.total
    act()
    time.sleep(0.05)  # the proxy counts before it passes on, but in threads of its own
    return proxy.total - before
