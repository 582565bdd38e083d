"""SQL for reports that wait for another one. Meeting is an equality of marks and nothing else."""

from collections.abc import Sequence

from parasol.formats.kinds import WAITED
from parasol.server.storage import NewRecord, RecordConflict, Room, RoomTaken, RoomUnknown
from parasol.server.storage.sql import rooms
from parasol.server.storage.sql.asking import Asking
from parasol.server.storage.sql.locks import Lock

WAITING, MET = "escrow", "met"
LAST = WAITED.most
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
    """See ``Storage.file_waiting``."""
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
    """See ``Storage.renew_waiting``."""
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
    """See ``Storage.keys_of_waiting``."""
    query = "SELECT max(mark.keys) FROM room JOIN mark ON mark.room = room.id WHERE room.name = ?"
    number: int | None = await db.value(query, room)
    return number


async def keys_of_met(db: Asking) -> set[int]:
    """See ``Storage.keys_of_met``."""
    query = "SELECT DISTINCT mark.keys FROM room JOIN mark ON mark.room = room.id WHERE room.kind = ?"
    return {number for (number,) in await db.all(query, MET)}


async def marks_of_met(db: Asking) -> dict[bytes, list[bytes]]:
    """The marks of all rooms that met, by room."""
    found: dict[bytes, list[bytes]] = {}
    query = "SELECT room.name, mark.mark FROM room JOIN mark ON mark.room = room.id WHERE room.kind = ? ORDER BY mark"
    for name, mark in await db.all(query, MET):
        found.setdefault(name, []).append(mark)
    return found


async def sharing(db: Asking, marks: Sequence[bytes]) -> list[int]:
    """The rows of the rooms that have any of these marks, in their order."""
    return sorted({row for (row,) in await db.among("SELECT room FROM mark WHERE mark {among}", marks)})
