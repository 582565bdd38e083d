"""SQL for rooms and their records. Every statement stays within one room."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing

from parasol.formats.messages import OUTLINE_NEWEST
from parasol.server.storage import (
    AlreadyWithdrawn,
    Bounds,
    Newest,
    NewRecord,
    NotTakenOn,
    Record,
    RecordConflict,
    Room,
    RoomOutline,
    RoomTaken,
    RoomUnknown,
    Unpaid,
)
from parasol.server.storage.outlining import fitting, given
from parasol.server.storage.sqlite.index import leave_tombstones

_ROOM = "SELECT name, kind, holder_key, opened_on, expires_on, next - 1 FROM room"


def room(connection: sqlite3.Connection, name: bytes) -> Room | None:
    """A room's outside."""
    row = connection.execute(f"{_ROOM} WHERE name = ?", (name,)).fetchone()
    return Room(*row) if row else None


def rooms_of_kind(connection: sqlite3.Connection, kind: str) -> list[Room]:
    """All rooms of a kind, in the order in which they were opened."""
    return [Room(*row) for row in connection.execute(f"{_ROOM} WHERE kind = ? ORDER BY id", (kind,))]


def open_room(connection: sqlite3.Connection, room: Room, records: Sequence[NewRecord], today: int) -> int:
    """See ``Storage.open_room``."""
    found = connection.execute("SELECT id, kind, holder_key FROM room WHERE name = ?", (room.name,)).fetchone()
    if found:
        if found[1:] != (room.kind, room.holder_key) or not _begins_with(connection, found[0], records):
            raise RoomTaken("a room of this name is there already")
        return len(records)
    room_id = insert_room(connection, room, len(records) + 1)
    for seq, record in enumerate(records, 1):
        _insert_record(connection, room_id, seq, record, today)
    return len(records)


def insert_room(connection: sqlite3.Connection, room: Room, next_seq: int = 1) -> int:
    """Make a room; returns its row. Raises ``RoomTaken``."""
    try:
        cursor = connection.execute(
            "INSERT INTO room (name, kind, holder_key, opened_on, expires_on, next, is_taken_on)"
            " VALUES (?, ?, ?, ?, ?, ?, 0)",
            (room.name, room.kind, room.holder_key, room.opened_on, room.expires_on, next_seq),
        )
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_UNIQUE:
            raise
        raise RoomTaken("a room of this name is there already") from None
    return _row_of(cursor)


def append(
    connection: sqlite3.Connection,
    name: bytes,
    record: NewRecord,
    today: int,
    release: bytes | None = None,
    bounds: Bounds | None = None,
) -> tuple[int, int | None]:
    """Append a record, with its release hash if entries come with it; returns its seq, and its row unless it was there
    already."""
    found = connection.execute("SELECT id, next, is_taken_on FROM room WHERE name = ?", (name,)).fetchone()
    if not found:
        raise RoomUnknown("there is no such room")
    room_id, seq, is_taken_on = found
    same = connection.execute(
        "SELECT seq, body = ? FROM record WHERE room = ? AND client_id = ?", (record.body, room_id, record.id)
    ).fetchone()
    if same:
        if not same[1]:
            raise RecordConflict("a record with this id is there already, with another body")
        return same[0], None
    if bounds is not None:
        # SQLite tells a body's length from the row's head: nothing of the bodies is read.
        query = "SELECT coalesce(sum(length(body)), 0) FROM record WHERE room = ?"
        (held,) = connection.execute(query, (room_id,)).fetchone()
        larger = held + len(record.body)
        if not is_taken_on and larger > bounds.most_alone:
            raise NotTakenOn("nobody has answered here yet")
        if not bounds.is_paid and larger // bounds.unit > held // bounds.unit:
            raise Unpaid("this has to be paid for")
    connection.execute(
        "UPDATE room SET next = next + 1, is_taken_on = ? WHERE id = ?", (is_taken_on or bounds is None, room_id)
    )
    return seq, _insert_record(connection, room_id, seq, record, today, release)


