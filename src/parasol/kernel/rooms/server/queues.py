"""Queues: the outsides of rooms, and what a line is drawn from, of at most twenty at once, however much lies in them.

Who may ask, the row of the kind says. To everybody else there is no such queue, so that asking tells nothing.
"""

from parasol.kernel import messages as m
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.rooms.kind import Kind
from parasol.kernel.rooms.kinds import ROWS, asked_for, desk_of, kind_for
from parasol.kernel.rooms.server.access import allowed, is_desk, is_profile, no_such_room
from parasol.kernel.rooms.server.rules import actors
from parasol.kernel.storage import Room, RoomUnknown


class QueueRoutes(Routes):
    """Handlers over one storage."""

    @route("/api/rooms/list", Who.KEY, 100)
    async def list_rooms(self, call: Call, message: m.RoomsList) -> m.Rooms:
        """Stewards, or a desk: the outside of every room in a queue, oldest first; of reports that wait only those that
        have met."""
        kinds = _queue(call, message.kind)
        rooms = [room for kind in kinds for room in await self._storage.rooms_of_kind(kind)]
        is_marked = any(row.parts is not None and row.parts.marks for row in kinds.values())
        marks = await self._storage.marks_of_met() if is_marked else {}
        return m.Rooms([_outside(room, marks.get(room.name, [])) for room in sorted(rooms, key=_age)])

    @route("/api/rooms/outlines", Who.KEY, 1_000)
    async def read_outlines(self, call: Call, message: m.OutlinesRead) -> m.Outlines:
        """Stewards, or a desk: what lines are drawn from. Rooms that are gone, or in another queue, are left out."""
        kinds = _queue(call, message.kind)
        found = [await self._outline(name, kinds) for name in message.rooms]
        return m.Outlines([outline for outline in found if outline is not None])

    async def _outline(self, name: bytes, kinds: dict[str, Kind]) -> m.Outline | None:
        room = await self._storage.room(name)
        row = kinds.get(room.kind) if room is not None else None
        if row is None or row.queue is None or row.parts is None:
            return None
        try:
            outline = await self._storage.outline(name, row.queue.shown, row.parts.most)
        except RoomUnknown:  # deleted between the two
            return None
        return m.Outline(name, outline.records, outline.left, outline.older)

    @route("/api/rooms/close", Who.KEY, 200)
    async def close(self, call: Call, message: m.RoomClose) -> m.Done:
        """Whoever the room's row lets close it: it goes after the days that its desk's card says; never later than it
        would go anyway."""
        room, _ = await allowed(self._storage, call, message.room, "close")
        desk = desk_of(room.kind)
        card = None if desk is None else call.roster.desks[desk].card
        assert card is not None
        await self._storage.shorten_room(room.name, call.today + card.keep_days)
        return m.Done()


def _queue(call: Call, kind: str) -> dict[str, Kind]:
    """The kinds of rooms in a queue that the caller may see, with their rows. Raises ``Refused``."""
    row, desk = asked_for(kind) or (None, None)
    if row is None or row.queue is None or row.queue.name != row.name:
        raise no_such_room()
    roles = actors(
        is_holder=False,
        is_paid=call.is_paid,
        is_steward=call.is_steward,
        is_desk=is_desk(call.roster, desk, call.caller),
        is_profile=is_profile(kind, call.caller),
    )
    if row.queue.by not in roles:
        raise no_such_room()
    if row.of_profile:
        return {kind: row}
    rows = [each for each in ROWS if each.queue is not None and each.queue.name == row.name]
    return {each.name if desk is None else kind_for(each.name, desk): each for each in rows}


def _outside(room: Room, marks: list[bytes]) -> m.RoomOutside:
    return m.RoomOutside(room.name, room.holder_key or b"", room.opened_on, room.expires_on or 0, room.last_seq, marks)


def _age(room: Room) -> int:
    return room.opened_on
