"""Proof of work for what anybody may send: a public report, a new vault.

The task is ALTCHA's, version 2, in its deterministic mode: find the counter below `COUNTERS` at which PBKDF2 with
SHA-256 gives the key whose first half is in the challenge. PBKDF2 because WebCrypto has it natively, also where
WebAssembly and the JIT are off (Tor Browser, "Safer"). Deterministic, because searching for a hash with leading
zeros has no bound: one person in 150 would wait five times as long as the rest. Here nobody waits more than twice
the mean.

Measured on one core of the build machine, OpenSSL 3: 0.15 ms to make a challenge (one derivation), 0.04 ms to
verify (two HMACs, no derivation), 100 ms on average and 200 ms at most to solve. A browser on a slow phone is taken
to need four times that; this is an estimate.

It is a speed bump. It keeps nobody out and must never block a report for good; and it must never learn who solves
it: the solution carries no solving time, although the library would send one, because that describes a device.
"""

import binascii
import hashlib
import json
import os
from base64 import b64decode
from collections.abc import Callable

import altcha
import msgspec

from parasol.kernel.limits.spent import Spent, SpentSet
from parasol.kernel.plain.key import PREFIX, NotAPass, read_pass

ALGORITHM = "PBKDF2/SHA-256"
COST = 1_000
"""Iterations of one derivation, 0.13 ms: most of what a challenge costs the server."""
COUNTERS = 1_600
"""Counters that the answer is among, each as likely: 800 derivations on average."""
LIFETIME_SECONDS = 20 * 60
"""Long enough to write a report after the page was opened, on a slow phone and a bad line."""


class WorkMissing(Exception):
    """No solution came with the request."""


class WorkWrong(Exception):
    """The solution is malformed, wrong, or to a task that was not set here."""


class WorkStale(Exception):
    """The task is older than `LIFETIME_SECONDS`."""


class WorkSpent(Exception):
    """The solution was used before."""


class _Expiry(msgspec.Struct, forbid_unknown_fields=True):
    expires: int


class _Parameters(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    algorithm: str
    cost: int
    data: _Expiry
    key_length: int
    key_prefix: str
    key_signature: str
    nonce: str
    salt: str


class _Challenge(msgspec.Struct, forbid_unknown_fields=True):
    parameters: _Parameters
    signature: str


class _Solution(msgspec.Struct, forbid_unknown_fields=True, rename="camel"):
    counter: int
    derived_key: str


class _Payload(msgspec.Struct, forbid_unknown_fields=True):
    """A solution as it comes in. Unknown fields are refused, above all `time`, which describes a device."""

    challenge: _Challenge
    solution: _Solution


class WorkLimit:
    """Sets tasks without storing them and takes each solution once.

    `key` is 32 to 64 secret bytes, made at each start (see the package). `cost`, `counters` and `lifetime_seconds`
    are constants but in tests. `plain_key`: what is signed by it is taken for paid (`kernel.plain.key`). `random`
    draws the counter; the library draws nonce and salt itself, with `secrets`. `spent` as for `NonceBook`.
    Raises `ValueError` for a key of another length.
    """

    def __init__(
        self,
        key: bytes,
        *,
        cost: int = COST,
        counters: int = COUNTERS,
        lifetime_seconds: int = LIFETIME_SECONDS,
        random: Callable[[int], bytes] = os.urandom,
        plain_key: bytes | None = None,
        spent: Spent | None = None,
    ) -> None:
        self.rekey(key)
        self._cost = cost
        self._counters = counters
        self._lifetime_seconds = lifetime_seconds
        self._random = random
        self._plain_key = plain_key
        self._spent = SpentSet() if spent is None else spent

    def rekey(self, key: bytes) -> None:
        """Go on with another key: tasks set before are not ours any more."""
        if not 32 <= len(key) <= 64:
            raise ValueError(f"the key is 32 to 64 bytes, got {len(key)}")
        self._task_key = hashlib.blake2b(key=key, digest_size=32, person=b"parasol work v1t").digest()
        self._answer_key = hashlib.blake2b(key=key, digest_size=32, person=b"parasol work v1a").digest()

    def challenge(self, now: float) -> str:
        """Return a new task as the JSON text that ALTCHA's solvers take. Nothing is stored. Costs 0.15 ms.

        The expiry stands in the library's `data` and not in its `expiresAt`, because the library would compare that
        with a clock of its own. `now` is in seconds, of the same clock as in `spend`.
        """
        task = altcha.create_challenge(
            ALGORITHM,
            self._cost,
            counter=int.from_bytes(self._random(8), "big") % self._counters,
            data={"expires": self._spent.tell(now) + self._lifetime_seconds},
            hmac_secret=self._task_key,
            hmac_key_secret=self._answer_key,
        )
        return json.dumps(task.to_dict(), separators=(",", ":"))

    async def redeem(self, solution: str | None, now: float) -> None:
        """Use up `solution`, the base64 of ALTCHA's payload, which comes from the wire and may be anything.

        Raises `WorkMissing` for None and an empty string; `WorkWrong` when it is malformed, wrong, or to a task of
        another key; `WorkStale` when the task has expired; `WorkSpent` when it was spent before. A wrong solution does
        not use up its task. Costs 0.04 ms.
        """
        if not solution:
            raise WorkMissing
        if self._plain_key is not None and solution.startswith(PREFIX):
            await self._spend_pass(self._plain_key, solution, now)
            return
        payload = _parse(solution)
        parameters = payload.challenge.parameters
        second = self._spent.tell(now)
        if parameters.data.expires <= second:
            raise WorkStale
        verified = altcha.verify_solution(
            altcha.Payload.from_dict(msgspec.to_builtins(payload)),
            self._task_key,
            hmac_key_secret=self._answer_key,
        ).verified
        if not verified:
            raise WorkWrong
        # The nonce is the library's hex of 16 random bytes, and the signature covers it: one task, one mark.
        await self._use_up(bytes.fromhex(parameters.nonce), parameters.data.expires)

    async def _spend_pass(self, key: bytes, text: str, now: float) -> None:
        try:
            nonce, expires = read_pass(key, text)
        except NotAPass:
            raise WorkWrong from None
        second = self._spent.tell(now)
        if not second < expires <= second + self._lifetime_seconds:
            raise WorkStale
        await self._use_up(nonce, expires)

    async def _use_up(self, nonce: bytes, expires: int) -> None:
        match await self._spent.add(nonce, expires):
            case "spent":
                raise WorkSpent
            case "stale":
                raise WorkStale
            case "new":
                pass


def _parse(solution: str) -> _Payload:
    try:
        return msgspec.json.decode(b64decode(solution.encode("ascii"), validate=True), type=_Payload)
    except (binascii.Error, UnicodeError, msgspec.MsgspecError, RecursionError):
        raise WorkWrong from None
