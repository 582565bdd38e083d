"""A profile that a worker publishes for those who have a link, and enquiries at it: JSON before it is sealed.

There is deliberately no field for a phone number, an address or an e-mail, none for a membership, and no count of
anything.
"""

from typing import Annotated, Literal

import msgspec
from msgspec import UNSET, Meta, UnsetType

from parasol.kernel.files.structs import Picture
from parasol.kernel.formats.bounds import LINK_SLOTS, MAX_PICTURES, MAX_THUMB_BYTES, PASSES, PROFILE_DAYS
from parasol.kernel.formats.shared import Day, Hash, Key, Label, Name, Printable, Signature

MAX_QUESTIONS = 5
Available = Literal["today", "week"]
Audience = Literal["members", "everybody"]
"""Who reads of a profile in the catalogue."""
Answer = Literal["yes", "no", "rather-not", "write"]
"""To a member's question whether she would meet somebody again."""
Line = Annotated[Printable, Meta(min_length=1, max_length=140)]
Short = Annotated[Printable, Meta(min_length=1, max_length=60)]
Long = Annotated[str, Meta(min_length=1, max_length=3000)]
Url = Annotated[str, Meta(max_length=200, pattern=r"^https://[!-~]+\Z")]
"""An address elsewhere. It may identify her: the form says so of known hosts."""

Version = Annotated[int, Meta(ge=1, lt=2**32)]
Thumb = Annotated[bytes, Meta(min_length=2, max_length=MAX_THUMB_BYTES)]
"""A small picture: its quality, and what our encoder writes between a JPEG's head and its end."""


