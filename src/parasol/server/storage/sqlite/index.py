"""SQL for the index: lists, their entries, what stays of entries that go, and the buckets in which they are fetched."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager

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
from parasol.server.storage.sqlite import last_days, tree, tree_heads
from parasol.server.storage.sqlite.last_days import of_record


def lists(connection: sqlite3.Connection) -> list[ListState]:
    """The outsides of all lists that are in use."""
    rows = connection.execute(
        "SELECT number, is_complete, updated_on, entries, holes FROM list WHERE NOT is_dropped ORDER BY number"
    )
    return [
        ListState(number, bool(complete), day, entries, tombstones)
        for number, complete, day, entries, tombstones in rows
    ]


def start_list(connection: sqlite3.Connection, number: int, today: int) -> None:
    """Start a list; the first ever is complete at once. Its number must be the highest (``StorageError``)."""
    highest = connection.execute("SELECT max(number) FROM list").fetchone()[0]
    if highest is not None and number <= highest:
        raise StorageError("a list of this or a higher number was started already")
    connection.execute(
        "INSERT INTO list (number, is_complete, updated_on) VALUES (?, ?, ?)", (number, highest is None, today)
    )


def add_entries(
    connection: sqlite3.Connection, record: int, entries: Sequence[Entry], head: Head, seq: int, today: int
) -> None:
    """Add entries that live and die with the record in row ``record``, with the list's tree head after that."""
    require_list(connection, head.list_number)
    _insert(connection, head.list_number, record, entries)
    tree_heads.advance(connection, head, [entry.position for entry in entries], seq)
    _touch(connection, head.list_number, today)


def put_entries(
    connection: sqlite3.Connection,
    list_number: int,
    room: bytes,
    items: Sequence[tuple[bytes, Sequence[Entry]]],
    head: Head,
    today: int,
    last_days: Mapping[bytes, int] | None = None,
) -> PutDone:
    """See ``Storage.put_entries``."""
    days = last_days or {}
    require_list(connection, list_number)
    taken: list[bytes] = []
    gone: list[bytes] = []
    ends: list[tuple[bytes, int]] = []
    rows: dict[int, tuple[Sequence[Entry], int | None]] = {}
    tags: set[bytes] = set()
    for id, entries in items:
        row = _row_without_entries(connection, list_number, room, id)
        is_gone = row is None or row in rows
        is_taken = any(entry.tag in tags or _is_taken(connection, list_number, entry.tag) for entry in entries)
        if is_gone:
            gone.append(id)
        if is_taken:  # said of a record that isn't there too: so a steward asks which slots are free
            taken.append(id)
        if row is not None and id in days and (last := of_record(connection, row)) < days[id]:
            ends.append((id, last))
        if row is not None and not (is_gone or is_taken):
            rows[row] = entries, days.get(id)
            tags |= {entry.tag for entry in entries}
    if taken or gone or ends:
        is_repeat = tree_heads.head_of(connection, list_number) == head and _are_there(
            connection, list_number, room, items
        )
        return PutDone((), ()) if is_repeat else PutDone(tuple(taken), tuple(gone), tuple(ends))
    for row, (entries, day) in rows.items():
        _insert(connection, list_number, row, entries, day)
    positions = [entry.position for entries, _ in rows.values() for entry in entries]
    tree_heads.advance(connection, head, positions, tree_heads.last_seq(connection, room))
    _touch(connection, list_number, today)
    return PutDone((), ())


def leave_tombstones(connection: sqlite3.Connection, records: Iterable[int]) -> None:
    """Keep of the entries of these records, which are about to go, what the trees need."""
    for record in records:
        rows = connection.execute(
            "SELECT entry.list, entry.position, entry.tag, entry.sealed,"
            " coalesce(entry.expires_on, record.expires_on) FROM entry"
            " JOIN record ON record.id = entry.record JOIN list ON list.number = entry.list"
            " WHERE entry.record = ? AND NOT list.is_dropped",
            (record,),
        ).fetchall()
        if not rows:
            continue
        keys = connection.execute("SELECT key FROM carried WHERE record = ? ORDER BY key", (record,)).fetchall()
        joined = b"".join(key for (key,) in keys)
        connection.executemany(
            "INSERT INTO hole (list, position, inner, expires_on, keys) VALUES (?, ?, ?, ?, ?)",
            [(number, position, inner_of(tag, sealed), day, joined) for number, position, tag, sealed, day in rows],
        )


def records_in_list(connection: sqlite3.Connection, list_number: int) -> list[bytes]:
    """See ``Storage.records_in_list``. Walks a whole index: 0.24 s for 160,000 entries, so in a thread."""
    rows = connection.execute(
        "SELECT client_id FROM record WHERE id IN (SELECT DISTINCT record FROM entry WHERE list ="
        " (SELECT number FROM list WHERE number = ? AND NOT is_dropped)) ORDER BY id",
        (list_number,),
    )
    return [row[0] for row in rows]


def bucket(connection: sqlite3.Connection, list_number: int, bits: int, number: int) -> Bucket | None:
    """See ``Storage.bucket``."""
    with snapshot(connection):
        head = tree_heads.head_of(connection, list_number, is_complete=True)
        if head is None or head.bits != bits or not 0 <= number < 1 << bits:
            return None
        where = (list_number, *bounds(number, bits))
        beside = tree.siblings(connection, list_number, bits, number)
        gone = tree.tombstones(connection, *where)
        return bucket_of(head, beside, tree.entries(connection, *where), gone, _withdrawn(connection, keys_of(gone)))


