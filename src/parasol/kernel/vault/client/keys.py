"""From words to a name, a signing key and a wrapping key.

``seed = Argon2id(phrase, salt, memory, passes, p=1)`` (RFC 9106), then HKDF. The parameters are constants of this
version and never come from the server, which could otherwise weaken them. The salt is fixed: the passphrase itself
carries 84 bits, and a salt from the server would give it a say in which vault opens. What is shorter costs more.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from parasol.kernel.formats.contexts.rooms import report_room
from parasol.kernel.seal import derive
from parasol.kernel.wire.signing import public_key_of

Purpose = Literal["vault", "receipt", "invite", "founding", "slip", "site", "profile"]

SALT = b"parasol/v1/words"
LANES = 1


class Cost(NamedTuple):
    """Of one Argon2id."""

    memory_kib: int
    passes: int


EIGHT_WORDS = Cost(8_192, 1)
"""What is stretched has 84 bits: docs/decisions/0097."""
FIVE_WORDS = Cost(19_456, 2)
"""A slip's have 51 (OWASP's minimum for what a person chose)."""


@dataclass(frozen=True, slots=True)
class WordKeys:
    """What a passphrase gives for one purpose. ``name`` (16 bytes) is all of it that the server sees."""

    name: bytes
    sign_seed: bytes
    wrap: bytes

    @property
    def sign_key(self) -> bytes:
        """The public half of the signing key."""
        return public_key_of(self.sign_seed)

    def __repr__(self) -> str:
        return "WordKeys(…)"


def stretch(passphrase: str, cost: Cost = EIGHT_WORDS) -> bytes:
    """The 32-byte seed of a canonical passphrase (about 5 ms here for eight words, 25 ms for five)."""
    kdf = Argon2id(salt=SALT, length=32, iterations=cost.passes, lanes=LANES, memory_cost=cost.memory_kib)
    return kdf.derive(passphrase.encode())


def keys_of(passphrase: str, purpose: Purpose) -> WordKeys:
    """The keys of a canonical passphrase (see ``client.words.parse``) for one purpose. The same words used for two
    purposes give unrelated keys. The name of a receipt or slip is its room, named after the signing key."""
    seed = stretch(passphrase, FIVE_WORDS if purpose == "slip" else EIGHT_WORDS)
    sign_seed = derive(seed, f"{purpose}/sign")
    is_room = purpose in ("receipt", "slip", "profile")
    name = report_room(public_key_of(sign_seed)) if is_room else derive(seed, f"{purpose}/name", 16)
    return WordKeys(name, sign_seed, derive(seed, f"{purpose}/wrap"))
