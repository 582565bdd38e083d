"""Panels by lot, and who would choose whom the lot hits: a steward who keeps her part back or copies another's, one who
closes another list, members with several pens or too late, a host that drops or brings back records."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from lounge_acts import Room, appended, lounge, posted
from parasol.client.community.person import Person
from parasol.client.lounge import flags
from parasol.client.lounge.drawing import advice, open_panel, put_lot, take_step, value_of, volunteer
from parasol.client.lounge.panels import Drawing, commitment_of, draw, list_digest
from parasol.client.lounge.reading import Said, read_lounge
from parasol.client.lounge.writing import ROOM, Writing, body_of
from parasol.formats import messages as m
from parasol.formats.lounge import PROPOSAL, Act, Given, Listed, Lot, Panel, Reactions, Reveal

DAY = 86_400


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Room]:
    with lounge(tmp_path_factory.mktemp("panels") / "store") as room:
        yield room


@pytest.fixture
def room(shared: Room) -> Iterator[Room]:
    """With new tokens; what a test left is gone."""
    shared.next_weeks()
    yield shared
    for stored, _ in list(shared.first.read(ROOM)):
        shared.first.drop(ROOM, stored.id)


def later(room: Room, days: int) -> None:
    room.town.clock.offset += days * DAY


def asked(room: Room, seats: int = 3) -> Said:
    said = posted(room.ana, topic=PROPOSAL, title="Sundays", text="Open the desk on Sundays (invented).")
    open_panel(room.first, said, [room.second.key, room.third.key], seats, "Would Sundays help?", 7)
    return said


def seen(person: Person, said: Said, at: int = -1) -> Drawing:
    return read_lounge(person).panels(said.identity)[at]


def pen_of(person: Person) -> bytes:
    return Writing(person).pens[0].key


def lots(room: Room, said: Said, *stewards: Person) -> None:
    for each in stewards or (room.second, room.third):
        assert take_step(each, seen(each, said)) == "lot"


def steps(said: Said, *stewards: Person) -> list[str | None]:
    return [take_step(each, seen(each, said)) for each in stewards]


def test_three_draw_a_panel_and_everybody_sees_the_same(room: Room) -> None:
    first, second, third, ana, bea = room.people
    said = asked(room)
    lots(room, said)
    for each in (second, third, ana, bea):
        volunteer(each, seen(each, said))
    volunteer(ana, seen(ana, said), is_meant=False)
    now = seen(bea, said)
    assert (now.state, now.missing, len(now.volunteers)) == ("open", (), 3)
    assert steps(said, first, second) == [None, None], "nobody shows anything before the list is closed"
    volunteer(ana, seen(ana, said))
    later(room, 8)
    assert steps(said, second) == ["list"]
    assert seen(ana, said).state == "revealing"
    assert steps(said, first, third, third) == ["reveal", "reveal", None]
    drawings = [seen(each, said) for each in room.people]
    assert all(each == drawings[0] for each in drawings)
    drawn = drawings[0]
    assert (drawn.state, drawn.missing, drawn.left, len(drawn.drawn)) == ("drawn", (), {}, 3)
    assert set(drawn.drawn) < set(drawn.volunteers)
    assert drawn.digest is not None
    values = [
        value_of(each.contents.seat, drawn.id) for key in drawn.panel.by for each in room.people if each.key == key
    ]
    assert drawn.drawn == draw(drawn.digest, values, drawn.volunteers, 3)
    hit = next(each for each in room.people if pen_of(each) in drawn.drawn)
    other = next(each for each in (second, third, ana, bea) if pen_of(each) not in drawn.drawn)
    for person in (hit, other):
        posted(person, topic=PROPOSAL, title="Sundays", root=said.identity, text="Yes, in summer.")
    assert [each.pen for each in advice(read_lounge(bea), drawn)] == [pen_of(hit)]
    room.next_weeks()
    posted(hit, topic=PROPOSAL, title="Sundays", root=said.identity, text="And in winter.", slot=0)
    assert len(advice(read_lounge(bea), seen(bea, said))) == 2


def test_who_keeps_her_part_back_is_named_and_nothing_is_drawn(room: Room) -> None:
    """The last one sees before the others whom the lot would hit. She can stop it, and everybody sees that it was she;
    a part that comes too late changes nothing, and a new lot has other parts."""
    first, second, third, ana, bea = room.people
    said = asked(room)
    lots(room, said)
    for each in (second, third, ana, bea):
        volunteer(each, seen(each, said))
    later(room, 8)
    steps(said, first, second)
    now = seen(bea, said)
    assert (now.state, now.missing, now.drawn) == ("revealing", (third.key,), ())
    later(room, 7)
    now = seen(bea, said)
    assert (now.state, now.missing, now.drawn) == ("void", (third.key,), ())
    assert now.digest is not None
    late = Reveal(now.id, now.digest, value_of(third.contents.seat, now.id), now.panel.closes_on + 1)
    flags.act(third, late)
    assert (seen(bea, said).state, seen(bea, said).drawn) == ("void", ()), "she can't date it back"
    open_panel(first, said, [second.key, third.key], 3, "Would Sundays help?", 7)
    void, anew = read_lounge(bea).panels(said.identity)
    assert (void.state, void.missing, anew.state) == ("void", (third.key,), "open")
    assert void.lots[first.key] != anew.lots[first.key]


def test_a_lot_without_three_commitments_in_time_is_void(room: Room) -> None:
    said = asked(room)
    lots(room, said, room.second)
    volunteer(room.bea, seen(room.bea, said))
    later(room, 8)
    put_lot(room.third, seen(room.third, said).id)
    now = seen(room.bea, said)
    assert (now.state, now.missing) == ("void", (room.third.key,))
    assert steps(said, room.first, room.third) == [None, None]


def test_commitments_and_parts_of_others_and_other_panels_are_none(room: Room) -> None:
    first, second, third, ana, bea = room.people
    said = asked(room)
    lots(room, said, second)
    now = seen(third, said)
    flags.act(third, Lot(now.id, now.lots[first.key], third.device.today()))  # copied, so as to show the same value
    open_panel(first, said, [second.key, third.key], 5, "And Mondays?", 7)
    other = seen(bea, said)
    assert set(other.lots) == {first.key}
    for signer, seed in ((ana, ana.seed), (ana, Writing(ana).pens[0].seed)):
        forged = Lot(other.id, bytes(32), signer.device.today())
        appended(signer, seed, body_of(forged))  # type: ignore[arg-type]
    assert set(seen(bea, said).lots) == {first.key}, "members have no part in it"
    volunteer(bea, seen(bea, said, 0))
    later(room, 8)
    take_step(first, seen(first, said, 0))
    take_step(second, seen(second, said, 0))
    now = seen(bea, said, 0)
    assert now.digest is not None
    today = third.device.today()
    flags.act(third, Reveal(now.id, now.digest, value_of(first.contents.seat, now.id), today))
    flags.act(third, Reveal(now.id, now.digest, value_of(third.contents.seat, now.id), today))
    assert (seen(bea, said, 0).state, seen(bea, said, 0).missing) == ("revealing", (third.key,))


def test_who_commits_twice_has_no_choice_after_the_list_is_closed(room: Room) -> None:
    """Of the values behind two commitments the closed list names one, before anybody else's is shown."""
    first, second, third, ana, bea = room.people
    said = asked(room)
    lots(room, said)
    id = seen(third, said).id
    flags.act(third, Lot(id, commitment_of(id, third.key, b"2" * 32), third.device.today()))
    for each in (ana, bea):
        volunteer(each, seen(each, said))
    later(room, 8)
    steps(said, first, second)
    digest, today = seen(bea, said).digest, third.device.today()
    assert digest is not None
    flags.act(third, Reveal(id, digest, b"2" * 32, today))
    assert seen(bea, said).state == "revealing"
    now = seen(third, said)
    assert now.list is not None
    lots_of = [commitment_of(id, third.key, b"2" * 32) if by == third.key else now.lots[by] for by in now.panel.by]
    another = msgspec.structs.replace(now.list, lots=lots_of)
    flags.act(third, another)
    flags.act(third, Reveal(id, list_digest(another), b"2" * 32, today))
    assert (seen(bea, said).digest, seen(bea, said).state) == (digest, "revealing")


