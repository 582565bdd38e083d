"""Outreach workers and their stewards on the page: setting up a desk, reading what waits, answering, handing over."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from acts import open_talk, open_with_passphrase
from desk_world import Desk, staffed_desk
from msgspec import UNSET
from phone import SOON, Phone
from playwright.sync_api import expect
from test_keyboard import Keys, unlock
from worlds import World, sees_text, text, world_in

from conftest import Opener
from desk_acts import CARD
from harness import passphrase
from parasol.features.desks.client import visitor as visiting
from parasol.features.desks.client.book import read_book
from parasol.features.desks.client.worker import Worker
from parasol.features.desks.structs import Closed, DeskContact, Slots, Text
from parasol.features.reports.client import review
from parasol.kernel.files.structs import File
from parasol.kernel.rooms.client import public as record
from parasol.kernel.rooms.public import Waiting
from parasol.kernel.roster.client.person import Person, name_of_member
from parasol.kernel.roster.client.roster import fetch
from parasol.kernel.site import Page

CONTACT = DeskContact("no", "text after noon: +44 7700 900555", "Robin", "the laundry")
STORY = "I need a test, and nobody may know that I came."


@dataclass
class Staffed:
    """A community with a desk at which two members answer; the third member has nothing to do with it."""

    world: World
    desk: Desk
    cleo: Person
    dora: Person
    words: dict[str, str]

    def worker(self, name: str) -> Worker:
        """One of them at the desk, on another device."""
        return Worker(self.world.town.unlock(self.words[name]), self.desk.number)


@pytest.fixture(scope="module")
def staffed(tmp_path_factory: pytest.TempPathFactory, built: Page) -> Iterator[Staffed]:
    with world_in(tmp_path_factory.mktemp("desk"), built) as world:
        words = {name: passphrase() for name in ("cleo", "dora")}
        cleo, dora = (world.town.invite(world.first, "member", each) for each in words.values())
        desk = staffed_desk(world.town, world.first, world.second, [cleo, dora])
        yield Staffed(world, desk, cleo, dora, words)


def at_the_desk(phone: Phone, words: str) -> Phone:
    """Unlock, and go to the desk."""
    open_with_passphrase(phone, words)
    phone.press("Desk")
    phone.sees_heading(CARD.name)
    return phone


At = Callable[[str], Phone]


@pytest.fixture
def at(sits: Callable[..., Phone], staffed: Staffed) -> At:
    """Somebody at the desk, on one phone in all tests, with all that there is now."""

    def now(name: str) -> Phone:
        phone = sits(staffed.world.town.url, staffed.words[name])
        was_there = any("workers" in each.url for each in phone.requests)
        phone.press("Desk")
        phone.sees_heading(CARD.name)
        if was_there:
            phone.press("Look for new messages")
        return phone

    return now


def opens(phone: Phone, part: str) -> None:
    """Open the conversation whose line has these words, once all is read."""
    phone.page.locator(".queue button", has_text=part).click()
    phone.page.get_by_role("heading", name=text("talk-said")).wait_for()


def waits_for_reading(phone: Phone) -> None:
    expect(phone.page.locator(".busy")).to_have_count(0)


def test_stewards_set_up_a_desk_and_only_whom_they_choose_sees_it(own_world: World, visitors: Opener) -> None:
    town = own_world.town
    first, second, member = (visitors(town.url) for _ in range(3))
    open_with_passphrase(first, own_world.words["first"])
    first.press("Review")
    first.press("People and settings")
    first.press("Desks")
    first.press("Set up a desk")
    first.fill("Name of the desk", "Nurse by the river")
    first.fill("What you can do for people", "Tests and talk.")
    first.press("Add hours")
    first.page.get_by_label("To", exact=True).fill("09:00")
    first.fill("Why?", "we have a nurse now")
    first.press("Sign and propose")
    first.sees("Here the end has to be later than the start.")
    first.page.get_by_label("From", exact=True).fill("08:00")
    first.press("Sign and propose")
    sees_text(first, "people-waits")

    open_with_passphrase(second, own_world.words["second"])
    second.press("Review")
    card = second.page.locator("section.card", has_text="Nurse by the river")
    for part in (
        "Tests and talk.",
        "Monday: 08:00\u201309:00",
        re.compile("48.? hours"),
        re.compile("30.? days"),
        "English",
    ):
        expect(card).to_contain_text(re.compile(part))
    card.locator("summary").click()
    second.fill("Why do you agree?", "she is good")
    second.press("Sign and do it")
    expect(card).to_have_count(0)

    first.press("To the desks")
    first.page.locator("button.row", has_text="Nurse by the river").click()
    sees_text(first, "desks-no-keys-text")
    first.press("Who answers here")
    listed = first.page.locator("fieldset .choice")
    member_name = name_of_member(own_world.town.unlock(own_world.words["member"]).key)
    listed.filter(has_text=member_name).locator("input").check()
    first.fill("Why?", "she answers")
    first.press("Make new keys")
    sees_text(first, "desks-workers-done")

    at_front = member
    open_with_passphrase(at_front, own_world.words["member"])
    member.press("Desk")
    member.sees_heading("Nurse by the river")
    sees_text(member, "worker-empty")
    # A steward holds the desk's keys, but doesn't answer there: no tab for her.
    open_with_passphrase(second, own_world.words["second"])
    second.page.wait_for_timeout(500)
    expect(second.page.locator("nav.tabs button", has_text="Desk")).to_have_count(0)


def test_an_answer_is_the_desks_and_a_note_is_only_for_workers(staffed: Staffed, at: At) -> None:
    visitor = staffed.desk.write(STORY, contact=CONTACT)
    cleo = at("cleo")
    opens(cleo, "nobody may know")
    cleo.sees_heading("Robin")
    for part in ("Do not contact them", "the laundry"):
        cleo.sees(part)
    how = cleo.page.get_by_text(CONTACT.how)
    expect(how).to_be_hidden()  # not to be dialled by a tired thumb
    cleo.page.locator("summary", has_text=text("contact-card-show")).click()
    expect(how).to_be_visible()
    cleo.press(text("talk-take"))
    sees_text(cleo, "worker-taken-mine")
    cleo.fill("Your answer", "Come on Monday. Nobody will ask.")
    cleo.press("Send the answer")
    sees_text(cleo, "answer-went")
    cleo.press("Hand it over")
    cleo.page.get_by_label("Who takes over?").select_option(label=name_of_member(staffed.dora.key))
    cleo.fill("What they need to know", "Ask about her back.")
    cleo.page.locator(".among form button.main").click()
    cleo.page.locator("section.among", has_text="Ask about her back.").wait_for()

    read = visitor.read()
    assert [line.said for line in read.lines] == [Text("Come on Monday. Nobody will ask.")]
    assert read.unreadable == 0, "a note is left out, and not shown as something broken"

    dora = at("dora")
    dora.sees(re.compile(r"^Yours, answered"))
    opens(dora, "nobody may know")
    among = dora.page.locator("section.among")
    expect(among).to_contain_text("Only workers at this desk see these")
    expect(among).to_contain_text("Ask about her back.")
    expect(among).to_contain_text(name_of_member(staffed.cleo.key))
    expect(dora.page.locator(".lines", has_text="Come on Monday")).not_to_contain_text(name_of_member(staffed.cleo.key))


def test_closing_deletes_how_to_reach_the_person_at_once(staffed: Staffed, at: At) -> None:
    visitor = staffed.desk.write("Where can I sleep tonight?", contact=CONTACT)
    phone = at("cleo")
    opens(phone, "sleep tonight")
    phone.press("End the conversation")
    phone.sees(re.compile("deleted after .?30.? days"))
    phone.fill("Your last message", "Write again when you like.")
    phone.press("End this conversation")
    phone.sees(re.compile("^It is kept until"))
    phone.never_sees("+44 7700 900555")
    assert [line.said for line in visitor.read().lines] == [Closed("Write again when you like.")]
    there = staffed.worker("dora")
    assert next(each for each in there.list() if each.room == visitor.room).contact is None


def test_a_time_that_somebody_took_is_marked_for_all_workers(staffed: Staffed, at: At) -> None:
    visitor = staffed.desk.write("Can we meet?")
    phone = at("cleo")
    opens(phone, "Can we meet?")
    phone.press("Offer times to meet")
    phone.fill("New times", "Monday at ten, the drop-in\nTuesday at three, the drop-in")
    phone.press("Offer these times")
    phone.sees("Times to meet:")
    offered = visitor.read().lines[-1].said
    assert isinstance(offered, Slots)
    visitor.choose(offered.slots[1])
    phone.press("Back")
    opens(phone, "Can we meet?")
    sees_text(phone, "talk-slot-chosen")
    book = read_book(staffed.worker("dora"))
    assert [each.note.text for each in book.slots] == ["Tuesday at three, the drop-in"]  # type: ignore[union-attr]

    staffed.desk.write("Another one who wants to meet.")
    phone.press("Back")
    phone.press("Look for new messages")
    opens(phone, "Another one who wants")
    phone.press("Offer times to meet")
    expect(phone.page.locator("form li", has_text="Tuesday at three")).to_contain_text("taken")
    phone.choose("Monday at ten, the drop-in")
    phone.fill("New times", "Tuesday at three, the drop-in")
    phone.press("Offer these times")
    sees_text(phone, "slots-twice")


def test_a_file_goes_both_ways(staffed: Staffed, at: At, tmp_path: Path) -> None:
    visitor = staffed.desk.write("Here is the letter.")
    visitor.send_file(visitor.prepare_file(b"Dear tenant,\n", "letter.txt", "text/plain"))
    phone = at("cleo")
    opens(phone, "Here is the letter.")
    with phone.page.expect_download() as waiting:
        phone.press(re.compile("^Save on this device"))
    assert waiting.value.suggested_filename == "file.txt"
    assert Path(waiting.value.path()).read_bytes() == b"Dear tenant,\n"

    answer = tmp_path / "answer.txt"
    answer.write_bytes(b"x" * 300_000)
    phone.press("Send a file")
    phone.page.locator("input[type=file]").set_input_files(answer)
    phone.press("Send the file")
    phone.page.locator(".lines", has_text="answer.txt").wait_for()
    said = visitor.read().lines[-1].said
    assert isinstance(said, File)
    assert visitor.fetch_file(said) == b"x" * 300_000


def test_a_ready_reply_is_put_into_the_answer_the_visitors_language_first(staffed: Staffed, at: At) -> None:
    visitor = staffed.desk.write("Hola, quiero una prueba.", "es")
    phone = at("cleo")
    phone.press("Saved replies")
    phone.press("Write a saved reply")
    phone.fill("Title", "Opening hours")
    phone.fill("English", "We are here on Mondays.")
    phone.fill("español", "Estamos los lunes.")
    phone.press("Save this reply")
    phone.page.get_by_role("heading", name="Opening hours").wait_for()
    phone.press("Back")
    opens(phone, "quiero una prueba")
    ready = phone.page.get_by_label("Use a saved reply")
    assert ready.locator("option").nth(1).inner_text() == "Opening hours (español)"
    ready.select_option(index=1)
    field = phone.page.get_by_label("Your answer")
    expect(field).to_have_value("Estamos los lunes.")
    field.fill("Estamos los lunes, también hoy.")
    phone.press("Send the answer")
    sees_text(phone, "answer-went")
    assert visitor.read().lines[-1].said == Text("Estamos los lunes, también hoy.")
    phone.press("Back")
    phone.press("Saved replies")
    phone.press(re.compile("^Change"))
    phone.fill("English", "We are here on Mondays and Fridays.")
    phone.press("Save this reply")
    phone.sees("We are here on Mondays and Fridays.")
    phone.press(re.compile("^Delete"))
    phone.press(re.compile("^Yes, delete"))
    sees_text(phone, "canned-none")
    assert read_book(staffed.worker("cleo")).canned == []


def test_a_slip_opens_once(staffed: Staffed, at: At) -> None:
    words = staffed.desk.slip("Robin", "I would like a test, and a bed.")
    phone = at("dora")
    phone.press("Open a slip")
    phone.fill("The five words", " ".join(words.split()[:3]))
    phone.press("Open it")
    sees_text(phone, "slip-words-count")
    phone.fill("The five words", words)
    phone.press("Open it")
    phone.sees_heading("What they want to show you")
    phone.sees("I would like a test, and a bed.")
    sees_text(phone, "slip-gone")
    phone.press("Close this slip")
    phone.press("Open a slip")
    phone.never_sees("I would like a test, and a bed.")
    phone.fill("The five words", words)
    phone.press("Open it")
    sees_text(phone, "trouble-no-slip")


@pytest.mark.thorough  # the walks see the list of what goes, and the slip's days
def test_a_shorter_time_is_told_to_both_stewards_and_on_the_slip(staffed: Staffed, visitors: Opener) -> None:
    first, second, visitor = (visitors(staffed.world.town.url) for _ in range(3))
    open_with_passphrase(first, staffed.world.words["first"])
    first.press("Review")
    first.press("People and settings")
    first.press("Settings")
    first.page.locator("summary", has_text=text("settings-group-kept")).click()
    slips = first.page.get_by_label("How long a slip can be opened")
    expect(slips).to_have_value("14")
    expect(first.page.get_by_text(text("shorter-means"))).to_have_count(0)
    slips.select_option("7")
    goes = re.compile(r"Slips that are older than \W?7\W? days\. Then the words on the paper open nothing\.")
    first.sees(goes)
    first.fill("Why?", "a week is enough")
    first.press("Sign and propose")
    sees_text(first, "people-waits")

    open_with_passphrase(second, staffed.world.words["second"])
    second.press("Review")
    second.sees(re.compile("Days that a slip can be opened: \\W?7"))
    second.sees(goes)
    second.page.locator("summary", has_text="Decide").click()
    second.fill("Why do you agree?", "yes, it is")
    second.press("Sign and do it")
    expect(second.page.locator("summary", has_text="Decide")).to_have_count(0)
    policy = fetch(staffed.world.town.connect()).policy
    assert policy is not None
    assert (policy.slip_days, policy.service_days, policy.count_quarters) == (7, UNSET, UNSET)

    words, connection = passphrase(), staffed.world.town.connect()
    visiting.send(
        connection,
        visiting.prepare(
            connection, fetch(connection), staffed.world.town.device, words, 1, "en", "Hello.", DeskContact()
        ),
    )
    open_talk(visitor, words)
    visitor.press("Make a slip to show at the drop-in")
    visitor.fill("What may the worker know?", "A test.")
    visitor.press("Continue")
    visitor.press("Make the slip")
    visitor.sees(re.compile(r"If nobody opens it, it is deleted after \W?7\W? days\."))


def test_a_report_for_somebody_says_which_desk_and_names_nobody(staffed: Staffed, visitors: Opener, at: At) -> None:
    staffed.desk.write("He took my phone. Can you tell the others?")
    phone, steward = at("cleo"), visitors(staffed.world.town.url)
    opens(phone, "He took my phone")
    phone.press("Write a report for this person")
    phone.press("Start the report")
    phone.fill("What happened?", "He took her phone and ran.")
    skip, send = text("skip-question"), text("review-send")
    while not phone.button(send).count():
        phone.press(skip if phone.button(skip).count() else "Continue")
        phone.page.wait_for_timeout(50)
    phone.press(send)
    phone.card()

    filed = [each for each in review.queue(staffed.world.first) if each.report.what_happened.startswith("He took her")]
    assert filed[0].outreach == staffed.desk.number
    assert filed[0].report.for_somebody_else
    open_with_passphrase(steward, staffed.world.words["first"])
    steward.press("Review")
    steward.page.locator(".queue button", has_text="He took her phone").click()
    steward.sees(re.compile(f"worker at the desk “?.*{CARD.name}"))
    steward.never_sees(name_of_member(staffed.cleo.key))


def test_something_new_is_told_in_a_line_of_text_and_nowhere_else(staffed: Staffed, visitors: Opener) -> None:
    phone = visitors(staffed.world.town.url)
    phone.page.clock.install()
    at_the_desk(phone, staffed.words["dora"])
    waits_for_reading(phone)
    phone.page.locator(".queue").or_(phone.page.get_by_text(text("worker-empty"), exact=True)).first.wait_for()
    title = phone.page.title()
    staffed.desk.write("This came while you were looking.")
    phone.page.clock.run_for(61_000)
    phone.sees(re.compile("^Something new came in one conversation"))
    phone.never_sees("This came while you were looking.")
    assert phone.page.title() == title
    phone.press("Show what is new")
    phone.page.locator(".queue button", has_text="This came while you were looking.").wait_for()


def test_a_contact_that_is_taken_back_leaves_the_page_that_is_open(staffed: Staffed, visitors: Opener) -> None:
    visitor = staffed.desk.write("I may want to take this back.", contact=CONTACT)
    phone = visitors(staffed.world.town.url)
    phone.page.clock.install()
    at_the_desk(phone, staffed.words["dora"])
    opens(phone, "take this back")
    phone.fill("Your answer", "Half a sen")
    phone.sees("the laundry")
    visitor.drop_contact()
    phone.page.clock.run_for(61_000)
    sees_text(phone, "contact-card-gone")
    phone.never_sees("the laundry")
    expect(phone.page.get_by_label("Your answer")).to_have_value("Half a sen")


def test_how_long_people_wait_is_told_once_a_day(staffed: Staffed, visitors: Opener) -> None:
    phone = at_the_desk(visitors(staffed.world.town.url), staffed.words["dora"])
    waits_for_reading(phone)

    def told() -> int:
        return sum("/api/rooms/append" in request.url for request in phone.requests)

    for _ in range(100):
        if told():
            break
        phone.page.wait_for_timeout(100)
    once = told()
    assert once == 1
    phone.press("Look for new messages")
    waits_for_reading(phone)
    phone.page.wait_for_timeout(300)
    assert told() == once
    dora = staffed.worker("dora")
    connection = staffed.world.town.connect()
    items = [each.item for each in record.read_all(connection, fetch(connection))]
    waiting = [item for item in items if isinstance(item, Waiting)]
    assert waiting[-1].open == sum(each.waits_since is not None for each in dora.list())


_COUNT_WIPED = """
    window.wiped = 0;
    const fill = Uint8Array.prototype.fill;
    Uint8Array.prototype.fill = function (...given) {
      if (given[0] === 0 && this.length === 32 && this.some((byte) => byte !== 0)) window.wiped++;
      return fill.apply(this, given);
    };
