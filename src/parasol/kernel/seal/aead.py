"""XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha, libsodium's ``aead_xchacha20poly1305_ietf``), random nonces."""

from collections.abc import Callable

import pysodium

from parasol.kernel.seal.errors import Unreadable

NONCE_BYTES = 24
TAG_BYTES = 16
OVERHEAD = NONCE_BYTES + TAG_BYTES


def seal(key: bytes, text: bytes, context: bytes, random: Callable[[int], bytes]) -> bytes:
    """``nonce ‖ ciphertext ‖ tag``; ``context`` is authenticated and not sent. 192-bit random nonces don't repeat."""
    nonce = random(NONCE_BYTES)
    return nonce + bytes(pysodium.crypto_aead_xchacha20poly1305_ietf_encrypt(text, context, nonce, key))


def open_sealed(key: bytes, sealed: bytes, context: bytes) -> bytes:
    """The text. Raises ``Unreadable`` (``truncated`` or ``tag``)."""
    if len(sealed) < OVERHEAD:
        raise Unreadable("truncated", "a sealed thing is cut off")
    try:
        opened = pysodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
            sealed[NONCE_BYTES:], context, sealed[:NONCE_BYTES], key
        )
    except ValueError:
        raise Unreadable("tag", "a sealed thing was changed, or it belongs somewhere else") from None
    return bytes(opened)
