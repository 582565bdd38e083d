"""Against letters: hosts that leave out, move and repeat, pens that write as others, members who look, odd texts."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from letter_acts import clean, only, pen, read, said, talk, wrote
from lounge_acts import Room, lounge
from parasol.features.letters.client import letters
from parasol.features.letters.client.letters import ROOM, Talk
from parasol.features.letters.client.seal import key_of, knock_at, open_letter, own_seed, pair_of, seal_letter
from parasol.features.letters.structs import Letter, LetterSaid
from parasol.features.lounge.client.reading import words_of
from parasol.features.lounge.client.writing import Writing
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import keyed_name
from parasol.kernel.rooms.client.group import GroupRooms
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import TooLong, Unreadable
from parasol.kernel.wire.signing import public_key_of


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with lounge(tmp_path_factory.mktemp("letters") / "store") as room:
        yield room


@pytest.fixture
def room(shared: Room) -> Iterator[Room]:
    with clean(shared) as room:
        yield room


def conversation(room: Room) -> None:
    """Ana and Bea, two letters each."""
    wrote(room.ana, pen(room.bea), "One.")
    wrote(room.bea, pen(room.ana), "Two.")
    wrote(room.ana, pen(room.bea), "Three.")
    wrote(room.bea, pen(room.ana), "Four.")


def lying(patch: pytest.MonkeyPatch, person: Person, lie: Callable[[list[m.StoredRecord]], Any]) -> None:
    """What this person reads of the letters is what ``lie`` makes of it."""
    truth = type(person).read

    def told(self: GroupRooms, kind: str, after: int = 0) -> Any:
        if kind != ROOM:
            return truth(self, kind, after)  # type: ignore[arg-type]
        records = lie([stored for stored, _ in truth(self, kind, after)])  # type: ignore[arg-type]
        return [(stored, self.opened(kind, stored)) for stored in records]

    patch.setattr(type(person), "read", told)


def moved(records: list[m.StoredRecord]) -> list[m.StoredRecord]:
    """The second one behind all others, under a number that fits."""
    first, second, *others = records
    return [first, *others, msgspec.structs.replace(second, seq=others[-1].seq + 1)]


@pytest.mark.parametrize("at", range(3))
def test_whichever_letter_but_the_last_is_left_out_both_are_told(
    room: Room, at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation(room)
    lying(monkeypatch, room.ana, lambda records: records[:at] + records[at + 1 :])
    assert [only(each).lost for each in (room.ana, room.bea)] == [1, 1]


def test_what_is_moved_or_changed_is_told_and_what_is_repeated_is_refused(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    conversation(room)
    assert only(room.ana).lost == 0
    with monkeypatch.context() as patch:
        lying(patch, room.ana, moved)
        assert only(room.ana).lost > 0
    with monkeypatch.context() as patch:
        lying(patch, room.ana, lambda all: [all[0], msgspec.structs.replace(all[1], body=all[2].body), *all[2:]])
        assert (only(room.ana).lost, read(room.ana).others) == (1, 1)
    again = room.ana.ask_to_read

    def twice(path: str, message: Any, answer: Any) -> Any:
        page = again(path, message, answer)
        return msgspec.structs.replace(page, records=[*page.records, *page.records[-1:]])

    with monkeypatch.context() as patch:
        patch.setattr(room.ana, "ask_to_read", twice)
        with pytest.raises(Distrust):
            read(room.ana)


def test_what_expired_is_not_missing(room: Room) -> None:
    conversation(room)
    room.next_weeks()
    room.next_weeks()
    wrote(room.ana, pen(room.bea), "Five.")
    room.town.clock.offset += 3 * 86_400  # the first four would have gone
    records = [stored for stored, _ in room.bea.read(ROOM)]
    with pytest.MonkeyPatch.context() as patch:
        lying(patch, room.bea, lambda all: all[-1:])
        assert (said(only(room.bea)), only(room.bea).lost) == (["Five."], 0)
    assert len(records) == 5


def put(
    person: Person,
    pair: bytes,
    writer: Any,
    said: LetterSaid,
    change: Callable[[Letter], Letter] = lambda x: x,
    salt: bytes | None = None,
) -> None:
    """A letter, whatever it is, as one that a token pays for; ``salt``: another than it says."""
    room, seed = person.room(ROOM), own_seed(pair, writer.key, salt or said.salt)
    id = keyed_name(public_key_of(seed))
    letter = change(seal_letter(room, writer, pair, id, said, os.urandom))
    sealed = person.sealed_record(ROOM, id, msgspec.json.encode(letter), seed)
    message = m.RoomAppend(room, m.WireRecord(id, sealed), generation=person.roster.current["members"])
    person.wallet.ask_for_sitting("/api/rooms/append", message, m.Appended, ROOM, 0)


def letter_of(person: Person, to: bytes, **changed: Any) -> LetterSaid:
    certificate = Writing(person).certificate(0)
    plain = LetterSaid(certificate, to, os.urandom(16), person.device.today(), "Zinnia", "Forged.")
    return msgspec.structs.replace(plain, **changed)


def pair(person: Person, other: bytes) -> bytes:
    own = Writing(person).pens[0]
    return pair_of(person.roster.genesis, own.seed, own.key, other)


def test_nobody_writes_as_another_pen_and_the_other_can_t_put_words_into_one_s_mouth(room: Room) -> None:
    conversation(room)
    ana, bea = room.ana, room.bea
    hers, before = Writing(bea).pens[0], said(only(ana))
    both = pair(bea, pen(ana))
    wrong: list[tuple[Any, LetterSaid]] = [
        (hers, letter_of(bea, pen(room.first))),  # to somebody else
        (hers, letter_of(bea, hers.key)),  # to herself
        (hers, letter_of(bea, pen(ana), certificate=Writing(ana).certificate(0))),
        (Writing(bea).pens[1], letter_of(bea, pen(ana))),  # by another pen of hers
        (Writing(room.first).pens[0], letter_of(room.first, pen(ana))),  # by a third one's, who was given the key
        (hers, letter_of(bea, pen(ana), day=0)),  # of which stewards whom she told would read that no pen wrote it
    ]
    for count, (writer, forged) in enumerate(wrong, 1):
        put(bea, both, writer, forged)
        assert (said(only(ana)), only(ana).lost) == (before, count)
    put(bea, both, hers, letter_of(bea, pen(ana)), salt=os.urandom(16))  # one that only she could delete
    assert (said(only(ana)), only(ana).lost) == (before, len(wrong) + 1)
    put(bea, both, hers, letter_of(bea, pen(ana)))
    assert said(only(ana)) == [*before, "Forged."], "as it should be it counts"


def test_one_s_own_letter_under_the_other_s_knock_asks_nobody(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """The other can seal a record once more under its name, with a host's help: both know its key."""
    ana, bea = room.ana, room.bea
    id = wrote(ana, pen(bea), "Mine.")
    (stored,) = [each for each, _ in bea.read(ROOM)]
    opened = bea.opened(ROOM, stored)
    assert not isinstance(opened, Unreadable)
    knock = knock_at(pen(ana), pen(bea), id, os.urandom(32), os.urandom)
    body = msgspec.json.encode(msgspec.structs.replace(msgspec.json.decode(opened.body, type=Letter), knock=knock))
    seed = own_seed(pair(bea, pen(ana)), pen(ana), only(ana).lines[0].said.salt)
    lie = msgspec.structs.replace(stored, body=bea.sealed_record(ROOM, id, body, seed))
    ana.remember(msgspec.structs.replace(ana.contents, letters=[]))  # she ended it
    lying(monkeypatch, ana, lambda _: [lie])
    assert read(ana).talks == []


