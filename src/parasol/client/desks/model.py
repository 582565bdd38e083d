"""Reading what is said at a desk, as JSON before it is sealed (``formats.desk``; docs/protocol.md, section 20)."""

from typing import TypeVar

import msgspec

from parasol.client.seal import MALFORMED, Unreadable
from parasol.client.seal.files import chunks_of
from parasol.formats.desk import (
    BookNote,
    DeskNote,
    DeskPart,
    DeskSaid,
    OwnDesk,
    SlipText,
    Slots,
)
from parasol.formats.file import File
from parasol.wire.reading import spelled

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
    return _read(_OWN, text)


def decode_said(text: bytes) -> DeskSaid:
    """Read a message. Raises ``Unreadable`` (``contents``)."""
    said = _read(_SAID, text)
    if isinstance(said, File) and said.chunks != chunks_of(said.size):
        raise _unreadable()
    if isinstance(said, Slots) and len({slot.id for slot in said.slots}) != len(said.slots):
        raise _unreadable()
    return said


def decode_note(text: bytes) -> DeskNote:
    """Read a note of a conversation. Raises ``Unreadable`` (``contents``)."""
    return _read(_NOTE, text)


def decode_book(text: bytes) -> BookNote:
    """Read a note of a desk's book. Raises ``Unreadable`` (``contents``)."""
    return _read(_BOOK, text)


def decode_slip(text: bytes) -> SlipText:
    """Read a slip. Raises ``Unreadable`` (``contents``)."""
    return _read(_SLIP, text)


def _read(decoder: "msgspec.json.Decoder[T]", text: bytes) -> T:
    try:
        return spelled(text, decoder.decode(text))
    except MALFORMED:
        raise _unreadable() from None


def _unreadable() -> Unreadable:
    return Unreadable("contents", "a part of this conversation can't be read")
