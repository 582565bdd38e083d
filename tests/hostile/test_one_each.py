"""A member with a changed client who would count twice: in a poll, a survey, a reaction, a post or as somebody who asks
by letter. She acts, then she is removed, is let in again, has new keys of her own, or the server has; and then she
tries all that she can make, with a friend who gives her the community's keys of the time."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import UNSET
from msgspec.structs import replace
from test_pens_outlive import removed, renewed_keys

from harness import passphrase
from letter_acts import pen, read
from lounge_acts import Room, lounge, posted
from parasol.features.letters.client import letters
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.client.writing import Writing
from parasol.features.lounge.structs import Given
from parasol.features.say.client import surveys, voting
from parasol.kernel.client.connection import Declined
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.roster.client.own_keys import renew_own_keys
from parasol.kernel.roster.client.person import NoMembership, Person
from parasol.kernel.roster.client.steward import remove
from parasol.kernel.roster.rules.once import is_stopped
from parasol.kernel.roster.structs import Poll
from parasol.kernel.tokens.client import OnceMissing, OnceUsed
from parasol.kernel.vault.structs import SeatKeys
from parasol.kernel.wire.tokens import first_day_of, week_of
from poll_acts import DAY, come_back, counted, question
from poll_acts import opened as open_poll
from survey_acts import ASKS, survey
from survey_acts import opened as open_survey

Act = Callable[[Person], object]
Count = Callable[[], int]
What = Callable[[Room], tuple[Act, Count]]
Change = Callable[[Room], Person | None]


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    """Older than a community's first days, in which decision 0114 promises less."""
    with lounge(tmp_path / "store") as made:
        made.town.clock.offset += 5 * DAY
        come_back(*made.people)
        yield made


def poll(room: Room) -> tuple[Act, Count]:
    opened = open_poll(room.first, room.second, question())
    come_back(*room.people)
    asked = voting.asked(room.bea)[1].question
    assert asked is not None

    def count() -> int:
        over(room, opened)
        return 0 if is_stopped(room.bea.roster, opened) else len(counted(room.bea, 1).by)

    return lambda who: voting.cast(who, opened, asked, [0]), count


def answers(room: Room) -> tuple[Act, Count]:
    """Of a survey, in which all others answer too, since fewer than five are told as none."""
    opened = open_survey(room.first, room.second)
    come_back(*room.people)
    asked, others = survey(room.bea), [each for each in room.people if each is not room.ana]
    act = lambda who: surveys.answer(who, asked, [[0], *([()] * (len(ASKS) - 1))], [""])  # noqa: E731
    for each in others:
        act(each)

    def count() -> int:
        over(room, opened)
        told = survey(room.first)
        return 0 if told.is_stopped else surveys.count(room.first, told).answers - len(others)

    return act, count


def over(room: Room, opened: Poll) -> None:
    room.town.clock.offset += (opened.closes_on + 1 - room.town.clock.today()) * DAY
    come_back(room.first, room.bea)


def reaction(room: Room) -> tuple[Act, Count]:
    said = posted(room.bea)
    given = [Given(said.identity, "thanks")]
    count = lambda: sum(read_lounge(room.bea).marks(said.identity).values())  # noqa: E731
    return lambda who: Writing(who).react(0, given), count


def post(room: Room) -> tuple[Act, Count]:
    def write(who: Person) -> None:
        writing = Writing(who)
        writing.send(writing.post(0, name="Zinnia", topic=1, title="A door", language="en", text="The same again."))

    return write, lambda: len({said.pen for said in read_lounge(room.bea).said})


def letter(room: Room) -> tuple[Act, Count]:
    to = pen(room.bea)

    def write(who: Person) -> None:
        letters.say(who, letters.talk_with(who, letters.Letters(), 0, to), "Zinnia", "It is me (invented).")

    return write, lambda: len(read(room.bea).talks)


def is_removed(room: Room) -> Person | None:
    removed(room)
    return None


def is_let_in_again(room: Room) -> Person:
    remove(room.first, room.ana.key, "she asked for it")
    again = room.town.invite(room.first)
    come_back(room.first, room.second, room.third, room.bea)
    return again


def has_new_keys(room: Room) -> Person:
    return renew_own_keys(room.ana, passphrase())


def sees_new_keys_of_the_server(room: Room) -> None:
    renewed_keys(room)


def changed(person: Person, friend: Person, seat: SeatKeys) -> Person:
    """Her client does what it likes: it has other secrets, keeps nothing, and is given the keys of the time."""
    person.contents = replace(person.contents, seat=seat)
    person.wallet._seat = seat
    person.keyring, person.roster = friend.keyring, friend.roster
    person.certificates.clear()
    person.remember = lambda contents: None  # type: ignore[method-assign]
    return person


def tried(act: Act, person: Person) -> str:
    try:
        act(person)
    except (Declined, Distrust, OnceMissing, OnceUsed, NoMembership) as error:
        return type(error).__name__ if isinstance(error, NoMembership) else error.code
    return "done"


VOTES: list[What] = [poll, answers]
PENS: list[What] = [reaction, post, letter]
CHANGES: list[Change] = [is_removed, is_let_in_again, has_new_keys, sees_new_keys_of_the_server]
COUNTED: dict[tuple[What, Change], int] = {(what, change): 1 for what in VOTES + PENS for change in CHANGES}
COUNTED |= {(what, is_let_in_again): 2 for what in PENS}
"""Two memberships: her pens of before end with their season (decision 0193)."""
COUNTED |= {(what, sees_new_keys_of_the_server): 0 for what in VOTES}
"""Such keys end what is open (decision 0114)."""


@pytest.mark.parametrize(("what", "change"), COUNTED)
def test_a_changed_client_counts_once(room: Room, what: What, change: Change) -> None:
    act, count = what(room)
    ana, bea = room.ana, room.bea
    assert tried(act, ana) == "done"
    before = ana.keyring, ana.roster
    again = change(room)
    ana.keyring, ana.roster = before
    found = [tried(act, ana)]  # as if she hadn't heard of it
    hands = [ana] if again is None else [ana, again]
    seats = [(who, who.contents.seat) for who in hands]
    others = [(who, replace(seat, master=os.urandom(32), escrow_master=UNSET, former=UNSET)) for who, seat in seats]
    tries, next_week = seats + others, first_day_of(week_of(bea.device.today()) + 1)
    for day, each in ((bea.device.today(), tries), (next_week, tries[::-1])):
        room.town.clock.offset += (day - bea.device.today()) * DAY
        come_back(bea)
        for who, seat in each:
            found.append(tried(act, changed(who, bea, seat)))  # with what this session drew
            who.wallet.forget()
            found.append(tried(act, who))
    assert what in PENS or "done" not in found
    assert count() == COUNTED[what, change]
