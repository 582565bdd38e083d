"""A page of a room's newest records in bytes: in base64 it would be a third longer, and it is read each time that
somebody opens the page.

``last (u32) ‖ more (u8) ‖ how many (u8)``, then each record: ``seq (u32) ‖ id (16) ‖ day (u32) ‖ length (u32) ‖ body``.
Whether what stands there is in order and opens is the reader's to find out.
"""

from struct import Struct

from parasol.kernel import messages as m
from parasol.kernel.formats.shared import DAYS

_HEAD, _RECORD = Struct(">IBB"), Struct(">I16sII")
MOST_BYTES = _HEAD.size + m.NEWEST_RECORDS * _RECORD.size + m.NEWEST_BYTES
"""A longer page is none."""


class NotAPage(Exception):
    """These bytes are no page of records."""


def packed(page: m.NewestPage) -> bytes:
    """The page in bytes."""
    parts = [_HEAD.pack(page.last, page.more, len(page.records))]
    for record in page.records:
        parts += [_RECORD.pack(record.seq, record.id, record.day, len(record.body)), record.body]
    return b"".join(parts)


def unpacked(content: bytes) -> m.NewestPage:
    """The page that stands there. Raises ``NotAPage`` unless it is written as ``packed`` writes it, and what it says is
    within the bounds of a page: one without a record is the last one."""
    if not _HEAD.size <= len(content) <= MOST_BYTES:
        raise NotAPage
    last, more, count = _HEAD.unpack_from(content)
    at, records = _HEAD.size, []
    for _ in range(count):
        if at + _RECORD.size > len(content):
            raise NotAPage
        seq, id, day, length = _RECORD.unpack_from(content, at)
        at += _RECORD.size + length
        records.append(m.StoredRecord(seq, id, day, content[at - length : at]))
    if at != len(content) or count > m.NEWEST_RECORDS or more > min(count, 1) or any(r.day >= DAYS for r in records):
        raise NotAPage
    return m.NewestPage(last, more == 1, records)
