"""Small builders that the storage tests share."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from parasol.features.checks.contexts import bucket_hash, element_of, empty_hashes, inner_of, node_hash, release_of
from parasol.kernel.formats.bounds import BUCKET_CAPACITY
from parasol.kernel.messages import Head, IndexPutDone
from parasol.kernel.storage import Entry, NewRecord, Room, RosterEntry, Storage

TODAY = 20_000


def a_room(
    name: bytes = b"room", kind: str = "report", expires_on: int | None = None, holder: bytes | None = None
) -> Room:
    return Room(name, kind, holder, TODAY, expires_on, 0)


def a_record(
    body: bytes = b"sealed", id: bytes | None = None, expires_on: int | None = None, keys: tuple[bytes, ...] = ()
) -> NewRecord:
    return NewRecord(os.urandom(16) if id is None else id, body, expires_on, keys)


def an_entry(position: int = 0, tag: bytes | None = None, sealed: bytes = b"answer") -> Entry:
    return Entry(position, os.urandom(16) if tag is None else tag, sealed)


def a_roster_entry(number: int, body: bytes = b"signed") -> RosterEntry:
    return RosterEntry(number, body, b"signatures", "charter", number)


def a_key(number: int) -> bytes:
    """A withdrawal key: 32 bytes that begin with the number."""
    return b"%d." % number + b"k" * (31 - len(str(number)))


def an_alert(
    body: bytes = b"sealed", id: bytes | None = None, expires_on: int = TODAY + 9, keys: tuple[bytes, ...] = ()
) -> NewRecord:
    """A record that may have entries: it has a last day."""
    return a_record(body, id, expires_on, keys)


def element_for(record: NewRecord, entry: Entry) -> bytes:
    """What the tree holds for an entry of this record."""
    assert record.expires_on is not None
    return element_of(inner_of(entry.tag, entry.sealed), release_of(record.expires_on, set(record.withdraw_keys)))


def root_of(items: Sequence[tuple[int, bytes]], bits: int, height: int = 32) -> bytes:
    """The root over (position, element), as the format says it, from the top down. ``height``: bits of a position that
    are left."""
    if not items:
        return empty_hashes(bits)[-1]
    if bits == 0:
        return bucket_hash([element for _, element in items])
    halves: tuple[list[tuple[int, bytes]], list[tuple[int, bytes]]] = ([], [])
    for position, element in items:
        halves[position >> (height - 1) & 1].append((position, element))
    return node_hash(root_of(halves[0], bits - 1, height - 1), root_of(halves[1], bits - 1, height - 1))


def bits_for(items: Sequence[tuple[int, bytes]], bits: int = 0) -> int:
    """The smallest division, from ``bits`` on, that a writer may choose."""
    while (
        len(items) > 8 << bits or max(Counter(p >> (32 - bits) for p, _ in items).values(), default=0) > BUCKET_CAPACITY
    ):
        bits += 1
    return bits


async def everything_in(
    s: Storage, number: int, room: bytes = b"room"
) -> tuple[Head | None, int, list[tuple[int, bytes]]]:
    """A list's tree head, the room's last seq, and all (position, element) of the list."""
    items: list[tuple[int, bytes]] = []
    while True:
        page = await s.elements(number, items[-1] if items else (0, b""), 500, room)
        items += page.elements
        if not page.more:
            return page.head, page.last_seq, items


def a_head(number: int, items: Sequence[tuple[int, bytes]], seq: int, bits: int = 0, **changes: object) -> Head:
    head = Head(number, bits, len(items), seq, TODAY, root_of(items, bits), 1, b"s" * 32, b"h" * 64)
    return replace(head, **changes)  # type: ignore[arg-type]


async def head_with(
    s: Storage,
    number: int,
    added: Iterable[tuple[NewRecord, Iterable[Entry]]],
    room: bytes,
    more: int,
    **changes: object,
) -> Head:
    """The tree head of a list with these entries added; ``more`` records come after the room's last."""
    head, last, items = await everything_in(s, number, room)
    items = items + [(entry.position, element_for(record, entry)) for record, those in added for entry in those]
    bits = changes.pop("bits", None)
    bits = bits_for(items, head.bits if head else 0) if bits is None else bits
    return replace(a_head(number, items, last + more, bits), **changes)  # type: ignore[arg-type]


async def publish(
    s: Storage,
    record: NewRecord,
    entries: Sequence[Entry],
    number: int = 1,
    room: bytes = b"room",
    today: int = TODAY,
    **changes: object,
) -> int:
    """Append a record with entries and the right head."""
    head = await head_with(s, number, [(record, entries)], room, 1, **changes)
    return await s.append(room, record, today, number, entries, head)


async def put(
    s: Storage,
    number: int,
    items: Sequence[tuple[NewRecord, Sequence[Entry]]],
    room: bytes = b"room",
    today: int = TODAY,
    **changes: object,
) -> IndexPutDone:
    """Put entries for records that are there, with the right head."""
    head = await head_with(s, number, items, room, 0, **changes)
    return await s.put_entries(number, room, [(record.id, entries) for record, entries in items], head, today)
