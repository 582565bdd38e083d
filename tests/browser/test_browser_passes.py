"""Passes on phones: which one pays is asked, one that was used makes nothing, and one that was handed on as a code
makes a profile for somebody who has no membership."""

import re

from acts import open_with_passphrase
from phone import SOON, Phone
from playwright.sync_api import expect
from profile_phones import look
from worlds import World

from conftest import Opener
from harness import passphrase


def _profiles(phone: Phone, words: str) -> None:
    phone.page.add_init_script(SOON)
    open_with_passphrase(phone, words)
    phone.press("Me")
    phone.press("Your profiles")
    phone.sees_heading("Your profiles")


def _made(phone: Phone) -> str:
    phone.sees_heading("The words of your profile")
    words = phone.card()
    phone.press("I have written them down")
    phone.pick(words)
    phone.sees_heading("Change what it says")
    return words


def test_a_pass_pays_once_and_one_that_is_handed_on_needs_no_membership(world: World, visitors: Opener) -> None:
    own = passphrase()
    world.town.invite(world.first, "member", own)
    phone = visitors(world.town.url, permissions=["clipboard-read", "clipboard-write"])
    _profiles(phone, own)
    look(phone, "what")
    phone.press("Make a profile")
    phone.sees("Each has its own pass")
    phone.press("Make it")
    phone.sees("Say first which one it is")
    phone.looks_at_the_mistake()
    look(phone, "making")
    phone.choose("My second (pass 2)")
    phone.press("Make it")
    first = _made(phone)

    again = visitors(world.town.url, permissions=["clipboard-read", "clipboard-write"])
    _profiles(again, own)
    again.press("Make a profile")
    again.choose("My second (pass 2)")
    again.press("Make it")
    again.sees("This pass was used before")
    look(again, "used")
    again.choose("My first (pass 1)")
    again.press("Make it")
    assert _made(again) != first

    third = visitors(world.town.url, permissions=["clipboard-read", "clipboard-write"])
    _profiles(third, own)
    third.press("Your passes")
    third.sees(re.compile(r"^Pass \W*3"))  # they come with the second part of what is drawn
    expect(third.page.locator("section.card")).to_have_count(3)
    look(third, "passes")
    third.press(re.compile(r"^Show pass \W*3"))
    code = re.sub("[\u2068\u2069]", "", third.page.locator(".link-text").inner_text()).strip()
    assert re.fullmatch("[A-Za-z0-9_-]{176}", code)
    third.press("Copy the pass")
    third.sees("It is copied")
    look(third, "pass")

    colleague = visitors(world.town.url)
    colleague.open()
    colleague.press("Open with my words")
    colleague.press("I have the words of a profile")
    colleague.press("I was given a pass")
    colleague.fill("The code of the pass", code[:-9])
    colleague.press("Make it")
    colleague.sees("This is not a whole pass")
    colleague.fill("The code of the pass", f"{code[:80]}\n{code[80:]}\n")
    look(colleague, "given")
    colleague.press("Make it")
    _made(colleague)
    assert not [each for each in colleague.requests if each.url.endswith("/api/tokens/draw")]