class Tour(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where she works for some days."""

    area: Short
    from_day: Day
    to_day: Day


class Reads(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Between which minutes of her day she reads messages, and by how many minutes her clock is ahead of UTC."""

    opens: Annotated[int, Meta(ge=0, lt=24 * 60)]
    closes: Annotated[int, Meta(ge=0, lt=24 * 60)]
    ahead: Annotated[int, Meta(ge=-12 * 60, le=14 * 60)]


class Shot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture, and what is on it for those who don't see it."""

    file: Picture
    says: Line | UnsetType = UNSET


class Profile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What whoever has a link reads. What she doesn't say is absent. ``available`` counts from the day on which it was
    put there; ``questions`` are hers to those who write."""

    name: Short | UnsetType = UNSET
    line: Line | UnsetType = UNSET
    text: Long | UnsetType = UNSET
    languages: Annotated[list[Label], Meta(max_length=10)] | UnsetType = UNSET
    areas: Annotated[list[Short], Meta(max_length=12)] | UnsetType = UNSET
    is_online: bool | UnsetType = UNSET
    tours: Annotated[list[Tour], Meta(max_length=8)] | UnsetType = UNSET
    services: Long | UnsetType = UNSET
    prices: Long | UnsetType = UNSET
    boundaries: Long | UnsetType = UNSET
    asks: Long | UnsetType = UNSET
    questions: Annotated[list[Line], Meta(max_length=MAX_QUESTIONS)] | UnsetType = UNSET
    sites: Annotated[list[Url], Meta(max_length=8)] | UnsetType = UNSET
    pictures: Annotated[list[Shot], Meta(max_length=MAX_PICTURES)] | UnsetType = UNSET
    available: Available | UnsetType = UNSET
    reads: Reads | UnsetType = UNSET


class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="shown"):
    """What is sealed for the links: the profile as it was put there with this version on this day, and to whom
    enquiries are sealed."""

    version: Version
    day: Day
    recipient: Annotated[str, Meta(max_length=2500)]
    profile: Profile


class Listing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="listing"):
    """What the catalogue says of a profile, signed by its key and not sealed; the version and the day are the
    profile's. ``secret`` is that of the link by which it is opened, and written to: no way to reach her stands in it.
    ``pictures``: how many there are behind the link; ``services``: how what she says of them begins; ``thumb``: a
    small picture stands beside it."""

    version: Version
    day: Day
    audience: Audience
    secret: Name
    pictures: Annotated[int, Meta(ge=0, le=MAX_PICTURES)]
    name: Short | UnsetType = UNSET
    line: Line | UnsetType = UNSET
    languages: Annotated[list[Label], Meta(max_length=10)] | UnsetType = UNSET
    areas: Annotated[list[Short], Meta(max_length=12)] | UnsetType = UNSET
    is_online: bool | UnsetType = UNSET
    tours: Annotated[list[Tour], Meta(max_length=8)] | UnsetType = UNSET
    services: Annotated[str, Meta(min_length=1, max_length=400)] | UnsetType = UNSET
    available: Available | UnsetType = UNSET
    thumb: bool | UnsetType = UNSET


ListingFlagKind = Literal["fake", "stolen", "other", "answer"]


class ListingFlag(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="listingflag"):
    """What anybody tells stewards of a profile in the catalogue: the room that the part lies in, the profile's, why. An
    ``answer`` is its owner's: ``key`` is the profile's, and ``proof`` its signature (label ``part``) over the part's
    room."""

    room: Name
    profile: Name
    what: ListingFlagKind
    why: Annotated[str, Meta(min_length=1, max_length=800)]
    key: Key | UnsetType = UNSET
    proof: Signature | UnsetType = UNSET


class OwnLink(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A link: its secret, whom or what it is for, as only she sees, and since when there is one. ``listed``: it is that
    of the catalogue, which shows it to these. ``thumb``: the catalogue shows this small picture."""

    secret: Name
    label: Short
    since: Day
    listed: Audience | UnsetType = UNSET
    thumb: Thumb | UnsetType = UNSET


class Template(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An answer that she uses again."""

    title: Short
    text: Annotated[str, Meta(min_length=1, max_length=1000)]


class OwnProfile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="profile"):
    """Her own copy, sealed to the profile's words: the identity that opens enquiries, and all that only she sees.
    ``originals`` are the SHA-256 of her pictures as they were before anything was covered; ``blocked`` the rooms of
    enquiries that she doesn't want to see again; enquiries that are older than ``keep_days`` go when she opens her
    profile. ``slot`` says which of her membership's passes keeps it, if one does; the membership stands nowhere."""

    version: Version
    day: Day
    inbox: Annotated[str, Meta(max_length=200)]
    profile: Profile
    is_paused: bool = False
    links: Annotated[list[OwnLink], Meta(max_length=LINK_SLOTS)] = []
    originals: Annotated[list[Hash], Meta(max_length=2 * MAX_PICTURES)] = []
    blocked: Annotated[list[Name], Meta(max_length=100)] = []
    templates: Annotated[list[Template], Meta(max_length=12)] = []
    keep_days: Annotated[int, Meta(ge=1, le=PROFILE_DAYS)] = PROFILE_DAYS
    slot: Annotated[int, Meta(ge=0, lt=PASSES)] | UnsetType = UNSET


class Answered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of her questions, and what was answered."""

    question: Line
    answer: Annotated[str, Meta(max_length=500)]


class OwnEnquiry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="own-enquiry"):
    """The copy of whoever wrote, sealed to their words: the conversation's key, and the profile's."""

    thread_key: Key
    profile: Key


class EnquiryPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="enquiry"):
    """What somebody wrote first, sealed to the profile's inbox. ``mark`` says by which link they came, to her alone;
    ``reach`` is a number or name that they gave for her to look up."""

    room: Name
    thread_key: Key
    mark: Name
    language: Label
    text: Long
    reach: Annotated[Printable, Meta(min_length=1, max_length=200)] | UnsetType = UNSET
    answers: Annotated[list[Answered], Meta(max_length=MAX_QUESTIONS)] = []


class EnquirySaid(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="said"):
    """Something said afterwards, by either side: its number among what this side said, and how many of the other's
    were read by then. So each side sees what the server left out."""

    number: Version
    seen: Annotated[int, Meta(ge=0, lt=2**32)]
    text: Long


Some = Annotated[str, Meta(min_length=1, max_length=600)]


class OwnAsk(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="own-ask"):
    """The copy of a member who asked, sealed to eight words: the conversation's key, the profile's, the day. Nothing of
    it stands in the member's vault."""

    thread_key: Key
    profile: Key
    day: Day


class AskPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="asked"):
    """A member's question, sealed to the profile's inbox: whether she would meet again whoever gave the member this
    link. ``mark`` says which link, to her alone; ``about`` is what they call themselves. Nobody reads it more than
    14 days after ``day``."""

    room: Name
    thread_key: Key
    mark: Name
    day: Day
    language: Label
    about: Annotated[Printable, Meta(min_length=1, max_length=120)] | UnsetType = UNSET
    text: Some | UnsetType = UNSET


class AskedSaid(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="answered"):
    """What follows, numbered as ``EnquirySaid``: her answer, or a text, which counts only once she answered ``write``.
    The last answer counts."""

    number: Version
    seen: Annotated[int, Meta(ge=0, lt=2**32)]
    says: Answer | UnsetType = UNSET
    text: Some | UnsetType = UNSET
