"""The storage interface: what the server keeps, and the few things it can do with it.

Two engines fulfil it (SQLite here, PostgreSQL in a later issue), and one contract test suite runs against
both. Bodies are ciphertext and are never parsed here. Every operation that returns has been synced to disk:
what was acknowledged survives a kill and a crash. Days are day numbers; the engine has no clock of its own.

There is deliberately no operation that lists vaults, that finds a room by who wrote in it, or that tells who
asked for what: none of that is recorded.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

BUCKET_CAPACITY = 48
"""Index entries a bucket can hold. A check always moves exactly this many, padded."""

BUCKET_TARGET = 8
"""The mean fill of a bucket; with at most 16 entries for one identifier, an overflow is rarer than 1e-9."""

MAX_BUCKET_BITS = 20


class StorageError(Exception):
    """Base of what an engine raises on purpose."""


class RoomUnknown(StorageError):
    """There is no such room (or there is none any more)."""


class RoomTaken(StorageError):
    """A room of this name exists with another holder or other first records."""


class RosterMoved(StorageError):
    """Somebody else appended to the roster first; read it again."""


class AlreadyWithdrawn(StorageError):
    """The person who reported has taken it back, so nothing may be published from it."""


class RecordConflict(StorageError):
    """A record with this id is there already, with another body."""


class VaultMoved(StorageError):
    """The vault's version is not the one that the writer saw; read it again."""


class TagTaken(StorageError):
    """An index entry with this tag is there already; the writer takes the next slot."""


class ListUnknown(StorageError):
    """There is no such index list, or a newer one has replaced it; look at ``lists`` again."""


class BucketFull(StorageError):
    """A bucket can't be split further: far more entries than this format is made for."""


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
class Record:
    """A stored record; ``seq`` counts from 1 without a gap as records are appended."""

    seq: int
    id: bytes
    day: int
    body: bytes


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """One roster entry, bytes as signed; ``number`` counts from 0. ``signatures`` is opaque to the engine."""

    number: int
    body: bytes
    signatures: bytes


@dataclass(frozen=True, slots=True)
class Box:
    """A generation's keys sealed (age) to one recipient, found by the recipient's public signing key."""

    recipient: bytes
    group: str
    generation: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """One index entry: a 32-bit position (which bucket), a 16-byte tag, and the sealed answer."""

    position: int
    tag: bytes
    sealed: bytes


@dataclass(frozen=True, slots=True)
class ListState:
    """The outside of one index list. Bucket number = ``position >> (32 - bits)``."""

    number: int
    bits: int
    is_complete: bool
    updated_on: int
    entries: int


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


Spending = Literal["new", "again", "spent", "quota"]
"""What came of spending a token: spent now; spent before by this very request, or by another; too many this week."""


