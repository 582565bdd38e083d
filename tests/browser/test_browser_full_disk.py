"""A report that is sent while the server's disk is full: what people see, in a browser and on the plain pages."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from acts import receipt_words
from phone import Phone
from plain_phone import PlainPhone
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab
from test_browser_dishonest_server import write_a_report
from test_browser_plain import words_on
from test_browser_plain import write_a_report as write_plainly
from worlds import World, make_world, sees_text, text

from harness import Town
from parasol.features.reports.client import review
from parasol.features.reports.client.reporter import Reporter
from parasol.kernel.site import Page
from plain.site import PlainSite
from small_disks import fill_up, memory_disk

pytestmark = [pytest.mark.sqlite_only, pytest.mark.thorough]
RESERVE = 8 << 20


@pytest.fixture
def small(tmp_path: Path, built: Page) -> Iterator[World]:
    with memory_disk(tmp_path / "disk", 40) as disk:
        town = Town(disk / "store", built, RESERVE)
        try:
            yield make_world(town)
        finally:
            town.close()


def look(page: Tab, name: str) -> None:
    if folder := os.environ.get("PICTURES"):
        page.screenshot(path=Path(folder) / f"full-{name}.png", full_page=True)


def test_what_was_typed_waits_on_the_phone_until_there_is_room(small: World, chromium: Browser) -> None:
    others = fill_up(small.town.folder.parent)
    phone = Phone(chromium, small.town.url, viewport={"width": 360, "height": 640})
    phone.open()
    write_a_report(phone, "The disk was full.")
    phone.press("Send")
    sees_text(phone, "refused-full")
    sees_text(phone, "sending-kept")
    look(phone.page, "browser")
    phone.press("Try again")
    sees_text(phone, "refused-full")
    others.unlink()
    phone.press("Try again")
    words = receipt_words(phone)
    kept = Reporter(small.town.connect(), small.town.device, words).read().report.what_happened
    assert kept == "The disk was full."
    assert len([each for each in review.queue(small.first) if each.report.what_happened == kept]) == 1
    phone.close()


def test_the_plain_pages_say_it_and_keep_what_was_typed(small: World, chromium: Browser) -> None:
    site = PlainSite(small.town)
    phone = PlainPhone(chromium, site.url)
    phone.page.set_viewport_size({"width": 360, "height": 640})
    others = fill_up(small.town.folder.parent)
    write_plainly(phone)
    phone.press("Send")
    phone.sees(text("refused-full"))
    phone.sees("He was fine at first, then he locked the door.")
    phone.look()
    look(phone.page, "plain")
    others.unlink()
    phone.press("Send")
    phone.sees_heading("Your report code")
    kept = Reporter(small.town.connect(), small.town.device, words_on(phone)).read().report.what_happened
    assert kept == "He was fine at first, then he locked the door."
    phone.close()
    site.close()
