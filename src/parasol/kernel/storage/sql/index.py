"""SQL for the index: lists, their entries, what stays of entries that go, and the buckets in which they are fetched.

Whoever changes anything here holds the lock ``LISTS``. ``bucket``, ``paths`` and ``elements`` read as of one moment:
else a change between two statements could make a hit read as a miss.
"""

from collections.abc import Iterable, Mapping, Sequence

from parasol.kernel.messages import Head, IndexEnd, IndexPathsAnswer, IndexPutDone, PathBucket
from parasol.kernel.storage.errors import ListUnknown, StorageError, TagTaken
from parasol.kernel.storage.hashing import bounds, bucket_of, buckets_of, keys_of
from parasol.kernel.storage.lists import Bucket, ElementPage, Entry, ListState
from parasol.kernel.storage.sql import last_days, tree, tree_heads
from parasol.kernel.storage.sql.asking import Asking, Key
from parasol.kernel.storage.sql.last_days import days_of
from parasol.kernel.storage.sql.locks import Lock

ENTRY_PORTION = 250
"""Index entries to a transaction: they lie all over three indexes, so this takes 11 ms, and 2,000 took 131 ms."""


async def lists(db: Asking) -> list[ListState]:
    """The outsides of all lists that are in use."""
    rows = await db.all(
        "SELECT number, is_complete, updated_on, entries, holes FROM list WHERE is_dropped = 0 ORDER BY number"
    )
    return [
        ListState(number, bool(complete), day, entries, tombstones)
        for number, complete, day, entries, tombstones in rows
    ]


async def start_list(db: Asking, number: int, today: int) -> None:
    """Start a list; the first ever is complete at once. Its number must be the highest (``StorageError``)."""
    highest = await db.value("SELECT max(number) FROM list")
    if highest is not None and number <= highest:
        raise StorageError("a list of this or a higher number was started already")
    query = "INSERT INTO list (number, is_complete, updated_on) VALUES (?, ?, ?)"
    await db.run(query, number, int(highest is None), today)


async def add_entries(db: Asking, record: Key, entries: Sequence[Entry], head: Head, seq: int, today: int) -> None:
    """Add entries that live and die with a record, number ``seq`` of its room, with the list's tree head after that."""
    await require_list(db, head.list_number)
    await _insert(db, head.list_number, record, entries)
    await tree_heads.advance(db, head, [entry.position for entry in entries], seq)
    await _touch(db, head.list_number, today)


async def put_entries(
    db: Asking,
    list_number: int,
    room: bytes,
    items: Sequence[tuple[bytes, Sequence[Entry]]],
    head: Head,
    today: int,
    last_days: Mapping[bytes, int] | None = None,
) -> IndexPutDone:
    """Add entries that live and die with records that are there (re-keying), for each record's id, all or none of them;
    ``head.seq`` is the room's last. If the list has this very head already nothing changes. ``last_days`` are the
    records' last days in this list, where they are earlier: the records get them when it is complete. Raises
    ``ListUnknown``, ``BucketFull``, ``TreeHeadMoved``."""
    days = last_days or {}
    await db.take(Lock.LISTS)
    await require_list(db, list_number)
    last = await tree_heads.last_seq_held(db, room)
    free = await _without_entries(db, list_number, room, [id for id, _ in items])
    held = await _taken(db, list_number, [entry.tag for _, entries in items for entry in entries])
    taken: list[bytes] = []
    gone: list[bytes] = []
    kept = await days_of(db, room, [id for id in free if id in days])
    ends = [IndexEnd(id, kept[id][1]) for id, _ in items if id in kept and kept[id][1] < days[id]]
    rows: dict[Key, tuple[Sequence[Entry], int | None]] = {}
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
        is_repeat = await tree_heads.head_of(db, list_number) == head and await _are_there(db, list_number, room, items)
        return IndexPutDone([], [], []) if is_repeat else IndexPutDone(taken, gone, ends)
    for row, (entries, day) in rows.items():
        await _insert(db, list_number, row, entries, day)
    positions = [entry.position for entries, _ in rows.values() for entry in entries]
    await tree_heads.advance(db, head, positions, last)
    await _touch(db, list_number, today)
    return IndexPutDone([], [], [])


async def records_in_list(db: Asking, list_number: int) -> list[bytes]:
    """The ids of the records that have entries in this list (what a re-keying has done already). Walks a whole index:
    0.24 s for 160,000 entries on SQLite, so in a thread."""
    rows = await db.all(
        "SELECT client_id FROM record WHERE {record} IN (SELECT DISTINCT {owner} FROM entry WHERE list ="
        " (SELECT number FROM list WHERE number = ? AND is_dropped = 0)) ORDER BY {row}",
        list_number,
    )
    return [row[0] for row in rows]


async def bucket(db: Asking, list_number: int, bits: int, number: int) -> Bucket | None:
    """One bucket; None if there is no complete list of this number with a head, or it isn't divided into ``2**bits``
    buckets, or there is no such bucket."""
    head = await tree_heads.head_of(db, list_number, is_complete=True)
    if head is None or head.bits != bits or not 0 <= number < 1 << bits:
        return None
    where = (list_number, *bounds(number, bits))
    beside = await tree.siblings(db, list_number, bits, number)
    entries, gone = await tree.entries(db, *where), await tree.tombstones(db, *where)
    withdrawn = await db.among("SELECT key, signature FROM withdrawal WHERE key {among}", keys_of(gone))
    return bucket_of(head, beside, entries, gone, dict(withdrawn))


