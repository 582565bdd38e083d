"""SQL for rooms and their records. Every statement on records stays within one room."""

from collections.abc import Sequence

from psycopg.errors import UniqueViolation

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
from parasol.server.storage.postgres import index
from parasol.server.storage.postgres.asking import all_rows, count, one_row
from parasol.server.storage.postgres.locks import Connection, Lock, share, take

_ROOM = "SELECT name, kind, holder_key, opened_on, expires_on, next - 1 FROM room"
_FEW = 64
"""Records that are asked for at once, until it is seen how large they are."""


async def room(connection: Connection, name: bytes) -> Room | None:
    """A room's outside."""
    row = await one_row(connection, f"{_ROOM} WHERE name = %s", name)
    return Room(*row) if row else None


async def rooms_of_kind(connection: Connection, kind: str) -> list[Room]:
    """All rooms of a kind, in the order in which they were opened."""
    return [Room(*row) for row in await all_rows(connection, f"{_ROOM} WHERE kind = %s ORDER BY id", kind)]


async def open_room(connection: Connection, room: Room, records: Sequence[NewRecord], today: int) -> int:
    """See ``Storage.open_room``."""
    await keep_withdrawals_out(connection, records)
    await opened(connection, room, records, today)
    return len(records)


async def opened(connection: Connection, room: Room, records: Sequence[NewRecord], today: int) -> tuple[int, bool]:
    """The row of a room that was opened with these records, now or before; and whether it was now."""
    row = await insert_room(connection, room, len(records) + 1)
    if row is None:
        found = await one_row(connection, "SELECT id, kind, holder_key FROM room WHERE name = %s FOR UPDATE", room.name)
        if found is None or found[1:] != (room.kind, room.holder_key):
            raise RoomTaken("a room of this name is there already")
        if not await _begins_with(connection, found[0], records):
            raise RoomTaken("a room of this name is there already")
        return found[0], False
    for seq, record in enumerate(records, 1):
        await _insert_record(connection, row, seq, record, today)
    return row, True


async def insert_room(connection: Connection, room: Room, next_seq: int = 1) -> int | None:
    """Make a room; returns its row, or None if the name is taken. Waits for whoever makes one of the same name."""
    row = await one_row(
        connection,
        "INSERT INTO room (name, kind, holder_key, opened_on, expires_on, next, is_taken_on)"
        " VALUES (%s, %s, %s, %s, %s, %s, 0) ON CONFLICT (name) DO NOTHING RETURNING id",
        *(room.name, room.kind, room.holder_key, room.opened_on, room.expires_on, next_seq),
    )
    return row[0] if row else None


async def append(
    connection: Connection,
    name: bytes,
    record: NewRecord,
    today: int,
    release: bytes | None = None,
    bounds: Bounds | None = None,
) -> tuple[int, int, bool]:
    """Append a record, with its release hash if entries come with it: its room's row, its seq, and whether it is new.
    One statement."""
    row = await one_row(
        connection,
        "SELECT outcome, given, room_id FROM append(%b, %b, %b, %s::integer, %s::integer, %s::bytea[], %b,"
        " %s::integer, %s::integer, %s::boolean)",
        *(name, record.id, record.body, today, record.expires_on, list(record.withdraw_keys), release),
        *(bounds and bounds.unit, bounds and bounds.most_alone, bounds and bounds.is_paid),
    )
    assert row is not None
    outcome, seq, room_id = row
    if outcome == "unknown":
        raise RoomUnknown("there is no such room")
    if outcome == "conflict":
        raise RecordConflict("a record with this id is there already, with another body")
    if outcome == "withdrawn":
        raise AlreadyWithdrawn("what this was made from has been taken back")
    if outcome == "alone":
        raise NotTakenOn("nobody has answered here yet")
    if outcome == "unpaid":
        raise Unpaid("this has to be paid for")
    return room_id, seq, outcome == "new"


