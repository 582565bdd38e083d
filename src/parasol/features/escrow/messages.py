"""Reports that wait for a second one."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.bounds import VERIFIED_AT_ONCE
from parasol.kernel.formats.shared import Key, Name, Signature, Tag, Uint32, Uint53
from parasol.kernel.messages.message import Message
from parasol.kernel.messages.rooms import WireRecord
from parasol.kernel.rooms.kinds import MOST_MARKS


class EscrowRead(Message, frozen=True):
    """A holder asks whether their waiting report has met another."""

    room: Name


class EscrowState(Message, frozen=True):
    """Whether it has met another, and the number of the server's keys that its marks were made with: it meets only what
    was filed or renewed with the same ones."""

    met: bool
    keys: Uint53


class EscrowRenew(Message, frozen=True):
    """A holder puts marks of the keys in force into the place of older ones, and the part with the points that go with
    them into the place of the last record. Signed (label ``open``) by the report's key; paid with a token."""

    keys: Uint32
    room: Name
    record: WireRecord
    marks: Annotated[list[Tag], Meta(min_length=MOST_MARKS, max_length=MOST_MARKS)]
    signature: Signature


class Credential(Message, frozen=True):
    """A token for good: its nonce (32) and POPRF output (64)."""

    nonce: Key
    output: Annotated[bytes, Meta(min_length=64, max_length=64)]


class EscrowVerify(Message, frozen=True):
    """A steward asks which of these credentials (at most 64) the server gave."""

    credentials: Annotated[list[Credential], Meta(max_length=VERIFIED_AT_ONCE)]


class EscrowVerified(Message, frozen=True):
    """One answer for each, in order: the number of the server's keys with which it was given, 0 for none. Only points
    of one number make a line."""

    given: Annotated[list[Uint53], Meta(max_length=VERIFIED_AT_ONCE)]
