"""Tokens as the server sees them: evaluated blindly when drawn, recomputed when spent, and nothing that links the two.

The POPRF's public info holds purpose and week, so one key serves all of them (RFC 9497, mode 2), but for passes: who
verifies can mint, so these have one of their own.
"""

import asyncio
import hashlib
import hmac
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache, partial
from typing import get_args

from parasol.features.lounge.rules import PEN_SLOTS, months_around, seasons_shown
from parasol.kernel.messages import TokenBatch
from parasol.kernel.oprf import poprf
from parasol.kernel.wire.tokens import (
    DRAWER_BYTES,
    ESCROW_WEEK,
    ONCE_TOKENS,
    Bound,
    NoToken,
    Once,
    Purpose,
    RedeemedToken,
    Shown,
    info_of,
    proved_together,
    read_redeemed,
    request_mac,
    request_mark,
    weeks_around,
)

_MARK_BYTES = 16
_WHOLE = bytes([255]) * (_MARK_BYTES - DRAWER_BYTES)
"""In the place of purpose and pack."""
KEPT_INFOS = 32
"""Four purposes and pictures in the weeks around a day, the escrow's, the pens', the polls', and the quarters'."""
_PURPOSES = (*get_args(Purpose), *get_args(Once))
_DRAWN = b"parasol drawn v1"
_SEATED = b"parasol seated 1"
_PENS = b"parasol pens v1"
_VOICES = b"parasol voice 1"


class TokenMissing(Exception):
    """No token came with the request, or none that can be read."""


class TokenStale(Exception):
    """The token is of a week that is over, or hasn't begun."""


class TokenWrong(Exception):
    """The token is for something else, isn't this server's, or isn't for this request."""


class TokenLimit:
    """Verifies tokens and evaluates draws with the secret keys in force. Keeps nothing."""

    def __init__(self, secret_key: bytes, random: Callable[[int], bytes]) -> None:
        self._random = random
        self._marks_key = random(32)
        self.renew({1: secret_key}, secret_key)

    def mark_with(self, key: bytes) -> None:
        """Take the key of what is kept of a member for good: that of the store, which no renewal of keys replaces."""
        self._marks_key = key

    def renew(self, keys: Mapping[int, bytes], profile_key: bytes) -> None:
        """Go on with these secret keys, by their number: the last one is in force, the others are there for credentials
        that were given with them. ``profile_key`` is that of passes alone."""
        self._keys = dict(sorted(keys.items()))
        self._secret_key = self._keys[max(keys)]
        self._profile_key = profile_key
        self._evaluator = lru_cache(KEPT_INFOS)(self._evaluator_of)

    def _key_of(self, purpose: Bound) -> bytes:
        return self._profile_key if purpose == "profile" else self._secret_key

    def _evaluator_of(self, purpose: Bound, week: int) -> Callable[[bytes], bytes]:
        return poprf.evaluator(self._key_of(purpose), info_of(purpose, week))

    def verify(
        self,
        header: str | None,
        purposes: Collection[Shown],
        sites: Sequence[str],
        path: str,
        body: bytes,
        today: int,
        once: Collection[tuple[Shown, int]] = (),
    ) -> RedeemedToken:
        """The token of a request, which is right for it but may have been spent. ``once``: which of those that there
        are once pay today. Costs 0.1 ms. Raises ``TokenMissing``, ``TokenStale``, ``TokenWrong``."""
        try:
            redeemed = read_redeemed(header or "")
        except NoToken:
            raise TokenMissing from None
        purpose = redeemed.purpose
        if purpose not in purposes or purpose == "pen":
            raise TokenWrong
        is_once = purpose in ONCE_TOKENS
        if (purpose, redeemed.week) not in once if is_once else redeemed.week not in weeks_around(today):
            raise TokenStale
        output = self._evaluator(purpose, redeemed.week)(redeemed.nonce)
        _check_mac(redeemed, output, sites, path, body)
        return redeemed

    def verify_pen(self, header: str | None, sites: Sequence[str], path: str, body: bytes, today: int) -> RedeemedToken:
        """A pen's token of this season, or a voice of these months, right for its request: the point is the nonce,
        ``pen_number`` or the month the week. Raises ``TokenMissing``, ``TokenStale``, ``TokenWrong``."""
        try:
            shown = read_redeemed(header or "")
        except NoToken:
            raise TokenMissing from None
        if shown.purpose not in ("pen", "voice"):
            raise TokenWrong
        is_pen = shown.purpose == "pen"
        if shown.week // PEN_SLOTS not in seasons_shown(today) if is_pen else shown.week not in months_around(today):
            raise TokenStale
        output = self._evaluator(shown.purpose, shown.week)(shown.nonce)
        _check_mac(shown, output, sites, path, body)
        return shown

    async def attest(self, point: bytes, info: bytes) -> tuple[bytes, bytes]:
        """What the token key makes of a point that everybody may know, and the proof. Costs 0.5 ms, in a thread."""
        return await asyncio.to_thread(poprf.certify, self._secret_key, point, info, self._random)

    def given_with(self, nonce: bytes, output: bytes) -> int:
        """The number of the key with which this server gave a credential (for the escrow); 0 if it didn't."""
        info = info_of("escrow", ESCROW_WEEK)
        found = 0
        for number, key in self._keys.items():
            found = number if hmac.compare_digest(poprf.evaluate(key, nonce, info), output) else found
        return found

    async def evaluate(self, purpose: Bound, week: int, blinded: Sequence[bytes]) -> list[TokenBatch]:
        """Evaluate, sixteen with one proof, in a thread: 100 elements take 8 ms. Raises ``oprf.InvalidElement``."""
        evaluate, info = partial(poprf.blind_evaluate_batch, self._key_of(purpose)), info_of(purpose, week)

        def work() -> list[TokenBatch]:
            return [TokenBatch(*evaluate(each, info, self._random)) for each in proved_together(blinded)]

        return await asyncio.to_thread(work)

    def issued_mark(self, member: bytes, week: int, pack: tuple[Purpose | Once, int] | None = None) -> bytes:
        """What stands for a member's pack in a week's draws; for the number of its checks without one. Of what there is
        once: by its own number, in the week of its last day; of voices whichever the server's keys."""
        is_voice = pack is not None and pack[0] == "voice"
        person, key = (_VOICES, self._marks_key) if is_voice else (_DRAWN, self._secret_key)
        begin = _mark(person, member + week.to_bytes(4), key)[:DRAWER_BYTES]
        return begin + (_WHOLE if pack is None else bytes([_PURPOSES.index(pack[0])]) + pack[1].to_bytes(2))

    def member_marks(self, member: bytes) -> tuple[bytes, bytes]:
        """What stands for a member in all weeks: with the escrow's credential, and with the pens."""
        return _mark(_SEATED, member, self._secret_key), _mark(_PENS, member, self._marks_key)


def _mark(person: bytes, named: bytes, key: bytes) -> bytes:
    return hashlib.blake2b(named, digest_size=_MARK_BYTES, key=key, person=person).digest()


def _check_mac(shown: RedeemedToken, output: bytes, sites: Sequence[str], path: str, body: bytes) -> None:
    if not any(hmac.compare_digest(request_mac(output, site, path, body), shown.mac) for site in sites):
        raise TokenWrong


def redeemed_mark(redeemed: RedeemedToken) -> bytes:
    """What stands for a token among those that were spent."""
    return hashlib.sha256(redeemed.nonce).digest()[:_MARK_BYTES]


__all__ = ["TokenLimit", "TokenMissing", "TokenStale", "TokenWrong", "redeemed_mark", "request_mark"]
