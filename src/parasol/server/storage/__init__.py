"""The storage interface: what the server keeps, and the few things it can do with it.

Two engines fulfil it (SQLite, PostgreSQL), and one contract test suite runs against both. Bodies are ciphertext and
are never parsed here. Every operation that returns has been synced to disk: what was acknowledged survives a kill and a
crash. Days are day numbers; an engine has no clock of its own.

There is deliberately no operation that lists vaults, that finds a room by who wrote in it, or that tells who
asked for what: none of that is recorded.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

BUCKET_CAPACITY = 40
"""Index entries and holes a bucket can hold. A check always moves room for exactly this many entries, padded."""

MAX_BUCKET_BITS = 20

QUARTERS = 4
"""Of so many quarters, today's among them, what members found at services is kept at most."""


class StorageError(Exception):
    """Base of what an engine raises on purpose."""


class StorageAway(StorageError):
    """There is no database that can be written to right now. Whether the last thing was kept isn't known: the same
    again, with the same ids, in a while."""


class StorageBusy(StorageError):
    """All was done but for the last step, which somebody's reading or writing held up. It is done again by itself."""


class StorageFull(StorageError):
    """The disk has no room for anything new, and nothing of it was kept. Deleting, withdrawing and expiring go on in a
    reserve, and so does spending tokens: there are no more of them than were issued."""


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


class Unpaid(StorageError):
    """With this record of its holder's the room begins another unit of bytes, which has to be paid for. Nothing was
    kept."""


class NotTakenOn(StorageError):
    """Nobody but its holder has written in this room, and with this record it would hold more than such a room may."""


class RoomFull(StorageError):
    """The room holds as many chunks of files as one may."""


class FileStoreFull(StorageError):
    """All rooms together hold as many chunks of files as they may."""


class TagTaken(StorageError):
    """An index entry with this tag is there already; the writer takes the next slot."""


class ListUnknown(StorageError):
    """There is no such index list, or a newer one has replaced it; look at ``lists`` again."""


class BucketFull(StorageError):
    """A bucket would hold more than it can; the writer divides the list further."""


class HeadMoved(StorageError):
    """A head isn't of the list as it is (or would be): somebody else changed it first; read it again."""


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
    """The outside of one index list: how many entries it has, and how many have gone from it."""

    number: int
    is_complete: bool
    updated_on: int
    entries: int
    holes: int


@dataclass(frozen=True, slots=True)
class Head:
    """What a steward signed about a list: 2^``bits`` buckets, ``size`` entries and holes, covering the alerts room up
    to record ``seq``. Bucket number = ``position >> (32 - bits)``. The engine compares ``bits``, ``size``, ``seq`` and
    ``root``; the rest is opaque to it."""

    list_number: int
    bits: int
    size: int
    seq: int
    day: int
    root: bytes
    roster_length: int
    signer: bytes
    signature: bytes


@dataclass(frozen=True, slots=True)
class Live:
    """An entry in a bucket, with its record's release hash."""

    tag: bytes
    sealed: bytes
    release: bytes


@dataclass(frozen=True, slots=True)
class Hole:
    """What stays of an entry whose record has gone: its hash, and why it may be gone."""

    inner: bytes
    expires_on: int
    keys: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Bucket:
    """What a check is answered from: a list's head, a bucket's entries (by tag) and holes, and the hashes beside its
    way to the root, from the leaf up."""

    head: Head
    siblings: tuple[bytes, ...]
    live: tuple[Live, ...]
    holes: tuple[Hole, ...]


@dataclass(frozen=True, slots=True)
class Path:
    """A bucket's elements, sorted, and the hashes beside its way to the root."""

    number: int
    elements: tuple[bytes, ...]
    siblings: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """Buckets as of one moment; ``last_seq`` is the last record number of the room that was asked about."""

    head: Head | None
    last_seq: int
    buckets: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class ElementPage:
    """(position, element) of a list, by position and then by element, as of one moment."""

    head: Head | None
    last_seq: int
    elements: tuple[tuple[int, bytes], ...]
    more: bool


