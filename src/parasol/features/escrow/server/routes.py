"""The routes of reports that wait for another one. What pays is a token: nothing here learns who files."""

import asyncio
from collections.abc import Callable

from parasol.features.escrow.contexts import renewal_bytes
from parasol.features.escrow.kinds import WAITED
from parasol.kernel import messages as m
from parasol.kernel import oprf
from parasol.kernel.http.problems import Refused
from parasol.kernel.http.route import Call, Routes, Who, route
from parasol.kernel.limits import TokenLimit
from parasol.kernel.rooms.kinds import KINDS
from parasol.kernel.rooms.server.access import no_such_room
from parasol.kernel.rooms.server.forms import check_record, policy_of
from parasol.kernel.rooms.server.rules import last_day
from parasol.kernel.roster.server.server_keys import ServerKeyring, keys_moved
from parasol.kernel.storage import NewRecord, Storage

MARKS = WAITED.marks
"""Elements of an evaluation, always as many: their number must not say how many are named."""


class EscrowRoutes(Routes):
    """Handlers over one storage. ``tokens`` tells which credentials were given."""

    def __init__(
        self, storage: Storage, keys: ServerKeyring, tokens: TokenLimit, random: Callable[[int], bytes]
    ) -> None:
        super().__init__(storage)
        self._keys = keys
        self._tokens = tokens
        self._random = random

    @route("/api/escrow/evaluate", Who.POST, 400)
    async def evaluate(self, call: Call, message: m.Evaluate) -> m.Evaluated:
        """Members, by a token: four blinded inputs at once, with one proof."""
        if len(message.blinded) != MARKS:
            raise Refused(400, "malformed")
        if message.keys != self._keys.number:
            raise keys_moved()
        pair = self._keys.escrow
        try:
            evaluated, proof = oprf.blind_evaluate_batch(pair.secret, pair.public, message.blinded, self._random)
        except oprf.InvalidElement:
            raise Refused(400, "not-a-point") from None
        return m.Evaluated(evaluated, proof)

    @route("/api/escrow/renew", Who.POST, 90_000)
    async def renew(self, call: Call, message: m.EscrowRenew) -> m.HasMet:
        """Members, by a token, with a report's words: other marks and points, made with the keys in force."""
        room, record = await self._storage.room(message.room), message.record
        covered = renewal_bytes(message.keys, message.room, (record.id, record.body), message.marks)
        if room is None or room.kind not in ("escrow", "met") or room.holder_key is None:
            raise no_such_room()
        call.verify(room.holder_key, "open", covered, message.signature)
        check_record(record, WAITED.sizes)
        if len(set(message.marks)) < MARKS:
            raise Refused(400, "malformed")
        if message.keys != self._keys.number:
            raise keys_moved()
        met_until = last_day(KINDS["met"], policy_of(call), call.today, None)
        made = NewRecord(record.id, record.body, room.expires_on)
        return m.HasMet(await self._storage.renew_waiting(message.room, made, message.marks, met_until, message.keys))

    @route("/api/escrow/state", Who.KEY, 200)
    async def state(self, call: Call, message: m.EscrowRead) -> m.EscrowState:
        """Whoever holds the report's words: whether it has met another, and with which keys it waits."""
        room = await self._storage.room(message.room)
        if room is None or room.kind not in ("escrow", "met") or room.holder_key != call.caller:
            raise no_such_room()
        return m.EscrowState(room.kind == "met", await self._storage.keys_of_waiting(message.room) or 1)

    @route("/api/escrow/verify", Who.STEWARD, 15_000)
    async def verify(self, call: Call, message: m.EscrowVerify) -> m.EscrowVerified:
        """Stewards: with which keys the server gave these credentials, if it did."""
        given = await asyncio.to_thread(  # 64 take 6 ms
            lambda: [self._tokens.given_with(each.nonce, each.output) for each in message.credentials]
        )
        return m.EscrowVerified(given)
