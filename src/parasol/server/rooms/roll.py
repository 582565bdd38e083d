"""The roll of the catalogue: kept if it is what the server reckons itself, so that one steward whose device is wrong
leads no reader astray; and the word of each owner who left since, for as long as a reader may be shown that roll.
"""

import hashlib
import hmac
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import msgspec

from parasol.formats import messages as m
from parasol.formats.contexts import report_room, room_name
from parasol.formats.kinds import KINDS
from parasol.roster import roll as rolls
from parasol.roster.listing import told_in
from parasol.roster.standing import Standing
from parasol.server.http.payment import token_missing, token_wrong
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call, Routes, Who, route
from parasol.server.limits import DailyQuota, TokenLimit
from parasol.server.rooms.access import no_such_room
from parasol.server.rooms.catalogue import EVERYBODY, CatalogueRoutes, records_of
from parasol.server.rooms.forms import policy_of
from parasol.server.rooms.rules import last_day
from parasol.server.storage import NewRecord, Record, RoomUnknown, Storage
from parasol.wire.days import first_day_of_quarter
from parasol.wire.met import met_bytes, met_point, said_info
from parasol.wire.signing import KEY_BYTES, BadSignature, verify

MOST_BYTES = 400_000
"""Of a roll: about 29,000 profiles."""
SAID = "said"
UNROLLED_A_DAY = 8
"""Words of one profile for leaves that no roll has: each link that it stood there with may have been in one that is
being signed. Everybody reads all words for 15 days, and whoever has a profile makes another link as often as she
likes; of 100,000 the newest roll wouldn't be read any more."""


async def _append(storage: Storage, call: Call, id: bytes, body: bytes) -> None:
    until = last_day(KINDS[rolls.KIND], policy_of(call), call.today, None)
    record, name = NewRecord(id, body, until), room_name(call.roster.genesis, rolls.KIND)
    await storage.append(name, record, call.today, is_urgent=True)


async def _stored(storage: Storage, call: Call) -> tuple[m.SignedRoll | None, list[Record]]:
    """The roll that was signed last, and all records."""
    records = await records_of(storage, call, rolls.KIND)
    (*_, last) = [None, *(record for record in records if not _is_word(record))]
    return (msgspec.json.decode(last.body, type=m.SignedRoll) if last else None), records


def _is_word(record: Record) -> bool:
    return len(record.body) == m.NAME_BYTES


class _Said(NamedTuple):
    """What a member said, as it is kept: all of it in a row, one after the other."""

    leaf: bytes
    quarter: int
    key: bytes
    signature: bytes

    @property
    def body(self) -> bytes:
        return self.leaf + self.quarter.to_bytes(4) + self.key + self.signature


def _said_in(body: bytes) -> _Said:
    quarter, key = m.ROLL_LEAF_BYTES, m.ROLL_LEAF_BYTES + 4
    signature = key + KEY_BYTES
    return _Said(body[:quarter], int.from_bytes(body[quarter:key]), body[key:signature], body[signature:])


def _words_in(records: list[Record]) -> bytes:
    """In an order that says nothing."""
    return b"".join(sorted(record.id + record.body for record in records if _is_word(record)))


