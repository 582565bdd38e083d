"""Padding to a few sizes (ISO/IEC 7816-4: one byte 0x80, then zeros), so that length says next to nothing."""

from parasol.kernel.seal.errors import TooLong, Unreadable


def pad(text: bytes, size: int) -> bytes:
    """``text`` padded to exactly ``size`` bytes. Raises ``TooLong`` if fewer than one byte of padding fits."""
    if len(text) + 1 > size:
        raise TooLong(f"this is {len(text) + 1 - size} characters too long")
    return text + b"\x80" + bytes(size - len(text) - 1)


def unpad(padded: bytes) -> bytes:
    """The text. Raises ``Unreadable`` (``padding``) if the padding isn't exactly as ``pad`` makes it."""
    stripped = padded.rstrip(b"\x00")
    if not stripped.endswith(b"\x80"):
        raise Unreadable("padding", "the padding of a sealed thing is wrong")
    return stripped[:-1]