async def read_after(connection: Connection, room: bytes, seq: int, limit: int, max_bytes: int) -> list[Record]:
    """See ``Storage.read_after``. In a snapshot if there may be many."""
    found = await one_row(connection, "SELECT id FROM room WHERE name = %s", room)
    if not found:
        raise RoomUnknown("there is no such room")
    records: list[Record] = []
    size = 0
    while len(records) < limit:
        rows = await all_rows(
            connection,
            "SELECT seq, client_id, day, body FROM record WHERE room = %s AND seq > %s AND octet_length(body) > 0"
            " ORDER BY seq LIMIT %s",
            *(found[0], records[-1].seq if records else seq, min(_FEW, limit - len(records))),
        )
        for row in rows:
            records.append(Record(*row))
            size += len(records[-1].body)
            if size >= max_bytes:
                return records
        if len(rows) < _FEW:
            break
    return records


async def read_before(
    connection: Connection, room: bytes, seq: int, limit: int, max_bytes: int, after: int = 0
) -> Newest:
    """See ``Storage.read_before``. The length of what is kept apart stands in the row."""
    found = await one_row(connection, "SELECT id FROM room WHERE name = %s", room)
    if not found:
        raise RoomUnknown("there is no such room")
    sizes = await all_rows(
        connection,
        "SELECT seq, octet_length(body) FROM record"
        " WHERE room = %s AND seq < %s AND seq > %s AND octet_length(body) > 0 ORDER BY seq DESC LIMIT %s",
        *(found[0], seq, after, limit + 1),
    )
    count = fitting((size for _, size in sizes), limit, max_bytes)
    rows = await all_rows(
        connection,
        "SELECT seq, client_id, day, body FROM record WHERE room = %s AND seq = ANY(%s) ORDER BY seq DESC",
        *(found[0], [number for number, _ in sizes[:count]]),
    )
    return Newest([Record(*row) for row in rows], count < len(sizes))


async def outline(connection: Connection, room: bytes, parts: Sequence[int], after: int) -> RoomOutline:
    """See ``Storage.outline``. The length of what is kept apart stands in the row."""
    found = await one_row(connection, "SELECT id FROM room WHERE name = %s", room)
    if not found:
        raise RoomUnknown("there is no such room")
    sizes = "SELECT seq, octet_length(body) FROM record WHERE room = %s"
    first = await all_rows(connection, f"{sizes} AND seq = ANY(%s)", found[0], list(parts))
    newest = await all_rows(
        connection, f"{sizes} AND seq > %s ORDER BY seq DESC LIMIT %s", found[0], after, OUTLINE_NEWEST + 1
    )
    older, newest = len(newest) > OUTLINE_NEWEST, newest[:OUTLINE_NEWEST]
    wanted = given(first, newest)
    rows = await all_rows(
        connection,
        "SELECT seq, client_id, day, body FROM record WHERE room = %s AND seq = ANY(%s) ORDER BY seq",
        *(found[0], wanted),
    )
    left = sorted(seq for seq, _ in [*first, *newest] if seq not in wanted)
    return RoomOutline([Record(*row) for row in rows], left, older)


async def delete_record(connection: Connection, room: bytes, id: bytes) -> bool:
    """Delete a record with what hangs on it."""
    await take(connection, Lock.LISTS)
    which = "SELECT room, seq FROM record WHERE room = (SELECT id FROM room WHERE name = %s) AND client_id = %s"
    return await delete_records(connection, which, room, id) > 0


async def empty_record(connection: Connection, room: bytes, id: bytes) -> bool:
    """See ``Storage.empty_record``."""
    which = "room = (SELECT id FROM room WHERE name = %s) AND client_id = %s AND body <> ''::bytea"
    return await count(connection, f"UPDATE record SET body = ''::bytea WHERE {which}", room, id) > 0  # noqa: S608


async def delete_room(connection: Connection, room: bytes) -> bool:
    """Delete a room with everything in it."""
    await take(connection, Lock.LISTS)
    found = await one_row(connection, "SELECT id FROM room WHERE name = %s FOR UPDATE", room)
    if not found:
        return False
    await delete_records(connection, "SELECT room, seq FROM record WHERE room = %s", found[0])
    return await count(connection, "DELETE FROM room WHERE id = %s", found[0]) > 0


async def shorten_room(connection: Connection, room: bytes, expires_on: int) -> bool:
    """See ``Storage.shorten_room``. The records go with their room."""
    query = "UPDATE room SET expires_on = least(expires_on, %s::integer) WHERE name = %s"
    return await count(connection, query, expires_on, room) > 0


_OF_KIND = "split_part(room.kind, '/', 1) = %s"


