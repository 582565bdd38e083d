"""Packing: what a caller takes, the only thing of a request but its message that changes how an answer travels; and
large requests that come packed."""

import re
import zlib

GZIP = b"\x1f\x8b"
"""How gzip begins, and no JSON."""

_REFUSING = re.compile(r"q=0(\.0{0,3})?")


def takes(header: str, packing: str) -> bool:
    """Read ``Accept-Encoding``; ``packing`` is ``gzip`` or ``br``."""
    for part in header.lower().split(","):
        name, _, quality = (piece.strip() for piece in part.partition(";"))
        if name == packing:
            return not _REFUSING.fullmatch(quality)
    return False


def unpacked(body: bytes, most: int) -> bytes | None:
    """What a body of gzip, of one member, holds; None if that is more than ``most``. Raises ``zlib.error``."""
    reading = zlib.decompressobj(16 + zlib.MAX_WBITS)
    content = reading.decompress(body, most + 1)
    if len(content) > most:
        return None
    if not reading.eof or reading.unused_data:
        raise zlib.error("cut off, or more behind it")
    return content
