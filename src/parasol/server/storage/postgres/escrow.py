"""SQL for reports that wait for another one: a meeting is an equality of marks and nothing else."""

from collections.abc import Sequence

from parasol.formats.kinds import WAITED
from parasol.server.storage import NewRecord, RecordConflict, Room, RoomTaken, RoomUnknown
from parasol.server.storage.postgres import rooms
from parasol.server.storage.postgres.asking import all_rows, one_row
from parasol.server.storage.postgres.locks import Connection, Lock, take

WAITING, MET = "escrow", "met"
LAST = WAITED.most
"""The number of the record with the points."""


async def file_waiting(
    connection: Connection,
    room: Room,
    records: Sequence[NewRecord],
    marks: Sequence[bytes],
    today: int,
    met_until: int,
    keys: int = 1,
) -> bool:
    """See ``Storage.file_waiting``."""
    await rooms.keep_withdrawals_out(connection, records)
    await take(connection, Lock.MARKS)  # one filing at a time: else two that come at once don't see each other
    known = await rooms.room(connection, room.name)
    kind = known.kind if known is not None and known.kind in (WAITING, MET) else WAITING
    outside = Room(room.name, kind, room.holder_key, today, room.expires_on, 0)
    row, is_new = await rooms.opened(connection, outside, records, today)
    if not is_new:
        held = {mark for (mark,) in await all_rows(connection, "SELECT mark FROM mark WHERE room = %s", row)}
        if held != set(marks):
            raise RoomTaken("a room of this name is there already, with other marks")
        return kind == MET
    return await _meet(connection, row, marks, met_until, keys)


async def renew_waiting(
    connection: Connection, room: bytes, record: NewRecord, marks: Sequence[bytes], met_until: int, keys: int
) -> bool:
    """See ``Storage.renew_waiting``."""
    await take(connection, Lock.MARKS)
    query = "SELECT id, kind FROM room WHERE name = %s AND kind IN (%s, %s) FOR UPDATE"
    row, kind = await one_row(connection, query, room, WAITING, MET) or (None, None)
    if row is None:
        raise RoomUnknown("there is no report that waits here")
    held = set(await all_rows(connection, "SELECT mark, keys FROM mark WHERE room = %s", row))
    query = "SELECT client_id, body FROM record WHERE room = %s AND seq = %s"
    there = await one_row(connection, query, row, LAST)
    if held == {(mark, keys) for mark in marks} and there == (record.id, record.body):
        return bool(kind == MET)
    if kind == MET or any(number >= keys for _, number in held) or there is None:
        raise RoomTaken("this report waits no more, or has marks of these keys already")
    query = "SELECT 1 FROM record WHERE room = %s AND client_id = %s AND seq <> %s"
    if await one_row(connection, query, row, record.id, LAST):
        raise RecordConflict("two records with one id")
    await connection.execute("DELETE FROM mark WHERE room = %s", (row,))
    query = "UPDATE record SET client_id = %s, body = %s WHERE room = %s AND seq = %s"
    await connection.execute(query, (record.id, record.body, row, LAST))
    return await _meet(connection, row, marks, met_until, keys)


async def _meet(connection: Connection, row: int, marks: Sequence[bytes], met_until: int, keys: int) -> bool:
    query = "INSERT INTO mark (mark, room, keys) SELECT unnest(%s::bytea[]), %s::bigint, %s::integer"
    await connection.execute(query, (list(marks), row, keys))
    query = "SELECT DISTINCT room FROM mark WHERE mark = ANY (%s) ORDER BY room"
    sharing = [each for (each,) in await all_rows(connection, query, list(marks))]
    if sharing == [row]:
        return False
    for each in sharing:
        await connection.execute(
            "UPDATE room SET kind = %s, expires_on = CASE WHEN expires_on IS NULL THEN NULL"
            " ELSE greatest(expires_on, %s) END WHERE id = %s",
            (MET, met_until, each),
        )
        await connection.execute(
            "UPDATE record SET expires_on = greatest(expires_on, %s) WHERE room = %s AND expires_on IS NOT NULL",
            (met_until, each),
        )
    return True


async def keys_of_waiting(connection: Connection, room: bytes) -> int | None:
    """See ``Storage.keys_of_waiting``."""
    query = "SELECT max(mark.keys) FROM room JOIN mark ON mark.room = room.id WHERE room.name = %s"
    found = await one_row(connection, query, room)
    return None if found is None else found[0]


async def keys_of_met(connection: Connection) -> set[int]:
    """See ``Storage.keys_of_met``."""
    query = "SELECT DISTINCT mark.keys FROM room JOIN mark ON mark.room = room.id WHERE room.kind = %s"
    return {number for (number,) in await all_rows(connection, query, MET)}


async def marks_of_met(connection: Connection) -> dict[bytes, list[bytes]]:
    """The marks of all rooms that met, by room."""
    found: dict[bytes, list[bytes]] = {}
    query = "SELECT room.name, mark.mark FROM room JOIN mark ON mark.room = room.id WHERE room.kind = %s ORDER BY mark"
    for name, mark in await all_rows(connection, query, MET):
        found.setdefault(name, []).append(mark)
    return found
