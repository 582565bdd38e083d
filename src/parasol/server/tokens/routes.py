"""The routes of drawing tokens, and of what stewards should look at."""

import hashlib

from parasol import oprf
from parasol.formats import messages as m
from parasol.formats.contexts import room_name
from parasol.roster import allowance
from parasol.server.http.problems import Refused
from parasol.server.http.route import Call, Route, Who
from parasol.server.limits import TokenLimit
from parasol.server.storage import Storage
from parasol.server.tokens.surge import SurgeLimit
from parasol.wire.tokens import ESCROW_WEEK, POST_TOKENS, READ_TOKENS, week_of, weeks_around


class TokenRoutes:
    """Handlers over one token key and one storage."""

    def __init__(self, storage: Storage, tokens: TokenLimit, surge_limit: SurgeLimit) -> None:
        self._storage = storage
        self._tokens = tokens
        self._surge_limit = surge_limit

    def routes(self) -> list[Route]:  # type: ignore[type-arg]
        """All routes of this folder."""
        return [
            Route("/api/tokens/draw", Who.SEAT, m.TokensDraw, 20_000, self.issue),
            Route("/api/checks/notices", Who.STEWARD, m.NoticesRead, 10, self.notices),
        ]

    async def issue(self, call: Call, message: m.TokensDraw) -> m.TokensDrawn:
        """Members: evaluate a week's batch blindly, once; the same again is answered again."""
        assert call.caller is not None
        member, week = call.caller, message.week
        if week not in weeks_around(call.today):
            raise Refused(409, "token-week", "The date of this device differs from the server's.")
        batch, credential = _hashes(message)
        mark = self._tokens.issued_mark(member, week)
        counts = (len(message.check), len(message.read), len(message.post))
        is_right = counts == (allowance(call.roster, member, week), READ_TOKENS, POST_TOKENS)
        if not is_right and await self._storage.issued(week, mark) == batch:
            is_right = True  # it was when it was drawn first
        if not is_right or len(message.escrow) != 1:
            raise Refused(409, "token-count", "This isn't the number of tokens that this member has now.")
        try:
            drawn = m.TokensDrawn(
                await self._tokens.evaluate("check", week, message.check),
                await self._tokens.evaluate("read", week, message.read),
                await self._tokens.evaluate("post", week, message.post),
                await self._tokens.evaluate("escrow", ESCROW_WEEK, message.escrow),
            )
        except oprf.InvalidElement:
            raise Refused(400, "not-a-point", "A blinded token isn't a valid point.") from None
        if not await self._storage.keep_issued(week, mark, batch, self._tokens.member_mark(member), credential):
            raise Refused(409, "token-drawn", "Other tokens of this week were issued to this member.")
        return drawn

    async def notices(self, call: Call, message: m.NoticesRead) -> m.Notices:
        """Stewards: whether far more is checked than usual, and how many alerts a renewal of the list would let end
        earlier. Nothing here says by whom, or what."""
        load = await self._surge_limit.load(call, week_of(call.today))
        longer, policy = 0, call.roster.policy
        if policy is not None and any(before.alert_days > policy.alert_days for _, before in call.roster.policies):
            longer = await self._storage.count_longer(room_name(call.roster.genesis, "alerts"), policy.alert_days)
        return m.Notices(load.week, load.checks, load.usual, load.is_blown, longer)


def _hashes(message: m.TokensDraw) -> tuple[bytes, bytes]:
    """What is kept of a draw: a hash of the week's elements, and one of the credential's. With the length of each list,
    or a second draw could move elements from one purpose to another and still be the same."""
    batches = (message.check, message.read, message.post)
    if any(len(element) != oprf.ELEMENT_BYTES for batch in (*batches, message.escrow) for element in batch):
        raise Refused(400, "malformed", "A blinded token has the wrong length.")
    framed = b"".join(len(batch).to_bytes(2) + b"".join(batch) for batch in batches)
    return hashlib.sha256(framed).digest(), hashlib.sha256(b"".join(message.escrow)).digest()
