"""The stewards' reading of reports that waited and have met: which keys to try for which room.

A key that opened a report is noted in the review room, sealed to stewards, so that the report stays open when the other
one is taken back. A note that doesn't fit hides nothing: the shares are tried as well.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from parasol.features.alerts.case import OpenedReport
from parasol.features.escrow.client.opening import Waiting, open_all, verify
from parasol.features.escrow.client.parts import KEYS, decode_keys
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.rooms.client.parts import part_by
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import Unreadable, open_envelope

SEALED = "sealed: not from two people"


@dataclass(slots=True)
class Met:
    """What is known of reports that met: keys to try, and which others are by the same member, by room."""

    keys: dict[bytes, list[bytes]] = field(default_factory=dict)
    same_member: dict[bytes, list[bytes]] = field(default_factory=dict)


def look_into(
    steward: Person,
    rooms: Sequence[m.RoomOutside],
    outlines: Mapping[bytes, m.Outline],
    noted: Mapping[bytes, list[bytes]],
) -> Met:
    """Read the points of reports that met from their outlines, and open what can be opened; ``noted`` are the keys in
    the review room. What is opened for the first time is noted there."""
    waiting = [found for room in rooms if room.marks and (found := _points(steward, room, outlines)) is not None]
    met = Met({room: list(keys) for room, keys in noted.items()})
    good = verify(steward, waiting)
    for room, key in open_all(good).items():
        if key not in met.keys.setdefault(room, []):
            met.keys[room].insert(0, key)
            steward.append("review", None, msgspec.json.encode(OpenedReport(room, key)))
    for item in good:
        others = [other.room for other in good if other.keys.nonce == item.keys.nonce and other.room != item.room]
        met.same_member[item.room] = others
    return met


def partners(wanted: Sequence[m.RoomOutside], rooms: Sequence[m.RoomOutside]) -> list[m.RoomOutside]:
    """Those of ``rooms`` that have a mark of one of ``wanted``, these included."""
    marks = {mark for room in wanted for mark in room.marks}
    return [room for room in rooms if not marks.isdisjoint(room.marks)]


def _points(steward: Person, room: m.RoomOutside, outlines: Mapping[bytes, m.Outline]) -> Waiting | None:
    """The fifth part of a report, or None if it isn't there or isn't right: then it opens nothing."""
    outline = outlines.get(room.room)
    if report_room(room.holder_key) != room.room or outline is None:
        return None
    try:
        bodies = [record.body for record in outline.records if record.seq == KEYS]
        if len(bodies) != 1:
            return None
        opened = open_envelope(bodies[0], steward.intakes())
        return Waiting(room.room, part_by(room.room, room.holder_key, opened, decode_keys, "report"))
    except Unreadable:
        return None
