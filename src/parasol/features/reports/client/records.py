"""The records of a room that anybody may have opened: all of them, or the beginning and the end of very many."""

from collections.abc import Callable
from dataclasses import dataclass, field

from parasol.kernel import messages as m
from parasol.kernel.rooms.client.room import Room, in_order

READ_AT_ONCE = 200
"""How many reports, or conversations of a desk, are read for a queue before somebody asks for more. Of honest ones so
many are seldom there at once; of others it may be any number."""


@dataclass(frozen=True, slots=True)
class Found:
    """Records of a room in order, and the numbers of others that are there. ``older``: others still, that aren't named.
    Up to the number ``begun`` nothing is left out."""

    records: list[m.StoredRecord]
    left: list[int] = field(default_factory=list)
    older: bool = False
    begun: int = 0

    @property
    def is_long(self) -> bool:
        """Whether there are others."""
        return self.older or bool(self.left)


def of_outline(outline: m.Outline) -> Found:
    """What an outline holds. Raises ``Distrust`` (``repeated``)."""
    return Found(in_order(outline.records), outline.left, outline.older)


def beginning_and_end(room: Room, read_outline: Callable[[], m.Outline | None]) -> Found:
    """A room's first page, about 1 MB. If that isn't all, its outline too, for what was said last. Raises ``Distrust``
    (``repeated``), ``Declined``."""
    page = room.page()
    records = in_order(page.records)
    outline = read_outline() if page.more and records else None
    if outline is None:
        return Found(records)
    end = records[-1].seq
    newest = [record for record in outline.records if record.seq > end]
    left = [seq for seq in outline.left if seq > end]
    older = outline.older and min([*(record.seq for record in newest), *left], default=end) > end + 1
    return Found(in_order([*records, *newest]), left, older, end)