@dataclass(frozen=True, slots=True)
class PutDone:
    """The records of which a tag was taken, those that are gone or have entries in the list already, and those that
    would have got a later last day than they have, with the one they have. If any isn't empty nothing was put."""

    taken: tuple[bytes, ...]
    gone: tuple[bytes, ...]
    ends: tuple[tuple[bytes, int], ...] = ()


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


class SpentBy(NamedTuple):
    """The request that spent a token: its mark (16), and the signature that came with it (64), if one did."""

    request: bytes
    signature: bytes | None


Use = Literal["new", "spent", "stale"]
"""What came of using a mark up: it is new; it was there; or its key or its time is over."""


class Shared(Protocol):
    """What several processes on one store share for minutes or a day, beside what is kept. None of it survives a crash
    or a failover of the database, and it goes as a whole. Seconds are of the callers' clocks, which have to agree to
    half a minute; where they don't, things are refused and nothing counts twice."""

    async def look(self, now: float, new_key: bytes) -> tuple[bytes, int]:
        """The key of what is issued (``new_key`` if there was none), and the roster's length. Marks whose time is over
        are forgotten by this."""
        ...

    async def use(self, key: bytes, mark: bytes, expires_at: int) -> Use:
        """Use up a mark (16 bytes that tell nothing) of something that was issued with ``key`` and that nobody takes
        any more from the second ``expires_at`` on."""
        ...

    async def count(self, name: bytes, today: int, most: int) -> bool:
        """Count one for a name; False if ``most`` were counted today already."""
        ...

    async def end_invites(self, keys: Collection[bytes]) -> None:
        """Keep that these invites are too old. Not since when."""
        ...

    async def has_ended(self, key: bytes) -> bool:
        """Whether an invite is known to be too old."""
        ...

    async def keep_ended(self, open_invites: Collection[bytes]) -> None:
        """Forget ended invites but these."""
        ...

    async def clock(self) -> float:
        """The second that it is where the database runs."""
        ...

    async def leads(self) -> bool:
        """Whether this process does the chores that one does for all. If it ends, another one will."""
        ...

    async def resign(self) -> None:
        """Let another process do them."""
        ...

    async def is_ending(self) -> bool:
        """Whether somebody is about to destroy the store, and waits for all others to let go of it."""
        ...


