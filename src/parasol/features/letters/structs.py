"""Letters between two pens: what all members find in the room, what the two read, and what a steward is shown of one.

There is deliberately no field outside the seal that says from whom a letter is or to whom.
"""

from typing import Annotated

import msgspec
from msgspec import UNSET, Meta, UnsetType

from parasol.features.lounge.structs import Certificate
from parasol.kernel.formats.shared import Day, Hash, Key, Name, Printable

LETTER_BYTES = 2_400
"""All are so long before they are sealed: nobody learns how much was said."""
KNOCK_BYTES = 72
FIRST_CHARACTERS = 140
"""So much is shown of a first letter before it is answered."""


class Knock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What tells the reader of a first letter which pen wrote it, sealed under a key that is made for it."""

    key: Key
    sealed: Annotated[bytes, Meta(min_length=KNOCK_BYTES, max_length=KNOCK_BYTES)]


class Letter(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="letter"):
    """A letter as every member finds it. ``commitment`` holds for one key alone, which nobody but the two can make: it
    tells them that the letter is theirs, and a steward that the key she was given is its key."""

    commitment: Hash
    sealed: Annotated[bytes, Meta(min_length=LETTER_BYTES + 40, max_length=LETTER_BYTES + 40)]
    knock: Knock | UnsetType = UNSET


class Earlier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A letter that was there before, by its record and that one's day: what expired isn't missing."""

    record: Name
    day: Day


class LetterSaid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the two read; its writer's pen and signature stand before it. ``to`` is the other pen, ``salt`` makes the
    key with which either deletes it; ``before`` is the last letter that this pen wrote to the other, ``seen`` the last
    that it had read of the other's: so both see what is missing or was moved."""

    certificate: Certificate
    to: Key
    salt: Name
    day: Day
    name: Annotated[Printable, Meta(min_length=1, max_length=24)]
    text: Annotated[str, Meta(min_length=1, max_length=1500)]
    before: Earlier | UnsetType = UNSET
    seen: Earlier | UnsetType = UNSET


class LetterFlag(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="letter"):
    """What a member tells stewards about a letter: the letter and its key, which opens no other."""

    room: Name
    record: Name
    key: Key
    letter: Letter
    why: Annotated[str, Meta(min_length=1, max_length=500)]
