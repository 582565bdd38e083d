"""A member asks a colleague about somebody who gave them her link; she answers, and after 14 days all of it is gone."""

import asyncio

import msgspec
import pytest

from harness import Town, passphrase
from parasol.features.profiles.client import asker
from parasol.features.profiles.client.shown import look
from parasol.features.profiles.structs import AskedSaid
from parasol.kernel import messages as m
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import Unreadable
from profile_acts import Persona, ask, later, published, refused


@pytest.fixture
def members(served: Town) -> list[Person]:
    return served.settled("member", "member")[-2:]


@pytest.fixture
def cleo(members: list[Person]) -> Person:
    return members[0]


@pytest.fixture
def ada(served: Town, members: list[Person]) -> Persona:
    return published(served, members[1])


def test_she_sees_by_which_link_and_answers_with_one_word(served: Town, ada: Persona, cleo: Person) -> None:
    sam = ada.owner.add_link("Sam, hotel")
    asked = [ask(served, cleo, ada.link, about="Robin"), ask(served, cleo, sam, text="He says Friday.")]
    assert [each.read().answer for each in asked] == [None, None]
    first, second = ada.owner.inbox.questions()
    assert [each.link and each.link.label for each in (first, second)] == ["Zq7Label Robin", "Sam, hotel"]
    assert first.part is not None
    assert (first.part.about, first.part.text) == ("Robin", msgspec.UNSET)
    ada.owner.inbox.reply(first, "yes")
    ada.owner.inbox.reply(second, "rather-not")
    assert [each.read().answer for each in asked] == ["yes", "rather-not"]
    ada.owner.inbox.reply(ada.owner.inbox.questions()[0], "no")
    assert asked[0].read().answer == "no", "the last answer counts"
    assert ada.owner.inbox.enquiries() == [], "questions and messages are two lists"


def test_they_write_to_each_other_only_once_she_asks_for_it(served: Town, ada: Persona, cleo: Person) -> None:
    asked = ask(served, cleo, ada.link)
    asked.say("too early")
    assert (asked.read().lines, asked.read().lost) == ([], 1)
    assert ada.owner.inbox.questions()[0].thread.lines == [], "nothing that she didn't ask for reaches her"
    ada.owner.inbox.reply(ada.owner.inbox.questions()[0], "write")
    asked.say("Thank you. Was he on time?")
    ada.owner.inbox.answer(ada.owner.inbox.questions()[0], "He was.")
    assert [(line.is_hers, line.answer or line.text) for line in asked.read().lines] == [
        (True, "write"),
        (False, "Thank you. Was he on time?"),
        (True, "He was."),
    ]


def test_after_14_days_it_is_gone_on_both_sides_and_before_if_either_deletes_it(
    served: Town, ada: Persona, cleo: Person
) -> None:
    def rooms(kind: str = f"asked/{ada.link.room.hex()}") -> int:
        work = served.storage.rooms_of_kind(kind)
        return len(asyncio.run_coroutine_threadsafe(work, served.loop).result(60))

    asked = [ask(served, cleo, ada.link) for _ in range(3)]
    asked[0].delete()
    ada.owner.block(ada.owner.inbox.questions()[0])
    for each in asked[:2]:
        with pytest.raises(NoReport):
            each.read()
    assert rooms() == 1
    later(served, 14)
    assert len(ada.owner.inbox.questions()) == 1, "on its last day it is there"
    later(served, 1)
    asyncio.run_coroutine_threadsafe(served.storage.expire(served.clock.today(), 0), served.loop).result(60)
    assert rooms() == 0
    with pytest.raises(NoReport):
        asked[2].read()
    assert ada.owner.inbox.questions() == []


def test_with_the_profile_its_questions_are_deleted_and_a_paused_one_takes_none(
    served: Town, ada: Persona, cleo: Person
) -> None:
    asked = ask(served, cleo, ada.link)
    ada.owner.pause()
    assert len(ada.owner.inbox.questions()) == 1
    assert refused(ask, served, cleo, ada.link) == "no-such-room"
    ada.owner.delete()
    with pytest.raises(NoReport):
        asked.read()


def test_a_question_that_is_sent_twice_is_there_once(served: Town, ada: Persona, cleo: Person) -> None:
    connection = served.connect()
    opened = look(connection, ada.link, served.device.today())
    prepared = asker.prepare(served.device, passphrase(), ada.link, opened)
    cleo.wallet.ask("/api/rooms/open", prepared.signed(cleo.connection), m.HasMet, "report")
    cleo.wallet.ask("/api/rooms/open", prepared.signed(cleo.connection), m.HasMet, "report")
    assert len(ada.owner.inbox.questions()) == 1


@pytest.mark.parametrize(
    "text", ["\u202egnp.elif", "<script>alert(1)</script>", "\x00", "👩🏽‍🚀" * 85, "a\nb", "é" * 600]
)
def test_a_question_of_any_signs_arrives_as_it_was_typed(served: Town, ada: Persona, cleo: Person, text: str) -> None:
    ask(served, cleo, ada.link, text=text, about="Zoë 張")
    (question,) = ada.owner.inbox.questions()
    assert question.part is not None
    assert question.part.text == text
    with pytest.raises(msgspec.ValidationError):
        ask(served, cleo, ada.link, about="x\u202ey")
    with pytest.raises(msgspec.ValidationError):
        ask(served, cleo, ada.link, text="x" * 601)


def test_only_one_of_an_answer_and_a_text_counts(served: Town, ada: Persona, cleo: Person) -> None:
    asked = ask(served, cleo, ada.link)
    question = ada.owner.inbox.questions()[0]
    for said in (AskedSaid(1, 0), AskedSaid(2, 0, "yes", "and more")):
        ada.owner.inbox._say(question, said)
    assert asked.read().answer is None
    assert asked.read().lost == 2
    with pytest.raises(Unreadable):
        asked._decode(b"{}")
