"""Queues of stewards and of desks, whose lines are drawn from outlines."""

from parasol.formats.messages.message import Message
from parasol.formats.messages.rooms import StoredRecord

REPORTS_AT_ONCE = 20
OUTLINE_RECORD_BYTES = 16_384
"""A line of a queue is drawn from a room's outline. What is larger than this isn't in it, only named: it is read when
somebody opens what it belongs to."""
OUTLINE_NEWEST_BYTES = 32_768
"""Of the newest records, as many as fit into this."""
OUTLINE_NEWEST = 40
"""The newest records that are looked at for it."""


class OutlinesRead(Message, frozen=True):
    """A steward asks for the outlines of at most 20 reports."""

    rooms: list[bytes]


class Outline(Message, frozen=True):
    """What a line of the queue is drawn from, in order: of a report the part with its keys (if it waited, those that
    open it as well), of a conversation its opening and contact, and the newest records of each. ``left`` has the
    numbers of those that are there and aren't given: they are too large, or of the newest don't fit any more. ``older``
    says that there are records between the first ones and these that aren't named."""

    room: bytes
    records: list[StoredRecord]
    left: list[int]
    older: bool


class Outlines(Message, frozen=True):
    """Those of the rooms that are there."""

    rooms: list[Outline]
