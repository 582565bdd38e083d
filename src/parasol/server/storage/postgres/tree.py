"""SQL for the hash tree over a list's buckets: what is in it, its hashes, and the way from a bucket to the root.

The counterpart of SQLite's, with one difference: a statement costs a way to the database and back, so all buckets, and
all hashes beside a way, are asked for at once.
"""

from collections.abc import Iterable
from itertools import chain, groupby

from parasol.server.storage import BUCKET_CAPACITY, BucketFull
from parasol.server.storage.postgres.asking import all_rows
from parasol.server.storage.postgres.locks import Connection
from parasol.wire.contexts import bucket_hash, element_of, empty_hashes, inner_of, node_hash, release_of

POSITION_BITS = 32
KEY_BYTES = 32

_ENTRIES = (
    "SELECT entry.position, entry.tag, entry.sealed, coalesce(entry.release, record.release) FROM entry"
    " JOIN record ON record.room = entry.room AND record.seq = entry.record"
    " WHERE entry.list = %s AND entry.position BETWEEN %s AND %s ORDER BY entry.position LIMIT %s"
)
_HOLES = (
    'SELECT position, "inner", expires_on, keys FROM hole'
    " WHERE list = %s AND position BETWEEN %s AND %s ORDER BY position LIMIT %s"
)
_KEEP = (
    "INSERT INTO node (list, depth, number, hash)"
    " SELECT %s::integer, %s::integer, asked.number, asked.hash"
    " FROM unnest(%s::integer[], %s::bytea[]) AS asked (number, hash)"
    " ON CONFLICT (list, depth, number) DO UPDATE SET hash = excluded.hash"
)
Row = tuple[int, bytes, bytes, bytes]
HoleRow = tuple[int, bytes, int, bytes]
Nodes = dict[tuple[int, int], bytes]
"""(depth, number) to hash."""


def bounds(number: int, bits: int) -> tuple[int, int]:
    """The first and the last position in a bucket."""
    low = number << (POSITION_BITS - bits)
    return low, low + (1 << (POSITION_BITS - bits)) - 1


def split(keys: bytes) -> list[bytes]:
    """A hole's withdrawal keys."""
    return [keys[at : at + KEY_BYTES] for at in range(0, len(keys), KEY_BYTES)]


async def entries(connection: Connection, number: int, low: int, high: int, limit: int | None = None) -> list[Row]:
    """(position, tag, sealed, release) of a list's entries between two positions."""
    return await all_rows(connection, _ENTRIES, number, low, high, limit)


async def holes(connection: Connection, number: int, low: int, high: int, limit: int | None = None) -> list[HoleRow]:
    """(position, inner, expires_on, keys) of its holes."""
    return await all_rows(connection, _HOLES, number, low, high, limit)


async def elements(connection: Connection, number: int, low: int, high: int) -> list[tuple[int, bytes]]:
    """(position, element) of everything between two positions, by position and then by element."""
    found = [_of_entry(row) for row in await entries(connection, number, low, high)]
    found += [_of_hole(row) for row in await holes(connection, number, low, high)]
    return sorted(found)


async def bucket_elements(connection: Connection, list_number: int, bits: int, number: int) -> list[bytes]:
    """The elements of one bucket, sorted."""
    return sorted(element for _, element in await elements(connection, list_number, *bounds(number, bits)))


async def update(connection: Connection, list_number: int, bits: int, positions: Iterable[int]) -> bytes:
    """Compute the buckets of ``positions`` and everything above them; returns the root. Raises ``BucketFull``."""
    empty = empty_hashes(bits)
    changed = {}
    for number in sorted({position >> (POSITION_BITS - bits) for position in positions}):
        changed[number] = _leaf(await bucket_elements(connection, list_number, bits, number))
    ways = {(depth, number >> (bits - depth)) for number in changed for depth in range(bits, 0, -1)}
    beside = await _nodes(connection, list_number, {(0, 0)} | {(depth, number ^ 1) for depth, number in ways})
    for depth in range(bits, 0, -1):
        await _keep(connection, list_number, depth, changed)
        parents = {}
        for number in sorted({number >> 1 for number in changed}):
            left, right = (
                changed.get(child) or beside.get((depth, child), empty[bits - depth])
                for child in (2 * number, 2 * number + 1)
            )
            parents[number] = node_hash(left, right)
        changed = parents
    await _keep(connection, list_number, 0, changed)
    return changed.get(0) or beside.get((0, 0), empty[bits])