async def shorten_rooms(connection: Connection, kind: str, days: int, since: int | None, portion: int) -> int:
    """Shorten up to ``portion`` rooms (see ``Storage.shorten``); returns how many."""
    await take(connection, Lock.LISTS, Lock.MARKS)
    due = (
        "SELECT id FROM room"  # noqa: S608 of this file
        f" WHERE {_OF_KIND} AND expires_on > coalesce(%s::integer, opened_on) + %s::integer LIMIT %s FOR UPDATE"
    )
    ids = [id for (id,) in await all_rows(connection, due, kind, since, days, portion)]
    query = "UPDATE room SET expires_on = coalesce(%s::integer, opened_on) + %s::integer WHERE id = ANY (%s)"
    return await count(connection, query, since, days, ids)


async def shorten_records(
    connection: Connection, kind: str, days: int, since: int | None, after: tuple[int, int], portion: int
) -> tuple[int, tuple[int, int] | None]:
    """Shorten those of the next ``portion`` records after (room, seq) that need it (see ``Storage.shorten``); returns
    how many, and where to go on."""
    await take(connection, Lock.LISTS, Lock.MARKS)
    rows = await all_rows(
        connection,
        "SELECT record.room, record.seq FROM record JOIN room ON room.id = record.room"  # noqa: S608 of this file
        f" WHERE (record.room, record.seq) > (%s, %s) AND {_OF_KIND} ORDER BY record.room, record.seq LIMIT %s",
        *(*after, kind, portion),
    )
    changed = await count(
        connection,
        "UPDATE record SET expires_on = coalesce(%s::integer, day) + %s::integer"
        " FROM unnest(%s::bigint[], %s::bigint[]) AS due (room, seq)"
        " WHERE record.room = due.room AND record.seq = due.seq"
        " AND expires_on > coalesce(%s::integer, day) + %s::integer AND release IS NULL",
        *(since, days, [room for room, _ in rows], [seq for _, seq in rows], since, days),
    )
    return changed, rows[-1] if rows else None


async def delete_records(connection: Connection, which: str, *values: object) -> int:
    """Delete the records whose (room, seq) the query ``which`` gives, and leave tombstones where they had entries;
    returns how many. The only way in which a record goes. The caller holds ``LISTS``."""
    rows = await all_rows(connection, f"{which} FOR UPDATE OF record", *values)
    if not rows:
        return 0
    places = [room for room, _ in rows], [seq for _, seq in rows]
    await index.leave_tombstones(connection, *places)
    for room_id in sorted(set(places[0])):
        seqs = [seq for room, seq in rows if room == room_id]
        await count(connection, "DELETE FROM record WHERE room = %s AND seq = ANY (%s)", room_id, seqs)
    return len(rows)


async def keep_withdrawals_out(connection: Connection, records: Sequence[NewRecord]) -> None:
    """Before records are stored: nobody takes back what they carry until they are there."""
    if any(record.withdraw_keys for record in records):
        await share(connection, Lock.WITHDRAWALS)


async def _begins_with(connection: Connection, room_id: int, records: Sequence[NewRecord]) -> bool:
    rows = await all_rows(
        connection,
        "SELECT seq, client_id, body FROM record WHERE room = %s AND seq <= %s ORDER BY seq",
        *(room_id, len(records)),
    )
    return rows == [(seq, record.id, record.body) for seq, record in enumerate(records, 1)]


async def _insert_record(connection: Connection, room_id: int, seq: int, record: NewRecord, today: int) -> None:
    keys = list(record.withdraw_keys)
    if keys and await one_row(connection, "SELECT 1 FROM withdrawal WHERE key = ANY (%s)", keys):
        raise AlreadyWithdrawn("what this was made from has been taken back")
    try:
        await connection.execute(
            "INSERT INTO record (room, seq, client_id, day, expires_on, body) VALUES (%s, %s, %s, %s, %s, %b)",
            (room_id, seq, record.id, today, record.expires_on, record.body),
        )
    except UniqueViolation:
        raise RecordConflict("two records with one id") from None
    if keys:
        await connection.execute(
            "INSERT INTO carried (key, room, record) SELECT DISTINCT unnest(%s::bytea[]), %s::bigint, %s::integer",
            (keys, room_id, seq),
        )
