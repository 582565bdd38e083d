"""What the check is made from: lists of the index, their entries and the head that a steward signs."""

from parasol.formats.messages.message import Message


class ListInfo(Message, frozen=True):
    """The outside of an index list; ``updated_on`` is a day number."""

    number: int
    complete: bool
    updated_on: int


class WireEntryOfList(Message, frozen=True):
    """An index entry: 32-bit position, tag, sealed answer."""

    position: int
    tag: bytes
    sealed: bytes


class Head(Message, frozen=True):
    """What a steward confirms of a list: how it is divided (2^``bits`` buckets), how many entries it has, up to which
    record of the alerts room, on which day, and the root of its hash tree. ``signature`` (label ``head``) by
    ``signer`` over ``head_bytes``."""

    list_number: int
    bits: int
    size: int
    seq: int
    day: int
    root: bytes
    roster_length: int
    signer: bytes
    signature: bytes
