"""Rooms and their records, of every kind."""

from typing import Annotated

from msgspec import Meta

from parasol.features.checks.list_messages import Head, WireEntryOfList
from parasol.kernel.formats.bounds import MAX_ENTRIES, MAX_WITHDRAW_KEYS, NEWEST_RECORDS
from parasol.kernel.formats.shared import Day, Key, KindName, Name, Signature, Solved, Tag, Uint32, Uint53
from parasol.kernel.messages.message import Message
from parasol.kernel.rooms.kinds import MOST_MARKS, MOST_PARTS


class WireRecord(Message, frozen=True):
    """A record to keep: the client's own id (16 bytes) and the sealed, padded body."""

    id: Name
    body: bytes


class StoredRecord(Message, frozen=True):
    """A record as kept: number in the room, id, day, sealed body."""

    seq: Uint53
    id: Name
    day: Day
    body: bytes


class RoomOpen(Message, frozen=True):
    """Open a room that belongs to ``holder_key``, with its first parts: a report (``kind`` "report"), one that waits
    ("escrow"), a conversation with a desk ("desk/7") or a slip ("slip"). Signed (label ``open``) by that key over
    what the kind says; paid with ``work`` or with a token. ``marks`` come with a report that waits: those not needed
    are random."""

    kind: KindName
    room: Name
    holder_key: Key
    records: Annotated[list[WireRecord], Meta(min_length=1, max_length=MOST_PARTS)]
    signature: Signature
    marks: Annotated[list[Tag], Meta(max_length=MOST_MARKS)]
    work: Solved | None


class HasMet(Message, frozen=True):
    """Whether another report with one of the marks is there. Never so of what doesn't wait."""

    met: bool


class RoomAppend(Message, frozen=True):
    """Append a record. Where the room allows it, with the withdrawal keys that it carries, the index entries
    that live and die with it, and the list's tree head as it is with them. In a group's room ``generation`` is the one
    that it is sealed under: the server, which can't look, refuses all but that in force. ``work`` by the room's holder,
    if asked for."""

    room: Name
    record: WireRecord
    withdraw_keys: Annotated[list[Key], Meta(max_length=MAX_WITHDRAW_KEYS)] = []
    expires_on: Uint32 | None = None
    list_number: Uint32 | None = None
    entries: Annotated[list[WireEntryOfList], Meta(max_length=MAX_ENTRIES)] = []
    head: Head | None = None
    generation: Uint53 | None = None
    work: Solved | None = None


class Appended(Message, frozen=True):
    """The record's number in its room."""

    seq: Uint53


class RoomRead(Message, frozen=True):
    """Ask for records with a higher number."""

    room: Name
    after: Uint53


class RoomPage(Message, frozen=True):
    """Records in order; ``more`` says that the page was cut."""

    records: list[StoredRecord]
    more: bool


class RoomNewest(Message, frozen=True):
    """Ask for the newest records with a higher number than ``after``; unless ``before`` is 0, for the newest of those
    with a lower one than that. The answer is bytes, not JSON: a ``NewestPage`` as ``formats.pages`` writes it."""

    room: Name
    before: Uint53
    after: Uint53


class NewestPage(Message, frozen=True):
    """Records, the newest first: 40 at most, and as many as fit into 98,304 bytes of bodies, but always one if there
    is one. ``last`` is the number of the last record that the room was ever given, and ``more`` says that there are
    older ones among those that were asked for: the next page is the one before this one's lowest number."""

    last: Uint32
    more: bool
    records: Annotated[list[StoredRecord], Meta(max_length=NEWEST_RECORDS)]


class RecordDelete(Message, frozen=True):
    """Delete one record for good."""

    room: Name
    id: Name


class RoomDelete(Message, frozen=True):
    """Delete a room and all that is in it for good."""

    room: Name
