"""What the server keeps, in rough counts."""

from parasol.formats.messages.message import Message


class HoldingsRead(Message, frozen=True):
    """Ask what the server keeps."""


class Holding(Message, frozen=True):
    """A kind of thing: how many there are, rounded down to a step (0: fewer than ten), and how many days one is kept at
    most (none: as long as the community)."""

    kind: str
    at_least: int
    days: int | None


class Holdings(Message, frozen=True):
    """What the server keeps, as counted in the week that began on ``day``; ``row`` is the beginning of the oldest
    decision as it lies there, sealed (at most 64 bytes; none if there is no decision)."""

    day: int
    holdings: list[Holding]
    row: bytes
