"""Slips: one record, left in a room of its own."""

from parasol.formats.messages.message import Message
from parasol.formats.messages.rooms import WireRecord


class SlipLeave(Message, frozen=True):
    """Leave a slip: opens a room that belongs to ``holder_key``, with one record. Signed (label ``record``) by that
    key over ``slip_bytes``; paid with proof of work."""

    room: bytes
    holder_key: bytes
    record: WireRecord
    signature: bytes
    work: str