def _withdrawn(connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, bytes]:
    """The signatures of those of these keys that were used to take back."""
    if not keys:
        return {}
    found = (
        connection.execute("SELECT key, signature FROM withdrawal WHERE key = ?", (key,)).fetchone() for key in keys
    )
    return dict(row for row in found if row)


def paths(connection: sqlite3.Connection, list_number: int, positions: Iterable[int], room: bytes) -> Paths:
    """See ``Storage.paths``."""
    with snapshot(connection):
        require_list(connection, list_number)
        head = tree_heads.head_of(connection, list_number)
        bits = head.bits if head else 0
        buckets = [
            Path(
                number,
                tuple(tree.bucket_elements(connection, list_number, bits, number)),
                tuple(tree.siblings(connection, list_number, bits, number)),
            )
            for number in buckets_of(positions, bits)
        ]
        return Paths(head, tree_heads.last_seq(connection, room), tuple(buckets))


def elements(
    connection: sqlite3.Connection, list_number: int, after: tuple[int, bytes], limit: int, room: bytes
) -> ElementPage:
    """See ``Storage.elements``."""
    with snapshot(connection):
        require_list(connection, list_number)
        found, more = tree.page(connection, list_number, after, limit)
        head = tree_heads.head_of(connection, list_number)
        return ElementPage(head, tree_heads.last_seq(connection, room), tuple(found), more)


def complete_list(
    connection: sqlite3.Connection,
    number: int,
    today: int,
    head: Head,
    room: bytes,
    days: int | None = None,
    cases: bytes = b"",
) -> None:
    """Mark a list complete and take the lower ones out of use; ``erase_dropped`` then deletes them."""
    require_list(connection, number)
    tree_heads.confirm(connection, head, room, may_be_later=True)
    last_days.settle(connection, number)
    if days is not None:
        last_days.settle_others(connection, number, today, room, days, cases)
    connection.execute("UPDATE list SET is_complete = 1, updated_on = ? WHERE number = ?", (today, number))
    connection.execute("UPDATE list SET is_dropped = 1 WHERE number < ?", (number,))


def set_tree_head(connection: sqlite3.Connection, head: Head, room: bytes) -> None:
    """See ``Storage.set_tree_head``."""
    require_list(connection, head.list_number)
    tree_heads.confirm(connection, head, room, may_be_later=False)


def erase_dropped(connection: sqlite3.Connection, limit: int) -> int:
    """Delete up to ``limit`` rows of lists out of use, and a list once it is empty; returns how many."""
    found = connection.execute("SELECT number FROM list WHERE is_dropped LIMIT 1").fetchone()
    if not found:
        return 0
    for statement in _ERASE:
        gone = connection.execute(statement, (*found, limit)).rowcount
        if gone:
            return gone
    connection.execute("DELETE FROM head WHERE list = ?", found)
    return connection.execute("DELETE FROM list WHERE number = ?", found).rowcount


_ERASE = (
    "DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE list = ? LIMIT ?)",
    "DELETE FROM hole WHERE (list, position, inner) IN (SELECT list, position, inner FROM hole WHERE list = ? LIMIT ?)",
    "DELETE FROM node WHERE (list, depth, number) IN (SELECT list, depth, number FROM node WHERE list = ? LIMIT ?)",
)


def require_list(connection: sqlite3.Connection, number: int) -> None:
    """Raise ``ListUnknown`` if there is no such list in use."""
    if not connection.execute("SELECT 1 FROM list WHERE number = ? AND NOT is_dropped", (number,)).fetchone():
        raise ListUnknown("there is no such list any more")


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Read as of one moment: else a change between two statements could make a hit read as a miss."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        if connection.in_transaction:
            connection.execute("COMMIT")


def _insert(
    connection: sqlite3.Connection, number: int, record: int, entries: Sequence[Entry], day: int | None = None
) -> None:
    own = last_days.release(connection, record, day)
    try:
        connection.executemany(
            "INSERT INTO entry (list, record, position, tag, sealed, expires_on, release) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(number, record, entry.position, entry.tag, entry.sealed, *own) for entry in entries],
        )
    except sqlite3.IntegrityError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_CONSTRAINT_UNIQUE:
            raise
        raise TagTaken("an entry with this tag is there already") from None


def _row_without_entries(connection: sqlite3.Connection, number: int, room: bytes, id: bytes) -> int | None:
    found = connection.execute(
        "SELECT id FROM record WHERE room = (SELECT id FROM room WHERE name = ?) AND client_id = ?", (room, id)
    ).fetchone()
    if (
        not found
        or connection.execute("SELECT 1 FROM entry WHERE record = ? AND list = ?", (found[0], number)).fetchone()
    ):
        return None
    row: int = found[0]
    return row


def _are_there(
    connection: sqlite3.Connection, number: int, room: bytes, items: Sequence[tuple[bytes, Sequence[Entry]]]
) -> bool:
    """Whether these records have these very entries already."""
    return all(
        connection.execute(
            "SELECT 1 FROM entry JOIN record ON record.id = entry.record JOIN room ON room.id = record.room"
            " WHERE entry.list = ? AND entry.tag = ? AND record.client_id = ? AND room.name = ?",
            (number, entry.tag, id, room),
        ).fetchone()
        for id, entries in items
        for entry in entries
    )


def _is_taken(connection: sqlite3.Connection, number: int, tag: bytes) -> bool:
    return connection.execute("SELECT 1 FROM entry WHERE list = ? AND tag = ?", (number, tag)).fetchone() is not None


def _touch(connection: sqlite3.Connection, number: int, today: int) -> None:
    connection.execute("UPDATE list SET updated_on = ? WHERE number = ?", (today, number))
