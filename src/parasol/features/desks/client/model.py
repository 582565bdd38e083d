"""Reading what is said at a desk, as JSON before it is sealed (``formats.desk``; docs/protocol.md, section 20)."""

from parasol.features.desks.structs import BookNote, DeskNote, DeskPart, DeskSaid, OwnDesk, SlipText, Slots
from parasol.kernel.files.structs import File
from parasol.kernel.rooms.client.parts import read_as
from parasol.kernel.seal import Unreadable
from parasol.kernel.seal.files import chunks_of

UNREADABLE = "a part of this conversation can't be read"


def decode_part(text: bytes) -> DeskPart:
    """Read a sealed part. Raises ``Unreadable`` (``contents``), as all of these."""
    return read_as(text, DeskPart, UNREADABLE)  # type: ignore[arg-type]


def decode_own(text: bytes) -> OwnDesk:
    """Read the visitor's own copy."""
    return read_as(text, OwnDesk, UNREADABLE)


def decode_said(text: bytes) -> DeskSaid:
    """Read a message."""
    said: DeskSaid = read_as(text, DeskSaid, UNREADABLE)  # type: ignore[arg-type]
    is_cut = isinstance(said, File) and said.chunks != chunks_of(said.size)
    if is_cut or (isinstance(said, Slots) and len({slot.id for slot in said.slots}) != len(said.slots)):
        raise Unreadable("contents", UNREADABLE)
    return said


def decode_note(text: bytes) -> DeskNote:
    """Read a note of a conversation."""
    return read_as(text, DeskNote, UNREADABLE)  # type: ignore[arg-type]


def decode_book(text: bytes) -> BookNote:
    """Read a note of a desk's book."""
    return read_as(text, BookNote, UNREADABLE)  # type: ignore[arg-type]


def decode_slip(text: bytes) -> SlipText:
    """Read a slip."""
    return read_as(text, SlipText, UNREADABLE)
