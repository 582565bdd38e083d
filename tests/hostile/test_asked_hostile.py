"""Strangers, hosts, askers and other workers who ask without a token, answer for her, or keep what is over."""

import os
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from harness import Town, passphrase, town
from parasol.features.profiles.client import asker
from parasol.features.profiles.client.asker import Asker
from parasol.features.profiles.client.shown import look
from parasol.features.profiles.structs import AskedSaid, AskPart
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.formats.contexts.rooms import part_bytes
from parasol.kernel.rooms.client.held import NoReport, Prepared
from parasol.kernel.rooms.kinds import kind_for
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import seal_envelope
from parasol.kernel.seal.record import seal_thread
from parasol.kernel.wire.days import quarter_of
from parasol.kernel.wire.signing import sign
from profile_acts import Persona, ask, later, published, refused


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Town, list[Person]]]:
    with town(tmp_path_factory.mktemp("asked") / "store") as running:
        yield running, running.settled("member", "member")


@pytest.fixture
def cleo(place: tuple[Town, list[Person]]) -> Person:
    return place[1][-1]


@pytest.fixture
def ada(place: tuple[Town, list[Person]]) -> Persona:
    running, people = place
    later(running, 92, *people[-2:])
    return published(running, people[-2])


def prepared(ada: Persona) -> Prepared:
    opened = look(ada.town.connect(), ada.link, ada.town.device.today())
    return asker.prepare(ada.town.device, passphrase(), ada.link, opened)


def outside(ada: Persona) -> m.RoomOutside:
    return ada.owner.inbox.questions()[0].outside


def lying(monkeypatch: pytest.MonkeyPatch, asked: str, lie: Any) -> None:
    ask = Connection.ask

    def answer(self: Connection, path: str, message: Any, *rest: Any) -> Any:
        given = ask(self, path, message, *rest)
        return lie(given, message) if path == asked else given

    monkeypatch.setattr(Connection, "ask", answer)


def test_nobody_asks_without_a_members_token(ada: Persona, cleo: Person) -> None:
    connection = ada.town.connect()
    message = prepared(ada).signed(connection)
    working = msgspec.structs.replace(message, work="x")
    assert refused(connection.ask, "/api/rooms/open", message, m.HasMet) == "token-missing"
    assert refused(connection.ask, "/api/rooms/open", working, m.HasMet) == "malformed"
    as_message = msgspec.structs.replace(message, kind=kind_for("enquiry", ada.link.room))
    assert refused(connection.ask, "/api/rooms/open", as_message, m.HasMet) == "bad-signature"
    quarter = quarter_of(ada.town.device.today())
    once = cleo.wallet.ask_once, "/api/rooms/open", message, m.HasMet, "profile", quarter
    assert refused(*once) == "token-wrong"
    for purpose in ("read", "check"):
        assert refused(cleo.wallet.ask, "/api/rooms/open", message, m.HasMet, purpose) == "token-wrong"
    assert ada.owner.inbox.questions() == []
    cleo.wallet.ask("/api/rooms/open", message, m.HasMet, "report")
    assert len(ada.owner.inbox.questions()) == 1, "the control: with one it arrives"


def test_what_doesn_t_fit_the_two_sizes_is_refused(ada: Persona, cleo: Person) -> None:
    message = prepared(ada).signed(cleo.connection)
    for records in (message.records[:1], [*message.records, message.records[0]]):
        cut = msgspec.structs.replace(message, records=records)
        assert refused(cleo.wallet.ask, "/api/rooms/open", cut, m.HasMet, "report") == "malformed"
    long = [message.records[0], m.WireRecord(os.urandom(16), os.urandom(18_432))]
    cut = msgspec.structs.replace(message, records=long)
    assert refused(cleo.wallet.ask, "/api/rooms/open", cut, m.HasMet, "report") in {"not-padded", "too-large"}


def test_only_she_and_who_asked_see_a_question(place: tuple[Town, list[Person]], ada: Persona, cleo: Person) -> None:
    asked = ask(ada.town, cleo, ada.link)
    bea = published(ada.town, cleo)
    connection, room = ada.town.connect(), outside(ada).room
    for seed in (bea.owner._keys.sign_seed, os.urandom(32), ada.link.wrap_key, cleo.seed, place[1][0].seed):
        assert refused(connection.ask, "/api/rooms/read", m.RoomRead(room, 0), m.RoomPage, seed) == "no-such-room"
        listing = m.RoomsList(kind_for("asked", ada.link.room))
        assert refused(connection.ask, "/api/rooms/list", listing, m.Rooms, seed) == "no-such-room"
    assert bea.owner.inbox.questions() == []
    assert asked.read().lines == []


