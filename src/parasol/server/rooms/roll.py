"""The roll of the catalogue: kept if it is what the server reckons itself, so that one steward whose device is wrong
leads no reader astray; and the word of each owner who left since, for as long as a reader may be shown that roll.
"""

import hashlib

import msgspec

from parasol.formats import messages as m
from parasol.formats.contexts import report_room, room_name
from parasol.formats.kinds import KINDS
from parasol.roster import roll as rolls
from parasol.roster.listing import told_in
from parasol.roster.standing import Standing
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call, Routes, Who, route
from parasol.server.rooms.catalogue import EVERYBODY, CatalogueRoutes
from parasol.server.rooms.forms import policy_of
from parasol.server.rooms.rules import last_day
from parasol.server.storage import NewRecord, Record, RoomUnknown, Storage

MOST_BYTES = 400_000
"""Of a roll: about 29,000 profiles."""
_MOST, _MOST_BYTES = 100_000, 100_000_000


async def _append(storage: Storage, call: Call, id: bytes, body: bytes) -> None:
    until = last_day(KINDS[rolls.KIND], policy_of(call), call.today, None)
    record, name = NewRecord(id, body, until), room_name(call.roster.genesis, rolls.KIND)
    await storage.append(name, record, call.today, is_urgent=True)


async def _stored(storage: Storage, call: Call) -> tuple[m.SignedRoll | None, list[Record]]:
    """The roll that was signed last, and all records."""
    try:
        records = await storage.read_after(room_name(call.roster.genesis, rolls.KIND), 0, _MOST, _MOST_BYTES)
    except RoomUnknown:
        return None, []
    (*_, last) = [None, *(record for record in records if not _is_word(record))]
    return (msgspec.json.decode(last.body, type=m.SignedRoll) if last else None), records


def _is_word(record: Record) -> bool:
    return len(record.body) == m.NAME_BYTES


def _words_in(records: list[Record]) -> bytes:
    """In an order that says nothing."""
    return b"".join(sorted(record.id + record.body for record in records if _is_word(record)))


class RollRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage, catalogue: CatalogueRoutes) -> None:
        super().__init__(storage)
        self._catalogue = catalogue

    @route("/api/profiles/roll", Who.ANYONE, 10, is_packed=True)
    async def read(self, call: Call, message: m.CatalogueRead) -> m.RollShown:
        """Anyone: the roll, and who left since by their own word or the stewards'."""
        standing = await self._catalogue.decided(call)
        signed, records = await _stored(self._storage, call)
        return m.RollShown(signed, _words_in(records), await self._hidden(standing, call.today))

    @route("/api/profiles/leave", Who.KEY, 100)
    async def leave(self, call: Call, message: m.ProfileLeave) -> m.Done:
        """Whoever holds a profile's key, with the word that belongs to its leaf in the roll, or in one that is signed
        before it is taken out. No other word is kept."""
        assert call.caller is not None
        room, secret = report_room(call.caller), rolls.secret_of(message.word)
        signed, _ = await _stored(self._storage, call)
        veil = rolls.veil_of(secret)
        name = rolls.named(room, veil)
        is_in = signed and rolls.leaf_of(name, veil) in rolls.missed(signed.roll, set(), call.today)
        if is_in or secret == await self._secret(room):
            await _append(self._storage, call, name, message.word)
        return m.Done()

    @route("/api/profiles/sign-roll", Who.STEWARD, MOST_BYTES)
    async def sign(self, call: Call, message: m.SignedRoll) -> m.Done:
        """A steward: in the place of the roll before."""
        standing, roll = await self._catalogue.decided(call), message.roll
        if abs(roll.day - call.today) > 1 or rolls.counting(call.roster, message, call.today) is None:
            raise Refused(401, "bad-signature", "The signature of this is wrong.")
        before, records = await _stored(self._storage, call)
        there = rolls.leaves_of(map(told_in, await self._catalogue.shown(call, EVERYBODY)))
        known = rolls.counting(call.roster, before, call.today)
        if known is not None:
            hidden = rolls.hidden_in(await self._hidden(standing, call.today), standing)
            gone = rolls.left_in(_words_in(records)) | hidden
            there = {**rolls.missed(known, gone | set(there), call.today), **there}
        if roll.days != rolls.days_of(there, roll.day):
            raise Refused(409, "roll-moved", "The catalogue changed meanwhile.")
        body = msgspec.json.encode(message)
        await _append(self._storage, call, hashlib.sha256(body).digest()[: m.ID_BYTES], body)
        for record in records:
            if not _is_word(record) and record.body != body:
                await self._storage.delete_record(room_name(call.roster.genesis, rolls.KIND), record.id)
        return m.Done()

    async def _hidden(self, standing: Standing, today: int) -> bytes:
        """Of each profile that stewards hide its room and its veil, if it stands in the catalogue for everybody."""
        found = []
        for room in sorted({case.done.target for case in standing.cases if case.is_in_effect(today)}):
            secret = await self._secret(room)
            found += [] if secret is None else [room, rolls.veil_of(secret)]
        return b"".join(found)

    async def _secret(self, room: bytes) -> bytes | None:
        """Of a profile that stands in the catalogue for everybody."""
        held = await self._storage.room(room)
        try:
            after = [] if held is None else await self._storage.read_after(room, held.last_seq, 1, _MOST_BYTES)
        except RoomUnknown:
            return None
        return next((told_in(each.body)[1].secret for each in after if EVERYBODY in each.body), None)
