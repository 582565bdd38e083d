"""Stewards pause a place, let its owner in again, and take it away; the member sees what happened in plain words."""

import re

from acts import check, found, invite, join, open_with_passphrase
from phone import Phone
from playwright.sync_api import Browser, Locator, expect
from worlds import World

from conftest import Opener
from harness import Town, passphrase
from parasol.client.community.person import name_of_member


def _line(steward: Phone) -> Locator:
    """The line of the one member; the only steward can't be made a member, so no button says the word."""
    return steward.page.locator(".seats > li").filter(has_text=re.compile("member", re.IGNORECASE))


def _member_of_the_member(steward: Phone, button: str) -> None:
    """Press a button of the one member's line."""
    steward.press("Review")
    steward.press("People and settings")
    _line(steward).get_by_role("button", name=re.compile(f"^{button}")).click()


def test_a_paused_member_is_told_so_and_comes_back_with_the_same_words(place: Town, phones: Opener) -> None:
    steward, member = phones(), phones()
    found(steward, place.founding_passphrase)
    words = join(member, invite(steward))

    _member_of_the_member(steward, "Pause this member")
    steward.fill("Why?", "their phone was lost")
    steward.press("Pause this member")
    expect(_line(steward)).to_contain_text("paused")

    # What this page has drawn names nobody, so nobody can take it back.
    assert check(member, "07700 900123") == "No report found"
    member.open()
    member.press("Open with my words")
    member.fill("Your seven words", words)
    member.press("Open")
    member.sees(re.compile("paused"))

    _member_of_the_member(steward, "Let them in again")
    steward.fill("Why?", "the phone was found")
    steward.press("Let them in")
    expect(_line(steward)).not_to_contain_text("paused")
    open_with_passphrase(member, words)
    assert check(member, "07700 900123") == "No report found"


def test_a_member_who_was_removed_is_told_so(place: Town, phones: Opener) -> None:
    steward, member = phones(), phones()
    found(steward, place.founding_passphrase)
    words = join(member, invite(steward))

    _member_of_the_member(steward, "Remove this member")
    steward.fill("Why?", "agreed at the meeting")
    _line(steward).get_by_role("button", name="Remove this member", exact=True).last.click()
    expect(_line(steward)).to_have_count(0)

    member.open()
    member.press("Open with my words")
    member.fill("Your seven words", words)
    member.press("Open")
    member.sees("You are not a member any more. Ask a steward why. They can invite you again.")


def test_a_second_steward_vouches_and_a_branch_is_paused_with_the_one_who_invited(
    own_world: World, chromium: Browser
) -> None:
    came = passphrase()
    guest = own_world.town.invite(own_world.second, "member", came)
    member = own_world.town.unlock(own_world.words["member"])
    first = Phone(chromium, own_world.town.url)
    open_with_passphrase(first, own_world.words["first"])
    first.press("Review")
    first.press("People and settings")
    name, mine = (f"\u2068{name_of_member(person.key)}\u2069" for person in (own_world.second, own_world.first))

    def line_of(membership: bytes) -> Locator:
        named = first.page.locator("strong", has_text=name_of_member(membership))
        return first.page.locator(".seats > li").filter(has=named)

    line, own, root = line_of(guest.key), line_of(member.key), line_of(own_world.second.key)
    expect(line).to_contain_text(f"invited by {name}")

    line.get_by_role("button", name=re.compile("^Vouch")).click()
    first.fill("Why?", "I met them too")
    first.press("Vouch for them")
    expect(line).to_contain_text(f"{mine} vouched")
    expect(line.get_by_role("button", name=re.compile("^Vouch"))).to_have_count(0)

    expect(own).to_contain_text(f"invited by {mine}")
    own.get_by_role("button", name=re.compile("^Vouch")).click()
    first.fill("Why?", "I know them")
    first.press("Vouch for them")
    first.sees("You invited this person yourself. Somebody else has to vouch.")
    own.get_by_role("button", name=re.compile("^Vouch")).first.click()

    root.get_by_role("button", name=re.compile("^Pause this member")).click()
    first.choose("Pause one more member")
    first.fill("Why?", "her phone is in other hands")
    first.press("Sign and propose")
    expect(root).to_contain_text("Proposed. It waits in the review for a second steward.")
    expect(line).to_contain_text("paused")
    assert not own_world.town.unlock(own_world.words["second"]).roster.is_frozen(own_world.second.key)
    first.close()
