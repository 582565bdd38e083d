"""The routes of rooms, reports and withdrawals."""

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

from parasol.features.checks.server.tree_heads import check_head
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import keyed_name, room_name
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.limits import DailyQuota, WorkLimit
from parasol.kernel.rooms.kind import ByDesk
from parasol.kernel.rooms.kinds import PUBLIC, ROWS, kind_for, poll_of, row_of
from parasol.kernel.rooms.pages import packed
from parasol.kernel.rooms.server.access import allowed, as_of, closed_poll, no_such_room
from parasol.kernel.rooms.server.forms import check_body, policy_of
from parasol.kernel.rooms.server.rules import (
    LAST_LINES_BYTES,
    MOST_ALONE_BYTES,
    PAID_BYTES,
    is_last_day,
    last_day,
    withdrawal_days,
)
from parasol.kernel.server.proof_of_work import pay
from parasol.kernel.storage import Bounds, NewRecord, Redeeming, Room, Storage, StorageFull, Unpaid
from parasol.kernel.wire.signing import BadSignature, verify

APPENDED_BYTES = 101_000 + m.MAX_ENTRIES * 760
"""Of a record with its entries."""
UNCARRIED_A_DAY = 8
"""Withdrawals of keys that nothing carries, for one report room. A report has one key; every member has to fetch and
remember each, so that whoever filed one report must not be able to flood them."""
LINES_ON_FULL_DISK_A_DAY = 2
"""Of 1,024 bytes, for each report."""


class RoomRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage, limit: WorkLimit) -> None:
        super().__init__(storage)
        self._limit = limit
        self._uncarried = DailyQuota(storage.shared)
        self._desks = DailyQuota(storage.shared)
        self._on_full_disk = DailyQuota()

    @route("/api/rooms/append", Who.POST_OR_KEY, APPENDED_BYTES)
    async def append(self, call: Call, message: m.RoomAppend) -> m.Appended:
        """Whoever the room's row lets append."""
        room, row = await allowed(self._storage, call, message.room, "append")
        if row.opens == "put":
            raise Refused(403, "not-allowed")
        check_body(row, message.record)
        if row.weighs and call.sitting is not None:
            call.sitting.count(len(message.record.body))
        if message.withdraw_keys and not row.withdrawable:
            raise Refused(400, "not-withdrawable")
        if row.indexed and not message.withdraw_keys:
            raise Refused(400, "malformed")
        has_index = bool(message.entries) or message.list_number is not None or message.head is not None
        if has_index and not row.indexed:
            raise Refused(400, "not-indexed")
        if bool(message.entries) != (message.head is not None) or (message.entries and message.list_number is None):
            raise Refused(400, "malformed")
        if message.expires_on is not None and not (row.delete_record or row.indexed):
            raise Refused(403, "not-allowed")
        if row.most_records is not None and room.last_seq >= row.most_records:
            raise Refused(409, "room-full")
        policy = policy_of(call)
        head = None
        if row.indexed:
            if len(set(message.withdraw_keys)) != len(message.withdraw_keys):
                raise Refused(400, "malformed")
            if (message.entries or message.expires_on is not None) and not is_last_day(
                row, policy, call.today, message.expires_on
            ):
                raise Refused(400, "not-that-day")
        if message.head is not None and message.list_number is not None:
            head = check_head(call, message.head, message.list_number)
        expires_on = last_day(row, policy, call.today, message.expires_on)
        expires_on = await self._by_desk(call, row.by_desk, message.record, expires_on)
        record = NewRecord(message.record.id, message.record.body, expires_on, tuple(message.withdraw_keys))
        index = (message.list_number, message.entries, head)
        length = as_of(call, room, row, message.generation)
        append = partial(self._storage.append, room.name, record, call.today, *index, roster_length=length)
        keep = partial(self._keep, append, call, room, record, message.work)
        payment = call.payment
        return m.Appended(await (keep() if payment is None or payment.is_done else payment.make_with(keep)))

    @route("/api/rooms/read", Who.READ_OR_KEY, 200)
    async def read(self, call: Call, message: m.RoomRead) -> m.RoomPage:
        """Whoever the room's row lets read."""
        room = await self._readable(call, message.room)
        stored = await self._storage.read_after(room.name, message.after, m.PAGE_RECORDS, m.PAGE_BYTES)
        return m.RoomPage(stored, bool(stored) and stored[-1].seq < room.last_seq)

    @route("/api/rooms/newest", Who.READ_OR_KEY, 200)
    async def newest(self, call: Call, message: m.RoomNewest) -> bytes:
        """Whoever the room's row lets read."""
        room = await self._readable(call, message.room)
        before = message.before or room.last_seq + 1
        bounds = (m.NEWEST_RECORDS, m.NEWEST_BYTES)
        stored, more = await self._storage.read_before(room.name, before, *bounds, message.after)
        return packed(m.NewestPage(room.last_seq, more, stored))

    @route("/api/public/read", Who.ANYONE, 150, is_packed=True)
    async def read_public(self, call: Call, message: m.PublicRead) -> m.PublicPage:
        """Anyone: what the community lets everybody read. Packed for those who accept it: the answer is the same for
        all and holds no secret, so that its length tells nothing (BREACH needs a secret beside what a stranger
        chose)."""
        policy_of(call)
        if message.kind not in PUBLIC:
            raise no_such_room()
        name = room_name(call.roster.genesis, message.kind)
        room = await self._storage.room(name)
        if room is None:
            return m.PublicPage([], False)
        stored = await self._storage.read_after(name, message.after, message.most, m.PAGE_BYTES)
        return m.PublicPage(stored, bool(stored) and stored[-1].seq < room.last_seq)

    @route("/api/rooms/delete-record", Who.KEY, 200)
    async def delete_record(self, call: Call, message: m.RecordDelete) -> m.Done:
        """Whoever the room's row lets delete a record; of one that is named after its writer's key the name stays."""
        is_writer = call.caller is not None and hmac.compare_digest(keyed_name(call.caller), message.id)
        room, row = await allowed(self._storage, call, message.room, "delete_record", is_writer=is_writer)
        delete = self._storage.empty_record if row.keyed else self._storage.delete_record
        await delete(room.name, message.id)
        return m.Done()

    @route("/api/rooms/delete", Who.KEY, 200)
    async def delete_room(self, call: Call, message: m.RoomDelete) -> m.Done:
        """Whoever the room's row lets delete the room: the holder of a report's receipt words. A profile's enquiries
        and questions go with it."""
        room, _ = await allowed(self._storage, call, message.room, "delete_room")
        belonging = [kind_for(row.name, room.name) for row in ROWS if row.of_profile]
        while await self._storage.delete_room(room.name, belonging) is None:
            pass
        return m.Done()

    @route("/api/withdrawals/add", Who.MAYBE_SEAT, 500)
    async def withdraw(self, call: Call, message: m.Withdraw) -> m.Done:
        """Anyone who holds the private key of a report: its alerts go, with no steward online."""
        try:
            verify(message.key, "withdraw", message.key, message.signature)
        except BadSignature:
            raise Refused(401, "bad-signature") from None
        if not await self._storage.is_carried(message.key):
            if message.room is None or not await self._holds(call, message.room):
                raise Refused(404, "nothing-to-withdraw")
            if not await self._uncarried.take(message.room, call.today, UNCARRIED_A_DAY):
                raise Refused(429, "quota", retry_after=3600)
        keep_until = call.today + withdrawal_days(call.roster, call.today)
        await self._storage.withdraw(message.key, message.signature, call.today, keep_until)
        return m.Done()

    @route("/api/withdrawals/read", Who.READ, 100)
    async def withdrawals(self, call: Call, message: m.WithdrawalsRead) -> m.Withdrawals:
        """Members: what has been taken back, to be verified and remembered."""
        return m.Withdrawals(await self._storage.withdrawals_after(message.after, m.NEWEST_WITHDRAWALS))

    async def _keep(
        self,
        append: Callable[..., Awaitable[int]],
        call: Call,
        room: Room,
        record: NewRecord,
        work: str | None,
        paid_with: Redeeming | None = None,
    ) -> int:
        """Append a record; the room's own holder, whom nobody knows, within bounds, and with work where the storage
        says that it has to be paid for: not for what is there already.

        On a full disk, of what isn't urgent, only a line of the holder's: reporters say in one that they took it back.
        No larger than that, and few, so that rooms that were made before can't use up what deleting needs."""
        bounds, is_urgent = None, row_of(room.kind).urgent
        is_line = len(record.body) == m.RECORD_SIZES[0]
        if room.holder_key is not None and room.holder_key == call.caller:
            bounds = Bounds(PAID_BYTES, MOST_ALONE_BYTES + (LAST_LINES_BYTES if is_line else 0))
        while True:
            try:
                return await append(bounds=bounds, is_urgent=is_urgent, paid_with=paid_with)
            except Unpaid:
                assert bounds is not None
                await pay(self._limit, work, call.now)
                bounds = replace(bounds, is_paid=True)
            except StorageFull:
                if is_urgent or bounds is None or not is_line:
                    raise
                if not await self._on_full_disk.take(room.name, call.today, LINES_ON_FULL_DISK_A_DAY):
                    raise
                is_urgent = True

    async def _by_desk(self, call: Call, bounds: ByDesk | None, record: m.WireRecord, expires_on: int) -> int:
        """The last day of what a desk says within its bounds, if the row has any. Raises ``Refused``."""
        if bounds is None or call.caller is None or call.is_steward:
            return expires_on
        if len(record.body) > bounds.bytes:
            raise Refused(400, "not-public")
        if not await self._desks.take(call.caller, call.today, bounds.a_day):
            raise Refused(429, "quota", retry_after=3600)
        return min(expires_on, call.today + bounds.days)

    async def _readable(self, call: Call, name: bytes) -> Room:
        """A room that the row lets the caller read; of ballots when the poll has closed, so that nobody sees how it
        stands before."""
        room, _ = await allowed(self._storage, call, name, "read")
        if (number := poll_of(room.kind)) is not None:
            closed_poll(call, number)
        return room

    async def _holds(self, call: Call, room_name: bytes | None) -> bool:
        room = await self._storage.room(room_name) if room_name else None
        return room is not None and room.holder_key is not None and room.holder_key == call.caller
