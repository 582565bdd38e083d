"""What is kept, as an engine takes and gives it: rooms with records, the roster, vaults, tokens, counts. Bodies are
ciphertext."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

QUARTERS = 4
"""Of so many quarters, today's among them, what members found at services is kept at most."""


@dataclass(frozen=True, slots=True)
class Room:
    """A room's outside. ``holder_key`` is the Ed25519 key of whoever opened it, or None."""

    name: bytes
    kind: str
    holder_key: bytes | None
    opened_on: int
    expires_on: int | None
    last_seq: int


@dataclass(frozen=True, slots=True)
class NewRecord:
    """A record to append. ``id`` (16 bytes) is the client's own, so that a retry is recognised."""

    id: bytes
    body: bytes
    expires_on: int | None
    withdraw_keys: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a room's holder, whom nobody knows, may append: unless ``is_paid``, nothing with which the room's bytes
    reach another multiple of ``unit``; while nobody else has written there, ``most_alone`` bytes in all."""

    unit: int
    most_alone: int
    is_paid: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """A stored record; ``seq`` counts from 1 without a gap as records are appended."""

    seq: int
    id: bytes
    day: int
    body: bytes


@dataclass(frozen=True, slots=True)
class RoomOutline:
    """Some of a room's records in order; ``left`` are the numbers of others that were looked at. ``older``: between the
    first ones and the newest there are some that weren't."""

    records: list[Record]
    left: list[int]
    older: bool


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One roster entry, bytes as signed; ``number`` counts from 0. ``signatures`` is opaque to the engine."""

    number: int
    body: bytes
    signatures: bytes


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """An epoch's keys sealed (age) to one recipient, found by the recipient's public signing key."""

    recipient: bytes
    group: str
    generation: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """A withdrawal statement: the key that an alert carried and its signature. ``number`` counts from 1."""

    number: int
    key: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Vault:
    """A sealed vault. Only the holder of ``auth_key`` may write it. An invite's has a last day."""

    auth_key: bytes
    version: int
    sealed: bytes
    expires_on: int | None = None


@dataclass(frozen=True, slots=True)
class Experience:
    """How often an answer was given about a service in a quarter (counted from 1970)."""

    service: bytes
    quarter: int
    question: str
    is_yes: bool
    count: int


Spending = Literal["new", "again", "spent", "quota"]
"""What came of spending a token: spent now; spent before by this very request, or by another; too many this week."""


class RedeemedBy(NamedTuple):
    """The request that spent a token: its mark (16), and the signature that came with it (64), if one did."""

    request: bytes
    signature: bytes | None
