"""`page.json`: pages of a room's newest records, and behind and before which numbers a client asked for them."""

from typing import Any

from roster_chain import fixed
from text import b64, error

from parasol.kernel import messages as m
from parasol.kernel.rooms.pages import packed


def _record(seq: int, size: int = 1024, day: int = 20_000) -> m.StoredRecord:
    return m.StoredRecord(seq, fixed(f"record {seq}")[:16], day, (fixed(f"body {seq}") * (size // 32 + 1))[:size])


def _page(last: int, more: bool, *seqs: int, size: int = 64) -> bytes:
    return packed(m.NewestPage(last, more, [_record(seq, size) for seq in seqs]))


TWO = _page(9, True, 9, 7)
TWICE = packed(m.NewestPage(9, False, [_record(9, 64), m.StoredRecord(8, _record(9).id, 20_000, b"")]))

GOOD: list[tuple[str, bytes, int, int]] = [
    ("two-records-and-older-ones", TWO, 0, 0),
    ("one-record-and-no-older-one", _page(1, False, 1), 0, 0),
    ("a-room-that-never-had-a-record", _page(0, False), 0, 0),
    ("a-room-whose-records-are-gone", _page(12, False), 0, 0),
    ("the-last-records-are-gone", _page(12, False, 4, 2), 0, 0),
    ("the-older-ones", _page(50, True, 9, 7), 10, 0),
    ("nothing-older", _page(50, False), 10, 0),
    ("forty-records", _page(40, False, *range(40, 0, -1), size=3), 0, 0),
    ("only-what-is-new", TWO, 0, 6),
    ("nothing-new", _page(12, False), 0, 12),
    ("more-than-a-page-is-new", _page(99, True, *range(99, 59, -1), size=3), 0, 12),
    ("an-empty-body", _page(1, False, 1, size=0), 0, 0),
    ("a-room-of-four-billion-records", _page(2**32 - 1, True, 2**32 - 1), 0, 0),
]
BAD: list[tuple[str, bytes, int, int, str]] = [
    ("nothing", b"", 0, 0, "bad-answer"),
    ("half-a-head", TWO[:3], 0, 0, "bad-answer"),
    ("cut-off-in-a-record's-head", TWO[:20], 0, 0, "bad-answer"),
    ("cut-off-in-a-body", TWO[:-1], 0, 0, "bad-answer"),
    ("a-byte-too-many", TWO + b"\x00", 0, 0, "bad-answer"),
    ("a-record-that-isn't-there", TWO[:5] + b"\x03" + TWO[6:], 0, 0, "bad-answer"),
    ("a-record-more-than-it-says", TWO[:5] + b"\x01" + TWO[6:], 0, 0, "bad-answer"),
    ("a-body-longer-than-the-page", TWO[:30] + b"\xff" + TWO[31:], 0, 0, "bad-answer"),
    ("neither-yes-nor-no", TWO[:4] + b"\x02" + TWO[5:], 0, 0, "bad-answer"),
    ("older-ones-but-no-record", _page(9, True), 0, 0, "bad-answer"),
    ("forty-one-records", _page(41, False, *range(41, 0, -1), size=3), 0, 0, "bad-answer"),
    ("a-day-beyond-all", packed(m.NewestPage(9, False, [_record(9, 64, day=2**31)])), 0, 0, "bad-answer"),
    ("json", b'{"last":9,"more":false,"records":[]}', 0, 0, "bad-answer"),
    ("the-oldest-first", _page(9, True, 7, 9), 0, 0, "repeated"),
    ("a-number-twice", _page(9, True, 9, 9), 0, 0, "repeated"),
    ("an-id-twice", TWICE, 0, 0, "repeated"),
    ("a-number-above-the-last", _page(8, True, 9, 7), 0, 0, "repeated"),
    ("number-zero", _page(9, False, 0), 0, 0, "repeated"),
    ("the-newest-though-older-ones-were-asked-for", TWO, 8, 0, "repeated"),
    ("the-one-that-was-there-before", TWO, 9, 0, "repeated"),
    ("records-of-a-room-that-has-none", _page(0, False, 1), 0, 0, "repeated"),
    ("what-was-read-before-as-new", TWO, 0, 7, "repeated"),
    ("the-page-of-a-moment-that-is-past", _page(9, False), 0, 12, "repeated"),
    ("an-old-record-behind-a-new-one", _page(14, False, 14, 2), 0, 12, "repeated"),
]


def make() -> dict[str, Any]:
    """All cases."""
    good = [
        {"name": name, "page": b64(page), "before": before, "after": after, "expect": "ok"}
        for name, page, before, after in GOOD
    ]
    bad = [
        {"name": name, "page": b64(page), "before": before, "after": after, "expect": error(code)}
        for name, page, before, after, code in BAD
    ]
    return {
        "description": (
            "Pages of the newest records (docs/protocol.md, 'Rooms'), as answers to this `before` and `after`. Base64."
        ),
        "cases": [*good, *bad],
    }
