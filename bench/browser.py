"""A further check on the page in a real Chromium against `parasol serve`: seconds from the tap to its answer."""

import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from bench.browser_acts import CHECK_FIELD, LISTED, to_words
from bench.browser_tab import Slow, Tab, chromium, step
from bench.figures import Figures
from bench.machine import CLIENT_CORE, CORES, pin
from bench.served import Community, publish_one, serve
from bench.unlisted import publish_unlisted
from parasol.features.checks.client.check import check
from parasol.features.checks.client.identifiers import parse
from parasol.features.checks.client.identifiers.question import only

ALERTS = 100
UNLISTED = "+44 7911 123456"
MOST_SECONDS = 1.0
SLOW = Slow(4)
PEERS = 9


def measure(figures: Figures, base: Community, folder: Path, runs: int) -> None:
    """Print it for a number that is listed and for one that isn't. A browser and its server have all cores, as a phone
    has several."""
    pin(CORES)
    town = base.another(folder / "browser")
    try:
        with serve(town.store, program=True) as served, chromium() as browser:
            town.point_at(served.url)
            publish_one(town, LISTED)
            publish_unlisted(town.steward, town.second, (f"Beware, {at}." for at in range(1, ALERTS)))
            figures.note(f"Chromium {browser.version}, headless; a community with {ALERTS} alerts")
            question, own = only(parse(LISTED, "GB")), []
            for _ in range(PEERS):
                start = time.perf_counter()
                assert check(town.member, question).is_match
                own.append(time.perf_counter() - start)
            hits, misses = zip(*(_checks(browser, served.url, town.member_words) for _ in range(runs)), strict=True)
    finally:
        pin([CLIENT_CORE])
    hit, miss, peer = median(hits), median(misses), median(own)
    figures.add(
        f"a further check, CPU {SLOW.cpu}x slower",
        f"hit {hit:.2f} s, miss {miss:.2f} s",
        f"{max(hit, miss) / peer:.0f} times the Python client's {peer * 1e3:.0f} ms, not slowed",
        f"<= {MOST_SECONDS:.1f} s",
        max(hit, miss) <= MOST_SECONDS,
        f"medians of {runs}",
    )


def _checks(browser: Browser, url: str, words: str) -> tuple[float, float]:
    """A fresh profile: unlock, check once, and when all is read check a listed and an unlisted number."""
    tab, took = Tab(browser, url), []
    try:
        to_words(tab, words)
        tab.slow_down(SLOW)
        tab.walk(
            step("Open", "^Check someone$", selector=CHECK_FIELD),
            step("Check", "^A report was found$", fill=(CHECK_FIELD, LISTED)),
        )
        for number, heading in ((LISTED, "^A report was found$"), (UNLISTED, "^No report found$")):
            tab.walk(step("Check someone else", "^Check someone$", selector=CHECK_FIELD))
            tab.fetched()
            ((start, end),) = tab.walk(step("Check", heading, fill=(CHECK_FIELD, number)))
            took.append(end - start)
    finally:
        tab.close()
    return took[0], took[1]
