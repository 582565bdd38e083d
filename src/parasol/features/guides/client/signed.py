"""A page as two stewards sign it, and the file in which pages go from one person to another: a signed pack. Pure.

Signatures stand without keys: who has no charter learns from them that two signed, and who has it can try the
keys of those who are stewards, or ever were.
"""

import hashlib
from collections.abc import Iterable
from itertools import combinations
from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from parasol.features.guides.contexts import guide_bytes
from parasol.features.guides.structs import MAX_GUIDE_BYTES, MOST_GUIDES, SIGNERS, Guide, SignedGuide, Title
from parasol.kernel import messages as m
from parasol.kernel.formats.shared import Hash
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.told import Told
from parasol.kernel.wire.reading import read_json
from parasol.kernel.wire.signing import BadSignature, sign, verify

MAX_PACK_BYTES = 12_000_000
MOST_ENTRIES = 5_000
"""Of a charter: what some decades of stewards and settings come to."""


class NotAPack(Told, code="pack"):
    """These bytes aren't a pack of guides to the letter."""


class Origin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What another community needs to verify a pack: the charter from the founding on, and the list's record."""

    charter: Annotated[list[m.SignedEntry], Meta(min_length=1, max_length=MOST_ENTRIES)]
    listing: m.WireRecord


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Pages in one language, each with at most two signatures by stewards of the community whose founding has the hash
    ``genesis``. With ``origin`` it is for another community."""

    format: Literal["parasol-guides-1"]
    name: Title
    genesis: Hash
    guides: Annotated[list[SignedGuide], Meta(min_length=1, max_length=MOST_GUIDES)]
    origin: Origin | UnsetType = UNSET


def text_of_guide(guide: Guide) -> bytes:
    """The exact bytes of a page, which are signed and of which the list has the hash."""
    return msgspec.json.encode(guide)


def hash_of_guide(guide: Guide) -> bytes:
    """The SHA-256 of a page's bytes."""
    return hashlib.sha256(text_of_guide(guide)).digest()


def signed_by(genesis: bytes, signed: SignedGuide, seed: bytes) -> SignedGuide:
    """With one more signature."""
    made = sign(seed, "guide", guide_bytes(genesis, text_of_guide(signed.guide)))
    return SignedGuide(signed.guide, sorted([*signed.signatures, made]))


def counting(genesis: bytes, signed: SignedGuide, keys: Iterable[bytes]) -> dict[bytes, bytes]:
    """The signatures that these keys made, by the keys."""
    covered = guide_bytes(genesis, text_of_guide(signed.guide))
    return {key: signature for key in keys for signature in signed.signatures if _is_by(key, covered, signature)}


def is_by_two(roster: RosterState, signed: SignedGuide, keys: Iterable[bytes]) -> bool:
    """Whether two who have these keys signed exactly this page for this community."""
    return any(roster.are_two(*pair) for pair in combinations(counting(roster.genesis, signed, keys), SIGNERS))


def read_pack(content: bytes) -> Pack:
    """A pack from a file, or nothing of it. Raises ``NotAPack``."""
    if len(content) > MAX_PACK_BYTES:
        raise NotAPack("this file is larger than a pack of guides may be")
    try:
        pack = read_json(content, Pack)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        raise NotAPack("this isn't a pack of guides, or it holds what none may hold") from None
    if msgspec.json.encode(pack) != content:
        raise NotAPack("this pack isn't written in the one form that counts")
    names = {(each.guide.id, each.guide.language) for each in pack.guides}
    if len(names) < len(pack.guides):
        raise NotAPack("a page is in this pack twice")
    if len({each.guide.language for each in pack.guides}) > 1:
        raise NotAPack("this pack mixes languages; a pack has one")
    if any(len(text_of_guide(each.guide)) > MAX_GUIDE_BYTES for each in pack.guides):
        raise NotAPack("a page of this pack is longer than one may be")
    return pack


def _is_by(key: bytes, covered: bytes, signature: bytes) -> bool:
    try:
        verify(key, "guide", covered, signature)
    except BadSignature:
        return False
    return True
