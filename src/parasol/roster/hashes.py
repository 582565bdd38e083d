"""How an entry's hash and the commitment to a key are made. Pure."""

import hashlib


def hash_of(body: bytes) -> bytes:
    """An entry's hash, which the next entry names as ``previous``."""
    return hashlib.sha256(b"parasol/v1/roster-head\x00" + body).digest()


def commitment_of(key: bytes) -> bytes:
    """The commitment to a random 32-byte key: hides it, and binds everybody to the same one."""
    return hashlib.sha256(b"parasol/v1/commitment\x00" + key).digest()
