"""SQL for the hash tree over a list's buckets: what is in it, its hashes, and the way from a bucket to the root.

The hashes of subtrees that hold something are kept, so that a change or a look-up costs one row for each level: in a
list of 55,000 entries 2 ms to append an alert with three, 0.1 ms to read a bucket. When the division grows, all are
recomputed, which takes 0.3 to 0.5 s there.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain

from parasol.features.checks.contexts import empty_hashes
from parasol.kernel.storage.hashing import (
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
from parasol.kernel.storage.sql.asking import Asking

_ENTRIES = (
    "SELECT entry.position, entry.tag, entry.sealed, coalesce(entry.release, record.release)"
    " FROM entry JOIN record ON {record} = {entry}"
    " WHERE entry.list = ? AND entry.position BETWEEN ? AND ? ORDER BY entry.position LIMIT ?"
)
_TOMBSTONES = (
    'SELECT position, "inner", expires_on, keys FROM hole'
    " WHERE list = ? AND position BETWEEN ? AND ? ORDER BY position LIMIT ?"
)
_KEEP = (
    "INSERT INTO node (list, depth, number, hash) VALUES (?, ?, ?, ?)"
    " ON CONFLICT (list, depth, number) DO UPDATE SET hash = excluded.hash"
)
_ALL = 1 << 62
"""No limit."""
_AT_ONCE = 400
"""Hashes that one statement asks for."""
Nodes = Mapping[tuple[int, int], bytes]
"""(depth, number) to hash."""


async def entries(db: Asking, number: int, low: int, high: int, limit: int = _ALL) -> list[EntryRow]:
    """Of a list, between two positions."""
    found: list[EntryRow] = await db.all(_ENTRIES, number, low, high, limit)
    return found


async def tombstones(db: Asking, number: int, low: int, high: int, limit: int = _ALL) -> list[TombstoneRow]:
    """Of a list, between two positions."""
    found: list[TombstoneRow] = await db.all(_TOMBSTONES, number, low, high, limit)
    return found


async def elements(db: Asking, number: int, low: int, high: int) -> list[Element]:
    """Everything between two positions, by position and then by element."""
    return elements_of(await entries(db, number, low, high), await tombstones(db, number, low, high))


async def bucket_elements(db: Asking, list_number: int, bits: int, number: int) -> list[bytes]:
    """The elements of one bucket, sorted."""
    return sorted(element for _, element in await elements(db, list_number, *bounds(number, bits)))


async def update(db: Asking, list_number: int, bits: int, positions: Iterable[int]) -> bytes:
    """Compute the buckets of ``positions`` and everything above them; returns the root. Raises ``BucketFull``."""
    leaves = {
        number: leaf_of(await bucket_elements(db, list_number, bits, number)) for number in buckets_of(positions, bits)
    }
    ways = {(depth, number >> (bits - depth)) for number in leaves for depth in range(bits, 0, -1)}
    beside = await _nodes(db, list_number, sorted({(0, 0)} | {(depth, number ^ 1) for depth, number in ways}))
    return await _keep(db, list_number, bits, leaves, beside)


async def rebuild(db: Asking, list_number: int, bits: int) -> bytes:
    """Compute the whole tree at another division; returns the root. Raises ``BucketFull``."""
    await db.run("DELETE FROM node WHERE list = ?", list_number)
    leaves = leaves_of(await elements(db, list_number, *bounds(0, 0)), bits)
    return await _keep(db, list_number, bits, leaves, {})


async def siblings(db: Asking, list_number: int, bits: int, number: int) -> list[bytes]:
    """The hashes beside a bucket's way to the root, from the leaf up."""
    found = await db.one(_beside(bits), *(each for up in range(bits) for each in (list_number, (number >> up) ^ 1)))
    return [hash or empty for hash, empty in zip(found or (), empty_hashes(bits), strict=False)] if bits else []


@cache
def _beside(bits: int) -> str:
    """One statement for a whole way, of one row: half the time of one with as many rows."""
    each = (f"(SELECT hash FROM node WHERE list = ? AND depth = {bits - up} AND number = ?)" for up in range(bits))  # noqa: S608
    return f"SELECT {', '.join(each) or 1}"


async def page(db: Asking, list_number: int, after: Element, limit: int) -> tuple[list[Element], bool]:
    """See ``hashing.page_of``."""
    where = (list_number, after[0], (1 << POSITION_BITS) - 1, page_rows(limit))
    return page_of(await entries(db, *where), await tombstones(db, *where), after, limit)


async def _nodes(db: Asking, list_number: int, places: list[tuple[int, int]]) -> Nodes:
    """The hashes that are kept, of these (depth, number)."""
    chunks = (places[at : at + _AT_ONCE] for at in range(0, len(places), _AT_ONCE))
    asked = [await db.all(_asked(len(some)), list_number, *chain(*some)) for some in chunks]
    return {(depth, number): hash for rows in asked for depth, number, hash in rows}


@cache
def _asked(count: int) -> str:
    """One statement for a whole way: eleven took three times as long."""
    places = ", ".join(["(?, ?)"] * count)
    return f"SELECT depth, number, hash FROM node WHERE list = ? AND (depth, number) IN (VALUES {places})"  # noqa: S608


async def _keep(db: Asking, list_number: int, bits: int, leaves: dict[int, bytes], beside: Nodes) -> bytes:
    """Keep these leaves and all hashes above them; returns the root."""
    level = leaves
    for depth, level in levels(leaves, bits, lambda *place: beside.get(place)):
        await db.many(_KEEP, [(list_number, depth, number, hash) for number, hash in level.items()])
    return level.get(0) or beside.get((0, 0)) or empty_hashes(bits)[-1]
