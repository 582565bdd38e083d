"""How bytes stand in the vectors, and the few ways to break them."""

import base64

SITE = "notes.example.org"
"""For which site is signed what the vectors ask of one."""


def b64(data: bytes) -> str:
    """Padded base64, as on the wire."""
    return base64.b64encode(data).decode()


def flipped(data: bytes, at: int, bit: int = 0) -> bytes:
    """The same bytes with one bit turned over."""
    changed = bytearray(data)
    changed[at] ^= 1 << bit
    return bytes(changed)


def error(code: str) -> dict[str, str]:
    """What a failing case expects."""
    return {"error": code}
