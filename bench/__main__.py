"""``python -m bench``: every figure as a line, then a table with verdicts. See README.md in this folder."""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from bench import (
    alike,
    browser,
    build,
    by_hand,
    catalogue,
    check_cost,
    check_growth,
    cold_start,
    desks,
    drain,
    escrow,
    keys,
    lounge,
    network,
    peer_psi,
    plain,
    polls,
    posts,
    records,
    rekey,
    reports,
    roster,
    services,
    tokens,
)
from bench.figures import Figures
from bench.machine import CLIENT_CORE, described, pin
from bench.served import Community, found

PARTS = (
    "cost",
    "growth",
    "alike",
    "build",
    "reports",
    "records",
    "plain",
    "rekey",
    "roster",
    "tokens",
    "drain",
    "escrow",
    "keys",
    "desks",
    "services",
    "psi",
    "browser",
    "lounge",
    "polls",
    "catalogue",
    "hand",
    "posts",
    "cold",
    "network",
)


def main() -> int:
    """Run the parts; 0 whatever the figures are, unless ``--strict``."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="everything small, in under a minute")
    parser.add_argument("--strict", action="store_true", help="exit with 1 if a target is missed")
    parser.add_argument("--only", choices=PARTS, action="append", help="only this part (can be repeated)")
    options = parser.parse_args()
    only = set(options.only or PARTS)
    if "psi" in only:
        only.add("growth")
    quick: bool = options.quick
    pin([CLIENT_CORE])
    start = time.perf_counter()
    figures = Figures()
    print(f"Parasol's benchmarks on {described()}{'; --quick, so the figures are rough' if quick else ''}")
    with tempfile.TemporaryDirectory(prefix="parasol-bench-") as name:
        _run(figures, Path(name), only, quick=quick)
    print(f"\n{figures.table()}\n")
    missed = figures.missed
    print(f"{time.perf_counter() - start:.0f} s. ", end="")
    print(f"{len(missed)} MISSED: {'; '.join(figure.what for figure in missed)}" if missed else "Every target is met.")
    return 1 if missed and options.strict else 0


def _run(figures: Figures, folder: Path, only: set[str], *, quick: bool) -> None:
    base = found(folder / "base")
    if "cost" in only:
        with figures.part("A check's cost on one core"):
            check_cost.measure(figures, base, folder, *((2, 200) if quick else (6, 400)))
    if "reports" in only:
        with figures.part("Sealed reports over HTTP on two cores"):
            counts = {1: 100, 64: 600, 100: 600} if quick else {1: 1_000, 64: 8_000, 100: 8_000}
            reports.measure(figures, base, folder, counts)
    if "plain" in only:
        with figures.part("Reports over the pages without JavaScript, on two cores"):
            plain.measure(figures, base, folder, *((60, 16) if quick else (1_000, 200)))
    if "tokens" in only:
        with figures.part("Tokens, server on one core and client on the other"):
            tokens.measure(figures, base, folder, *((4, 50) if quick else (20, 200)))
    if "drain" in only:
        with figures.part("Emptying the list with stolen seats"):
            drain.measure(figures, folder, [1, 2] if quick else [1, 10])
    _run_sizes(figures, base, folder, only, quick=quick)
    _run_reach(figures, base, folder, only, quick=quick)
    if "build" in only:
        with figures.part("Building the list, both sides' work on it"):
            build.measure(figures, base, folder, [500, 2_000] if quick else [10_000, 100_000, 1_000_000])
    at_sizes: list[check_growth.AtSize] = []
    if "growth" in only:
        sizes = [1_000, 10_000, 50_000] if quick else [10_000, 100_000, 1_000_000]
        with figures.part("A check while the index grows, on one core"):
            stores = check_growth.prepare(figures, base.another(folder / "growth"), folder, sizes)
            at_sizes = check_growth.measure(figures, base, stores, *((2, 100) if quick else (8, 250)))
    if "psi" in only:
        with figures.part("The peer openmined-psi on the same core"):
            peer_psi.measure(figures, at_sizes, 100 if quick else 2_000)
    if "browser" in only:
        with figures.part("The page in Chromium, against `parasol serve`"):
            browser.measure(figures, base, folder, browser.QUICK if quick else browser.FULL)
    if "lounge" in only:
        with figures.part("The lounge in Chromium"):
            lounge.measure(figures, base, folder, *((200, (1,), 1) if quick else (10_000, (1, 20), 3)))
    if "posts" in only:
        with figures.part("Posts in the lounge over HTTP on two cores"):
            posts.measure(figures, base, folder, *((400, 1) if quick else (10_000, 5)))
    if "rekey" in only:
        with figures.part("Re-keying, server on one core and client on the other"):
            rekey.measure(figures, base, folder, 512 if quick else 10_000)
    _run_wide(figures, base, folder, only, quick=quick)


def _run_wide(figures: Figures, base: Community, folder: Path, only: set[str], *, quick: bool) -> None:
    """Large communities, and many."""
    if "cold" in only:
        with figures.part("From the address to an answer, in communities of several sizes"):
            cold_start.measure(figures, folder, cold_start.QUICK if quick else cold_start.FULL)
    if "network" in only:
        with figures.part("A national network: a queue with measured costs"):
            network.measure(figures, base, folder, *((2, 10, 3) if quick else (5, 200, 20)))


def _run_sizes(figures: Figures, base: Community, folder: Path, only: set[str], *, quick: bool) -> None:
    """What a store costs as it grows."""
    if "roster" in only:
        with figures.part("A community of many members, on the server"):
            sizes, replayed = ([100, 1_000], 1_000) if quick else ([100, 10_000, 100_000], 10_000)
            roster.measure(figures, folder, sizes, replayed, (20, 1) if quick else (300, 3))
    if "escrow" in only:
        with figures.part("The matching escrow, in the storage engine and on a steward's device"):
            sizes = [1_000, 5_000] if quick else [1_000, 10_000, 100_000]
            escrow.measure(figures, folder, sizes, 60 if quick else 400, 50 if quick else 1_000)
    if "records" in only:
        with figures.part("Filing, checking and reading while a store grows, on both engines"):
            sizes = [1_000, 10_000] if quick else [10_000, 1_000_000, 10_000_000]
            records.measure(figures, folder, sizes, (60, 60, 30) if quick else (400, 600, 300), 1 if quick else 3)


def _run_reach(figures: Figures, base: Community, folder: Path, only: set[str], *, quick: bool) -> None:
    """What people without an account use, new keys, and what a watcher might see."""
    if "alike" in only:
        with figures.part("Whether the time of an answer tells a hit from a miss"):
            alike.measure(figures, base, folder, 300 if quick else 100_000)
    if "desks" in only:
        with figures.part("A desk's conversations, server on one core and client on the other"):
            desks.measure(figures, base.another(folder / "staffed"), folder, 60 if quick else 1_000)
    if "keys" in only:
        with figures.part("New keys for many, made by the page's code"):
            keys.measure(figures, 1_000 if quick else 100_000, 50, 3 if quick else 9)
    if "polls" in only:
        with figures.part("Ballots made and counted by the page's code"):
            polls.measure(figures, *((200, 1) if quick else (5_000, 3)))
    if "catalogue" in only:
        with figures.part("A catalogue of profiles, given by a server, read and searched by the page's code"):
            catalogue.measure(figures, folder, *((500, 1) if quick else (5_000, 3)))
    if "hand" in only:
        with figures.part("A profile by hand, computed"):
            by_hand.measure(figures, base, folder, 1 if quick else 3)
    if "services" in only:
        with figures.part("Two hundred services, read and verified by one client"):
            services.measure(figures, base, folder, 50 if quick else 200)


if __name__ == "__main__":
    sys.exit(main())
