"""``python -m bench``: every figure as a line, then a table with verdicts. See README.md in this folder."""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from bench import (
    alike,
    browser,
    by_hand,
    catalogue,
    check_cost,
    check_growth,
    cold_start,
    desks,
    escrow,
    keys,
    lounge,
    plain,
    polls,
    posts,
    records,
    rekey,
    reports,
    roster,
    services,
)
from bench.figures import Figures
from bench.machine import CLIENT_CORE, described, pin
from bench.served import found


class Part(NamedTuple):
    """What is measured, and how much of it in full and with ``--quick``."""

    title: str
    measure: Callable[..., None]
    full: tuple[Any, ...]
    quick: tuple[Any, ...]


LOADS = {64: 8_000, 100: 8_000}
FEW_LOADS = {64: 600, 100: 600}
SIZES = [10_000, 100_000, 1_000_000]
RECORDS = [10_000, 1_000_000, 10_000_000]
PARTS = {
    "cost": Part("A check's cost on one core", check_cost.measure, (6, 400), (2, 200)),
    "reports": Part("Sealed reports over HTTP on two cores", reports.measure, (LOADS,), (FEW_LOADS,)),
    "plain": Part("Reports over the pages without JavaScript, on two cores", plain.measure, (1_000, 200), (60, 16)),
    "roster": Part(
        "A community of many members, on the server",
        roster.measure,
        ([100, 10_000, 100_000], 300, 3),
        ([100, 1_000], 20, 1),
    ),
    "escrow": Part(
        "The matching escrow in the storage engine", escrow.measure, ([1_000, 10_000, 100_000],), ([1_000, 5_000],)
    ),
    "records": Part(
        "Filing, checking and reading while a store grows, on both engines",
        records.measure,
        (RECORDS, (400, 600, 300), 3),
        ([1_000, 10_000], (60, 60, 30), 1),
    ),
    "alike": Part("Whether the time of an answer tells a hit from a miss", alike.measure, (100_000,), (300,)),
    "desks": Part("A desk's conversations, server on one core and client on the other", desks.measure, (1_000,), (60,)),
    "keys": Part("New keys for many, made by the page's code", keys.measure, (100_000, 9), (1_000, 3)),
    "polls": Part("Ballots made and counted by the page's code", polls.measure, (5_000, 3), (200, 1)),
    "catalogue": Part(
        "A catalogue of profiles, given by a server and searched by the page's code",
        catalogue.measure,
        (5_000, 3),
        (500, 1),
    ),
    "hand": Part("A profile by hand, computed", by_hand.measure, (3,), (1,)),
    "services": Part("Two hundred services, read and verified by one client", services.measure, (200,), (50,)),
    "growth": Part(
        "A check while the index grows, on one core",
        check_growth.measure,
        (SIZES, 8, 250),
        ([1_000, 10_000, 50_000], 2, 100),
    ),
    "browser": Part("A further check in Chromium, against `parasol serve`", browser.measure, (3,), (1,)),
    "lounge": Part("The lounge in Chromium", lounge.measure, (10_000, 3), (200, 1)),
    "posts": Part("Posts in the lounge over HTTP on two cores", posts.measure, (10_000, 5), (400, 1)),
    "rekey": Part(
        "A list and its re-keying, server on one core and client on the other", rekey.measure, (10_000,), (512,)
    ),
    "cold": Part(
        "From the address to an answer, in communities of several sizes",
        cold_start.measure,
        (cold_start.FULL,),
        (cold_start.QUICK,),
    ),
}


def main() -> int:
    """Run the parts; 0 whatever the figures are, unless ``--strict``."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="everything small, in under a minute")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is missed")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part (can be repeated)")
    options = parser.parse_args()
    pin([CLIENT_CORE])
    start = time.perf_counter()
    figures = Figures()
    print(f"Parasol's benchmarks on {described()}{'; --quick, so the figures are rough' if options.quick else ''}")
    with tempfile.TemporaryDirectory(prefix="parasol-bench-") as name:
        folder = Path(name)
        base = found(folder / "base")
        for which, part in PARTS.items():
            if which in (options.only or PARTS):
                with figures.part(part.title):
                    part.measure(figures, base, folder, *(part.quick if options.quick else part.full))
    print(f"\n{figures.table()}\n")
    missed = figures.missed
    print(f"{time.perf_counter() - start:.0f} s. ", end="")
    print(f"{len(missed)} MISSED: {'; '.join(figure.what for figure in missed)}" if missed else "Every target is met.")
    return 1 if missed and options.strict else 0


if __name__ == "__main__":
    sys.exit(main())
