"""What anybody may ask before anything else: about the server, for a nonce, for work."""

from parasol.formats.messages.lists import ListInfo
from parasol.formats.messages.message import Message


class About(Message, frozen=True):
    """Which protocol the server speaks, how long the roster is, and which lists it serves."""

    protocol: int
    release: str
    founded: bool
    oprf_key: bytes
    token_key: bytes
    escrow_key: bytes
    roster_length: int
    lists: list[ListInfo]
    today: int


class NonceRead(Message, frozen=True):
    """Ask for a nonce to sign the next request with."""


class Nonce(Message, frozen=True):
    """32 bytes, single use, valid for a minute. Every answer to a signed request brings the next one."""

    nonce: bytes


class WorkRead(Message, frozen=True):
    """Ask for a proof-of-work task."""


class Work(Message, frozen=True):
    """A task, as the proof-of-work library writes it (JSON text)."""

    task: str
