"""SQL for reports that wait for another one: a meeting is an equality of marks and nothing else."""

from collections.abc import Sequence

from parasol.server.storage import NewRecord, Room, RoomTaken
from parasol.server.storage.postgres import rooms
from parasol.server.storage.postgres.asking import all_rows
from parasol.server.storage.postgres.locks import Connection, Lock, take

WAITING, MET = "escrow", "met"


async def file_waiting(
    connection: Connection,
    room: Room,
    records: Sequence[NewRecord],
    marks: Sequence[bytes],
    today: int,
    met_until: int,
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
    await connection.execute("INSERT INTO mark (mark, room) SELECT unnest(%s::bytea[]), %s::bigint", (list(marks), row))
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


async def marks_of_met(connection: Connection) -> dict[bytes, list[bytes]]:
    """The marks of all rooms that met, by room."""
    found: dict[bytes, list[bytes]] = {}
    query = "SELECT room.name, mark.mark FROM room JOIN mark ON mark.room = room.id WHERE room.kind = %s ORDER BY mark"
    for name, mark in await all_rows(connection, query, MET):
        found.setdefault(name, []).append(mark)
    return found
