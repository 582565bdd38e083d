"""`images.json`: small pictures with what they tell of camera, place and time, and what is left of them."""

import base64
import struct
import zlib
from typing import Any

from text import b64, error

from parasol.kernel.files.client import own_name
from parasol.kernel.files.client.images import NotClean, clean
from parasol.kernel.files.structs import File

EXIF = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08GPS 51.5 N Make Camera 2026:11:25"
XMP = b"http://ns.adobe.com/xap/1.0/\x00<x:xmpmeta>Robin's phone</x:xmpmeta>"


def segment(marker: int, body: bytes) -> bytes:
    """A JPEG segment."""
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2) + body


# A grey picture of 8 x 8: all quantities 1, one code of one bit for "no difference" and for "end of block".
TABLES = segment(0xDB, b"\x00" + b"\x01" * 64)
FRAME = segment(0xC0, bytes.fromhex("0800080008010111 00".replace(" ", "")))
CODES = segment(0xC4, b"\x00\x01" + bytes(15) + b"\x00") + segment(0xC4, b"\x10\x01" + bytes(15) + b"\x00")
SCAN = segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + b"\x3f"
JPEG = b"\xff\xd8" + TABLES + FRAME + CODES + SCAN + b"\xff\xd9"
JFIF = segment(0xE0, b"JFIF\x00\x01\x02\x00\x00\x01\x00\x01\x00\x00")
ADOBE = segment(0xEE, b"Adobe\x00\x64\x00\x00\x00\x00\x00")


def jpeg(
    *extra: bytes, before: bytes = TABLES + FRAME + CODES, scan: bytes = SCAN, after: bytes = b"\xff\xd9"
) -> bytes:
    """A JPEG with segments in front."""
    return b"\xff\xd8" + b"".join(extra) + before + scan + after


def chunk(name: bytes, body: bytes) -> bytes:
    """A PNG chunk."""
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)


SIGNATURE = b"\x89PNG\r\n\x1a\n"
IHDR = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
IDAT = chunk(b"IDAT", bytes.fromhex("789c6360000000020001"))
IEND = chunk(b"IEND", b"")
GAMMA = chunk(b"gAMA", (45455).to_bytes(4))


def png(*middle: bytes, after: bytes = b"") -> bytes:
    """A PNG of one grey pixel."""
    return SIGNATURE + IHDR + b"".join(middle) + IEND + after


def riff(name: bytes, body: bytes) -> bytes:
    """A RIFF chunk, padded to an even length."""
    return name + len(body).to_bytes(4, "little") + body + bytes(len(body) % 2)


# One lossless pixel.
VP8L = base64.b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")[20:33]
PIXEL = riff(b"VP8L", VP8L)


def vp8x(flags: int) -> bytes:
    """The head of a picture with more than pixels."""
    return riff(b"VP8X", bytes([flags]) + bytes(9))


def webp(*chunks: bytes, after: bytes = b"") -> bytes:
    """A WebP of these chunks."""
    inside = b"WEBP" + b"".join(chunks)
    return b"RIFF" + len(inside).to_bytes(4, "little") + inside + after


