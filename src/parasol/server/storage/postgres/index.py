"""SQL for the index: lists, their entries, what stays of entries that go, and the buckets in which they are fetched.

Whoever changes anything here holds the lock ``LISTS``; readers see one moment, in a snapshot.
"""

from collections.abc import Iterable, Mapping, Sequence

from parasol.formats.contexts import inner_of
from parasol.formats.messages import Head
from parasol.server.storage import (
    Bucket,
    ElementPage,
    Entry,
    ListState,
    ListUnknown,
    Path,
    Paths,
    PutDone,
    StorageError,
    TagTaken,
)
from parasol.server.storage.hashing import bounds, bucket_of, buckets_of, keys_of
from parasol.server.storage.postgres import last_days, tree, tree_heads
from parasol.server.storage.postgres.asking import all_rows, count, one_row
from parasol.server.storage.postgres.last_days import days_of
from parasol.server.storage.postgres.locks import Connection, Lock, take


async def lists(connection: Connection) -> list[ListState]:
    """The outsides of all lists that are in use."""
    rows = await all_rows(
        connection,
        "SELECT number, is_complete, updated_on, entries, holes FROM list WHERE is_dropped = 0 ORDER BY number",
    )
    return [
        ListState(number, bool(complete), day, entries, tombstones)
        for number, complete, day, entries, tombstones in rows
    ]


async def start_list(connection: Connection, number: int, today: int) -> None:
    """Start a list; the first ever is complete at once. Its number must be the highest (``StorageError``)."""
    row = await one_row(connection, "SELECT max(number) FROM list")
    assert row is not None
    highest = row[0]
    if highest is not None and number <= highest:
        raise StorageError("a list of this or a higher number was started already")
    await connection.execute(
        "INSERT INTO list (number, is_complete, updated_on) VALUES (%s, %s, %s)", (number, int(highest is None), today)
    )


async def add_entries(
    connection: Connection, room: int, record: int, entries: Sequence[Entry], head: Head, today: int
) -> None:
    """Add entries that live and die with record number ``record`` of the room in row ``room``, with the list's tree
    head after that."""
    await require_list(connection, head.list_number)
    await _insert(connection, head.list_number, room, record, entries)
    await tree_heads.advance(connection, head, [entry.position for entry in entries], record)
    await _touch(connection, head.list_number, today)


async def put_entries(
    connection: Connection,
    list_number: int,
    room: bytes,
    items: Sequence[tuple[bytes, Sequence[Entry]]],
    head: Head,
    today: int,
    last_days: Mapping[bytes, int] | None = None,
) -> PutDone:
    """See ``Storage.put_entries``."""
    days = last_days or {}
    await take(connection, Lock.LISTS)
    await require_list(connection, list_number)
    last = await tree_heads.last_seq_held(connection, room)
    free = await _rows_without_entries(connection, list_number, room, [id for id, _ in items])
    held = await _taken(connection, list_number, [entry.tag for _, entries in items for entry in entries])
    taken: list[bytes] = []
    gone: list[bytes] = []
    kept = await days_of(connection, room, [id for id in free if id in days])
    ends = [(id, last) for id, (_, last) in kept.items() if last < days[id]]
    rows: dict[tuple[int, int], tuple[Sequence[Entry], int | None]] = {}
    for id, entries in items:
        row = free.get(id)
        is_gone = row is None or row in rows
        is_taken = any(entry.tag in held for entry in entries)
        if is_gone:
            gone.append(id)
        if is_taken:  # said of a record that isn't there too: so a steward asks which slots are free
            taken.append(id)
        if row is not None and not (is_gone or is_taken):
            rows[row] = entries, days.get(id)
            held |= {entry.tag for entry in entries}
    if taken or gone or ends:
        is_repeat = await tree_heads.head_of(connection, list_number) == head and await _are_there(
            connection, list_number, room, items
        )
        return PutDone((), ()) if is_repeat else PutDone(tuple(taken), tuple(gone), tuple(ends))
    for (room_id, seq), (entries, day) in rows.items():
        await _insert(connection, list_number, room_id, seq, entries, day)
    positions = [entry.position for entries, _ in rows.values() for entry in entries]
    await tree_heads.advance(connection, head, positions, last)
    await _touch(connection, list_number, today)
    return PutDone((), ())


