"""A check: the tree heads of the lists, a blinded identifier, and a steward's batch of them."""

from typing import Annotated

from msgspec import Meta

from parasol.features.checks.list_messages import Bits, Head
from parasol.kernel.formats.bounds import EVALUATE_AT_ONCE
from parasol.kernel.formats.shared import Element, Proof, Solved, Uint32, Uint53
from parasol.kernel.messages.message import Message


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

    list_number: Uint32
    bits: Bits
    bucket: Annotated[bytes, Meta(min_length=4, max_length=4)]
    blinded: Annotated[bytes, Meta(min_length=64, max_length=64)]
    work: Solved | None = None


class Evaluate(Message, frozen=True):
    """Blinded elements: a steward's batch of at most 256, to build the index, or a waiting report's four. ``keys`` is
    the number of the server's keys that evaluate them."""

    keys: Uint53
    blinded: Annotated[list[Element], Meta(min_length=1, max_length=EVALUATE_AT_ONCE)]


class Evaluated(Message, frozen=True):
    """The evaluated elements with one proof for all."""

    evaluated: Annotated[list[Element], Meta(min_length=1, max_length=EVALUATE_AT_ONCE)]
    proof: Proof
