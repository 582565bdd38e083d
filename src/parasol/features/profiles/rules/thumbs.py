"""The small picture that the catalogue shows of a profile, if its owner wants that, and packs of them. Pure.

``key (32) ‖ signature (64) ‖ 0x0D ‖ version (4) ‖ length (2) ‖ quality ‖ points ‖ zeros``, signed as the listing beside
it and always as long. What is sent is no file: it is what our encoder writes between the head and the end of a JPEG of
96 by 128 points, and each reader puts a head of its own before it. Shared by server and client; counterpart of
``src/parasol/features/profiles/page/thumbs.ts``, and both read ``vectors/profiles.json``.
"""

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from parasol.features.profiles.rules.listing import folded
from parasol.features.profiles.structs import Listing
from parasol.kernel.formats.bounds import MAX_THUMB_BYTES, THUMB_BITS, THUMB_BYTES, THUMBS_STEP
from parasol.kernel.formats.contexts.rooms import part_bytes, report_room
from parasol.kernel.roster.rules.public import NotPublic
from parasol.kernel.wire.signing import KEY_BYTES, SIGNATURE_BYTES, BadSignature, verify

TAG = 0x0D
QUALITIES = (75, 60, 40, 20, 5)
_TEXT_AT = KEY_BYTES + SIGNATURE_BYTES
_HEAD = 7
_MARKER = re.compile(rb"\xff(?!\x00)")
"""In a JPEG's points a byte of 255 is followed by zero: anything else is another part of a file."""


@dataclass(frozen=True, slots=True)
class SmallPicture:
    """One as it was read: whose it is, of which version of the profile, and the picture."""

    key: bytes
    version: int
    thumb: bytes


def thumb_text(version: int, thumb: bytes) -> bytes:
    """What is signed of it."""
    text = bytes([TAG]) + version.to_bytes(4) + len(thumb).to_bytes(2) + thumb
    return text.ljust(THUMB_BYTES - _TEXT_AT, b"\0")


def read_thumb(body: bytes) -> SmallPicture:
    """Raises ``NotPublic`` (``size``, ``tag-byte``, ``contents``, ``signature``)."""
    text = body[_TEXT_AT:]
    if len(body) != THUMB_BYTES:
        raise NotPublic("size", "a small picture has an impossible size")
    if text[0] != TAG:
        raise NotPublic("tag-byte", "this isn't a small picture")
    version, length = int.from_bytes(text[1:5]), int.from_bytes(text[5:_HEAD])
    thumb = text[_HEAD : _HEAD + length]
    if not 2 <= length <= MAX_THUMB_BYTES or thumb[0] not in QUALITIES or _MARKER.search(thumb, 1):
        raise NotPublic("contents", "our encoder didn't make this picture")
    if thumb_text(version, thumb) != text:
        raise NotPublic("contents", "something stands behind a small picture")
    try:
        verify(body[:KEY_BYTES], "part", part_bytes(report_room(body[:KEY_BYTES]), text), body[KEY_BYTES:_TEXT_AT])
    except BadSignature:
        raise NotPublic("signature", "the signature of a small picture is wrong") from None
    return SmallPicture(body[:KEY_BYTES], version, thumb)


def tags_of(listing: Listing) -> frozenset[int]:
    """In which packs its picture is: of each of its areas, and of its tours', how the hash begins."""
    areas = {folded(each) for each in [*(listing.areas or []), *(tour.area for tour in listing.tours or [])]}
    return frozenset(int.from_bytes(hashlib.sha256(area.encode()).digest()[: THUMB_BITS // 8]) for area in areas)


def is_in(tags: frozenset[int], bits: int, prefix: int) -> bool:
    """Whether one of them begins with these bits; of no bits, everything is."""
    return not bits or any(tag >> (THUMB_BITS - bits) == prefix for tag in tags)


def packed_thumbs(bodies: Sequence[bytes]) -> bytes:
    """A pack, and behind them zeros for those that aren't there."""
    places = max(1, -(-len(bodies) // THUMBS_STEP)) * THUMBS_STEP
    return b"".join(bodies).ljust(places * THUMB_BYTES, b"\0")
