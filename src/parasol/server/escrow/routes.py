"""The routes of reports that wait for another one. What pays is a token: nothing here learns who files."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from parasol import oprf
from parasol.formats import messages as m
from parasol.formats.kinds import WAITED
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call, Route, Who
from parasol.server.limits import TokenLimit
from parasol.server.rooms.access import no_such_room
from parasol.server.storage import Storage

MARKS = WAITED.marks
"""Elements of an evaluation, always as many: their number must not say how many are named."""

MOST_CREDENTIALS = 64


@dataclass(frozen=True, slots=True)
class EscrowKeys:
    """The server's VOPRF key for the escrow, and its public half."""

    secret: bytes
    public: bytes


class EscrowRoutes:
    """Handlers over one storage. ``tokens`` tells which credentials were given."""

    def __init__(self, storage: Storage, keys: EscrowKeys, tokens: TokenLimit, random: Callable[[int], bytes]) -> None:
        self._storage = storage
        self._keys = keys
        self._tokens = tokens
        self._random = random

    def routes(self) -> list[Route]:  # type: ignore[type-arg]
        """All routes of this folder."""
        return [
            Route("/api/escrow/evaluate", Who.POST, m.Evaluate, 400, self.evaluate),
            Route("/api/escrow/state", Who.KEY, m.EscrowRead, 200, self.state),
            Route("/api/escrow/verify", Who.STEWARD, m.EscrowVerify, 15_000, self.verify),
        ]

    async def evaluate(self, call: Call, message: m.Evaluate) -> m.Evaluated:
        """Members, by a token: four blinded inputs at once, with one proof."""
        if len(message.blinded) != MARKS:
            raise Refused(400, "malformed", "A waiting report asks about four points.")
        try:
            evaluated, proof = oprf.blind_evaluate_batch(
                self._keys.secret, self._keys.public, message.blinded, self._random
            )
        except oprf.InvalidElement:
            raise Refused(400, "not-a-point", "The blinded identifier isn't a valid point.") from None
        return m.Evaluated(evaluated, proof)

    async def state(self, call: Call, message: m.EscrowRead) -> m.HasMet:
        """Whoever holds the report's words: whether it has met another."""
        room = await self._storage.room(message.room)
        if room is None or room.kind not in ("escrow", "met") or room.holder_key != call.caller:
            raise no_such_room()
        return m.HasMet(room.kind == "met")

    async def verify(self, call: Call, message: m.EscrowVerify) -> m.EscrowVerified:
        """Stewards: which of these credentials the server gave."""
        if len(message.credentials) > MOST_CREDENTIALS:
            raise Refused(400, "malformed", "At most 64 credentials are looked at at once.")
        hold = await asyncio.to_thread(  # 64 take 6 ms
            lambda: [self._tokens.holds(each.nonce, each.output) for each in message.credentials]
        )
        return m.EscrowVerified(hold)
