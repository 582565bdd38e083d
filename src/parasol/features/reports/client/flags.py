"""What somebody tells stewards in one part, sealed to the intake, in a room of its own: of a post, a guide, a profile.

Whoever opened the room keeps no key to it, and nobody learns who it was. A part that isn't of the room, or that the
room's key didn't sign, is a host's, and opens as nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from parasol.features.guides.structs import GuideFlag
from parasol.features.letters.structs import LetterFlag
from parasol.features.lounge.structs import Flag
from parasol.features.profiles.structs import ListingFlag
from parasol.features.reports.client.reading import outlines
from parasol.features.reports.client.reporter import intake_of
from parasol.kernel import messages as m
from parasol.kernel.client.device import Device
from parasol.kernel.formats.contexts.rooms import part_bytes, report_room
from parasol.kernel.rooms.client.held import Prepared, records_of
from parasol.kernel.rooms.client.parts import part_by, read_as
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import Unreadable, open_envelope, seal_envelope
from parasol.kernel.wire.signing import public_key_of, sign

T = TypeVar("T", Flag, GuideFlag, ListingFlag, Flag | LetterFlag)
ENVELOPE_BYTES = m.ENVELOPE_SIZES[1]


@dataclass(frozen=True, slots=True)
class Flagged(Generic[T]):
    """A flag as stewards read it. ``flag`` is None if it can't be read."""

    room: bytes
    opened_on: int
    flag: T | None


def sealed_flag(kind: str, roster: RosterState, device: Device, make: Callable[[bytes], msgspec.Struct]) -> Prepared:
    """A flag, ready to be sent; sent again it is the same one. ``make`` writes it for its room. Raises ``TooLong``,
    ``Distrust`` (``wrong-key``)."""
    seed = device.random(32)
    room = report_room(public_key_of(seed))
    text = msgspec.json.encode(make(room))
    body = seal_envelope(sign(seed, "part", part_bytes(room, text)) + text, intake_of(roster), ENVELOPE_BYTES)
    return Prepared.of(kind, seed, records_of([body], device.random))


def flags_of(steward: Person, kind: str, of: type[T]) -> list[Flagged[T]]:
    """All flags that wait, oldest first. Raises as ``Connection.ask``."""
    rooms = steward.connection.ask("/api/rooms/list", m.RoomsList(kind), m.Rooms, steward.seed).rooms
    read = outlines(steward, [each.room for each in rooms], kind)
    return [Flagged(each.room, each.opened_on, _opened(steward, each, read.get(each.room), of)) for each in rooms]


def drop_flag(steward: Person, room: bytes) -> None:
    """Delete a flag for good: stewards have looked at it."""
    Room(steward.connection, room, steward.seed).delete()


def _opened(steward: Person, outside: m.RoomOutside, outline: m.Outline | None, of: type[T]) -> T | None:
    try:
        if report_room(outside.holder_key) != outside.room or outline is None or not outline.records:
            return None
        opened = open_envelope(outline.records[0].body, steward.intakes())
        return part_by(outside.room, outside.holder_key, opened, lambda text: read_as(text, of, "no flag"), "flag")
    except Unreadable:
        return None
