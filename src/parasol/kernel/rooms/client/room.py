"""A room as whoever may sign for it: read to the end, and what is in it deleted. What is sealed is opened elsewhere."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from parasol.kernel import messages as m
from parasol.kernel.client.connection import BadAnswer, Connection
from parasol.kernel.client.distrust import Distrust
from parasol.kernel.rooms.pages import NotAPage, unpacked


class Page(Protocol):
    """Records in order; ``more`` says that the page was cut."""

    @property
    def records(self) -> list[m.StoredRecord]:
        """The records."""

    @property
    def more(self) -> bool:
        """Whether others follow."""


def repeats() -> Distrust:
    """The server shows something again."""
    return Distrust("repeated", "the server repeats or reorders the records of a room")


def in_order(records: Iterable[m.StoredRecord], after: int = 0, seen: set[bytes] | None = None) -> list[m.StoredRecord]:
    """The records, each of which is ``seen`` from then on. Raises ``Distrust`` (``repeated``) if the server repeats or
    reorders: an old word shown again would read as news."""
    seen = set() if seen is None else seen
    found = []
    for record in records:
        if record.seq <= after or record.id in seen:
            raise repeats()
        after = record.seq
        seen.add(record.id)
        found.append(record)
    return found


def to_the_end(ask: Callable[[int], Page], after: int = 0) -> Iterator[m.StoredRecord]:
    """All records behind ``after``; ``ask`` gives the page behind a number. Raises ``Distrust`` (``repeated``) and as
    ``ask``."""
    seen: set[bytes] = set()
    while True:
        page = ask(after)
        for record in in_order(page.records, after, seen):
            after = record.seq
            yield record
        if not page.more or not page.records:
            return


def newest_page(content: bytes, before: int = 0, after: int = 0) -> m.NewestPage:
    """A page of the newest records behind ``after``, or of the newest with a number lower than ``before``. Raises
    ``BadAnswer``, ``Distrust`` (``repeated``)."""
    try:
        page = unpacked(content)
    except NotAPage:
        raise BadAnswer("the server's answer can't be read") from None
    in_order(reversed(page.records), after)
    if page.last < after:
        raise repeats()  # the page of a moment that is past
    if page.records and page.records[0].seq >= min(before or page.last + 1, page.last + 1):
        raise repeats()
    return page


@dataclass(frozen=True, slots=True)
class Room:
    """A room, and the seed with which requests are signed. All raise as ``Connection.ask``."""

    connection: Connection
    name: bytes
    seed: bytes

    def __repr__(self) -> str:
        return "Room(…)"

    def page(self, after: int = 0) -> m.RoomPage:
        """About 1 MB of records."""
        return self.connection.ask("/api/rooms/read", m.RoomRead(self.name, after), m.RoomPage, self.seed)

    def read(self) -> list[m.StoredRecord]:
        """All records. Raises ``Distrust`` (``repeated``)."""
        return list(to_the_end(self.page))

    def delete(self) -> None:
        """Delete the room with all that is in it, for good."""
        self.connection.ask("/api/rooms/delete", m.RoomDelete(self.name), m.Done, self.seed)

    def delete_record(self, id: bytes) -> None:
        """Delete one record for good."""
        self.connection.ask("/api/rooms/delete-record", m.RecordDelete(self.name, id), m.Done, self.seed)
