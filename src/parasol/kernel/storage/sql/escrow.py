"""SQL for reports that wait for another one. Meeting is an equality of marks and nothing else."""

from collections.abc import Sequence

from parasol.kernel.rooms.kinds import KINDS
from parasol.kernel.storage.errors import RecordConflict, RoomTaken, RoomUnknown
from parasol.kernel.storage.kept import NewRecord, Room
from parasol.kernel.storage.sql import rooms
from parasol.kernel.storage.sql.asking import Asking
from parasol.kernel.storage.sql.locks import Lock

WAITING, MET = "escrow", "met"
_PARTS = KINDS[WAITING].parts
assert _PARTS is not None
LAST = _PARTS.most
"""The number of the record with the points."""


async def file_waiting(
    db: Asking,
    room: Room,
    records: Sequence[NewRecord],
    marks: Sequence[bytes],
    today: int,
    met_until: int,
    keys: int = 1,
) -> bool:
    """Open a room of the kind ``escrow`` with its first records and its marks (different ones, 16 bytes each), made
    with the server's keys of this number. If other rooms have one of them, all of these become of the kind ``met``, for
    good, and are kept until ``met_until`` at least with what is in them: True. All in one transaction. Repeated with
    the same holder, records and marks it changes nothing and says whether the room has met by now; otherwise raises
    ``RoomTaken``. ``room.kind`` is ignored."""
    await rooms.keep_withdrawals_out(db, records)
    await db.take(Lock.MARKS)  # one filing at a time: else two that come at once don't see each other
    known = await rooms.room(db, room.name)
    kind = known.kind if known is not None and known.kind in (WAITING, MET) else WAITING
    outside = Room(room.name, kind, room.holder_key, today, room.expires_on, 0)
    row, is_new = await rooms.opened(db, outside, records, today)
    if not is_new:
        held = {mark for (mark,) in await db.all("SELECT mark FROM mark WHERE room = ?", row)}
        if held != set(marks):
            raise RoomTaken("a room of this name is there already, with other marks")
        return kind == MET
    return await _meet(db, row, marks, met_until, keys)


async def renew_waiting(
    db: Asking, room: bytes, record: NewRecord, marks: Sequence[bytes], met_until: int, keys: int
) -> bool:
    """Put other marks into the place of those of a waiting report, which were made with keys of a lower number, and
    ``record`` into the place of its last one; returns and does as ``file_waiting``. Again with the same record and
    marks it changes nothing and says whether the room has met by now; otherwise raises ``RoomTaken`` for what has met
    or has marks of these keys. Raises ``RoomUnknown``."""
    await db.take(Lock.MARKS)
    query = "SELECT id, kind FROM room WHERE name = ? AND kind IN (?, ?){held}"
    row, kind = await db.one(query, room, WAITING, MET) or (None, None)
    if row is None:
        raise RoomUnknown("there is no report that waits here")
    held = set(await db.all("SELECT mark, keys FROM mark WHERE room = ?", row))
    there = await db.one("SELECT client_id, body FROM record WHERE room = ? AND seq = ?", row, LAST)
    if held == {(mark, keys) for mark in marks} and there == (record.id, record.body):
        return bool(kind == MET)
    if kind == MET or any(number >= keys for _, number in held) or there is None:
        raise RoomTaken("this report waits no more, or has marks of these keys already")
    if await db.one("SELECT 1 FROM record WHERE room = ? AND client_id = ? AND seq <> ?", row, record.id, LAST):
        raise RecordConflict("two records with one id")
    await db.run("DELETE FROM mark WHERE room = ?", row)
    query = "UPDATE record SET client_id = ?, body = ? WHERE room = ? AND seq = ?"
    await db.run(query, record.id, record.body, row, LAST)
    return await _meet(db, row, marks, met_until, keys)


async def _meet(db: Asking, row: int, marks: Sequence[bytes], met_until: int, keys: int) -> bool:
    await db.many("INSERT INTO mark (mark, room, keys) VALUES (?, ?, ?)", [(mark, row, keys) for mark in marks])
    rows = await sharing(db, marks)
    if rows == [row]:
        return False
    for each in rows:
        query = (
            "UPDATE room SET kind = ?, expires_on = CASE WHEN expires_on < ? THEN ? ELSE expires_on END WHERE id = ?"
        )
        await db.run(query, MET, met_until, met_until, each)
        await db.run("UPDATE record SET expires_on = ? WHERE room = ? AND expires_on < ?", met_until, each, met_until)
    return True


async def keys_of_waiting(db: Asking, room: bytes) -> int | None:
    """The number of the keys that a room's marks were made with, or None if it has none."""
    query = "SELECT max(mark.keys) FROM room JOIN mark ON mark.room = room.id WHERE room.name = ?"
    number: int | None = await db.value(query, room)
    return number


async def keys_of_met(db: Asking) -> set[int]:
    """The numbers of the keys with which marks were made of the rooms that met."""
    query = "SELECT DISTINCT mark.keys FROM room JOIN mark ON mark.room = room.id WHERE room.kind = ?"
    return {number for (number,) in await db.all(query, MET)}


async def marks_of_met(db: Asking) -> dict[bytes, list[bytes]]:
    """The marks of every room of the kind ``met``, by the room's name. There is deliberately no operation that lists
    the marks of rooms that wait, or finds a room by a mark."""
    found: dict[bytes, list[bytes]] = {}
    query = "SELECT room.name, mark.mark FROM room JOIN mark ON mark.room = room.id WHERE room.kind = ? ORDER BY mark"
    for name, mark in await db.all(query, MET):
        found.setdefault(name, []).append(mark)
    return found


async def sharing(db: Asking, marks: Sequence[bytes]) -> list[int]:
    """The rows of the rooms that have any of these marks, in their order."""
    return sorted({row for (row,) in await db.among("SELECT room FROM mark WHERE mark {among}", marks)})
