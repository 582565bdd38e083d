"""Queues of stewards and of desks, whose lines are drawn from outlines."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.shared import Day, Key, KindName, Name, Tag, Uint53
from parasol.kernel.messages.message import Message
from parasol.kernel.messages.rooms import StoredRecord
from parasol.kernel.rooms.kinds import MOST_MARKS

ROOMS_AT_ONCE = 20
OUTLINE_RECORD_BYTES = 18_432
"""A line of a queue is drawn from a room's outline. What is larger than this isn't in it, only named: it is read when
somebody opens what it belongs to. Envelopes have three sizes up to here."""
OUTLINE_NEWEST_BYTES = 32_768
"""Of the newest records, as many as fit into this."""
OUTLINE_NEWEST = 40
"""The newest records that are looked at for it."""


class RoomsList(Message, frozen=True):
    """Stewards ask which reports there are (``kind`` "report"), a desk which conversations it has ("desk/7")."""

    kind: KindName


class RoomOutside(Message, frozen=True):
    """A room's outside; ``expires_on`` is the last day that it is kept. ``marks`` only of a report that waited and has
    met another."""

    room: Name
    holder_key: Key
    opened_on: Day
    expires_on: Day
    last_seq: Uint53
    marks: Annotated[list[Tag], Meta(max_length=MOST_MARKS)] = []


class Rooms(Message, frozen=True):
    """All rooms of a queue, oldest first."""

    rooms: list[RoomOutside]


class OutlinesRead(Message, frozen=True):
    """Whoever lists a queue asks for the outlines of at most 20 of its rooms."""

    kind: KindName
    rooms: Annotated[list[Name], Meta(max_length=ROOMS_AT_ONCE)]


class Outline(Message, frozen=True):
    """What a line of the queue is drawn from, in order: of a report the part with its keys (if it waited, those that
    open it as well), of a conversation its opening and contact, and the newest records of each. ``left`` has the
    numbers of those that are there and aren't given: they are too large, or of the newest don't fit any more. ``older``
    says that there are records between the first ones and these that aren't named."""

    room: Name
    records: list[StoredRecord]
    left: list[Uint53]
    older: bool


class Outlines(Message, frozen=True):
    """Those of the rooms that are there."""

    rooms: Annotated[list[Outline], Meta(max_length=ROOMS_AT_ONCE)]


class RoomClose(Message, frozen=True):
    """A desk lets a conversation and its files go after the days that its card says."""

    room: Name
