"""SQL for profiles: put there as a whole, in the place of what was kept of them."""

from collections.abc import Sequence

from parasol.kernel.storage.errors import ProfileMoved, RoomTaken
from parasol.kernel.storage.kept import NewRecord, Room
from parasol.kernel.storage.sql import rooms
from parasol.kernel.storage.sql.asking import Asking
from parasol.kernel.storage.sql.locks import Lock


async def put_profile(db: Asking, room: Room, records: Sequence[NewRecord], files: Sequence[bytes], today: int) -> None:
    """See ``Storage.put_profile``."""
    await db.take(Lock.LISTS)
    query = "SELECT id, next - 1, kind FROM room WHERE name = ?{held}"
    row, last, kind = await db.one(query, room.name) or (None, 0, room.kind)
    if kind != room.kind:
        raise RoomTaken("a room of this name is there already")
    if last == room.last_seq:
        held = await db.all("SELECT client_id, body FROM record WHERE room = ? ORDER BY seq", row)
        if held == [(record.id, record.body) for record in records]:
            return
    if last == room.last_seq - 2 and row is None:
        row = await rooms.insert_room(db, room)
    if last != room.last_seq - 2 or row is None:
        raise ProfileMoved("this profile was written from somewhere else first")
    await rooms.delete_records(db, "SELECT {row} FROM record WHERE room = ?", row)
    outside = "UPDATE room SET opened_on = ?, expires_on = ?, next = ? WHERE id = ?"
    await db.run(outside, room.opened_on, room.expires_on, room.last_seq - 1, row)
    for record in records:
        await db.append(room.name, record, today, None, None)
    await db.run("UPDATE room SET next = ? WHERE id = ?", room.last_seq + 1, row)
    there = await db.all("SELECT DISTINCT blob FROM chunk WHERE room = ?", row)
    others = [(row, blob) for (blob,) in there if blob not in files]
    await db.many("DELETE FROM chunk WHERE room = ? AND blob = ?", others)
    await rooms.mark_listings(db)


async def bytes_in(db: Asking, name: bytes) -> int:
    """How many bytes the records of a room have; 0 if it isn't there."""
    query = "SELECT coalesce(sum(length(body)), 0) FROM record WHERE room = (SELECT id FROM room WHERE name = ?)"
    size: int = await db.value(query, name)
    return size


async def listings(db: Asking, today: int) -> list[tuple[bytes, bytes]]:
    """Of each profile that isn't over its name and its third record, if it has one, in the order of names. A third
    record has the number that the next version's first will have."""
    query = (
        "SELECT room.name, record.body FROM room JOIN record ON record.room = room.id AND record.seq = room.next"
        " WHERE room.kind = 'profile' AND room.expires_on >= ? ORDER BY room.name"
    )
    return [(name, body) for name, body in await db.all(query, today)]


async def thumbs(db: Asking, names: Sequence[bytes], today: int) -> list[bytes]:
    """Of these profiles the fourth records, of those that have one and aren't over, in the order of names."""
    query = (
        "SELECT room.name, record.body FROM room JOIN record ON record.room = room.id AND record.seq = room.next + 1"
        " WHERE room.name {among} AND room.kind = 'profile' AND room.expires_on >= ?"
    )
    return [body for _, body in sorted(await db.among(query, names, today))]
