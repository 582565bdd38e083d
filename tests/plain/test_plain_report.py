"""A report without JavaScript, and its receipt, page by page, as a stranger and as the stewards see it."""

import re
from collections.abc import Callable

import msgspec
import pytest

from harness import jpeg_with, publish_about
from parasol.features.reports.client import review
from parasol.features.reports.client.reporter import Reporter
from parasol.features.reports.structs import Incident
from parasol.kernel.plain import cabinet
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client import steward
from parasol.kernel.vault.client import keys_of
from plain.site import STORY, Place, PlainSite, Reading, open_receipt, write_report

Reader = Callable[..., Reading]


def send(reader: Reading) -> str:
    """Send what was written; the receipt words."""
    shown = reader.press("send")
    assert shown.status == 200, shown.text
    assert len(shown.words) == 8
    return " ".join(shown.words)


def found(place: Place, words: str) -> review.ReadReport:
    return review.find(place.first, keys_of(words, "receipt").name.hex())


def records_in(place: Place, words: str) -> int:
    """How many records the report's room holds."""
    connection = place.town.connect()
    keys = keys_of(words, "receipt")
    return len(Room(connection, keys.name, keys.sign_seed).read())


def test_a_report_reaches_the_stewards_whole(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader)

    words = send(reader)

    read = found(place, words)
    report = read.report
    assert report.what_happened == STORY
    assert [(asked.typed, asked.kind) for asked in report.identifiers] == [("07700 900789", "phone")]
    assert report.kinds == ["violence", "threats"]
    assert report.area == "North"
    assert (report.description, report.vehicle) == ("Tall.", "A grey van.")
    assert report.further == [Incident("The same.", "By the station", "")]
    assert (report.warn_others, report.for_somebody_else) == (True, False)
    assert read.shared == "Locks the door."
    assert read.contact is not None
    assert (read.contact.how, read.contact.cover_name, read.contact.is_safe) == ("+44 7700 900555", "Robin", True)