class RollRoutes(Routes):
    """Handlers over one storage."""

    def __init__(self, storage: Storage, catalogue: CatalogueRoutes, tokens: TokenLimit) -> None:
        super().__init__(storage)
        self._catalogue = catalogue
        self._tokens = tokens
        self._unrolled = DailyQuota(storage.shared)

    @route("/api/profiles/roll", Who.ANYONE, 10, is_packed=True)
    async def read(self, call: Call, message: m.CatalogueRead) -> m.RollShown:
        """Anyone: the roll, and who left since by their own word or the stewards'."""
        standing = await self._catalogue.decided(call)
        signed, records = await _stored(self._storage, call)
        return m.RollShown(signed, _words_in(records), await self._hidden(standing, call.today))

    @route("/api/profiles/leave", Who.KEY, 100)
    async def leave(self, call: Call, message: m.ProfileLeave) -> m.Done:
        """Whoever holds a profile's key, with the word that belongs to its leaf in the roll, or in one that is signed
        before it is taken out. No other word is kept, nor more than some of the latter. What members said of it goes at
        once."""
        assert call.caller is not None
        room, secret = report_room(call.caller), rolls.secret_of(message.word)
        signed, _ = await _stored(self._storage, call)
        veil = rolls.veil_of(secret)
        name = rolls.named(room, veil)
        leaf = rolls.leaf_of(name, veil)
        is_in = signed and leaf in rolls.missed(signed.roll, set(), call.today)
        if is_in or (secret == await self._secret(room) and await self._takes_unrolled(room, call.today)):
            await _append(self._storage, call, name, message.word)
        await self._forget(call, lambda said: said.leaf == leaf)
        return m.Done()

    @route("/api/profiles/met", Who.OPEN, 300)
    async def met(self, call: Call, message: m.MetSay) -> m.Done:
        """Whoever has the token of a quarter for it, and the key that it was drawn on. Repeated, it is done once."""
        if call.payment is None:
            raise token_missing()
        genesis, token = call.roster.genesis, call.payment.redeemed
        point = met_point(genesis, token.week, message.key)
        if not call.payment.pays("met") or not hmac.compare_digest(point, token.nonce):
            raise token_wrong()
        standing = await self._catalogue.decided(call)
        if await call.payment.was_made():  # what was said then may be in a roll by now
            await call.payment.make()
            return m.Done()
        secret = await self._secret(message.room)
        if secret is None or standing.hidden_by(message.room, b"", 0, 0) or not rolls.takes_met(secret):
            raise no_such_room()
        said = _Said(rolls.leaf_at(message.room, rolls.veil_of(secret)), token.week, message.key, message.signature)
        try:
            verify(said.key, "met", met_bytes(genesis, said.quarter, said.leaf), said.signature)
        except BadSignature:
            raise Refused(401, "bad-signature") from None
        until = first_day_of_quarter(said.quarter + 1) + m.ROLL_DAYS
        record = NewRecord(hashlib.sha256(said.body).digest()[: m.ID_BYTES], said.body, until)
        keep = partial(self._storage.append, room_name(genesis, SAID), record, call.today)
        await call.payment.make_with(keep)
        return m.Done()

    @route("/api/profiles/said", Who.STEWARD, 10)
    async def said(self, call: Call, message: m.SaidRead) -> m.SaidTwice:
        """A steward: what two said of a profile, so that her device verifies it. What one said isn't shown."""
        there = rolls.leaves_of(map(told_in, await self._catalogue.shown(call, EVERYBODY)))
        said = await self._said(call)
        newly = rolls.twice([each[:3] for each in said], there, call.today)
        shown = []
        for each in sorted(one for one in said if one.leaf in newly):
            point = met_point(call.roster.genesis, each.quarter, each.key)
            shown.append(m.MetSaid(*each, *await self._tokens.attest(point, said_info(each.quarter))))
        return m.SaidTwice(shown)

    @route("/api/profiles/sign-roll", Who.STEWARD, MOST_BYTES)
    async def sign(self, call: Call, message: m.SignedRoll) -> m.Done:
        """A steward: in the place of the roll before."""
        standing, roll = await self._catalogue.decided(call), message.roll
        if abs(roll.day - call.today) > 1 or rolls.counting(call.roster, message, call.today) is None:
            raise Refused(401, "bad-signature")
        before, records = await _stored(self._storage, call)
        there = rolls.leaves_of(map(told_in, await self._catalogue.shown(call, EVERYBODY)))
        newly = rolls.twice([each[:3] for each in await self._said(call)], there, roll.day)
        known = rolls.counting(call.roster, before, call.today)
        if known is not None:
            hidden = rolls.hidden_in(await self._hidden(standing, call.today), standing)
            gone = rolls.left_in(_words_in(records)) | hidden
            there = rolls.going_on(known, rolls.missed(known, gone | set(there), call.today), there)
        met = rolls.months_of(rolls.carried(call.roster, before, roll.day), newly, there, roll.day)
        if (roll.days, roll.met) != (rolls.days_of(there, roll.day), met):
            raise Refused(409, "roll-moved")
        body = msgspec.json.encode(message)
        await _append(self._storage, call, hashlib.sha256(body).digest()[: m.ID_BYTES], body)
        for record in records:
            if not _is_word(record) and record.body != body:
                await self._storage.delete_record(room_name(call.roster.genesis, rolls.KIND), record.id)
        await self._forget(call, lambda said: said.leaf in newly or said.leaf not in there)
        return m.Done()

    async def _takes_unrolled(self, room: bytes, today: int) -> bool:
        """Whether the word of a leaf that no roll has is still kept. Refusing wouldn't do: she couldn't pause."""
        return await self._unrolled.take(b"unrolled" + room, today, UNROLLED_A_DAY)

    async def _said(self, call: Call) -> list[_Said]:
        return [_said_in(record.body) for record in await records_of(self._storage, call, SAID)]

    async def _forget(self, call: Call, does: Callable[[_Said], bool]) -> None:
        for record in await records_of(self._storage, call, SAID):
            if does(_said_in(record.body)):
                await self._storage.delete_record(room_name(call.roster.genesis, SAID), record.id)

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
            after = [] if held is None else await self._storage.read_after(room, held.last_seq, 1, m.PAGE_BYTES)
        except RoomUnknown:
            return None
        return next((told_in(each.body)[1].secret for each in after if EVERYBODY in each.body), None)
