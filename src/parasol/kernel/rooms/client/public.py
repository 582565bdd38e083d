"""The public room: what is signed and not sealed. What counts is decided by ``roster.public``, which both sides share.

Whoever writes must be sure that it may be read by anybody, for ever: what is public is copied.
"""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.formats.contexts.rooms import public_bytes, room_name
from parasol.kernel.rooms.client.ladder import knowing_older
from parasol.kernel.rooms.client.room import Room, to_the_end
from parasol.kernel.rooms.client.unsure import Unsure
from parasol.kernel.rooms.public import Item
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.public import TAG, NotPublic, check_item, read_public
from parasol.kernel.seal import TooLong
from parasol.kernel.wire.signing import public_key_of, sign


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
    return body_of(seed, room, id, msgspec.json.encode(item))


def body_of(seed: bytes, room: bytes, id: bytes, text: bytes, most: int = m.MAX_PUBLIC_BYTES) -> bytes:
    """A record's body of this text, signed. Raises ``TooLong``."""
    body = bytes([TAG]) + sign(seed, "public", public_bytes(room, id, text)) + public_key_of(seed) + text
    if len(body) > most:
        raise TooLong(f"this is {len(body) - most} characters too long")
    return body


@dataclass(frozen=True, slots=True)
class Public:
    """The public room as somebody who writes into it: ``room`` has the seed with which requests are signed, a steward's
    or a desk's signer's; ``signer`` is the seed with which records are."""

    room: Room
    signer: bytes
    unsure: Unsure

    def __repr__(self) -> str:
        return "Public(…)"

    def post(
        self,
        last_day: int,
        asked: Item,
        item_of: Callable[[bytes], Item],
        afterwards: Callable[[bytes], None] | None = None,
    ) -> bytes:
        """Append ``item_of`` a record's id, kept until ``last_day``, and then do ``afterwards`` with the id.
        If either breaks off, whoever asks the same sends the same record again. Returns its id. Raises as ``make``
        and ``Connection.append``."""
        room = self.room

        def make_it(id: bytes) -> m.RoomAppend:
            record = m.WireRecord(id, make(self.signer, room.name, id, item_of(id)))
            return m.RoomAppend(room.name, record, expires_on=last_day)

        def append(message: m.RoomAppend) -> None:
            room.connection.append(message, room.seed)
            if afterwards is not None:
                afterwards(message.record.id)

        return self.unsure.send(room.name, msgspec.json.encode(asked), make_it, append)


def read_all(connection: Connection, roster: RosterState) -> list[Read]:
    """All public records that count, in their order; others are left out, so that a bad one hides nothing. Asked
    without a name. Raises ``Distrust`` (``repeated``, and as ``knowing_older``) and as ``Connection.ask``."""
    room = room_name(roster.genesis, "public")
    found: list[Read] = []
    for record in to_the_end(lambda after: connection.ask("/api/public/read", m.PublicRead(after), m.PublicPage)):
        while True:
            try:
                item = read_public(roster, room, record.id, record.body)
                found.append(Read(record.seq, record.id, record.day, item))
            except NotPublic as refused:
                if refused.code == "author" and roster.older["stewards"][0]:  # perhaps their signer of before
                    roster = knowing_older(connection, roster, "stewards")
                    continue
            break
    return found
