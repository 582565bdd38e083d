"""SQL for the hash tree over a list's buckets: what is in it, its hashes, and the way from a bucket to the root.

The hashes of subtrees that hold something are kept, so that a change or a look-up costs one row for each level: in a
list of 55,000 entries 2 ms to append an alert with three, 0.1 ms to read a bucket. When the division grows, all are
computed anew, which takes 0.3 to 0.5 s there.
"""

import sqlite3
from collections.abc import Iterable
from itertools import chain, groupby

from parasol.server.storage import BUCKET_CAPACITY, BucketFull
from parasol.wire.contexts import bucket_hash, element_of, empty_hashes, inner_of, node_hash, release_of

POSITION_BITS = 32
KEY_BYTES = 32

ENTRIES = (
    "SELECT entry.position, entry.tag, entry.sealed, coalesce(entry.release, record.release)"
    " FROM entry JOIN record ON record.id = entry.record"
    " WHERE entry.list = ? AND entry.position BETWEEN ? AND ? ORDER BY entry.position LIMIT ?"
)
HOLES = (
    "SELECT position, inner, expires_on, keys FROM hole"
    " WHERE list = ? AND position BETWEEN ? AND ? ORDER BY position LIMIT ?"
)
_KEEP = (
    "INSERT INTO node (list, depth, number, hash) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (list, depth, number) DO UPDATE SET hash = excluded.hash"
)
ALL = -1
"""No limit."""


def bounds(number: int, bits: int) -> tuple[int, int]:
    """The first and the last position in a bucket."""
    low = number << (POSITION_BITS - bits)
    return low, low + (1 << (POSITION_BITS - bits)) - 1


def split(keys: bytes) -> list[bytes]:
    """A hole's withdrawal keys."""
    return [keys[at : at + KEY_BYTES] for at in range(0, len(keys), KEY_BYTES)]


def element_of_entry(row: tuple[int, bytes, bytes, bytes]) -> tuple[int, bytes]:
    """Position and element of a row of ``ENTRIES``."""
    position, tag, sealed, release = row
    return position, element_of(inner_of(tag, sealed), release)


def element_of_hole(row: tuple[int, bytes, int, bytes]) -> tuple[int, bytes]:
    """Position and element of a row of ``HOLES``."""
    position, inner, expires_on, keys = row
    return position, element_of(inner, release_of(expires_on, split(keys)))


def elements(connection: sqlite3.Connection, list_number: int, low: int, high: int) -> list[tuple[int, bytes]]:
    """(position, element) of everything between two positions, by position and then by element."""
    where = (list_number, low, high, ALL)
    found = [element_of_entry(row) for row in connection.execute(ENTRIES, where)]
    found += [element_of_hole(row) for row in connection.execute(HOLES, where)]
    return sorted(found)


def bucket_elements(connection: sqlite3.Connection, list_number: int, bits: int, number: int) -> list[bytes]:
    """The elements of one bucket, sorted."""
    return sorted(element for _, element in elements(connection, list_number, *bounds(number, bits)))


def update(connection: sqlite3.Connection, list_number: int, bits: int, positions: Iterable[int]) -> bytes:
    """Compute the buckets of ``positions`` and everything above them; returns the root. Raises ``BucketFull``."""
    empty = empty_hashes(bits)
    changed = {}
    for number in sorted({position >> (POSITION_BITS - bits) for position in positions}):
        changed[number] = _leaf(bucket_elements(connection, list_number, bits, number))
    for depth in range(bits, 0, -1):
        _keep(connection, list_number, depth, changed)
        parents = {}
        for number in sorted({number >> 1 for number in changed}):
            left, right = (
                changed.get(child) or _node(connection, list_number, depth, child, empty[bits - depth])
                for child in (2 * number, 2 * number + 1)
            )
            parents[number] = node_hash(left, right)
        changed = parents
    _keep(connection, list_number, 0, changed)
    return changed.get(0) or _node(connection, list_number, 0, 0, empty[bits])


def rebuild(connection: sqlite3.Connection, list_number: int, bits: int) -> bytes:
    """Compute the whole tree at another division; returns the root. Raises ``BucketFull``."""
    connection.execute("DELETE FROM node WHERE list = ?", (list_number,))
    empty = empty_hashes(bits)
    everything = elements(connection, list_number, *bounds(0, 0))
    by_bucket = groupby(everything, key=lambda item: item[0] >> (POSITION_BITS - bits))
    level = {number: _leaf([element for _, element in group]) for number, group in by_bucket}
    for depth in range(bits, 0, -1):
        _keep(connection, list_number, depth, level)
        nothing = empty[bits - depth]
        level = {
            number: node_hash(level.get(2 * number, nothing), level.get(2 * number + 1, nothing))
            for number in dict.fromkeys(child >> 1 for child in level)
        }
    _keep(connection, list_number, 0, level)
    return level.get(0, empty[bits])


def siblings(connection: sqlite3.Connection, list_number: int, bits: int, number: int) -> list[bytes]:
    """The hashes beside a bucket's way to the root, from the leaf up."""
    empty = empty_hashes(bits)
    return [
        _node(connection, list_number, depth, (number >> (bits - depth)) ^ 1, empty[bits - depth])
        for depth in range(bits, 0, -1)
    ]


def page(
    connection: sqlite3.Connection, list_number: int, after: tuple[int, bytes], limit: int
) -> tuple[list[tuple[int, bytes]], bool]:
    """At most ``limit`` of (position, element) after ``after``, in order, and whether there are more.

    More rows are fetched than are given: those at the first position may come before ``after``, and those at the last
    one may not be all. Neither are more than a bucket holds.
    """
    fetch = limit + 2 * BUCKET_CAPACITY
    where = (list_number, after[0], (1 << POSITION_BITS) - 1, fetch)
    entries = [element_of_entry(row) for row in connection.execute(ENTRIES, where)]
    holes = [element_of_hole(row) for row in connection.execute(HOLES, where)]
    end = min((rows[-1][0] for rows in (entries, holes) if len(rows) == fetch), default=1 << POSITION_BITS)
    found = sorted(item for item in chain(entries, holes) if item > after and item[0] < end)
    return found[:limit], len(found) > limit or end < 1 << POSITION_BITS


def _leaf(found: list[bytes]) -> bytes:
    if len(found) > BUCKET_CAPACITY:
        raise BucketFull("more entries than a bucket holds")
    return bucket_hash(found)


def _node(connection: sqlite3.Connection, list_number: int, depth: int, number: int, empty: bytes) -> bytes:
    row = connection.execute(
        "SELECT hash FROM node WHERE list = ? AND depth = ? AND number = ?", (list_number, depth, number)
    ).fetchone()
    return row[0] if row else empty


def _keep(connection: sqlite3.Connection, list_number: int, depth: int, hashes: dict[int, bytes]) -> None:
    connection.executemany(_KEEP, [(list_number, depth, number, hash) for number, hash in hashes.items()])
