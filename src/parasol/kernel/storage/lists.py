"""The index: lists of entries under a signed tree head."""

from dataclasses import dataclass

from parasol.kernel.messages import Head, WireEntryOfList

Entry = WireEntryOfList
"""One index entry: a 32-bit position (which bucket), a 16-byte tag, and the sealed answer."""


@dataclass(frozen=True, slots=True)
class ListState:
    """The outside of one index list: how many entries it has, and how many have gone from it."""

    number: int
    is_complete: bool
    updated_on: int
    entries: int
    tombstones: int


@dataclass(frozen=True, slots=True)
class Live:
    """An entry in a bucket, with its record's release hash."""

    tag: bytes
    sealed: bytes
    release: bytes


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stays of an entry whose record has gone: its hash, and why it may be gone: its last day, or a withdrawal's
    signature by one of its keys (counted from 1)."""

    inner: bytes
    expires_on: int
    keys: tuple[bytes, ...]
    withdrawn: tuple[int, bytes] | None = None


@dataclass(frozen=True, slots=True)
class Bucket:
    """What a check is answered from: a list's tree head, a bucket's entries (by tag) and tombstones, and the hashes
    beside its way to the root, from the leaf up."""

    head: Head
    siblings: tuple[bytes, ...]
    live: tuple[Live, ...]
    tombstones: tuple[Tombstone, ...]


@dataclass(frozen=True, slots=True)
class ElementPage:
    """(position, element) of a list, by position and then by element, as of one moment."""

    head: Head | None
    last_seq: int
    elements: tuple[tuple[int, bytes], ...]
    more: bool
