"""From opening the address to the answer of a check, in Chromium, at several numbers of members and as many alerts.

Everything is slowed from the first byte on, and everything is tapped in the very moment when it can be: no time of a
person is in it. Sizes take turns, so that what else the machine does falls on all of them alike.
"""

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from bench import large
from bench.bare_page import argon2_alone, bare_page
from bench.browser_acts import CHECK_FIELD, send_report
from bench.browser_tab import Slow, Tab, chromium, step
from bench.figures import Figures
from bench.large import Large
from bench.machine import CLIENT_CORE, CORES, pin
from bench.served import Community, serve
from parasol.kernel.texts.texts import load

NAMES = {Slow(1): "unslowed", Slow(4, is_slow_line=True): "CPU 4x slower and slow 3G", Slow(20): "CPU 20x slower"}
STAGES = ("front page", "unlocked", "answered")
MOST_SECONDS = {"front page": (0.3, 2.5, 1.5), "unlocked": (1.0, 7.0, 8.0), "answered": (1.3, 9.0, 9.0)}
MOST_BYTES = {"front page": 36_000, "unlocked": 150_000, "answered": 24_000}
MOST_REPORT_BYTES = 120_000
MOST_GROWTH = 1.1
OF_A_CHECK = ("/api/index/heads", "/api/check")


