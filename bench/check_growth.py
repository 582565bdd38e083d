"""Bytes and time of a check while the index grows, and whether a hit looks like a miss."""

import time
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from bench.figures import Figures, percent, size
from bench.fill import fill
from bench.machine import SERVER_CORE
from bench.served import Community, Served, publish_one, serve
from bench.wire import Checks, CountingProxy, counted
from parasol.features.checks.client.check import check, fetch_bucket
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.question import only
from parasol.kernel import messages as m

MOST_BYTES = 24_000
MOST_GROWTH = 0.2
LISTED = "+44 7700 900123"
UNLISTED = "+44 7700 900987"


@dataclass(slots=True)
class AtSize:
    """What was measured at one size of the index: of each round a median of seconds, and the processor's."""

    entries: int
    served: Served
    checks: Checks
    latencies: list[float] = field(default_factory=list)
    cpus: list[float] = field(default_factory=list)


def measure(figures: Figures, base: Community, folder: Path, sizes: list[int], rounds: int, count: int) -> None:
    """Print bytes at every size, and how much times grow. The servers run side by side on one core and take turns, so
    that what else the machine does falls on all sizes alike."""
    town = base.another(folder / "growth")
    stores = _prepare(town, folder, sizes)
    with ExitStack() as stack:
        found = []
        for entries, store in stores.items():
            served = stack.enter_context(serve(store, [SERVER_CORE]))
            town.point_at(served.url)
            at = AtSize(entries, served, Checks(town))
            _count_bytes(figures, town, at, at.checks.listed)
            found.append(at)
        for round_number in range(rounds + 1):
            for at in found:
                before = at.served.cpu()
                times = at.checks.timed(at.served.port, count)
                if round_number:  # the first warms up
                    at.cpus.append((at.served.cpu() - before) / count)
                    at.latencies.append(median(times))
    first, last = found[0], found[-1]
    for what, grown in (
        ("server's CPU", median(last.cpus) / median(first.cpus) - 1),
        ("median latency", median(last.latencies) / median(first.latencies) - 1),
    ):
        figures.add(
            f"growth of a check's {what} from {first.entries:,} to {last.entries:,} entries",
            percent(grown),
            f"{1 + grown:.2f} times",
            "<= 20 %",
            grown <= MOST_GROWTH,
        )


def _prepare(town: Community, folder: Path, sizes: list[int]) -> dict[int, Path]:
    """One real alert for one number, then stores with ever more entries."""
    with serve(town.store) as served:
        town.point_at(served.url)
        publish_one(town, LISTED)
    stores: dict[int, Path] = {}
    for wanted in sizes:
        fill(town.database, town.steward, wanted)
        stores[wanted] = town.copy_to(folder / f"index-{wanted}")
    return stores


def _count_bytes(figures: Figures, town: Community, at: AtSize, listed: m.Head) -> None:
    """Through the real client and a counting proxy: a hit and a miss."""
    moved: dict[str, tuple[int, int, int]] = {}
    for name, number in (("hit", LISTED), ("miss", UNLISTED)):
        question = only(parse(number, "GB"))
        with counted(town.member, at.served.url) as proxy:
            town.member.head = None
            first = _moved(proxy, lambda: check(town.member, question))  # noqa: B023 called at once
            result = []
            whole = _moved(proxy, lambda: result.append(check(town.member, question)))  # noqa: B023
            alone = _moved(proxy, lambda: fetch_bucket(town.member, question, listed))  # noqa: B023
        if result[0].is_match != (name == "hit"):
            raise RuntimeError(f"the {name} was answered wrongly")
        moved[name] = (first, whole, alone)
    figures.add(
        f"bytes of a check at {at.entries:,} entries, both directions, with all headers",
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
