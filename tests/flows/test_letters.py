"""Letters between two pens through a real server: asked, answered, blocked, reported, deleted, expired."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from letter_acts import clean, only, pen, read, said, talk, wrote
from lounge_acts import Room, lounge, posted, refused
from parasol.features.letters.client import letters
from parasol.features.letters.client.letters import ROOM, NotAnswered
from parasol.features.letters.client.seal import open_letter
from parasol.features.letters.structs import FIRST_CHARACTERS, Letter, LetterFlag
from parasol.features.lounge.client import flags
from parasol.features.lounge.client.reading import words_of
from parasol.features.lounge.structs import Act
from parasol.features.reports.client.flags import drop_flag
from parasol.kernel.rooms.client.room import Room as AnyRoom
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import Unreadable


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with lounge(tmp_path_factory.mktemp("letters") / "store") as room:
        yield room


@pytest.fixture
def room(shared: Room) -> Iterator[Room]:
    with clean(shared) as room:
        yield room


def test_a_first_letter_asks_and_once_it_is_answered_both_write_on(room: Room) -> None:
    ana, bea = room.ana, room.bea
    theirs = posted(bea, 2, name="Dahlia").pen
    wrote(ana, theirs, "Do you know the bridge?", 1)
    asking = only(bea)
    assert (asking.is_asking, asking.pen.key, said(asking)) == (True, theirs, ["Do you know the bridge?"])
    assert asking.by == f"Zinnia ({words_of(pen(ana, 1))})"
    with pytest.raises(NotAnswered):
        wrote(ana, theirs, "And the door?", 1)
    wrote(bea, pen(ana, 1), "I do.", 2, "Dahlia")
    wrote(ana, theirs, "x" * 1500, 1)
    for person, other in ((ana, theirs), (bea, pen(ana, 1))):
        now = only(person)
        assert (now.other, said(now), now.lost, now.is_asking) == (
            other,
            ["Do you know the bridge?", "I do.", "x" * 1500],
            0,
            False,
        )
    assert [read(each).talks for each in (room.first, room.second)] == [[], []], "nobody else's"


def test_of_whoever_was_not_answered_only_a_first_line_is_shown_whatever_their_client_sends(room: Room) -> None:
    ana, bea = room.ana, room.bea
    with pytest.raises(msgspec.ValidationError):
        wrote(ana, pen(bea), "x" * (FIRST_CHARACTERS + 1))
    forced = talk(ana, pen(bea))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(letters, "FIRST_CHARACTERS", 2000)
        letters.say(ana, forced, "Zinnia", "x" * 900)
    for number in range(3):  # and goes on, each a first one
        again = talk(ana, pen(bea))
        again.lines = []
        letters.say(ana, again, "Zinnia", f"Again {number}.")
    asking = only(bea)
    assert said(asking) == ["Again 2."], "the last one alone"
    wrote(bea, pen(ana), "No.")
    assert said(only(bea)) == ["x" * 900, "Again 0.", "Again 1.", "Again 2.", "No."], "answered, all is there"


def test_a_first_letter_that_is_too_long_shows_its_beginning(room: Room) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(letters, "FIRST_CHARACTERS", 2000)
        wrote(room.ana, pen(room.bea), "y" * 900)
    assert said(only(room.bea)) == ["y" * FIRST_CHARACTERS]


def test_another_device_of_either_finds_the_conversation(room: Room) -> None:
    ana, bea = room.ana, room.bea
    wrote(ana, pen(bea), "Hello.")
    wrote(bea, pen(ana), "Hello you.")
    for person in (ana, bea):
        again = Person(person.connection, person.device, person._keys, person._version, person.contents)
        again.refresh()
        assert said(only(again)) == ["Hello.", "Hello you."]


def test_a_muted_pen_neither_asks_nor_is_read(room: Room) -> None:
    ana, bea = room.ana, room.bea
    wrote(ana, pen(bea), "Hello.")
    bea.remember(msgspec.structs.replace(bea.contents, muted=[pen(ana)]))
    assert read(bea).talks == []
    wrote(ana, pen(bea, 1), "Hello?")
    assert read(bea).talks == [], "at no pen of hers"
    bea.remember(msgspec.structs.replace(bea.contents, muted=[]))
    assert len(read(bea).talks) == 2


def test_either_deletes_a_letter_for_both_and_nobody_else_can(room: Room) -> None:
    ana, bea = room.ana, room.bea
    first = wrote(ana, pen(bea), "Hello.")
    wrote(bea, pen(ana), "Hello you.")
    last = wrote(ana, pen(bea), "How are you?")
    for seed in (ana.seed, room.second.seed, bytes(32)):
        asked = AnyRoom(ana.connection, ana.room(ROOM), seed)
        if seed != room.second.seed:
            assert refused(lambda asked=asked: asked.delete_record(first)) == "no-such-room"
    hers = only(bea)
    letters.delete(bea, hers, hers.lines[0])
    assert [said(only(each)) for each in (ana, bea)] == [["Hello you.", "How are you?"]] * 2
    letters.end(ana, only(ana))
    assert (read(ana).talks, read(ana).others) == ([], 0)
    assert said(only(bea)) == []
    assert ana.contents.letters == []
    assert last


def test_a_letter_is_gone_after_thirty_days(room: Room) -> None:
    running = room.town
    wrote(room.ana, pen(room.bea), "Hello.")
    for days, left in ((30, 1), (1, 0)):
        running.clock.offset += days * 86_400
        assert running.loop is not None
        assert running.storage is not None
        work = running.storage.expire(running.clock.today(), 0)
        asyncio.run_coroutine_threadsafe(work, running.loop).result(10)
        assert len(running.sql("SELECT 1 FROM record r JOIN room o ON o.id = r.room WHERE o.kind = 'letters'")) == left


def test_what_was_told_of_a_letter_opens_that_letter_and_no_other(room: Room) -> None:
    ana, bea, first, second = room.ana, room.bea, room.first, room.second
    wrote(ana, pen(bea), "Hello.")
    wrote(bea, pen(ana), "Hello you.")
    wrote(ana, pen(bea), "I know where you live.")
    hers = only(bea)
    flags.send_flag(bea, flags.flag_letter(bea, hers, hers.lines[2], "A threat."))
    letters.delete(ana, only(ana), only(ana).lines[2])
    (told,) = flags.read_flags(second)
    assert isinstance(told.flag, LetterFlag)
    writer, read_ = letters.flagged(second, told.flag)
    assert (writer, read_.text, read_.to, told.flag.why) == (pen(ana), "I know where you live.", pen(bea), "A threat.")
    for stored, opened in second.read(ROOM):
        if not isinstance(opened, Unreadable):
            letter = msgspec.json.decode(opened.body, type=Letter)
            with pytest.raises(Unreadable):
                open_letter(second.room(ROOM), stored.id, letter, told.flag.key)
    today = first.device.today()
    ban = flags.act(first, Act("ban", today, "threats", pen=writer, until=today + 9))
    flags.act(second, Act("confirm", today, "threats", of=ban))
    stopped = only(bea).stopped
    assert stopped is not None
    assert stopped.done.act.reason == "threats"
    drop_flag(first, told.room)


def test_who_is_removed_reads_nothing_newer_whatever_they_kept(tmp_path: Path) -> None:
    with lounge(tmp_path / "store") as room:
        first, ana, bea = room.first, room.ana, room.bea
        wrote(ana, pen(bea), "Hello.")
        wrote(bea, pen(ana), "Hello you.")
        steward.remove(first, ana.key, "asked to go")
        for person in (first, bea):
            person.refresh()
        wrote(bea, pen(ana), "Are you still there?")
        taken = [stored for stored, _ in first.read(ROOM)]
        assert [isinstance(ana.opened(ROOM, each), Unreadable) for each in taken] == [False, False, True]
