"""``Storage``: the few things that a store can do. Each engine makes one of it, and says how it reads and writes."""

import logging
from abc import abstractmethod
from collections.abc import Sequence

from parasol.features.checks.contexts import release_of
from parasol.kernel.messages import Head
from parasol.kernel.storage.counting import counted, row_counts
from parasol.kernel.storage.errors import StorageError, TokenSpent
from parasol.kernel.storage.kept import QUARTERS, Bounds, NewRecord, Redeeming, Room, Vault
from parasol.kernel.storage.lists import Entry
from parasol.kernel.storage.operations import Engine, How, read, write
from parasol.kernel.storage.sharing import Shared
from parasol.kernel.storage.sql import (
    blobs,
    escrow,
    forgetting,
    index,
    last_days,
    profiles,
    rooms,
    roster,
    services,
    tokens,
    tree_heads,
    vaults,
)
from parasol.kernel.storage.sql.asking import Asking
from parasol.kernel.storage.sql.locks import Lock
from parasol.kernel.storage.sums import WEEKS_COUNTED, first_week_summed
from parasol.kernel.wire.days import quarter_of
from parasol.kernel.wire.tokens import first_week_kept, week_of

PORTION = 200
"""Records, rooms or vaults to a transaction, so that a night's worth of deleting holds nobody up for long; at 60 kB
each that is 12 MB to overwrite."""

_log = logging.getLogger("parasol.storage")


