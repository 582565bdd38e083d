"""Pictures beside posts, through HTTP: who may, what a reader gets, what is gone, and what the host sees of them."""

import asyncio
import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import evidence
import msgspec
import pytest

from lounge_acts import Room, lounge, posted, refused
from parasol.features.lounge.client.pictures import delete_picture, fetch_picture, sealed_picture, send_picture
from parasol.features.lounge.client.reading import Said, read_lounge
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.kinds import PICTURE_SIZES
from parasol.features.lounge.structs import Attached
from parasol.kernel import messages as m
from parasol.kernel.roster.client import steward
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal.errors import Unreadable
from parasol.kernel.seal.files import seal_chunk, split
from parasol.kernel.tokens.client import OnceMissing, OnceUsed
from parasol.kernel.wire.tokens import ONCE_TOKENS, week_of

DAY = 86_400
CONTENT = b"\xff\xd8 Zq7Planted picture " + bytes(range(256)) * 80


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with lounge(tmp_path_factory.mktemp("pictures") / "store") as room:
        yield room


@pytest.fixture
def room(shared: Room) -> Room:
    """Some weeks on: everybody is settled, and has new tokens."""
    for _ in range(3):
        shared.next_weeks()
    for each in shared.people:
        each.refresh()
    return shared


def sent(person: Person, content: bytes = CONTENT, slot: int = 0) -> Attached:
    attached, message = sealed_picture(Writing(person).pens[slot], content, os.urandom)
    send_picture(person, message)
    return attached


def shown(person: Person, content: bytes = CONTENT) -> Said:
    return posted(person, picture=msgspec.structs.replace(sent(person, content), says="A blue door"))


def seen(person: Person, said: Said) -> bytes:
    read = next(each for each in read_lounge(person).said if each.identity == said.identity)
    assert isinstance(read.post.picture, Attached)
    return fetch_picture(person, read.post.picture)


def gone(person: Person, attached: object) -> bool:
    assert isinstance(attached, Attached)
    return refused(lambda: fetch_picture(person, attached)) == "no-such-room"


def test_members_see_a_picture_as_it_was_posted_and_strangers_don_t(room: Room) -> None:
    said = shown(room.ana)
    assert seen(room.bea, said) == seen(room.first, said) == CONTENT
    assert isinstance(said.post.picture, Attached)
    read = m.RoomRead(said.post.picture.room, 0)
    codes = [
        refused(partial(room.bea.connection.ask, "/api/rooms/read", read, m.RoomPage, seed))
        for seed in (os.urandom(32), room.bea.seed, Writing(room.bea).pens[0].seed)
    ]
    assert codes == ["no-such-room"] * 3, "a name opens nothing, and a token does"


def test_three_go_in_a_week_from_28_days_on_or_once_somebody_vouches(tmp_path: Path) -> None:
    """A member's first session has none to show; on the 28th day, or the day of the word, the next one has three."""
    with lounge(tmp_path / "store") as room:
        with pytest.raises(OnceMissing):
            sent(room.ana)
        steward.vouch(room.second, room.ana.key)
        room.ana.refresh()
        room.ana.wallet.forget()
        for _ in range(ONCE_TOKENS["picture"]):
            sent(room.ana)
        with pytest.raises(OnceUsed):
            sent(room.ana)
        room.town.clock.offset += 27 * DAY
        for person, may in ((room.ana, True), (room.bea, False)):
            person.wallet.forget()
            person.refresh()
            if may:
                assert sent(person)
                continue
            with pytest.raises(OnceMissing):
                sent(person)
        room.town.clock.offset += DAY
        room.bea.wallet.forget()
        assert sent(room.bea)


