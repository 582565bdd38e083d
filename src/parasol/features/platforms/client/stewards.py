"""The stewards' side of the log: reading it, saying what came of a note, counting one person's notes once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import msgspec

from parasol.features.platforms.client.note import PART, Note, add_said, open_part
from parasol.features.platforms.structs import Counted, Merged, Outcome
from parasol.features.reports.client.reading import outlines
from parasol.features.reports.client.records import of_outline
from parasol.kernel import messages as m
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.rooms.client.room import Room
from parasol.kernel.rooms.client.unsure import Thread
from parasol.kernel.roster.client.person import Person
from parasol.kernel.seal import NotForUs, Unreadable
from parasol.kernel.told import Told

OTHER_TIME = "it is sealed to stewards of another time"


class Unusable(Told, code="unusable"):
    """This note doesn't open, so that nothing can be said to it. ``code`` is for programs."""


@dataclass(slots=True)
class LoggedNote:
    """A note in the log. ``note`` is None if it can't be read; ``problem`` says why. ``same`` are the rooms of
    notes that count as one with it, its own among them."""

    room: bytes
    opened_on: int
    note: Note | None = None
    thread_key: bytes = b""
    problem: str = ""
    same: frozenset[bytes] = field(default_factory=frozenset)

    def __repr__(self) -> str:
        return "LoggedNote(…)"


def read_log(steward: Person) -> list[LoggedNote]:
    """All notes, oldest first, twenty to a request."""
    rooms = steward.connection.ask("/api/rooms/list", m.RoomsList("platform"), m.Rooms, steward.seed).rooms
    read = outlines(steward, [room.room for room in rooms], "platform")
    found = [_opened(steward, room, read[room.room]) for room in rooms if room.room in read]
    same = _together([merged.record.rooms for merged in steward.records("review", Merged)[0]])
    for note in found:
        note.same = same.get(note.room, frozenset({note.room}))
    return found


def say(steward: Person, logged: LoggedNote, outcome: Outcome) -> None:
    """Say what came of a note; its writer reads it. Raises ``Unusable``, and as ``Thread.say``."""
    if logged.note is None:
        raise Unusable("this note doesn't open, so nothing can be said to it")
    Thread(steward.connection, steward.unsure, logged.room, logged.thread_key, steward.seed).say(outcome)


def merge(steward: Person, notes: Sequence[LoggedNote]) -> None:
    """Count these notes once from now on. Their writers aren't told: each knows of their own alone."""
    steward.append("review", None, msgspec.json.encode(Merged([note.room for note in notes])))


def published(steward: Person) -> dict[int, Counted]:
    """What was published of each quarter: the first that was kept of it."""
    found: dict[int, Counted] = {}
    for kept in steward.records("review", Counted)[0]:
        found.setdefault(kept.record.quarter, kept.record)
    return found


def keep_published(steward: Person, counted: Counted) -> Counted:
    """Keep what is published of a quarter, for good; returns what holds, which may be another steward's of the same
    moment."""
    steward.append("review", None, msgspec.json.encode(counted))
    return published(steward)[counted.quarter]


def _opened(steward: Person, room: m.RoomOutside, outline: m.Outline) -> LoggedNote:
    found = LoggedNote(room.room, room.opened_on)
    try:
        there = of_outline(outline)
        # What stewards said may stand behind much that its writer added; a row bounds how much that is.
        records = Room(steward.connection, room.room, steward.seed).read() if there.is_long else there.records
        part = next((record for record in records if record.seq == PART), None)
        if report_room(room.holder_key) != room.room or part is None:
            raise Unreadable("part", "the server doesn't show it as it was sent")
        opened = open_part(room.room, room.holder_key, part.body, steward.intakes())
    except NotForUs:
        found.problem = OTHER_TIME
        return found
    except (Distrust, Unreadable) as problem:
        found.problem = str(problem)
        return found
    found.note, found.thread_key = Note(opened.log), opened.thread_key
    add_said(found.note, room.room, room.holder_key, opened.thread_key, steward.roster, records)
    return found


def _together(merged: Sequence[Sequence[bytes]]) -> dict[bytes, frozenset[bytes]]:
    """For each room that was merged, all that count as one with it: what was merged twice hangs together."""
    found: dict[bytes, frozenset[bytes]] = {}
    for rooms in merged:
        whole = frozenset(rooms).union(*(found.get(room, frozenset()) for room in rooms))
        found |= dict.fromkeys(whole, whole)
    return found
