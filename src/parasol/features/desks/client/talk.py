"""A desk's conversation as its workers read it, and what they see of it in the queue."""

from dataclasses import dataclass, field

from parasol.features.desks.client.conversation import DeskLine, chosen_slot, is_closed
from parasol.features.desks.structs import DeskContact, DeskNote, Handed, OpeningPart, Slot, Taken


@dataclass(frozen=True, slots=True)
class WorkersNote:
    """A note of a conversation. ``by`` is the key of the worker's membership."""

    day: int
    by: bytes
    note: DeskNote


@dataclass(slots=True)
class DeskConversation:
    """A conversation as workers read it. ``problems`` says in plain words what couldn't be read."""

    room: bytes
    holder_key: bytes
    opened_on: int
    expires_on: int
    opening: OpeningPart | None = None
    contact: DeskContact | None = None
    contact_id: bytes | None = None
    lines: list[DeskLine] = field(default_factory=list)
    notes: list[WorkersNote] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    is_long: bool = False
    """Whether there is more in its room, which was left out: then notes and lines are the newest of them, and behind
    the first ``gap`` lines there are others."""
    is_end_unread: bool = False
    """Whether what was said last, or the opening, is among it."""
    gap: int = 0

    @property
    def short(self) -> str:
        """How workers refer to it: eight hex digits of its room's name."""
        return self.room.hex()[:8]

    @property
    def is_closed(self) -> bool:
        """Whether the desk has ended it."""
        return is_closed(self.lines)

    @property
    def chosen(self) -> Slot | None:
        """The time that the visitor chose."""
        return chosen_slot(self.lines)

    @property
    def keeper(self) -> bytes | None:
        """Who looks after it: the last member who took it or to whom it was handed."""
        keeper = None
        for each in self.notes:
            match each.note:
                case Taken():
                    keeper = each.by
                case Handed():
                    keeper = each.note.to
                case _:
                    pass
        return keeper

    @property
    def waits_since(self) -> int | None:
        """The day since which the visitor waits for an answer, or None. What isn't read may be theirs."""
        waits: int | None = self.opened_on
        for line in self.lines:
            if line.by_desk:
                waits = None
            elif waits is None:
                waits = line.day
        return self.lines[-1].day if waits is None and self.is_end_unread else waits

    @property
    def answered_on(self) -> int | None:
        """The day of the desk's first answer, or None if there is none, or what was said before isn't read."""
        return None if self.is_long else next((line.day for line in self.lines if line.by_desk), None)