def _cases() -> dict[str, tuple[bytes, bytes | None, str]]:
    """Name: (file, what is left or None for refused, claimed type)."""
    frame = bytes(16) + PIXEL
    cut = len(webp(PIXEL)) - 3
    good: dict[str, tuple[bytes, bytes | None, str]] = {
        "jpeg-plain": (JPEG, JPEG, "image/jpeg"),
        "jpeg-exif-with-gps": (jpeg(JFIF, segment(0xE1, EXIF)), JPEG, "image/jpeg"),
        "jpeg-xmp": (jpeg(segment(0xE1, XMP)), JPEG, "image/jpeg"),
        "jpeg-iptc-and-comment": (
            jpeg(segment(0xED, b"Photoshop 3.0\x00"), segment(0xFE, b"hello")),
            JPEG,
            "image/jpeg",
        ),
        "jpeg-colour-profile": (jpeg(segment(0xE2, b"ICC_PROFILE\x00\x01\x01 a screen")), JPEG, "image/jpeg"),
        "jpeg-adobe-stays-because-colours-need-it": (jpeg(segment(0xE1, EXIF), ADOBE), jpeg(ADOBE), "image/jpeg"),
        "jpeg-longer-adobe-goes": (jpeg(segment(0xEE, b"Adobe\x00 and more to say")), JPEG, "image/jpeg"),
        "jpeg-fill-bytes-before-a-marker": (jpeg(b"\xff\xff" + segment(0xE1, EXIF)), JPEG, "image/jpeg"),
        "jpeg-comment-between-scans": (
            jpeg(scan=SCAN + segment(0xFE, b"x") + SCAN),
            jpeg(scan=SCAN + SCAN),
            "image/jpeg",
        ),
        "jpeg-restarts-and-stuffed-bytes-stay": (
            jpeg(segment(0xE1, EXIF), scan=SCAN + b"\xff\x00\xff\xd0\x3f"),
            jpeg(scan=SCAN + b"\xff\x00\xff\xd0\x3f"),
            "image/jpeg",
        ),
        "jpeg-with-another-picture-behind-it": (JPEG + jpeg(segment(0xE1, EXIF)), JPEG, "image/jpeg"),
        "jpeg-that-claims-to-be-a-letter": (jpeg(segment(0xE1, EXIF)), JPEG, "application/pdf"),
        "jpeg-cleaned-that-claims-to-be-a-letter": (JPEG, JPEG, "application/pdf"),
        "jpeg-cleaned-that-claims-to-be-png": (JPEG, JPEG, "image/png"),
        "png-plain": (png(IDAT), png(IDAT), "image/png"),
        "png-texts": (
            png(chunk(b"tEXt", b"Author\x00Robin"), chunk(b"iTXt", b"x"), chunk(b"zTXt", b"y"), IDAT),
            png(IDAT),
            "image/png",
        ),
        "png-exif-and-time": (png(IDAT, chunk(b"eXIf", EXIF), chunk(b"tIME", bytes(7))), png(IDAT), "image/png"),
        "png-gamma-stays": (png(GAMMA, chunk(b"pHYs", bytes(9)), IDAT), png(GAMMA, IDAT), "image/png"),
        "png-colour-profile": (png(chunk(b"iCCP", b"my screen\x00\x00"), IDAT), png(IDAT), "image/png"),
        "png-in-several-parts": (png(IDAT, chunk(b"tEXt", b"x"), IDAT), png(IDAT, IDAT), "image/png"),
        "png-something-behind-it": (png(IDAT, after=b"Robin"), png(IDAT), "image/png"),
        "webp-plain": (webp(PIXEL), webp(PIXEL), "image/webp"),
        "webp-exif-and-xmp": (
            webp(vp8x(0x2C | 0x10), riff(b"ICCP", b"abc"), PIXEL, riff(b"EXIF", EXIF), riff(b"XMP ", XMP)),
            webp(vp8x(0x10), PIXEL),
            "image/webp",
        ),
        "webp-unknown-chunk": (webp(PIXEL, riff(b"NOTE", b"Robin")), webp(PIXEL), "image/webp"),
        "webp-animated-with-a-note-in-a-frame": (
            webp(vp8x(0x02), riff(b"ANIM", bytes(6)), riff(b"ANMF", frame + riff(b"NOTE", b"Robin"))),
            webp(vp8x(0x02), riff(b"ANIM", bytes(6)), riff(b"ANMF", frame)),
            "image/webp",
        ),
        "webp-something-behind-it": (webp(PIXEL, after=b"Robin"), webp(PIXEL), "image/webp"),
        "letter": (b"%PDF-1.7 a letter", b"%PDF-1.7 a letter", "application/pdf"),
        "text": (b"a note", b"a note", "text/plain"),
        "nothing": (b"", b"", "text/plain"),
    }
    broken = bytearray(png(IDAT))
    broken[-20] ^= 1
    bad: dict[str, tuple[bytes, bytes | None, str]] = {
        "jpeg-begun-only": (b"\xff\xd8", None, "image/jpeg"),
        "jpeg-cut-off-in-a-segment": (jpeg(segment(0xE1, EXIF))[:20], None, "image/jpeg"),
        "jpeg-cut-off-in-the-scan": (JPEG[:-2], None, "image/jpeg"),
        "jpeg-cut-off-in-a-marker": (JPEG[:-1], None, "image/jpeg"),
        "jpeg-segment-that-is-longer-than-the-file": (jpeg(b"\xff\xe1\xff\xff" + EXIF), None, "image/jpeg"),
        "jpeg-segment-shorter-than-its-own-length": (jpeg(b"\xff\xe1\x00\x01" + EXIF), None, "image/jpeg"),
        "jpeg-without-a-scan": (jpeg(scan=b""), None, "image/jpeg"),
        "jpeg-scan-before-the-frame": (jpeg(before=TABLES + CODES), None, "image/jpeg"),
        "jpeg-text-where-a-marker-should-be": (jpeg(b"Robin was here"), None, "image/jpeg"),
        "jpeg-marker-that-nobody-knows": (jpeg(segment(0xF0, b"x")), None, "image/jpeg"),
        "jpeg-begins-again-inside": (jpeg(b"\xff\xd8"), None, "image/jpeg"),
        "png-cut-off": (png(IDAT)[:-5], None, "image/png"),
        "png-cut-off-at-a-chunk": (SIGNATURE + IHDR + IDAT, None, "image/png"),
        "png-chunk-longer-than-the-file": (SIGNATURE + IHDR + b"\x7f\xff\xff\xffIDATx", None, "image/png"),
        "png-changed": (bytes(broken), None, "image/png"),
        "png-without-a-picture": (png(), None, "image/png"),
        "png-that-begins-with-a-text": (SIGNATURE + chunk(b"tEXt", b"x") + IHDR + IDAT + IEND, None, "image/png"),
        "png-with-an-unknown-chunk-that-is-needed": (png(chunk(b"ROBN", b"x"), IDAT), None, "image/png"),
        "webp-cut-off": (webp(PIXEL)[:cut], None, "image/webp"),
        "webp-chunk-longer-than-the-file": (webp(b"VP8L\xff\xff\xff\x7f" + VP8L), None, "image/webp"),
        "webp-half-a-chunk": (webp(PIXEL, b"EXI"), None, "image/webp"),
        "webp-without-a-picture": (webp(vp8x(0), riff(b"EXIF", EXIF)), None, "image/webp"),
        "webp-with-a-short-head": (webp(riff(b"VP8X", b"\x00"), PIXEL), None, "image/webp"),
        "webp-frame-without-a-picture": (webp(vp8x(2), riff(b"ANMF", bytes(16))), None, "image/webp"),
        "picture-that-is-none": (b"hello", None, "image/jpeg"),
        "letter-that-claims-to-be-a-picture": (b"%PDF-1.7", None, "image/png"),
        "photo-of-another-kind": (b"\x00\x00\x00\x18ftypheic" + EXIF, None, "image/heic"),
        "photo-of-another-kind-that-claims-to-be-a-letter": (b"\x00\x00\x00\x18ftypheic", None, "application/pdf"),
        "film": (b"\x00\x00\x00\x18ftypmp42", None, "video/mp4"),
        "gif": (b"GIF89a", None, "image/gif"),
        "tiff": (b"II*\x00\x08\x00\x00\x00", None, "application/octet-stream"),
        "picture-of-an-unknown-kind": (b"something", None, "image/x-raw"),
    }
    return {**good, **bad}


