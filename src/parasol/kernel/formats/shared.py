"""Types that several concepts share, with their bounds.

What msgspec refuses is refused with the code of everything that can't be read. Some rules of the roster have codes of
their own: their bounds are ``told`` and not held here.
"""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.bounds import KEY_BYTES, NAME_BYTES, SIGNATURE_BYTES, WORK_CHARACTERS

UNPRINTABLE = (
    r"\x00-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
)
# Controls, what turns the direction of text, and what nobody sees; but for the two joiners, which Persian, Indic
# scripts and emoji need, and what is a part of a letter or a picture (variation selectors, tags of flags). Spelled out,
# because ``str.isprintable`` follows the Unicode version of the interpreter, and a rule must be the same for everybody.

Printable = Annotated[str, Meta(pattern=rf"^[^{UNPRINTABLE}]*\Z")]
Zone = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_+/-]{1,40}\Z")]
"""A name of the IANA time zone database."""

Label = Annotated[Printable, Meta(min_length=1, max_length=80)]
"""A name of something, a language."""

DAYS = 1_000_000
Day = Annotated[int, Meta(ge=0, lt=DAYS, extra={"type": "day"})]
"""One that has a date in every language: what one person signs, all others show."""
DeskNumber = Annotated[int, Meta(ge=1, le=99)]
Name = Annotated[bytes, Meta(min_length=NAME_BYTES, max_length=NAME_BYTES)]
"""What names a room, a record or a service: random, or a hash."""

Tag = Name
"""Of an entry in the index; the mark of a report that waits."""

Key = Annotated[bytes, Meta(min_length=KEY_BYTES, max_length=KEY_BYTES)]
"""A public key; a hash and an element are as long."""

Hash = Key
Element = Key
"""Of the group: blinded or evaluated."""

Signature = Annotated[bytes, Meta(min_length=SIGNATURE_BYTES, max_length=SIGNATURE_BYTES)]
"""A signature; a proof and a token's output are as long."""

Proof = Signature
"""That elements were evaluated with one key."""

Uint53 = Annotated[int, Meta(ge=0, lt=2**53)]
"""What every reader of JSON knows exactly."""

Uint32 = Annotated[int, Meta(ge=0, lt=2**32)]
"""What is signed in four bytes."""

Solved = Annotated[str, Meta(max_length=WORK_CHARACTERS)]
"""A proof of work."""

KindName = Annotated[str, Meta(max_length=40)]
"""What names a kind of rooms, or of what is kept; a group."""


@dataclass(frozen=True, slots=True)
class Told:
    """Bounds that forms and the protocol's tables know of, and that a rule holds: msgspec doesn't."""

    min: int
    max: int
    line: bool = False


def told(least: int, most: int, *, line: bool = False) -> Told:
    """So many characters or items, or a number between two. ``line``: of one line, without what can't be printed."""
    return Told(least, most, line)