class Storage(Engine):
    """One engine. All methods are safe to call from many tasks at once. What each does stands with its SQL; what begins
    with an underscore is done in one transaction.

    What makes the store larger (``grows``) raises ``StorageFull`` on a full disk, unless it was done before. SQLite has
    a reserve for everything else; on PostgreSQL any writing can raise it.
    """

    shared: Shared | None
    """What several processes share, or None on an engine that only one may use."""
    warnings: tuple[str, ...]
    """What whoever runs this should read at start, in plain words."""

    @abstractmethod
    async def close(self) -> None:
        """Finish what runs, and close the store. Closing twice is fine."""

    @abstractmethod
    async def rest(self) -> None:
        """Give up the copies of rows in this process's memory, and begin with new connections: one keeps what its
        statements were run with last, and more of what has been deleted since. Raises ``StorageError``."""

    @abstractmethod
    async def expire(
        self, today: int, vaults_untouched_since: int, quarters: int = QUARTERS, latest: int | None = None
    ) -> dict[str, int]:
        """Delete for good everything whose ``expires_on`` is before ``today``, and vaults not written or read since
        that day; returns how many of each kind: "rooms", "records" (with those in expired rooms), "chunks",
        "withdrawals", "invites" (their vaults), "tokens" (spent), "draws" (both of weeks before that of yesterday),
        "counts" (of weeks more than eight ago; their checks are added to their quarter's first), "sums" (a quarter's
        checks and what its polls came to, eight weeks after it), "experience" (of all but the last ``quarters``,
        today's among them) and "vaults". ``latest``, or today, is the last day of which a copy from before an upgrade
        may be. Afterwards nothing of it is left in the files. Raises ``StorageBusy`` if a reader kept the old bytes
        from leaving; it can be tried again."""

    # The server's own few values: its private keys, the founding key's public half, and what it tells this week of
    # what it holds.
    get_secret = read(roster.get_secret, is_short=True)
    put_secret = write(roster.put_secret, is_repeatable=False)
    delete_secret = write(roster.delete_secret, erases=True)
    agree_on = write(roster.agree_on, erases=True)

    # Roster and keys.
    roster_after = read(roster.roster_after)
    chain_after = read(roster.chain_after)
    append_roster = write(roster.append_roster, erases=True)
    wrapped_keys_of = read(roster.wrapped_keys_of, is_short=True)
    wraps = read(roster.wraps, is_short=True)
    rungs = read(roster.rungs, is_short=True)
    forget_rungs = write(roster.forget_rungs, erases=True)
    stage = write(roster.stage, grows=True)
    staged = read(roster.staged)
    forget_boxes = write(roster.forget_boxes, erases=True)
    recipients_of = read(roster.recipients_of)
    keep_state = write(roster.keep_state, grows=True)
    kept_state = read(roster.kept_state)

    # Rooms.
    room = read(rooms.room, is_short=True)
    rooms_of_kind = read(rooms.rooms_of_kind)
    listings = read(profiles.listings)
    thumbs = read(profiles.thumbs)
    _bytes_in = read(profiles.bytes_in, is_short=True)
    open_room = write(rooms.open_room, grows=True)
    read_after = read(rooms.read_after)
    read_before = read(rooms.read_before, is_snapshot=True)
    outline = read(rooms.outline, is_short=True)
    delete_record = write(rooms.delete_record, erases=True)
    empty_record = write(rooms.empty_record, erases=True)
    delete_room = write(rooms.delete_room, erases=True)
    shorten_room = write(rooms.shorten_room)
    _shorten_rooms = write(rooms.shorten_rooms)
    _shorten_records = write(rooms.shorten_records)

    # Files.
    put_chunk = write(blobs.put_chunk, grows=True)
    chunk = read(blobs.chunk)
    delete_blob = write(blobs.delete_blob, erases=True)

    # The escrow.
    file_waiting = write(escrow.file_waiting, grows=True)
    renew_waiting = write(escrow.renew_waiting, erases=True, grows=True)
    keys_of_waiting = read(escrow.keys_of_waiting, is_short=True)
    keys_of_met = read(escrow.keys_of_met)
    marks_of_met = read(escrow.marks_of_met)

    # Withdrawals.
    is_carried = read(forgetting.is_carried, is_short=True)
    withdraw = write(forgetting.withdraw, erases=True)
    withdrawals_after = read(forgetting.withdrawals_after)

    # The index.
    lists = read(index.lists, is_short=True)
    put_entries = write(index.put_entries, grows=True)
    records_in_list = read(index.records_in_list)
    days_of = read(last_days.days_of)
    count_longer = read(last_days.count_longer)
    bucket = read(index.bucket, is_short=True, is_snapshot=True)
    paths = read(index.paths, is_snapshot=True)
    elements = read(index.elements, is_snapshot=True)
    heads = read(tree_heads.heads, is_short=True)
    set_tree_head = write(index.set_tree_head)

    # Vaults.
    _vault_touched = read(vaults.vault, is_short=True)
    _touch_vault = write(vaults.touch)
    put_vault = write(vaults.put_vault)
    move_vault = write(vaults.move_vault)
    delete_vault = write(vaults.delete_vault, erases=True)

    # Tokens.
    redeem = write(tokens.redeem, is_mark=True)
    redeemed_by = read(tokens.redeemed_by, is_short=True)
    token_counts = read(tokens.token_counts, is_short=True)
    issued = read(tokens.issued, is_short=True)
    keep_issued = write(tokens.keep_issued)
    keep_credentials = write(tokens.keep_credentials, erases=True)

    # What members found at services.
    tell_service = write(services.tell, grows=True, is_repeatable=False)
    service_counts = read(services.counts, is_short=True)

    # What is held.
    row_counts = read(row_counts, is_snapshot=True)
    counted = read(counted)

    # Forgetting.
    _expire_some = write(forgetting.expire_some)
    _fold_checks = write(forgetting.fold_checks)

    async def put_profile(self, room: Room, records: Sequence[NewRecord], files: Sequence[bytes], today: int) -> None:
        """Put a room's outside and records into the place of all that was kept under its name, and delete all files in
        it but these. ``room.last_seq`` counts two for each time, however many records there are. Repeated with the same
        records it changes nothing. What is no larger than before is put on a full disk too. Raises ``ProfileMoved``
        unless it is there as of the time before, ``RoomTaken`` for a room of another kind."""
        grows, put = sum(len(each.body) for each in records) > await self._bytes_in(room.name), profiles.put_profile
        await self._write(lambda db: put(db, room, records, files, today), How(erases=True, grows=grows))

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
        paid_with: Redeeming | None = None,
    ) -> int:
        """Append one record (and, in the same transaction, index entries that live and die with it, with the list's
        head as it is with them) and return its seq. The same id with the same body again returns the first seq and
        changes nothing, even for entries. A record with entries has a last day; ``head.seq`` is the record's. With
        ``roster_length`` a new one is appended only while the roster has so many entries: no record of the room that
        was appended at another length comes before it. ``bounds`` are given when the room's holder appends; without
        them the room counts as taken on. One that ``is_urgent`` is taken into the reserve of a full disk: what lets
        stewards act. What is ``paid_with`` a token is kept and paid in one transaction: of two who pay with one token
        one keeps its record. Raises ``Unpaid``, ``NotTakenOn``, ``RoomUnknown``, ``RecordConflict``,
        ``AlreadyWithdrawn``, ``ListUnknown``, ``TagTaken``, ``BucketFull``, ``TreeHeadMoved``, ``RosterMoved``,
        ``TokenSpent``."""
        release = release_with(record, list_number, entries, head)

        async def work(db: Asking) -> int:
            if entries:
                await db.take(Lock.LISTS)
            await rooms.keep_withdrawals_out(db, [record])
            key, seq, is_new = await db.append(room, record, today, release, bounds)
            if is_new and roster_length is not None:  # only now: while the room's row is held nobody appends behind it
                await roster.check_length(db, roster_length)
            if is_new and entries and head is not None:
                await index.add_entries(db, key, entries, head, seq, today)
            if paid_with is not None and await db.redeem(*paid_with, None) == "spent":
                raise TokenSpent("another request spent this token")
            return seq

        is_one = not entries and not record.withdraw_keys and roster_length is None and paid_with is None
        return await self._write(work, How(grows=not is_urgent, is_one=is_one))

    async def complete_list(
        self, list_number: int, today: int, head: Head, room: bytes, days: int | None = None, cases: bytes = b""
    ) -> None:
        """Mark the list of the highest number complete and delete all others. ``head`` as for ``set_tree_head``, but
        its ``seq`` may be the last of ``room``. Records get the last day that they have in this list. With ``days``,
        one without entries in it that would be past its last day if it had been kept for so many gets that day, and the
        records of the room ``cases`` that carry a key get the last day of the record in ``room`` with the same id, or
        if there is none, so many days. No last day gets later. Raises ``ListUnknown``, ``TreeHeadMoved``."""
        # One commit puts the lower lists out of use. Erasing them takes longer (about 15 s for 160,000 entries on
        # SQLite) and goes in portions; if it is cut off, the next call or the next expiry goes on with it.
        await self._write(lambda db: index.complete_list(db, list_number, today, head, room, days, cases), How())
        await self._erase_dropped_lists()

    async def _erase_dropped_lists(self) -> None:
        while await self._write(index.erase_dropped, How()):
            pass

    async def vault(self, name: bytes, today: int | None = None) -> Vault | None:
        """Read a vault. ``today`` is given when its owner reads it, and keeps it from being forgotten; a look-up of its
        auth key alone leaves ``today`` out."""
        found = await self._vault_touched(name)
        if found is None:
            return None
        vault, touched_on = found
        if today is not None and touched_on < today:
            try:
                await self._touch_vault(name, today)
            except StorageError:
                _log.warning("the day of a vault's use was not kept")  # a full disk must not lock people out
        return vault

    async def shorten(self, kind: str, days: int, since: int | None = None) -> int:
        """Let rooms of a kind ("desk" means those of every desk) and the records in rooms of this kind go at most
        ``days`` after the day on which each came, or after ``since``, unless they go earlier anyway; returns how many
        go earlier now. What has no last day gets none. Records that have or had index entries keep theirs: the list's
        tree commits to it. Repeating it changes nothing more."""
        changed = 0
        while count := await self._shorten_rooms(kind, days, since, PORTION):
            changed += count
        after: tuple[int, int] | None = (0, 0)
        while after:
            count, after = await self._shorten_records(kind, days, since, after, PORTION)
            changed += count
        return changed

    async def _expire_rows(self, today: int, vaults_untouched_since: int, quarters: int) -> dict[str, int]:
        """See ``Storage.expire``. Records and chunks go before their rooms do."""
        first_kept = {
            "records": today,
            "chunks": today,
            "rooms": today,
            "withdrawals": today,
            "invites": today,
            "tokens": first_week_kept(today),
            "draws": first_week_kept(today),
            "counts": week_of(today) - WEEKS_COUNTED,
            "sums": first_week_summed(today),
            "experience": quarter_of(today) - quarters + 1,
            "vaults": vaults_untouched_since,
        }
        while await self._fold_checks(first_kept["counts"]):
            pass
        gone = dict.fromkeys(first_kept, 0)
        for kind, bound in first_kept.items():
            while count := await self._expire_some(kind, bound, PORTION):
                gone[kind] += count
        return gone


def release_with(
    record: NewRecord, list_number: int | None, entries: Sequence[Entry], head: Head | None
) -> bytes | None:
    """The release hash of a record that comes with entries. Raises ``ValueError`` if they lack anything."""
    if not entries:
        return None
    if head is None or list_number != head.list_number:
        raise ValueError("entries need the number of their list, and its head")
    if record.expires_on is None:
        raise ValueError("a record with entries needs a last day")
    return release_of(record.expires_on, set(record.withdraw_keys))
