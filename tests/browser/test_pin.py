"""A PIN for as long as the tab lives: what it opens, when it is gone, and that nothing of it is kept or sent."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from acts import open_with_passphrase
from phone import Phone
from playwright.sync_api import Browser, expect
from test_leaving import REMEMBER, heap_of, live_arrays_with, secrets_of
from worlds import Opener, World, world_in

from parasol.kernel.site import Page

PIN = "80413926"
KEPT = """
async () => JSON.stringify([
  { ...localStorage }, { ...sessionStorage }, document.cookie, window.name, location.href, history.state,
  document.title, document.documentElement.outerHTML,
  await Promise.all((await indexedDB.databases()).map(({ name }) => name)),
  await caches.keys(),
])
"""


@pytest.fixture
def as_people_have_it(tmp_path: Path, as_people_get_it: Page, whole_chromium: Browser) -> Iterator[tuple[World, Phone]]:
    """A whole browser, and a page with its own Argon2id, which holds the words in memory."""
    with world_in(tmp_path, as_people_get_it) as made:
        phone = Phone(whole_chromium, made.town.url)
        yield made, phone
        phone.close()


def set_pin(phone: Phone, pin: str = PIN) -> None:
    phone.press("Me")
    phone.press("A PIN for this tab")
    phone.choose("Only me")
    phone.fill("A new PIN", pin)
    phone.fill("The same PIN again", pin)
    phone.press("Use this PIN")
    phone.sees("This tab has a PIN now.")


def wait_for_the_lock(phone: Phone) -> None:
    phone.page.clock.fast_forward(11 * 60_000)
    phone.page.clock.run_for(10_000)
    expect(phone.button("Open with my words")).to_be_visible()


def locked_with_pin(phone: Phone, world: World) -> Phone:
    phone.page.clock.install()
    open_with_passphrase(phone, world.words["member"])
    set_pin(phone)
    wait_for_the_lock(phone)
    phone.press("Open with my words")
    phone.sees_heading("Open with your PIN")
    return phone


def try_pin(phone: Phone, pin: str) -> None:
    phone.fill("Your PIN", pin)
    phone.press("Open")


def asks_for_words(phone: Phone) -> None:
    phone.press("Open with my words")
    phone.sees_heading("Open with your words")
    expect(phone.page.locator(".word-fields input")).to_have_count(8)
    assert phone.page.get_by_label("Your PIN").count() == 0


def test_after_the_page_locked_itself_the_pin_opens_it_and_nothing_of_it_is_kept_or_sent(
    world: World, visitors: Opener
) -> None:
    phone = locked_with_pin(visitors(world.town.url), world)
    phone.is_calm()
    try_pin(phone, PIN)
    phone.sees_heading("Check someone")
    wait_for_the_lock(phone)
    kept = phone.page.evaluate(KEPT)
    sent = json.dumps([[each.url, each.post_data] for each in phone.requests])
    for secret in (PIN, world.words["member"], world.words["member"].replace(" ", "-")):
        assert secret not in kept
        assert secret not in sent
    phone.press("Check someone")
    phone.sees_heading("Open with your PIN")
    try_pin(phone, "0000")  # tries can't be begun anew
    phone.sees(re.compile(r"4\W* more tries"))
    phone.page.go_back()
    phone.press("Open with my words")
    try_pin(phone, "0000")
    phone.sees(re.compile(r"3\W* more tries"))
    phone.press("Back")
    phone.press("Open with my words")
    try_pin(phone, "0000")
    phone.sees(re.compile(r"2\W* more tries"))
    phone.page.reload()
    asks_for_words(phone)


def test_five_wrong_tries_end_it(world: World, visitors: Opener) -> None:
    phone = locked_with_pin(visitors(world.town.url), world)
    for more in (r"4\W* more tries", r"3\W* more tries", r"2\W* more tries", "one more try"):
        try_pin(phone, "0000")
        phone.sees(re.compile(more))
    try_pin(phone, "0000")
    phone.sees("Five wrong tries.")
    phone.press("Open with my words")
    expect(phone.page.locator(".word-fields input")).to_have_count(8)
    phone.page.go_back()
    asks_for_words(phone)


def open_with_words(phone: Phone, words: str) -> None:
    """From the screen that asks for them."""
    phone.fill("Your eight words", words)
    phone.press("Open")
    phone.sees_heading("Check someone")


def test_it_is_gone_with_what_ends_the_sitting(world: World, visitors: Opener) -> None:
    phone = visitors(world.town.url)
    phone.page.clock.install()
    phone.open()
    asks_for_words(phone)
    for how in ("leave", "lock", "elsewhere", "words"):
        open_with_words(phone, world.words["member"])
        set_pin(phone)
        if how == "leave":
            phone.press("Leave")
            phone.has_left()
            phone.open()
        elif how == "lock":
            phone.press("Me")
            phone.press("Lock now")
        elif how == "elsewhere":
            phone.page.goto(f"{phone.url}/units.html")
            phone.page.go_back()
        else:
            wait_for_the_lock(phone)
            phone.press("Open with my words")
            phone.press("Use my words")
            open_with_words(phone, world.words["second"])
            wait_for_the_lock(phone)
        asks_for_words(phone)


def test_none_is_offered_where_others_use_the_device_nor_taken_that_everybody_tries_first_or_that_is_none(
    world: World, visitors: Opener
) -> None:
    phone = visitors(world.town.url)
    phone.page.clock.install()
    open_with_passphrase(phone, world.words["member"])
    phone.press("Me")
    phone.press("A PIN for this tab")
    expect(phone.page.get_by_label("A new PIN")).to_have_count(0)
    expect(phone.page.locator("input[type=radio]:checked")).to_have_count(0)
    phone.choose("Other people too")
    phone.sees(re.compile("use a PIN here"))
    expect(phone.page.get_by_label("A new PIN")).to_have_count(0)
    phone.press("Me")
    phone.sees("Change my words")
    assert phone.button("A PIN for this tab").count() == 0
    wait_for_the_lock(phone)
    asks_for_words(phone)
    open_with_passphrase(phone, world.words["member"])
    phone.press("Me")
    phone.press("A PIN for this tab")
    phone.choose("Only me")
    for pin, again, said in (
        ("123", "123", "A PIN has"),
        ("1234", "1234", "Everybody tries this one first."),
        ("8041", "8042", "The two are not the same."),
    ):
        phone.fill("A new PIN", pin)
        phone.fill("The same PIN again", again)
        phone.press("Use this PIN")
        phone.sees(said)
    phone.is_calm()
    wait_for_the_lock(phone)
    asks_for_words(phone)


def test_behind_the_pin_no_key_is_in_memory_but_sealed(as_people_have_it: tuple[World, Phone]) -> None:
    world, phone = as_people_have_it
    phone.context.add_init_script(REMEMBER)
    cdp = phone.context.new_cdp_session(phone.page)
    secrets: dict[str, Any] = secrets_of(world, "member")
    phone.page.clock.install()
    open_with_passphrase(phone, world.words["member"])
    set_pin(phone)
    phone.page.wait_for_timeout(300)
    assert live_arrays_with(phone, cdp, secrets), "the search finds what is there"
    wait_for_the_lock(phone)
    phone.until(lambda: live_arrays_with(phone, cdp, secrets) == set())
    heap = heap_of(cdp)
    assert PIN not in heap
    assert world.words["member"] not in heap
