"""Rooms and their records, of every kind."""

from parasol.formats.messages.lists import Head, WireEntryOfList
from parasol.formats.messages.message import Message


class WireRecord(Message, frozen=True):
    """A record to keep: the client's own id (16 bytes) and the sealed, padded body."""

    id: bytes
    body: bytes


class StoredRecord(Message, frozen=True):
    """A record as kept: number in the room, id, day, sealed body."""

    seq: int
    id: bytes
    day: int
    body: bytes


class RoomOpen(Message, frozen=True):
    """Open a room that belongs to ``holder_key``, with its first parts: a report (``kind`` "report"), one that waits
    ("escrow"), a conversation with a desk ("desk/7") or a slip ("slip"). Signed (label ``record``) by that key over
    what the kind says; paid with ``work`` or with a token. ``marks`` come with a report that waits: those not needed
    are random."""

    kind: str
    room: bytes
    holder_key: bytes
    records: list[WireRecord]
    signature: bytes
    marks: list[bytes]
    work: str | None


class HasMet(Message, frozen=True):
    """Whether another report with one of the marks is there. Never so of what doesn't wait."""

    met: bool


class RoomAppend(Message, frozen=True):
    """Append a record. Where the room allows it, with the withdrawal keys that it carries, the index entries
    that live and die with it, and the list's tree head as it is with them. In a group's room ``generation`` is the one
    that it is sealed under: the server, which can't look, refuses all but that in force. ``work`` by the room's holder,
    if asked for."""

    room: bytes
    record: WireRecord
    withdraw_keys: list[bytes] = []
    expires_on: int | None = None
    list_number: int | None = None
    entries: list[WireEntryOfList] = []
    head: Head | None = None
    generation: int | None = None
    work: str | None = None


class Appended(Message, frozen=True):
    """The record's number in its room."""

    seq: int


class RoomRead(Message, frozen=True):
    """Ask for records with a higher number."""

    room: bytes
    after: int


class RoomPage(Message, frozen=True):
    """Records in order; ``more`` says that the page was cut."""

    records: list[StoredRecord]
    more: bool


class RecordDelete(Message, frozen=True):
    """Delete one record for good."""

    room: bytes
    id: bytes


class RoomDelete(Message, frozen=True):
    """Delete a room and all that is in it for good."""

    room: bytes
