"""HKDF-SHA256 (RFC 5869) with an empty salt and a label from this protocol."""

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF


def derive(key: bytes, label: str, length: int = 32, context: bytes = b"") -> bytes:
    """``length`` bytes from ``key``; ``info`` is ``"parasol/v1/" label 0x00 context``."""
    info = b"parasol/v1/" + label.encode() + b"\x00" + context
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=info).derive(key)
