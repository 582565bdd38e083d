"""A note of the log as its writer and its stewards both read it: its part, what was added, what came of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from parasol.features.platforms.structs import Changed, LogPart, LogSaid, Outcome, PlatformLog
from parasol.kernel import messages as m
from parasol.kernel.rooms.client import parts
from parasol.kernel.rooms.client.parts import part_by
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.seal import Unreadable, open_envelope
from parasol.kernel.seal.record import open_thread

T = TypeVar("T")
PART = 2
"""The number of the part that stewards read, behind the writer's own copy."""


@dataclass(slots=True)
class Note:
    """A note as it is now. ``outcome`` is what stewards said last, on ``answered_on``."""

    log: PlatformLog
    outcome: Outcome | None = None
    answered_on: int | None = None
    changed_on: int | None = None
    unreadable: int = 0


def read_as(text: bytes, of: type[T]) -> T:
    """A record of the log. Raises ``Unreadable`` (``contents``)."""
    return parts.read_as(text, of, "this isn't a note of what a platform did")


def open_part(room: bytes, holder_key: bytes, envelope: bytes, identities: list[str]) -> LogPart:
    """The part for stewards. Raises ``NotForUs``, and as ``part_by``."""
    return part_by(room, holder_key, open_envelope(envelope, identities), lambda text: read_as(text, LogPart), "note")


def add_said(
    note: Note,
    room: bytes,
    holder_key: bytes,
    thread_key: bytes,
    roster: RosterState,
    records: Iterable[m.StoredRecord],
) -> None:
    """Add what was said after the note: its writer changes it, stewards say what came of it. What neither of them could
    have written is counted as unreadable."""
    for record in records:
        if record.seq <= PART:
            continue
        try:
            opened = open_thread(room, record.id, record.body, thread_key)
            said: LogSaid = read_as(opened.body, LogSaid)  # type: ignore[arg-type]
            is_writers = isinstance(said, Changed)
            if is_writers != (opened.author == holder_key) or not (
                is_writers or roster.was_steward_on(opened.author, record.day)
            ):
                raise Unreadable("author", "this was written by the wrong side, or by somebody who is on neither")
        except Unreadable:
            note.unreadable += 1
            continue
        match said:
            case Changed():
                note.log, note.changed_on = said.log, record.day
            case Outcome():
                note.outcome, note.answered_on = said, record.day
