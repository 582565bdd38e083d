"""A profile's links, and what they open.

What stands behind the # of a link's address, the profile's room and the link's secret, is never sent by a browser; the
server is asked for the room, by the same name whichever link somebody has. What is shown is sealed under a new key each
time, and that key to each link, in a place of 32: a link that is closed finds none. Between the two stands a card for
people without scripts (``card.py``), or what looks the same.
"""

import base64
import binascii
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

import msgspec

from parasol.client.connection import Connection
from parasol.client.rooms.parts import read_as
from parasol.client.seal import TooLong, Unreadable, derive, open_sealed, pad, seal, unpad
from parasol.client.seal.aead import OVERHEAD
from parasol.client.seal.files import chunks_of, join, open_chunk
from parasol.client.vault import WordKeys
from parasol.formats import messages as m
from parasol.formats.contexts import card_context, link_context, part_bytes, report_room, shown_context
from parasol.formats.file import File
from parasol.formats.profile import CodeCard, Shown
from parasol.wire.signing import BadSignature, sign, verify

TAG = 0x0B
SIZES = m.RECORD_SIZES[2:]
_WRAPS = m.LINK_SLOTS * m.LINK_WRAP_BYTES
_CARD = 1 + _WRAPS
_TEXT = _CARD + m.CARD_BYTES
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
    def card_key(self) -> bytes:
        """Under which its card is sealed, if it is a code for people without scripts."""
        return derive(self.secret, "profile/card", context=self.room)

    @property
    def wrap_key(self) -> bytes:
        """Under which it gets the key of what is shown."""
        return derive(self.secret, "profile/link", context=self.room)


S = TypeVar("S", Shown, CodeCard)


@dataclass(frozen=True, slots=True)
class Opened(Generic[S]):
    """What a link opens, or a code, and the key of whoever put it there."""

    shown: S
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


def seal_shown(
    keys: WordKeys,
    shown: Shown,
    secrets: Sequence[bytes],
    random: Callable[[int], bytes],
    card: bytes | None = None,
) -> bytes:
    """What a profile shows, sealed for these links under a new key, with a sealed card or what looks like one. Raises
    ``TooLong``."""
    return seal_text(keys, shown.version, msgspec.json.encode(shown), secrets, random, card)


def seal_text(
    keys: WordKeys,
    version: int,
    text: bytes,
    secrets: Sequence[bytes],
    random: Callable[[int], bytes],
    card: bytes | None = None,
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
    joined = b"".join(wraps) + (card or random(m.CARD_BYTES))
    sealed = seal(content, pad(inner, size - _AROUND), shown_context(room, version, joined), random)
    return bytes([TAG]) + joined + sealed


def signed_text(keys: WordKeys, text: bytes) -> bytes:
    """Its holder's key and signature, and the JSON."""
    return keys.sign_key + sign(keys.sign_seed, "part", part_bytes(keys.name, text)) + text


def seal_card_text(keys: WordKeys, version: int, text: bytes, secret: bytes, random: Callable[[int], bytes]) -> bytes:
    """A card's JSON, sealed to a code."""
    padded = pad(signed_text(keys, text), m.CARD_BYTES - OVERHEAD)
    return seal(Link(keys.name, secret).card_key, padded, card_context(keys.name, version), random)


def open_shown(link: Link, record: m.StoredRecord, today: int) -> Opened[Shown]:
    """What somebody with this link reads. Raises ``Unreadable``: ``size``, ``tag-byte``, ``link`` (the link is closed),
    ``tag``, ``padding``, ``signature``, ``room`` (somebody else's), ``contents``, ``version`` (not of this record),
    ``old`` (it should have lapsed)."""
    version, body = record.seq // 2, _framed(record)
    content = _content_in(link, body[1:_CARD], version)
    context = shown_context(link.room, version, body[1:_TEXT])
    return _read(link.room, unpad(open_sealed(content, body[_TEXT:], context)), Shown, record, today)


def card_of(code: Link, record: m.StoredRecord, today: int) -> Opened[CodeCard]:
    """What somebody with this code reads. Raises as ``open_shown``; ``link`` if the code is closed."""
    sealed = _framed(record)[_CARD:_TEXT]
    try:
        opened = open_sealed(code.card_key, sealed, card_context(code.room, record.seq // 2))
    except Unreadable:
        raise Unreadable("link", "this code is closed") from None
    return _read(code.room, unpad(opened), CodeCard, record, today)


def _framed(record: m.StoredRecord) -> bytes:
    if len(record.body) not in SIZES:
        raise Unreadable("size", "this profile has an impossible size")
    if record.body[0] != TAG:
        raise Unreadable("tag-byte", "this is not a profile")
    return record.body


def _read(room: bytes, inner: bytes, of: type[S], record: m.StoredRecord, today: int) -> Opened[S]:
    """What its holder signed. Raises ``Unreadable``."""
    key, signature, text = inner[: m.KEY_BYTES], inner[m.KEY_BYTES : _HEAD], inner[_HEAD:]
    try:
        verify(key, "part", part_bytes(room, text), signature)
    except BadSignature:
        raise Unreadable("signature", "the signature of this profile is wrong") from None
    if report_room(key) != room:
        raise Unreadable("room", "this profile is somebody else's")
    shown = read_as(text, of, "this profile can't be read")
    if record.seq != 2 * shown.version:
        raise Unreadable("version", "the server shows this profile as another than it is")
    if not -1 <= today - shown.day <= m.PROFILE_DAYS + 1:
        raise Unreadable("old", "this profile should have lapsed")
    return Opened(shown, key)


def look(connection: Connection, link: Link, today: int) -> Opened[Shown]:
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
