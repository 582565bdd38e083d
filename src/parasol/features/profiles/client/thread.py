"""What the two sides of an enquiry, or of a member's question, say after its first message. Each counts what it says
and what it read, so that both see what a server left out, put elsewhere or said again."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import msgspec

from parasol.features.desks.structs import Text
from parasol.features.profiles.structs import Answer, AskedSaid, AskPart, EnquiryPart, EnquirySaid, OwnLink
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Declined
from parasol.kernel.rooms.client import parts, unsure
from parasol.kernel.rooms.client.held import NoReport
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.seal import Unreadable
from parasol.kernel.seal.record import open_thread

OWN, PART = 1, 2
"""The numbers of an enquiry's first records: the writer's own copy, and what they wrote."""


T = TypeVar("T", bound=msgspec.Struct)
Part = TypeVar("Part", EnquiryPart, AskPart)


def read_as(text: bytes, of: type[T]) -> T:
    """What was sealed. Raises ``Unreadable`` (``contents``)."""
    return parts.read_as(text, of, "a part of this can't be read")


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
    answer: Answer | None = None
    """To a member's question."""


@dataclass(slots=True)
class Thread:
    """``lost``: how many are missing or can't be read, by the numbers that both sides give."""

    lines: list[Line] = field(default_factory=list)
    lost: int = 0
    _last: dict[bool, int] = field(default_factory=lambda: {True: 0, False: 0})
    """The highest number that anybody names, of what she said and of what they said."""

    @property
    def answer(self) -> Answer | None:
        """Her last answer to a member's question."""
        return next((line.answer for line in reversed(self.lines) if line.answer), None)

    def says(self, is_hers: bool, text: str) -> EnquirySaid:
        """What this side says next."""
        return EnquirySaid(*self.next(is_hers), text)

    def next(self, is_hers: bool) -> tuple[int, int]:
        """Its number among what this side says, and how many of the other's were read."""
        return self._last[is_hers] + 1, sum(line.is_hers != is_hers for line in self.lines)


def thread_of(
    room: bytes,
    thread_key: bytes,
    profile: bytes,
    holder: bytes,
    records: Sequence[m.StoredRecord],
    of: type[EnquirySaid] | type[AskedSaid] = EnquirySaid,
) -> Thread:
    """What was said in this room: by whoever holds the profile's key, and by the writer. What nobody of them said, or
    said as something else, is counted as lost; so is what answers no question, and a text before she asked for it."""
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
            now: EnquirySaid | AskedSaid = read_as(opened.body, of)
            answer = now.says or None if isinstance(now, AskedSaid) else None
            if now.number <= said[is_hers]:
                raise Unreadable("number", "this was said before")
            if isinstance(now, AskedSaid) and not _is_allowed(now, is_hers, thread):
                raise Unreadable("early", "this wasn't asked for")
        except Unreadable:
            unreadable += 1
            continue
        said[is_hers] = now.number
        named[is_hers] = max(named[is_hers], now.number)
        named[not is_hers] = max(named[not is_hers], now.seen)
        thread.lines.append(Line(record.day, is_hers, now.text or "", answer))
    thread.lost = max(unreadable, sum(named.values()) - len(thread.lines))
    return thread


def _is_allowed(now: AskedSaid, is_hers: bool, thread: Thread) -> bool:
    if bool(now.says) == bool(now.text):
        return False
    return is_hers if now.says else any(line.answer == "write" for line in thread.lines)


def say(held: unsure.Unsure, room: Room, thread_key: bytes, said: EnquirySaid | AskedSaid) -> None:
    """Say it, once however often it is said before an answer. Raises ``TooLong``, ``Declined``, ``Unreachable``."""
    asked = Text(said.text or f"{said.says}" if isinstance(said, AskedSaid) else said.text)
    unsure.Thread(room.connection, held, room.name, thread_key, room.seed).say(said, asked)


@dataclass(frozen=True, slots=True)
class Enquiry(Generic[Part]):
    """An enquiry as she reads it, or a member's question. ``part`` is None if what was written first doesn't open;
    ``link`` if they came by one that she has closed since, or by none."""

    outside: m.RoomOutside
    part: Part | None
    thread: Thread
    link: OwnLink | None
