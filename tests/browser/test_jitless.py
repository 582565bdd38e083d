"""The page in browsers whose just-in-time compiler is off, as in Lockdown Mode or in Tor Browser's "Safer": everything
works, slower. WebAssembly is gone there too. The times are printed (``pytest -s``) and held under generous ceilings."""

import re
import time
from collections.abc import Callable, Iterator

import pytest
from acts import begin_report, check, fill_name, open_receipt, open_with_passphrase, receipt_words
from firefox import IN_SAFER, SLOW
from phone import ARGUMENTS, HEADLESS
from planted import drawn
from playwright.sync_api import Browser, Playwright
from worlds import World

from conftest import Opener
from harness import NUMBER
from parasol.kernel.site import Page

CEILINGS = {
    "photo": 60.0,
    "unlock": 60.0,
    "first check": 45.0,
    "second check": 30.0,
    "seal and send": 60.0,
    "open a receipt": 60.0,
}
"""Seconds on two shared cores. Measured there: see docs/benchmarks.md if they are recorded, else run with -s."""


@pytest.fixture(scope="session")
def built(as_people_get_it: Page) -> Page:
    """With its own Argon2id, which is what takes longest."""
    return as_people_get_it


@pytest.fixture(scope="module")
def jitless_chromium(playwright_session: Playwright) -> Iterator[Browser]:
    browser = playwright_session.chromium.launch(executable_path=HEADLESS, args=[*ARGUMENTS, "--js-flags=--jitless"])
    yield browser
    browser.close()


@pytest.fixture(params=["jitless_chromium", IN_SAFER])
def jitless(request: pytest.FixtureRequest) -> Browser:
    if request.param == "safer":
        return request.getfixturevalue("start_firefox")("safer")
    return request.getfixturevalue(request.param)


def timed(what: str, work: Callable[[], object]) -> None:
    started = time.monotonic()
    work()
    took = time.monotonic() - started
    print(f"jitless: {what}: {took:.1f} s")
    assert took < CEILINGS[what], f"{what} took {took:.1f} s"


@pytest.mark.timeout(300)
@pytest.mark.thorough  # the other one runs the same arithmetic
def test_a_member_unlocks_and_checks_without_a_compiler(
    jitless: Browser, visitors: Opener, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("phone.PATIENCE", SLOW)
    member = visitors(world.town.url, jitless)
    member.open()
    assert member.page.evaluate("typeof WebAssembly") == "undefined"
    timed("unlock", lambda: open_with_passphrase(member, world.words["member"]))
    found = []
    timed("first check", lambda: found.append(check(member, NUMBER)))
    timed("second check", lambda: found.append(check(member, "07700 900188")))
    assert found == ["A report was found", "No report found"]


@pytest.mark.timeout(300)
def test_a_report_is_sent_and_taken_back_without_a_compiler(
    jitless: Browser, visitors: Opener, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("phone.PATIENCE", SLOW)
    reporter = visitors(world.town.url, jitless)
    reporter.open()
    begin_report(reporter)
    reporter.fill("What happened?", "He locked the door. " * 20)
    reporter.press("Continue")
    reporter.sees_heading("Do you have a number, a name or a plate?")
    fill_name(reporter, "+44 7700 900789")
    reporter.press("Check and send")
    reporter.sees_heading("Check your answers")
    reporter.choose("Yes, warn others")

    def send() -> None:
        reporter.press("Send")
        reporter.sees_heading("Your report code")

    timed("seal and send", send)
    words = receipt_words(reporter)
    timed("open a receipt", lambda: open_receipt(reporter, words))
    reporter.press("Take it back")
    reporter.sees_heading("Take your report back?")
    reporter.press("Take it back")
    reporter.sees("Taken back")


@pytest.mark.timeout(300)
def test_a_photo_of_twelve_megapixels_is_made_without_a_compiler(
    jitless: Browser, visitors: Opener, world: World, chromium: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Chromium by its own decoder; in the other, which lies about points, by the one in JavaScript."""
    monkeypatch.setattr("phone.PATIENCE", SLOW)
    phone = visitors(world.town.url, jitless)
    phone.open()
    phone.press("Guides")
    phone.press("Clean a picture")
    content = drawn(chromium, "jpeg", 4000, 3000)
    phone.page.locator("input[type=file]").set_input_files(
        {"name": "IMG.jpg", "mimeType": "image/jpeg", "buffer": content}
    )
    phone.press("Go on")

    def make() -> None:
        phone.press("Make the copy")
        phone.sees_heading("Your clean copy")

    timed("photo", make)
    phone.sees(re.compile("1,200"))
