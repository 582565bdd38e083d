"""The one way in which somebody opens a room of their own: a report, one that waits, a conversation, a slip.

What such a room is, the row of its kind says. Nothing here learns who opens it: work pays, or a token.
"""

from parasol.features.profiles.server.routes import shown_of
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.formats.opened import opened_bytes
from parasol.kernel.http.payment import token_missing, token_wrong
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.limits import WorkLimit
from parasol.kernel.rooms.kind import Kind, Parts
from parasol.kernel.rooms.kinds import KINDS, asked_for, profile_of
from parasol.kernel.rooms.server.forms import check_record, policy_of
from parasol.kernel.rooms.server.rules import last_day
from parasol.kernel.roster.rules.closing import takes_reports
from parasol.kernel.server.proof_of_work import pay
from parasol.kernel.storage import NewRecord, Room, Storage

MOST_BYTES = 450_000
"""Five parts of the largest size, as base64, and what comes with them."""


class OpeningRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage, limit: WorkLimit) -> None:
        super().__init__(storage)
        self._limit = limit

    @route("/api/rooms/open", Who.OPEN, MOST_BYTES)
    async def open(self, call: Call, message: m.RoomOpen) -> m.HasMet:
        """Anyone, or members by a token, as the row says: a room that belongs to a key, with its first parts. Repeated,
        it is opened once. For a report that waits, whether it has met another by now."""
        policy = policy_of(call)
        row, parts, desk = _openable(message.kind)
        _check(message, parts)
        if (row.opens == "work" and call.payment is not None) or (row.opens == "token" and message.work is not None):
            raise Refused(400, "malformed")
        if desk is not None and not (desk in call.roster.desks and call.roster.desks[desk].takes_conversations):
            raise Refused(409, "desk-closed")
        call.verify(message.holder_key, "open", opened_bytes(message), message.signature)
        await self._pay(call, message, row, parts)
        expires_on = last_day(row, policy, call.today, None)
        room = Room(message.room, message.kind, message.holder_key, call.today, expires_on, 0)
        records = [NewRecord(record.id, record.body, expires_on) for record in message.records]
        if not parts.marks:
            await self._storage.open_room(room, records, call.today, profile_of(message.kind))
            return m.HasMet(False)
        met_until = last_day(KINDS["met"], policy, call.today, None)
        return m.HasMet(
            await self._storage.file_waiting(
                room, records, message.marks, call.today, met_until, call.roster.keys_number
            )
        )

    async def _pay(self, call: Call, message: m.RoomOpen, row: Kind, parts: Parts) -> None:
        """With what the row asks for: work pays for a new room; a token for this very request, however often it is
        repeated. Raises ``Refused``."""
        is_new = await self._storage.room(message.room) is None
        if is_new and parts.until_closing and not takes_reports(call.roster.closing_on, call.today):
            raise Refused(403, "closing")
        profile = profile_of(message.kind)
        if is_new and profile is not None:
            await shown_of(self._storage, profile, call.today)
        if row.opens == "token":
            if call.payment is None:
                raise token_missing()
            if not call.payment.pays(row.paid):
                raise token_wrong()
            await call.payment.make()
        elif is_new:
            await pay(self._limit, message.work, call.now)


def _openable(kind: str) -> tuple[Kind, Parts, int | None]:
    found = asked_for(kind)
    if found is None or found[0].opens not in ("work", "token") or found[0].parts is None:
        raise Refused(400, "malformed")
    return found[0], found[0].parts, found[1]


def _check(message: m.RoomOpen, parts: Parts) -> None:
    if not parts.least <= len(message.records) <= parts.most:
        raise Refused(400, "malformed")
    for record in message.records:
        check_record(record, parts.sizes)
    if not len(set(message.marks)) == len(message.marks) == parts.marks:
        raise Refused(400, "malformed")
    if message.room != report_room(message.holder_key):
        raise Refused(400, "malformed")