class Storage(Protocol):
    """One engine. All methods are safe to call from many tasks at once."""

    async def close(self) -> None: ...

    # The server's own few values: its OPRF key and the founding key's public half.
    async def get_secret(self, name: str) -> bytes | None: ...
    async def put_secret(self, name: str, value: bytes) -> None:
        """Keep a value; an existing one is never replaced (raises ``StorageError``)."""
        ...

    async def delete_secret(self, name: str) -> None: ...

    # Roster and boxes.
    async def roster_after(self, number: int, limit: int) -> list[RosterEntry]:
        """Entries with ``.number > number`` in order (-1 for all), at most ``limit``."""
        ...

    async def append_roster(
        self,
        entries: Sequence[RosterEntry],
        boxes: Sequence[Box],
        rooms: Sequence[Room],
        drop_boxes_of: Sequence[bytes] = (),
        new_list: int | None = None,
        today: int = 0,
    ) -> None:
        """Append, keep the boxes (those of the same recipient and group
        up to this generation are replaced: a box holds all keys still in use), open the rooms and start an
        index list, in one transaction. Raises ``RosterMoved`` unless ``entries[0].number`` is exactly the
        next number. ``drop_boxes_of`` deletes every box of these recipients. The first list ever started
        is complete at once, later ones when ``complete_list`` says so."""
        ...

    async def boxes_of(self, recipient: bytes) -> list[Box]: ...

    # Rooms.
    async def room(self, name: bytes) -> Room | None: ...
    async def rooms_of_kind(self, kind: str) -> list[Room]: ...
    async def open_room(self, room: Room, records: Sequence[NewRecord], today: int) -> int:
        """Open a room with its first records, seq 1 upwards; returns the last seq of these. Repeated with the
        same kind, holder and records (id and body) it changes nothing and returns the same; otherwise raises
        ``RoomTaken``. Raises ``RecordConflict`` if two of the records have one id, and ``AlreadyWithdrawn``.
        ``room.last_seq`` is ignored."""
        ...

    async def append(
        self,
        room: bytes,
        record: NewRecord,
        today: int,
        list_number: int | None = None,
        entries: Sequence[Entry] = (),
    ) -> int:
        """Append one record (and, in the same transaction, index entries that live and die with it) and
        return its seq. The same id with the same body again returns the first seq and changes nothing, even
        for entries. Raises ``RoomUnknown``, ``RecordConflict``, ``AlreadyWithdrawn``, ``ListUnknown``,
        ``TagTaken``, ``BucketFull``."""
        ...

    async def read_after(self, room: bytes, seq: int, limit: int, max_bytes: int) -> list[Record]:
        """Records with a higher seq in order: at most ``limit``, and no more once ``max_bytes`` of bodies
        are reached (but always at least one if there is one). Raises ``RoomUnknown``."""
        ...

    async def delete_record(self, room: bytes, id: bytes) -> bool:
        """Delete for good, with its index entries; False if it wasn't there."""
        ...

    async def delete_room(self, room: bytes) -> bool:
        """Delete a room and everything in it for good."""
        ...

    # The escrow.
    async def file_waiting(
        self, room: Room, records: Sequence[NewRecord], marks: Sequence[bytes], today: int, met_until: int
    ) -> bool:
        """Open a room of the kind ``escrow`` with its first records and its marks (different ones, 16 bytes each). If
        other rooms have one of them, all of these become of the kind ``met``, for good, and are kept until
        ``met_until`` at least with what is in them: True. All in one transaction. Repeated with the same holder,
        records and marks it changes nothing and says whether the room has met by now; otherwise raises
        ``RoomTaken``. ``room.kind`` is ignored."""
        ...

    async def marks_of_met(self) -> dict[bytes, list[bytes]]:
        """The marks of every room of the kind ``met``, by the room's name. There is deliberately no operation that
        lists the marks of rooms that wait, or finds a room by a mark."""
        ...

    # Withdrawals.
    async def is_carried(self, key: bytes) -> bool:
        """Whether any live record carries this withdrawal key."""
        ...

    async def withdraw(self, key: bytes, signature: bytes, today: int, keep_until: int) -> int:
        """Delete every record that carries ``key``, with its index entries, and keep the statement until
        ``keep_until``. Returns how many records went. Repeating it changes nothing more."""
        ...

    async def withdrawals_after(self, number: int, limit: int) -> list[Withdrawal]: ...

    # The index.
    async def lists(self) -> list[ListState]: ...
    async def put_entries(
        self, list_number: int, room: bytes, record_id: bytes, entries: Sequence[Entry], today: int
    ) -> bool:
        """Add entries that live and die with a record (re-keying). False, and nothing added, if the record
        is gone or has entries in this list already. Raises ``ListUnknown``, ``TagTaken``, ``BucketFull``."""
        ...

    async def records_in_list(self, list_number: int) -> list[bytes]:
        """The ids of the records that have entries in this list (what a re-keying has done already)."""
        ...

    async def bucket(self, list_number: int, bits: int, number: int) -> list[tuple[bytes, bytes]] | None:
        """The (tag, sealed) pairs of one bucket, at most ``BUCKET_CAPACITY``; None if the list doesn't
        exist, is divided into fewer than ``2**bits`` buckets, or if more entries than a bucket holds are in there: a
        client may ask less sharply than the list is divided, as far as that goes."""
        ...

    async def complete_list(self, list_number: int, today: int) -> None:
        """Mark a list complete and delete all lists with a lower number. Raises ``ListUnknown``."""
        ...

    # Vaults.
    async def vault(self, name: bytes, today: int | None = None) -> Vault | None:
        """Read a vault. ``today`` is given when its owner reads it, and keeps it from being forgotten; a
        look-up of its auth key alone leaves ``today`` out."""
        ...

    async def put_vault(self, name: bytes, vault: Vault, today: int) -> None:
        """Write version ``vault.version``: 1 makes a new vault, n replaces n-1 (same auth key). Writing the
        very same version and bytes again changes nothing. Raises ``VaultMoved``."""
        ...

    async def move_vault(self, old: bytes, old_version: int, new: bytes, vault: Vault, today: int) -> None:
        """Make the vault ``new`` (version 1) and delete ``old`` in one step. Repeated when that
        has happened it changes nothing. Raises ``VaultMoved``."""
        ...

    async def delete_vault(self, name: bytes) -> bool: ...

    # Tokens.
    async def spend(self, week: int, purpose: str, mark: bytes, request: bytes, most: int | None = None) -> Spending:
        """Spend a token by its mark (16 bytes), in one step with counting it; ``request`` (16) tells the very same
        request from another. With ``most``, at most so many of the purpose in the week."""
        ...

    async def spent_by(self, week: int, purpose: str, mark: bytes) -> bytes | None:
        """The request that spent a token, or None."""
        ...

    async def token_counts(self, purpose: str) -> dict[int, int]:
        """How many tokens were spent in each of the last weeks that had any."""
        ...

    async def drawn(self, week: int, mark: bytes) -> bytes | None:
        """The hash of what was drawn under this mark (of a seat, for one week), or None."""
        ...

    async def keep_draw(self, week: int, mark: bytes, batch: bytes, seat: bytes, credential: bytes) -> bool:
        """Keep both hashes (32 bytes): the week's batch under ``mark``, the credential under ``seat``, a mark of the
        seat for all weeks. False, and nothing kept, if another hash is there already for either."""
        ...

    async def keep_credentials(self, seats: Collection[bytes]) -> int:
        """Delete for good the credentials of all seats but these marks; returns how many went."""
        ...

    # Forgetting.
    async def expire(self, today: int, vaults_untouched_since: int) -> dict[str, int]:
        """Delete for good everything whose ``expires_on`` is before ``today``, and vaults not written or
        read since that day; returns how many of each kind: "rooms", "records" (with those in expired rooms),
        "withdrawals", "invites" (their vaults), "tokens" (spent), "draws" (both of weeks before that of yesterday),
        "counts" (of weeks more than eight ago) and "vaults". Afterwards nothing of it is left in the files. Raises
        ``StorageError`` if a reader kept the old bytes from leaving; it can be tried again."""
        ...
