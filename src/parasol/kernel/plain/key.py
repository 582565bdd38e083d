"""The key by which the plain pages pay: a file in the store's folder, and what they send instead of a solved task.

A browser solves a task before it may file a report (``server.limits.proof_of_work``). Whoever comes through the plain
pages has no JavaScript to do so, and 0.1 s of calculation for each of them would be the host's own. So the server makes
a key, which ``parasol plain`` reads, and takes what is signed by it for paid. It opens nothing: who steals it skips
calculations.

A pass is ``"plain." ‖ base64(nonce (16) ‖ expires (u64, seconds) ‖ signature (64))``, signed with the label ``work``
over nonce and expiry, and good for once.
"""

import binascii
import os
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path

from parasol.kernel.wire.signing import SIGNATURE_BYTES, BadSignature, sign, verify

FILE = "plain.key"
SEED_BYTES = 32
PREFIX = "plain."
PASS_SECONDS = 60
"""How long a pass is good: both programs read the clock of the same machine, or of two that agree."""
_NONCE_BYTES = 16
_COVERED = _NONCE_BYTES + 8


class NoPlainKey(Exception):
    """There is no key in this folder, or it isn't one."""


class NotAPass(Exception):
    """This isn't a pass, or not one by the key."""


def made_or_read(store: Path, random: Callable[[int], bytes]) -> bytes:
    """The seed in the store's folder, made there if there is none (only its owner may read it). Raises
    ``NoPlainKey``, ``OSError``."""
    try:
        handle = os.open(store / FILE, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return read(store)
    with os.fdopen(handle, "wb") as file:
        file.write(random(SEED_BYTES))
        file.flush()
        os.fsync(file.fileno())
    return read(store)


def read(store: Path) -> bytes:
    """The seed. Raises ``NoPlainKey``."""
    try:
        seed = (store / FILE).read_bytes()
    except OSError as error:
        raise NoPlainKey(f"there is no {FILE} in this folder ({error.strerror}); `parasol serve` makes it") from None
    if len(seed) != SEED_BYTES:
        raise NoPlainKey(f"{FILE} is damaged; delete it, and `parasol serve` makes a new one")
    return seed


def plain_site(key: bytes) -> str:
    """For which site the plain pages sign what they send for somebody: for the one server that has this key. No host on
    a network is called so."""
    return PREFIX + key.hex()


def make_pass(seed: bytes, random: Callable[[int], bytes], now: float) -> str:
    """A pass for one request, made by the plain pages."""
    covered = random(_NONCE_BYTES) + (int(now) + PASS_SECONDS).to_bytes(8)
    return PREFIX + b64encode(covered + sign(seed, "work", covered)).decode()


def read_pass(key: bytes, text: str) -> tuple[bytes, int]:
    """Nonce and second of expiry of a pass by this key. Raises ``NotAPass``. Whether it has expired or was used
    before is for the caller to say."""
    try:
        content = b64decode(text.removeprefix(PREFIX), validate=True)
        if not text.startswith(PREFIX) or len(content) != _COVERED + SIGNATURE_BYTES:
            raise NotAPass("this is not a pass")
        verify(key, "work", content[:_COVERED], content[_COVERED:])
    except (binascii.Error, ValueError, BadSignature):
        raise NotAPass("this is not a pass by the plain pages") from None
    return content[:_NONCE_BYTES], int.from_bytes(content[_NONCE_BYTES:_COVERED])
