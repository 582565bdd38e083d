"""Reports that wait for another one, in real browsers side by side. With PICTURES=folder the screens are left there."""

import os

from acts import begin_report, come_in, open_receipt, receipt_words, report_that_waits, write_report
from phone import Phone
from playwright.sync_api import Route

from conftest import Opener
from harness import Town, passphrase, report_about
from parasol.features.escrow.client.opening import decode_opened
from parasol.features.reports.client.review import queue
from parasol.features.reports.client.waiting import prepare_waiting, send_waiting
from parasol.features.reports.structs import Contact
from parasol.kernel.seal.record import Opened

NUMBER, WRITTEN_DIFFERENTLY = "+44 7700 900123", "(07700) 900-123"
FIRST, AGAIN, OTHER = "He took my money in April.", "He came back and shouted.", "He locked the door on me."
PICTURES = os.environ.get("PICTURES", "")


look = Phone.is_calm


def read_again(steward: Phone) -> None:
    steward.press("Review")
    steward.sees_heading("Review")
    with steward.page.expect_response(lambda answer: answer.url.endswith("/api/rooms/list")):
        steward.press("Read again")
    steward.page.locator(".filters button").last.click()


def test_a_report_waits_for_another_person_and_then_stewards_read_both(place: Town, phones: Opener) -> None:
    steward, one, other, reader = phones(), phones(), phones(), phones()
    come_in(place, steward, one, other)

    words = report_that_waits(one, NUMBER, FIRST, look=lambda screen: look(one, screen))
    one.sees("It waits")
    look(one, "done")
    read_again(steward)
    steward.never_sees(FIRST)
    steward.sees("There is no report.")
    open_receipt(reader, words)
    reader.sees("Nobody can read it, not even the stewards")
    reader.never_sees("Write to the stewards")
    reader.never_sees("Correct my report")
    look(reader, "receipt-waits")

    report_that_waits(one, WRITTEN_DIFFERENTLY, AGAIN)
    one.sees("Another report is there")
    look(one, "done-met")
    read_again(steward)
    steward.sees("Sealed: not from two people")
    look(steward, "stewards-sealed")
    steward.page.locator(".queue button").first.click()
    steward.sees("So far they are not two, so nobody can read it.")
    look(steward, "case-sealed")
    for story in (FIRST, AGAIN):
        steward.never_sees(story)

    report_that_waits(other, NUMBER, OTHER)
    other.sees("Another report is there")
    read_again(steward)
    for story in (FIRST, AGAIN, OTHER):
        steward.sees(story)
    steward.never_sees("Sealed: not from two people")
    look(steward, "stewards-open")
    steward.page.locator(".queue button", has_text=FIRST).click()
    steward.sees("This report waited until somebody else reported the same person.")
    look(steward, "case-open")
    steward.press("I\u2019ll read this one")
    steward.press("Ask the reporter")
    steward.fill("Your question", "Was anybody else there?")
    steward.press("Ask")
    steward.sees("Was anybody else there?")

    open_receipt(reader, words)
    reader.sees("A steward is reading it")
    reader.sees("Was anybody else there?")
    look(reader, "receipt-met")
    reader.press("Delete everything")
    reader.sees_heading("Delete everything?")
    reader.press("Delete everything")
    reader.sees_heading("It is deleted")

    read_again(steward)
    for story in (AGAIN, OTHER):
        steward.sees(story)
    steward.never_sees(FIRST)


def test_reports_from_the_page_and_from_the_program_open_each_other_for_both(place: Town, phones: Opener) -> None:
    steward, one, other = phones(), phones(), phones()
    steward_words, _, other_words = come_in(place, steward, one, other)
    report_that_waits(one, NUMBER, FIRST)
    other_person = place.unlock(other_words)
    told = report_about(WRITTEN_DIFFERENTLY, OTHER)
    assert send_waiting(other_person, prepare_waiting(other_person, passphrase(), told, "", Contact()))

    program = place.unlock(steward_words)
    assert {report.report.what_happened for report in queue(program)} == {FIRST, OTHER}
    read_again(steward)
    for story in (FIRST, OTHER):
        steward.sees(story)
    for report in queue(program):  # one note for each, whoever opened it
        assert report.waited
        assert not report.problems
    records = [record for _, record in program.read("review") if isinstance(record, Opened)]
    notes = [note for record in records if (note := decode_opened(record.body))]
    assert len(notes) == 2


def test_a_broken_line_files_a_waiting_report_once_and_a_refused_one_can_go_to_the_stewards(
    place: Town, phones: Opener
) -> None:
    steward, member = phones(), phones()
    come_in(place, steward, member)
    write_report(member, NUMBER, FIRST)
    member.press("Continue")
    member.choose("Only if somebody else reports the same person")
    member.sees("It opens if another report has one of these")  # all numbering plans are there
    with member.line_cut("/api/rooms/open", after_sending=True) as cut:
        member.press("Send")
        member.sees_heading("It has not gone through yet")
        member.sees("If you try again, it will not arrive twice.")
    assert len(cut) == 2  # the wallet sends the very same once more
    member.press("Try again")
    receipt_words(member)
    member.sees("It waits")  # and hasn't met itself

    member.press("Check someone")
    member.sees_heading("Check someone")
    write_report(member, NUMBER, OTHER)
    member.press("Continue")
    member.choose("Only if somebody else reports the same person")
    refusal = {"status": 429, "code": "quota"}

    def refuse_waiting(route: Route) -> None:
        is_waiting = '"kind":"escrow"' in (route.request.post_data or "")
        route.fulfill(status=429, json=refusal) if is_waiting else route.continue_()

    member.page.route(f"{member.url}/api/rooms/open", refuse_waiting)
    member.press("Send")
    member.sees_heading("It has not gone through yet")
    member.never_sees("If you try again, it will not arrive twice.")
    member.press("Check your answers again")
    member.press("Continue")
    member.choose("The stewards, now")
    member.press("Send")
    receipt_words(member)
    member.sees("Stewards look at it within days.")
    read_again(steward)
    steward.sees(OTHER)
    steward.never_sees(FIRST)


def test_whoever_is_no_member_is_never_asked_who_may_read_it(place: Town, phones: Opener) -> None:
    steward, member, reader = phones(), phones(), phones()
    come_in(place, steward, member)
    write_without_a_number(member)
    member.press("Continue")
    member.choose("Only if somebody else reports the same person")
    member.sees("A report that waits needs a phone number")
    look(member, "who-nothing")
    assert member.button("Send").count() == 0
    member.choose("The stewards, now")
    member.press("Send")
    member.sees_heading("Your report code")
    read_again(steward)
    steward.sees(FIRST)

    reader.open()
    write_without_a_number(reader)
    reader.press("Send")
    reader.sees_heading("Your report code")


def write_without_a_number(phone: Phone) -> None:
    begin_report(phone)
    phone.fill("What happened?", FIRST)
    phone.press("Check and send")
    phone.sees_heading("Check your answers")
    phone.choose("Yes, warn others")
