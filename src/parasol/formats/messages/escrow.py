"""Reports that wait for a second one."""

from parasol.formats.messages.message import Message
from parasol.formats.messages.rooms import WireRecord


class EscrowFile(Message, frozen=True):
    """File a report that waits for another one: as ``ReportFile``, with four marks (those not needed are random).
    ``signature`` (label ``record``) over ``escrow_bytes``."""

    room: bytes
    holder_key: bytes
    records: list[WireRecord]
    marks: list[bytes]
    signature: bytes


class EscrowFiled(Message, frozen=True):
    """Whether another report with one of the marks is there."""

    met: bool


class EscrowRead(Message, frozen=True):
    """A holder asks whether their waiting report has met another."""

    room: bytes


class Credential(Message, frozen=True):
    """A token for good: its nonce (32) and POPRF output (64)."""

    nonce: bytes
    output: bytes


class EscrowVerify(Message, frozen=True):
    """A steward asks which of these credentials (at most 64) the server gave."""

    credentials: list[Credential]


class EscrowVerified(Message, frozen=True):
    """One answer for each, in order."""

    hold: list[bool]
