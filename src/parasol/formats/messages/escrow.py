"""Reports that wait for a second one."""

from parasol.formats.messages.message import Message


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
