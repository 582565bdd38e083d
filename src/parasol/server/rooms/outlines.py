"""Outlines: what a queue is drawn from, of at most twenty rooms at once, however much lies in them."""

from collections.abc import Mapping, Sequence

from parasol.formats import messages as m
from parasol.server.http.problems import Refused
from parasol.server.storage import RoomUnknown, Storage

Parts = tuple[Sequence[int], int]
"""The parts that a line is drawn from, and how many parts there are. Of a report neither its own copy (1), which only
its holder opens, nor the text for others and the contact (3, 4), which no line shows; of one that waited what opens it
(5). Of a conversation the opening and the contact with the name to ask for."""

REPORTS: Mapping[str, Parts] = {"report": ((2,), 4), "met": ((2, 5), 5)}
DESK: Parts = ((2, 3), 3)


async def outlines(storage: Storage, names: Sequence[bytes], most: int, parts: Mapping[str, Parts]) -> m.Outlines:
    """Those of these rooms that are there and of a kind that has ``parts``. Raises ``Refused``."""
    if len(names) > most or any(len(name) != m.NAME_BYTES for name in names):
        raise Refused(400, "malformed", f"At most {most} are read at once, by their names.")
    found: list[m.Outline] = []
    for name in names:
        room = await storage.room(name)
        if room is None or room.kind not in parts:
            continue
        try:
            outline = await storage.outline(name, *parts[room.kind])
        except RoomUnknown:  # deleted between the two
            continue
        records = [m.StoredRecord(each.seq, each.id, each.day, each.body) for each in outline.records]
        found.append(m.Outline(name, records, outline.left, outline.older))
    return m.Outlines(found)
