"""What anybody may ask before anything else: about the server, for a nonce, for work."""

from typing import Annotated

from msgspec import Meta

from parasol.features.checks.list_messages import ListInfo
from parasol.kernel.formats.bounds import WORK_CHARACTERS
from parasol.kernel.formats.shared import Day, Key, Uint53
from parasol.kernel.messages.message import Message


class About(Message, frozen=True):
    """Which protocol the server speaks, how long the charter is, and which lists it serves."""

    protocol: Uint53
    release: Annotated[str, Meta(max_length=80)]
    founded: bool
    oprf_key: Key
    token_key: Key
    escrow_key: Key
    profile_key: Key
    roster_length: Uint53
    lists: list[ListInfo]
    today: Day


class NonceRead(Message, frozen=True):
    """Ask for a nonce to sign the next request with."""


class Nonce(Message, frozen=True):
    """32 bytes, single use, valid for a minute. Every answer to a signed request brings the next one."""

    nonce: Key


class WorkRead(Message, frozen=True):
    """Ask for a proof-of-work task."""


class Work(Message, frozen=True):
    """A task, as the proof-of-work library writes it (JSON text)."""

    task: Annotated[str, Meta(max_length=WORK_CHARACTERS)]
