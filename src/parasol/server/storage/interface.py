"""The storage interface: the few things that a store can do. ``lists`` has those about the index."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from parasol.formats.messages import Head
from parasol.formats.roster import Chain
from parasol.server.storage.kept import (
    QUARTERS,
    Bounds,
    Experience,
    IssuedOnce,
    Newest,
    NewKeys,
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
    ``tell_service``, ``keep_state``, ``stage``, a new or larger vault) raises ``StorageFull`` on a full disk, unless it
    was done before. SQLite has a reserve for everything else; on PostgreSQL any writing can raise it.
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

    # Roster and keys.
    async def roster_after(self, number: int, limit: int) -> list[RosterEntry]:
        """Entries with ``.number > number`` in order (-1 for all), at most ``limit``."""
        ...

    async def chain_after(self, chain: Chain, nth: int, limit: int) -> list[RosterEntry]:
        """Entries of one chain with ``.nth > nth`` in order (-1 for all), at most ``limit``."""
        ...

    async def append_roster(
        self,
        entries: Sequence[RosterEntry],
        keys: NewKeys,
        rooms: Sequence[Room],
        new_list: int | None = None,
        today: int = 0,
    ) -> None:
        """Append, keep the keys and let go of what goes, open the rooms and start an index list, in one transaction.
        Raises ``RosterMoved`` unless ``entries[0].number`` is exactly the next number. What goes does so first, so
        that what comes for the same recipient stays. The first list ever started is complete at once, later ones when
        ``complete_list`` says so."""
        ...

    async def wrapped_keys_of(self, recipient: bytes) -> list[WrappedKey]: ...
    async def wraps(self, nodes: Sequence[int]) -> dict[int, bytes]:
        """Those of these nodes that there are."""
        ...

    async def rungs(self, group: str, newest: int, limit: int) -> list[bytes]:
        """Rungs ``newest``, ``newest - 1`` and so on, until one is missing; at most ``limit``."""
        ...

    async def forget_rungs(self, group: str, number: int) -> int:
        """Delete the rungs up to this number; returns how many."""
        ...

    async def stage(self, boxes: Sequence[WrappedKey], wraps: Sequence[tuple[int, bytes]], roster_length: int) -> None:
        """Keep a piece of the next key tree: boxes of the group ``leaf`` and of an epoch that isn't in force yet beside
        those of now, wraps apart from those of now. Raises ``RosterMoved`` unless the roster has so many entries, and
        ``StorageFull`` on a full disk."""
        ...

    async def staged(self, members: int) -> list[bytes]:
        """Who has a leaf's box of this members' epoch."""
        ...

    async def forget_boxes(self, members: int, portion: int, start: bytes = b"") -> bytes | None:
        """Delete up to ``portion`` boxes of leaves whose holders, ``start`` or behind it, have a newer one, of this
        members' epoch or an earlier one; returns where to go on, or None if there are no more."""
        ...

    async def recipients_of(self, holders: Sequence[bytes]) -> dict[bytes, str]:
        """The age recipients of these, as far as they are there."""
        ...

    async def keep_state(self, kept: bytes) -> None:
        """Keep what follows from the roster in place of what was kept before. It can be read from the roster again, so
        nothing depends on it: raises ``StorageFull`` on a full disk."""
        ...

    async def kept_state(self) -> bytes | None: ...

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

    async def read_before(self, room: bytes, seq: int, limit: int, max_bytes: int, after: int = 0) -> Newest:
        """Records with a lower seq and a higher one than ``after``, the newest first: at most ``limit``, and as many as
        fit into ``max_bytes`` of bodies (but always one if there is one). Raises ``RoomUnknown``."""
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

    async def empty_record(self, room: bytes, id: bytes) -> bool:
        """Take a record's body away for good, and let its id stand until its last day, so that nobody who kept the
        body appends it again; False if it isn't there. No such record is read."""
        ...

    async def delete_room(self, room: bytes) -> bool:
        """Delete a room and everything in it for good."""
        ...

    async def put_profile(self, room: Room, records: Sequence[NewRecord], files: Sequence[bytes], today: int) -> None:
        """Put a room's outside and records into the place of all that was kept under its name, and delete all files in
        it but these. ``room.last_seq`` counts two for each time, whether there are three records or one. Repeated with
        the same records it changes nothing. Raises ``ProfileMoved`` unless it is there as of the time before."""
        ...

    async def listings(self, today: int) -> list[tuple[bytes, bytes]]:
        """Of each profile that isn't over its name and its third record, if it has one, in the order of names."""
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
        self,
        room: Room,
        records: Sequence[NewRecord],
        marks: Sequence[bytes],
        today: int,
        met_until: int,
        keys: int = 1,
    ) -> bool:
        """Open a room of the kind ``escrow`` with its first records and its marks (different ones, 16 bytes each), made
        with the server's keys of this number. If
        other rooms have one of them, all of these become of the kind ``met``, for good, and are kept until
        ``met_until`` at least with what is in them: True. All in one transaction. Repeated with the same holder,
        records and marks it changes nothing and says whether the room has met by now; otherwise raises
        ``RoomTaken``. ``room.kind`` is ignored."""
        ...

    async def renew_waiting(
        self, room: bytes, record: NewRecord, marks: Sequence[bytes], met_until: int, keys: int
    ) -> bool:
        """Put other marks into the place of those of a waiting report, which were made with keys of a lower number, and
        ``record`` into the place of its last one; returns and does as ``file_waiting``. Again with the same record and
        marks it changes nothing and says whether the room has met by now; otherwise raises ``RoomTaken`` for what has
        met or has marks of these keys. Raises ``RoomUnknown``."""
        ...

    async def keys_of_waiting(self, room: bytes) -> int | None:
        """The number of the keys that a room's marks were made with, or None if it has none."""
        ...

    async def keys_of_met(self) -> set[int]:
        """The numbers of the keys with which marks were made of the rooms that met."""
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

    async def withdrawals_after(self, number: int, limit: int) -> list[Withdrawal]:
        """Statements with a higher number: the newest ``limit`` of them, in order."""
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
    async def redeem(
        self, week: int, purpose: str, mark: bytes, request: bytes, signature: bytes, most: int | None = None
    ) -> Spending:
        """Spend a token by its mark (16 bytes), in one step with counting it; ``request`` (16) tells the very same
        request from another, ``signature`` (64) is kept with it. With ``most``, at most so many of the purpose in the
        week. A token that was spent without a signature, before schema 10, is taken once more. It survives a kill at
        once, on SQLite the loss of power a second later, or with the next thing that is written (decision 0104)."""
        ...

    async def redeemed_by(self, week: int, purpose: str, mark: bytes) -> RedeemedBy | None:
        """The request that spent a token, or None."""
        ...

    async def token_counts(self, purpose: str) -> dict[int, int]:
        """How many tokens were spent in each of the last weeks that had any."""
        ...

    async def issued(self, week: int, mark: bytes) -> bytes | None:
        """The hash of what was drawn under this mark (of a member's pack, in one week), or None."""
        ...

    async def keep_issued(
        self,
        week: int,
        packs: Mapping[bytes, bytes],
        credentials: Mapping[bytes, bytes],
        once: Sequence[IssuedOnce] = (),
    ) -> bool:
        """Keep all hashes (32 bytes): of the week's packs by their marks, of credentials by marks of the member for
        all weeks, and of what there is once, each counted when it comes. False, and nothing kept, if another hash is
        there already for any."""
        ...

    async def keep_credentials(self, members: Collection[bytes], roster_length: int | None = None) -> int | None:
        """Delete for good the credentials of all members but these marks; returns how many went. Nothing is done, and
        None returned, if the roster has grown beyond ``roster_length``, from which the caller knows the members."""
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
        "counts" (of weeks more than eight ago; their checks are added to their quarter's first), "sums" (a quarter's
        checks and what its polls came to, eight weeks after it), "experience" (of all but the last ``quarters``,
        today's among them) and
        "vaults". ``latest``, or today, is the last day of which a copy from before an upgrade may be. Afterwards
        nothing of it is left in the files. Raises ``StorageBusy`` if a reader kept the old bytes from leaving; it can
        be tried again."""
        ...
