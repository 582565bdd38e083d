"""What people do in the browser, timed, and the Python client doing the same: the peer of every figure."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import TypeVar

from playwright.sync_api import Browser

from bench.browser_tab import Tab, step
from bench.served import Community
from parasol.client.checks.check import check
from parasol.client.community.person import Person, unlock
from parasol.client.community.roster import fetch
from parasol.client.connection import Connection
from parasol.client.identifiers.question import asked_about
from parasol.client.reports import reporter
from parasol.client.vault.keys import stretch
from parasol.demo.community import device, new_words
from parasol.formats.report import Asked, Contact, Report

LISTED = "+44 7700 900007"
UNLISTED = "+44 7911 123456"
STORY = "He was fine at first, then he locked the door."
SHARED = "Locks the door."
CHECK_FIELD = "main input"
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Slow:
    """How much slower than the machine the page's main thread is, and whether the line is slow."""

    cpu: int
    is_slow_line: bool = False


@dataclass(slots=True)
class Times:
    """Seconds of each act, one for each run; ``waits``: how often the line was waited for from "Open" to the answer."""

    unlock: list[float] = field(default_factory=list)
    first: list[float] = field(default_factory=list)
    hit: list[float] = field(default_factory=list)
    miss: list[float] = field(default_factory=list)
    report: list[float] = field(default_factory=list)
    work: list[float] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)

    def of(self, act: str) -> float:
        """The median."""
        return median(getattr(self, act))


def check_in_browser(browser: Browser, url: str, words: str, slow: Slow, times: Times) -> None:
    """A fresh profile: unlock, check at once, and when all is read check a listed and an unlisted number."""
    tab = Tab(browser, url)
    try:
        to_words(tab, words)
        tab.slow_down(slow.cpu, is_slow_line=slow.is_slow_line)
        opened, first = tab.walk(
            step("Open", "^Check someone$", selector=CHECK_FIELD),
            step("Check", "^A report was found$", fill=(CHECK_FIELD, LISTED)),
        )
        times.unlock.append(opened[1] - opened[0])
        times.first.append(first[1] - first[0])
        times.waits.append(tab.rounds(opened[0], first[1]))
        for number, heading, kept in (
            (LISTED, "^A report was found$", times.hit),
            (UNLISTED, "^No report found$", times.miss),
        ):
            tab.walk(step("Check someone else", "^Check someone$", selector=CHECK_FIELD))
            tab.fetched()
            ((start, end),) = tab.walk(step("Check", heading, fill=(CHECK_FIELD, number)))
            kept.append(end - start)
    finally:
        tab.close()


def report_in_browser(browser: Browser, url: str, slow: Slow, times: Times) -> None:
    """A fresh profile: write a report at full speed, and send it slowed down."""
    tab = Tab(browser, url)
    try:
        tab.open()
        send_report(tab, slow, times)
    finally:
        tab.close()


def send_report(tab: Tab, slow: Slow, times: Times) -> None:
    """From the front page to the receipt words."""
    tab.press("Report something that happened")
    tab.press("Start")
    tab.sees("^What happened")
    tab.write("What happened?", STORY)
    tab.press("Continue")
    tab.sees("^Do you have a number")
    tab.page.locator("main input[type=text], main input[type=tel]").first.fill(LISTED)
    tab.choose("Phone number")
    tab.press("Add this one")
    tab.press("Continue")
    tab.sees("^How would someone recognise them")
    tab.press("Skip")
    tab.choose("Violence")
    tab.press("Continue")
    tab.sees("^Where and when was it")
    tab.choose("North")
    tab.choose("This month")
    tab.press("Continue")
    tab.sees("^Check your answers$")
    tab.choose("Yes, warn others")
    tab.write("What should others know above all?", SHARED)
    tab.slow_down(slow.cpu, is_slow_line=slow.is_slow_line)
    ((start, end),) = tab.walk(step("Send", "^Your report code$", selector=".words li"))
    times.report.append(end - start)
    asked = {one.path: one for one in tab.fetched()}
    times.work.append(asked["/api/rooms/open"].sent - asked["/api/work"].answered)


def to_words(tab: Tab, words: str) -> None:
    tab.open()
    tab.press("Open with my words")
    tab.sees("^Open with your words$")
    tab.write("Your eight words", words)


@dataclass(slots=True)
class Peer:
    """The Python client's times for the same acts against the same server."""

    times: Times = field(default_factory=Times)
    argon2: float = 0.0


def python_client(base: Community, url: str, runs: int) -> Peer:
    """Unlock, check first and again, report."""
    peer = Peer(argon2=median(_timed(lambda: stretch(base.member_words))[0] for _ in range(max(runs, 3))))
    listed, unlisted = asked_about(LISTED, "GB"), asked_about(UNLISTED, "GB")
    for _ in range(runs):
        connection = Connection(url)
        seconds, person = _timed(lambda: unlock(connection, device(), base.member_words))  # noqa: B023 called at once
        peer.times.unlock.append(seconds)
        seconds, _ = _timed(lambda: _first_check(person))  # noqa: B023
        peer.times.first.append(seconds)
        for identifier, kept in ((listed, peer.times.hit), (unlisted, peer.times.miss)):
            kept.append(_timed(lambda: check(person, identifier))[0])  # noqa: B023
        roster = fetch(connection)
        report = Report(STORY, [Asked(LISTED)], ["violence"], "North", warn_others=True)
        seconds, _ = _timed(
            lambda: reporter.send(
                connection,  # noqa: B023
                reporter.prepare(roster, device(), new_words(), report, SHARED, Contact()),  # noqa: B023
            )
        )
        peer.times.report.append(seconds)
        connection.close()
    return peer


def _first_check(person: Person) -> None:
    if not check(person, asked_about(LISTED, "GB")).is_match:
        raise RuntimeError("the hit was answered wrongly")


def _timed(act: Callable[[], T]) -> tuple[float, T]:
    start = time.perf_counter()
    done = act()
    return time.perf_counter() - start, done
