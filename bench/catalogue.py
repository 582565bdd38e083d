"""The catalogue: how long its text is, and reading and searching it by the page's own code in Chromium.

What is timed is in ``browser/tests/many-listings.ts``. The peers are bare: parsing the same JSON, and looking for one
word in all of it as one string. Nothing of a search is sent, so there is no server in it.
"""

import subprocess
from pathlib import Path
from statistics import median

from bench import listed
from bench.figures import Figures
from bench.keys import BROWSER, chromium_runs

MEASURED = "many-listings"
MOST_BYTES, MOST_AREA_BYTES, MOST_SEARCH = 1_000_000, 150_000, 50.0


def measure(figures: Figures, folder: Path, profiles: int, runs: int) -> None:
    """The medians of so many runs, each in a browser of its own; and what a server gives (``listed``)."""
    command = ["node", "test.mjs", "--bundle", f"{MEASURED}.ts", str(folder)]
    subprocess.run(command, cwd=BROWSER, check=True, timeout=120)
    run = chromium_runs(folder / f"{MEASURED}.mjs")
    found = [run(f"measure({profiles})") for _ in range(runs)]
    if any(each["listed"] != profiles for each in found):
        raise RuntimeError("not every profile was read")
    packed, area = (max(each[name] for each in found) for name in ("packed", "area"))
    figures.add(
        f"the catalogue of {profiles:,} profiles, packed",
        f"{packed / 1000:,.0f} kB ({max(each['plain'] for each in found) / 1000:,.0f} kB plain), one of 60 areas "
        f"{area / 1000:.0f} kB",
        target=f"<= {MOST_BYTES / 1000:,.0f} kB, an area <= {MOST_AREA_BYTES / 1000:.0f} kB",
        is_met=packed <= MOST_BYTES and area <= MOST_AREA_BYTES,
    )
    search = median(each["search"] for each in found)
    figures.add(
        f"searching {profiles:,} profiles (Chromium)",
        f"{search:.1f} ms the slowest of five, {median(each['median'] for each in found):.1f} ms the median",
        f"{median(each['search'] / each['bareSearch'] for each in found):.1f} times looking for one word in it all as "
        "one string",
        f"<= {MOST_SEARCH:.0f} ms",
        search <= MOST_SEARCH,
    )
    read = median(each["read"] for each in found)
    figures.add(
        f"reading {profiles:,} profiles, once (Chromium)",
        f"{read:.0f} ms; a signature {median(each['signatures'] for each in found):.1f} ms, for each that is drawn",
        f"{median(each['read'] / each['bareRead'] for each in found):.1f} times parsing the same JSON",
    )
    listed.measure(figures, run, folder, profiles)
