"""A client's key pair for an onion service that lets in only those whose public keys it has (rend-spec-v3, appendix G).

Made on the client's own device. The public half goes to the host, the private half into Tor Browser, which asks for it
when the address is opened. No name is in either.
"""

import base64
from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey


@dataclass(frozen=True, slots=True, repr=False)
class OnionKey:
    """``public`` is a line of tor's `authorized_clients`; ``private`` what Tor Browser asks for."""

    public: str
    private: str

    def __repr__(self) -> str:
        return "OnionKey(…)"


def new_onion_key(random: Callable[[int], bytes]) -> OnionKey:
    """A new key pair, in base32 without its padding."""
    secret = random(32)
    public = X25519PrivateKey.from_private_bytes(secret).public_key().public_bytes_raw()
    return OnionKey(f"descriptor:x25519:{_base32(public)}", _base32(secret))


def _base32(raw: bytes) -> str:
    return base64.b32encode(raw).decode().rstrip("=")
