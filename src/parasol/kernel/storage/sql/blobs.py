"""SQL for files in conversations: sealed chunks that go with their room."""

from parasol.kernel.storage.errors import FileStoreFull, RecordConflict, RoomFull, RoomUnknown
from parasol.kernel.storage.sql.asking import Asking
from parasol.kernel.storage.sql.locks import Lock

CHUNK_PORTION = 20
"""Chunks to a transaction when they expire: 5 MB to overwrite."""


async def put_chunk(
    db: Asking, room: bytes, blob: bytes, number: int, body: bytes, most_in_room: int, most_in_all: int
) -> None:
    """Keep chunk ``number`` of the file ``blob`` (16 bytes). The same again changes nothing, whatever the bounds.
    Raises ``RoomUnknown``, ``RecordConflict`` (another body is there), ``RoomFull``, ``FileStoreFull``. The room's row
    stands for its count, the lock for that of all."""
    await db.take(Lock.CHUNKS)
    found = await db.one("SELECT id FROM room WHERE name = ?{held}", room)
    if not found:
        raise RoomUnknown("there is no such room")
    (row,) = found
    query = "SELECT body = ? FROM chunk WHERE room = ? AND blob = ? AND number = ?"
    if same := await db.one(query, body, row, blob, number):
        if not same[0]:
            raise RecordConflict("this part of a file is there already, with another body")
        return
    if await db.value("SELECT count(*) FROM chunk WHERE room = ?", row) >= most_in_room:
        raise RoomFull("this room holds as many files as it can")
    if await db.value("SELECT count(*) FROM chunk") >= most_in_all:
        raise FileStoreFull("there is no room for more files")
    await db.run("INSERT INTO chunk (room, blob, number, body) VALUES (?, ?, ?, ?)", row, blob, number, body)


async def chunk(db: Asking, room: bytes, blob: bytes, number: int) -> bytes | None:
    """See ``Storage.chunk``."""
    query = "SELECT body FROM chunk WHERE room = (SELECT id FROM room WHERE name = ?) AND blob = ? AND number = ?"
    found = await db.one(query, room, blob, number)
    return found[0] if found else None


async def delete_blob(db: Asking, room: bytes, blob: bytes) -> bool:
    """Delete all chunks of a file for good; False if there were none."""
    which = "DELETE FROM chunk WHERE room = (SELECT id FROM room WHERE name = ?) AND blob = ?"
    return await db.run(which, room, blob) > 0


async def expire_chunks(db: Asking, today: int, portion: int) -> int:
    """Delete a portion of the chunks whose rooms are due, before the rooms themselves go."""
    query = (
        "SELECT chunk.room, chunk.blob, chunk.number FROM room JOIN chunk ON chunk.room = room.id"
        " WHERE room.expires_on < ? LIMIT ?"
    )
    due = await db.all(query, today, min(portion, CHUNK_PORTION))
    return await db.many("DELETE FROM chunk WHERE room = ? AND blob = ? AND number = ?", due)