def test_a_knock_in_another_s_name_asks_nobody(room: Room) -> None:
    """Whoever seals another pen into a knock can't make what that pen and the reader share."""
    ana, bea, first = room.ana, room.bea, room.first
    mine, hers = Writing(ana).pens[0], pen(bea)
    for writer in (pen(first), hers, bytes(32), b"\x01" + bytes(31)):
        forged = letter_of(ana, hers)
        id = keyed_name(public_key_of(own_seed(pair(ana, hers), mine.key, forged.salt)))
        knock = knock_at(hers, writer, id, os.urandom(32), os.urandom)
        put(
            ana, pair(ana, hers), mine, forged, lambda letter, knock=knock: msgspec.structs.replace(letter, knock=knock)
        )
    assert read(bea).talks == []


def test_a_look_alike_name_has_other_words(room: Room) -> None:
    conversation(room)
    wrote(room.first, pen(room.bea), "It is me.", name="Zinnia")
    asking = next(each for each in read(room.bea).talks if each.is_asking)
    known = next(each for each in read(room.bea).talks if not each.is_asking)
    assert (asking.by != known.by, asking.by) == (True, f"Zinnia ({words_of(pen(room.first))})")


def test_members_who_look_learn_neither_pen_nor_which_letters_belong_together(room: Room) -> None:
    conversation(room)
    known = [pen(person, slot) for person in (room.ana, room.bea) for slot in range(4)]
    shown, authors = [], set[bytes]()
    for stored, opened in room.second.read(ROOM):
        assert hasattr(opened, "body")
        shown.append(msgspec.json.decode(opened.body, type=Letter))
        authors.add(opened.author)
        assert not any(key in opened.body or key == opened.author for key in known)
        assert len(stored.body) == m.RECORD_SIZES[1]
    assert len(authors) == len({each.commitment for each in shown}) == len(shown) == 4
    assert [each.knock is msgspec.UNSET for each in shown] == [False, True, True, True]
    third = pair(room.second, pen(room.ana))
    for stored, _ in room.second.read(ROOM):
        with pytest.raises(Unreadable):
            open_letter(room.second.room(ROOM), stored.id, shown[0], key_of(third, stored.id))


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "\u202eevil\u202c", "\u200b" * 140, "🦊" * 140, "a\x00b", "[x](javascript:alert(1))"],
)
def test_odd_texts_come_as_they_were_written(room: Room, text: str) -> None:
    wrote(room.ana, pen(room.bea), text)
    assert said(only(room.bea)) == [text]


@pytest.mark.parametrize("name", ["", "x" * 25, "Zin\u202enia", "a\nb"])
def test_no_name_turns_breaks_or_is_missing(room: Room, name: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        wrote(room.ana, pen(room.bea), "Hello.", name=name)
    assert read(room.bea).talks == []


def test_what_doesn_t_fit_is_refused_before_anything_is_sent(room: Room) -> None:
    conversation(room)
    with pytest.raises(TooLong):
        wrote(room.ana, pen(room.bea), "🦊" * 1500)
    assert len(said(only(room.bea))) == 4


def test_however_often_one_pen_knocks_it_asks_once(room: Room) -> None:
    for _ in range(12):
        again: Talk = talk(room.ana, pen(room.bea))
        again.lines = []
        letters.say(room.ana, again, "Zinnia", os.urandom(4).hex())
    assert [each.is_asking for each in read(room.bea).talks] == [True]