async def leave_tombstones(connection: Connection, rooms: list[int], records: list[int]) -> None:
    """Keep of the entries of these records, which are about to go, what the trees need."""
    rows = await all_rows(
        connection,
        "SELECT entry.list, entry.position, entry.tag, entry.sealed, coalesce(entry.expires_on, record.expires_on),"
        " (SELECT string_agg(key, ''::bytea ORDER BY key) FROM carried"
        "  WHERE carried.room = entry.room AND carried.record = entry.record)"
        " FROM unnest(%s::bigint[], %s::integer[]) AS gone (room, seq)"
        " JOIN entry ON entry.room = gone.room AND entry.record = gone.seq"
        " JOIN record ON record.room = gone.room AND record.seq = gone.seq"
        " JOIN list ON list.number = entry.list WHERE list.is_dropped = 0",
        *(rooms, records),
    )
    if rows:
        numbers, positions, tags, sealed, days, keys = (list(column) for column in zip(*rows, strict=True))
        await connection.execute(
            'INSERT INTO hole (list, position, "inner", expires_on, keys)'
            " SELECT * FROM unnest(%s::integer[], %s::bigint[], %s::bytea[], %s::integer[], %s::bytea[])",
            (
                numbers,
                positions,
                [inner_of(tag, answer) for tag, answer in zip(tags, sealed, strict=True)],
                days,
                [joined or b"" for joined in keys],
            ),
        )


async def records_in_list(connection: Connection, list_number: int) -> list[bytes]:
    """See ``Storage.records_in_list``."""
    rows = await all_rows(
        connection,
        "SELECT client_id FROM record WHERE (room, seq) IN (SELECT DISTINCT room, record FROM entry WHERE list ="
        " (SELECT number FROM list WHERE number = %s AND is_dropped = 0)) ORDER BY room, seq",
        list_number,
    )
    return [row[0] for row in rows]


async def bucket(connection: Connection, list_number: int, bits: int, number: int) -> Bucket | None:
    """See ``Storage.bucket``. In a snapshot."""
    head = await tree_heads.head_of(connection, list_number, is_complete=True)
    if head is None or head.bits != bits or not 0 <= number < 1 << bits:
        return None
    where = (list_number, *bounds(number, bits))
    beside = await tree.siblings(connection, list_number, bits, number)
    entries, gone = await tree.entries(connection, *where), await tree.tombstones(connection, *where)
    return bucket_of(head, beside, entries, gone, await _withdrawn(connection, keys_of(gone)))


async def _withdrawn(connection: Connection, keys: list[bytes]) -> dict[bytes, bytes]:
    """The signatures of those of these keys that were used to take back."""
    if not keys:
        return {}
    rows = await all_rows(connection, "SELECT key, signature FROM withdrawal WHERE key = ANY (%s)", keys)
    return dict(rows)


async def paths(connection: Connection, list_number: int, positions: Iterable[int], room: bytes) -> Paths:
    """See ``Storage.paths``. In a snapshot."""
    await require_list(connection, list_number)
    head = await tree_heads.head_of(connection, list_number)
    bits = head.bits if head else 0
    buckets = [
        Path(
            number,
            tuple(await tree.bucket_elements(connection, list_number, bits, number)),
            tuple(await tree.siblings(connection, list_number, bits, number)),
        )
        for number in buckets_of(positions, bits)
    ]
    return Paths(head, await tree_heads.last_seq(connection, room), tuple(buckets))


async def elements(
    connection: Connection, list_number: int, after: tuple[int, bytes], limit: int, room: bytes
) -> ElementPage:
    """See ``Storage.elements``. In a snapshot."""
    await require_list(connection, list_number)
    found, more = await tree.page(connection, list_number, after, limit)
    head = await tree_heads.head_of(connection, list_number)
    return ElementPage(head, await tree_heads.last_seq(connection, room), tuple(found), more)