def read_after(connection: sqlite3.Connection, room: bytes, seq: int, limit: int, max_bytes: int) -> list[Record]:
    """See ``Storage.read_after``."""
    found = connection.execute("SELECT id FROM room WHERE name = ?", (room,)).fetchone()
    if not found:
        raise RoomUnknown("there is no such room")
    records: list[Record] = []
    size = 0
    for record in _records_after(connection, found[0], seq, limit):
        records.append(record)
        size += len(record.body)
        if size >= max_bytes:
            break
    return records


def read_before(
    connection: sqlite3.Connection, room: bytes, seq: int, limit: int, max_bytes: int, after: int = 0
) -> Newest:
    """See ``Storage.read_before``."""
    found = connection.execute("SELECT id FROM room WHERE name = ?", (room,)).fetchone()
    if not found:
        raise RoomUnknown("there is no such room")
    query = (
        "SELECT seq, client_id, day, body FROM record"
        " WHERE room = ? AND seq < ? AND seq > ? AND length(body) > 0 ORDER BY seq DESC LIMIT ?"
    )
    read: list[Record] = []

    def sizes(rows: Iterable[tuple[int, bytes, int, bytes]]) -> Iterator[int]:
        for row in rows:
            read.append(Record(*row))
            yield len(read[-1].body)

    with closing(connection.execute(query, (found[0], seq, after, limit + 1))) as rows:
        count = fitting(sizes(rows), limit, max_bytes)
    return Newest(read[:count], count < len(read))


def outline(connection: sqlite3.Connection, room: bytes, parts: Sequence[int], after: int) -> RoomOutline:
    """See ``Storage.outline``. Of a blob in a row, ``length`` reads no page but the row's first."""
    found = connection.execute("SELECT id FROM room WHERE name = ?", (room,)).fetchone()
    if not found:
        raise RoomUnknown("there is no such room")
    sizes = "SELECT seq, length(body) FROM record WHERE room = ?"
    named = f"seq IN ({', '.join('?' * len(parts))})"
    first = connection.execute(f"{sizes} AND {named}", (found[0], *parts)).fetchall()
    newest = connection.execute(
        f"{sizes} AND seq > ? ORDER BY seq DESC LIMIT ?", (found[0], after, OUTLINE_NEWEST + 1)
    ).fetchall()
    older, newest = len(newest) > OUTLINE_NEWEST, newest[:OUTLINE_NEWEST]
    wanted = given(first, newest)
    one = "SELECT seq, client_id, day, body FROM record WHERE room = ? AND seq = ?"
    rows = [row for seq in wanted for row in connection.execute(one, (found[0], seq)).fetchall()]
    left = sorted(seq for seq, _ in [*first, *newest] if seq not in wanted)
    return RoomOutline([Record(*row) for row in rows], left, older)


def delete_record(connection: sqlite3.Connection, room: bytes, id: bytes) -> bool:
    """Delete a record with what hangs on it."""
    which = "SELECT id FROM record WHERE room = (SELECT id FROM room WHERE name = ?) AND client_id = ?"
    return delete_records(connection, which, room, id) > 0


def empty_record(connection: sqlite3.Connection, room: bytes, id: bytes) -> bool:
    """See ``Storage.empty_record``."""
    which = "room = (SELECT id FROM room WHERE name = ?) AND client_id = ? AND body <> x''"
    return connection.execute(f"UPDATE record SET body = x'' WHERE {which}", (room, id)).rowcount > 0  # noqa: S608


def delete_room(connection: sqlite3.Connection, room: bytes) -> bool:
    """Delete a room with everything in it."""
    delete_records(connection, "SELECT id FROM record WHERE room = (SELECT id FROM room WHERE name = ?)", room)
    return connection.execute("DELETE FROM room WHERE name = ?", (room,)).rowcount > 0


def shorten_room(connection: sqlite3.Connection, room: bytes, expires_on: int) -> bool:
    """See ``Storage.shorten_room``. The records go with their room."""
    query = "UPDATE room SET expires_on = min(coalesce(expires_on, ?), ?) WHERE name = ?"
    return connection.execute(query, (expires_on, expires_on, room)).rowcount > 0


_OF_KIND = "(room.kind = ? OR substr(room.kind, 1, length(?) + 1) = ? || '/')"


