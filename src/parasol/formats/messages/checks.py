"""A check: the tree heads of the lists, a blinded identifier, and a steward's batch of them."""

from parasol.formats.messages.lists import Head
from parasol.formats.messages.message import Message


class HeadsRead(Message, frozen=True):
    """Ask for the tree heads of the lists that are complete."""


class Heads(Message, frozen=True):
    """The heads that stewards signed, of complete lists that have one."""

    heads: list[Head]


class Check(Message, frozen=True):
    """Two blinded elements (RFC 9497, 64 bytes together), however much there is to ask, and the number of the bucket
    that goes with them (4 bytes, big-endian, and not a JSON number: its digits would show in the length of the request)
    in a list divided into 2^``bits``. The answer is bytes, not JSON, always the same length; see ``docs/protocol.md``,
    section 11."""

    list_number: int
    bits: int
    bucket: bytes
    blinded: bytes
    work: str | None = None


class Evaluate(Message, frozen=True):
    """A steward's batch of at most 256 blinded elements, to build the index."""

    blinded: list[bytes]


class Evaluated(Message, frozen=True):
    """The evaluated elements with one proof for all."""

    evaluated: list[bytes]
    proof: bytes
