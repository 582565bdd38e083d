"""SQL for profiles: put there as a whole, in the place of what was kept of them."""

from collections.abc import Sequence

from parasol.server.storage import NewRecord, ProfileMoved, Room
from parasol.server.storage.postgres import rooms
from parasol.server.storage.postgres.asking import all_rows, count, one_row
from parasol.server.storage.postgres.locks import Connection, Lock, take


async def put_profile(
    connection: Connection, room: Room, records: Sequence[NewRecord], files: Sequence[bytes], today: int
) -> None:
    """See ``Storage.put_profile``."""
    await take(connection, Lock.LISTS)
    found = await one_row(connection, "SELECT id, next - 1 FROM room WHERE name = %s FOR UPDATE", room.name)
    row, last = found or (None, 0)
    if last == room.last_seq:
        held = await all_rows(connection, "SELECT client_id, body FROM record WHERE room = %s ORDER BY seq", row)
        if held == [(record.id, record.body) for record in records]:
            return
    if last != room.last_seq - 2:
        raise ProfileMoved("this profile was written from somewhere else first")
    if row is None:
        row = await rooms.insert_room(connection, room)
        if row is None:
            raise ProfileMoved("this profile was written from somewhere else first")
    await rooms.delete_records(connection, "SELECT room, seq FROM record WHERE room = %s", row)
    outside = "UPDATE room SET opened_on = %s, expires_on = %s, next = %s WHERE id = %s"
    await count(connection, outside, room.opened_on, room.expires_on, room.last_seq - 1, row)
    for record in records:
        await rooms.append(connection, room.name, record, today)
    await count(connection, "UPDATE room SET next = %s WHERE id = %s", room.last_seq + 1, row)
    await count(connection, "DELETE FROM chunk WHERE room = %s AND blob <> ALL (%s::bytea[])", row, list(files))


async def listings(connection: Connection, today: int) -> list[tuple[bytes, bytes]]:
    """See ``Storage.listings``. A third record has the number that the next version's first will have."""
    query = (
        "SELECT room.name, record.body FROM room JOIN record ON record.room = room.id AND record.seq = room.next"
        " WHERE room.kind = 'profile' AND room.expires_on >= %s ORDER BY room.name"
    )
    return await all_rows(connection, query, today)
