"""Stewards pause a place, let its owner in again, and take it away; the member sees what happened in plain words."""

import re

from acts import check, found, invite, join, open_with_words
from phone import Phone
from playwright.sync_api import Locator, expect

from conftest import Opener
from kit import Town


def _line(steward: Phone) -> Locator:
    """The line of the one member; the only steward can't be made a member, so no button says the word."""
    return steward.page.locator(".seats > li").filter(has_text=re.compile("member", re.IGNORECASE))


def _seat_of_the_member(steward: Phone, button: str) -> None:
    """Press a button of the one member's line."""
    steward.press("Desk")
    steward.press("People and settings")
    _line(steward).get_by_role("button", name=re.compile(f"^{button}")).click()


def test_a_paused_member_is_told_so_and_comes_back_with_the_same_words(place: Town, phones: Opener) -> None:
    steward, member = phones(), phones()
    found(steward, place.founding_phrase)
    words = join(member, invite(steward))

    _seat_of_the_member(steward, "Pause the seat")
    steward.fill("Why?", "their phone was lost")
    steward.press("Pause it")
    expect(_line(steward)).to_contain_text("paused")

    # What this page has drawn names nobody, so nobody can take it back.
    assert check(member, "07700 900123") == "No report found"
    member.open()
    member.press("Open with my words")
    member.fill("Your seven words", words)
    member.press("Open")
    member.sees(re.compile("paused"))

    _seat_of_the_member(steward, "Let them in again")
    steward.fill("Why?", "the phone was found")
    steward.press("Let them in")
    expect(_line(steward)).not_to_contain_text("paused")
    open_with_words(member, words)
    assert check(member, "07700 900123") == "No report found"


def test_a_member_who_was_removed_is_told_so(place: Town, phones: Opener) -> None:
    steward, member = phones(), phones()
    found(steward, place.founding_phrase)
    words = join(member, invite(steward))

    _seat_of_the_member(steward, "Take the seat away")
    steward.fill("Why?", "agreed at the meeting")
    _line(steward).get_by_role("button", name="Take the seat away", exact=True).last.click()
    expect(_line(steward)).to_have_count(0)

    member.open()
    member.press("Open with my words")
    member.fill("Your seven words", words)
    member.press("Open")
    member.sees("Your place was taken away. Ask a steward why. They can invite you again.")
