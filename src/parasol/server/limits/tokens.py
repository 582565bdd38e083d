"""Tokens as the server sees them: evaluated blindly when drawn, recomputed when spent, and nothing that links the two.

The POPRF's public info holds purpose and week, so one key serves all of them (RFC 9497, mode 2).
"""

import asyncio
import hashlib
import hmac
from collections.abc import Callable, Sequence

from parasol.formats.messages import TokenBatch
from parasol.oprf import poprf
from parasol.wire.tokens import (
    ESCROW_WEEK,
    NONCE_BYTES,
    NoToken,
    Purpose,
    RedeemedToken,
    Spendable,
    info_of,
    read_redeemed,
    request_mac,
    request_mark,
    weeks_around,
)

_MARK_BYTES = 16
_DRAWN = b"parasol drawn v1"
_SEATED = b"parasol seated 1"


class TokenMissing(Exception):
    """No token came with the request, or none that can be read."""


class TokenStale(Exception):
    """The token is of a week that is over, or hasn't begun."""


class TokenWrong(Exception):
    """The token is for something else, isn't this server's, or isn't for this request."""


class TokenLimit:
    """Verifies tokens and evaluates draws with one secret key. Keeps nothing."""

    def __init__(self, secret_key: bytes, random: Callable[[int], bytes]) -> None:
        self._secret_key = secret_key
        self._random = random

    def verify(self, header: str | None, purpose: Spendable, path: str, body: bytes, today: int) -> RedeemedToken:
        """The token of a request, which is right for it but may have been spent. Costs 0.1 ms. Raises
        ``TokenMissing``, ``TokenStale``, ``TokenWrong``."""
        try:
            redeemed = read_redeemed(header or "")
        except NoToken:
            raise TokenMissing from None
        if redeemed.purpose != purpose:
            raise TokenWrong
        if redeemed.week not in weeks_around(today):
            raise TokenStale
        output = poprf.evaluate(self._secret_key, redeemed.nonce, info_of(purpose, redeemed.week))
        if not hmac.compare_digest(request_mac(output, path, body), redeemed.mac):
            raise TokenWrong
        return redeemed

    def holds(self, nonce: bytes, output: bytes) -> bool:
        """Whether this is a credential that this server gave (for the escrow)."""
        if len(nonce) != NONCE_BYTES:
            return False
        expected = poprf.evaluate(self._secret_key, nonce, info_of("escrow", ESCROW_WEEK))
        return hmac.compare_digest(expected, output)

    async def evaluate(self, purpose: Purpose, week: int, blinded: Sequence[bytes]) -> TokenBatch:
        """Evaluate a batch with one proof, in a thread: 100 elements take 8 ms. Raises ``oprf.InvalidElement``."""
        info = info_of(purpose, week)
        evaluated, proof = await asyncio.to_thread(
            poprf.blind_evaluate_batch, self._secret_key, blinded, info, self._random
        )
        return TokenBatch(evaluated, proof)

    def issued_mark(self, member: bytes, week: int) -> bytes:
        """What stands for a member in a week's draws."""
        return self._mark(_DRAWN, member + week.to_bytes(4))

    def member_mark(self, member: bytes) -> bytes:
        """What stands for a member in all weeks."""
        return self._mark(_SEATED, member)

    def _mark(self, person: bytes, named: bytes) -> bytes:
        return hashlib.blake2b(named, digest_size=_MARK_BYTES, key=self._secret_key, person=person).digest()


def redeemed_mark(redeemed: RedeemedToken) -> bytes:
    """What stands for a token among those that were spent."""
    return hashlib.sha256(redeemed.nonce).digest()[:_MARK_BYTES]


__all__ = ["TokenLimit", "TokenMissing", "TokenStale", "TokenWrong", "redeemed_mark", "request_mark"]
