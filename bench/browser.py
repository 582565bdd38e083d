"""The page in a real Chromium against `parasol serve`: bytes of a first load, seconds from a tap to its answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench import alerts
from bench.browser_acts import (
    Peer,
    Slow,
    Times,
    check_in_browser,
    python_client,
    report_in_browser,
    send_report,
)
from bench.browser_tab import Fetched, Tab, chromium
from bench.figures import Figures, size
from bench.machine import CLIENT_CORE, CORES, pin
from bench.served import Community, serve
from bench.unlisted import publish_unlisted
from parasol.demo.community import publish_examples
from parasol.demo.example_numbers import ExampleNumber

GLOBALEAKS_BYTES = 778_000
HUSH_LINE_BYTES = 191_000
"""What their report pages send, gzipped: quoted from the issue."""
MOST_SECONDS = 1.0
TARGET_CPU = 4
ACTS = {
    "unlock": "unlocking a vault",
    "first": "the first check, tapped right after unlocking",
    "check": "a further check",
    "report": "sending a report",
}


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured: runs at each slow-down of the processor, sizes of the community, slow-downs of reading."""

    runs: dict[int, int]
    sizes: tuple[int, ...]
    reading: tuple[int, ...]
    reading_runs: int = 3
    peer_runs: int = 9


FULL = Extent({1: 3, 4: 3, 20: 2}, (100, 1_000, 10_000), (1, 4))
QUICK = Extent({1: 1}, (10, 50), (1,), reading_runs=1, peer_runs=2)


def measure(figures: Figures, base: Community, folder: Path, extent: Extent) -> None:
    """Print everything. A browser and its server have all cores, as a phone has several."""
    pin(CORES)
    town = base.another(folder / "browser")
    few = extent.sizes[0]
    try:
        with serve(town.store, program=True) as served, chromium() as browser:
            town.point_at(served.url)
            _publish(town, 0, few)
            figures.note(f"Chromium {browser.version}, headless; a community with {few} alerts")
            _bytes(figures, browser, served.url)
            _front_page(figures, browser, served.url, list(extent.runs))
            peer = python_client(town, served.url, extent.peer_runs)
            for cpu, runs in extent.runs.items():
                lines = (Slow(cpu), Slow(cpu, is_slow_line=True))
                found = [_times(browser, served.url, town.member_words, slow, runs) for slow in lines]
                for act in ACTS:
                    _tell(figures, act, cpu, runs, found, peer)
            there = few
            for count in extent.sizes:
                publish_unlisted(town.steward, town.second, (f"Beware, {at}." for at in range(there, count)))
                there = count
                alerts.measure(figures, browser, served.url, town, count, extent.reading, extent.reading_runs)
    finally:
        pin([CLIENT_CORE])


def _publish(town: Community, first: int, end: int) -> None:
    """Alerts for numbers that the British regulator keeps for invented stories."""
    written = [f"+44 7700 900{number:03}" for number in range(first, end)]
    numbers = [ExampleNumber("GB", text.replace(" ", ""), text, text, (), text) for text in written]
    publish_examples(town.steward, town.second, numbers, lambda done, of: None)


def _bytes(figures: Figures, browser: Browser, url: str) -> None:
    tab = Tab(browser, url)
    try:
        tab.open()
        first = tab.fetched()
        send_report(tab, Slow(1), Times())
        whole = tab.fetched()
    finally:
        tab.close()
    for what, fetched in (("until the front page is drawn", first), ("until a report is sent, with the API", whole)):
        down = sum(one.down for one in fetched)
        scripts = sum(one.down for one in fetched if one.is_script)
        headers = sum(one.headers for one in fetched)
        figures.add(
            f"bytes received {what}, all headers counted",
            f"{size(down)} in {len(fetched)} answers; JavaScript {scripts:,} with its headers; all headers {headers:,}",
            f"{down / GLOBALEAKS_BYTES:.3f} of GlobaLeaks 5.0.15's 778 KB, {down / HUSH_LINE_BYTES:.2f} of Hush Line's "
            "191 KB (quoted)",
            detail=_heaviest(fetched, whole),
        )


def _heaviest(fetched: Sequence[Fetched], whole: Sequence[Fetched]) -> str:
    heaviest = sorted(fetched, key=lambda one: -one.down)[:3]
    told = ", ".join(f"{one.path} {one.down:,}" for one in heaviest)
    sent = sum(one.up for one in whole)
    return f"the heaviest: {told}" + (f"; {size(sent)} of bodies sent" if len(fetched) == len(whole) else "")


def _front_page(figures: Figures, browser: Browser, url: str, rates: Sequence[int]) -> None:
    seconds = {}
    for rate in rates:
        for is_slow_line in (False, True):
            tab = Tab(browser, url)
            try:
                tab.slow_down(rate, is_slow_line=is_slow_line)
                seconds[rate, is_slow_line] = tab.open()
            finally:
                tab.close()
    figures.add(
        "front page drawn, from the start of the navigation, " + ", ".join(f"CPU {rate}x" for rate in rates),
        ", ".join(f"{seconds[rate, False]:.2f} s" for rate in rates),
        "on slow 3G " + ", ".join(f"{seconds[rate, True]:.2f} s" for rate in rates),
    )


def _times(browser: Browser, url: str, words: str, slow: Slow, runs: int) -> Times:
    times = Times()
    for _ in range(runs):
        check_in_browser(browser, url, words, slow, times)
        report_in_browser(browser, url, slow, times)
    return times


def _tell(figures: Figures, act: str, cpu: int, runs: int, found: Sequence[Times], peer: Peer) -> None:
    parts = ("hit", "miss") if act == "check" else (act,)
    own = max(peer.times.of(part) for part in parts)
    at_speed, on_3g = ({part: times.of(part) for part in parts} for times in found)
    is_target = act == "check" and cpu == TARGET_CPU
    figures.add(
        f"{ACTS[act]}, CPU {f'{cpu}x slower' if cpu > 1 else 'not slowed'}",
        f"{_seconds(at_speed)}; on slow 3G {_seconds(on_3g)}",
        f"{max(at_speed.values()) / own:.1f} and {max(on_3g.values()) / own:.0f} times the Python client's "
        f"{own * 1000:.0f} ms",
        f"<= {MOST_SECONDS:.1f} s without slow 3G" if is_target else "",
        max(at_speed.values()) <= MOST_SECONDS if is_target else None,
        _detail(act, runs, *found, peer),
    )


def _seconds(by_part: dict[str, float]) -> str:
    return ", ".join(f"{part} {at:.2f} s" if len(by_part) > 1 else f"{at:.2f} s" for part, at in by_part.items())


def _detail(act: str, runs: int, fast: Times, slow: Times, peer: Peer) -> str:
    every = [one for part in (("hit", "miss") if act == "check" else (act,)) for one in getattr(fast, part)]
    told = f"medians of {runs}; without slow 3G {min(every):.2f} to {max(every):.2f} s"
    if act == "unlock":
        told += f"; Argon2id alone takes Python {peer.argon2 * 1000:.0f} ms"
    if act == "first":
        told += f"; {slow.of('waits'):.0f} requests one after the other on slow 3G, from the words to the answer"
    if act == "report":
        told += (
            f"; from the task to the report, with the work and the sealing side by side, {fast.of('work'):.2f} s (on "
            f"slow 3G {slow.of('work'):.2f} s), and Chromium doesn't slow the threads of the work"
        )
    return told
