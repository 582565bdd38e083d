"""The roll of the catalogue over HTTP: who leaves by their own word isn't missing, and who is left out is."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import harness
from catalogue_acts import everybody, framed, hide, keys, listed, raw, with_catalogue
from harness import Town, town
from parasol.client.community.person import Person
from parasol.client.profiles.roll import Compared, read_with_roll, sign_roll
from parasol.client.seal.key_tree import signer_seed
from parasol.formats import messages as m
from parasol.formats.contexts import room_name
from parasol.roster import roll as rolls
from parasol.roster.listing import split_catalogue, told_in
from parasol.server.rooms.roll import UNROLLED_A_DAY
from parasol.wire.signing import sign
from profile_acts import Persona, later, refused

EVERYBODY = "/api/profiles/everybody"


@pytest.fixture
def people(served: Town) -> list[Person]:
    return with_catalogue(served, "member", "member")


def read(town: Town, by: Person) -> Compared:
    by.refresh()
    return read_with_roll(town.connect(), by.roster, town.device.today(), lambda: everybody(town))[1]


def words(town: Town) -> int:
    return len(town.connect().ask("/api/profiles/roll", m.CatalogueRead(), m.RollShown).left) // 32


def leave_out(town: Town, persona: Persona) -> None:
    """As a host does that keeps nothing of it."""
    gone = town.storage.delete_room(persona.link.room)
    asyncio.run_coroutine_threadsafe(gone, town.loop).result(60)


def relisted(persona: Persona, who: str) -> None:
    persona.owner.add_link("Zq7Another", who)  # type: ignore[arg-type]


LEAVING: dict[str, Callable[[Persona], object]] = {
    "paused": lambda each: each.owner.pause(),
    "deleted": lambda each: each.owner.delete(),
    "moved": lambda each: each.owner.move("https://elsewhere.example"),
    "taken out": lambda each: each.owner.close_link(each.owner.link_of(each.owner.own.links[-1])),
    "for members": lambda each: relisted(each, "members"),
    "another link": lambda each: relisted(each, "everybody"),
}


def test_who_leaves_by_their_own_word_isnt_missing_and_who_is_left_out_is_until_it_would_have_lapsed(
    served: Town, people: list[Person]
) -> None:
    first, second, _, ana, bea = people
    assert read(served, ana).roll is None, "no steward has looked"
    personas = [listed(served, by, slot=slot) for by in (ana, bea) for slot in range(3)]
    roll = sign_roll(first).roll
    assert roll is not None
    assert [(each.day, len(each.leaves)) for each in roll.days] == [(roll.day, 60)]
    assert sign_roll(second).roll == roll, "once a day"
    for how, persona in zip(LEAVING, personas, strict=True):
        LEAVING[how](persona)
        assert (how, read(served, ana).missing) == (how, {})
    assert words(served) == 6
    back = personas[0]
    back.owner.change(is_paused=False)
    later(served, 1, *people)
    again = sign_roll(second).roll
    assert again is not None
    assert sum(len(each.leaves) for each in again.days) == 20, "who came back, and who made another link"
    hidden = hide(first, back)
    hide(second, back, "confirm", hidden)
    assert read(served, ana).missing == {}, "stewards said so, for everybody to read"
    leave_out(served, personas[-1])
    assert len(read(served, ana).missing) == 1
    for days in (1, 14, 10):
        later(served, days, *people)
        assert len(sign_roll(first).missing) == 1
        assert len(read(served, ana).missing) == 1, "the next roll goes on with it"
    later(served, 1, *people)
    assert read(served, ana).missing == {}, "by now it would have lapsed"
    later(served, 14, *people)
    assert read(served, ana).roll is None, "nobody has looked for too long"


def test_the_server_takes_no_roll_but_what_it_reckons_itself_and_no_word_but_its_owners(
    served: Town, people: list[Person]
) -> None:
    first, _, _, ana, bea = people
    ada = listed(served, bea)
    today, leaf = served.device.today(), bytes(range(10))
    true = sign_roll(first).roll
    assert true is not None
    later(served, 1, *people)

    def put(by: Person, roll: m.Roll, seed: bytes) -> str:
        message = m.SignedRoll(roll, sign(seed, "public", rolls.roll_bytes(by.roster, roll)))
        return refused(by.connection.ask, "/api/profiles/sign-roll", message, m.Done, by.seed)

    signer = signer_seed(first.keyring.keys["stewards"][first.roster.current["stewards"]])
    for name, roll, seed, code in (
        ("leaves one out", m.Roll(today + 1, [], []), signer, "roll-moved"),
        ("adds one", m.Roll(today + 1, [m.RollDay(today, true.days[0].leaves + leaf)], []), signer, "roll-moved"),
        ("of yesterday's day", m.Roll(today - 1, true.days, []), signer, "bad-signature"),
        ("her own key", m.Roll(today + 1, true.days, []), first.seed, "bad-signature"),
    ):
        assert (name, put(first, roll, seed)) == (name, code)
    assert put(ana, true, signer) == "not-a-steward"
    (link,) = [each for each in ada.owner.own.links if each.listed]
    other, leave = listed(served, ana), "/api/profiles/leave"
    for word in (bytes(16), link.secret):
        assert refused(served.connect().ask, leave, m.ProfileLeave(word), m.Done) == "unsigned"
        served.connect().ask(leave, m.ProfileLeave(word), m.Done, keys(other).sign_seed)
    assert words(served) == 0, "not even hers, said by somebody else"
    ada.owner.pause()
    assert words(served) == 1
    assert [each.secret for each in ada.owner.own.links if each.listed] != [link.secret]
    room = room_name(first.roster.genesis, "roll")
    word = m.RoomAppend(room, m.WireRecord(bytes(16), bytes(16)))
    assert refused(first.connection.append, word, first.seed) == "not-allowed"


def test_a_stewards_device_signs_no_day_that_an_owner_didnt_sign_and_none_before_that_of_the_roll_before(
    served: Town, people: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, _, _, bea = people
    ada = listed(served, bea)
    (then,) = split_catalogue(raw(served))
    ask, ask_bytes, kept = first.connection.ask, first.connection.ask_bytes, list[m.Roll]()

    def keep(path: str, message: Any, *more: Any) -> Any:
        if path != "/api/profiles/sign-roll":
            return ask(path, message, *more)
        kept.append(message.roll)
        return m.Done()

    def show(body: bytes) -> None:
        lie = lambda path, *more: framed(body) if path == EVERYBODY else ask_bytes(path, *more)  # noqa: E731
        monkeypatch.setattr(first.connection, "ask_bytes", lie)

    def aged(body: bytes) -> bytes:
        day = told_in(body)[1].day
        return body.replace(b'"day":%d' % day, b'"day":%d' % (day - 20), 1)

    monkeypatch.setattr(first.connection, "ask", keep)
    show(aged(then))
    sign_roll(first)
    monkeypatch.setattr(first.connection, "ask", ask)
    assert kept[0].days == [], "a day that she didn't sign"
    show(then)
    sign_roll(first)
    later(served, 20, *people)
    ada.owner.change()  # kept for 28 days more
    later(served, 1, *people)
    roll = sign_roll(second).roll
    assert roll is not None
    (now,) = split_catalogue(raw(served))
    for shown in (aged(now), then):
        later(served, 1, *people)
        show(shown)
        again = sign_roll(first).roll
        assert again is not None
        assert again.days == roll.days, "a host can't have her lapse early, and leave her out then"


def test_a_word_that_was_said_lists_nobody_again_whatever_became_of_the_pause(
    served: Town, people: list[Person], monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = listed(served, people[-1])
    sign_roll(people[0])
    secret = [each.secret for each in ada.owner.own.links if each.listed]
    ask = ada.owner._connection.ask

    def refusing(path: str, *args: object) -> object:
        if path == "/api/profiles/put":
            raise ConnectionError
        return ask(path, *args)  # type: ignore[arg-type]

    monkeypatch.setattr(ada.owner._connection, "ask", refusing)
    with pytest.raises(ConnectionError):
        ada.owner.pause()
    monkeypatch.undo()
    ada.owner.change()
    assert [each.secret for each in ada.owner.own.links if each.listed] != secret
    assert words(served) == 1


def test_one_profile_that_changes_its_link_again_and_again_fills_nobodys_roll(
    served: Town, people: list[Person]
) -> None:
    first, _, _, ana, bea = people
    ada = listed(served, ana)
    for _ in range(UNROLLED_A_DAY + 4):
        relisted(ada, "everybody")
    assert words(served) == UNROLLED_A_DAY
    sign_roll(first)
    relisted(ada, "everybody")
    assert words(served) == UNROLLED_A_DAY + 1, "of a leaf that stands in the roll it is always kept"
    assert read(served, bea).missing == {}
    ada.owner.delete()
    assert everybody(served).listed == []
    assert read(served, bea).missing == {}


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.machine("server"))])
def engine(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Town]:
    """A community on this engine, whatever --engine says."""
    monkeypatch.setattr(harness, "ENGINE", request.param)
    with town(tmp_path / "store") as running:
        yield running


def once_after(
    monkeypatch: pytest.MonkeyPatch, connection: Any, name: str, path: str, act: Callable[[], object]
) -> None:
    """Right after the server answered this, something else is done."""
    ask, waiting = getattr(connection, name), [act]

    def asked(to: str, *args: Any) -> Any:
        found = ask(to, *args)
        if to == path and waiting:
            waiting.pop()()
        return found

    monkeypatch.setattr(connection, name, asked)


def test_nobody_who_comes_or_leaves_while_it_is_signed_is_called_missing(
    engine: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = with_catalogue(engine, "member", "member")
    first, second, _, ana, bea = people
    sign_roll(first)
    new, going, coming = (listed(engine, bea, slot=slot) for slot in range(3))
    once_after(monkeypatch, new.owner._connection, "ask", "/api/profiles/leave", lambda: sign_roll(second))
    later(engine, 1, *people)
    new.owner.pause()
    assert read(engine, ana).missing == {}, "signed between her word and the pause, of one that no roll had before"
    for name, path in (("ask", "/api/profiles/roll"), ("ask_bytes", "/api/profiles/everybody")):
        later(engine, 1, *people)
        once_after(monkeypatch, first.connection, name, path, going.owner.pause)
        assert sign_roll(first).missing == read(engine, ana).missing == {}, "she left"
        later(engine, 1, *people)
        once_after(monkeypatch, first.connection, name, path, lambda: going.owner.change(is_paused=False))
        assert sign_roll(first).missing == read(engine, ana).missing == {}, "she came back"

    def left() -> Any:
        going.owner.pause()
        return everybody(engine)

    assert read_with_roll(engine.connect(), ana.roster, engine.device.today(), left)[1].missing == {}, "while read"
    going.owner.change(is_paused=False)
    for turn in range(4):
        later(engine, 1, *people)
        acts = [
            lambda: sign_roll(first),
            lambda: sign_roll(second),
            going.owner.pause if turn % 2 == 0 else lambda: going.owner.change(is_paused=False),
            coming.owner.change,
        ]
        with ThreadPoolExecutor(len(acts)) as threads:
            for done in [threads.submit(act) for act in acts]:
                done.result(60)
        assert read(engine, ana).missing == {}
        assert read(engine, ana).roll is not None