def shorten_rooms(connection: sqlite3.Connection, kind: str, days: int, since: int | None, portion: int) -> int:
    """Shorten up to ``portion`` rooms (see ``Storage.shorten``); returns how many."""
    return connection.execute(
        "UPDATE room SET expires_on = coalesce(?, opened_on) + ? WHERE id IN (SELECT id FROM room"  # noqa: S608 of this file
        f" WHERE {_OF_KIND} AND expires_on > coalesce(?, opened_on) + ? LIMIT ?)",
        (since, days, kind, kind, kind, since, days, portion),
    ).rowcount


def shorten_records(
    connection: sqlite3.Connection, kind: str, days: int, since: int | None, after: tuple[int, int], portion: int
) -> tuple[int, tuple[int, int] | None]:
    """Shorten those of the next ``portion`` records after (room, seq) that need it (see ``Storage.shorten``); returns
    how many, and where to go on."""
    rows = connection.execute(
        "SELECT record.id, record.room, record.seq FROM record CROSS JOIN room ON room.id = record.room"  # noqa: S608 of this file
        f" WHERE (record.room, record.seq) > (?, ?) AND {_OF_KIND} ORDER BY record.room, record.seq LIMIT ?",
        (*after, kind, kind, kind, portion),
    ).fetchall()
    changed = connection.executemany(
        "UPDATE record SET expires_on = coalesce(?, day) + ?"
        " WHERE id = ? AND expires_on > coalesce(?, day) + ? AND release IS NULL",
        [(since, days, id, since, days) for id, _, _ in rows],
    ).rowcount
    return max(changed, 0), (rows[-1][1], rows[-1][2]) if rows else None


def delete_records(connection: sqlite3.Connection, which: str, *values: object) -> int:
    """Delete the records whose rows the query ``which`` gives, and leave tombstones where they had entries; returns how
    many. The only way in which a record goes."""
    rows = connection.execute(which, values).fetchall()
    leave_tombstones(connection, (row for (row,) in rows))
    connection.executemany("DELETE FROM record WHERE id = ?", rows)
    return len(rows)


def _records_after(connection: sqlite3.Connection, room_id: int, seq: int, limit: int) -> Iterator[Record]:
    query = (
        "SELECT seq, client_id, day, body FROM record WHERE room = ? AND seq > ? AND length(body) > 0"
        " ORDER BY seq LIMIT ?"
    )
    # Closed as soon as the caller stops: an open statement is an open snapshot, which would keep deleted
    # bytes in the log.
    with closing(connection.execute(query, (room_id, seq, limit))) as rows:
        for row in rows:
            yield Record(*row)


def _begins_with(connection: sqlite3.Connection, room_id: int, records: Sequence[NewRecord]) -> bool:
    rows = connection.execute(
        "SELECT seq, client_id, body FROM record WHERE room = ? AND seq <= ? ORDER BY seq", (room_id, len(records))
    ).fetchall()
    return rows == [(seq, record.id, record.body) for seq, record in enumerate(records, 1)]


def _insert_record(
    connection: sqlite3.Connection,
    room_id: int,
    seq: int,
    record: NewRecord,
    today: int,
    release: bytes | None = None,
) -> int:
    for key in record.withdraw_keys:
        if connection.execute("SELECT 1 FROM withdrawal WHERE key = ?", (key,)).fetchone():
            raise AlreadyWithdrawn("what this was made from has been taken back")
    try:
        cursor = connection.execute(
            "INSERT INTO record (room, seq, client_id, day, expires_on, body, release) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (room_id, seq, record.id, today, record.expires_on, record.body, release),
        )
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_UNIQUE:
            raise
        raise RecordConflict("two records with one id") from None
    row = _row_of(cursor)
    connection.executemany(
        "INSERT OR IGNORE INTO carried (key, record) VALUES (?, ?)", [(key, row) for key in record.withdraw_keys]
    )
    return row


def _row_of(cursor: sqlite3.Cursor) -> int:
    row = cursor.lastrowid
    if row is None:
        raise sqlite3.DatabaseError("an INSERT without a row")
    return row
