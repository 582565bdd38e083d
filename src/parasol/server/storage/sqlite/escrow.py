"""SQL for reports that wait for another one. Meeting is an equality of marks and nothing else."""

import sqlite3
from collections.abc import Sequence

from parasol.server.storage import NewRecord, Room, RoomTaken
from parasol.server.storage.sqlite import rooms

WAITING, MET = "escrow", "met"


def file_waiting(
    connection: sqlite3.Connection,
    room: Room,
    records: Sequence[NewRecord],
    marks: Sequence[bytes],
    today: int,
    met_until: int,
) -> bool:
    """See ``Storage.file_waiting``."""
    known = rooms.room(connection, room.name)
    kind = known.kind if known is not None and known.kind in (WAITING, MET) else WAITING
    rooms.open_room(connection, Room(room.name, kind, room.holder_key, today, room.expires_on, 0), records, today)
    (row,) = connection.execute("SELECT id FROM room WHERE name = ?", (room.name,)).fetchone()
    if known is not None:
        held = {mark for (mark,) in connection.execute("SELECT mark FROM mark WHERE room = ?", (row,))}
        if held != set(marks):
            raise RoomTaken("a room of this name is there already, with other marks")
        return kind == MET
    connection.executemany("INSERT INTO mark (mark, room) VALUES (?, ?)", [(mark, row) for mark in marks])
    sharing = _sharing(connection, marks)
    if sharing == {row}:
        return False
    for each in sharing:
        connection.execute(
            "UPDATE room SET kind = ?, expires_on = max(expires_on, ?) WHERE id = ?", (MET, met_until, each)
        )
        connection.execute("UPDATE record SET expires_on = max(expires_on, ?) WHERE room = ?", (met_until, each))
    return True


def marks_of_met(connection: sqlite3.Connection) -> dict[bytes, list[bytes]]:
    """The marks of all rooms that met, by room."""
    found: dict[bytes, list[bytes]] = {}
    query = "SELECT room.name, mark.mark FROM room JOIN mark ON mark.room = room.id WHERE room.kind = ? ORDER BY mark"
    for name, mark in connection.execute(query, (MET,)):
        found.setdefault(name, []).append(mark)
    return found


def _sharing(connection: sqlite3.Connection, marks: Sequence[bytes]) -> set[int]:
    places = ", ".join("?" * len(marks))
    query = f"SELECT room FROM mark WHERE mark IN ({places})"  # noqa: S608 nothing but question marks is put in
    return {row for (row,) in connection.execute(query, tuple(marks))}
