"""The public room: signed, not sealed, for anybody to read."""

from parasol.formats.messages.message import Message
from parasol.formats.messages.rooms import StoredRecord


class PublicRead(Message, frozen=True):
    """Ask for the public records with a higher number."""

    after: int


class PublicPage(Message, frozen=True):
    """Public records in order; ``more`` says that the page was cut."""

    records: list[StoredRecord]
    more: bool
