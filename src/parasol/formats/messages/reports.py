"""Reports: filing one, and which there are."""

from parasol.formats.messages.message import Message
from parasol.formats.messages.rooms import WireRecord


class ReportFile(Message, frozen=True):
    """File a report: opens a room that belongs to ``holder_key``, with its first records. Signed (label
    ``record``) by that key over ``report_bytes``; paid with proof of work."""

    room: bytes
    holder_key: bytes
    records: list[WireRecord]
    signature: bytes
    work: str


class ReportsRead(Message, frozen=True):
    """A steward asks which report rooms there are."""


class ReportRoom(Message, frozen=True):
    """A report's outside. ``marks`` only of one that waited in the escrow and has met another."""

    room: bytes
    holder_key: bytes
    opened_on: int
    last_seq: int
    marks: list[bytes] = []


class Reports(Message, frozen=True):
    """All report rooms, oldest first."""

    rooms: list[ReportRoom]
