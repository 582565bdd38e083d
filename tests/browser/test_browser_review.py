"""Stewards at work on the page: how many taps a decision takes, the next one after it, a list beside what is open,
names instead of digits, private labels."""

import re

import pytest
from acts import open_with_passphrase
from lived_in import LivedIn
from phone import PATIENCE, Phone
from playwright.sync_api import expect

from conftest import Opener
from parasol.client.community.person import name_of_member

MOST_TAPS = 6
LAPTOP = {"width": 1280, "height": 800}
WARNING = "Takes the phone away and locks the door. Do not meet."
HEX = re.compile(r"\b(?=[0-9a-f]*\d)[0-9a-f]{8}\b")


class Taps:
    """A thumb that counts: each button, each choice and each field that is touched is one."""

    def __init__(self, phone: Phone) -> None:
        self.phone, self.count = phone, 0

    def press(self, name: str | re.Pattern[str]) -> None:
        self.count += 1
        self.phone.press(name)

    def choose(self, name: str | re.Pattern[str]) -> None:
        self.count += 1
        self.phone.choose(name)

    def fill(self, label: str, text: str) -> None:
        self.count += 1
        self.phone.fill(label, text)


def review(phones: Opener, lived_in: LivedIn, words: str, **options: object) -> Phone:
    phone = phones(url=lived_in.url, **options)
    open_with_passphrase(phone, words)
    phone.press("Review")
    phone.sees_heading("Review")
    return phone


def lines(phone: Phone) -> list[str]:
    return phone.page.locator("button[data-line]").all_inner_texts()


def test_from_the_review_to_published_takes_six_taps_at_most_for_each_of_two_stewards(
    phones: Opener, lived_in: LivedIn
) -> None:
    lived_in.report(what_happened="Taps: he took my phone and hit me.", kinds=["violence"])
    first = Taps(review(phones, lived_in, lived_in.first_words))
    first.press(re.compile("Taps: he took my phone"))
    first.phone.sees_heading("Report")
    first.press("Write an alert")
    first.phone.sees_heading("Write an alert")
    first.fill("The warning, in your own words", WARNING)
    first.choose(re.compile("^Serious"))
    first.fill("Why this alert? For the second steward.", "clear account")
    first.press("Sign and pass on")
    first.phone.sees_heading("Signed by you")
    assert first.count <= MOST_TAPS, f"the first steward tapped {first.count} times"
    second = Taps(review(phones, lived_in, lived_in.second_words))
    second.press(re.compile(re.escape(WARNING)))
    second.phone.sees_heading("An alert to sign")
    second.fill("Why?", "read it, agree")
    second.press("Sign and publish")
    second.phone.sees_heading("Published")
    assert second.count <= MOST_TAPS, f"the second steward tapped {second.count} times"


def test_after_a_decision_the_next_report_is_one_tap_away(phones: Opener, lived_in: LivedIn) -> None:
    lived_in.report(what_happened="Next: one to close.", kinds=["violence"])
    phone = review(phones, lived_in, lived_in.first_words)
    phone.press(re.compile("Next: one to close"))
    phone.sees_heading("Report")
    phone.page.get_by_role("button", name="End this case", exact=True).first.click()
    phone.fill("Why?", "it was settled")
    phone.page.get_by_role("button", name="End this case", exact=True).last.click()
    expect(phone.page.get_by_text("Next: one to close").first).to_be_hidden(timeout=PATIENCE)
    expect(phone.page.get_by_role("heading", level=1)).to_have_text(re.compile("^(Report|An alert to sign)$"))


def test_what_waits_for_a_signature_is_first_and_then_what_can_hurt_most(phones: Opener, lived_in: LivedIn) -> None:
    for kind, text in (("time-wasting", "Order: silly"), ("sexual violence", "Order: grave")):
        lived_in.report(what_happened=text, kinds=[kind])
    phone = review(phones, lived_in, lived_in.first_words)
    phone.sees("Order: grave")
    shown = lines(phone)
    assert shown[0].startswith("Alert by")
    at = [
        next(i for i, line in enumerate(shown) if text in line) for text in ("Order: grave", "Robbery", "Order: silly")
    ]
    assert at == sorted(at), "all came today or before: what can hurt most stands before the others"


@pytest.fixture
def laptop(phones: Opener, lived_in: LivedIn) -> Phone:
    return review(phones, lived_in, lived_in.first_words, viewport=LAPTOP)


