"""Somebody had a member's phone: new keys by the page, on small phones. With PICTURES=folder the screens are left
there."""

import os
import re

import pytest
from acts import check, keep, open_with_passphrase
from phone import Phone
from playwright.sync_api import expect
from test_pin import PIN, asks_for_words, locked_with_pin, try_pin, wait_for_the_lock
from worlds import World, sees_text, text

from conftest import Opener
from harness import NUMBER

SMALL = {"width": 360, "height": 640}
PICTURES = os.environ.get("PICTURES", "")


look = Phone.is_calm


def begin(phone: Phone) -> str:
    """From "Me" to the last step; returns the new words."""
    phone.press("Me")
    phone.press("Somebody had my phone")
    return begin_from_here(phone)


def begin_from_here(phone: Phone) -> str:
    phone.press("Get new words and keys")
    words = keep(phone)
    phone.sees_heading("Use the new keys")
    return words


def renew(phone: Phone) -> str:
    words = begin(phone)
    phone.press("Change my keys now")
    phone.sees_heading("You have new keys")
    return words


def renew_from_here(phone: Phone) -> str:
    words = begin_from_here(phone)
    phone.press("Change my keys now")
    phone.sees_heading("You have new keys")
    return words


def try_words(phone: Phone, words: str) -> None:
    phone.open()
    phone.press("Open with my words")
    phone.fill("Your eight words", words)
    phone.press("Open")


@pytest.mark.parametrize("scheme", ["dark", pytest.param("light", marks=pytest.mark.thorough)])
def test_a_member_renews_leaves_and_comes_back_with_the_new_words(
    own_world: World, visitors: Opener, scheme: str
) -> None:
    world, phone = own_world, visitors(own_world.town.url, viewport=SMALL, color_scheme=scheme)
    old = world.words["member"]
    copied = visitors(world.town.url)
    open_with_passphrase(copied, old)
    open_with_passphrase(phone, old)
    phone.press("Me")
    before = phone.page.locator("dd").first.inner_text()
    look(phone, f"me-{scheme}")
    phone.press("Somebody had my phone")
    phone.sees_heading("Somebody had my phone")
    look(phone, f"what-{scheme}")
    phone.press("Get new words and keys")
    phone.sees_heading("Your eight words")
    look(phone, f"words-{scheme}")
    words = keep(phone)
    phone.sees_heading("Use the new keys")
    look(phone, f"use-{scheme}")
    phone.press("Change my keys now")
    phone.sees_heading("You have new keys")
    expect(phone.page.get_by_role("status").get_by_text("Your name here is now")).not_to_contain_text("…")
    sees_text(phone, "own-keys-done-ask")
    look(phone, f"done-{scheme}")
    phone.press("Continue")
    expect(phone.page.locator("dd").first).not_to_have_text(re.compile("…"))
    assert phone.page.locator("dd").first.inner_text() != before
    assert check(phone, NUMBER) != "No report found"
    phone.press("Leave")
    phone.has_left()

    open_with_passphrase(phone, words)
    assert check(phone, NUMBER) != "No report found"
    try_words(phone, old)
    sees_text(phone, "trouble-empty-vault")
    begin(copied)  # it had the vault open all the time
    copied.press("Change my keys now")
    sees_text(copied, "trouble-no-seat")


@pytest.mark.thorough  # where it breaks is all in `own-keys.test.ts`
def test_where_the_line_breaks_the_same_button_goes_on(own_world: World, visitors: Opener) -> None:
    world, phone = own_world, visitors(own_world.town.url, viewport=SMALL)
    open_with_passphrase(phone, world.words["member"])
    words = begin(phone)
    append, read = "/api/roster/append", "/api/boxes/read"
    with phone.line_cut(append, after_sending=True), phone.line_cut(read, after_sending=False):
        phone.press("Change my keys now")
        sees_text(phone, "trouble-unreachable")
    sees_text(phone, "me-words-unsure")
    look(phone, "unsure")
    phone.press("Change my keys now")
    phone.sees_heading("You have new keys")
    try_words(phone, world.words["member"])
    sees_text(phone, "trouble-empty-vault")
    open_with_passphrase(phone, words)


@pytest.mark.thorough  # what ends a PIN is in `test_pin`
def test_whoever_came_in_with_a_pin_renews_and_the_pin_is_gone(own_world: World, visitors: Opener) -> None:
    phone = locked_with_pin(visitors(own_world.town.url, viewport=SMALL), own_world)
    try_pin(phone, PIN)
    phone.sees_heading("Check someone")
    words = renew(phone)
    phone.press("Continue")
    wait_for_the_lock(phone)
    asks_for_words(phone)
    open_with_passphrase(phone, words)


@pytest.mark.thorough  # it is refused in `own-keys.test.ts`
def test_a_second_renewal_in_a_week_is_refused_in_plain_words(own_world: World, visitors: Opener) -> None:
    phone = visitors(own_world.town.url, viewport=SMALL)
    open_with_passphrase(phone, own_world.words["member"])
    words = renew(phone)
    phone.press("Continue")
    begin(phone)
    phone.press("Change my keys now")
    sees_text(phone, "refused-roster-too-soon")
    assert text("me-words-unsure") not in phone.text()
    look(phone, "too-soon")
    open_with_passphrase(phone, words)


@pytest.mark.parametrize("scheme", ["dark", pytest.param("light", marks=pytest.mark.thorough)])
def test_a_stewards_new_keys_lead_to_new_keys_for_all_and_members_read_of_them(
    own_world: World, visitors: Opener, scheme: str
) -> None:
    world = own_world
    first, member = (visitors(world.town.url, viewport=SMALL, color_scheme=scheme) for _ in range(2))
    open_with_passphrase(first, world.words["first"])
    first.press("Me")
    first.press("Somebody had my phone")
    first.sees("All members can read that you have new keys")
    look(first, f"steward-what-{scheme}")
    words = renew_from_here(first)
    look(first, f"steward-done-{scheme}")
    first.press("Renew them")
    first.sees_heading("People and settings")
    first.press("Do it now")
    sees_text(first, "due-done")
    open_with_passphrase(member, world.words["member"])
    assert check(member, NUMBER) != "No report found"
    member.press("Me")
    member.press("What stewards decided")
    member.sees("Has new keys. The name before was")
    look(member, f"decisions-{scheme}")
    open_with_passphrase(first, words)
