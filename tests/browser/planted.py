"""Pictures for tests: drawn by a browser, with what cameras and programs write into them planted. All invented."""

import base64
import struct
import zlib

from playwright.sync_api import Browser

DRAW = """
async ([width, height, type, noise]) => {
  const canvas = new OffscreenCanvas(width, height), context = canvas.getContext("2d");
  const fill = context.createLinearGradient(0, 0, width, height);
  fill.addColorStop(0, "#a53"); fill.addColorStop(1, "#27b");
  context.fillStyle = fill; context.fillRect(0, 0, width, height);
  let seed = 1;
  const next = (most) => (seed = (seed * 75 + 74) % 65537) % most;
  for (let count = 0; count < 4000; count++) {
    context.fillStyle = `rgb(${next(256)} ${next(256)} ${next(256)} / .4)`;
    context.fillRect(next(width), next(height), next(width / 40), next(height / 40));
  }
  context.fillStyle = "#f00"; context.fillRect(0, 0, width / 4, height / 4); // upper left
  context.fillStyle = "#0f0"; context.fillRect(width * 3 / 4, 0, width / 4, height / 4);
  const points = context.getImageData(0, 0, noise ? width : 1, height);
  for (let at = 0; at < points.data.length; at++) if (at % 4 < 3) points.data[at] += noise * (Math.random() - 0.5);
  context.putImageData(points, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.9 })).arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 30000) text += String.fromCharCode(...bytes.subarray(at, at + 30000));
  return btoa(text);
}
"""


def drawn(browser: Browser, type: str, width: int = 800, height: int = 600, noise: int = 0) -> bytes:
    """A picture: red in its upper left corner, green in the upper right one, many colours elsewhere."""
    page = browser.new_page()
    try:
        return base64.b64decode(page.evaluate(DRAW, [width, height, f"image/{type}", noise]))
    finally:
        page.close()


SMALL_JPEG = base64.b64decode(
    "/9j/2wBDAAEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQH/wAALCAAIAAgBAREA"
    "/8QAFAABAAAAAAAAAAAAAAAAAAAAAP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z"
)
"""A grey square of 8 by 8, for walks on which nobody looks at it."""

MARKS = ("Zq7Kamera", "Zq7Serial", "Zq7Owner", "Zq7Stadt", "Zq7Kommentar", "Zq7Rest")
"""Each stands in a part of its own: Exif, its directory within, the owner, XMP, comments, what follows the end."""


def exif(turned: int = 1, thumbnail: bytes = b"Zq7.") -> bytes:
    """Exif as a phone writes it, little-endian: maker, time, serial number, place, a thumbnail."""
    block = bytearray(b"II*\0\x08\0\0\0")

    def directory(entries: list[tuple[int, int, bytes]], following: int = 0) -> int:
        """Writes the values and then the entries; where those begin."""
        placed = []
        for tag, kind, value in entries:
            size = {2: 1, 3: 2, 4: 4, 5: 8}[kind]
            if len(value) > 4:
                placed.append(struct.pack("<HHII", tag, kind, len(value) // size, len(block)))
                block.extend(value + bytes(len(value) % 2))
            else:
                placed.append(struct.pack("<HHI", tag, kind, len(value) // size) + value.ljust(4, b"\0"))
        start = len(block)
        block.extend(struct.pack("<H", len(placed)) + b"".join(placed) + struct.pack("<I", following))
        return start

    def degrees(*parts: int) -> bytes:
        return b"".join(struct.pack("<II", part, 1) for part in parts)

    gps = directory([(1, 2, b"S\0"), (2, 5, degrees(51, 30, 36)), (3, 2, b"E\0"), (4, 5, degrees(7, 30, 0))])
    inner = directory([(36867, 2, b"2026:11:20 23:15:00\0"), (42032, 2, b"Zq7Owner\0"), (42033, 2, b"Zq7Serial\0")])
    place = len(block)
    block.extend(thumbnail)
    second = directory([(513, 4, struct.pack("<I", place)), (514, 4, struct.pack("<I", len(thumbnail)))])
    at = directory(
        [
            (271, 2, b"Zq7Kamera\0"),
            (274, 3, struct.pack("<H", turned)),
            (34665, 4, struct.pack("<I", inner)),
            (34853, 4, struct.pack("<I", gps)),
        ],
        second,
    )
    block[4:8] = struct.pack("<I", at)
    return bytes(block)


XMP = b'<x:xmpmeta><rdf:Description photoshop:City="Zq7Stadt"/></x:xmpmeta>'
IPTC = b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x12\x1c\x02\x50\0\x09Zq7Author"


def _segment(marker: int, body: bytes) -> bytes:
    return bytes([0xFF, marker]) + (len(body) + 2).to_bytes(2) + body


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4) + name + body + zlib.crc32(name + body).to_bytes(4)


def _riff(name: bytes, body: bytes) -> bytes:
    return name + len(body).to_bytes(4, "little") + body + bytes(len(body) % 2)


def of_camera(browser: Browser, thumbnail: bytes, turned: int) -> bytes:
    """A photo of 12 megapixels as a phone writes it: with the sensor's noise, and a small one of it inside."""
    return in_jpeg(drawn(browser, "jpeg", 4032, 3024, noise=40), turned, thumbnail)


def in_jpeg(plain: bytes, turned: int = 1, thumbnail: bytes = b"Zq7.") -> bytes:
    extra = _segment(0xE1, b"Exif\0\0" + exif(turned, thumbnail)) + _segment(
        0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP
    )
    return plain[:2] + extra + _segment(0xED, IPTC) + _segment(0xFE, b"Zq7Kommentar") + plain[2:] + b"Zq7Rest of a film"


def in_png(plain: bytes) -> bytes:
    end = len(plain) - 12
    extra = _chunk(b"eXIf", exif()) + _chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP)
    extra += _chunk(b"tEXt", b"Comment\0Zq7Kommentar") + _chunk(b"tIME", bytes.fromhex("07ea0b14170f00"))
    return plain[:33] + extra + plain[33:end] + plain[end:] + b"Zq7Rest of a film"


def in_webp(plain: bytes, width: int = 800, height: int = 600) -> bytes:
    pixels = plain[12:]
    if pixels[:4] == b"VP8X":
        pixels = pixels[18:]
    head = _riff(
        b"VP8X", bytes([0x0C, 0, 0, 0]) + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    )
    inside = b"WEBP" + head + pixels + _riff(b"EXIF", exif()) + _riff(b"XMP ", XMP + b" Zq7Kommentar")
    return b"RIFF" + len(inside).to_bytes(4, "little") + inside + b"Zq7Rest of a film"


PLANTED = {"jpeg": in_jpeg, "png": in_png, "webp": in_webp}


def bomb() -> bytes:
    """A PNG of a few kilobytes that says it has 30,000 by 30,000 points."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", zlib.compress(bytes(100_000))) + _chunk(b"IEND", b"")


def liar() -> bytes:
    """A PNG whose rows are far more than it says: unpacked by whoever believes the wrong one."""
    head = _chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + _chunk(b"IDAT", zlib.compress(bytes(50_000_000), 9)) + _chunk(b"IEND", b"")


def scans(plain: bytes, count: int) -> bytes:
    """A JPEG whose one scan comes over and over: each costs a few bytes and a walk over all points."""
    at = plain.index(b"\xff\xda")
    empty = plain[at : at + 2 + int.from_bytes(plain[at + 2 : at + 4])]
    return plain[:at] + (empty + b"\0") * count + plain[at:]
