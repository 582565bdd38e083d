"""What only Firefox is asked: a short walk with each change, and what it leaves on the disk. The long walks in it stand
beside Chromium's (``firefox.in_every_browser``)."""

import json
import os
import re
import time
from pathlib import Path
from typing import Any

import pytest
from acts import begin_report, check, fill_name, open_receipt, open_with_passphrase, report
from firefox import DRIVEN, KINDS, on_machine
from lived_in import LivedIn
from phone import Phone
from playwright.sync_api import BrowserContext, Playwright
from worlds import World, text

from conftest import Opener
from harness import NUMBER, passphrase

STORY = "She kept the kingfisher umbrella and laughed."
OTHER = "+44 7700 900777"
SOON = {"browser.sessionstore.interval": 300, "browser.sessionstore.interval.idle": 300}
"""Milliseconds after which Firefox writes down again what is open. It comes with 15 seconds, and with an hour."""


@pytest.mark.parametrize("browser", ["firefox"], indirect=True)
def test_a_member_checks_and_a_report_is_sent_in_firefox(world: World, visitors: Opener) -> None:
    member, reporter = visitors(world.town.url), visitors(world.town.url)
    open_with_passphrase(member, world.words["member"])
    assert check(member, NUMBER) == "A report was found"
    words = report(reporter, OTHER)
    open_receipt(reporter, words)
    assert check(member, OTHER) == "No report found"


class Owned:
    """A Firefox of one person, with a profile that can be looked into."""

    def __init__(self, session: Playwright, profile: Path, kind: str = "firefox") -> None:
        self.session, self.profile, self.kind = session, profile, kind

    def new_context(self, **options: object) -> BrowserContext:
        return self.session.firefox.launch_persistent_context(
            self.profile,
            channel="moz-firefox",
            executable_path=DRIVEN,
            headless=True,
            firefox_user_prefs=KINDS[self.kind] | SOON,
            **options,
        )


def unpacked(data: bytes) -> bytes:
    """Firefox's files of what is open are in LZ4's block format, behind eight bytes and the size."""
    if not data.startswith(b"mozLz40\0"):
        return data
    rest, out = iter(data[12:]), bytearray()

    def length(begun: int) -> int:
        if begun == 15:
            while (more := next(rest)) == 255:
                begun += more
            begun += more
        return begun

    for token in rest:
        out += bytes(next(rest) for _ in range(length(token >> 4)))
        if (low := next(rest, None)) is None:
            break
        back = low | next(rest) << 8
        for _ in range(length(token & 15) + 4):
            out.append(out[-back])
    return bytes(out)


def on_disk(profile: Path, *wanted: str) -> set[str]:
    """Which of these are in a file of the profile."""
    files = [unpacked(path.read_bytes()) for path in profile.rglob("*") if path.is_file()]
    return {
        each for each in wanted if any(each.encode(code) in data for code in ("utf-8", "utf-16-le") for data in files)
    }


def fields_on_disk(profile: Path) -> list[dict[str, Any]]:
    """What Firefox wrote down of the fields of each tab, by their names or their places."""
    session = json.loads(unpacked((profile / "sessionstore-backups/recovery.jsonlz4").read_bytes()))
    tabs = [tab for window in session["windows"] for tab in window["tabs"]]
    return [tab["formdata"].get("id", {}) | tab["formdata"].get("xpath", {}) for tab in tabs if "formdata" in tab]


def writes_down_nothing(phone: Phone, profile: Path, *secrets: str) -> None:
    """Wait until Firefox has written down what this tab holds now, and look for these. A field that isn't told to be
    forgotten shows that it does; with it come all others."""
    mark = os.urandom(8).hex()
    phone.page.evaluate("document.body.append(Object.assign(document.createElement('input'), { id: 'mark' }))")
    phone.page.locator("#mark").press_sequentially(mark)  # Firefox heeds keys, not what a script fills in
    deadline = time.monotonic() + 60
    while not on_disk(profile, mark):
        assert time.monotonic() < deadline, "Firefox writes nothing down"
        time.sleep(0.2)
    assert fields_on_disk(profile) == [{"mark": mark}]
    assert on_disk(profile, *secrets) == set()
    phone.page.locator("#mark").evaluate("(field) => field.remove()")


@on_machine
def test_firefox_writes_nothing_that_was_typed_or_read_to_the_disk(
    world: World, playwright_session: Playwright, tmp_path: Path
) -> None:
    phone, profile = Phone(Owned(playwright_session, tmp_path), world.town.url), tmp_path
    words = world.words["member"]
    secrets = [words, words[:20], NUMBER[1:], NUMBER[-6:], OTHER[-6:], STORY, "once inside. Do not meet."]
    phone.open()
    phone.press("Open with my words")
    phone.fill("Your eight words", words)
    writes_down_nothing(phone, profile, *secrets)
    phone.press("Open")
    phone.sees_heading("Check someone")
    assert check(phone, NUMBER) == "A report was found"
    writes_down_nothing(phone, profile, *secrets)
    phone.press("Me")
    phone.page.get_by_label("Language").select_option("es")
    writes_down_nothing(phone, profile, *secrets)
    phone.open()
    begin_report(phone)
    phone.fill("What happened?", STORY)
    writes_down_nothing(phone, profile, *secrets)
    phone.press("Continue")
    fill_name(phone, OTHER)
    phone.choose("Phone number")
    writes_down_nothing(phone, profile, *secrets)
    phone.press("Add this one")
    phone.press("Continue")
    phone.sees_heading("How would someone recognise them?")
    for each in phone.page.locator("main textarea, main input[type=text]").all():
        each.fill(STORY)
    writes_down_nothing(phone, profile, *secrets)
    phone.press("Continue")
    phone.choose("Violence")
    writes_down_nothing(phone, profile, *secrets)
    phone.press("Continue")
    phone.choose("North")
    writes_down_nothing(phone, profile, *secrets)
    phone.press("Leave")
    phone.page.wait_for_url("**/units.html")
    phone.close()
    assert on_disk(profile, *secrets) == set()
    assert on_disk(profile, f"{phone.url}/units.html"), "the search finds what is there"


@on_machine
def test_firefox_writes_nothing_of_what_help_is_looked_for(
    lived_in: LivedIn, playwright_session: Playwright, tmp_path: Path
) -> None:
    phone = Phone(Owned(playwright_session, tmp_path), lived_in.url).open()
    phone.press(re.compile(text("front-services")))
    phone.page.get_by_label(text("services-kind")).select_option("health")
    phone.choose(text("services-never-id"))
    writes_down_nothing(phone, tmp_path)
    phone.close()


@on_machine
def test_a_private_window_does_not_even_remember_the_address(
    world: World, playwright_session: Playwright, tmp_path: Path
) -> None:
    phone, link = Phone(Owned(playwright_session, tmp_path, "safer"), world.town.url), passphrase().replace(" ", "-")
    phone.open(f"#join={link}")
    phone.press("Leave")
    phone.page.wait_for_url("**/units.html")
    time.sleep(3)
    phone.close()
    assert (tmp_path / "places.sqlite").exists()
    assert on_disk(tmp_path, phone.url, "units.html", link) == set()
