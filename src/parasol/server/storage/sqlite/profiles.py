"""SQL for profiles: put there as a whole, in the place of what was kept of them."""

import sqlite3
from collections.abc import Sequence

from parasol.server.storage import NewRecord, ProfileMoved, Room
from parasol.server.storage.sqlite import rooms


def put_profile(
    connection: sqlite3.Connection, room: Room, records: Sequence[NewRecord], files: Sequence[bytes], today: int
) -> None:
    """See ``Storage.put_profile``."""
    found = connection.execute("SELECT id, next - 1 FROM room WHERE name = ?", (room.name,)).fetchone()
    row, last = found or (None, 0)
    if last == room.last_seq:
        held = connection.execute("SELECT client_id, body FROM record WHERE room = ? ORDER BY seq", (row,)).fetchall()
        if held == [(record.id, record.body) for record in records]:
            return
    if last != room.last_seq - 2:
        raise ProfileMoved("this profile was written from somewhere else first")
    if row is None:
        row = rooms.insert_room(connection, room)
    rooms.delete_records(connection, "SELECT id FROM record WHERE room = ?", row)
    outside = "UPDATE room SET opened_on = ?, expires_on = ?, next = ? WHERE id = ?"
    connection.execute(outside, (room.opened_on, room.expires_on, room.last_seq - 1, row))
    for record in records:
        rooms.append(connection, room.name, record, today)
    connection.execute("UPDATE room SET next = ? WHERE id = ?", (room.last_seq + 1, row))
    others = f"DELETE FROM chunk WHERE room = ? AND blob NOT IN ({', '.join('?' * len(files))})"  # noqa: S608
    connection.execute(others, (row, *files))


def listings(connection: sqlite3.Connection, today: int) -> list[tuple[bytes, bytes]]:
    """See ``Storage.listings``. A third record has the number that the next version's first will have."""
    query = (
        "SELECT room.name, record.body FROM room JOIN record ON record.room = room.id AND record.seq = room.next"
        " WHERE room.kind = 'profile' AND room.expires_on >= ? ORDER BY room.name"
    )
    return connection.execute(query, (today,)).fetchall()
