"""Stewards pause a place, let its owner in again, and take it away; the member sees what happened in plain words."""

import re

import pytest
from acts import check, come_in, open_with_passphrase
from phone import Phone
from playwright.sync_api import Browser, Locator, expect
from worlds import World, sees_text

from conftest import Opener
from harness import Town, passphrase
from parasol.kernel.roster.client import register
from parasol.kernel.roster.client.checkpoints import sign_if_due
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.roster.server import register as served_register


def _member(steward: Phone) -> Locator:
    """The line of the one member."""
    return steward.page.locator("button[data-line]").filter(has_text="member ")


def _member_of_the_member(steward: Phone, button: str) -> None:
    """Open the one member, and press one of the buttons there."""
    steward.press("Review")
    steward.press("People and settings")
    _member(steward).click()
    steward.press(re.compile(f"^{button}"))


def test_a_paused_member_is_told_so_and_comes_back_with_the_same_words_and_a_removed_one_is_told(
    place: Town, phones: Opener
) -> None:
    steward, member = phones(), phones()
    _, words = come_in(place, steward, member)

    _member_of_the_member(steward, "Pause this member")
    steward.fill("Why?", "their phone was lost")
    steward.page.get_by_role("button", name="Pause this member", exact=True).last.click()
    expect(steward.page.locator(".facts")).to_contain_text("paused")

    # What this page has drawn names nobody, so nobody can take it back.
    assert check(member, "07700 900123") == "No report found"
    member.open()
    member.press("Open with my words")
    member.fill("Your eight words", words)
    member.press("Open")
    member.sees(re.compile("paused"))

    _member_of_the_member(steward, "Let them in again")
    steward.fill("Why?", "the phone was found")
    steward.press("Let them in")
    expect(steward.page.locator(".facts")).not_to_contain_text("paused")
    open_with_passphrase(member, words)
    assert check(member, "07700 900123") == "No report found"

    _member_of_the_member(steward, "Remove this member")
    steward.fill("Why?", "agreed at the meeting")
    steward.page.get_by_role("button", name="Remove this member", exact=True).last.click()
    steward.sees("Not a member any more.")
    steward.press("Back")
    expect(_member(steward)).to_have_count(0)
    member.open()
    member.press("Open with my words")
    member.fill("Your eight words", words)
    member.press("Open")
    sees_text(member, "trouble-no-seat")


def test_a_second_steward_vouches_and_a_branch_is_paused_with_the_one_who_invited(
    own_world: World, chromium: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a register that was signed, so that the page reads its entries from there, and single ones for their
    notes."""
    for module in (register, served_register):
        monkeypatch.setattr(module, "LEAST_REGISTERED", 1)
    came = passphrase()
    guest = own_world.town.invite(own_world.second, "member", came)
    member = own_world.town.unlock(own_world.words["member"])
    sign_if_due(own_world.first)
    first, asked = Phone(chromium, own_world.town.url), list[str]()
    first.page.on("request", lambda request: asked.append(request.url.partition("/api/")[2]))
    open_with_passphrase(first, own_world.words["first"])
    first.press("Review")
    first.press("People and settings")
    name, mine = (f"\u2068{name_of_member(person.key)}\u2069" for person in (own_world.second, own_world.first))

    def open_member(person: Person) -> Locator:
        """Leave whoever is open, open this member, and return what is known of them."""
        if first.page.locator(".facts").count():
            first.press("Back")
        first.press(re.compile(name_of_member(person.key)))
        first.sees_heading(name_of_member(person.key))
        return first.page.locator(".facts")

    facts = open_member(guest)
    expect(facts).to_contain_text(f"invited by {name}")
    assert {"register/pages", "register/notes"} <= set(asked)
    first.press(re.compile("^Vouch"))
    first.press("Vouch for them")
    expect(facts).to_contain_text(f"{mine} vouched")
    expect(first.page.get_by_role("button", name=re.compile("^Vouch"))).to_have_count(0)

    expect(open_member(member)).to_contain_text(f"invited by {mine}")
    first.press(re.compile("^Vouch"))
    first.press("Vouch for them")
    first.sees("You invited this person yourself. Somebody else has to vouch.")

    open_member(own_world.second)
    first.press(re.compile("^Pause this member"))
    first.choose("Pause one more member")
    first.fill("Why?", "her phone is in other hands")
    first.press("Sign and propose")
    first.sees("Proposed. It waits in the review for a second steward.")
    expect(open_member(guest)).to_contain_text("paused")
    assert not own_world.town.unlock(own_world.words["second"]).roster.is_frozen(own_world.second.key)
    first.close()
