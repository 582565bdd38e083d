"""Polls: making a ballot and counting all of one, by the page's own code in Chromium.

What is timed is in ``browser/tests/many-ballots.ts``. Reading the records isn't: that is the line's. The peer is bare
verifying of as many signatures in the same tab, by the page's library: of each ballot one has to be verified.
"""

import subprocess
import tempfile
from pathlib import Path
from statistics import median

from bench.figures import Figures
from bench.keys import BROWSER, chromium_runs

MEASURED = "many-ballots"
MOST_COUNTING, MOST_CASTING = 3.0, 2.0


def measure(figures: Figures, ballots: int, runs: int) -> None:
    """The medians of so many runs, each in a browser of its own."""
    with tempfile.TemporaryDirectory() as folder:
        command = ["node", "test.mjs", "--bundle", f"{MEASURED}.ts", folder]
        subprocess.run(command, cwd=BROWSER, check=True, timeout=120)
        run = chromium_runs(Path(folder) / f"{MEASURED}.mjs")
        found = [run(f"measure({ballots})") for _ in range(runs)]
    if any(each["left"] for each in found):
        raise RuntimeError("not every ballot was counted")
    count, make = [each["count"] for each in found], [each["make"] for each in found]
    ratio = median(each["count"] / each["bare"] for each in found)
    spread = f"median of {runs}, {min(count):.2f} to {max(count):.2f} s"
    figures.add(
        f"counting {ballots:,} ballots that rank eight choices (Chromium)",
        f"{median(count):.2f} s ({spread})",
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
