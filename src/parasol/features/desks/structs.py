"""What is said at a desk, as JSON before it is sealed (docs/protocol.md, section 20).

There is deliberately no field for a visitor's name, address, body or status, and none in what a visitor reads for who
answered.
"""

from typing import Annotated, Literal, get_args

import msgspec
from msgspec import Meta

from parasol.kernel.files.structs import File
from parasol.kernel.formats.shared import DeskNumber, Key

Safe = Literal["yes", "no", "unsure"]
SAFE: tuple[Safe, ...] = get_args(Safe)
SLOT_BYTES = 8
SlotId = Annotated[bytes, Meta(min_length=SLOT_BYTES, max_length=SLOT_BYTES)]
MAX_SLOTS = 12


class DeskContact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whether a visitor may be contacted, how, under which name, and who the workers say that they are."""

    is_safe: Safe = "unsure"
    how: str = ""
    cover_name: str = ""
    say_we_are: str = ""


class OwnDesk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="desk"):
    """The visitor's own copy, sealed to their words."""

    thread_key: Key
    genesis: Key
    desk: int


class OpeningPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="opening"):
    """What the visitor wrote first, and the key of the conversation. ``language`` is what they would like to read."""

    room: bytes
    thread_key: bytes
    language: str
    text: str


class DeskContactPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="desk-contact"):
    """Sealed apart, so that it can be deleted first."""

    room: bytes
    contact: DeskContact


DeskPart = OpeningPart | DeskContactPart


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="message"):
    """Something said, by either side."""

    text: str


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time and place to meet, in the desk's words."""

    id: SlotId
    text: str


class Slots(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="slots"):
    """Times that the desk offers."""

    text: str
    slots: Annotated[list[Slot], Meta(min_length=1, max_length=MAX_SLOTS)]


class Chosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="slot"):
    """The time that the visitor takes."""

    id: SlotId


class Closed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="closed"):
    """The desk ended the conversation."""

    text: str


DeskSaid = Text | File | Slots | Chosen | Closed
BY_DESK = (Slots, Closed)
"""What counts only from a desk; ``Chosen`` only from the visitor."""


class Note(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="note"):
    """Among workers, about a conversation."""

    text: str


class Taken(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="taken"):
    """The note's author looks after this conversation."""


class Handed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="handed"):
    """The conversation goes to another worker's membership, or back to all (``to`` null), with what they need to
    know."""

    to: Key | None
    text: str


class Canned(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="canned"):
    """A reply that is used again, in several languages."""

    title: str
    texts: dict[str, str]


class BookSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="slot"):
    """A slot that was taken: its text, until when it matters. No name, and not whose it is."""

    slot: SlotId
    text: str
    last_day: Annotated[int, Meta(ge=0, le=1_000_000)]


DeskNote = Note | Taken | Handed
BookNote = Canned | BookSlot


class SlipText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a slip shows at a drop-in: what somebody agreed to show, and nothing more."""

    desk: DeskNumber
    slot: SlotId | None
    cover_name: str
    text: str
    language: str
