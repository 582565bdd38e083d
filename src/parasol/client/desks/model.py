"""Reading what is said at a desk, as JSON before it is sealed (``formats.desk``; docs/protocol.md, section 20)."""

import re
from typing import TypeVar

import msgspec

from parasol.client.seal import MALFORMED, Unreadable
from parasol.client.seal.files import chunks_of
from parasol.formats.desk import (
    MAX_NAME,
    MAX_SLOTS,
    SLOT_BYTES,
    BookNote,
    BookSlot,
    Chosen,
    DeskNote,
    DeskPart,
    DeskSaid,
    File,
    Handed,
    OwnDesk,
    SlipText,
    Slots,
)
from parasol.formats.messages import MAX_FILE_BYTES
from parasol.roster.forms import UNPRINTABLE
from parasol.wire.reading import spelled

_TYPE = re.compile("[a-z0-9]{1,40}/[a-z0-9.+-]{1,60}")


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