@dataclass(slots=True)
class Cold:
    """Of one size: seconds by stage and slow-down, bytes by stage, one for each run."""

    seconds: dict[tuple[str, Slow], list[float]] = field(default_factory=dict)
    bytes: dict[str, list[int]] = field(default_factory=dict)
    report: int = 0

    def took(self, stage: str, slow: Slow) -> float:
        """The median."""
        return median(self.seconds[stage, slow])

    def moved(self, stage: str) -> int:
        """The median."""
        return round(median(self.bytes[stage]))


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is measured: sizes, weeks of history, runs at each slow-down."""

    sizes: tuple[int, ...]
    weeks: int
    runs: dict[Slow, int]


FULL = Extent((100, 10_000, 100_000), large.WEEKS, dict(zip(NAMES, (5, 5, 3), strict=True)))
QUICK = Extent((30, 40), 3, {Slow(1): 1})


def measure(figures: Figures, _base: Community, folder: Path, extent: Extent) -> None:
    """Print everything."""
    sizes, slowed = extent.sizes, list(extent.runs)
    towns = {}
    for size in sizes:
        towns[size] = large.make(folder / f"large-{size}", size, size, extent.weeks)
        figures.note(towns[size].told)
    found = {size: Cold() for size in sizes}
    bare: dict[Slow, list[float]] = {slow: [] for slow in slowed}
    argon2: dict[Slow, list[float]] = {slow: [] for slow in slowed}
    pin(CORES)
    try:
        with ExitStack() as stack:
            urls = {size: stack.enter_context(serve(town.store, program=True)).url for size, town in towns.items()}
            browser = stack.enter_context(chromium())
            figures.note(f"Chromium {browser.version}, headless")
            script = argon2_alone()
            for size in sizes:
                _walk(browser, urls[size], towns[size], Slow(1), Cold())  # warms the server up
                found[size].report = _report(browser, urls[size])
            others = {code: _front_bytes(browser, urls[sizes[0]], code) for code in load(("app",))}
            page = stack.enter_context(bare_page(_front_bytes(browser, urls[sizes[0]])))
            for slow, count in extent.runs.items():
                for _ in range(count):
                    for size in sizes:
                        _walk(browser, urls[size], towns[size], slow, found[size])
                    seconds, alone = _peers(browser, page, script, slow)
                    bare[slow].append(seconds)
                    argon2[slow].append(alone)
    finally:
        pin([CLIENT_CORE])
    for stage in STAGES:
        for size, cold in found.items():
            _tell(figures, stage, size, cold, bare, argon2)
    for size, cold in found.items():
        figures.add(
            f"an anonymous report sent, {size:,} members and alerts: bytes received in all",
            f"{cold.report:,}",
            "",
            f"<= {MOST_REPORT_BYTES:,}",
            cold.report <= MOST_REPORT_BYTES,
        )
    largest = max(others, key=lambda code: others[code])
    figures.add(
        f"front page in the largest of {len(others)} languages ({largest}): bytes",
        f"{others[largest]:,}",
        "",
        f"<= {MOST_BYTES['front page']:,}",
        others[largest] <= MOST_BYTES["front page"],
    )
    _tell_growth(figures, found[sizes[0]], found[sizes[-1]], sizes, slowed)


def _walk(browser: Browser, url: str, town: Large, slow: Slow, cold: Cold) -> None:
    tab = Tab(browser, url)
    try:
        tab.slow_down(slow)
        times = tab.walk_from_start(
            step("", "", selector="main", text="Report something that happened"),
            step("Open with my words", "^Open with your words$", selector=".word-fields input"),
            step("Open", "^Check someone$", selector=CHECK_FIELD, fill=(".word-fields input", town.words.pop())),
            step("Check", "^A report was found$", fill=(CHECK_FIELD, town.number)),
        )
        ends = dict(zip(STAGES, (times[0][1], times[2][1], times[3][1]), strict=True))
        started = tab.begun()
        for stage, end in ends.items():
            cold.seconds.setdefault((stage, slow), []).append(end)
        front = [one for one, at in started if at <= ends["front page"]]
        until = [one for one, at in started if ends["front page"] < at <= ends["unlocked"]]
        check = [one for one, _ in started if one.path in OF_A_CHECK]
        for stage, fetched in zip(STAGES, (front, until, check), strict=True):
            both = sum(one.down + (one.up + one.up_headers if stage == "answered" else 0) for one in fetched)
            cold.bytes.setdefault(stage, []).append(both)
    finally:
        tab.close()


def _front_bytes(browser: Browser, url: str, locale: str = "en-GB") -> int:
    tab = Tab(browser, url, locale)
    try:
        ((_, end),) = tab.walk_from_start(step("", ".", selector="main .actions", text="."))
        return sum(one.down for one, at in tab.begun() if at <= end)
    finally:
        tab.close()


def _report(browser: Browser, url: str) -> int:
    tab = Tab(browser, url)
    try:
        tab.open()
        send_report(tab)
        return sum(one.down for one in tab.fetched())
    finally:
        tab.close()


def _peers(browser: Browser, url: str, script: str, slow: Slow) -> tuple[float, float]:
    """Seconds until the bare page is drawn, and of Argon2id alone."""
    tab = Tab(browser, url)
    try:
        tab.slow_down(slow)
        ((_, drawn),) = tab.walk_from_start(step("", "^Bare$", selector="main", text="Drawn"))
        tab.page.add_script_tag(content=script)
        return drawn, float(tab.page.evaluate("argon2()"))
    finally:
        tab.close()


def _tell(
    figures: Figures,
    stage: str,
    size: int,
    cold: Cold,
    bare: dict[Slow, list[float]],
    argon2: dict[Slow, list[float]],
) -> None:
    took, moved = [cold.took(stage, slow) for slow in bare], cold.moved(stage)
    peers = [median(bare[slow]) + (median(argon2[slow]) if stage != "front page" else 0) for slow in bare]
    named = "a bare page of as many bytes as the front page" + ("" if stage == "front page" else " and Argon2id alone")
    spread = "; ".join(
        f"{name} {min(cold.seconds[stage, slow]):.2f} to {max(cold.seconds[stage, slow]):.2f} s"
        for slow, name in ((slow, NAMES[slow]) for slow in bare)
    )
    most = [dict(zip(NAMES, MOST_SECONDS[stage], strict=True))[slow] for slow in bare]
    figures.add(
        f"{stage}, {size:,} members and alerts: bytes; {_named(bare)}",
        f"{'' if stage == 'front page' else '+ '}{moved:,}; " + "; ".join(f"{seconds:.2f} s" for seconds in took),
        ", ".join(f"{ours / theirs:.1f}" for ours, theirs in zip(took, peers, strict=True)) + f" times {named}",
        f"<= {MOST_BYTES[stage]:,}; " + "; ".join(f"{seconds} s" for seconds in most),
        moved <= MOST_BYTES[stage] and all(ours <= theirs for ours, theirs in zip(took, most, strict=True)),
        f"medians of {', '.join(str(len(cold.seconds[stage, slow])) for slow in bare)} runs: {spread}; the peers "
        + ", ".join(f"{seconds:.2f} s" for seconds in peers),
    )


def _named(slowed: Iterable[Slow]) -> str:
    return "; ".join(NAMES[slow] for slow in slowed)


def _tell_growth(figures: Figures, few: Cold, many: Cold, sizes: Sequence[int], slowed: Sequence[Slow]) -> None:
    for stage in STAGES:
        grown = [many.moved(stage) / few.moved(stage)]
        grown += [many.took(stage, slow) / few.took(stage, slow) for slow in slowed]
        figures.add(
            f"{stage}: {sizes[-1]:,} to {sizes[0]:,} members and alerts, bytes; {_named(slowed)}",
            "; ".join(f"{each:.2f}" for each in grown),
            "",
            f"<= {MOST_GROWTH}",
            all(each <= MOST_GROWTH for each in grown),
        )
