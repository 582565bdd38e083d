"""Records of rooms: signed inside, padded, sealed under the room's key.

Group rooms (``0x01``): ``0x01 ‖ group (u8) ‖ generation (u32) ‖ nonce ‖ ciphertext``, key =
``HKDF(generation key, "room", room name)``. A conversation (``0x04``): ``0x04 ‖ nonce ‖ ciphertext``, key =
``HKDF(thread key, "thread", room name)``. A note among a desk's workers (``0x09``): ``0x09 ‖ generation (u32) ‖ nonce ‖
ciphertext``, key = ``HKDF(seed of the desk's generation, "desk/note", room name)``. Inside: ``author (32) ‖ id (16) ‖
signature (64) ‖ body``, padded. The signature (label ``record``) covers room, head, id, author and body, and the room
and head are authenticated by the seal as well: a record can't be moved, renamed, or passed off as somebody else's.
"""

from collections.abc import Callable
from dataclasses import dataclass

from parasol.kernel.messages import ID_BYTES, RECORD_SIZES
from parasol.kernel.roster.structs import Group
from parasol.kernel.seal.aead import OVERHEAD, open_sealed, seal
from parasol.kernel.seal.errors import NotForUs, TooLong, Unreadable
from parasol.kernel.seal.kdf import derive
from parasol.kernel.seal.padding import pad, unpad
from parasol.kernel.wire.signing import BadSignature, public_key_of, sign, verify

GROUP_TAG = 0x01
THREAD_TAG = 0x04
NOTE_TAG = 0x09
GROUPS: dict[Group, int] = {"members": 1, "stewards": 2}
_INNER = 32 + ID_BYTES + 64


@dataclass(frozen=True, slots=True)
class Opened:
    """A record that opened and whose signature is right; whether ``author`` may write here is another question."""

    id: bytes
    author: bytes
    body: bytes
    group: int
    generation: int


def seal_record(
    room: bytes,
    group: Group,
    epoch: int,
    epoch_key: bytes,
    author_seed: bytes,
    id: bytes,
    body: bytes,
    random: Callable[[int], bytes],
) -> bytes:
    """A record for a group room, of the smallest size that fits. Raises ``TooLong``."""
    head = bytes([GROUP_TAG, GROUPS[group]]) + epoch.to_bytes(4)
    key = derive(epoch_key, "room", context=room)
    return _seal(room, head, key, author_seed, id, body, random)


def open_record(room: bytes, id: bytes, sealed: bytes, key_of: Callable[[int, int], bytes | None]) -> Opened:
    """Open a group record. ``key_of(group, generation)`` gives the epoch key or None. Raises ``NotForUs``
    (unknown epoch) or ``Unreadable`` (``size``, ``tag-byte``, ``tag``, ``padding``, ``truncated``, ``id``,
    ``signature``)."""
    _check_size(sealed)
    if sealed[0] != GROUP_TAG:
        raise Unreadable("tag-byte", "this is not a record of a room")
    epoch_key = key_of(sealed[1], int.from_bytes(sealed[2:6]))
    if epoch_key is None:
        raise NotForUs("generation", "this was sealed with a key from before or after your time here")
    return _open(room, id, sealed[:6], sealed[6:], derive(epoch_key, "room", context=room))


def seal_thread(
    room: bytes, thread_key: bytes, author_seed: bytes, id: bytes, body: bytes, random: Callable[[int], bytes]
) -> bytes:
    """A record for a report's conversation. Raises ``TooLong``."""
    key = derive(thread_key, "thread", context=room)
    return _seal(room, bytes([THREAD_TAG]), key, author_seed, id, body, random)


def open_thread(room: bytes, id: bytes, sealed: bytes, thread_key: bytes) -> Opened:
    """Open a record of a report's conversation. Raises ``Unreadable``."""
    _check_size(sealed)
    if sealed[0] != THREAD_TAG:
        raise Unreadable("tag-byte", "this is not a message of a conversation")
    return _open(room, id, sealed[:1], sealed[1:], derive(thread_key, "thread", context=room))


def seal_desk_note(
    room: bytes,
    epoch: int,
    desk_seed: bytes,
    author_seed: bytes,
    id: bytes,
    body: bytes,
    random: Callable[[int], bytes],
) -> bytes:
    """A note among a desk's workers, in a conversation's room or in the desk's book. Raises ``TooLong``."""
    head = bytes([NOTE_TAG]) + epoch.to_bytes(4)
    return _seal(room, head, derive(desk_seed, "desk/note", context=room), author_seed, id, body, random)


def open_desk_note(room: bytes, id: bytes, sealed: bytes, seed_of: Callable[[int], bytes | None]) -> Opened:
    """Open a note. ``seed_of`` gives the seed of a desk's epoch or None. Raises ``NotForUs`` or ``Unreadable``."""
    _check_size(sealed)
    if sealed[0] != NOTE_TAG:
        raise Unreadable("tag-byte", "this is not a note among workers")
    epoch = int.from_bytes(sealed[1:5])
    seed = seed_of(epoch)
    if seed is None:
        raise NotForUs("generation", "this was sealed with a key of the desk from before or after your time there")
    opened = _open(room, id, sealed[:5], sealed[5:], derive(seed, "desk/note", context=room))
    return Opened(id, opened.author, opened.body, 0, epoch)


def _covered(room: bytes, head: bytes, id: bytes, author: bytes, body: bytes) -> bytes:
    return room + head + id + author + body


def _seal(
    room: bytes,
    head: bytes,
    key: bytes,
    author_seed: bytes,
    id: bytes,
    body: bytes,
    random: Callable[[int], bytes],
) -> bytes:
    author = public_key_of(author_seed)
    signature = sign(author_seed, "record", _covered(room, head, id, author, body))
    inner = author + id + signature + body
    for size in RECORD_SIZES:
        if len(inner) + 1 <= size - len(head) - OVERHEAD:
            return head + seal(key, pad(inner, size - len(head) - OVERHEAD), room + head, random)
    excess = len(inner) + 1 - (RECORD_SIZES[-1] - len(head) - OVERHEAD)
    raise TooLong(f"this is {excess} characters too long")


def _check_size(sealed: bytes) -> None:
    if len(sealed) not in RECORD_SIZES:
        raise Unreadable("size", "a sealed record has an impossible size")


def _open(room: bytes, id: bytes, head: bytes, rest: bytes, key: bytes) -> Opened:
    inner = unpad(open_sealed(key, rest, room + head))
    if len(inner) < _INNER:
        raise Unreadable("truncated", "a record is cut off")
    author, inner_id, signature, body = inner[:32], inner[32:48], inner[48:_INNER], inner[_INNER:]
    if inner_id != id:
        raise Unreadable("id", "the server gave this record another name than its author did")
    try:
        verify(author, "record", _covered(room, head, id, author, body), signature)
    except BadSignature:
        raise Unreadable("signature", "the signature of a record is wrong") from None
    is_group = head[0] == GROUP_TAG
    return Opened(id, author, body, head[1] if is_group else 0, int.from_bytes(head[2:]) if is_group else 0)
