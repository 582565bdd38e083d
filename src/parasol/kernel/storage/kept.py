"""What is kept, as an engine takes and gives it: rooms with records, the roster, vaults, tokens, counts. Bodies are
ciphertext."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from parasol.kernel.messages import StoredRecord, WireBox, WireWithdrawal
from parasol.kernel.roster.structs import Chain
from parasol.kernel.wire.tokens import DRAWER_BYTES

QUARTERS = 4
"""Of so many quarters, today's among them, what members found at services is kept at most."""
LISTINGS = "listings"
"""The secret that is another one after each change of what ``Storage.listings`` gives on a day, whichever process made
it. Whoever keeps what follows from the listings reads it before them."""
STAGED = 1 << 23
"""By so much the numbers are higher under which wraps are kept that are of the next key tree."""


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


Record = StoredRecord
"""A stored record; ``seq`` counts from 1 without a gap as records are appended."""


class Newest(NamedTuple):
    """Records of a room, the newest first, and whether there are older ones."""

    records: list[Record]
    more: bool


@dataclass(frozen=True, slots=True)
class RoomOutline:
    """Some of a room's records in order; ``left`` are the numbers of others that were looked at. ``older``: between the
    first ones and the newest there are some that weren't."""

    records: list[Record]
    left: list[int]
    older: bool


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One roster entry, bytes as signed; ``number`` counts from 0 over both chains, ``nth`` in its own.
    ``signatures`` is opaque to the engine."""

    number: int
    body: bytes
    signatures: bytes
    chain: Chain
    nth: int


WrappedKey = WireBox
"""Keys sealed (age) to one recipient, found by the recipient's public signing key: of the group ``leaf`` those of a
leaf of the key tree, of ``stewards`` theirs, of ``desk`` a desk's."""


class MovedMark(NamedTuple):
    """What stands for a member among those who drew in a week (None: who ever drew), before a renewal of the member's
    own keys and after it. Of a week all marks move that begin alike (``DRAWER_BYTES``)."""

    week: int | None
    before: bytes
    after: bytes

    @property
    def beginning(self) -> bytes:
        """With what new marks of a week begin."""
        return self.after[:DRAWER_BYTES]

    @property
    def bounds(self) -> tuple[bytes, bytes]:
        """The first and the last mark of a week that move."""
        begin, rest = self.before[:DRAWER_BYTES], len(self.before) - DRAWER_BYTES
        return begin + bytes(rest), begin + b"\xff" * rest


class IssuedOnce(NamedTuple):
    """A token that a member draws once: the week of its last day, the mark (16 bytes) and what is drawn (32).
    ``counted``: as what those that are issued are counted, if they are."""

    week: int
    mark: bytes
    batch: bytes
    counted: str | None


@dataclass(frozen=True, slots=True)
class NewKeys:
    """What comes to the roster beside entries, and goes with them. Boxes are replaced by newer ones of the same
    recipient and group, wraps and recipients by those of the same node and holder."""

    boxes: tuple[WrappedKey, ...] = ()
    wraps: tuple[tuple[int, bytes], ...] = ()
    """The node, and the key of the one above sealed under its own. Of the root: the crown."""
    rungs: tuple[tuple[str, int, bytes], ...] = ()
    """Of a group's ladder: its name, the rung's number, the key of the epoch before."""
    recipients: tuple[tuple[bytes, str], ...] = ()
    """Whose it is, and the age recipient."""
    boxes_gone: tuple[bytes, ...] = ()
    """Whose boxes go first."""
    wraps_gone: tuple[int, ...] = ()
    is_new_tree: bool = False
    """Whether all wraps of before go, and those come into their place that have been staged."""
    unstaged_after: int | None = None
    """If what was staged goes: the members' epoch whose boxes are the newest that stay."""
    recipients_gone: tuple[bytes, ...] = ()
    moved: tuple[MovedMark, ...] = ()
    """What was drawn stays drawn, under another mark."""


Withdrawal = WireWithdrawal
"""A withdrawal statement: the key that an alert carried and its signature. ``number`` counts from 1."""


@dataclass(frozen=True, slots=True)
class Vault:
    """A sealed vault. Only the holder of ``auth_key`` may write it. An invite's has a last day."""

    auth_key: bytes
    version: int
    sealed: bytes
    expires_on: int | None = None


Spending = Literal["new", "again", "spent", "quota"]
"""What came of spending a token: spent now; spent before by this very request, or by another; too many this week."""


class Redeeming(NamedTuple):
    """A token to be spent: see ``Storage.redeem``."""

    week: int
    purpose: str
    mark: bytes
    request: bytes
    signature: bytes


class RedeemedBy(NamedTuple):
    """The request that spent a token: its mark (16), and the signature that came with it (64)."""

    request: bytes
    signature: bytes