def test_one_thing_is_enough_and_everything_else_can_be_skipped(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    for _ in range(2):
        reader.press("next")
    reader.press("next", kind="plate", typed="AB12 CDE")
    while "send" not in reader.now.buttons:
        reader.press("next")
    words = send(reader)
    report = found(place, words).report
    assert report.what_happened == ""
    assert (report.warn_others, report.for_somebody_else) == (None, None), "nobody answered"
    assert [asked.typed for asked in report.identifiers] == ["AB12 CDE"]
    shown = open_receipt(reader, words)
    assert "You did not say if others may be warned" in shown.text
    assert "Warn others? Not answered" in shown.text
    reader.press("correct")
    reader.press("send", warn="yes")
    shown = open_receipt(reader, words)
    assert "You did not say if others may be warned" not in shown.text
    assert "Warn others? Yes, warn others" in shown.text


def test_a_report_that_was_taken_back_is_not_said_to_wait_for_an_answer(reading: Reader) -> None:
    reader = reading()
    write_report(reader)
    words = send(reader)
    open_receipt(reader, words)
    reader.press("correct")
    reader.press("send", warn="")
    assert "You did not say if others may be warned" in open_receipt(reader, words).text
    reader.press("take-back")
    assert "You did not say if others may be warned" not in reader.press("take-back-now").text


def test_no_button_says_that_it_leaves_out_what_it_would_send(reading: Reader) -> None:
    reader = reading()
    shown = reader.open("/en/report")
    shown = reader.press("next")
    assert shown.fields["at"] == ["story"]
    assert "You can leave this empty." in shown.text
    assert shown.buttons.count("next") == 1
    assert "Skip" not in shown.text.replace("Skip to the text", "")
    reader.press("next", story="A long story.")
    assert "You can leave this empty." in reader.now.text
    assert "You can leave this empty." not in reader.press("back").text


def test_with_nothing_to_go_by_it_says_what_is_needed_and_sends_nothing(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    while "send" not in reader.now.buttons:
        reader.press("next")
    before = len(review.queue(place.first))
    shown = reader.press("send")
    assert "One thing is missing" in shown.text
    assert len(review.queue(place.first)) == before
    reader.press("to-story")
    reader.press("next", story="A few words.")
    assert found(place, send(reader)).report.what_happened == "A few words."


def test_what_was_answered_on_the_last_page_stays_wherever_one_goes_from_there(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    while "send" not in reader.now.buttons:
        reader.press("next")
    reader.press("to-whom", shared="Locks the door.")
    reader.press("next")
    assert (reader.now.fields["warn"], reader.now.fields["shared"]) == ([], ["Locks the door."])
    assert "One thing is missing" in reader.press("send", warn="yes").text
    reader.press("to-story")
    reader.press("next", story="He was told.")
    assert (reader.now.fields["warn"], reader.now.fields["shared"]) == (["yes"], ["Locks the door."])
    read = found(place, send(reader))
    assert (read.report.warn_others, read.shared) == (True, "Locks the door.")


def test_a_month_is_taken_back_by_saying_that_one_does_not_know(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader)
    reader.press("to-place")
    month = re.findall(r'<option value="(\d{4}-\d\d)"', reader.now.html)[4]
    reader.press("next", when="", month=month)
    reader.press("to-place")
    assert (reader.now.fields["when"], reader.now.fields["month"]) == (["earlier"], [month])
    reader.press("next", when="")
    reader.press("to-place")
    assert (reader.now.fields["when"], reader.now.fields["month"]) == ([], [""])


def test_an_unknown_time_and_place_leave_nothing_in_the_report(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    reader.press("next")
    reader.press("next", story="x")
    reader.press("next")
    reader.press("next")
    reader.press("next")
    reader.press("next", area="", when="")
    report = found(place, send(reader)).report
    assert (report.area, report.happened) == ("", "")


def test_nothing_is_chosen_before_somebody_chooses(reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    seen = []
    while "send" not in reader.now.buttons:
        seen.append(reader.press("next").html)
    for question in ("whom", "further", "contact"):
        seen.append(reader.press(f"to-{question}").html)
        reader.press("next")
    assert len(seen) == 9
    assert [html for html in seen if " checked" in html] == []


def test_once_there_is_something_to_go_by_one_press_leads_to_the_answers(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    assert "check" not in reader.press("next").buttons
    assert "check" in reader.press("next", story="A few words.").buttons
    assert "send" in reader.press("check", typed="AB12 CDE", kind="plate").buttons
    report = found(place, send(reader)).report
    assert ([asked.typed for asked in report.identifiers], report.what_happened) == (["AB12 CDE"], "A few words.")


def test_an_added_time_can_be_taken_away_again(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader)
    reader.press("to-further")
    reader.press("add", again="A third time.")
    assert "A third time." in reader.press("remove-0").text
    reader.press("next")
    assert [each.what_happened for each in found(place, send(reader)).report.further] == ["A third time."]


@pytest.mark.parametrize("button", ["add", "next"])
def test_another_time_that_is_too_long_stays_and_others_can_be_taken_away(
    place: Place, reading: Reader, button: str
) -> None:
    reader = reading()
    write_report(reader)
    reader.press("to-further")
    reader.press("add", again="A third time.")
    month = re.findall(r'<option value="(\d{4}-\d\d)"', reader.now.html)[3]
    typed = {"again": "Again. " * 10_000, "where": "North", "month": month}
    shown = reader.press(button, **typed)
    assert "This is too long by about" in shown.text
    assert shown.buttons.count("remove-1") == 1
    assert "remove-2" not in shown.buttons
    assert {name: shown.fields[name] for name in typed} == {name: [value] for name, value in typed.items()}
    shown = reader.press("remove-0")
    assert "remove-1" not in shown.buttons
    assert {name: shown.fields[name] for name in typed} == {name: [value] for name, value in typed.items()}
    reader.press("next", again="Again.")
    times = found(place, send(reader)).report.further
    assert [(each.what_happened, each.area, each.happened) for each in times] == [
        ("A third time.", "", ""),
        ("Again.", "North", month),
    ]


def test_a_name_that_is_too_much_stays_in_its_field(reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    reader.press("next")
    reader.press("next", story="x" * 63_600)
    typed = {"kind": "handle", "typed": "n" * 150, "platform": "telegram"}
    shown = reader.press("add", **typed)
    assert "This is too long by about" in shown.text
    assert "remove-0" not in shown.buttons
    assert {name: shown.fields[name] for name in typed} == {name: [value] for name, value in typed.items()}


def test_the_button_that_takes_a_time_away_has_its_number_and_not_all_of_its_text(reading: Reader) -> None:
    reader = reading()
    write_report(reader)
    shown = reader.press("to-further")
    assert "Other time 1" in shown.text
    assert 'value="Remove other time 1"' in shown.html.replace("\u2068", "").replace("\u2069", "")


def test_an_answer_can_be_changed_at_the_end_and_one_goes_straight_back(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader)
    reader.press("to-place")
    reader.press("next", area="other", which="By the old mill")
    assert "send" in reader.now.buttons
    reader.press("to-names")
    reader.press("remove-0")
    reader.press("next", typed="some_name", platform="telegram")
    report = found(place, send(reader)).report
    assert report.area == "By the old mill"
    assert [(asked.typed, asked.kind, asked.platform) for asked in report.identifiers] == [
        ("some_name", "handle", "telegram")
    ]


def test_going_back_loses_nothing_of_either_page(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    reader.press("next")
    reader.press("next", story="Told.")
    reader.press("back", typed="07700 900111")
    assert reader.now.fields["story"] == ["Told."]
    reader.press("next")
    assert "07700 900111" in reader.now.html


def test_a_report_sent_twice_is_filed_once_and_has_the_same_words(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader, story="Sent twice.")
    review_page = reader.now
    words = send(reader)
    reader.now = review_page

    again = send(reader)

    assert again == words
    assert sum(report.report.what_happened == "Sent twice." for report in review.queue(place.first)) == 1


def test_a_changed_report_sent_from_the_same_page_is_another_one(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader)
    review_page = reader.now
    words = send(reader)
    reader.now = review_page
    reader.press("to-story")
    reader.press("next", story="Something else.")
    assert send(reader) != words


def test_the_whole_life_of_a_receipt(place: Place, reading: Reader) -> None:
    """Asked, answered, corrected, warned of, taken back, deleted: each on the pages, each as the stewards see it."""
    reader = reading()
    write_report(reader, number="07700 900321")
    words = send(reader)
    assert "It has arrived" in open_receipt(reader, words.upper().replace(" ", ", ")).text
    review.claim(place.first, found(place, words))
    review.ask(place.first, found(place, words), "Which colour <b>was</b> the van?")

    shown = open_receipt(reader, words)
    assert "The stewards asked you something" in shown.text
    assert "&lt;b&gt;was&lt;/b&gt;" in shown.html
    answering = reader.now
    shown = reader.press("answer", answer="It was grey & old.")
    assert shown.text.count("It was grey & old.") == 1
    assert "It has arrived. Come back in a few days." in shown.text
    assert "asked you something" not in shown.text

    kept = records_in(place, words)
    reader.now = answering
    reader.press("answer", answer="It was grey & old.")
    assert records_in(place, words) == kept, "the same form sent twice is one message"

    reader.press("correct")
    reader.press("to-person")
    reader.press("next", person="Short.")
    assert "Send the new version" in reader.now.html
    assert reader.press("send").status == 200
    assert [line.said.corrected.description for line in found(place, words).lines if line.said.corrected] == ["Short."]

    publish_about(place.first, place.second, keys_of(words, "receipt").name, "+44 7700 900321")
    assert "Others are warned" in open_receipt(reader, words).text
    reader.press("take-back")
    assert "Taken back" not in reader.now.text
    shown = reader.press("take-back-now")
    assert "You took it back" in shown.text
    assert "correct" not in shown.buttons
    reader.press("delete")
    assert "Delete everything?" in reader.now.text
    assert "Your report and all messages are gone" in reader.press("delete-now").text
    with pytest.raises(NoReport):
        Reporter(place.town.connect(), place.town.device, words).read()
    assert "This code opens nothing" in open_receipt(reader, words).text


def test_a_picture_answers_what_the_stewards_asked(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader)
    words = send(reader)
    review.ask(place.first, found(place, words), "Do you have the message?")
    assert "The stewards asked you something" in open_receipt(reader, words).text
    who = Reporter(place.town.connect(), place.town.device, words)
    who.send_picture(who.prepare_picture(jpeg_with(b"a message"), "picture.jpg", "image/jpeg"))
    assert "asked you something" not in open_receipt(reader, words).text


def test_mistyped_words_say_which_one_is_wrong_and_stay_in_the_field(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader)
    words = send(reader).split(" ")
    shown = open_receipt(reader, " ".join([*words[:2], words[2] + "q", *words[3:]]))
    assert shown.status == 422
    assert "Word number 3 is not one of our words" in shown.text
    assert words[2] in shown.text, "the word that was meant is suggested"
    assert shown.fields["words"] == [" ".join([*words[:2], words[2] + "q", *words[3:]])]
    assert "There should be eight words" in open_receipt(reader, "one two").text


def test_a_page_that_is_too_old_keeps_what_was_typed_last_and_says_what_is_gone(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    reader.press("next")
    place.site.clock.offset += 31 * 60

    shown = reader.press("next", story="It took me an hour to write this.")

    assert shown.status == 410
    assert "This page waited too long" in shown.text
    assert "What you wrote last is still here" in shown.text
    assert shown.fields["story"] == ["It took me an hour to write this."]
    while "send" not in reader.now.buttons:
        reader.press("next")
    assert found(place, send(reader)).report.what_happened == "It took me an hour to write this."


def test_a_vehicle_on_a_page_that_is_too_old_is_said_to_be_kept(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    for _ in range(3):
        reader.press("next")
    place.site.clock.offset += 31 * 60
    shown = reader.press("next", vehicle="A grey van.")
    assert "What you wrote last is still here" in shown.text
    assert shown.fields["vehicle"] == ["A grey van."]


def test_another_time_that_is_too_long_on_a_page_that_is_too_old_stays_in_its_fields(
    place: Place, reading: Reader
) -> None:
    reader = reading()
    write_report(reader)
    reader.press("to-further")
    place.site.clock.offset += 31 * 60
    shown = reader.press("next", again="Again. " * 10_000)
    assert "What you wrote last is still here" in shown.text
    assert shown.fields["again"] == ["Again. " * 10_000]
    assert "remove-0" not in shown.buttons
    assert "A few words." in reader.press("add", again="A few words.").text


def test_an_old_receipt_page_asks_for_the_words_and_keeps_the_message(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader)
    words = send(reader)
    open_receipt(reader, words)
    place.site.clock.offset += 31 * 60
    shown = reader.press("answer", answer="It was grey.")
    assert shown.status == 410
    assert shown.fields["answer"] == ["It was grey."]
    shown = reader.press("open", words=words)
    assert shown.fields["answer"] == ["It was grey."]
    reader.press("answer")
    assert [line.said.text for line in found(place, words).lines] == ["It was grey."]


def test_after_a_restart_nothing_that_can_be_kept_is_lost(place: Place, reading: Reader) -> None:
    reader = reading()
    reader.open("/en/report")
    reader.press("next")
    other = PlainSite(place.town)
    try:
        moved = reading(other.url)
        moved.now = reader.now
        shown = moved.press("next", story="Typed before the restart.")
        assert shown.status == 410
        assert shown.fields["story"] == ["Typed before the restart."]
    finally:
        other.close()


def test_when_the_server_is_away_everything_typed_is_still_there(place: Place, reading: Reader) -> None:
    site = PlainSite(place.town, server="http://127.0.0.1:9")
    try:
        reader = reading(site.url)
        reader.open("/en/report")
        reader.press("next")
        reader.press("next", story="Nobody answers.")
        while "send" not in reader.now.buttons:
            reader.press("next")
        shown = reader.press("send")
        assert shown.status == 503
        assert "No connection" in shown.text
        assert "Nobody answers." in shown.text
        assert "send" in shown.buttons
        shown = open_receipt(reader, " ".join(["apple"] * 7))
        assert shown.fields["words"] == [" ".join(["apple"] * 7)]
    finally:
        site.close()


def test_it_is_all_there_in_spanish_too(place: Place, reading: Reader) -> None:
    reader = reading()
    write_report(reader, language="es")
    assert "Enviar" in reader.now.html
    shown = reader.press("send")
    assert len(shown.words) == 8
    assert 'lang="es"' in shown.html


def test_the_host_calculates_nothing_for_a_report(
    place: Place, reading: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(task: str) -> str:
        raise AssertionError("a task was solved")

    monkeypatch.setattr("parasol.kernel.client.proof_of_work.solve", never)
    reader = reading()
    write_report(reader)
    open_receipt(reader, send(reader))
    for number in range(100):
        long = f"{number}. " + "It went on. " * 1_000
        if reader.press("answer", answer=long).status != 200:
            break
    assert number > 20
    assert "Nobody has answered here yet" in reader.now.text
    assert reader.now.fields["answer"] == [long]


def test_a_report_offers_the_communitys_own_sites(
    place: Place, reading: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cabinet, "ROSTER_SECONDS", 0)
    assert place.first.roster.policy is not None
    own = msgspec.structs.replace(place.first.roster.policy, sites=["Our Board", "Telegram"])
    with pytest.raises(steward.SecondNeeded) as needed:
        steward.change_policy(place.first, own, "these are where we work")
    place.second.refresh()
    steward.agree(place.second, needed.value.proposal, "yes, they are")
    place.site.cabinet.roster()
    reader = reading()
    reader.open("/en/report")
    reader.press("next")
    names = reader.press("next", story="Told.")
    assert "Our Board" in names.html
    assert "AdultWork" not in names.html
    assert "Our Board" in reader.press("add", typed="dave99", platform="ourboard").text
    assert "Our Board" in reader.press("check").text
    (asked,) = found(place, send(reader)).report.identifiers
    assert (asked.kind, asked.platform) == ("handle", "ourboard")
