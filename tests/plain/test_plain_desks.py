"""Writing to a desk without JavaScript, and reading what it answers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from desk_acts import CARD, Staffed, open_desk, staffed
from harness import Town
from parasol.features.desks.client.talk import DeskConversation
from parasol.features.desks.client.visitor import Visitor
from parasol.features.desks.structs import DeskContact
from parasol.kernel.rooms.client.held import NoReport
from plain.site import PlainSite, Reading, open_receipt

Reader = Callable[..., Reading]


@dataclass
class Desk:
    """A town with a desk, and its plain pages."""

    staffed: Staffed
    site: PlainSite

    def seen(self, words: str) -> DeskConversation:
        who = Visitor(self.staffed.town.connect(), self.staffed.town.device, words)
        return self.staffed.only(self.staffed.cleo, who)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    town = Town(tmp_path_factory.mktemp("desks"))
    made = staffed(town)
    site = PlainSite(town)
    yield Desk(made, site)
    site.close()
    town.close()


@pytest.fixture
def reader(desk: Desk) -> Iterator[Reading]:
    opened = Reading(desk.site.url)
    yield opened
    opened.close()


def write(reader: Reading, text: str = "Can I come by <b>for a test</b>?") -> Reading:
    """From the list to the last page."""
    reader.open("/en/desks")
    reader.press("desk-1")
    reader.press("next", text=text)
    reader.press("next", safe="no", how="by text after noon", say="the laundry", cover="Robin")
    return reader


def test_the_list_says_who_is_there_when_and_how_long_people_wait(reader: Reading) -> None:
    shown = reader.open("/en/desks")
    for told in (
        CARD.name,
        CARD.about,
        "English, español",
        "They say they answer within 1 day.",
        "Monday: 10:00\u201318:00",
        "how long people wait right now",
        "The machine that runs these pages sees what you write for a moment.",
    ):
        assert told in shown.text


def test_what_is_written_reaches_the_desk_whole_and_comes_back_answered(desk: Desk, reader: Reading) -> None:
    write(reader)
    review_page = reader.now
    words = " ".join(reader.press("send").words)
    assert "Your message has arrived." in reader.now.text
    reader.now = review_page
    assert " ".join(reader.press("send").words) == words, "sent twice, opened once"
    seen = desk.seen(words)
    assert seen.opening is not None
    assert (seen.opening.text, seen.opening.language) == ("Can I come by <b>for a test</b>?", "English")
    assert seen.contact == DeskContact("no", "by text after noon", "Robin", "the laundry")

    worker = desk.staffed.worker(desk.staffed.cleo)
    worker.answer(seen, "Yes, <i>gladly</i>.")
    worker.offer(seen, "Which time?", ["Monday at ten", "Tuesday at noon"])
    shown = open_receipt(reader, words)
    assert "The desk has answered" in shown.text
    assert "&lt;i&gt;gladly&lt;/i&gt;" in shown.html
    (tuesday,) = [b for b in shown.buttons if b.startswith("slot-")][1:]
    shown = reader.press(tuesday)
    assert "You took: Tuesday at noon" in shown.text
    answering = reader.now
    shown = reader.press("answer", answer="Thank you.")
    assert shown.text.count("Thank you.") == 1
    reader.now = answering
    assert reader.press("answer", answer="Thank you.").text.count("Thank you.") == 1, "sent twice, kept once"
    chosen = desk.seen(words).chosen
    assert chosen is not None
    assert chosen.text == "Tuesday at noon"

    worker.close(desk.seen(words), "See you then.")
    shown = open_receipt(reader, words)
    assert "This conversation has ended" in shown.text
    assert "Are you a member? You can say how it was while a survey is open" in shown.text
    assert "answer" not in shown.buttons
    reader.press("delete")
    assert "for the desk too" in reader.now.text
    assert "Your messages and files are gone." in reader.press("delete-now").text
    with pytest.raises(NoReport):
        Visitor(desk.staffed.town.connect(), desk.staffed.town.device, words).read()


def test_how_to_be_reached_is_deleted_alone_and_what_was_typed_stays(desk: Desk, reader: Reading) -> None:
    words = " ".join(write(reader).press("send").words)
    assert "contact" in open_receipt(reader, words).buttons
    shown = reader.press("contact", answer="Half a sentence")
    assert "They are deleted at once, for the desk too." in shown.text
    assert "Half a sentence" not in shown.html
    assert desk.seen(words).contact is not None, "it is asked first"
    assert reader.press("home").fields["answer"] == ["Half a sentence"]
    asked = reader.press("contact", answer="Half a sentence")
    shown = reader.press("contact-now")
    assert "Your contact details are deleted, for the desk too." in shown.text
    assert shown.fields["answer"] == ["Half a sentence"]
    assert "contact" not in shown.buttons
    assert (desk.seen(words).contact, desk.seen(words).contact_id) == (None, None)
    reader.now = asked
    assert reader.press("contact-now").status == 200, "pressed twice"
    assert "Thank you." in reader.press("answer", answer="Thank you.").text


def test_how_long_somebody_waits_is_told_beside_what_the_desk_says_and_that_it_is_too_long(
    desk: Desk, reader: Reading
) -> None:
    staff = desk.staffed
    words = " ".join(write(reader).press("send").words)
    assert "They say they answer within 1 day." in reader.now.text
    shown = open_receipt(reader, words)
    assert "Nobody has answered yet They say they answer within 1 day. Today is day 1." in shown.text
    assert "longer than they say" not in shown.text
    shown = reader.press("look")
    assert "These are all the messages for now." in shown.text
    staff.town.clock.offset += 2 * 86_400
    try:
        shown = reader.press("look")
        assert "Today is day 3. That is longer than they say." in shown.text
        assert CARD.closed_text in shown.text
        worker = staff.worker(staff.cleo)
        worker.close(desk.seen(words), "")
        shown = reader.press("look")
        assert "This conversation has ended You can read it until" in shown.text
        assert "Your contact details are already deleted." in shown.text
    finally:
        staff.town.clock.offset -= 2 * 86_400


def test_nobody_is_asked_to_write_to_a_desk_that_has_closed(desk: Desk, reader: Reading) -> None:
    staff = desk.staffed
    words = " ".join(write(reader).press("send").words)
    open_desk(staff.first, staff.second, 1, None)
    try:
        shown = open_receipt(reader, words)
        assert "This desk has closed." in shown.text
        assert "answer" not in shown.buttons
        assert "delete" in shown.buttons
    finally:
        open_desk(staff.first, staff.second)
        desk.site.cabinet._read_at = -1e9


def test_an_empty_message_is_not_sent_and_a_long_one_stays(reader: Reading) -> None:
    reader.open("/en/desks")
    reader.press("desk-1")
    assert "Write something first." in reader.press("next").text
    shown = reader.press("next", text="x" * 15_003)
    assert "too long by 3 letters" in shown.text
    assert shown.fields["text"] == ["x" * 15_003]
    assert "too long by" in reader.press("next", text="x" * 120_000).text
    assert reader.press("next", text="Shorter.").fields["at"] == ["contact"], "what was too long made no page too old"


def test_a_message_too_long_to_be_carried_is_said_to_be_before_anybody_is_asked(desk: Desk, reader: Reading) -> None:
    words = " ".join(write(reader).press("send").words)
    open_receipt(reader, words)
    shown = reader.press("delete", answer="x" * 120_000)
    assert "too long by 100,000 letters" in shown.text
    assert shown.fields["answer"] == ["x" * 120_000]
    reader.press("delete", answer="é" * 20_000)
    assert reader.press("home").fields["answer"] == ["é" * 20_000]


def test_an_old_page_keeps_what_was_typed(desk: Desk, reader: Reading) -> None:
    reader.open("/en/desks")
    reader.press("desk-1")
    desk.site.clock.offset += 31 * 60
    shown = reader.press("next", text="Typed slowly.")
    assert shown.status == 410
    assert "What you wrote last is still here." in shown.text
    assert reader.press("desk-1").fields["text"] == ["Typed slowly."]


def test_a_desk_that_is_not_there_takes_nothing_and_a_slot_that_was_not_offered_neither(
    desk: Desk, reader: Reading
) -> None:
    shown = reader.open("/en/desks")
    assert reader.send("/en/desks", {**shown.fields, "do-desk-7": ["x"]}).status == 410
    words = " ".join(write(reader).press("send").words)
    shown = open_receipt(reader, words)
    state = shown.fields["state"]
    for wrong in ("do-slot-0011223344556677", "do-take-back-now", "do-correct"):
        assert reader.send("/en/receipt", {"state": state, wrong: ["x"]}).status == 400


def test_a_desk_that_closes_meanwhile_says_so_and_keeps_the_text(desk: Desk, reader: Reading) -> None:
    write(reader, "Is anybody there?")
    staff = desk.staffed
    open_desk(staff.first, staff.second, 1, None)
    desk.site.cabinet._read_at = -1e9  # a minute later
    try:
        shown = reader.press("send")
        assert shown.status == 410
        assert "This desk has closed." in shown.text
    finally:
        open_desk(staff.first, staff.second)
        desk.site.cabinet._read_at = -1e9
