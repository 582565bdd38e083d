"""What opening a room signs, whichever kind of room it is: both sides make it of the message itself."""

from parasol.features.desks.contexts import desk_bytes
from parasol.features.escrow.contexts import escrow_bytes
from parasol.features.profiles.contexts import enquiry_bytes
from parasol.kernel.formats.contexts.rooms import opening_bytes
from parasol.kernel.messages import RoomOpen
from parasol.kernel.rooms.kinds import desk_of, profile_of, row_of


def opened_bytes(message: RoomOpen) -> bytes:
    """What the signature of this message covers, for its site (label ``open``); its kind is one that has parts."""
    room, bodies = message.room, [(record.id, record.body) for record in message.records]
    parts, desk, profile = row_of(message.kind).parts, desk_of(message.kind), profile_of(message.kind)
    assert parts is not None
    if parts.marks:
        return escrow_bytes(room, bodies, message.marks)
    if profile is not None:
        return enquiry_bytes(profile, room, bodies, parts.signs)
    return opening_bytes(parts.signs, room, bodies) if desk is None else desk_bytes(desk, room, bodies)
