"""What is read of a room that somebody opened: sealed JSON as what it has to be, a part by whoever holds the room."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from parasol.kernel.formats.contexts.rooms import part_bytes
from parasol.kernel.seal import MALFORMED, Unreadable
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import SIGNATURE_BYTES, BadSignature, verify


class InRoom(Protocol):
    """A part, which names its room."""

    @property
    def room(self) -> bytes:
        """The room's name."""


P = TypeVar("P", bound=InRoom)
T = TypeVar("T")


def read_as(text: bytes, of: type[T], otherwise: str) -> T:
    """Sealed JSON as what it has to be. Raises ``Unreadable`` (``contents``), with ``otherwise``."""
    try:
        return read_json(text, of)
    except MALFORMED:
        raise Unreadable("contents", otherwise) from None


def part_by(room: bytes, holder_key: bytes, opened: bytes, read: Callable[[bytes], P], what: str) -> P:
    """A part that whoever holds a room sealed, as its envelope held it (``held.signed_part``). Its recipient is public:
    the holder's signature keeps the server from putting one of its own beside somebody's words. Raises ``Unreadable``
    (``signature``, ``room``), and as ``read``."""
    signature, text = opened[:SIGNATURE_BYTES], opened[SIGNATURE_BYTES:]
    try:
        verify(holder_key, "part", part_bytes(room, text), signature)
    except BadSignature:
        raise Unreadable("signature", f"a part of this {what} isn't by the person who wrote it") from None
    part = read(text)
    if part.room != room:
        raise Unreadable("room", f"a part of this {what} belongs to another room")
    return part
