"""The whole story in real browsers, side by side, where people act on each other."""

from acts import check, found, invite, join, open_receipt, report

from conftest import Opener
from kit import Town

NUMBER, WRITTEN_DIFFERENTLY, NEIGHBOUR = "+44 7700 900123", "(07700) 900-123", "07700 900124"
WARNING = "Locks the door and turns violent. Do not meet."


def test_the_main_job_from_founding_to_withdrawal(place: Town, phones: Opener) -> None:
    first, second, member, reporter = phones(), phones(), phones(), phones()

    found(first, place.founding_phrase)
    join(second, invite(first, "steward"))
    join(member, invite(first))

    receipt = report(reporter, NUMBER)

    first.press("Desk")
    first.press("Read again")
    first.sees("He was fine at first")
    first.page.locator(".queue button").first.click()
    first.press("I'll read this one")
    first.press("Ask the reporter")
    first.fill("Your question", "Was anybody else there?")
    first.press("Ask")
    first.sees("Was anybody else there?")

    open_receipt(reporter, receipt)
    reporter.sees("Was anybody else there?")
    reporter.fill("Your message", "No, he was alone.")
    reporter.press("Send")
    reporter.sees("It has arrived. Come back in a few days.")

    first.press("Desk")
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

    second.press("Desk")
    second.sees_heading("Desk")
    second.page.locator("button.card", has_text=WARNING).click()
    second.fill("Why?", "I agree: read both messages")
    second.press("Sign and publish")
    second.sees_heading("Published")

    assert check(member, WRITTEN_DIFFERENTLY) == "A report was found"
    member.sees(WARNING)
    member.sees("Danger")
    assert check(member, NEIGHBOUR) == "No report found"

    open_receipt(reporter, receipt)
    reporter.sees("Others are warned")
    reporter.press("Take it back")
    reporter.sees_heading("Take your report back?")
    reporter.press("Take it back")
    reporter.sees("Taken back")

    assert check(member, NUMBER) == "No report found"