@pytest.mark.parametrize("who", ["a stranger", "the asker"])
def test_nobody_answers_for_her(ada: Persona, cleo: Person, monkeypatch: pytest.MonkeyPatch, who: str) -> None:
    """The host hands out whatever it likes; the thread's key is in the part that the two have."""
    asked = ask(ada.town, cleo, ada.link)
    question = ada.owner.inbox.questions()[0]
    assert question.part is not None
    seed, id = asked._keys.sign_seed if who == "the asker" else os.urandom(32), os.urandom(16)
    body = msgspec.json.encode(AskedSaid(1, 0, "yes"))
    forged = seal_thread(asked._keys.name, question.part.thread_key, seed, id, body, os.urandom)
    given = m.StoredRecord(3, id, question.outside.opened_on, forged)

    def lie(page: m.RoomPage, message: m.RoomRead) -> m.RoomPage:
        is_it = message.room == asked._keys.name and len(page.records) == 2
        return m.RoomPage([*page.records, given], False) if is_it else page

    lying(monkeypatch, "/api/rooms/read", lie)
    assert (asked.read().answer, asked.read().lost) == (None, 1)
    assert ada.owner.inbox.questions()[0].thread.answer is None
    monkeypatch.undo()
    ada.owner.inbox.reply(ada.owner.inbox.questions()[0], "yes")
    assert asked.read().answer == "yes", "the control: hers counts"


def test_a_host_that_drops_repeats_or_brings_back_an_answer_is_named(
    ada: Persona, cleo: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ask(ada.town, cleo, ada.link)
    for answer in ("yes", "no"):
        ada.owner.inbox.reply(ada.owner.inbox.questions()[0], answer)  # type: ignore[arg-type]
    assert asked.read().answer == "no"

    def dropping(*left: int) -> Any:
        return lambda page, message: m.RoomPage([page.records[at] for at in left], False)

    for left in ((0, 1, 3), (0, 1, 3, 2)):
        with monkeypatch.context() as patched:
            renumbered = dropping(*left)
            lying(
                patched,
                "/api/rooms/read",
                lambda page, message, renumbered=renumbered: m.RoomPage(
                    [
                        msgspec.structs.replace(each, seq=n)
                        for n, each in enumerate(renumbered(page, message).records, 1)
                    ],
                    False,
                ),
            )
            found = asked.read()
            assert found.answer == "no", "her first answer doesn't take the place of her last"
            assert found.lost == 1


def test_what_a_host_seals_to_her_inbox_or_passes_off_as_a_question_is_none(
    ada: Persona, cleo: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(ada.town, cleo, ada.link)
    ada.write("Zq7Asked: an ordinary message")
    seen = outside(ada)
    recipient = look(ada.town.connect(), ada.link, ada.town.device.today()).shown.recipient
    text = msgspec.json.encode(AskPart(seen.room, bytes(32), ada.link.mark, ada.town.device.today(), "en"))
    forged = seal_envelope(sign(os.urandom(32), "part", part_bytes(seen.room, text)) + text, recipient, 6144)
    assert ada.owner.inbox._part(seen, forged, AskPart) is None
    enquiry = ada.only().outside
    lying(
        monkeypatch,
        "/api/rooms/list",
        lambda rooms, message: m.Rooms([enquiry] if message.kind.startswith("asked") else [seen]),
    )
    assert [each.part for each in ada.owner.inbox.questions()] == [None], "a message isn't a member's question"
    assert [each.part for each in ada.owner.inbox.enquiries()] == [None], "nor the other way round"


def test_a_host_that_keeps_it_longer_shows_it_to_nobody(
    ada: Persona, cleo: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the chore, and with a day on the outside that was moved on."""
    asked, today = ask(ada.town, cleo, ada.link), ada.town.device.today()
    kept = outside(ada)
    later(ada.town, 15)
    lying(
        monkeypatch,
        "/api/rooms/list",
        lambda rooms, message: m.Rooms([msgspec.structs.replace(each, opened_on=today + 9) for each in rooms.rooms]),
    )
    assert ada.owner.inbox.questions() == []
    with pytest.raises(NoReport):
        asked.read()
    connection = ada.town.connect()
    monkeypatch.undo()
    reading = m.RoomRead(kept.room, 0), m.RoomPage, asked._keys.sign_seed
    assert refused(connection.ask, "/api/rooms/read", *reading) == "no-such-room", "whoever looks deletes it"


def test_the_asker_s_words_open_it_after_14_days_to_nobody_even_if_all_was_kept(
    ada: Persona, cleo: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = ask(ada.town, cleo, ada.link)
    page = ada.town.connect().ask("/api/rooms/read", m.RoomRead(asked._keys.name, 0), m.RoomPage, asked._keys.sign_seed)
    monkeypatch.setattr(Asker, "delete", lambda self: None)
    lying(monkeypatch, "/api/rooms/read", lambda _, message: page)
    assert asked.read().lines == [], "the control: on the first day they do"
    later(ada.town, 15)
    with pytest.raises(NoReport):
        asked.read()


def test_an_asker_can_t_write_much_and_each_question_has_a_key_of_its_own(ada: Persona, cleo: Person) -> None:
    asked = ask(ada.town, cleo, ada.link)
    ada.owner.inbox.reply(ada.owner.inbox.questions()[0], "write")
    connection, seed = ada.town.connect(), asked._keys.sign_seed
    large = m.RoomAppend(asked._keys.name, m.WireRecord(os.urandom(16), os.urandom(16_384)))
    assert refused(connection.append, large, seed) in {"not-padded", "too-large"}
    for _ in range(37):
        asked.say("more")
    assert refused(asked.say, "and more") == "room-full"
    ask(ada.town, cleo, ada.link)
    keys = {each.outside.holder_key for each in ada.owner.inbox.questions()}
    assert len(keys) == 2
    assert not keys & {cleo.key, ada.owner._keys.sign_key}
