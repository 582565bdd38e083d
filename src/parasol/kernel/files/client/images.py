"""What a picture says of camera, place and time, taken away byte by byte before it is sealed. Its pixels stay.

Nothing is decoded: segments and chunks that a picture needs are copied, all others are left out (Exif, GPS, XMP, IPTC,
comments, texts, colour profiles, thumbnails, whatever follows the end). A list of what stays, not of what goes: a
metadata block that nobody has thought of is left out too. What can't be cleaned for certain is refused. A photo that
was turned only by its Exif data is shown as the camera held it.
"""

import struct
import zlib
from collections.abc import Iterator

from parasol.kernel.told import Told

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT"}
_WEBP_KEPT = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"}
_WEBP_FRAME = {b"VP8 ", b"VP8L", b"ALPH"}
_WEBP_TOLD = 0x20 | 0x08 | 0x04
"""The flags of VP8X that say that there is a colour profile, Exif, XMP."""
_SOI, _EOI, _SOS, _DNL = 0xD8, 0xD9, 0xDA, 0xDC
_TABLES = {0xC4, 0xCC, 0xDB, 0xDD, _DNL}
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ADOBE = b"Adobe"
_OTHERS = (b"GIF8", b"II*\x00", b"MM\x00*", b"BM")
CLEANED = ("image/jpeg", "image/png", "image/webp")


class NotClean(Told, code="not-clean"):
    """This picture can't be cleaned, so it isn't sent; the text says why in plain words."""


class NotAsSaid(Told, code="not-as-said"):
    """A file that came isn't what its sender says that it is, or an honest client would have cleaned it."""

    def __init__(self) -> None:
        super().__init__("this file isn't the picture, or the kind of file, that it says it is. Nothing was saved")


def clean(content: bytes, type: str) -> tuple[bytes, str]:
    """What may be sent of a file that claims to be of this type, and its real type. A JPEG, PNG or WebP picture is
    cleaned whatever it claims to be; other pictures and films are refused; anything else is left as it is. Raises
    ``NotClean``."""
    if content.startswith(b"\xff\xd8"):
        return _jpeg(content), "image/jpeg"
    if content.startswith(_PNG):
        return _png(content), "image/png"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _webp(content), "image/webp"
    if type in CLEANED:
        raise NotClean("this file says that it is a picture, but it isn't one, or it is damaged")
    if type.startswith(("image/", "video/")) or content.startswith(_OTHERS) or content[4:8] == b"ftyp":
        raise NotClean(
            "pictures and films of this kind can say where they were made, and that can't be taken out here; "
            "save it as JPEG or PNG first"
        )
    return content, type


def check_as_said(content: bytes, type: str) -> None:
    """A file that somebody else sent as this type: as an honest client sends it, a picture cleaned. Raises
    ``NotAsSaid``."""
    try:
        if clean(content, type) == (content, type):
            return
    except NotClean:
        pass
    raise NotAsSaid


def _jpeg(content: bytes) -> bytes:
    """Marker by marker (ITU-T T.81, annex B)."""
    kept = [content[:2]]
    has_frame = has_scan = False
    at = 2
    while True:
        marker, at = _marker(content, at)
        if marker == _EOI:
            if not has_scan:
                raise NotClean("this picture is damaged: there is no picture in it")
            kept.append(b"\xff\xd9")
            return b"".join(kept)
        if at + 2 > len(content):
            raise _cut_off()
        length = int.from_bytes(content[at : at + 2])
        body = content[at : at + length]
        if length < 2 or len(body) != length:
            raise _cut_off()
        at += length
        has_frame |= marker in _FRAMES
        if marker == _SOS:
            if not has_frame:
                raise NotClean("this picture is damaged: its parts are in the wrong order")
            has_scan = True
            end = _scan_end(content, at)
            kept.append(b"\xff\xda" + body + content[at:end])
            at = end
        elif marker in _FRAMES or marker in _TABLES or (marker == 0xEE and body[2:7] == _ADOBE and length == 14):
            kept.append(bytes([0xFF, marker]) + body)
        elif not (0xE0 <= marker <= 0xEF or marker == 0xFE):
            raise NotClean("this picture is damaged, or of a kind that isn't known here")


def _marker(content: bytes, at: int) -> tuple[int, int]:
    if content[at : at + 1] != b"\xff":
        raise _cut_off()
    while content[at : at + 1] == b"\xff":
        at += 1
    if at >= len(content):
        raise _cut_off()
    return content[at], at + 1


def _scan_end(content: bytes, at: int) -> int:
    """Where a scan's coded data end: at the first marker that isn't a restart or a stuffed byte."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise _cut_off()
        if content[at + 1] != 0 and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2


def _png(content: bytes) -> bytes:
    """Chunk by chunk (PNG, third edition, section 5)."""
    kept = [_PNG]
    seen: list[bytes] = []
    at = len(_PNG)
    while True:
        if at + 12 > len(content):
            raise _cut_off()
        length, name = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content):
            raise _cut_off()
        if zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(content[end - 4 : end]):
            raise NotClean("this picture is damaged: one of its parts was changed")
        if not seen and (name != b"IHDR" or length != 13):
            raise NotClean("this picture is damaged: it doesn't begin as a picture does")
        if name in _PNG_KEPT:
            kept.append(content[at:end])
        elif not name[0] & 0x20:  # an upper-case letter: a reader that doesn't know it must not go on
            raise NotClean("this picture is of a kind that isn't known here")
        seen.append(name)
        at = end
        if name == b"IEND":
            if b"IDAT" not in seen:
                raise NotClean("this picture is damaged: there is no picture in it")
            return b"".join(kept)


def _webp(content: bytes) -> bytes:
    """Chunk by chunk (RFC 9649, section 2)."""
    size = int.from_bytes(content[4:8], "little")
    if size + 8 > len(content):
        raise _cut_off()
    kept: list[bytes] = []
    names: set[bytes] = set()
    for name, body in _riff(content[12 : 8 + size]):
        if name == b"VP8X":
            if len(body) != 10:
                raise NotClean("this picture is damaged: it doesn't begin as a picture does")
            kept.append(_chunk(name, bytes([body[0] & ~_WEBP_TOLD & 0xFF]) + body[1:]))
        elif name == b"ANMF":
            inner = b"".join(_chunk(part, data) for part, data in _riff(body[16:]) if part in _WEBP_FRAME)
            if len(body) < 16 or not inner:
                raise _cut_off()
            kept.append(_chunk(name, body[:16] + inner))
        elif name in _WEBP_KEPT:
            kept.append(_chunk(name, body))
        names.add(name)
    if not names & {b"VP8 ", b"VP8L", b"ANMF"}:
        raise NotClean("this picture is damaged: there is no picture in it")
    inside = b"WEBP" + b"".join(kept)
    return b"RIFF" + len(inside).to_bytes(4, "little") + inside


def _riff(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(content):
        if at + 8 > len(content):
            raise _cut_off()
        length = int.from_bytes(content[at + 4 : at + 8], "little")
        body = content[at + 8 : at + 8 + length]
        if len(body) != length:
            raise _cut_off()
        yield content[at : at + 4], body
        at += 8 + length + length % 2


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + bytes(len(body) % 2)


def _cut_off() -> NotClean:
    return NotClean("this picture is damaged: a part of it is missing")