def test_volunteers_of_other_pens_banned_late_and_uncertified_ones_are_left_out_and_named(room: Room) -> None:
    first, second, third, ana, bea = room.people
    said = asked(room)
    lots(room, said)
    for _ in range(2):
        volunteer(third, seen(third, said))
    volunteer(ana, seen(ana, said))
    own = Writing(bea)
    own.react(1, [Given(seen(bea, said).id[:16], "support")])
    today = first.device.today()
    ban = flags.act(first, Act("ban", today, "so we said", pen=pen_of(ana), until=today + 30))
    assert len(seen(bea, said).volunteers) == 2, "one steward alone takes nobody out"
    flags.act(second, Act("confirm", today, "I agree", of=ban))
    before = read_lounge(bea).others
    false = msgspec.structs.replace(own.certificate(0), evaluated=own.certificate(1).evaluated)
    appended(bea, own.pens[0].seed, body_of(Reactions(false, bytes(16), [Given(seen(bea, said).id[:16], "support")])))
    assert read_lounge(bea).others == before + 1, "a pen that nobody vouches for has no part in it"
    later(room, 8)
    volunteer(second, seen(second, said))
    now = seen(bea, said)
    assert now.volunteers == (pen_of(third),)
    assert now.left == {pen_of(ana): "banned", own.pens[1].key: "other-pen", pen_of(second): "late"}
    steps(said, first, second, third)
    assert (seen(bea, said).drawn, seen(bea, said).left) == ((pen_of(third),), now.left)