async def rebuild(connection: Connection, list_number: int, bits: int) -> bytes:
    """Compute the whole tree at another division; returns the root. Raises ``BucketFull``."""
    await connection.execute("DELETE FROM node WHERE list = %s", (list_number,))
    empty = empty_hashes(bits)
    everything = await elements(connection, list_number, *bounds(0, 0))
    by_bucket = groupby(everything, key=lambda item: item[0] >> (POSITION_BITS - bits))
    level = {number: _leaf([element for _, element in group]) for number, group in by_bucket}
    for depth in range(bits, 0, -1):
        await _keep(connection, list_number, depth, level)
        nothing = empty[bits - depth]
        level = {
            number: node_hash(level.get(2 * number, nothing), level.get(2 * number + 1, nothing))
            for number in dict.fromkeys(child >> 1 for child in level)
        }
    await _keep(connection, list_number, 0, level)
    return level.get(0, empty[bits])


async def siblings(connection: Connection, list_number: int, bits: int, number: int) -> list[bytes]:
    """The hashes beside a bucket's way to the root, from the leaf up."""
    empty = empty_hashes(bits)
    way = [(depth, (number >> (bits - depth)) ^ 1) for depth in range(bits, 0, -1)]
    found = await _nodes(connection, list_number, way)
    return [found.get(place, empty[bits - place[0]]) for place in way]


async def page(
    connection: Connection, list_number: int, after: tuple[int, bytes], limit: int
) -> tuple[list[tuple[int, bytes]], bool]:
    """At most ``limit`` of (position, element) after ``after``, in order, and whether there are more.

    More rows are fetched than are given: those at the first position may come before ``after``, and those at the last
    one may not be all. Neither are more than a bucket holds.
    """
    fetch = limit + 2 * BUCKET_CAPACITY
    where = (list_number, after[0], (1 << POSITION_BITS) - 1, fetch)
    live = [_of_entry(row) for row in await entries(connection, *where)]
    gone = [_of_hole(row) for row in await holes(connection, *where)]
    end = min((rows[-1][0] for rows in (live, gone) if len(rows) == fetch), default=1 << POSITION_BITS)
    found = sorted(item for item in chain(live, gone) if item > after and item[0] < end)
    return found[:limit], len(found) > limit or end < 1 << POSITION_BITS


def _of_entry(row: Row) -> tuple[int, bytes]:
    position, tag, sealed, release = row
    return position, element_of(inner_of(tag, sealed), release)


def _of_hole(row: HoleRow) -> tuple[int, bytes]:
    position, inner, expires_on, keys = row
    return position, element_of(inner, release_of(expires_on, split(keys)))


def _leaf(found: list[bytes]) -> bytes:
    if len(found) > BUCKET_CAPACITY:
        raise BucketFull("more entries than a bucket holds")
    return bucket_hash(found)


async def _nodes(connection: Connection, list_number: int, places: Iterable[tuple[int, int]]) -> Nodes:
    """The hashes that are kept, of these (depth, number)."""
    wanted = sorted(places)
    rows = await all_rows(
        connection,
        "SELECT depth, number, hash FROM unnest(%s::integer[], %s::integer[]) AS asked (depth, number)"
        " JOIN node USING (depth, number) WHERE node.list = %s",
        *([depth for depth, _ in wanted], [number for _, number in wanted], list_number),
    )
    return {(depth, number): hash for depth, number, hash in rows}


async def _keep(connection: Connection, list_number: int, depth: int, hashes: dict[int, bytes]) -> None:
    if hashes:
        await connection.execute(_KEEP, (list_number, depth, list(hashes), list(hashes.values())))
