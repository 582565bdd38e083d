"""The catalogue of profiles: read whole, searched on the device, shuffled there; and what is told and decided of it.

What is looked for is never sent. A profile that was altered on the way isn't shown: its own key signed it. One that the
server leaves out, or shows as it was some days ago, nobody notices but its owner, who can look.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import msgspec
from msgspec import UNSET

from parasol.features.lounge.structs import Act
from parasol.features.profiles.client.shown import Link, signed_text
from parasol.features.profiles.rules.listing import Listed, folded, has_contact, read_listing, split_catalogue
from parasol.features.profiles.rules.thumbs import thumb_text
from parasol.features.profiles.structs import Listing, ListingFlag, ListingFlagKind, OwnProfile, Profile
from parasol.features.reports.client.flags import Flagged, flags_of, sealed_flag
from parasol.kernel import messages as m
from parasol.kernel.client.connection import Connection
from parasol.kernel.client.device import Device
from parasol.kernel.formats.contexts.rooms import part_bytes, report_room, room_name
from parasol.kernel.moderation.standing import ALONE_DAYS
from parasol.kernel.rooms.client.held import Prepared
from parasol.kernel.rooms.client.public import body_of
from parasol.kernel.roster.client.person import Person
from parasol.kernel.roster.rules import RosterState
from parasol.kernel.roster.rules.public import NotPublic
from parasol.kernel.seal import TooLong
from parasol.kernel.vault.client import WordKeys
from parasol.kernel.wire.signing import BadSignature, sign, verify

FLAGS, ROOM = "listingflag", "unlisted"
SERVICES_CHARACTERS = 400
COPIED = ("name", "line", "languages", "areas", "is_online", "tours", "available")


class HasContact(Exception):
    """A number, an address or a link stands in a profile that is to be in the catalogue."""


def listing_of(own: OwnProfile) -> Listing | None:
    """What the catalogue says of a profile; None unless its owner wants that, and shows it."""
    link = next((each for each in own.links if each.listed is not UNSET), None)
    if link is None or link.listed is UNSET or own.is_paused:
        return None
    profile = own.profile
    services = UNSET if profile.services is UNSET else profile.services[:SERVICES_CHARACTERS]
    said = {name: getattr(profile, name) for name in COPIED}
    count = len(profile.pictures or [])
    thumb = True if link.thumb else UNSET
    return Listing(own.version, own.day, link.listed, link.secret, count, services=services, thumb=thumb, **said)


def body_of_listing(keys: WordKeys, listing: Listing, profile: Profile) -> bytes:
    """The same, signed. Raises ``HasContact``, ``TooLong``."""
    if has_contact(profile):
        raise HasContact("a number, an address or a link stands in a profile that is to be in the catalogue")
    body = signed_text(keys, msgspec.json.encode(listing))
    if len(body) > m.MAX_LISTING_BYTES:
        raise TooLong(f"this is {len(body) - m.MAX_LISTING_BYTES} characters too long")
    return body


def bodies_listed(keys: WordKeys, own: OwnProfile) -> list[bytes]:
    """What the catalogue shows of a profile, if anything: what it says, and a small picture. Raises the same."""
    listing = listing_of(own)
    if listing is None:
        return []
    thumbs = [each.thumb for each in own.links if each.listed and each.thumb]
    small = [signed_text(keys, thumb_text(own.version, thumb)) for thumb in thumbs]
    return [body_of_listing(keys, listing, own.profile), *small]


@dataclass(slots=True)
class Catalogue:
    """As it was read: those that count, each verified, and how many don't."""

    listed: list[Listed] = field(default_factory=list)
    others: int = 0

    def search(self, words: str = "", area: str = "", language: str = "", day: int | None = None) -> list[Listed]:
        """Those in which all of that is, in no order that says anything."""
        return [each for each in self.listed if is_found(each.listing, words, area, language, day)]


