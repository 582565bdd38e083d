"""Profiles: put there by whoever holds their words, read by whoever has a link."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.bounds import MAX_CHUNKS, MAX_PICTURES, THUMB_BITS
from parasol.kernel.formats.shared import Key, Name, Signature
from parasol.kernel.messages.message import Message
from parasol.kernel.messages.rooms import StoredRecord, WireRecord

ProfileVersion = Annotated[int, Meta(ge=1, lt=2**32)]


class ProfilePut(Message, frozen=True):
    """Put a profile there, in the place of all that was kept of it: the holder's own copy and what is shown (none:
    paused), and which files stay. Version 1 is new and paid with a token; so is the first of another quarter than the
    last one that was paid in. Each is kept for 28 days. ``signature`` (label ``open``) over ``profile_bytes``, of all
    records. ``listing`` stands in the catalogue, if there is one, and isn't sealed; ``thumb`` is a small picture beside
    it."""

    holder_key: Key
    version: ProfileVersion
    own: WireRecord
    shown: WireRecord | None
    files: Annotated[list[Name], Meta(max_length=MAX_PICTURES)]
    signature: Signature
    listing: WireRecord | None = None
    thumb: WireRecord | None = None


class CatalogueRead(Message, frozen=True):
    """Ask for the catalogue whole: what is looked for isn't said. The answer is bytes: how many profiles there are (4),
    of each the key and the signature (96), then of each the length of what it says (2), and that."""


class ThumbsRead(Message, frozen=True):
    """Ask for the small pictures of all profiles in the catalogue that have an area whose hash begins with these bits.
    The answer is bytes: the pictures with keys and signatures, then zeros up to a multiple of 32 of them."""

    bits: Annotated[int, Meta(ge=0, le=THUMB_BITS)]
    prefix: Annotated[int, Meta(ge=0, lt=2**THUMB_BITS)]


class ProfileRead(Message, frozen=True):
    """Ask for what a profile shows."""

    room: Name


class ProfileShown(Message, frozen=True):
    """What it shows, sealed for its links; the record's number is twice the version."""

    record: StoredRecord


class ProfileFile(Message, frozen=True):
    """Ask for a chunk of a picture of a profile that is shown. The answer is bytes: the chunk as it was sent."""

    room: Name
    blob: Name
    number: Annotated[int, Meta(ge=0, lt=MAX_CHUNKS)]
