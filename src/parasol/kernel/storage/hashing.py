"""The hash tree over a list's buckets, as far as it is the same in both engines. Pure."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

from parasol.features.checks.contexts import bucket_hash, element_of, empty_hashes, inner_of, node_hash, release_of
from parasol.kernel.formats.bounds import BUCKET_CAPACITY
from parasol.kernel.messages import Head
from parasol.kernel.storage.errors import BucketFull
from parasol.kernel.storage.lists import Bucket, Live, Tombstone

POSITION_BITS = 32
KEY_BYTES = 32

EntryRow = tuple[int, bytes, bytes, bytes]
"""Position, tag, sealed answer, release hash."""
TombstoneRow = tuple[int, bytes, int, bytes]
"""Position, inner hash, last day, withdrawal keys."""
Element = tuple[int, bytes]
"""Position and element."""


def bounds(number: int, bits: int) -> tuple[int, int]:
    """The first and the last position in a bucket."""
    low = number << (POSITION_BITS - bits)
    return low, low + (1 << (POSITION_BITS - bits)) - 1


def buckets_of(positions: Iterable[int], bits: int) -> list[int]:
    """The numbers of the buckets in which the positions lie, each once, in order."""
    return sorted({position >> (POSITION_BITS - bits) for position in positions})


def elements_of(entries: Iterable[EntryRow], tombstones: Iterable[TombstoneRow]) -> list[Element]:
    """By position and then by element."""
    live = ((position, element_of(inner_of(tag, sealed), release)) for position, tag, sealed, release in entries)
    gone = ((position, element_of(inner, release_of(day, _split(keys)))) for position, inner, day, keys in tombstones)
    return sorted(chain(live, gone))


def keys_of(tombstones: Iterable[TombstoneRow]) -> list[bytes]:
    """The withdrawal keys of entries that have gone, each once."""
    return sorted({key for *_, keys in tombstones for key in _split(keys)})


def bucket_of(
    head: Head,
    siblings: Sequence[bytes],
    entries: Iterable[EntryRow],
    tombstones: Iterable[TombstoneRow],
    withdrawn: Mapping[bytes, bytes],
) -> Bucket:
    """By tag and by hash: the order of positions would say more than the bucket. ``withdrawn`` are signatures by
    withdrawal keys."""
    live = sorted((Live(*row) for _, *row in entries), key=lambda item: item.tag)
    gone = sorted((_tombstone(row, withdrawn) for row in tombstones), key=lambda item: item.inner)
    return Bucket(head, tuple(siblings), tuple(live), tuple(gone))


def _tombstone(row: TombstoneRow, withdrawn: Mapping[bytes, bytes]) -> Tombstone:
    _, inner, day, joined = row
    keys = sorted(_split(joined))
    taken_back = ((number, withdrawn[key]) for number, key in enumerate(keys, 1) if key in withdrawn)
    return Tombstone(inner, day, tuple(keys), next(taken_back, None))


def page_rows(limit: int) -> int:
    """How many entries, and how many tombstones, are read for a page. More than are given: those at the first position
    may come before the page, and those at the last one may not be all. Neither are more than a bucket holds."""
    return limit + 2 * BUCKET_CAPACITY


def page_of(
    entries: Sequence[EntryRow], tombstones: Sequence[TombstoneRow], after: Element, limit: int
) -> tuple[list[Element], bool]:
    """At most ``limit`` elements after ``after``, of ``page_rows`` from its position on, and whether there are more."""
    full = (rows for rows in (entries, tombstones) if len(rows) == page_rows(limit))
    end = min((rows[-1][0] for rows in full), default=1 << POSITION_BITS)
    found = [item for item in elements_of(entries, tombstones) if item > after and item[0] < end]
    return found[:limit], len(found) > limit or end < 1 << POSITION_BITS


def leaves_of(elements: Iterable[Element], bits: int) -> dict[int, bytes]:
    """The hashes of the buckets that these elements, in order, fill. Raises ``BucketFull``."""
    by_bucket = groupby(elements, key=lambda item: item[0] >> (POSITION_BITS - bits))
    return {number: leaf_of([element for _, element in group]) for number, group in by_bucket}


def leaf_of(elements: Sequence[bytes]) -> bytes:
    """The hash of a bucket. Raises ``BucketFull``."""
    if len(elements) > BUCKET_CAPACITY:
        raise BucketFull("more entries than a bucket holds")
    return bucket_hash(elements)


def levels(
    leaves: dict[int, bytes], bits: int, beside: Callable[[int, int], bytes | None]
) -> Iterator[tuple[int, dict[int, bytes]]]:
    """From the leaves up to the root: each depth, and the hashes by number that are others there now. ``beside`` gives
    the hash that is kept at a depth and number; None where nothing lies below."""
    nothing = empty_hashes(bits)
    level = leaves
    for depth in range(bits, 0, -1):
        yield depth, level
        level = {
            number: node_hash(
                *(
                    level.get(child) or beside(depth, child) or nothing[bits - depth]
                    for child in (2 * number, 2 * number + 1)
                )
            )
            for number in dict.fromkeys(child >> 1 for child in level)
        }
    yield 0, level


def _split(keys: bytes) -> list[bytes]:
    return [keys[at : at + KEY_BYTES] for at in range(0, len(keys), KEY_BYTES)]
