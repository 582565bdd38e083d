"""SQL for the hash tree over a list's buckets: what is in it, its hashes, and the way from a bucket to the root.

The counterpart of SQLite's, with one difference: a statement costs a way to the database and back, so all buckets, and
all hashes beside a way, are asked for at once.
"""

from collections.abc import Iterable, Mapping

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
from parasol.server.storage.postgres.asking import all_rows
from parasol.server.storage.postgres.locks import Connection

_ENTRIES = (
    "SELECT entry.position, entry.tag, entry.sealed, coalesce(entry.release, record.release) FROM entry"
    " JOIN record ON record.room = entry.room AND record.seq = entry.record"
    " WHERE entry.list = %s AND entry.position BETWEEN %s AND %s ORDER BY entry.position LIMIT %s"
)
_TOMBSTONES = (
    'SELECT position, "inner", expires_on, keys FROM hole'
    " WHERE list = %s AND position BETWEEN %s AND %s ORDER BY position LIMIT %s"
)
_KEEP = (
    "INSERT INTO node (list, depth, number, hash)"
    " SELECT %s::integer, %s::integer, asked.number, asked.hash"
    " FROM unnest(%s::integer[], %s::bytea[]) AS asked (number, hash)"
    " ON CONFLICT (list, depth, number) DO UPDATE SET hash = excluded.hash"
)
Nodes = Mapping[tuple[int, int], bytes]
"""(depth, number) to hash."""


async def entries(connection: Connection, number: int, low: int, high: int, limit: int | None = None) -> list[EntryRow]:
    """Of a list, between two positions."""
    return await all_rows(connection, _ENTRIES, number, low, high, limit)


async def tombstones(
    connection: Connection, number: int, low: int, high: int, limit: int | None = None
) -> list[TombstoneRow]:
    """Of a list, between two positions."""
    return await all_rows(connection, _TOMBSTONES, number, low, high, limit)


async def elements(connection: Connection, number: int, low: int, high: int) -> list[Element]:
    """Everything between two positions, by position and then by element."""
    return elements_of(await entries(connection, number, low, high), await tombstones(connection, number, low, high))


async def bucket_elements(connection: Connection, list_number: int, bits: int, number: int) -> list[bytes]:
    """The elements of one bucket, sorted."""
    return sorted(element for _, element in await elements(connection, list_number, *bounds(number, bits)))


async def update(connection: Connection, list_number: int, bits: int, positions: Iterable[int]) -> bytes:
    """Compute the buckets of ``positions`` and everything above them; returns the root. Raises ``BucketFull``."""
    leaves = {
        number: leaf_of(await bucket_elements(connection, list_number, bits, number))
        for number in buckets_of(positions, bits)
    }
    ways = {(depth, number >> (bits - depth)) for number in leaves for depth in range(bits, 0, -1)}
    beside = await _nodes(connection, list_number, {(0, 0)} | {(depth, number ^ 1) for depth, number in ways})
    return await _keep(connection, list_number, bits, leaves, beside)


async def rebuild(connection: Connection, list_number: int, bits: int) -> bytes:
    """Compute the whole tree at another division; returns the root. Raises ``BucketFull``."""
    await connection.execute("DELETE FROM node WHERE list = %s", (list_number,))
    leaves = leaves_of(await elements(connection, list_number, *bounds(0, 0)), bits)
    return await _keep(connection, list_number, bits, leaves, {})


async def siblings(connection: Connection, list_number: int, bits: int, number: int) -> list[bytes]:
    """The hashes beside a bucket's way to the root, from the leaf up."""
    empty = empty_hashes(bits)
    way = [(depth, (number >> (bits - depth)) ^ 1) for depth in range(bits, 0, -1)]
    found = await _nodes(connection, list_number, way)
    return [found.get(place, empty[bits - place[0]]) for place in way]


async def page(connection: Connection, list_number: int, after: Element, limit: int) -> tuple[list[Element], bool]:
    """See ``hashing.page_of``."""
    where = (list_number, after[0], (1 << POSITION_BITS) - 1, page_rows(limit))
    return page_of(await entries(connection, *where), await tombstones(connection, *where), after, limit)


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


async def _keep(connection: Connection, list_number: int, bits: int, leaves: dict[int, bytes], beside: Nodes) -> bytes:
    """Keep these leaves and all hashes above them; returns the root."""
    level = leaves
    for depth, level in levels(leaves, bits, lambda *place: beside.get(place)):
        if level:
            await connection.execute(_KEEP, (list_number, depth, list(level), list(level.values())))
    return level.get(0) or beside.get((0, 0)) or empty_hashes(bits)[-1]
