"""Letters between members of a community with a lounge."""

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from lounge_acts import Room
from parasol.features.letters.client import letters
from parasol.features.letters.client.letters import Letters, Talk
from parasol.features.lounge.client.reading import read_lounge
from parasol.features.lounge.client.writing import Writing
from parasol.kernel.roster.client.person import Person


def read(person: Person) -> Letters:
    return letters.read_letters(person, read_lounge(person))


def pen(person: Person, slot: int = 0) -> bytes:
    return Writing(person).pens[slot].key


def talk(person: Person, other: bytes, slot: int = 0) -> Talk:
    return letters.talk_with(person, read(person), slot, other)


def wrote(person: Person, other: bytes, text: str, slot: int = 0, name: str = "Zinnia") -> bytes:
    """Write a letter; its record's id."""
    return letters.say(person, talk(person, other, slot), name, text)


def said(talk: Talk) -> list[str]:
    return [line.said.text for line in talk.lines]


def only(person: Person) -> Talk:
    (found,) = read(person).talks
    return found


@contextmanager
def clean(room: Room) -> Iterator[Room]:
    """With new tokens; what a test left is gone."""
    room.next_weeks()
    yield room
    for kind in (letters.ROOM, "lounge"):
        for stored, _ in list(room.first.read(kind)):
            room.first.drop(kind, stored.id)
    for person in (room.ana, room.bea):
        person.remember(msgspec.structs.replace(person.contents, letters=msgspec.UNSET, muted=msgspec.UNSET))