def test_on_a_laptop_the_list_stays_beside_what_is_open_and_keys_do_all(laptop: Phone) -> None:
    aside = laptop.page.get_by_role("navigation", name="Reports")
    expect(aside.locator("button[data-line]").first).to_be_visible(timeout=PATIENCE)
    keyboard = laptop.page.keyboard
    keyboard.press("j")
    keyboard.press("j")
    expect(laptop.page.locator("button[data-line]:focus")).to_have_count(1)
    keyboard.press("Enter")
    laptop.sees_heading(re.compile("^(Report|An alert to sign)$"))
    expect(aside.locator("[aria-current]")).to_have_count(1)
    box, main = aside.bounding_box(), laptop.page.locator("main").bounding_box()
    assert box is not None
    assert main is not None
    assert box["x"] + box["width"] <= main["x"] + 1, "side by side"
    keyboard.press("?")
    laptop.sees("Keys for this page")
    laptop.is_calm()
    laptop.press("Close these keys")
    before = laptop.page.locator("main").inner_text()
    keyboard.press("n")
    expect(laptop.page.locator("main")).not_to_have_text(before, timeout=PATIENCE)
    keyboard.press("u")
    laptop.sees_heading("Review")
    laptop.is_calm()


def test_a_key_means_nothing_when_it_is_turned_off_or_while_somebody_types(laptop: Phone) -> None:
    laptop.press("Keys for this page")
    laptop.page.get_by_label("Use these keys").uncheck()
    laptop.press("Close these keys")
    laptop.page.keyboard.press("j")
    expect(laptop.page.locator("button[data-line]:focus")).to_have_count(0)
    laptop.page.keyboard.press("?")
    laptop.page.get_by_label("Use these keys").check()
    laptop.press("Close these keys")
    laptop.page.keyboard.press("j")
    expect(laptop.page.locator("button[data-line]:focus")).to_have_count(1)


def test_members_and_desks_stand_beside_their_lists(laptop: Phone, lived_in: LivedIn) -> None:
    lived_in.desk()
    laptop.press("People and settings")
    laptop.sees_heading("People and settings")
    name = name_of_member(lived_in.member.key)
    laptop.press(re.compile(name))
    laptop.sees_heading(name)
    aside = laptop.page.get_by_role("navigation", name="Members")
    expect(aside.locator("[aria-current]")).to_contain_text(name)
    laptop.is_calm()
    laptop.page.keyboard.press("u")
    laptop.sees_heading("People and settings")
    laptop.press("Desks")
    laptop.sees_heading("Desks")
    laptop.page.keyboard.press("j")
    laptop.page.keyboard.press("Enter")
    expect(laptop.page.get_by_role("navigation", name="Desks").locator("[aria-current]")).to_have_count(1)
    laptop.is_calm()


def test_a_label_is_given_to_a_member_found_by_it_and_taken_away(phones: Opener, lived_in: LivedIn) -> None:
    phone = review(phones, lived_in, lived_in.first_words)
    phone.press("People and settings")
    name = name_of_member(lived_in.member.key)
    phone.press(re.compile(name))
    phone.sees_heading(name)
    phone.press(re.compile("^Give a label"))
    phone.sees("never a legal name")
    phone.fill("Private label", "the red bicycle")
    phone.press("Save the label")
    phone.sees("the red bicycle")
    phone.is_calm()
    phone.press("Back")
    phone.fill("Find by name or label", "red bi")
    expect(phone.page.locator("button[data-line]")).to_have_count(1)
    phone.press(re.compile("the red bicycle"))
    phone.press(re.compile("^Change the label"))
    phone.fill("Private label", "")
    phone.press("Save the label")
    phone.never_sees("the red bicycle")


def test_the_end_of_the_community_is_not_beside_the_settings(phones: Opener, lived_in: LivedIn) -> None:
    phone = review(phones, lived_in, lived_in.first_words)
    phone.press("People and settings")
    phone.sees_heading("People and settings")
    closing = phone.page.get_by_role("button", name="Close the community")
    expect(closing).to_be_hidden()
    phone.page.get_by_text("Seldom needed").click()
    closing.click()
    phone.sees_heading("Close the community")


def test_stewards_read_names_and_no_digits(phones: Opener, lived_in: LivedIn) -> None:
    lived_in.invite()
    phone = review(phones, lived_in, lived_in.first_words)
    phone.sees("Reports")
    assert not HEX.search(phone.text())
    phone.page.locator("button[data-line]").first.click()
    phone.sees_heading("An alert to sign")
    phone.sees(re.compile("Stewards call this draft .*[a-z]+-[a-z]+"))
    assert not HEX.search(phone.text())
    phone.press("Back")
    phone.press("People and settings")
    phone.sees("Open invites")
    assert not HEX.search(phone.text())
    phone.press("What has changed")
    phone.sees(re.compile("Invited a member"))
    assert not HEX.search(phone.text())
