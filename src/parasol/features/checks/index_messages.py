"""Building the index: what stewards put into a list, read of it and declare complete."""

from typing import Annotated

from msgspec import Meta

from parasol.features.checks.list_messages import Head, WireEntryOfList
from parasol.kernel.formats.bounds import MAX_BUCKET_BITS, MAX_ENTRIES, PATHS_AT_ONCE, PUT_AT_ONCE
from parasol.kernel.formats.shared import Hash, Name, Uint32, Uint53
from parasol.kernel.messages.message import Message


class IndexItem(Message, frozen=True):
    """One record's entries, and its last day in this list, which can be earlier than the one it has."""

    record: Name
    entries: Annotated[list[WireEntryOfList], Meta(min_length=1, max_length=MAX_ENTRIES)]
    expires_on: Uint32


class IndexPut(Message, frozen=True):
    """Entries for records that are already there (re-keying), at most 64 records at once, all or none of them, and the
    list's tree head as it is with them."""

    list_number: Uint32
    room: Name
    items: Annotated[list[IndexItem], Meta(min_length=1, max_length=PUT_AT_ONCE)]
    head: Head


class IndexEnd(Message, frozen=True):
    """A record's last day."""

    record: Name
    expires_on: Uint32


class IndexPutDone(Message, frozen=True):
    """The records of which a tag was taken (they need other slots), those that are gone or have their entries already,
    and those that have an earlier last day than they were to have. If any isn't empty nothing was put."""

    taken: Annotated[list[Name], Meta(max_length=PUT_AT_ONCE)]
    gone: Annotated[list[Name], Meta(max_length=PUT_AT_ONCE)]
    ends: Annotated[list[IndexEnd], Meta(max_length=PUT_AT_ONCE)]


class IndexPaths(Message, frozen=True):
    """A steward asks for the buckets in which these positions (at most 256) lie, to put entries there."""

    list_number: Uint32
    positions: Annotated[list[Uint32], Meta(min_length=1, max_length=PATHS_AT_ONCE)]


class PathBucket(Message, frozen=True):
    """A bucket's elements in their order, and the hashes beside its way to the root, from the leaf up."""

    number: Uint32
    elements: list[Hash]
    siblings: Annotated[list[Hash], Meta(max_length=MAX_BUCKET_BITS)]


class IndexPathsAnswer(Message, frozen=True):
    """The list's tree head (none if no steward has signed one), the number of the last record of the alerts room, and
    the buckets, each once, in order."""

    head: Head | None
    last_seq: Uint53
    buckets: Annotated[list[PathBucket], Meta(max_length=PATHS_AT_ONCE)]


class ElementsRead(Message, frozen=True):
    """A steward asks for all elements of a list, the first time with an empty ``after``, then with the last position
    and element (36 bytes) of the page before."""

    list_number: Uint32
    after: Annotated[bytes, Meta(max_length=36)]


class Elements(Message, frozen=True):
    """At most 10,000: each position (u32) and element (32), joined, ordered by position and then by element; and the
    list's tree head."""

    head: Head | None
    last_seq: Uint53
    elements: bytes
    more: bool


class IndexHead(Message, frozen=True):
    """A steward confirms a list as it is: the tree head in force with another day, roster length and signer; or the
    first head of an empty list."""

    head: Head


class IndexRead(Message, frozen=True):
    """Ask which records have their entries in a list already."""

    list_number: Uint32


class IndexRecords(Message, frozen=True):
    """Record ids."""

    records: list[Name]


class IndexComplete(Message, frozen=True):
    """Declare a list complete, with its head; the older ones are deleted."""

    list_number: Uint32
    head: Head