class Storage(Protocol):
    """One engine. All methods are safe to call from many tasks at once.

    What makes the store larger (``open_room``, ``append``, ``put_chunk``, ``file_waiting``, ``put_entries``,
    ``tell_service``, a new or larger vault) raises ``StorageFull`` on a full disk, unless it was done before. SQLite
    has a reserve for everything else; on PostgreSQL any writing can raise it.
    """

    @property
    def shared(self) -> Shared | None:
        """What several processes share, or None on an engine that only one may use."""
        ...

    @property
    def warnings(self) -> tuple[str, ...]:
        """What whoever runs this should read at start, in plain words."""
        ...

    async def close(self) -> None: ...

    async def rest(self) -> None:
        """Give up the copies of rows that are in this process's memory to spare the disk. Raises ``StorageError``."""
        ...

    async def row_counts(self) -> dict[str, int]:
        """How many rows each table has, by its name: what there was, for the report of a destruction."""
        ...

    # The server's own few values: its private keys, the founding key's public half, and what it tells this week of
    # what it holds.
    async def get_secret(self, name: str) -> bytes | None: ...
    async def put_secret(self, name: str, value: bytes) -> None:
        """Keep a value; an existing one is never replaced (raises ``StorageError``)."""
        ...

    async def delete_secret(self, name: str) -> None: ...
    async def agree_on(self, name: str, held: bytes | None, value: bytes) -> bytes:
        """Put ``value`` in the place of ``held`` (None: of nothing), unless somebody was quicker; what is there then,
        the same for all who ask at once."""
        ...

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
        head: Head | None = None,
        *,
        roster_length: int | None = None,
        bounds: Bounds | None = None,
        is_urgent: bool = False,
    ) -> int:
        """Append one record (and, in the same transaction, index entries that live and die with it, with the list's
        head as it is with them) and return its seq. The same id with the same body again returns the first seq and
        changes nothing, even for entries. A record with entries has a last day; ``head.seq`` is the record's. With
        ``roster_length`` a new one is appended only while the roster has so many entries: no record of the room that
        was appended at another length comes before it. ``bounds`` are given when the room's holder appends; without
        them the room counts as taken on. One that ``is_urgent`` is taken into the reserve of a full disk: what lets
        stewards act. Raises ``Unpaid``, ``NotTakenOn``, ``RoomUnknown``, ``RecordConflict``, ``AlreadyWithdrawn``,
        ``ListUnknown``, ``TagTaken``, ``BucketFull``, ``HeadMoved``, ``RosterMoved``."""
        ...

    async def read_after(self, room: bytes, seq: int, limit: int, max_bytes: int) -> list[Record]:
        """Records with a higher seq in order: at most ``limit``, and no more once ``max_bytes`` of bodies
        are reached (but always at least one if there is one). Raises ``RoomUnknown``."""
        ...

    async def outline(self, room: bytes, parts: Sequence[int], after: int) -> RoomOutline:
        """Of a room the records with the numbers ``parts``, and the newest of those ``after`` a number, but nothing
        large: see ``outlining``. The bodies of what is left out aren't read. Raises ``RoomUnknown``."""
        ...

    async def delete_record(self, room: bytes, id: bytes) -> bool:
        """Delete for good, with its index entries; False if it wasn't there. Of an entry that goes with its record, by
        this or in any other way, a hole stays in every list in use, and the list's tree and head stay as they are."""
        ...

    async def delete_room(self, room: bytes) -> bool:
        """Delete a room and everything in it for good."""
        ...

    async def shorten_room(self, room: bytes, expires_on: int) -> bool:
        """Let a room and all that is in it go after this day, unless it goes earlier anyway; False if it isn't
        there."""
        ...

    async def shorten(self, kind: str, days: int, since: int | None = None) -> int:
        """Let rooms of a kind ("desk" means those of every desk) and the records in rooms of this kind go at most
        ``days`` after the day on which each came, or after ``since``, unless they go earlier anyway; returns how many
        go earlier now. What has no last day gets none. Records that have or had index entries keep theirs: the list's
        tree commits to it. Repeating it changes nothing more."""
        ...

    # Files: sealed chunks that live and die with a room.
    async def put_chunk(
        self, room: bytes, blob: bytes, number: int, body: bytes, most_in_room: int, most_in_all: int
    ) -> None:
        """Keep chunk ``number`` of the file ``blob`` (16 bytes). The same again changes nothing, whatever the bounds.
        Raises ``RoomUnknown``, ``RecordConflict`` (another body is there), ``RoomFull``, ``FileStoreFull``."""
        ...

    async def chunk(self, room: bytes, blob: bytes, number: int) -> bytes | None: ...
    async def delete_blob(self, room: bytes, blob: bytes) -> bool:
        """Delete all chunks of a file for good; False if there were none."""
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
        self,
        list_number: int,
        room: bytes,
        items: Sequence[tuple[bytes, Sequence[Entry]]],
        head: Head,
        today: int,
        last_days: Mapping[bytes, int] | None = None,
    ) -> PutDone:
        """Add entries that live and die with records that are there (re-keying), for each record's id, all or none of
        them; ``head.seq`` is the room's last. If the list has this very head already nothing changes. ``last_days`` are
        the records' last days in this list, where they are earlier: the records get them when it is complete. Raises
        ``ListUnknown``, ``BucketFull``, ``HeadMoved``."""
        ...

    async def records_in_list(self, list_number: int) -> list[bytes]:
        """The ids of the records that have entries in this list (what a re-keying has done already)."""
        ...

    async def days_of(self, room: bytes, ids: Sequence[bytes]) -> dict[bytes, tuple[int, int]]:
        """For each of these records of a room that is there and has a last day: the day on which it came, and the
        last."""
        ...

    async def count_longer(self, room: bytes, days: int) -> int:
        """How many records with index entries have a last day that is more than ``days`` after the day on which they
        came, and more than a day so."""
        ...

    async def bucket(self, list_number: int, bits: int, number: int) -> Bucket | None:
        """One bucket; None if there is no complete list of this number with a head, or it isn't divided into
        ``2**bits`` buckets, or there is no such bucket."""
        ...

    async def paths(self, list_number: int, positions: Sequence[int], room: bytes) -> Paths:
        """The buckets in which the positions lie, each once, in order; without a head the list is one bucket. Raises
        ``ListUnknown``."""
        ...

    async def elements(self, list_number: int, after: tuple[int, bytes], limit: int, room: bytes) -> ElementPage:
        """At most ``limit`` of a list's elements after (position, element); all are after ``(0, b"")``. Raises
        ``ListUnknown``."""
        ...

    async def heads(self) -> list[Head]:
        """The heads of complete lists, by number."""
        ...

    async def set_head(self, head: Head, room: bytes) -> None:
        """Keep a head of the list as it is: that in force with another day, roster length and signer, or the first one
        of an empty list (then ``seq`` is the last of ``room``). Raises ``ListUnknown``, ``HeadMoved``."""
        ...

    async def complete_list(
        self, list_number: int, today: int, head: Head, room: bytes, days: int | None = None, cases: bytes = b""
    ) -> None:
        """Mark the list of the highest number complete and delete all others. ``head`` as for ``set_head``, but its
        ``seq`` may be the last of ``room``. Records get the last day that they have in this list. With ``days``, one
        without entries in it that would be past its last day if it had been kept for so many gets that day, and the
        records of the room ``cases`` that carry a key get the last day of the record in ``room`` with the same id, or
        if there is none, so many days. No last day gets later. Raises ``ListUnknown``, ``HeadMoved``."""
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
    async def spend(
        self, week: int, purpose: str, mark: bytes, request: bytes, signature: bytes, most: int | None = None
    ) -> Spending:
        """Spend a token by its mark (16 bytes), in one step with counting it; ``request`` (16) tells the very same
        request from another, ``signature`` (64) is kept with it. With ``most``, at most so many of the purpose in the
        week. A token that was spent without a signature, before schema 10, is taken once more."""
        ...

    async def spent_by(self, week: int, purpose: str, mark: bytes) -> SpentBy | None:
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

    async def keep_credentials(self, seats: Collection[bytes], roster_length: int | None = None) -> int:
        """Delete for good the credentials of all seats but these marks; returns how many went. None, if the roster has
        grown beyond ``roster_length``, from which the caller knows the seats."""
        ...

    # What members found at services.
    async def tell_service(self, service: bytes, quarter: int, answers: Sequence[tuple[str, bool]]) -> None:
        """Count one more of each of these answers. What was answered together isn't kept."""
        ...

    async def service_counts(self, first_quarter: int, least: int) -> list[Experience]:
        """The counts of ``least`` or more since a quarter, by service, quarter, question and answer."""
        ...

    # What is held.
    async def counted(self) -> dict[str, int]:
        """How many of each kind of thing there are (``counting.COUNTS``), as of one moment."""
        ...

    # Forgetting.
    async def expire(
        self, today: int, vaults_untouched_since: int, quarters: int = QUARTERS, latest: int | None = None
    ) -> dict[str, int]:
        """Delete for good everything whose ``expires_on`` is before ``today``, and vaults not written or read since
        that day; returns how many of each kind: "rooms", "records" (with those in expired rooms), "chunks",
        "withdrawals", "invites" (their vaults), "tokens" (spent), "draws" (both of weeks before that of yesterday),
        "counts" (of weeks more than eight ago), "experience" (of all but the last ``quarters``, today's among them) and
        "vaults". ``latest``, or today, is the last day of which a copy from before an upgrade may be. Afterwards
        nothing of it is left in the files. Raises ``StorageBusy`` if a reader kept the old bytes from leaving; it can
        be tried again."""
        ...
