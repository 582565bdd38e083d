"""A profile as one file, to make it again from: her own copy and the pictures, sealed under the profile's words.

The same words give the same room and the same links. Conversations aren't in it.
"""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from msgspec import UNSET

from parasol.features.profiles.client.thread import read_as
from parasol.features.profiles.contexts import saved_context
from parasol.features.profiles.structs import OwnProfile, Shot
from parasol.kernel.seal import Unreadable, derive, open_sealed, pad, seal, unpad
from parasol.kernel.seal.aead import OVERHEAD
from parasol.kernel.vault.client import WordKeys

TAG = 0x0C
STEP = 16_384
MOST_BYTES = 1 + OVERHEAD + 256 * STEP
"""Twelve pictures of a chunk and her own copy are less."""
LENGTH_BYTES = 4


class Here(Exception):
    """A profile with something in it is here already under these words: nothing is put over it."""


def seal_file(keys: WordKeys, own: OwnProfile, pictures: Sequence[bytes], random: Callable[[int], bytes]) -> bytes:
    """Her own copy and the pictures that it names, in order; as long as a whole number of steps."""
    text = msgspec.json.encode(own)
    return seal_inside(keys, b"".join([len(text).to_bytes(LENGTH_BYTES), text, *pictures]), random)


def seal_inside(keys: WordKeys, inside: bytes, random: Callable[[int], bytes]) -> bytes:
    """The same of what is inside."""
    padded = pad(inside, -(-(len(inside) + 1) // STEP) * STEP)
    return bytes([TAG]) + seal(_key(keys), padded, saved_context(keys.name), random)


def open_file(keys: WordKeys, file: bytes) -> tuple[OwnProfile, list[bytes]]:
    """What a file holds. Raises ``Unreadable`` (``profile-file``): cut off, changed, of other words, or no such
    file."""
    try:
        if len(file) > MOST_BYTES or file[:1] != bytes([TAG]):
            raise Unreadable("tag-byte", "this is no such file")
        inside = unpad(open_sealed(_key(keys), file[1:], saved_context(keys.name)))
        end = LENGTH_BYTES + int.from_bytes(inside[:LENGTH_BYTES])
        own, rest = read_as(inside[LENGTH_BYTES:end], OwnProfile), inside[end:]
        pictures = []
        for shot in _shots(own):
            pictures.append(rest[: shot.file.size])
            rest = rest[shot.file.size :]
        if rest or [len(each) for each in pictures] != [shot.file.size for shot in _shots(own)]:
            raise Unreadable("contents", "the pictures aren't as long as they say")
    except Unreadable:
        raise Unreadable("profile-file", "these words don't open this file, or it isn't whole") from None
    return own, pictures


def kept(own: OwnProfile, pictures: list[Shot]) -> dict[str, Any]:
    """What of it is put there again, with the pictures as they were sent anew. Rooms of conversations are other ones
    then, and whether it is listed is for her to choose."""
    profile = msgspec.structs.replace(own.profile, pictures=pictures or UNSET)
    same = {name: getattr(own, name) for name in ("inbox", "is_paused", "originals", "templates", "keep_days")}
    links = [each for each in own.links if each.listed is UNSET]
    return {"profile": profile, "links": links, **same}


def _key(keys: WordKeys) -> bytes:
    return derive(keys.wrap, "profile/file", context=keys.name)


def _shots(own: OwnProfile) -> list[Shot]:
    return [] if own.profile.pictures is UNSET else own.profile.pictures
