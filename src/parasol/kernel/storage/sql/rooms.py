"""SQL for rooms and their records. Every statement on records stays within one room."""

from collections.abc import Sequence

from parasol.features.checks.contexts import inner_of
from parasol.kernel.messages import OUTLINE_NEWEST
from parasol.kernel.storage.errors import AlreadyWithdrawn, RecordConflict, RoomTaken, RoomUnknown
from parasol.kernel.storage.kept import LISTINGS, Newest, NewRecord, Record, Room, RoomOutline
from parasol.kernel.storage.outlining import fitting, given
from parasol.kernel.storage.sql.asking import Asking, Key
from parasol.kernel.storage.sql.locks import Lock

_ROOM = "SELECT name, kind, holder_key, opened_on, expires_on, next - 1 FROM room"
_ROOM_CALLED = f"{_ROOM} WHERE name = ?"
_RECORD = "SELECT seq, client_id, day, body FROM record WHERE room = ?"
_SIZES = "SELECT seq, length(body) FROM record WHERE room = ?"
"""Of a body that isn't in its row's first page only the length is read."""


async def room(db: Asking, name: bytes) -> Room | None:
    """A room's outside."""
    row = await db.one(_ROOM_CALLED, name)
    return Room(*row) if row else None


async def rooms_of_kind(db: Asking, kind: str) -> list[Room]:
    """All rooms of a kind, in the order in which they were opened."""
    return [Room(*row) for row in await db.all(f"{_ROOM} WHERE kind = ? ORDER BY id", kind)]


async def open_room(
    db: Asking, room: Room, records: Sequence[NewRecord], today: int, belongs_to: bytes | None = None
) -> int:
    """Open a room with its first records, seq 1 upwards; returns the last seq of these. Repeated with the same kind,
    holder and records (id and body) it changes nothing and returns the same; otherwise raises ``RoomTaken``. Raises
    ``RecordConflict`` if two of the records have one id, ``AlreadyWithdrawn``, and ``RoomUnknown`` if the room that a
    new one ``belongs_to`` isn't there. ``room.last_seq`` is ignored."""
    await keep_withdrawals_out(db, records)
    await opened(db, room, records, today, belongs_to)
    return len(records)


async def opened(
    db: Asking, room: Room, records: Sequence[NewRecord], today: int, belongs_to: bytes | None = None
) -> tuple[int, bool]:
    """The row of a room that was opened with these records, now or before; and whether it was now."""
    query = "SELECT id, kind, holder_key FROM room WHERE name = ?{held}"
    found = await db.one(query, room.name)  # first: on a full disk nothing can be tried that was done already
    if found is None:
        if belongs_to is not None and not await db.one("SELECT 1 FROM room WHERE name = ?{held}", belongs_to):
            raise RoomUnknown("there is no such room")
        row = await insert_room(db, room, len(records) + 1)
        if row is not None:
            for seq, record in enumerate(records, 1):
                await insert_record(db, row, seq, record, today)
            return row, True
        found = await db.one(query, room.name)
    is_same = found is not None and found[1:] == (room.kind, room.holder_key)
    if found is None or not is_same or not await _begins_with(db, found[0], records):
        raise RoomTaken("a room of this name is there already")
    return found[0], False


async def insert_room(db: Asking, room: Room, next_seq: int = 1) -> int | None:
    """Make a room; returns its row, or None if the name is taken. Waits for whoever makes one of the same name."""
    row = await db.one(
        "INSERT INTO room (name, kind, holder_key, opened_on, expires_on, next, is_taken_on)"
        " VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT (name) DO NOTHING RETURNING id",
        *(room.name, room.kind, room.holder_key, room.opened_on, room.expires_on, next_seq),
    )
    return row[0] if row else None


async def read_after(db: Asking, room: bytes, seq: int, limit: int, max_bytes: int) -> list[Record]:
    """Records with a higher seq in order: at most ``limit``, and no more once ``max_bytes`` of bodies are reached (but
    always at least one if there is one). Raises ``RoomUnknown``. In a snapshot if there may be many."""
    return await db.records_after(await _row_of(db, room), seq, limit, max_bytes)


async def read_before(db: Asking, room: bytes, seq: int, limit: int, max_bytes: int, after: int = 0) -> Newest:
    """Records with a lower seq and a higher one than ``after``, the newest first: at most ``limit``, and as many as fit
    into ``max_bytes`` of bodies (but always one if there is one). Raises ``RoomUnknown``."""
    row = await _row_of(db, room)
    query = f"{_SIZES} AND seq < ? AND seq > ? AND length(body) > 0 ORDER BY seq DESC LIMIT ?"
    sizes = await db.all(query, row, seq, after, limit + 1)
    count = fitting((size for _, size in sizes), limit, max_bytes)
    if not count:
        return Newest([], False)
    query = f"{_RECORD} AND seq BETWEEN ? AND ? AND length(body) > 0 ORDER BY seq DESC"
    rows = await db.all(query, row, sizes[count - 1][0], sizes[0][0])
    return Newest([Record(*each) for each in rows], count < len(sizes))


