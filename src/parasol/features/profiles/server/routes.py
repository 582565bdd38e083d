"""Profiles: put there as a whole by whoever holds their words, and read by whoever knows their name.

What is asked for is the same for all links of a profile, so that nothing here tells one link, or how many there are.
Paused, lapsed, deleted and never there are one answer.
"""

from parasol.features.profiles.contexts import profile_bytes
from parasol.features.profiles.server.catalogue import check_listing, has_catalogue
from parasol.features.profiles.server.thumbs import check_thumb
from parasol.kernel import messages as m
from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.http.payment import token_missing, token_wrong
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.rooms.kinds import KINDS
from parasol.kernel.rooms.server.access import no_such_room
from parasol.kernel.rooms.server.forms import check_record, policy_of
from parasol.kernel.rooms.server.rules import last_day
from parasol.kernel.storage import NewRecord, ProfileMoved, Record, Room, Storage
from parasol.kernel.wire.days import first_day_of_quarter, quarter_of

ROW = KINDS["profile"]
MOST_BYTES = 184_000
"""Two records of the largest size, a listing and a small picture, as base64, and what comes with them."""


async def shown_of(storage: Storage, name: bytes, today: int) -> Record:
    """What a profile shows today. Raises ``Refused``."""
    room = await storage.room(name)
    if room is None or room.kind != ROW.name or (room.expires_on or 0) < today:
        raise no_such_room()
    records = await storage.read_after(name, room.last_seq - 1, 1, m.PAGE_BYTES)
    if not records:
        raise no_such_room()
    return records[0]


class ProfileRoutes(Routes):
    """Handlers over one storage."""

    @route("/api/profiles/put", Who.OPEN, MOST_BYTES)
    async def put(self, call: Call, message: m.ProfilePut) -> m.Done:
        """Whoever holds the profile's key; a token pays for what is left of its quarter. Repeated, it is done once."""
        policy, name = policy_of(call), report_room(message.holder_key)
        sealed = [message.own] if message.shown is None else [message.own, message.shown]
        for record, sizes in zip(sealed, (m.RECORD_SIZES[1:], m.RECORD_SIZES[2:]), strict=False):
            check_record(record, sizes)
        check_listing(call, message)
        check_thumb(message)
        all_sent = [*sealed, *(each for each in (message.listing, message.thumb) if each)]
        bodies = [(record.id, record.body) for record in all_sent]
        covered = profile_bytes(message.version, name, bodies, message.files)
        call.verify(message.holder_key, "open", covered, message.signature)
        held, last = await self._storage.room(name), 2 * message.version
        if (0 if held is None else held.last_seq) not in (last - 2, last):
            raise ProfileMoved("this profile was written from somewhere else first")
        paid_on = call.today if held is None else held.opened_on
        if call.payment is not None:
            if not policy.lifetime("profiles_here"):  # redeemed in two places a pass would count twice
                raise Refused(409, "profiles-apart")
            if not call.payment.pays(ROW.paid):
                raise token_wrong()
            await call.payment.make()
            paid_on = min(call.today, first_day_of_quarter(call.payment.redeemed.week + 1) - 1)
        elif held is None or quarter_of(paid_on) != quarter_of(call.today):
            raise token_missing()
        until = last_day(ROW, policy, call.today, None)
        room = Room(name, ROW.name, message.holder_key, paid_on, until, last)
        kept = all_sent if has_catalogue(call) else sealed
        records = [NewRecord(record.id, record.body, until) for record in kept]
        await self._storage.put_profile(room, records, message.files, call.today)
        return m.Done()

    @route("/api/profiles/read", Who.ANYONE, 100)
    async def read(self, call: Call, message: m.ProfileRead) -> m.ProfileShown:
        """Anyone who knows the name: what is shown, sealed for links."""
        return m.ProfileShown(await shown_of(self._storage, message.room, call.today))

    @route("/api/profiles/file", Who.ANYONE, 200)
    async def file(self, call: Call, message: m.ProfileFile) -> bytes:
        """Anyone who knows the names: a chunk of a picture, while the profile is shown."""
        await shown_of(self._storage, message.room, call.today)
        chunk = await self._storage.chunk(message.room, message.blob, message.number)
        if chunk is None:
            raise no_such_room()
        return chunk