def test_nobody_who_has_no_token_for_it_is_given_one_whatever_they_ask(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with lounge(tmp_path / "store") as room:
        member = room.ana
        monkeypatch.setattr("parasol.kernel.tokens.client.drawn.offered", lambda *a: [("picture", week(room))])
        member.wallet.forget()
        assert refused(member.wallet.request_batch) == "token-count"
        attached, prepared = sealed_picture(Writing(room.bea).pens[0], CONTENT, os.urandom)
        message = prepared.signed(room.bea.connection)
        for paid in ("post", "report"):
            code = refused(lambda paid=paid: room.bea.wallet.ask("/api/rooms/open", message, m.HasMet, paid))  # type: ignore[misc]
            assert code == "token-wrong"
        assert gone(room.bea, attached)


def week(room: Room) -> int:
    return week_of(room.town.clock.today())


def test_what_is_sent_twice_is_there_once_and_costs_one(room: Room) -> None:
    _, prepared = sealed_picture(Writing(room.ana).pens[0], CONTENT, os.urandom)
    number = week(room)
    for _ in range(3):
        message = prepared.signed(room.ana.connection)
        room.ana.wallet.ask_once("/api/rooms/open", message, m.HasMet, "picture", number, 1)
    for which in (0, 2):
        _, other = sealed_picture(Writing(room.ana).pens[0], CONTENT, os.urandom)
        signed = other.signed(room.ana.connection)
        room.ana.wallet.ask_once("/api/rooms/open", signed, m.HasMet, "picture", number, which)


def test_it_goes_with_its_post_at_once_and_stays_where_a_correction_keeps_it(room: Room) -> None:
    kept, dropped, taken = (shown(room.ana) for _ in range(3))
    writing = Writing(room.ana)
    assert isinstance(kept.post.picture, Attached)
    writing.correct(kept, text="Another word", picture=msgspec.structs.replace(kept.post.picture, says="Another door"))
    assert seen(room.bea, kept) == CONTENT
    writing.correct(dropped, picture=msgspec.UNSET)
    assert gone(room.bea, dropped.post.picture)
    writing.take_back(taken)
    assert gone(room.bea, taken.post.picture)
    assert isinstance(taken.post.picture, Attached)
    delete_picture(room.ana, writing.pens[0], taken.post.picture)  # asked again it is no trouble
    expire(room)  # with which PostgreSQL's log goes
    assert evidence.found_in(evidence.kept(room.town.folder), [taken.post.picture.room]) == []


def test_only_its_writer_and_stewards_delete_it_and_nobody_adds_to_it(room: Room) -> None:
    said = shown(room.ana)
    attached = said.post.picture
    assert isinstance(attached, Attached)
    delete = m.RoomDelete(attached.room)
    for seed in (os.urandom(32), room.bea.seed, room.ana.seed, Writing(room.bea).pens[0].picture_seed(attached.key)):
        code = refused(lambda seed=seed: room.bea.connection.ask("/api/rooms/delete", delete, m.Done, seed))  # type: ignore[misc]
        assert code in ("no-such-room", "not-allowed")
    more = m.RoomAppend(attached.room, m.WireRecord(os.urandom(16), os.urandom(1024)))
    ask = room.ana.wallet.ask_for_sitting
    assert refused(lambda: ask("/api/rooms/append", more, m.Appended, "lounge", 0)) == "no-such-room"
    assert seen(room.bea, said) == CONTENT
    room.first.connection.ask("/api/rooms/delete", delete, m.Done, room.first.seed)
    assert gone(room.bea, attached)


def test_neither_its_writer_nor_the_host_puts_another_in_its_place(room: Room) -> None:
    """The writer has the key that owns the room, and could open it anew; the post says which picture it was."""
    said = shown(room.ana)
    attached, pen = said.post.picture, Writing(room.ana).pens[0]
    assert isinstance(attached, Attached)
    delete_picture(room.ana, pen, attached)
    other = CONTENT[:-1] + b"!"

    class Drawn:
        """Gives the same key once more."""

        def __init__(self) -> None:
            self.first = True

        def __call__(self, size: int) -> bytes:
            self.first, was = False, self.first
            return attached.key if was else os.urandom(size)

    again, message = sealed_picture(pen, other, Drawn())
    assert (again.room, again.key) == (attached.room, attached.key)
    send_picture(room.ana, message)
    assert fetch_picture(room.bea, again) == other
    with pytest.raises(Unreadable):
        seen(room.bea, said)
    first, second = (shown(room.bea) for _ in range(2))
    rooms = [each.post.picture.room for each in (first, second)]  # type: ignore[union-attr]
    bodies = [bytes(row[0]) for name in rooms for row in room.town.sql(BODY, name)]  # type: ignore[call-overload]
    room.town.sql("UPDATE record SET body = ? WHERE body = ?", bodies[1], bodies[0])
    with pytest.raises(Unreadable):
        seen(room.ana, first)
    assert seen(room.ana, second) == CONTENT


BODY = "SELECT body FROM record WHERE room = (SELECT id FROM room WHERE name = ?)"


def test_a_room_takes_one_picture_of_a_padded_size_and_nothing_else(room: Room) -> None:
    pen = Writing(room.ana).pens[0]
    for size in (1, 16_383, 16_384, 262_143):
        _, message = sealed_picture(pen, bytes(size), os.urandom)
        assert len(message.message.records[0].body) in PICTURE_SIZES
    sizes = {len(sealed_picture(pen, bytes(size), os.urandom)[1].message.records[0].body) for size in (1, 100, 16_000)}
    assert len(sizes) == 1, "the host sees a multiple of 16 kB"
    with pytest.raises(ValueError, match="unpack"):
        sealed_picture(pen, bytes(262_144), os.urandom)  # two parts
    _, prepared = sealed_picture(pen, CONTENT, os.urandom)
    message = prepared.signed(room.ana.connection)
    (record,) = message.records
    for records in (
        [record, record],
        [m.WireRecord(record.id, record.body[:-1])],
        [m.WireRecord(record.id, bytes(1024))],
    ):
        wrong = msgspec.structs.replace(message, records=records)
        code = refused(
            lambda wrong=wrong: room.ana.wallet.ask_once("/api/rooms/open", wrong, m.HasMet, "picture", week(room), 0)  # type: ignore[misc]
        )
        assert code in ("malformed", "not-padded", "bad-signature")
    send_picture(room.ana, prepared)  # none of that cost anything


def test_it_is_hidden_with_its_post_and_goes_when_the_lounge_s_days_are_over(room: Room) -> None:
    said = shown(room.ana)
    attached = said.post.picture
    room.town.clock.offset += 89 * DAY
    expire(room)
    for each in room.people:
        each.wallet.forget()
        each.wallet._refused = 0
    assert isinstance(attached, Attached)
    assert fetch_picture(room.bea, attached) == CONTENT
    room.town.clock.offset += 2 * DAY
    expire(room)
    room.bea.wallet.forget()
    room.bea.wallet._refused = 0
    assert gone(room.bea, attached)
    assert evidence.found_in(evidence.kept(room.town.folder), [attached.room]) == []


def expire(room: Room) -> None:
    storage, loop = room.town.storage, room.town.loop
    assert storage is not None
    assert loop is not None
    asyncio.run_coroutine_threadsafe(storage.expire(room.town.clock.today(), 0), loop).result(30)


def test_whoever_takes_the_server_finds_no_picture_no_key_and_no_pen_and_the_control_is_found(room: Room) -> None:
    said = shown(room.ana)
    attached, pen = said.post.picture, Writing(room.ana).pens[0]
    assert isinstance(attached, Attached)
    taken = evidence.kept(room.town.folder)
    secret = [attached.key, attached.digest, pen.key, said.identity]
    assert evidence.found_in(taken, [CONTENT[:40], b"Zq7Planted picture", b"A blue door", *secret]) == []
    assert evidence.found_in(taken, [attached.room]), "the search finds what is there"
    plain = seal_chunk(attached.key, attached.room, 0, 1, split(CONTENT)[0], bytes)
    (body,) = [bytes(row[0]) for row in room.town.sql(BODY, attached.room)]  # type: ignore[call-overload]
    assert len(body) == len(plain)
    room.town.sql("UPDATE record SET body = ? WHERE body = ?", CONTENT, body)
    assert evidence.found_in(evidence.kept(room.town.folder), [b"Zq7Planted picture"])


def test_no_request_about_a_picture_names_a_member(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str, bytes]] = []
    send = type(room.ana.connection).send

    def watched(self: object, path: str, body: bytes, header: str, *rest: object) -> object:
        asked.append((path, header, body))
        return send(self, path, body, header, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(type(room.ana.connection), "send", watched)
    room.ana.wallet.request_batch()
    asked.clear()
    said = shown(room.ana)
    seen(room.bea, said)
    opened = [(header, body) for path, header, body in asked if path == "/api/rooms/open"]
    assert [header.split(".")[0] for header, _ in opened] == ["Token picture"]
    assert all(header.startswith(("Token read", "Ticket ")) for path, header, _ in asked if path == "/api/rooms/read")
    pens = [pen.key for pen in Writing(room.ana).pens]
    for _, body in opened:
        message = msgspec.json.decode(body, type=m.RoomOpen)
        assert message.holder_key not in (room.ana.key, *pens)
