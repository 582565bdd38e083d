"""Server nonces for signed requests: issued without being stored, good once and for a minute.

A nonce is 32 bytes: a number that its issuer gets back (1), the second it was issued (7, big-endian), randomness (8),
and a keyed BLAKE2b of all (16, RFC 7693). The server keeps nothing when it issues one, so that asking for nonces costs
it nothing; it remembers only those that were spent, and those only until they would have expired. A nonce says nothing
about who asked for it.
"""

import hashlib
import hmac
from collections.abc import Callable

from parasol.kernel.limits.spent import Spent, SpentSet

NONCE_BYTES = 32
_CLAIM_BYTES = 16  # second and randomness
_MAC_BYTES = 16  # 2^-128 to guess; a forged nonce only lets a member replay a request of their own
_PERSON = b"parasol nonce v1"


class StaleNonce(Exception):
    """The nonce is too old, or was not issued here: the request can be sent again with a new one."""


class SpentNonce(Exception):
    """The nonce was used before: this very request, or another with its nonce, has been received already."""


class NonceBook:
    """Issues nonces and lets each be spent once.

    `key` is 32 to 64 secret bytes, made at each start (see the package). `random` is a source like `os.urandom`.
    `spent`: where what was spent is remembered, if not in this process alone. Raises
    `ValueError` for a key of another length.
    """

    def __init__(
        self, key: bytes, *, random: Callable[[int], bytes], lifetime_seconds: int = 60, spent: Spent | None = None
    ) -> None:
        self.rekey(key)
        self._random = random
        self._lifetime_seconds = lifetime_seconds
        self._spent = SpentSet() if spent is None else spent

    def rekey(self, key: bytes) -> None:
        """Go on with another key: what was issued before is stale."""
        if not 32 <= len(key) <= 64:
            raise ValueError(f"the key is 32 to 64 bytes, got {len(key)}")
        self._key = key

    def issue(self, now: float, number: int = 0) -> bytes:
        """Return a new nonce of 32 bytes. `now` is in seconds, of the same clock as in `spend`. Costs 1 us."""
        claim = bytes([number]) + self._spent.tell(now).to_bytes(7, "big") + self._random(8)
        return claim + self._mac(claim)

    async def redeem(self, nonce: bytes, now: float) -> int:
        """Use up `nonce`, which comes from the wire and may be anything; returns the number that it was issued with.

        Call it when the signature over the request has been verified: then nobody but a signer can add to what is
        remembered, or use up a nonce that was seen on the way. Raises `StaleNonce` when it is as old as the
        lifetime, malformed or not issued with this key; `SpentNonce` when it was spent before. Costs 1.2 us.
        """
        if len(nonce) != NONCE_BYTES:
            raise StaleNonce
        claim = nonce[:_CLAIM_BYTES]
        if not hmac.compare_digest(self._mac(claim), nonce[_CLAIM_BYTES:]):
            raise StaleNonce
        expires_at = int.from_bytes(claim[1:8], "big") + self._lifetime_seconds
        if expires_at <= self._spent.tell(now):
            raise StaleNonce
        match await self._spent.add(claim, expires_at):
            case "spent":
                raise SpentNonce
            case "stale":
                raise StaleNonce
            case "new":
                return claim[0]

    def _mac(self, claim: bytes) -> bytes:
        return hashlib.blake2b(claim, digest_size=_MAC_BYTES, key=self._key, person=_PERSON).digest()