async def outline(db: Asking, room: bytes, parts: Sequence[int], after: int) -> RoomOutline:
    """Of a room the records with the numbers ``parts``, and the newest of those ``after`` a number, but nothing large:
    see ``outlining``. The bodies of what is left out aren't read. Raises ``RoomUnknown``."""
    row = await _row_of(db, room)
    first = await db.among("SELECT seq, length(body) FROM record WHERE seq {among} AND room = ?", parts, row)
    newest = await db.all(f"{_SIZES} AND seq > ? ORDER BY seq DESC LIMIT ?", row, after, OUTLINE_NEWEST + 1)
    older, newest = len(newest) > OUTLINE_NEWEST, newest[:OUTLINE_NEWEST]
    wanted = given(first, newest)
    query = "SELECT seq, client_id, day, body FROM record WHERE seq {among} AND room = ?"
    rows = sorted(await db.among(query, wanted, row))
    left = sorted(seq for seq, _ in [*first, *newest] if seq not in wanted)
    return RoomOutline([Record(*each) for each in rows], left, older)


async def delete_record(db: Asking, room: bytes, id: bytes) -> bool:
    """Delete for good, with its index entries; False if it wasn't there. Of an entry that goes with its record, by this
    or in any other way, a tombstone stays in every list in use, and the list's tree and head stay as they are."""
    await db.take(Lock.LISTS)
    which = "SELECT {row} FROM record WHERE room = (SELECT id FROM room WHERE name = ?) AND client_id = ?"
    return await delete_records(db, which, room, id) > 0


async def empty_record(db: Asking, room: bytes, id: bytes) -> bool:
    """Take a record's body away for good, and let its id stand until its last day, so that nobody who kept the body
    appends it again; False if it isn't there. No such record is read."""
    where = "room = (SELECT id FROM room WHERE name = ?) AND client_id = ? AND length(body) > 0"
    return await db.run(f"UPDATE record SET body = ? WHERE {where}", b"", room, id) > 0  # noqa: S608 of this file


async def delete_room(db: Asking, room: bytes, belonging: Sequence[str] = ()) -> bool | None:
    """Delete a room and everything in it for good; whether it was there. Of rooms of the kinds ``belonging``, which
    belong to it, only one or two at once: None as long as there are any, its records gone and its row there, so that
    whatever breaks it can be called again. None of them is opened behind the last one: both hold the row."""
    await db.take(Lock.LISTS)
    found = await db.one("SELECT id FROM room WHERE name = ?{held}", room)
    if not found:
        return False
    some = await db.among("SELECT id FROM room WHERE kind {among} LIMIT 1{held}", belonging)
    for each in [found, *some]:
        await delete_records(db, "SELECT {row} FROM record WHERE room = ?", *each)
    gone = await db.many("DELETE FROM room WHERE id = ?", some or [found])
    return None if some else gone > 0


async def shorten_room(db: Asking, room: bytes, expires_on: int) -> bool:
    """Let a room and all that is in it go after this day, unless it goes earlier anyway; False if it isn't there. The
    records go with their room."""
    query = "UPDATE room SET expires_on = {least}(coalesce(expires_on, ?), ?) WHERE name = ?"
    return await db.run(query, expires_on, expires_on, room) > 0


_OF_KIND = "(room.kind = ? OR substr(room.kind, 1, ?) = ?)"


def _of_kind(kind: str) -> tuple[str, int, str]:
    return kind, len(kind) + 1, f"{kind}/"


async def shorten_rooms(db: Asking, kind: str, days: int, since: int | None, portion: int) -> int:
    """Shorten up to ``portion`` rooms (see ``Storage.shorten``); returns how many."""
    await db.take(Lock.LISTS, Lock.MARKS)
    day = "coalesce(CAST(? AS INTEGER), opened_on) + ?"
    due = f"SELECT id FROM room WHERE {_OF_KIND} AND expires_on > {day} LIMIT ?{{held}}"  # noqa: S608 of this file
    ids = await db.all(due, *_of_kind(kind), since, days, portion)
    query = f"UPDATE room SET expires_on = {day} WHERE id = ?"  # noqa: S608 of this file
    if ids:
        await mark_listings(db)
    return await db.many(query, [(since, days, id) for (id,) in ids])


