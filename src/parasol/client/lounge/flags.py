"""What a member tells stewards about a post, and what stewards do: an act in the room, signed by their own key.

A flag is a room of its own with one part for the intake, paid with a post token: nobody learns who told. It names a
post; that it was really said stewards see in the lounge itself.
"""

from dataclasses import dataclass

import msgspec

from parasol.client.community.person import Person
from parasol.client.lounge.reading import Said
from parasol.client.lounge.writing import ROOM
from parasol.client.reports.reporter import intake_of
from parasol.client.rooms.held import records_of
from parasol.client.rooms.room import Room
from parasol.client.seal import Unreadable, open_envelope, seal_envelope
from parasol.client.seal.errors import MALFORMED
from parasol.formats import messages as m
from parasol.formats.contexts import opening_bytes, part_bytes, report_room
from parasol.formats.lounge import Act, Answer, Came, Flag
from parasol.wire.reading import read_json
from parasol.wire.signing import SIGNATURE_BYTES, BadSignature, public_key_of, sign, verify

KIND = "flag"
ENVELOPE_BYTES = m.ENVELOPE_SIZES[1]


@dataclass(frozen=True, slots=True)
class Flagged:
    """A flag as stewards read it. ``flag`` is None if it can't be read."""

    room: bytes
    opened_on: int
    flag: Flag | None


def flag_of(person: Person, said: Said, why: str) -> m.RoomOpen:
    """A flag, ready to be sent; sent again it is the same one. Raises ``msgspec.ValidationError``, ``TooLong``."""
    seed = person.device.random(32)
    key = public_key_of(seed)
    room = report_room(key)
    told = {"room": room, "post": said.identity, "record": said.id, "why": why}
    text = msgspec.json.encode(msgspec.convert({"part": "flag", **told}, Flag, builtin_types=(bytes,)))
    part = sign(seed, "part", part_bytes(room, text)) + text
    body = seal_envelope(part, intake_of(person.roster), ENVELOPE_BYTES)
    (record,) = records_of([body], person.device.random)
    signature = sign(seed, "record", opening_bytes("flag", room, [(record.id, body)]))
    return m.RoomOpen(KIND, room, key, [record], signature, [], None)


def send_flag(person: Person, message: m.RoomOpen) -> None:
    """Tell stewards. Raises as ``TokenWallet.ask``."""
    person.wallet.ask("/api/rooms/open", message, m.HasMet, "report")


def read_flags(steward: Person) -> list[Flagged]:
    """All flags that wait, oldest first. Raises as ``Connection.ask``."""
    rooms = steward.connection.ask("/api/rooms/list", m.RoomsList(KIND), m.Rooms, steward.seed).rooms
    return [Flagged(each.room, each.opened_on, _opened(steward, each)) for each in rooms]


def drop_flag(steward: Person, room: bytes) -> None:
    """Delete a flag for good: stewards have looked at it."""
    Room(steward.connection, room, steward.seed).delete()


def act(steward: Person, does: Act | Answer | Came) -> bytes:
    """Do this, signed, for everybody to read; returns the record's id, which a second steward names."""
    return steward.append(ROOM, None, msgspec.json.encode(does))


def _opened(steward: Person, outside: m.RoomOutside) -> Flag | None:
    try:
        if report_room(outside.holder_key) != outside.room:
            return None
        records = Room(steward.connection, outside.room, steward.seed).read()
        part = open_envelope(records[0].body if records else b"", steward.intakes())
        signature, text = part[:SIGNATURE_BYTES], part[SIGNATURE_BYTES:]
        verify(outside.holder_key, "part", part_bytes(outside.room, text), signature)
        flag = read_json(text, Flag)
    except (Unreadable, BadSignature, *MALFORMED):
        return None
    return flag if flag.room == outside.room else None
