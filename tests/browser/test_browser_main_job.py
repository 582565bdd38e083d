"""The whole story in real browsers, side by side, where people act on each other."""

import pytest
from acts import check, found, invite, join, open_receipt, open_with_passphrase, report
from firefox import in_every_browser
from playwright.sync_api import Browser

from conftest import Opener
from harness import Town
from parasol.kernel.site import Page

NUMBER, WRITTEN_DIFFERENTLY, NEIGHBOUR = "+44 7700 900123", "(07700) 900-123", "07700 900124"
END, SAME_END = "…900 123", "+1 555 190 0123"
WARNING = "Locks the door and turns violent. Do not meet."


@pytest.fixture
def built(request: pytest.FixtureRequest, as_people_get_it: Page) -> Page:
    """The whole of it. Where nothing is compiled the page's own Argon2id would take ten seconds, ten times."""
    is_slow = "callspec" in dir(request.node) and request.node.callspec.params.get("browser") == "safer"
    return request.getfixturevalue("with_tests_argon2") if is_slow else as_people_get_it


@pytest.fixture(scope="session")
def chromium(whole_chromium: Browser) -> Browser:
    return whole_chromium


@in_every_browser
def test_the_main_job_from_founding_to_withdrawal(place: Town, phones: Opener) -> None:
    first, second, member, reporter = phones(), phones(), phones(), phones()

    found(first, place.founding_passphrase)
    join(second, invite(first, "steward"))
    member_words = join(member, invite(first))

    receipt = report(reporter, NUMBER)

    first.press("Review")
    first.press("Read again")
    first.sees("He was fine at first")
    first.page.locator(".queue button").first.click()
    first.press("I\u2019ll read this one")
    first.press("Ask the reporter")
    first.fill("Your question", "Was anybody else there?")
    first.press("Ask")
    first.sees("Was anybody else there?")

    open_receipt(reporter, receipt)
    reporter.sees("Was anybody else there?")
    reporter.fill("Your message", "No, he was alone.")
    reporter.press("Send")
    reporter.sees("It has arrived. Come back in a few days.")

    first.press("Review")
    first.press("Read again")
    first.page.locator(".queue button").first.click()
    first.sees("No, he was alone.")
    first.press("Write an alert")
    first.fill("The warning, in your own words", WARNING)
    first.choose("Danger")
    first.fill("Why this alert? For the second steward.", "clear account, answered our question")
    first.press("Sign and pass on")
    first.sees_heading("Signed by you")

    assert check(member, WRITTEN_DIFFERENTLY) == "No report found"

    second.press("Review")
    second.sees_heading("Review")
    second.page.locator("button.row", has_text=WARNING).click()
    second.fill("Why?", "I agree: read both messages")
    second.press("Sign and publish")
    second.sees_heading("Published")

    assert check(member, WRITTEN_DIFFERENTLY) == "A report was found"
    member.sees(WARNING)
    member.sees("Danger")
    assert check(member, NEIGHBOUR) == "No report found"
    member.sees("The stewards last confirmed the list on")
    assert check(member, END) == "There may be a report"
    member.sees("It may be about somebody else.")
    member.sees(WARNING)

    place.refill()  # five checks are a new member's week here
    open_with_passphrase(member, member_words)
    assert check(member, SAME_END) == "No report found"
    member.press("Check by the last six digits")
    member.sees_heading("There may be a report")
    member.sees(WARNING)
    member.press("Check someone else")
    member.sees_heading("Check someone")

    open_receipt(reporter, receipt)
    reporter.sees("Others are warned")
    reporter.press("Take it back")
    reporter.sees_heading("Take your report back?")
    reporter.press("Take it back")
    reporter.sees("Taken back")

    assert check(member, NUMBER) == "No report found"
