"""Age's recipients of the kind ``mlkem768x25519`` (https://c2sp.org/age): a file's key is sealed with HPKE (RFC 9180)
to ML-KEM-768 and X25519 together. Whoever wants to open it without the identity has to break both.

No other kind is taken. With one X25519 recipient beside these a file opens for whoever breaks X25519: so a mix is
refused when sealing and when opening (``not-hybrid``).
"""

import hashlib
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from parasol.kernel.seal import bech32
from parasol.kernel.seal.errors import Unreadable

KIND = "mlkem768x25519"
ENCAPSULATED_BYTES = 1120
WRAPPED_BYTES = 32
"""A file's key of 16 bytes with its authentication tag."""

_INFO = b"age-encryption.org/mlkem768x25519"
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_RECIPIENT, _IDENTITY = "age1pq", "age-secret-key-pq-"
_MLKEM_BYTES = 1184
_MLKEM_CIPHERTEXT_BYTES = 1088
_SEED_BYTES = 32
_ANY_KEY = X25519PrivateKey.from_private_bytes(bytes(32))
_LETTERS_OF_X25519 = 62


class LowOrder(Exception):
    """A stanza's X25519 share is a point that gives everybody the same secret."""


def check_is_hybrid(kind: str) -> None:
    """Raises ``Unreadable`` (``not-hybrid``) for a recipient stanza of another kind."""
    if kind != KIND:
        raise Unreadable("not-hybrid", "this is sealed to a key that a quantum computer would open")


@dataclass(frozen=True, slots=True)
class AgeKey:
    """An age identity (``AGE-SECRET-KEY-PQ-1…``) and its recipient (``age1pq1…``)."""

    identity: str
    recipient: str

    @classmethod
    def generate(cls) -> "AgeKey":
        """A new key, from the operating system's randomness."""
        return cls.of_seed(secrets.token_bytes(_SEED_BYTES))

    @classmethod
    def of_seed(cls, seed: bytes) -> "AgeKey":
        """The key that follows from 32 bytes."""
        return cls.of(bech32.encode(_IDENTITY, seed).upper())

    @classmethod
    def of(cls, identity: str) -> "AgeKey":
        """The key of an identity string. Raises ``Unreadable`` (``identity``)."""
        content = b"".join(half.public_key().public_bytes_raw() for half in _halves(identity))
        return cls(identity, bech32.encode(_RECIPIENT, content))

    def __repr__(self) -> str:
        return f"AgeKey({self.recipient})"


def wrap(file_key: bytes, recipient: str) -> tuple[bytes, bytes]:
    """The encapsulated key and the file's key sealed under it. Raises ``Unreadable`` (``recipient``, or ``not-hybrid``
    for one of X25519 alone)."""
    if recipient.startswith("age1") and len(recipient) == _LETTERS_OF_X25519:
        check_is_hybrid("X25519")
    try:
        content = bech32.decode(_RECIPIENT, recipient)
        key = MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(content[:_MLKEM_BYTES]),
            X25519PublicKey.from_public_bytes(content[_MLKEM_BYTES:]),
        )
        sealed = _SUITE.encrypt(file_key, key, _INFO)
    except ValueError:
        raise Unreadable("recipient", "this is not an age recipient") from None
    return sealed[:ENCAPSULATED_BYTES], sealed[ENCAPSULATED_BYTES:]


def unwrap(stanzas: list[tuple[bytes, bytes]], identities: list[str]) -> bytes | None:
    """The file's key from one of these pairs of encapsulated and wrapped key, of the right sizes, with one of these
    identities; None if none fits. Raises ``Unreadable`` (``identity``), ``LowOrder``."""
    for identity in identities:
        key = MLKEM768X25519PrivateKey(*_halves(identity))
        for encapsulated, wrapped in stanzas:
            try:
                return _SUITE.decrypt(encapsulated + wrapped, key, _INFO)
            except InvalidTag:
                _check_share(encapsulated)
    return None


def _check_share(encapsulated: bytes) -> None:
    """HPKE says of a point of low order what it says of somebody else's. The format tells them apart."""
    share = X25519PublicKey.from_public_bytes(encapsulated[_MLKEM_CIPHERTEXT_BYTES:])
    try:
        _ANY_KEY.exchange(share)
    except ValueError:
        raise LowOrder from None


def _halves(identity: str) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    try:
        seed = bech32.decode(_IDENTITY, identity.lower())
        if identity != identity.upper() or len(seed) != _SEED_BYTES:
            raise ValueError
    except ValueError:
        raise Unreadable("identity", "this is not an age identity") from None
    expanded = hashlib.shake_256(seed).digest(96)  # draft-connolly-cfrg-xwing-kem, section 5.2
    return MLKEM768PrivateKey.from_seed_bytes(expanded[:64]), X25519PrivateKey.from_private_bytes(expanded[64:])
