"""The public room: signed, not sealed, for anybody to read."""

from typing import Annotated

from msgspec import Meta

from parasol.kernel.formats.bounds import PAGE_RECORDS
from parasol.kernel.formats.shared import KindName, Uint53
from parasol.kernel.messages.message import Message
from parasol.kernel.messages.rooms import StoredRecord


class PublicRead(Message, frozen=True):
    """Ask for the records with a higher number of a room that anybody reads, at most so many."""

    after: Uint53
    kind: KindName = "public"
    most: Annotated[int, Meta(ge=1, le=PAGE_RECORDS)] = PAGE_RECORDS


class PublicPage(Message, frozen=True):
    """Public records in order; ``more`` says that the page was cut."""

    records: list[StoredRecord]
    more: bool
