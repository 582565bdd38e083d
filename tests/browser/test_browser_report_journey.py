"""The journey of a report: what it costs in taps and screens, and that nothing answers for anybody."""

import re
from collections.abc import Callable

import msgspec
from acts import open_receipt, receipt_words
from lived_in import POLICY, LivedIn
from phone import Phone
from playwright.sync_api import Route, expect

from conftest import Opener
from harness import Town, jpeg_with, passphrase
from parasol.features.reports.client import review
from parasol.features.reports.structs import Asked, Report
from parasol.kernel.messages import Problem
from parasol.kernel.roster.client import founding

CHOSEN = "main input[type=radio]:checked, main input[type=checkbox]:checked"
MOST_TAPS = 10
MOST_SCREENS = 12


class Counted:
    """Counts what a person presses, and the screens that they come through."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.taps = 0
        self.screens = [self.heading()]

    def heading(self) -> str:
        return self.phone.page.get_by_role("heading", level=1).inner_text()

    def press(self, name: str | re.Pattern[str], then: str | re.Pattern[str] | None = None) -> None:
        self.phone.press(name)
        self._arrive(then)

    def choose(self, label: str) -> None:
        self.phone.choose(label)
        self.taps += 1

    def pick(self) -> None:
        """The three words, of which each press shows the next."""
        words = self.phone.card().split()
        self.press("I have written them down", re.compile("see if the words are right"))
        for position in (2, 4, 6):
            self.phone.page.get_by_role("main").get_by_role("button", name=words[position - 1], exact=True).click()
            self._arrive("Thank you" if position == 6 else None)

    def _arrive(self, heading: str | re.Pattern[str] | None) -> None:
        self.taps += 1
        if heading is not None:
            self.phone.sees_heading(heading)
            self.screens.append(self.heading())


def test_a_report_with_only_the_facts_takes_ten_taps_and_all_its_screens_are_twelve(
    phones: Opener, lived_in: LivedIn
) -> None:
    phone = phones(url=lived_in.url).open()
    hurried = Counted(phone)
    hurried.press("Report something that happened", "Report something that happened")
    hurried.press("Start", "What happened?")
    assert not phone.button("Check and send").is_visible()
    phone.fill("What happened?", "He locked the door.")
    assert phone.button("Check and send").is_visible()
    hurried.press("Continue", "Do you have a number, a name or a plate?")
    phone.fill("Number, name or plate", "+44 7700 900456")
    hurried.press("Check and send", "Check your answers")
    expect(phone.page.get_by_label("Yes, warn others")).to_be_in_viewport()  # "Send" is there without scrolling too
    hurried.choose("Yes, warn others")
    hurried.press("Send", "Your report code")
    hurried.pick()
    assert hurried.taps <= MOST_TAPS, hurried.taps

    phone.press("To the first page")
    whole = Counted(phone)
    whole.press("Report something that happened", "Report something that happened")
    whole.press("Start", "What happened?")
    phone.sees(re.compile("Step .1. of .6."))
    phone.fill("What happened?", "He locked the door.")
    whole.press("Continue", "Do you have a number, a name or a plate?")
    for heading in ("How would someone recognise them?", "What kind of thing was it?", "Where and when was it?"):
        whole.press("Skip", heading)
    phone.sees(re.compile("Step .5. of .6."))
    whole.press("Skip", "Check your answers")
    whole.press("Send", "Your report code")
    whole.pick()
    assert len(whole.screens) <= MOST_SCREENS, whole.screens


def test_nothing_is_chosen_before_somebody_chooses_and_an_untouched_question_files_nothing(
    phones: Opener, lived_in: LivedIn
) -> None:
    phone = phones(url=lived_in.url).open()
    phone.press("Report something that happened")
    phone.press("Start")
    for heading in (
        "What happened?",
        "Do you have a number, a name or a plate?",
        "How would someone recognise them?",
        "What kind of thing was it?",
        "Where and when was it?",
    ):
        phone.sees_heading(heading)
        assert phone.page.locator(CHOSEN).count() == 0, heading
        phone.press("Skip")
    phone.sees_heading("Check your answers")
    for more, heading in (
        ("Who it happened to", "Who did it happen to?"),
        ("Another way to reach you", "Is there another way to reach you?"),
        ("It happened more than once", "Did it happen at another time too?"),
    ):
        phone.press(more)
        phone.sees_heading(heading)
        assert phone.page.locator(CHOSEN).count() == 0, heading
        phone.press("Continue")
        phone.sees_heading("Check your answers")
    phone.press("Send")
    phone.sees_heading("One thing is missing")
    phone.press("Add a number, name or plate")
    phone.fill("Number, name or plate", "sweet.talker99")
    assert phone.page.locator(CHOSEN).count() == 0
    phone.press("Continue")
    phone.sees("Choose what it is")
    assert phone.page.evaluate("document.activeElement.type") == "radio"
    phone.press("Continue")
    phone.sees_heading("Check your answers")
    assert phone.page.locator(CHOSEN).count() == 0
    phone.press("Send")
    receipt_words(phone)
    assert Report(identifiers=[Asked("sweet.talker99")]) in _reports(lived_in)


def test_a_name_without_its_site_says_no_site(phones: Opener, lived_in: LivedIn) -> None:
    phone = phones(url=lived_in.url).open()
    phone.press("Report something that happened")
    phone.press("Start")
    phone.press("Skip")
    phone.fill("Number, name or plate", "no.site.given")
    phone.choose("Name on an app or site")
    assert phone.page.get_by_label("Which app or site?").input_value() == ""
    phone.press("Check and send")
    phone.sees_heading("Check your answers")
    phone.choose("No, only trusted members")
    phone.press("Send")
    receipt_words(phone)
    assert Report(identifiers=[Asked("no.site.given", "handle")], warn_others=False) in _reports(lived_in)


def test_a_report_offers_the_communitys_own_sites_and_names_them(phones: Opener, place: Town) -> None:
    own = msgspec.structs.replace(POLICY, sites=["Our Board", "Telegram"])
    founding.found(place.connect(), place.device, place.founding_passphrase, own, passphrase())
    phone = phones().open()
    phone.press("Report something that happened")
    phone.press("Start")
    phone.press("Skip")
    phone.fill("Number, name or plate", "dave99")
    phone.choose("Name on an app or site")
    offered = phone.page.get_by_label("Which app or site?")
    assert offered.locator("option").all_inner_texts()[2:4] == ["Our Board", "Telegram"]
    assert "AdultWork" not in offered.inner_text()
    offered.select_option("Our Board")
    phone.press("Add this one")
    phone.sees("Name on an app or site · Our Board")
    phone.press("Check and send")
    phone.sees("dave99\u2069 · Name on an app or site · Our Board")


def test_a_report_has_a_vehicle_other_times_and_pictures_that_stewards_open(phones: Opener, lived_in: LivedIn) -> None:
    phone = phones(url=lived_in.url).open()
    phone.press("Report something that happened")
    phone.press("Start")
    phone.fill("What happened?", "He followed me in his van.")
    phone.press("Continue")
    phone.press("Skip")
    phone.fill("How would someone recognise them?", "Tall, a scar on the left hand.")
    phone.fill("Their car, van or bike", "White van.")
    phone.press("Add a picture or screenshot")
    phone.sees_heading("Pictures and screenshots")
    for number, name in enumerate(("IMG_20261125_2214.jpg", "other.jpg"), 1):
        picture = {"name": name, "mimeType": "image/jpeg", "buffer": jpeg_with(f"pixels of {name}".encode())}
        phone.page.get_by_label("Choose a picture").set_input_files(picture)
        phone.button(re.compile(f"Remove picture .?{number}")).wait_for()
    letter = {"name": "letter.txt", "mimeType": "text/plain", "buffer": b"a letter"}
    phone.page.get_by_label("Choose a picture").set_input_files(letter)
    phone.sees("Save it as JPEG or PNG first")
    phone.press(re.compile("Remove picture .?2"))
    phone.press("Done with pictures")
    phone.sees_heading("How would someone recognise them?")
    phone.sees("One picture")
    phone.press("Check and send")
    phone.press("It happened more than once")
    phone.fill("What happened then?", "The same, near the station.")
    phone.page.get_by_label("When", exact=True).select_option(index=2)
    phone.press("Continue")
    phone.sees("The same, near the station.")
    phone.choose("Yes, warn others")
    phone.press("Send")
    words = receipt_words(phone)
    steward = lived_in.town.unlock(lived_in.first_words)
    (read,) = [each for each in _read(lived_in) if each.report.vehicle == "White van."]
    assert read.report.description == "Tall, a scar on the left hand."
    assert [each.what_happened for each in read.report.further] == ["The same, near the station."]
    assert re.fullmatch(r"\d{4}-\d\d", read.report.further[0].happened)
    (picture,) = [line.said.picture for line in read.lines]
    assert picture is not None
    assert picture.name == "picture.jpg"
    seen = review.fetch_picture(steward, read, picture)
    assert b"pixels of IMG_20261125_2214.jpg" in seen
    assert b"Exif" not in seen
    review.ask(steward, read, "Do you have the message?")
    open_receipt(phone, words)
    phone.sees("picture.jpg")
    phone.sees("The stewards asked you something.")
    phone.press("Add a picture or screenshot")
    later = {"name": "later.jpg", "mimeType": "image/jpeg", "buffer": jpeg_with(b"pixels of later")}
    phone.page.get_by_label("Choose a file").set_input_files(later)
    phone.press("Send the file")
    phone.sees_heading("Your report")
    phone.never_sees("The stewards asked you something.")
    (read,) = [each for each in _read(lived_in) if each.report.vehicle == "White van."]
    assert len(read.lines) == 3


def test_the_report_code_waits_for_no_picture_and_a_picture_that_did_not_arrive_is_named_at_the_end(
    phones: Opener, lived_in: LivedIn
) -> None:
    phone = phones(url=lived_in.url).open()
    phone.press("Report something that happened")
    phone.press("Start")
    phone.fill("What happened?", "He took pictures of me.")
    phone.press("Check and send")
    phone.press("Add a picture or screenshot")
    for number in (1, 2):
        picture = {"name": f"{number}.jpg", "mimeType": "image/jpeg", "buffer": jpeg_with(f"picture {number}".encode())}
        phone.page.get_by_label("Choose a picture").set_input_files(picture)
        phone.button(re.compile(f"Remove picture .?{number}")).wait_for()
    phone.press("Done with pictures")
    asked: list[str] = []

    def cut(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    phone.page.route("**/api/blobs/put", cut)
    phone.press("Send")
    phone.sees_heading("Your report code")
    assert asked == []
    phone.sees("Your pictures and files follow")
    words = phone.card()
    phone.press("I have written them down")
    phone.pick(words)
    phone.sees_heading("It has not gone through yet")
    phone.sees("No connection")
    phone.sees("What you wrote has arrived. Only pictures and files are still to come.")
    assert asked
    phone.page.unroute("**/api/blobs/put")
    phone.page.route("**/api/blobs/put", _once_then_full())
    phone.press("Try again")
    phone.sees_heading("Thank you")
    phone.sees("Your report has arrived, one picture has not.")
    (read,) = [each for each in _read(lived_in) if each.report.what_happened == "He took pictures of me."]
    (line,) = read.lines
    assert line.said.picture is not None
    assert b"picture 1" in review.fetch_picture(lived_in.town.unlock(lived_in.first_words), read, line.said.picture)
    phone.page.go_back()
    phone.sees_heading("Thank you")


def test_whoever_goes_on_without_pictures_has_the_report_filed(phones: Opener, lived_in: LivedIn) -> None:
    phone = phones(url=lived_in.url).open()
    phone.press("Report something that happened")
    phone.press("Start")
    phone.fill("What happened?", "He sent pictures of me.")
    phone.press("Check and send")
    phone.press("Add a picture or screenshot")
    picture = {"name": "one.jpg", "mimeType": "image/jpeg", "buffer": jpeg_with(b"one")}
    phone.page.get_by_label("Choose a picture").set_input_files(picture)
    phone.button(re.compile("Remove picture .?1")).wait_for()
    phone.press("Done with pictures")
    phone.page.route("**/api/blobs/put", lambda route: route.abort())
    phone.press("Send")
    words = phone.card()
    phone.press("I have written them down")
    phone.pick(words)
    phone.press("Go on without the file")
    phone.sees_heading("Thank you")
    phone.sees("Your report has arrived, one picture has not.")
    open_receipt(phone, words)


def test_a_server_without_a_community_says_so_before_the_first_question(phones: Opener) -> None:
    phone = phones().open()
    phone.press("Report something that happened")
    phone.sees("There is no community here yet")
    assert not phone.button("Start").is_visible()
    assert phone.button("Send").count() == 0


def test_whoever_was_told_that_others_may_not_be_warned_yet_says_yes_later(phones: Opener, lived_in: LivedIn) -> None:
    filed = lived_in.town.report(Report(what_happened="Only said half."), as_is=True)
    phone = phones(url=lived_in.url)
    open_receipt(phone, filed.words)
    phone.sees("You did not say if others may be warned")
    phone.page.get_by_text("Show it").click()
    phone.sees("Warn others?")
    phone.sees("Not answered")
    phone.press("Correct my report")
    phone.choose("Yes, warn others")
    phone.press("Send the new version")
    phone.sees_heading("Your report")
    assert phone.page.get_by_text("You did not say if others may be warned").count() == 0
    assert any(each.what_happened == "Only said half." and each.warn_others for each in _reports(lived_in))


def _once_then_full() -> Callable[[Route], None]:
    """One chunk is taken, then the server has no room for more."""
    taken: list[None] = []

    def answer(route: Route) -> None:
        if taken:
            body = msgspec.json.encode(Problem(507, "blobs-full"))
            route.fulfill(status=507, content_type="application/problem+json", body=body)
        else:
            taken.append(None)
            route.continue_()

    return answer


def _read(lived_in: LivedIn) -> list[review.ReadReport]:
    steward = lived_in.town.unlock(lived_in.first_words)
    return review.read_named(steward, [each.room for each in review._rooms(steward)])


def _reports(lived_in: LivedIn) -> list[Report]:
    return [each.report for each in _read(lived_in)]