def is_found(listing: Listing, words: str, area: str, language: str, day: int | None) -> bool:
    """Whether all that is looked for is in it; on a day that one of her tours has, where that goes."""
    tours = [each for each in listing.tours or [] if day is None or each.from_day <= day <= each.to_day]
    areas = [each.area for each in tours] if day is not None and tours else [*(listing.areas or [])]
    texts = " ".join(text for text in (listing.name, listing.line, listing.services) if text)
    return (
        all(word in folded(texts) for word in folded(words).split())
        and (not area or any(folded(area) == folded(each) for each in areas))
        and (not language or any(folded(language) == folded(each) for each in listing.languages or []))
    )


def read_catalogue(
    content: bytes,
    today: int,
    random: Callable[[int], bytes],
    read: Callable[[bytes, int], Listed] = read_listing,
) -> Catalogue:
    """What the server gave, shuffled. Of a profile that is there twice the newer version counts. ``read`` verifies one.
    Raises ``NotPublic``."""
    found, newest = Catalogue(), dict[bytes, Listed]()
    for body in split_catalogue(content):
        try:
            listed = read(body, today)
        except NotPublic:
            found.others += 1
            continue
        if listed.room not in newest or newest[listed.room].listing.version < listed.listing.version:
            newest[listed.room] = listed
    found.listed = sorted(newest.values(), key=lambda _: random(8))
    return found


def fetch_for_everybody(connection: Connection, device: Device) -> Catalogue:
    """Asked without a name. Raises ``NotPublic``, ``Declined`` (``no-catalogue``)."""
    content = connection.ask_bytes("/api/profiles/everybody", m.CatalogueRead())
    return read_catalogue(content, device.today(), device.random)


def fetch_for_members(person: Person) -> Catalogue:
    """Paid with a read token, so without a name too. Raises as ``fetch_for_everybody``, and as the wallet."""
    content = person.wallet.ask_bytes("/api/profiles/catalogue", m.CatalogueRead(), "read")
    return read_catalogue(content, person.device.today(), person.device.random)


def link_of(listed: Listed) -> Link:
    """By which the profile is opened and written to."""
    return Link(listed.room, listed.listing.secret)


# What is told and decided.


def prepare_flag(
    roster: RosterState,
    device: Device,
    profile: bytes,
    what: ListingFlagKind,
    why: str,
    owner: WordKeys | None = None,
) -> Prepared:
    """What somebody tells stewards of a profile, ready to be sent; an answer with its ``owner``'s keys. Raises
    ``TooLong``, ``Distrust`` (``wrong-key``)."""

    def make(room: bytes) -> ListingFlag:
        if owner is None:
            return ListingFlag(room, profile, what, why)
        proof = sign(owner.sign_seed, "part", part_bytes(profile, room))
        return ListingFlag(room, profile, what, why, owner.sign_key, proof)

    return sealed_flag(FLAGS, roster, device, make)


def read_flags(steward: Person) -> list[Flagged[ListingFlag]]:
    """All flags that wait, oldest first. Raises as ``Connection.ask``."""
    return sorted(flags_of(steward, FLAGS, ListingFlag), key=lambda each: each.opened_on)


def last_day_of(told: Flagged[ListingFlag]) -> int:
    """The last day on which it is decided within 48 hours: nobody keeps the hour."""
    return told.opened_on + ALONE_DAYS - 1


def is_owners(flag: ListingFlag) -> bool:
    """Whether an answer is that of the profile's owner."""
    if flag.key is UNSET or flag.proof is UNSET or report_room(flag.key) != flag.profile:
        return False
    try:
        verify(flag.key, "part", part_bytes(flag.profile, flag.room), flag.proof)
    except BadSignature:
        return False
    return True


def act(steward: Person, does: Act) -> bytes:
    """Hide a profile, confirm that or undo it, for everybody to read, with the reason; returns the record's id, which
    another steward names. Raises as ``Connection.append``."""
    room, id = room_name(steward.roster.genesis, ROOM), steward.device.random(m.ID_BYTES)
    body = body_of(steward.seed, room, id, msgspec.json.encode(does))
    steward.connection.append(m.RoomAppend(room, m.WireRecord(id, body)), steward.seed)
    return id
