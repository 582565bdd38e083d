"""Part of `profiles.json`: a profile as one file."""

from collections.abc import Callable
from typing import Any

import msgspec
from roster_chain import age_key, fixed
from text import b64, error, flipped

from parasol.features.profiles.client.saved import seal_file, seal_inside
from parasol.features.profiles.structs import OwnLink, OwnProfile, Profile, Shot, Shown
from parasol.kernel.files.structs import Picture
from parasol.kernel.rooms.client.held import seal_own
from parasol.kernel.vault.client import WordKeys

TODAY = 20_700
Cases = list[dict[str, Any]]


def files(
    cases: Cases, keys: WordKeys, others: WordKeys, drawing: Callable[[str], Callable[[int], bytes]], words: str
) -> None:
    """A profile as one file, and what is none."""
    pictures = [fixed("picture 0", 32) * 40, fixed("picture 1", 32)]
    files = [
        Picture("picture.jpg", "image/jpeg", len(each), fixed(f"blob {n}", 16), fixed(f"key {n}"), 1)
        for n, each in enumerate(pictures)
    ]
    profile = Profile(name="Ada", pictures=[Shot(files[0], says="a lamp"), Shot(files[1])])
    inbox = age_key("profile inbox").identity
    own = OwnProfile(3, TODAY, inbox, profile, links=[OwnLink(fixed("profile link 0", 16), "Robin", TODAY)], slot=1)
    text = msgspec.json.encode(own)
    good = seal_file(keys, own, pictures, drawing("file"))

    def add(name: str, file: bytes, expect: Any = None) -> None:
        case = {"name": name, "op": "file", "phrase": words, "file": b64(file)}
        if expect == "ok":
            case |= {"text": b64(text), "pictures": [b64(each) for each in pictures], "drawn": b64(drawing("file")(24))}
        cases.append({**case, "expect": expect or error("profile-file")})

    def holding(inside: bytes, length: int = len(text)) -> bytes:
        return seal_inside(keys, length.to_bytes(4) + inside, drawing(f"{len(inside)} {length}"))

    all_of_it = text + b"".join(pictures)
    assert holding(all_of_it)[25:] != good[25:], "another nonce"
    add("file", good, "ok")
    add("file-of-other-words", seal_file(others, own, pictures, drawing("file of others")))
    add("file-of-nothing", b"")
    add("file-cut-off", good[:-1])
    add("file-with-something-behind", good + b"x")
    add("file-changed", flipped(good, 4_000))
    add("file-with-another-first-byte", b"\x05" + good[1:])
    add("file-that-is-her-own-copy", seal_own(keys, text, drawing("own")))
    add("file-with-a-picture-too-few", holding(all_of_it[: -len(pictures[1])]))
    add("file-with-a-byte-too-many", holding(all_of_it + b"x"))
    add("file-with-a-byte-too-few", holding(all_of_it[:-1]))
    add("file-whose-text-is-longer-than-it", holding(all_of_it, 2**31))
    add("file-whose-text-ends-early", holding(all_of_it, len(text) - 1))
    add("file-with-a-membership", holding(text[:-1] + b',"member":"x"}' + b"".join(pictures), len(text) + 13))
    add("file-of-what-is-shown", holding(msgspec.json.encode(Shown(3, TODAY, "", Profile())), 62))