NAMES = (
    ("photo.html", "image/png", "picture.png"),
    ("Rosa 079460.jpg", "image/jpeg", "picture.jpg"),
    ("a.png", "image/webp", "picture.webp"),
    ("Rosa's letter.pdf", "application/pdf", "file.pdf"),
    ("letter.pdf.exe", "application/pdf", "file"),
    ("letter.pdf.html", "text/html", "file"),
    ("notes.ODT", "application/octet-stream", "file.odt"),
    ("voice.opus", "audio/ogg", "file.opus"),
    ("picture.jpg", "application/octet-stream", "file"),
    ("drawing.svg", "image/svg+xml", "file"),
    ("pdf", "application/pdf", "file"),
    ("sitecustomize.py", "constructor/x", "file"),
)
"""What somebody else called a file, its type, and what it is called where it is saved."""


def _names() -> list[dict[str, str]]:
    for name, type, saved in NAMES:
        if own_name(File(name, type, 1, bytes(16), bytes(32), 1)) != saved:
            raise SystemExit(f"images.json: {name}")
    return [{"name": name, "type": type, "saved": saved} for name, type, saved in NAMES]


def make() -> dict[str, Any]:
    """All cases; what is left is written by hand above, and compared here."""
    cases = []
    got: bytes | None
    real: str | None
    for name, (content, left, type) in _cases().items():
        try:
            got, real = clean(content, type)
        except NotClean:
            got, real = None, None
        if got != left:
            raise SystemExit(f"images.json: {name}")
        case = {"name": name, "type": type, "file": b64(content), "as_sent": (content, type) == (got, real)}
        cases.append(
            {**case, "expect": error("image")} if left is None else {**case, "left": b64(left), "expect": "ok"}
        )
    return {
        "description": (
            "Pictures before they are sealed (docs/protocol.md, 'Desks'). Base64. type is what the file claims to be; "
            "left is what may be sent. A refused file is sent in no form. as_sent: whether an honest client can have "
            "sent the file just so, as this type; any other is refused by whoever fetches it (not-as-said). "
            "names: what a file of this name and type is called where somebody else saves it."
        ),
        "cases": cases,
        "names": _names(),
    }
