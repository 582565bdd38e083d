"""A secret that two people share who know each other's signing keys: X25519 (RFC 7748) between the two keys as
libsodium turns them from Ed25519. That one key may do both is shown by Thormarker (eprint 2021/509); age does it for
SSH keys."""

import pysodium

from parasol.kernel.seal.errors import Unreadable


def shared(seed: bytes, public: bytes) -> bytes:
    """32 bytes, the same for the other side. Raises ``Unreadable`` (``key``) for what is nobody's key."""
    _, secret = pysodium.crypto_sign_seed_keypair(seed)
    try:
        other = pysodium.crypto_sign_pk_to_box_pk(public)
        return bytes(pysodium.crypto_scalarmult_curve25519(pysodium.crypto_sign_sk_to_box_sk(secret), other))
    except ValueError:
        raise Unreadable("key", "this isn't a key with which anybody could read") from None
