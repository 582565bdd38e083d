"""What the server keeps, in rough counts."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.shared import Day, KindName, Uint53
from parasol.kernel.messages.message import Message


class HoldingsRead(Message, frozen=True):
    """Ask what the server keeps."""


class Holding(Message, frozen=True):
    """A kind of thing: how many there are, rounded down to a step (0: fewer than ten; none: nobody is told, since it
    would say how many members there are), and how many days one is kept at most (none: as long as the community)."""

    kind: KindName
    at_least: Uint53 | None
    days: Uint53 | None


class Holdings(Message, frozen=True):
    """What the server keeps, as counted in the week that began on ``day``; ``row`` is the beginning of the oldest
    decision as it lies there, sealed (at most 64 bytes; none if there is no decision)."""

    day: Day
    holdings: list[Holding]
    row: Annotated[bytes, Meta(max_length=64)]