async def shorten_records(
    db: Asking, kind: str, days: int, since: int | None, after: tuple[int, int], portion: int
) -> tuple[int, tuple[int, int] | None]:
    """Shorten those of the next ``portion`` records after (room, seq) that need it (see ``Storage.shorten``); returns
    how many, and where to go on."""
    await db.take(Lock.LISTS, Lock.MARKS)
    rows = await db.all(
        "SELECT record.room, record.seq FROM record {across} room ON room.id = record.room"  # noqa: S608 of this file
        f" WHERE (record.room, record.seq) > (?, ?) AND {_OF_KIND} ORDER BY record.room, record.seq LIMIT ?",
        *(*after, *_of_kind(kind), portion),
    )
    day = "coalesce(CAST(? AS INTEGER), day) + ?"
    changed = await db.many(
        f"UPDATE record SET expires_on = {day}"  # noqa: S608 of this file
        f" WHERE room = ? AND seq = ? AND expires_on > {day} AND release IS NULL",
        [(since, days, *place, since, days) for place in rows],
    )
    return changed, (rows[-1][0], rows[-1][1]) if rows else None


async def mark_listings(db: Asking) -> None:
    """Draw another value of ``LISTINGS``. The caller holds ``LISTS``. A number that counts up would come again in a
    database that fell back to what a standby had."""
    query = "INSERT INTO secret (name, value) VALUES (?, {drawn})"
    await db.run(f"{query} ON CONFLICT (name) DO UPDATE SET value = excluded.value", LISTINGS)


async def delete_records(db: Asking, which: str, *values: object) -> int:
    """Delete the records whose ``{row}`` the query ``which`` gives, and leave tombstones where they had entries;
    returns how many. The only way in which a record goes. The caller holds ``LISTS``."""
    keys: list[Key] = await db.all(which + "{held of record}", *values)
    for key in keys:
        await _leave_tombstones(db, key)
    await db.many("DELETE FROM record WHERE {record} = ({key})", keys)
    if keys:  # whichever they were: so nobody has to think of it
        await mark_listings(db)
    return len(keys)


async def _leave_tombstones(db: Asking, key: Key) -> None:
    """Keep of the entries of a record, which is about to go, what the trees need."""
    rows = await db.all(
        "SELECT entry.list, entry.position, entry.tag, entry.sealed, coalesce(entry.expires_on, record.expires_on)"
        " FROM entry JOIN record ON {record} = {entry} JOIN list ON list.number = entry.list"
        " WHERE {entry} = ({key}) AND list.is_dropped = 0",
        *key,
    )
    if not rows:
        return
    keys = await db.all("SELECT key FROM carried WHERE {carried} = ({key}) ORDER BY key", *key)
    joined = b"".join(each for (each,) in keys)
    await db.many(
        'INSERT INTO hole (list, position, "inner", expires_on, keys) VALUES (?, ?, ?, ?, ?)',
        [(number, position, inner_of(tag, sealed), day, joined) for number, position, tag, sealed, day in rows],
    )


async def keep_withdrawals_out(db: Asking, records: Sequence[NewRecord]) -> None:
    """Before records are stored: nobody takes back what they carry until they are there."""
    if any(record.withdraw_keys for record in records):
        await db.share(Lock.WITHDRAWALS)


async def insert_record(
    db: Asking, room: int, seq: int, record: NewRecord, today: int, release: bytes | None = None
) -> Key:
    """Put a record under a number of a room's. Raises ``AlreadyWithdrawn``, ``RecordConflict``."""
    keys = set(record.withdraw_keys)
    if await db.among("SELECT 1 FROM withdrawal WHERE key {among}", keys):
        raise AlreadyWithdrawn("what this was made from has been taken back")
    added = await db.one(
        "INSERT INTO record (room, seq, client_id, day, expires_on, body, release) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO NOTHING RETURNING {row}",
        *(room, seq, record.id, today, record.expires_on, record.body, release),
    )
    if added is None:
        raise RecordConflict("two records with one id")
    if keys:
        await db.many("INSERT INTO carried (key, {owner}) VALUES (?, {key})", [(key, *added) for key in keys])
    return added


async def _row_of(db: Asking, room: bytes) -> int:
    found = await db.one("SELECT id FROM room WHERE name = ?", room)
    if not found:
        raise RoomUnknown("there is no such room")
    row: int = found[0]
    return row


async def _begins_with(db: Asking, room: int, records: Sequence[NewRecord]) -> bool:
    query = "SELECT seq, client_id, body FROM record WHERE room = ? AND seq <= ? ORDER BY seq"
    rows = await db.all(query, room, len(records))
    return rows == [(seq, record.id, record.body) for seq, record in enumerate(records, 1)]
