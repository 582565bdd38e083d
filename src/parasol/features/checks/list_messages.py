"""What the check is made from: lists of the index, their entries and the head that a steward signs."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.bounds import ANSWER_BYTES, MAX_BUCKET_BITS
from parasol.kernel.formats.shared import Day, Hash, Key, Signature, Tag, Uint32
from parasol.kernel.messages.message import Message

Bits = Annotated[int, Meta(ge=0, le=MAX_BUCKET_BITS)]
"""A list is divided into 2^``bits`` buckets."""


class ListInfo(Message, frozen=True):
    """The outside of an index list; ``updated_on`` is a day number."""

    number: Uint32
    complete: bool
    updated_on: Day


class WireEntryOfList(Message, frozen=True):
    """An index entry: 32-bit position, tag, sealed answer."""

    position: Uint32
    tag: Tag
    sealed: Annotated[bytes, Meta(min_length=ANSWER_BYTES, max_length=ANSWER_BYTES)]


class Head(Message, frozen=True):
    """What a steward confirms of a list: how it is divided (2^``bits`` buckets), how many entries it has, up to which
    record of the alerts room, on which day, and the root of its hash tree. ``signature`` (label ``head``) by
    ``signer`` over ``head_bytes``."""

    list_number: Uint32
    bits: Bits
    size: Uint32
    seq: Uint32
    day: Uint32
    root: Hash
    roster_length: Uint32
    signer: Key
    signature: Signature
