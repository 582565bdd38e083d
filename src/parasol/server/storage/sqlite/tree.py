"""SQL for the hash tree over a list's buckets: what is in it, its hashes, and the way from a bucket to the root.

The hashes of subtrees that hold something are kept, so that a change or a look-up costs one row for each level: in a
list of 55,000 entries 2 ms to append an alert with three, 0.1 ms to read a bucket. When the division grows, all are
recomputed, which takes 0.3 to 0.5 s there.
"""

import sqlite3
from collections.abc import Callable, Iterable
from functools import cache
from itertools import chain

from parasol.formats.contexts import empty_hashes
from parasol.server.storage.hashing import (
    POSITION_BITS,
    Element,
    EntryRow,
    TombstoneRow,
    bounds,
    buckets_of,
    elements_of,
    leaf_of,
    leaves_of,
    levels,
    page_of,
    page_rows,
)

_ENTRIES = (
    "SELECT entry.position, entry.tag, entry.sealed, coalesce(entry.release, record.release)"
    " FROM entry JOIN record ON record.id = entry.record"
    " WHERE entry.list = ? AND entry.position BETWEEN ? AND ? ORDER BY entry.position LIMIT ?"
)
_TOMBSTONES = (
    "SELECT position, inner, expires_on, keys FROM hole"
    " WHERE list = ? AND position BETWEEN ? AND ? ORDER BY position LIMIT ?"
)
_KEEP = (
    "INSERT INTO node (list, depth, number, hash) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (list, depth, number) DO UPDATE SET hash = excluded.hash"
)
_ALL = -1
"""No limit."""


def entries(connection: sqlite3.Connection, number: int, low: int, high: int, limit: int = _ALL) -> list[EntryRow]:
    """Of a list, between two positions."""
    return connection.execute(_ENTRIES, (number, low, high, limit)).fetchall()


def tombstones(
    connection: sqlite3.Connection, number: int, low: int, high: int, limit: int = _ALL
) -> list[TombstoneRow]:
    """Of a list, between two positions."""
    return connection.execute(_TOMBSTONES, (number, low, high, limit)).fetchall()


def elements(connection: sqlite3.Connection, list_number: int, low: int, high: int) -> list[Element]:
    """Everything between two positions, by position and then by element."""
    return elements_of(entries(connection, list_number, low, high), tombstones(connection, list_number, low, high))


def bucket_elements(connection: sqlite3.Connection, list_number: int, bits: int, number: int) -> list[bytes]:
    """The elements of one bucket, sorted."""
    return sorted(element for _, element in elements(connection, list_number, *bounds(number, bits)))


def update(connection: sqlite3.Connection, list_number: int, bits: int, positions: Iterable[int]) -> bytes:
    """Compute the buckets of ``positions`` and everything above them; returns the root. Raises ``BucketFull``."""
    leaves = {
        number: leaf_of(bucket_elements(connection, list_number, bits, number))
        for number in buckets_of(positions, bits)
    }
    return _keep(connection, list_number, bits, leaves, lambda *place: _node(connection, list_number, *place))


def rebuild(connection: sqlite3.Connection, list_number: int, bits: int) -> bytes:
    """Compute the whole tree at another division; returns the root. Raises ``BucketFull``."""
    connection.execute("DELETE FROM node WHERE list = ?", (list_number,))
    leaves = leaves_of(elements(connection, list_number, *bounds(0, 0)), bits)
    return _keep(connection, list_number, bits, leaves, lambda *place: None)


def siblings(connection: sqlite3.Connection, list_number: int, bits: int, number: int) -> list[bytes]:
    """The hashes beside a bucket's way to the root, from the leaf up."""
    empty = empty_hashes(bits)
    way = [(depth, (number >> (bits - depth)) ^ 1) for depth in range(bits, 0, -1)]
    found = dict(connection.execute(_beside(bits), (list_number, *chain(*way)))) if way else {}
    return [found.get(depth, empty[bits - depth]) for depth, _ in way]


@cache
def _beside(bits: int) -> str:
    """One statement for the whole way: eleven took three times as long."""
    places = ", ".join(["(?, ?)"] * bits)
    return f"SELECT depth, hash FROM node WHERE list = ? AND (depth, number) IN (VALUES {places})"  # noqa: S608 no text from outside


def page(connection: sqlite3.Connection, list_number: int, after: Element, limit: int) -> tuple[list[Element], bool]:
    """See ``hashing.page_of``."""
    where = (list_number, after[0], (1 << POSITION_BITS) - 1, page_rows(limit))
    return page_of(entries(connection, *where), tombstones(connection, *where), after, limit)


def _node(connection: sqlite3.Connection, list_number: int, depth: int, number: int) -> bytes | None:
    row = connection.execute(
        "SELECT hash FROM node WHERE list = ? AND depth = ? AND number = ?", (list_number, depth, number)
    ).fetchone()
    return row[0] if row else None


def _keep(
    connection: sqlite3.Connection,
    list_number: int,
    bits: int,
    leaves: dict[int, bytes],
    beside: Callable[[int, int], bytes | None],
) -> bytes:
    """Keep these leaves and all hashes above them; returns the root."""
    level = leaves
    for depth, level in levels(leaves, bits, beside):
        connection.executemany(_KEEP, [(list_number, depth, number, hash) for number, hash in level.items()])
    return level.get(0) or beside(0, 0) or empty_hashes(bits)[-1]
