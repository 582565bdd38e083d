"""What is said at a desk, as JSON before it is sealed (docs/protocol.md, section 20).

There is deliberately no field for a visitor's name, address, body or status, and none in what a visitor reads for who
answered.
"""

import re
from typing import Literal, TypeVar, get_args

import msgspec

from parasol.client.seal import MALFORMED, Unreadable
from parasol.client.seal.files import chunks_of
from parasol.roster.forms import UNPRINTABLE
from parasol.wire.messages import MAX_FILE_BYTES
from parasol.wire.reading import spelled

Safe = Literal["yes", "no", "unsure"]
SAFE: tuple[Safe, ...] = get_args(Safe)
SLOT_BYTES = 8
MAX_SLOTS = 12
MAX_NAME = 120
_TYPE = re.compile("[a-z0-9]{1,40}/[a-z0-9.+-]{1,60}")


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


T = TypeVar("T")
_PART: "msgspec.json.Decoder[DeskPart]" = msgspec.json.Decoder(DeskPart, strict=True)
_SAID: "msgspec.json.Decoder[DeskSaid]" = msgspec.json.Decoder(DeskSaid, strict=True)
_NOTE: "msgspec.json.Decoder[DeskNote]" = msgspec.json.Decoder(DeskNote, strict=True)
_BOOK: "msgspec.json.Decoder[BookNote]" = msgspec.json.Decoder(BookNote, strict=True)
_OWN = msgspec.json.Decoder(OwnDesk, strict=True)
_SLIP = msgspec.json.Decoder(SlipText, strict=True)


def decode_part(text: bytes) -> DeskPart:
    """Read a sealed part. Raises ``Unreadable`` (``contents``)."""
    return _read(_PART, text)


def decode_own(text: bytes) -> OwnDesk:
    """Read the visitor's own copy. Raises ``Unreadable`` (``contents``)."""
    own = _read(_OWN, text)
    _need(len(own.thread_key) == len(own.genesis) == 32)
    return own


def decode_said(text: bytes) -> DeskSaid:
    """Read a message. Raises ``Unreadable`` (``contents``)."""
    said = _read(_SAID, text)
    match said:
        case File():
            _need(is_file_name(said.name) and _TYPE.fullmatch(said.type) is not None)
            _need(len(said.blob) == 16 and len(said.key) == 32)
            _need(0 <= said.size <= MAX_FILE_BYTES and said.chunks == chunks_of(said.size))
        case Slots():
            ids = [slot.id for slot in said.slots]
            _need(1 <= len(ids) <= MAX_SLOTS and len(set(ids)) == len(ids))
            _need(all(len(id) == SLOT_BYTES for id in ids))
        case Chosen():
            _need(len(said.id) == SLOT_BYTES)
        case _:
            pass
    return said


def decode_note(text: bytes) -> DeskNote:
    """Read a note of a conversation. Raises ``Unreadable`` (``contents``)."""
    note = _read(_NOTE, text)
    _need(not isinstance(note, Handed) or note.to is None or len(note.to) == 32)
    return note


def decode_book(text: bytes) -> BookNote:
    """Read a note of a desk's book. Raises ``Unreadable`` (``contents``)."""
    note = _read(_BOOK, text)
    _need(not isinstance(note, BookSlot) or (len(note.slot) == SLOT_BYTES and 0 <= note.last_day <= 1_000_000))
    return note


def decode_slip(text: bytes) -> SlipText:
    """Read a slip. Raises ``Unreadable`` (``contents``)."""
    slip = _read(_SLIP, text)
    _need(1 <= slip.desk <= 99 and (slip.slot is None or len(slip.slot) == SLOT_BYTES))
    return slip


def is_file_name(name: str) -> bool:
    """Whether this can be a file's name, and not a path or something that looks like another name."""
    return (
        1 <= len(name) <= MAX_NAME and not UNPRINTABLE.search(name) and not set(name) & set("/\\:") and name[0] != "."
    )


def is_file_type(type: str) -> bool:
    """Whether this has the form of a media type."""
    return _TYPE.fullmatch(type) is not None


def _read(decoder: "msgspec.json.Decoder[T]", text: bytes) -> T:
    try:
        return spelled(text, decoder.decode(text))
    except MALFORMED:
        raise Unreadable("contents", "a part of this conversation can't be read") from None


def _need(holds: bool) -> None:
    if not holds:
        raise Unreadable("contents", "a part of this conversation can't be read")
