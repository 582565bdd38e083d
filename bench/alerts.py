"""The newest alerts, from the open vault until they are drawn: the same however many there are."""

import time
from statistics import median

from playwright.sync_api import Browser

from bench.browser_acts import CHECK_FIELD, Slow, to_words
from bench.browser_tab import Tab, step
from bench.figures import Figures, size
from bench.served import Community
from parasol.client.alerts.reading import AlertReader
from parasol.client.community.person import unlock
from parasol.client.connection import Connection
from parasol.demo.community import device
from parasol.formats.messages import NEWEST_RECORDS

PATH = "/api/rooms/newest"


def measure(
    figures: Figures, browser: Browser, url: str, town: Community, count: int, rates: tuple[int, ...], runs: int
) -> None:
    """Print how long the newest alerts of ``count`` take, with the page and with the Python client."""
    own = median(_with_python(town, url) for _ in range(runs))
    shown = min(count, NEWEST_RECORDS)
    for rate in rates:
        for is_slow_line in (False, True):
            slow = Slow(rate, is_slow_line=is_slow_line)
            found = [_in_browser(browser, url, town.member_words, slow, shown) for _ in range(runs)]
            seconds = median(seconds for seconds, _ in found)
            line = ", on slow 3G" if is_slow_line else ""
            figures.add(
                f"the newest {shown} of {count:,} alerts read, verified and drawn, "
                + (f"CPU {rate}x slower" if rate > 1 else "CPU not slowed")
                + line,
                f"{seconds:.2f} s; {size(found[0][1])} of alerts",
                f"{seconds / own:.1f} times the Python client's {own * 1e3:.0f} ms (which draws nothing)",
            )


def _in_browser(browser: Browser, url: str, words: str, slow: Slow, shown: int) -> tuple[float, int]:
    """Seconds from the open vault until the list is drawn, and the bytes of alerts that came."""
    tab = Tab(browser, url)
    try:
        to_words(tab, words)
        tab.slow_down(slow.cpu, is_slow_line=slow.is_slow_line)
        opened, read = tab.walk(
            step("Open", "^Check someone$", selector=CHECK_FIELD),
            step("Alerts", "^Alerts$", scope="nav", selector="main p[role=status]", text=rf"\b{shown}\b"),
        )
        moved = sum(one.down for one in tab.fetched() if one.path == PATH)
        return read[1] - opened[1], moved
    finally:
        tab.close()


def _with_python(town: Community, url: str) -> float:
    connection = Connection(url)
    person = unlock(connection, device(), town.member_words)
    start = time.perf_counter()
    AlertReader(person).newest()
    seconds = time.perf_counter() - start
    connection.close()
    return seconds
