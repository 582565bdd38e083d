"""What the two sides of an enquiry say after its first message. Each counts what it says and what it read: so both see
what a server left out, put elsewhere or said again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import msgspec

from parasol.client.connection import Declined
from parasol.client.rooms import unsure
from parasol.client.rooms.held import NoReport
from parasol.client.rooms.room import Room
from parasol.client.seal import MALFORMED, Unreadable
from parasol.client.seal.record import open_thread
from parasol.formats import messages as m
from parasol.formats.desk import Text
from parasol.formats.profile import EnquirySaid
from parasol.wire.reading import read_json

OWN, PART = 1, 2
"""The numbers of an enquiry's first records: the writer's own copy, and what they wrote."""


T = TypeVar("T", bound=msgspec.Struct)


def read_as(text: bytes, of: type[T]) -> T:
    """What was sealed. Raises ``Unreadable`` (``contents``)."""
    try:
        return read_json(text, of)
    except MALFORMED:
        raise Unreadable("contents", "a part of this can't be read") from None


def read_room(room: Room) -> list[m.StoredRecord]:
    """All records of a room. Raises ``NoReport`` if there is none, ``Distrust`` (``repeated``)."""
    try:
        records = room.read()
    except Declined as declined:
        if declined.code != "no-such-room":
            raise
        records = []
    if not records:
        raise NoReport("there is nothing under these words")
    return records


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said after the first message."""

    day: int
    is_hers: bool
    text: str


@dataclass(slots=True)
class Thread:
    """``lost``: how many are missing or can't be read, by the numbers that both sides give."""

    lines: list[Line] = field(default_factory=list)
    lost: int = 0
    _last: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    """The highest number that anybody names, of what she said and of what they said."""

    def says(self, is_hers: bool, text: str) -> EnquirySaid:
        """What this side says next."""
        read = sum(line.is_hers != is_hers for line in self.lines)
        return EnquirySaid(self._last[is_hers] + 1, read, text)


def thread_of(
    room: bytes, thread_key: bytes, profile: bytes, holder: bytes, records: Sequence[m.StoredRecord]
) -> Thread:
    """What was said in this room: by whoever holds the profile's key, and by the writer. What nobody of them said, or
    said as something else, is counted as lost."""
    thread, unreadable = Thread(), 0
    named, said = thread._last, {True: 0, False: 0}
    for record in records:
        if record.seq <= PART:
            continue
        try:
            opened = open_thread(room, record.id, record.body, thread_key)
            is_hers = opened.author == profile
            if not is_hers and opened.author != holder:
                raise Unreadable("author", "this was written by somebody else")
            now = read_as(opened.body, EnquirySaid)
            if now.number <= said[is_hers]:
                raise Unreadable("number", "this was said before")
        except Unreadable:
            unreadable += 1
            continue
        said[is_hers] = now.number
        named[is_hers] = max(named[is_hers], now.number)
        named[not is_hers] = max(named[not is_hers], now.seen)
        thread.lines.append(Line(record.day, is_hers, now.text))
    thread.lost = max(unreadable, sum(named.values()) - len(thread.lines))
    return thread


def say(held: unsure.Unsure, room: Room, thread_key: bytes, said: EnquirySaid) -> None:
    """Say it, once however often it is said before an answer. Raises ``TooLong``, ``Declined``, ``Unreachable``."""
    unsure.Thread(room.connection, held, room.name, thread_key, room.seed).say(said, Text(said.text))
