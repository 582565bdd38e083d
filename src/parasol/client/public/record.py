"""Making, sending and reading public records. What counts is decided by ``roster.public``, which both sides share.

Nothing here is sealed. Whoever writes must be sure that it may be read by anybody, for ever: what is public is copied.
"""

from dataclasses import dataclass

import msgspec

from parasol.client.connection import Connection
from parasol.client.distrust import Distrust
from parasol.client.seal import TooLong
from parasol.formats import messages as m
from parasol.formats.contexts import public_bytes, room_name
from parasol.formats.public import Item, Service, Waiting
from parasol.roster import RosterState
from parasol.roster.public import TAG, NotPublic, check_item, read_public
from parasol.wire.signing import public_key_of, sign


@dataclass(frozen=True, slots=True)
class Read:
    """A public record that counts, with its number, its id and the server's day."""

    seq: int
    id: bytes
    day: int
    item: Item


def make(seed: bytes, room: bytes, id: bytes, item: Item) -> bytes:
    """A record's body, signed with the seed of the stewards' or a desk's signer. Raises ``NotPublic`` (``contents``)
    for what no reader takes, ``TooLong``."""
    check_item(item)
    text = msgspec.json.encode(item)
    body = bytes([TAG]) + sign(seed, "public", public_bytes(room, id, text)) + public_key_of(seed) + text
    if len(body) > m.MAX_PUBLIC_BYTES:
        raise TooLong(f"this is {len(body) - m.MAX_PUBLIC_BYTES} characters too long")
    return body


def append(connection: Connection, caller: bytes, room: bytes, id: bytes, body: bytes, last_day: int) -> int:
    """Append a record, kept until ``last_day``; the request is signed with the seed ``caller``: a steward's seat, or
    a desk's signer. Raises ``Declined``, ``Unreachable``, ``BadAnswer``."""
    return connection.append(m.RoomAppend(room, m.WireRecord(id, body), expires_on=last_day), caller)


def remove(connection: Connection, caller: bytes, room: bytes, id: bytes) -> None:
    """Delete a record for good; a steward's seat signs. Raises as ``append``."""
    connection.ask("/api/rooms/delete-record", m.RecordDelete(room, id), m.Done, caller)


def read_all(connection: Connection, roster: RosterState) -> list[Read]:
    """All public records that count, in their order; others are left out, so that a bad one hides nothing. Asked
    without a name. Raises ``Distrust`` (``repeated``) and as ``append``."""
    room = room_name(roster.genesis, "public")
    found: list[Read] = []
    seen: set[bytes] = set()
    last = 0
    while True:
        page = connection.ask("/api/public/read", m.PublicRead(last), m.PublicPage)
        for record in page.records:
            if record.seq <= last or record.id in seen:
                raise Distrust("repeated", "the server repeats or reorders the records of a room")
            last = record.seq
            seen.add(record.id)
            try:
                item = read_public(roster, room, record.id, record.body)
            except NotPublic:
                continue
            found.append(Read(record.seq, record.id, record.day, item))
        if not page.more or not page.records:
            return found


__all__ = ["Item", "NotPublic", "Read", "Service", "Waiting", "append", "make", "read_all", "remove"]
