"""A desk's conversation, as its visitor and its workers both read it."""

from collections.abc import Sequence
from dataclasses import dataclass

from parasol.features.desks.client.model import decode_part, decode_said
from parasol.features.desks.structs import BY_DESK, Chosen, Closed, DeskPart, DeskSaid, Slot, Slots
from parasol.kernel import messages as m
from parasol.kernel.rooms.client.parts import part_by
from parasol.kernel.roster.rules import Desk, RosterState
from parasol.kernel.roster.rules.epochs import SeenEpochs, desk_in_force_on
from parasol.kernel.seal import Unreadable, open_envelope
from parasol.kernel.seal.errors import OLD_EPOCH
from parasol.kernel.seal.record import NOTE_TAG, open_thread

OWN, OPENING, CONTACT = 1, 2, 3
"""The numbers of a conversation's first records."""


@dataclass(frozen=True, slots=True)
class DeskLine:
    """One thing said. ``by_desk`` is all that is known of who: workers answer as the desk."""

    id: bytes
    day: int
    by_desk: bool
    said: DeskSaid


def is_note(record: m.StoredRecord) -> bool:
    """Whether this is a note among workers, which a visitor's client leaves out."""
    return record.body[:1] == bytes([NOTE_TAG])


@dataclass(frozen=True, slots=True)
class Sides:
    """Who may write in a conversation, and what a reader knows of the desk's epochs in it."""

    holder_key: bytes
    roster: RosterState
    desk: Desk | None
    seen: SeenEpochs


def open_line(room: bytes, sides: Sides, thread_key: bytes, record: m.StoredRecord) -> DeskLine:
    """A line. Raises ``Unreadable``: ``author`` if it is neither by the holder nor by one of this desk's signers, or of
    a kind that only the other side sends; ``old-epoch`` if the signer wasn't the desk's any more: whoever was a worker
    keeps it, and a server may help her."""
    opened = open_thread(room, record.id, record.body, thread_key)
    said = decode_said(opened.body)
    by_desk, desk = opened.author != sides.holder_key, sides.desk or Desk(0, None)
    epoch = desk.epoch_of(opened.author)
    if by_desk and not epoch:
        raise Unreadable("author", "this was written by somebody who is neither the visitor nor the desk")
    if isinstance(said, Chosen) if by_desk else isinstance(said, BY_DESK):
        raise Unreadable("author", "this was written by the wrong side of the conversation")
    if by_desk and not sides.seen.admit(desk_in_force_on(sides.roster, desk, record.day), record.seq, epoch):
        raise Unreadable("old-epoch", OLD_EPOCH)
    return DeskLine(record.id, record.day, by_desk, said)


def open_part(room: bytes, holder_key: bytes, envelope: bytes, identities: list[str]) -> DeskPart:
    """A part that the visitor sealed to the desk. Raises ``NotForUs``, and as ``part_by``."""
    return part_by(room, holder_key, open_envelope(envelope, identities), decode_part, "conversation")


def is_closed(lines: Sequence[DeskLine]) -> bool:
    """Whether the desk has ended it: it wrote nothing after its last words."""
    by_desk = [line for line in lines if line.by_desk]
    return bool(by_desk) and isinstance(by_desk[-1].said, Closed)


def chosen_slot(lines: Sequence[DeskLine]) -> Slot | None:
    """The slot that the visitor chose last, in the desk's own words; None for none, or none that was offered."""
    chosen = [line.said.id for line in lines if isinstance(line.said, Chosen)]
    offered = {slot.id: slot for line in lines if isinstance(line.said, Slots) for slot in line.said.slots}
    return offered.get(chosen[-1]) if chosen else None
