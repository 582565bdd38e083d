"""What is said at a desk, as JSON before it is sealed (docs/protocol.md, section 20).

There is deliberately no field for a visitor's name, address, body or status, and none in what a visitor reads for who
answered.
"""

from typing import Literal, get_args

import msgspec

Safe = Literal["yes", "no", "unsure"]
SAFE: tuple[Safe, ...] = get_args(Safe)
SLOT_BYTES = 8
MAX_SLOTS = 12
MAX_NAME = 120


class DeskContact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whether a visitor may be contacted, how, under which name, and who the workers say that they are."""

    is_safe: Safe = "unsure"
    how: str = ""
    cover_name: str = ""
    say_we_are: str = ""


class OwnDesk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="desk"):
    """The visitor's own copy, sealed to their words."""

    thread_key: bytes
    genesis: bytes
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


class File(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="file"):
    """A file: what it is called, and what opens its chunks."""

    name: str
    type: str
    size: int
    blob: bytes
    key: bytes
    chunks: int


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A time and place to meet, in the desk's words."""

    id: bytes
    text: str


class Slots(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="slots"):
    """Times that the desk offers."""

    text: str
    slots: list[Slot]


class Chosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="slot"):
    """The time that the visitor takes."""

    id: bytes


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
    """The conversation goes to another worker's seat, or back to all (``to`` null), with what they need to know."""

    to: bytes | None
    text: str


class Canned(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="canned"):
    """A reply that is used again, in several languages."""

    title: str
    texts: dict[str, str]


class BookSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="slot"):
    """A slot that was taken: its text, until when it matters. No name, and not whose it is."""

    slot: bytes
    text: str
    last_day: int


DeskNote = Note | Taken | Handed
BookNote = Canned | BookSlot


class SlipText(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a slip shows at a drop-in: what somebody agreed to show, and nothing more."""

    desk: int
    slot: bytes | None
    cover_name: str
    text: str
    language: str