async def paths(db: Asking, list_number: int, positions: Iterable[int], room: bytes) -> IndexPathsAnswer:
    """The buckets in which the positions lie, each once, in order; without a head the list is one bucket. Raises
    ``ListUnknown``."""
    await require_list(db, list_number)
    head = await tree_heads.head_of(db, list_number)
    bits = head.bits if head else 0
    buckets = [
        PathBucket(
            number,
            await tree.bucket_elements(db, list_number, bits, number),
            await tree.siblings(db, list_number, bits, number),
        )
        for number in buckets_of(positions, bits)
    ]
    return IndexPathsAnswer(head, await tree_heads.last_seq(db, room), buckets)


async def elements(db: Asking, list_number: int, after: tuple[int, bytes], limit: int, room: bytes) -> ElementPage:
    """At most ``limit`` of a list's elements after (position, element); all are after ``(0, b"")``. Raises
    ``ListUnknown``."""
    await require_list(db, list_number)
    found, more = await tree.page(db, list_number, after, limit)
    head = await tree_heads.head_of(db, list_number)
    return ElementPage(head, await tree_heads.last_seq(db, room), tuple(found), more)


async def complete_list(
    db: Asking, number: int, today: int, head: Head, room: bytes, days: int | None = None, cases: bytes = b""
) -> None:
    """Mark a list complete and take the lower ones out of use; ``erase_dropped`` then deletes them."""
    await db.take(Lock.LISTS)
    await require_list(db, number)
    await tree_heads.confirm(db, head, room, may_be_later=True)
    await last_days.settle(db, number)
    if days is not None:
        await last_days.settle_others(db, number, today, room, days, cases)
    await db.run("UPDATE list SET is_complete = 1, updated_on = ? WHERE number = ?", today, number)
    await db.run("UPDATE list SET is_dropped = 1 WHERE number < ?", number)


async def set_tree_head(db: Asking, head: Head, room: bytes) -> None:
    """Keep a tree head of the list as it is: that in force with another day, roster length and signer, or the first one
    of an empty list (then ``seq`` is the last of ``room``). Raises ``ListUnknown``, ``TreeHeadMoved``."""
    await db.take(Lock.LISTS)
    await require_list(db, head.list_number)
    await tree_heads.confirm(db, head, room, may_be_later=False)


async def erase_dropped(db: Asking) -> int:
    """Delete some rows of a list out of use, and the list once it is empty; returns how many."""
    await db.take(Lock.LISTS)
    found = await db.one("SELECT number FROM list WHERE is_dropped = 1 LIMIT 1")
    if not found:
        return 0
    for table, key in (("entry", "list, tag"), ("hole", 'list, position, "inner"'), ("node", "list, depth, number")):
        if gone := await db.delete_some(table, key, "list = ?", found[0], ENTRY_PORTION):
            return gone
    await db.run("DELETE FROM head WHERE list = ?", *found)
    return await db.run("DELETE FROM list WHERE number = ?", *found)


async def require_list(db: Asking, number: int) -> None:
    """Raise ``ListUnknown`` if there is no such list in use."""
    if not await db.one("SELECT 1 FROM list WHERE number = ? AND is_dropped = 0", number):
        raise ListUnknown("there is no such list any more")


async def _insert(db: Asking, number: int, record: Key, entries: Sequence[Entry], day: int | None = None) -> None:
    own = await last_days.release(db, record, day)
    added = await db.many(
        "INSERT INTO entry (list, {owner}, position, tag, sealed, expires_on, release)"
        " VALUES (?, {key}, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
        [(number, *record, entry.position, entry.tag, entry.sealed, *own) for entry in entries],
    )
    if added < len(entries):
        raise TagTaken("an entry with this tag is there already")


async def _without_entries(db: Asking, number: int, room: bytes, ids: list[bytes]) -> dict[bytes, Key]:
    """The keys of those of these records that are there and have no entries in the list."""
    rows = await db.among(
        "SELECT client_id, {row} FROM record WHERE client_id {among} AND room = (SELECT id FROM room WHERE name = ?)"
        " AND NOT EXISTS (SELECT 1 FROM entry WHERE {entry} = {record} AND entry.list = ?)",
        *(ids, room, number),
    )
    return {id: tuple(key) for id, *key in rows}


async def _are_there(db: Asking, number: int, room: bytes, items: Sequence[tuple[bytes, Sequence[Entry]]]) -> bool:
    """Whether these records have these very entries already."""
    wanted = {(id, entry.tag) for id, entries in items for entry in entries}
    rows = await db.among(
        "SELECT record.client_id, entry.tag FROM entry JOIN record ON {record} = {entry}"
        " WHERE entry.tag {among} AND entry.list = ? AND record.room = (SELECT id FROM room WHERE name = ?)",
        *([tag for _, tag in wanted], number, room),
    )
    return wanted <= set(rows)


async def _taken(db: Asking, number: int, tags: list[bytes]) -> set[bytes]:
    return {tag for (tag,) in await db.among("SELECT tag FROM entry WHERE tag {among} AND list = ?", tags, number)}


async def _touch(db: Asking, number: int, today: int) -> None:
    await db.run("UPDATE list SET updated_on = ? WHERE number = ?", today, number)