async def complete_list(
    connection: Connection,
    number: int,
    today: int,
    head: Head,
    room: bytes,
    days: int | None = None,
    cases: bytes = b"",
) -> None:
    """Mark a list complete and take the lower ones out of use; ``erase_dropped`` then deletes them."""
    await take(connection, Lock.LISTS)
    await require_list(connection, number)
    await tree_heads.confirm(connection, head, room, may_be_later=True)
    await last_days.settle(connection, number)
    if days is not None:
        await last_days.settle_others(connection, number, today, room, days, cases)
    await connection.execute("UPDATE list SET is_complete = 1, updated_on = %s WHERE number = %s", (today, number))
    await connection.execute("UPDATE list SET is_dropped = 1 WHERE number < %s", (number,))


async def set_tree_head(connection: Connection, head: Head, room: bytes) -> None:
    """See ``Storage.set_tree_head``."""
    await take(connection, Lock.LISTS)
    await require_list(connection, head.list_number)
    await tree_heads.confirm(connection, head, room, may_be_later=False)


async def erase_dropped(connection: Connection) -> int:
    """Delete a list out of use with all that is in it; returns how many rows."""
    await take(connection, Lock.LISTS)
    found = await one_row(connection, "SELECT number FROM list WHERE is_dropped = 1 LIMIT 1")
    if not found:
        return 0
    gone = 0
    for table in ("entry", "hole", "node", "head"):
        gone += await count(connection, f"DELETE FROM {table} WHERE list = %s", *found)  # noqa: S608 our own names
    return gone + await count(connection, "DELETE FROM list WHERE number = %s", *found)


async def require_list(connection: Connection, number: int) -> None:
    """Raise ``ListUnknown`` if there is no such list in use."""
    if not await one_row(connection, "SELECT 1 FROM list WHERE number = %s AND is_dropped = 0", number):
        raise ListUnknown("there is no such list any more")


async def _insert(
    connection: Connection, number: int, room: int, record: int, entries: Sequence[Entry], day: int | None = None
) -> None:
    own = await last_days.release(connection, room, record, day)
    tags = [entry.tag for entry in entries]
    if len(set(tags)) < len(tags) or await _taken(connection, number, tags):
        raise TagTaken("an entry with this tag is there already")
    await connection.execute(
        "INSERT INTO entry (list, room, record, expires_on, release, position, tag, sealed)"
        " SELECT %s::integer, %s::bigint, %s::integer, %s::integer, %s::bytea, asked.*"
        " FROM unnest(%s::bigint[], %s::bytea[], %s::bytea[]) AS asked",
        (number, room, record, *own, [entry.position for entry in entries], tags, [entry.sealed for entry in entries]),
    )


async def _rows_without_entries(
    connection: Connection, number: int, room: bytes, ids: list[bytes]
) -> dict[bytes, tuple[int, int]]:
    """(room, seq) of those of these records that are there and have no entries in the list."""
    rows = await all_rows(
        connection,
        "SELECT client_id, room, seq FROM record WHERE room = (SELECT id FROM room WHERE name = %s)"
        " AND client_id = ANY (%s) AND NOT EXISTS (SELECT FROM entry"
        " WHERE entry.room = record.room AND entry.record = record.seq AND entry.list = %s)",
        *(room, ids, number),
    )
    return {id: (room_id, seq) for id, room_id, seq in rows}


async def _are_there(
    connection: Connection, number: int, room: bytes, items: Sequence[tuple[bytes, Sequence[Entry]]]
) -> bool:
    """Whether these records have these very entries already."""
    wanted = {(id, entry.tag) for id, entries in items for entry in entries}
    rows = await all_rows(
        connection,
        "SELECT record.client_id, entry.tag FROM entry"
        " JOIN record ON record.room = entry.room AND record.seq = entry.record"
        " WHERE entry.list = %s AND entry.tag = ANY (%s) AND entry.room = (SELECT id FROM room WHERE name = %s)",
        *(number, [tag for _, tag in wanted], room),
    )
    return wanted <= set(rows)


async def _taken(connection: Connection, number: int, tags: list[bytes]) -> set[bytes]:
    rows = await all_rows(connection, "SELECT tag FROM entry WHERE list = %s AND tag = ANY (%s)", number, tags)
    return {tag for (tag,) in rows}


async def _touch(connection: Connection, number: int, today: int) -> None:
    await connection.execute("UPDATE list SET updated_on = %s WHERE number = %s", (today, number))
