"""Profiles: put there by whoever holds their words, read by whoever has a link."""

from typing import Annotated

import msgspec
from msgspec import Meta

from parasol.formats.bounds import MAX_CHUNKS, MAX_PICTURES, PROFILE_DAYS, ROLL_LEAF_BYTES, THUMB_BITS
from parasol.formats.messages.message import Message
from parasol.formats.messages.rooms import StoredRecord, WireRecord
from parasol.formats.shared import Day, Element, Key, Name, Proof, Signature, Uint32

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


class ProfileLeave(Message, frozen=True):
    """What only the owner has of a profile that everybody could read in the catalogue: said before it leaves. Signed by
    the profile's key."""

    word: Name


class RollDay(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Profiles that were put there on this day: of each the leaf (10 bytes), in order."""

    day: Day
    leaves: bytes


class RollMonth(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Profiles of which two members said in this month, which begins on this day, that they met her: the leaves."""

    month: Day
    leaves: bytes


class Roll(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a steward's device was shown on this day of the catalogue that everybody may read, and what it missed of the
    roll before without its owner's word, by the days on which each was put there. ``met``: what two members said, and
    what the roll before said of it."""

    day: Day
    days: Annotated[list[RollDay], Meta(max_length=PROFILE_DAYS + 1)]
    met: Annotated[list[RollMonth], Meta(max_length=13)]


class MetSay(Message, frozen=True):
    """A member met this person: paid with the token of a quarter for it, which was drawn on this key. Its signature
    (label ``met``) names the profile's leaf in the roll."""

    room: Name
    key: Key
    signature: Signature


class SaidRead(Message, frozen=True):
    """A steward's device asks what members said."""


class MetSaid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a member said of a leaf in a quarter, the signature of the key that the token was drawn on, and what the
    token key makes of that key's point, with the proof."""

    leaf: Annotated[bytes, Meta(min_length=ROLL_LEAF_BYTES, max_length=ROLL_LEAF_BYTES)]
    quarter: Uint32
    key: Key
    signature: Signature
    evaluated: Element
    proof: Proof


class SaidTwice(Message, frozen=True):
    """Of each profile of which two members said it in one quarter, since the last roll, what they said."""

    said: list[MetSaid]


class SignedRoll(Message, frozen=True):
    """A roll, and the signature of the stewards' signer (label ``public``) over ``public_bytes`` with an id of
    zeros."""

    roll: Roll
    signature: Signature


class RollShown(Message, frozen=True):
    """The roll that was signed last; of each profile that left since by its owner's word its name in it and the word
    (32 bytes); of each that stewards hide its room and what its name is made of (32)."""

    signed: SignedRoll | None
    left: bytes
    hidden: bytes


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