def test_a_list_that_leaves_somebody_out_or_puts_somebody_in_is_named_to_everybody(room: Room) -> None:
    first, second, third, ana, bea = room.people
    said = asked(room)
    lots(room, said)
    for each in (ana, bea):
        volunteer(each, seen(each, said))
    later(room, 8)
    now, made_up = seen(first, said), b"\x01" * 32
    pens = sorted([made_up, pen_of(ana)])
    wrong = Listed(now.id, [now.lots[by] for by in now.panel.by], pens, first.device.today())
    flags.act(first, msgspec.structs.replace(wrong, pens=pens[::-1]))
    assert seen(bea, said).state == "closing", "a list that is in no order is none"
    appended(ana, ana.seed, body_of(wrong))  # type: ignore[arg-type]
    assert seen(bea, said).state == "closing", "a member closes none"
    flags.act(first, wrong)
    now = seen(bea, said)
    assert (now.state, now.left) == ("revealing", {made_up: "put-in", pen_of(bea): "left-out"})
    steps(said, first, second, third)
    now = seen(bea, said)
    assert (now.state, set(now.drawn), now.left[pen_of(bea)]) == ("drawn", set(pens), "left-out")


def test_a_panel_that_not_three_stewards_draw_is_none(room: Room) -> None:
    said = asked(room)
    (now,) = read_lounge(room.bea).panels(said.identity)
    by, own = now.panel.by, room.first.key
    for keys in ([by[0], by[0], by[1]], by[::-1], sorted([room.second.key, room.third.key, room.ana.key])):
        flags.act(room.first, msgspec.structs.replace(now.panel, by=keys, seats=5))
    flags.act(room.first, msgspec.structs.replace(now.panel, closes_on=now.panel.day))
    forged = msgspec.structs.replace(now.panel, by=sorted([own, room.second.key, room.ana.key]), seats=5)
    appended(room.ana, room.ana.seed, body_of(forged))  # type: ignore[arg-type]
    assert read_lounge(room.bea).panels(said.identity) == [now]


def test_a_host_that_drops_a_volunteer_is_seen_and_one_that_repeats_records_changes_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third, ana, bea = room.people
    said = asked(room)
    lots(room, said)
    for each in (second, third, ana, bea):
        volunteer(each, seen(each, said))
    later(room, 8)
    steps(said, first, second, third)
    honest = seen(ana, said)
    real = bea.ask_to_read

    def lying(change: Callable[[list[m.StoredRecord]], list[m.StoredRecord]]) -> None:
        def ask(path: str, message: m.Message, answer: Any) -> Any:
            page = real(path, message, answer)
            return m.RoomPage(change(page.records), page.more) if isinstance(page, m.RoomPage) else page

        monkeypatch.setattr(bea, "ask_to_read", ask)

    ours = [stored.id for stored, opened in first.read(ROOM) if getattr(opened, "author", b"") == pen_of(ana)]
    lying(lambda all: [each for each in all if each.id not in ours[1:]])
    now = seen(bea, said)
    assert (now.drawn, now.digest, now.left) == (honest.drawn, honest.digest, {pen_of(ana): "put-in"})
    lying(lambda all: [each for each in all if each.seq != all[-1].seq])
    assert (seen(bea, said).state, seen(bea, said).missing) == ("revealing", (third.key,))
    lying(lambda all: [*all, msgspec.structs.replace(all[-1], id=bytes(16), seq=all[-1].seq + 1)])
    assert (seen(bea, said).drawn, read_lounge(bea).others) == (honest.drawn, 1), "the signature doesn't fit"
    monkeypatch.setattr(bea, "ask_to_read", real)
    flags.act(first, honest.panel)
    assert read_lounge(bea).panels(said.identity) == [honest], "a panel that is there twice is one"


def test_a_panel_asks_about_the_text_that_was_there(room: Room) -> None:
    said = asked(room)
    Writing(room.ana).correct(said, title="Close it on Sundays")
    (now,) = [each for each in read_lounge(room.bea).said if each.identity == said.identity]
    assert seen(room.bea, said).panel.digest == said.digest != now.digest
    assert isinstance(seen(room.bea, said).panel, Panel)
