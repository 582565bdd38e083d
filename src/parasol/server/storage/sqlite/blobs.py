"""SQL for files in conversations: sealed chunks that go with their room."""

import sqlite3

from parasol.server.storage import FileStoreFull, RecordConflict, RoomFull, RoomUnknown

CHUNK_PORTION = 20
"""Chunks to a transaction when they expire: 5 MB to overwrite."""


def put_chunk(
    connection: sqlite3.Connection,
    room: bytes,
    blob: bytes,
    number: int,
    body: bytes,
    most_in_room: int,
    most_in_all: int,
) -> None:
    """See ``Storage.put_chunk``."""
    found = connection.execute("SELECT id FROM room WHERE name = ?", (room,)).fetchone()
    if not found:
        raise RoomUnknown("there is no such room")
    (row,) = found
    same = connection.execute(
        "SELECT body = ? FROM chunk WHERE room = ? AND blob = ? AND number = ?", (body, row, blob, number)
    ).fetchone()
    if same:
        if not same[0]:
            raise RecordConflict("this part of a file is there already, with another body")
        return
    if connection.execute("SELECT count(*) FROM chunk WHERE room = ?", (row,)).fetchone()[0] >= most_in_room:
        raise RoomFull("this room holds as many files as it can")
    if connection.execute("SELECT count(*) FROM chunk").fetchone()[0] >= most_in_all:
        raise FileStoreFull("there is no room for more files")
    connection.execute("INSERT INTO chunk (room, blob, number, body) VALUES (?, ?, ?, ?)", (row, blob, number, body))


def chunk(connection: sqlite3.Connection, room: bytes, blob: bytes, number: int) -> bytes | None:
    """See ``Storage.chunk``."""
    found = connection.execute(
        "SELECT body FROM chunk WHERE room = (SELECT id FROM room WHERE name = ?) AND blob = ? AND number = ?",
        (room, blob, number),
    ).fetchone()
    return found[0] if found else None


def delete_blob(connection: sqlite3.Connection, room: bytes, blob: bytes) -> bool:
    """See ``Storage.delete_blob``."""
    which = "DELETE FROM chunk WHERE room = (SELECT id FROM room WHERE name = ?) AND blob = ?"
    return connection.execute(which, (room, blob)).rowcount > 0


def expire_chunks(connection: sqlite3.Connection, today: int, portion: int) -> int:
    """Delete a portion of the chunks whose rooms are due, before the rooms themselves go."""
    return connection.execute(
        "DELETE FROM chunk WHERE id IN (SELECT chunk.id FROM room JOIN chunk ON chunk.room = room.id "
        "WHERE room.expires_on < ? LIMIT ?)",
        (today, min(portion, CHUNK_PORTION)),
    ).rowcount
