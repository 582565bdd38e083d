"""The index: lists of entries under a signed tree head, and what a store does with them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from parasol.formats.messages import Head


@dataclass(frozen=True, slots=True)
class Entry:
    """One index entry: a 32-bit position (which bucket), a 16-byte tag, and the sealed answer."""

    position: int
    tag: bytes
    sealed: bytes


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
class Path:
    """A bucket's elements, sorted, and the hashes beside its way to the root."""

    number: int
    elements: tuple[bytes, ...]
    siblings: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Paths:
    """Buckets as of one moment; ``last_seq`` is the last record number of the room that was asked about."""

    head: Head | None
    last_seq: int
    buckets: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class ElementPage:
    """(position, element) of a list, by position and then by element, as of one moment."""

    head: Head | None
    last_seq: int
    elements: tuple[tuple[int, bytes], ...]
    more: bool


@dataclass(frozen=True, slots=True)
class PutDone:
    """The records of which a tag was taken, those that are gone or have entries in the list already, and those that
    would have got a later last day than they have, with the one they have. If any isn't empty nothing was put."""

    taken: tuple[bytes, ...]
    gone: tuple[bytes, ...]
    ends: tuple[tuple[bytes, int], ...] = ()


class Lists(Protocol):
    """The part of ``Storage`` that is about the index."""

    async def lists(self) -> list[ListState]: ...
    async def put_entries(
        self,
        list_number: int,
        room: bytes,
        items: Sequence[tuple[bytes, Sequence[Entry]]],
        head: Head,
        today: int,
        last_days: Mapping[bytes, int] | None = None,
    ) -> PutDone:
        """Add entries that live and die with records that are there (re-keying), for each record's id, all or none of
        them; ``head.seq`` is the room's last. If the list has this very head already nothing changes. ``last_days`` are
        the records' last days in this list, where they are earlier: the records get them when it is complete. Raises
        ``ListUnknown``, ``BucketFull``, ``TreeHeadMoved``."""
        ...

    async def records_in_list(self, list_number: int) -> list[bytes]:
        """The ids of the records that have entries in this list (what a re-keying has done already)."""
        ...

    async def days_of(self, room: bytes, ids: Sequence[bytes]) -> dict[bytes, tuple[int, int]]:
        """For each of these records of a room that is there and has a last day: the day on which it came, and the
        last."""
        ...

    async def count_longer(self, room: bytes, days: int) -> int:
        """How many records with index entries have a last day that is more than ``days`` after the day on which they
        came, and more than a day so."""
        ...

    async def bucket(self, list_number: int, bits: int, number: int) -> Bucket | None:
        """One bucket; None if there is no complete list of this number with a head, or it isn't divided into
        ``2**bits`` buckets, or there is no such bucket."""
        ...

    async def paths(self, list_number: int, positions: Sequence[int], room: bytes) -> Paths:
        """The buckets in which the positions lie, each once, in order; without a head the list is one bucket. Raises
        ``ListUnknown``."""
        ...

    async def elements(self, list_number: int, after: tuple[int, bytes], limit: int, room: bytes) -> ElementPage:
        """At most ``limit`` of a list's elements after (position, element); all are after ``(0, b"")``. Raises
        ``ListUnknown``."""
        ...

    async def heads(self) -> list[Head]:
        """The heads of complete lists, by number."""
        ...

    async def set_tree_head(self, head: Head, room: bytes) -> None:
        """Keep a tree head of the list as it is: that in force with another day, roster length and signer, or the first
        one of an empty list (then ``seq`` is the last of ``room``). Raises ``ListUnknown``, ``TreeHeadMoved``."""
        ...

    async def complete_list(
        self, list_number: int, today: int, head: Head, room: bytes, days: int | None = None, cases: bytes = b""
    ) -> None:
        """Mark the list of the highest number complete and delete all others. ``head`` as for ``set_tree_head``, but
        its ``seq`` may be the last of ``room``. Records get the last day that they have in this list. With ``days``,
        one without entries in it that would be past its last day if it had been kept for so many gets that day, and the
        records of the room ``cases`` that carry a key get the last day of the record in ``room`` with the same id, or
        if there is none, so many days. No last day gets later. Raises ``ListUnknown``, ``TreeHeadMoved``."""
        ...
