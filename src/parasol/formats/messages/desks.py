"""Desks: what a visitor opens, and what workers ask, signed by the desk and by nobody."""

from parasol.formats.messages.message import Message
from parasol.formats.messages.rooms import WireRecord


class DeskOpen(Message, frozen=True):
    """Write to a desk: opens a conversation that belongs to ``holder_key``, with its three first records. Signed
    (label ``record``) by that key over ``desk_bytes``; paid with proof of work."""

    desk: int
    room: bytes
    holder_key: bytes
    records: list[WireRecord]
    signature: bytes
    work: str


class DeskList(Message, frozen=True):
    """A desk asks which conversations it has."""

    desk: int


class DeskRoom(Message, frozen=True):
    """A conversation's outside; ``expires_on`` is the last day that it is kept."""

    room: bytes
    holder_key: bytes
    opened_on: int
    expires_on: int
    last_seq: int


class DeskRooms(Message, frozen=True):
    """A desk's conversations, oldest first."""

    rooms: list[DeskRoom]


class DeskRead(Message, frozen=True):
    """A desk asks for the outlines of at most 20 of its conversations."""

    desk: int
    rooms: list[bytes]


class DeskClose(Message, frozen=True):
    """A desk lets a conversation and its files go after the days that its card says."""

    room: bytes
