"""The routes of desks and slips. A desk's requests are signed by its common key: no seat is in any of them."""

from parasol.formats import messages as m
from parasol.formats.contexts import desk_bytes, report_room, slip_bytes
from parasol.formats.kinds import KINDS, desk_of, kind_for
from parasol.roster import Desk
from parasol.server.gate import WorkGate
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call, Route, Who
from parasol.server.rooms.access import allowed, is_desk, no_such_room
from parasol.server.rooms.outlines import DESK, outlines
from parasol.server.rooms.routes import check_length, check_record, policy_of
from parasol.server.rooms.rules import last_day
from parasol.server.storage import NewRecord, Room, Storage
from parasol.server.work import pay
from parasol.wire.signing import BadSignature, verify

PARTS = 3
SLIP_RECORD_BYTES = 4096


class DeskRoutes:
    """Handlers over one storage."""

    def __init__(self, storage: Storage, gate: WorkGate) -> None:
        self._storage = storage
        self._gate = gate

    def routes(self) -> list[Route]:  # type: ignore[type-arg]
        """All routes of this folder."""
        return [
            Route("/api/desks/open", Who.ANYONE, m.DeskOpen, 300_000, self.open),
            Route("/api/desks/list", Who.KEY, m.DeskList, 100, self.list_rooms),
            Route("/api/desks/read", Who.KEY, m.DeskRead, 1_000, self.read),
            Route("/api/desks/close", Who.KEY, m.DeskClose, 200, self.close),
            Route("/api/slips/leave", Who.ANYONE, m.SlipLeave, 15_000, self.leave_slip),
        ]

    async def open(self, call: Call, message: m.DeskOpen) -> m.Appended:
        """Anyone: a conversation with a desk, paid with proof of work. Repeated, it opens once."""
        policy = policy_of(call)
        check_length(message.room, m.NAME_BYTES)
        if len(message.records) != PARTS:
            raise Refused(400, "malformed", "A conversation begins with three sealed parts.")
        for record in message.records:
            check_record(record)
        if message.room != report_room(message.holder_key):
            raise Refused(400, "malformed", "A conversation's room is named after the key that owns it.")
        desk = _desk(call, message.desk)
        covered = desk_bytes(desk.number, message.room, [(record.id, record.body) for record in message.records])
        try:
            verify(message.holder_key, "record", covered, message.signature)
        except BadSignature:
            raise Refused(401, "bad-signature", "The signature of this conversation is wrong.") from None
        if await self._storage.room(message.room) is None:
            await pay(self._gate, message.work, call.now)
        expires_on = last_day(KINDS["desk"], policy, call.today, None)
        room = Room(message.room, kind_for("desk", desk.number), message.holder_key, call.today, expires_on, 0)
        records = [NewRecord(record.id, record.body, expires_on) for record in message.records]
        return m.Appended(await self._storage.open_room(room, records, call.today))

    async def list_rooms(self, call: Call, message: m.DeskList) -> m.DeskRooms:
        """A desk: the outside of every conversation of its own."""
        if not is_desk(call.roster, message.desk, call.caller):
            raise no_such_room()
        rooms = await self._storage.rooms_of_kind(kind_for("desk", message.desk))
        return m.DeskRooms(
            [
                m.DeskRoom(room.name, room.holder_key or b"", room.opened_on, room.expires_on or 0, room.last_seq)
                for room in rooms
            ]
        )

    async def read(self, call: Call, message: m.DeskRead) -> m.Outlines:
        """A desk: what its queue is drawn from, of at most twenty conversations. Those that are gone are left out."""
        if not is_desk(call.roster, message.desk, call.caller):
            raise no_such_room()
        return await outlines(
            self._storage, message.rooms, m.DESK_ROOMS_AT_ONCE, {kind_for("desk", message.desk): DESK}
        )

    async def close(self, call: Call, message: m.DeskClose) -> m.Done:
        """A desk: let a conversation go after the days that its card says; never later than it would go anyway."""
        room, _ = await allowed(self._storage, call, message.room, "delete_room")
        number = desk_of(room.kind)
        if not is_desk(call.roster, number, call.caller) or number is None:
            raise Refused(403, "not-allowed", "The rules of this room don't allow you to do this.")
        card = call.roster.desks[number].card
        assert card is not None
        await self._storage.shorten_room(room.name, call.today + card.keep_days)
        return m.Done()

    async def leave_slip(self, call: Call, message: m.SlipLeave) -> m.Appended:
        """Anyone: a slip, paid with proof of work. Repeated, it is left once."""
        policy = policy_of(call)
        check_length(message.room, m.NAME_BYTES)
        check_record(message.record)
        if len(message.record.body) != SLIP_RECORD_BYTES:
            raise Refused(400, "not-padded", "A slip has one size.")
        if message.room != report_room(message.holder_key):
            raise Refused(400, "malformed", "A slip's room is named after the key that owns it.")
        covered = slip_bytes(message.room, message.record.id, message.record.body)
        try:
            verify(message.holder_key, "record", covered, message.signature)
        except BadSignature:
            raise Refused(401, "bad-signature", "The signature of this slip is wrong.") from None
        if await self._storage.room(message.room) is None:
            await pay(self._gate, message.work, call.now)
        expires_on = last_day(KINDS["slip"], policy, call.today, None)
        room = Room(message.room, "slip", message.holder_key, call.today, expires_on, 0)
        record = NewRecord(message.record.id, message.record.body, expires_on)
        return m.Appended(await self._storage.open_room(room, [record], call.today))


def _desk(call: Call, number: int) -> Desk:
    desk = call.roster.desks.get(number)
    if desk is None or not desk.takes_conversations:
        raise Refused(409, "desk-closed", "Nobody answers at this desk. Look which desks there are.")
    return desk
