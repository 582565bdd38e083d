"""How an entry's hash, that of a recipient and the commitment to a key are made. Pure."""

import hashlib
from collections.abc import Sequence


def hash_of(body: bytes) -> bytes:
    """An entry's hash, which the next entry names as ``previous``."""
    return hashlib.sha256(b"parasol/v1/roster-head\x00" + body).digest()


def server_keys_hash(keys: Sequence[bytes]) -> bytes:
    """Of keys of the server, of which the words are made by which host and stewards know them."""
    return hashlib.sha256(b"".join((b"parasol/v1/server-keys\x00", *keys))).digest()


def commitment_of(key: bytes) -> bytes:
    """The commitment to a random 32-byte key: hides it, and binds everybody to the same one."""
    return hashlib.sha256(b"parasol/v1/commitment\x00" + key).digest()


def hash_of_recipient(text: str) -> bytes:
    """What an entry names an age recipient by."""
    return hashlib.sha256(text.encode()).digest()
