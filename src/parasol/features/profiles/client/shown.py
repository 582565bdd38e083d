"""A profile's links, and what they open.

What stands behind the # of a link's address, the profile's room and the link's secret, is never sent by a browser; the
server is asked for the room, by the same name whichever link somebody has. What is shown is sealed under a new key each
time, and that key to each link, in a place of 32: a link that is closed finds none.
"""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec

from parasol.features.profiles.contexts import link_context, shown_context
from parasol.features.profiles.structs import Shown
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.files.structs import File
from parasol.kernel.formats.contexts.rooms import part_bytes, report_room
from parasol.kernel.rooms.client.parts import read_as
from parasol.kernel.seal import TooLong, Unreadable, derive, open_sealed, pad, seal, unpad
from parasol.kernel.seal.aead import OVERHEAD
from parasol.kernel.seal.files import chunks_of, join, open_chunk
from parasol.kernel.vault.client import WordKeys
from parasol.kernel.wire.signing import BadSignature, sign, verify

TAG = 0x0B
SIZES = m.RECORD_SIZES[2:]
_WRAPS = m.LINK_SLOTS * m.LINK_WRAP_BYTES
_TEXT = 1 + _WRAPS
_AROUND = _TEXT + OVERHEAD
_HEAD = m.KEY_BYTES + m.SIGNATURE_BYTES


@dataclass(frozen=True, slots=True)
class Link:
    """A link as whoever has it knows it."""

    room: bytes
    secret: bytes

    def __repr__(self) -> str:
        return "Link(…)"

    @property
    def fragment(self) -> str:
        """What stands behind the # of its address."""
        return base64.urlsafe_b64encode(self.room + self.secret).decode().rstrip("=")

    @property
    def mark(self) -> bytes:
        """What an enquiry says of the link by which it came."""
        return derive(self.secret, "profile/mark", m.NAME_BYTES, context=self.room)

    @property
    def wrap_key(self) -> bytes:
        """Under which it gets the key of what is shown."""
        return derive(self.secret, "profile/link", context=self.room)


@dataclass(frozen=True, slots=True)
class Opened:
    """What a link opens, and the key of whoever put it there."""

    shown: Shown
    key: bytes


def link_in(fragment: str) -> Link:
    """The link in what stands behind a #. Raises ``Unreadable`` (``link``): cut off on its way, or none at all."""
    try:
        both = base64.b64decode(fragment + "=", altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        both = b""
    link = Link(both[: m.NAME_BYTES], both[m.NAME_BYTES :])
    if len(both) != 2 * m.NAME_BYTES or link.fragment != fragment:
        raise Unreadable("link", "this link isn't whole")
    return link


def seal_shown(keys: WordKeys, shown: Shown, secrets: Sequence[bytes], random: Callable[[int], bytes]) -> bytes:
    """What a profile shows, sealed for these links under a new key. Raises ``TooLong``."""
    return seal_text(keys, shown.version, msgspec.json.encode(shown), secrets, random)


def seal_text(
    keys: WordKeys, version: int, text: bytes, secrets: Sequence[bytes], random: Callable[[int], bytes]
) -> bytes:
    """The same of its JSON."""
    room, content = keys.name, random(m.KEY_BYTES)
    context = link_context(room, version)
    wraps = [seal(Link(room, secret).wrap_key, content, context, random) for secret in secrets]
    wraps += [random(m.LINK_WRAP_BYTES) for _ in range(m.LINK_SLOTS - len(secrets))]
    inner = signed_text(keys, text)
    size = next((size for size in SIZES if len(inner) + 1 <= size - _AROUND), None)
    if size is None:
        raise TooLong(f"this is {len(inner) + 1 + _AROUND - SIZES[-1]} characters too long")
    joined = b"".join(wraps)
    sealed = seal(content, pad(inner, size - _AROUND), shown_context(room, version, joined), random)
    return bytes([TAG]) + joined + sealed


def signed_text(keys: WordKeys, text: bytes) -> bytes:
    """Its holder's key and signature, and the JSON."""
    return keys.sign_key + sign(keys.sign_seed, "part", part_bytes(keys.name, text)) + text


def open_shown(link: Link, record: m.StoredRecord, today: int) -> Opened:
    """What somebody with this link reads. Raises ``Unreadable``: ``size``, ``tag-byte``, ``link`` (the link is closed),
    ``tag``, ``padding``, ``signature``, ``room`` (somebody else's), ``contents``, ``version`` (not of this record),
    ``old`` (it should have lapsed)."""
    version, body, room = record.seq // 2, record.body, link.room
    if len(body) not in SIZES:
        raise Unreadable("size", "this profile has an impossible size")
    if body[0] != TAG:
        raise Unreadable("tag-byte", "this is not a profile")
    wraps = body[1:_TEXT]
    content = _content_in(link, wraps, version)
    inner = unpad(open_sealed(content, body[_TEXT:], shown_context(room, version, wraps)))
    key, signature, text = inner[: m.KEY_BYTES], inner[m.KEY_BYTES : _HEAD], inner[_HEAD:]
    try:
        verify(key, "part", part_bytes(room, text), signature)
    except BadSignature:
        raise Unreadable("signature", "the signature of this profile is wrong") from None
    if report_room(key) != room:
        raise Unreadable("room", "this profile is somebody else's")
    shown = read_as(text, Shown, "this profile can't be read")
    if record.seq != 2 * shown.version:
        raise Unreadable("version", "the server shows this profile as another than it is")
    if not -1 <= today - shown.day <= m.PROFILE_DAYS + 1:
        raise Unreadable("old", "this profile should have lapsed")
    return Opened(shown, key)


def look(connection: Connection, link: Link, today: int) -> Opened:
    """What a link shows now. Raises as ``open_shown``, and ``Declined`` (``no-such-room``: paused, lapsed, deleted or
    never there)."""
    answer = connection.ask("/api/profiles/read", m.ProfileRead(link.room), m.ProfileShown)
    return open_shown(link, answer.record, today)


def fetch_picture(connection: Connection, room: bytes, file: File) -> bytes:
    """A picture of a profile. Raises ``Unreadable``, ``Declined``."""
    if file.chunks != chunks_of(file.size):
        raise Unreadable("contents", "a file isn't as long as it says")
    asked = [m.ProfileFile(room, file.blob, number) for number in range(file.chunks)]
    sealed = [connection.ask_bytes("/api/profiles/file", each) for each in asked]
    opened = [open_chunk(file.key, file.blob, n, file.chunks, each) for n, each in enumerate(sealed)]
    return join(opened, file.size)


def _content_in(link: Link, wraps: bytes, version: int) -> bytes:
    key, context = link.wrap_key, link_context(link.room, version)
    for at in range(0, _WRAPS, m.LINK_WRAP_BYTES):
        try:
            return open_sealed(key, wraps[at : at + m.LINK_WRAP_BYTES], context)
        except Unreadable:
            continue
    raise Unreadable("link", "this link is closed")
