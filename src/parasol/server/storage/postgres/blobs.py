"""SQL for files in conversations: sealed chunks that go with their room."""

from parasol.server.storage import FileStoreFull, RecordConflict, RoomFull, RoomUnknown
from parasol.server.storage.postgres.asking import all_rows, count, one_row
from parasol.server.storage.postgres.locks import Connection, Lock, take

CHUNK_PORTION = 20
"""Chunks to a transaction when they expire."""

_BODY = "SELECT body FROM chunk WHERE room = (SELECT id FROM room WHERE name = %s) AND blob = %s AND number = %s"


async def put_chunk(
    connection: Connection, room: bytes, blob: bytes, number: int, body: bytes, most_in_room: int, most_in_all: int
) -> None:
    """See ``Storage.put_chunk``. The room's row stands for its count, the lock for that of all."""
    await take(connection, Lock.CHUNKS)
    found = await one_row(connection, "SELECT id FROM room WHERE name = %s FOR UPDATE", room)
    if not found:
        raise RoomUnknown("there is no such room")
    (row,) = found
    same = await one_row(
        connection,
        "SELECT body = %b FROM chunk WHERE room = %s AND blob = %s AND number = %s",
        *(body, row, blob, number),
    )
    if same:
        if not same[0]:
            raise RecordConflict("this part of a file is there already, with another body")
        return
    if await _counted(connection, "SELECT count(*) FROM chunk WHERE room = %s", row) >= most_in_room:
        raise RoomFull("this room holds as many files as it can")
    if await _counted(connection, "SELECT count(*) FROM chunk") >= most_in_all:
        raise FileStoreFull("there is no room for more files")
    await connection.execute(
        "INSERT INTO chunk (room, blob, number, body) VALUES (%s, %s, %s, %b)", (row, blob, number, body)
    )


async def chunk(connection: Connection, room: bytes, blob: bytes, number: int) -> bytes | None:
    """See ``Storage.chunk``."""
    found = await one_row(connection, _BODY, room, blob, number)
    return found[0] if found else None


async def delete_blob(connection: Connection, room: bytes, blob: bytes) -> bool:
    """See ``Storage.delete_blob``."""
    which = "DELETE FROM chunk WHERE room = (SELECT id FROM room WHERE name = %s) AND blob = %s"
    return await count(connection, which, room, blob) > 0


async def expire_chunks(connection: Connection, today: int, portion: int) -> int:
    """Delete a portion of the chunks whose rooms are due, before the rooms themselves go."""
    rows = await all_rows(
        connection,
        "SELECT chunk.room, chunk.blob, chunk.number FROM room JOIN chunk ON chunk.room = room.id"
        " WHERE room.expires_on < %s LIMIT %s",
        *(today, min(portion, CHUNK_PORTION)),
    )
    gone = 0
    for row in rows:
        gone += await count(connection, "DELETE FROM chunk WHERE room = %s AND blob = %s AND number = %s", *row)
    return gone


async def _counted(connection: Connection, query: str, *values: object) -> int:
    row = await one_row(connection, query, *values)
    assert row is not None
    number: int = row[0]
    return number
