"""Polls: making a ballot and counting all of one, by the page's own code in Chromium.

What is timed is in ``tests/page/many-ballots.ts``. Reading the records isn't: that is the line's. The peer is bare
verifying of as many signatures, by the library.
"""

from pathlib import Path
from statistics import median

from bench.figures import Figures
from bench.page_code import in_chromium
from bench.served import Community

MOST_COUNTING, MOST_CASTING = 3.0, 2.0


def measure(figures: Figures, _base: Community, folder: Path, ballots: int, runs: int) -> None:
    """The medians of so many runs, each in a browser of its own."""
    run = in_chromium("many-ballots", folder)
    found = [run(f"measure({ballots})") for _ in range(runs)]
    if any(each["left"] for each in found):
        raise RuntimeError("not every ballot was counted")
    count, make = [each["count"] for each in found], [each["make"] for each in found]
    ratio = median(each["count"] / each["bare"] for each in found)
    figures.add(
        f"counting {ballots:,} ballots that rank eight choices (Chromium)",
        f"{median(count):.2f} s (median of {runs}, {min(count):.2f} to {max(count):.2f} s)",
        f"{ratio:.2f} times verifying as many bare signatures ({median(each['bare'] for each in found):.2f} s)",
        f"<= {MOST_COUNTING:.0f} s",
        median(count) <= MOST_COUNTING,
    )
    figures.add(
        "making a ballot, before it is sent (Chromium)",
        f"{median(make) * 1e3:.1f} ms",
        target=f"<= {MOST_CASTING:.0f} s with its request",
        is_met=median(make) <= MOST_CASTING,
    )
