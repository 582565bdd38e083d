"""SQL for reports that wait for another one. Meeting is an equality of marks and nothing else."""

import sqlite3
from collections.abc import Sequence

from parasol.formats.kinds import WAITED
from parasol.server.storage import NewRecord, RecordConflict, Room, RoomTaken, RoomUnknown
from parasol.server.storage.sqlite import rooms

WAITING, MET = "escrow", "met"
LAST = WAITED.most
"""The number of the record with the points."""


def file_waiting(
    connection: sqlite3.Connection,
    room: Room,
    records: Sequence[NewRecord],
    marks: Sequence[bytes],
    today: int,
    met_until: int,
    keys: int = 1,
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
    return _meet(connection, row, marks, met_until, keys)


def renew_waiting(
    connection: sqlite3.Connection, room: bytes, record: NewRecord, marks: Sequence[bytes], met_until: int, keys: int
) -> bool:
    """See ``Storage.renew_waiting``."""
    found = connection.execute("SELECT id, kind FROM room WHERE name = ? AND kind IN (?, ?)", (room, WAITING, MET))
    row, kind = found.fetchone() or (None, None)
    if row is None:
        raise RoomUnknown("there is no report that waits here")
    held = set(connection.execute("SELECT mark, keys FROM mark WHERE room = ?", (row,)))
    there = connection.execute("SELECT client_id, body FROM record WHERE room = ? AND seq = ?", (row, LAST)).fetchone()
    if held == {(mark, keys) for mark in marks} and there == (record.id, record.body):
        return bool(kind == MET)
    if kind == MET or any(number >= keys for _, number in held) or there is None:
        raise RoomTaken("this report waits no more, or has marks of these keys already")
    query = "SELECT 1 FROM record WHERE room = ? AND client_id = ? AND seq <> ?"
    if connection.execute(query, (row, record.id, LAST)).fetchone():
        raise RecordConflict("two records with one id")
    connection.execute("DELETE FROM mark WHERE room = ?", (row,))
    query = "UPDATE record SET client_id = ?, body = ? WHERE room = ? AND seq = ?"
    connection.execute(query, (record.id, record.body, row, LAST))
    return _meet(connection, row, marks, met_until, keys)


def _meet(connection: sqlite3.Connection, row: int, marks: Sequence[bytes], met_until: int, keys: int) -> bool:
    connection.executemany(
        "INSERT INTO mark (mark, room, keys) VALUES (?, ?, ?)", [(mark, row, keys) for mark in marks]
    )
    sharing = _sharing(connection, marks)
    if sharing == {row}:
        return False
    for each in sharing:
        connection.execute(
            "UPDATE room SET kind = ?, expires_on = max(expires_on, ?) WHERE id = ?", (MET, met_until, each)
        )
        connection.execute("UPDATE record SET expires_on = max(expires_on, ?) WHERE room = ?", (met_until, each))
    return True


def keys_of_waiting(connection: sqlite3.Connection, room: bytes) -> int | None:
    """See ``Storage.keys_of_waiting``."""
    query = "SELECT max(mark.keys) FROM room JOIN mark ON mark.room = room.id WHERE room.name = ?"
    number: int | None = connection.execute(query, (room,)).fetchone()[0]
    return number


def keys_of_met(connection: sqlite3.Connection) -> set[int]:
    """See ``Storage.keys_of_met``."""
    query = "SELECT DISTINCT mark.keys FROM room JOIN mark ON mark.room = room.id WHERE room.kind = ?"
    return {number for (number,) in connection.execute(query, (MET,))}


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
