"""What the catalogue says of a profile, signed by the profile's key: ``key (32) ‖ signature (64) ‖ JSON``. Pure.

Shared by server and client, so that neither takes what the other refuses. Counterpart of
``src/parasol/features/profiles/page/catalogue.ts``; both read ``vectors/profiles.json``.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from parasol.features.profiles.structs import Listing, Profile
from parasol.kernel.formats.bounds import MAX_LISTING_BYTES, PROFILE_DAYS
from parasol.kernel.formats.contexts.rooms import part_bytes, report_room
from parasol.kernel.roster.rules.public import NotPublic, decoded_public
from parasol.kernel.wire.signing import KEY_BYTES, SIGNATURE_BYTES, BadSignature, verify

_TEXT_AT = KEY_BYTES + SIGNATURE_BYTES
_CONTACT = re.compile(r"@|://|www\.|t\.me|(?:\d[ \u00a0().+_-]{0,3}){8}", re.IGNORECASE)
"""What leads to somebody, or looks like it: scrapers live on it, and enquiries are sealed."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A profile of the catalogue: its room, its key, and what it says."""

    room: bytes
    key: bytes
    listing: Listing


def has_contact(said: Listing | Profile) -> bool:
    """Whether a text in it looks like a number, an address or a link. The other pages that a profile names are named
    to be found."""
    found = [getattr(said, name) for name in said.__struct_fields__ if name != "sites"]
    found += [each.area for each in said.tours or []]
    texts = [text for each in found for text in (each if isinstance(each, list) else [each]) if isinstance(text, str)]
    return any(_CONTACT.search(text) for text in texts)


def folded(text: str) -> str:
    """As it is compared: without accents and capitals."""
    parted = unicodedata.normalize("NFKD", text)
    return "".join(each for each in parted if unicodedata.category(each)[0] != "M").lower().strip()


def read_listing(body: bytes, today: int) -> Listed:
    """What a profile says there. Raises ``NotPublic`` (``size``, ``signature``, ``contents``, ``contact``, ``old``)."""
    key, text = body[:KEY_BYTES], body[_TEXT_AT:]
    if not text or len(body) > MAX_LISTING_BYTES:
        raise NotPublic("size", "what this profile says in the catalogue has an impossible size")
    room = report_room(key)
    if not is_genuine(body):
        raise NotPublic("signature", "the signature of a profile in the catalogue is wrong")
    listing = decoded_public(text, Listing)
    if has_contact(listing):
        raise NotPublic("contact", "a profile in the catalogue says how to reach somebody")
    if not -1 <= today - listing.day <= PROFILE_DAYS + 1:
        raise NotPublic("old", "a profile in the catalogue should have lapsed")
    return Listed(room, key, listing)


def is_genuine(body: bytes) -> bool:
    """Whether the profile's key signed exactly this."""
    key, text = body[:KEY_BYTES], body[_TEXT_AT:]
    try:
        verify(key, "part", part_bytes(report_room(key), text), body[KEY_BYTES:_TEXT_AT])
    except BadSignature:
        return False
    return True


def told_in(body: bytes) -> tuple[bytes, Listing]:
    """A profile's room, and what it says there, of which nothing is verified. Raises ``NotPublic`` (``contents``)."""
    return report_room(body[:KEY_BYTES]), decoded_public(body[_TEXT_AT:], Listing)


def joined(bodies: Sequence[bytes]) -> bytes:
    """A catalogue: how many there are (4 bytes), all keys with their signatures, then of each text its length (2) and
    the text. So what can't be packed doesn't stand between what can: 7 % less."""
    heads = [body[:_TEXT_AT] for body in bodies]
    texts = [len(text).to_bytes(2) + text for text in (body[_TEXT_AT:] for body in bodies)]
    return b"".join([len(bodies).to_bytes(4), *heads, *texts])


def split_catalogue(content: bytes) -> list[bytes]:
    """What all say, each still to be read. Raises ``NotPublic`` (``size``)."""
    count = int.from_bytes(content[:4])
    at, bodies = 4 + count * _TEXT_AT, list[bytes]()
    for head in range(4, min(at, len(content)), _TEXT_AT):
        end = at + 2 + int.from_bytes(content[at : at + 2])
        bodies.append(content[head : head + _TEXT_AT] + content[at + 2 : end])
        at = end
    if at != len(content) or len(bodies) != count:
        raise NotPublic("size", "the catalogue is cut off")
    return bodies
