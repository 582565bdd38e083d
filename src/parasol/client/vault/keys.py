"""From words to a name, a signing key and a wrapping key.

``seed = Argon2id(phrase, salt, 19 MiB, t=2, p=1)`` (RFC 9106; OWASP's minimum), then HKDF. The parameters are
constants of this version and never come from the server, which could otherwise weaken them. The salt is fixed:
the passphrase itself carries 86 bits, and a salt from the server would give it a say in which vault opens.
"""

from dataclasses import dataclass
from typing import Literal

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from parasol.client.seal import derive
from parasol.formats.contexts import report_room
from parasol.wire.signing import public_key_of

Purpose = Literal["vault", "receipt", "invite", "founding", "slip", "site"]

SALT = b"parasol/v1/words"
MEMORY_KIB = 19_456
PASSES = 2
LANES = 1


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


def stretch(passphrase: str) -> bytes:
    """The 32-byte seed of a canonical passphrase (about 25 ms here, well under a second on an old phone)."""
    kdf = Argon2id(salt=SALT, length=32, iterations=PASSES, lanes=LANES, memory_cost=MEMORY_KIB)
    return kdf.derive(passphrase.encode())


def keys_of(passphrase: str, purpose: Purpose) -> WordKeys:
    """The keys of a canonical passphrase (see ``client.words.parse``) for one purpose. The same words used for two
    purposes give unrelated keys. The name of a receipt or slip is its room, named after the signing key."""
    seed = stretch(passphrase)
    sign_seed = derive(seed, f"{purpose}/sign")
    is_room = purpose in ("receipt", "slip")
    name = report_room(public_key_of(sign_seed)) if is_room else derive(seed, f"{purpose}/name", 16)
    return WordKeys(name, sign_seed, derive(seed, f"{purpose}/wrap"))