"""


def test_locking_overwrites_a_desks_keys(staffed: Staffed, visitors: Opener) -> None:
    """More keys are overwritten than a member has: the desk's seed, its signer's, and a key for each conversation."""
    staffed.desk.write("Are you there?")
    wiped = []
    for words in (staffed.world.words["member"], staffed.words["cleo"]):
        phone = visitors(staffed.world.town.url)
        phone.page.add_init_script(_COUNT_WIPED + SOON)
        open_with_passphrase(phone, words)
        if words == staffed.words["cleo"]:
            phone.press("Desk")
            phone.page.locator(".queue button").first.wait_for()
            waits_for_reading(phone)
        phone.has_drawn()
        phone.press("Me")
        before = phone.page.evaluate("window.wiped")
        phone.press(text("me-lock"))
        phone.page.get_by_role("button", name="Open with my words").wait_for()
        wiped.append(phone.page.evaluate("window.wiped") - before)
    conversations = len(staffed.worker("cleo").list())
    assert wiped[1] >= wiped[0] + 2 + conversations


def test_after_locking_and_leaving_nothing_of_a_desk_is_seen(staffed: Staffed, visitors: Opener) -> None:
    phone = visitors(staffed.world.town.url)
    at_the_desk(phone, staffed.words["cleo"])
    waits_for_reading(phone)
    phone.press("Me")
    phone.press(text("me-lock"))
    phone.page.get_by_role("button", name="Open with my words").wait_for()
    expect(phone.page.locator("nav.tabs")).to_have_count(0)
    phone.page.go_back()
    phone.page.wait_for_timeout(300)
    sees_nothing(phone)
    at_the_desk(phone, staffed.words["cleo"])
    waits_for_reading(phone)
    phone.press("Leave")
    phone.has_left()
    phone.page.go_back()
    phone.page.wait_for_selector("h1")
    sees_nothing(phone)


def sees_nothing(phone: Phone) -> None:
    phone.never_sees(CARD.name)
    phone.never_sees("Robin")


def test_a_member_who_answers_nowhere_sees_nothing_of_desks(staffed: Staffed, visitors: Opener) -> None:
    phone = visitors(staffed.world.town.url)
    open_with_passphrase(phone, staffed.world.words["member"])
    phone.page.wait_for_timeout(700)
    assert phone.page.locator("nav.tabs button").all_inner_texts() == ["Check", "Alerts", "Report", "Talk", "Me"]
    assert not any("workers-" in request.url for request in phone.requests)


def test_a_worker_answers_by_keyboard_alone(staffed: Staffed, visitors: Opener) -> None:
    visitor = staffed.desk.write("Is there a bed?", contact=DeskContact("yes", "signal: bo.77", "Kim", ""))
    keys = Keys(visitors(staffed.world.town.url))
    unlock(keys, staffed.words["dora"])
    keys.phone.page.locator("nav.tabs button", has_text="Desk").wait_for()
    keys.go("Desk")
    keys.arrives(CARD.name)
    keys.phone.page.locator(".queue button", has_text="Kim").wait_for()
    keys.go(re.compile("Kim.*"))
    keys.arrives("Kim")
    waits_for_reading(keys.phone)
    keys.write("Your answer", "Yes, from eight on.")
    keys.go("Send the answer")
    sees_text(keys.phone, "answer-went")
    keys.looks()
    assert visitor.read().lines[-1].said == Text("Yes, from eight on.")
    keys.go("Back")
    keys.phone.sees_heading(CARD.name)
    assert keys.looks().startswith("Kim"), "Back goes on where the worker was"
