"""The catalogue: how long its text and the packs of its small pictures are, and searching it by the page's own code in
Chromium (``tests/page/many-listings.ts``). Nothing of a search is sent, so there is no server in it."""

from pathlib import Path
from statistics import median

from bench.figures import Figures
from bench.page_code import in_chromium
from bench.served import Community

MOST_BYTES, MOST_AREA_BYTES, MOST_PACK_BYTES, MOST_SEARCH = 1_000_000, 150_000, 150_000, 50.0


def measure(figures: Figures, _base: Community, folder: Path, profiles: int, runs: int) -> None:
    """The medians of so many runs, each in a browser of its own."""
    run = in_chromium("many-listings", folder)
    found = [run(f"measure({profiles})") for _ in range(runs)]
    if any(each["listed"] != profiles for each in found):
        raise RuntimeError("not every profile was read")
    packed, area, pack = (max(each[name] for each in found) for name in ("packed", "area", "pack"))
    figures.add(
        f"the catalogue of {profiles:,} profiles, packed",
        f"{packed / 1000:,.0f} kB, one of 60 areas {area / 1000:.0f} kB",
        target=f"<= {MOST_BYTES / 1000:,.0f} kB, an area <= {MOST_AREA_BYTES / 1000:.0f} kB",
        is_met=packed <= MOST_BYTES and area <= MOST_AREA_BYTES,
    )
    figures.add(
        f"the largest pack of small pictures of an area, {profiles:,} profiles with a picture each",
        f"{pack / 1000:,.0f} kB",
        target=f"<= {MOST_PACK_BYTES / 1000:.0f} kB",
        is_met=pack <= MOST_PACK_BYTES,
    )
    search = median(each["search"] for each in found)
    figures.add(
        f"searching {profiles:,} profiles (Chromium)",
        f"{search:.1f} ms the slowest of five",
        target=f"<= {MOST_SEARCH:.0f} ms",
        is_met=search <= MOST_SEARCH,
    )
