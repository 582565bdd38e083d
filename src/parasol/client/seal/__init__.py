"""Sealing and opening: padding, XChaCha20-Poly1305 in rooms and vaults, age to people.

Only standard constructions from audited libraries (libsodium, pyca/cryptography, the age format through pyrage).
What doesn't open raises; nothing is ever returned half-verified.
"""

from parasol.client.seal.aead import open_sealed, seal
from parasol.client.seal.envelope import open_envelope, seal_envelope
from parasol.client.seal.errors import MALFORMED, NotForUs, TooLong, Unreadable
from parasol.client.seal.hybrid import AgeKey
from parasol.client.seal.kdf import derive
from parasol.client.seal.padding import pad, unpad

__all__ = [
    "MALFORMED",
    "AgeKey",
    "NotForUs",
    "TooLong",
    "Unreadable",
    "derive",
    "open_envelope",
    "open_sealed",
    "pad",
    "seal",
    "seal_envelope",
    "unpad",
]
