"""The storage interface: the few things that a store can do. ``lists`` has those about the index."""

from collections.abc import Collection, Sequence
from typing import Protocol

from parasol.formats.messages import Head
from parasol.server.storage.kept import (
    QUARTERS,
    Bounds,
    Experience,
    NewRecord,
    Record,
    RedeemedBy,
    Room,
    RoomOutline,
    RosterEntry,
    Spending,
    Vault,
    Withdrawal,
    WrappedKey,
)
from parasol.server.storage.lists import Entry, Lists
from parasol.server.storage.sharing import Shared


class Storage(Lists, Protocol):
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

    # Roster and wrapped keys.
    async def roster_after(self, number: int, limit: int) -> list[RosterEntry]:
        """Entries with ``.number > number`` in order (-1 for all), at most ``limit``."""
        ...

    async def append_roster(
        self,
        entries: Sequence[RosterEntry],
        wrapped_keys: Sequence[WrappedKey],
        rooms: Sequence[Room],
        drop_wrapped_keys_of: Sequence[bytes] = (),
        new_list: int | None = None,
        today: int = 0,
    ) -> None:
        """Append, keep the wrapped keys (those of the same recipient and group
        up to this epoch are replaced: a wrapped key holds all keys still in use), open the rooms and start an
        index list, in one transaction. Raises ``RosterMoved`` unless ``entries[0].number`` is exactly the
        next number. ``drop_wrapped_keys_of`` deletes every wrapped key of these recipients. The first list ever started
        is complete at once, later ones when ``complete_list`` says so."""
        ...

    async def wrapped_keys_of(self, recipient: bytes) -> list[WrappedKey]: ...

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
        ``ListUnknown``, ``TagTaken``, ``BucketFull``, ``TreeHeadMoved``, ``RosterMoved``."""
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
        this or in any other way, a tombstone stays in every list in use, and the list's tree and head stay as they
        are."""
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
    async def redeem(
        self, week: int, purpose: str, mark: bytes, request: bytes, signature: bytes, most: int | None = None
    ) -> Spending:
        """Spend a token by its mark (16 bytes), in one step with counting it; ``request`` (16) tells the very same
        request from another, ``signature`` (64) is kept with it. With ``most``, at most so many of the purpose in the
        week. A token that was spent without a signature, before schema 10, is taken once more."""
        ...

    async def redeemed_by(self, week: int, purpose: str, mark: bytes) -> RedeemedBy | None:
        """The request that spent a token, or None."""
        ...

    async def token_counts(self, purpose: str) -> dict[int, int]:
        """How many tokens were spent in each of the last weeks that had any."""
        ...

    async def issued(self, week: int, mark: bytes) -> bytes | None:
        """The hash of what was drawn under this mark (of a member, for one week), or None."""
        ...

    async def keep_issued(self, week: int, mark: bytes, batch: bytes, member: bytes, credential: bytes) -> bool:
        """Keep both hashes (32 bytes): the week's batch under ``mark``, the credential under ``seat``, a mark of the
        member for all weeks. False, and nothing kept, if another hash is there already for either."""
        ...

    async def keep_credentials(self, members: Collection[bytes], roster_length: int | None = None) -> int:
        """Delete for good the credentials of all members but these marks; returns how many went. None, if the roster
        has grown beyond ``roster_length``, from which the caller knows the members."""
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
