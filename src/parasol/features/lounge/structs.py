"""The lounge: what members write to each other under a pen, what they report, and what stewards decide about it.

There is deliberately no field for a membership, and none for a topic outside the seal: the host sees one room.
"""

from typing import Annotated, Literal, get_args

import msgspec
from msgspec import UNSET, Meta, UnsetType

from parasol.features.lounge import rules as pens
from parasol.kernel.formats.bounds import CHUNK_BYTES
from parasol.kernel.formats.shared import Day, Element, Hash, Key, Label, Name, Printable, Proof, Uint32

PEN_SLOTS = pens.PEN_SLOTS
MAX_EDITIONS = 100
THREAD_BYTES = 1024
"""What begins a thread is so long at least, with spaces behind it: then its record is one that costs more, and the
server, which reads nothing, makes whoever begins many threads pay for them (docs/decisions/0137)."""
MAX_GIVEN = 50
MAX_MUTED = 200
PROPOSAL = 0
"""The topic of proposals, which is no row of the settings: what begins a thread in it is one (docs/decisions/0115)."""
CAME_DAYS = 30
"""So many days after an answer stewards say what came of it."""

VOICE_SLOT = PEN_SLOTS
"""What stands in the vault for the slot of a voice, which has none."""
Mark = Literal["heart", "thanks", "support", "agree", "none"]
"""How somebody reacts; ``none`` takes one's reaction back."""
MARKS: tuple[Mark, ...] = get_args(Mark)
Does = Literal["hide", "ban", "confirm", "restore", "pin", "unpin"]
Says = Literal["yes", "partly", "no"]
State = Literal["done", "working", "dropped"]
SAYS: tuple[Says, ...] = get_args(Says)
STATES: tuple[State, ...] = get_args(State)
Slot = Annotated[int, Meta(ge=0, lt=PEN_SLOTS)]
Line = Annotated[Printable, Meta(min_length=1, max_length=60)]


class Certificate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """That a member has this pen: the token key's evaluation of the pen's point for a season, with its proof (RFC 9497,
    mode POPRF; ``wire.pens``)."""

    slot: Slot
    season: Uint32
    evaluated: Element
    proof: Proof


class VoiceCertificate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """That a member has this voice: the token key's evaluation of its point for a month, with its proof, as of a pen's
    ``Certificate``."""

    month: Uint32
    evaluated: Element
    proof: Proof


class Attached(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture beside a post: the room in which it lies alone, the key that opens it, how long it is, its SHA-256, so
    that it stays the one that was posted; and what is on it, for those who don't see it."""

    room: Name
    key: Key
    size: Annotated[int, Meta(ge=1, lt=CHUNK_BYTES)]
    digest: Hash
    says: Annotated[Printable, Meta(min_length=1, max_length=140)] | UnsetType = UNSET


class Post(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="post"):
    """Something said. The record is signed by the pen. Pen and ``salt`` make the post's identity; a correction has the
    same salt and a higher ``edition``, and the highest one counts. ``name`` is the pen's, ``topic`` a number of the
    policy's, or 0 for a proposal; ``root`` the identity of the post that began the thread, absent in that; ``title``
    stands in replies too, so that the newest page stands alone; ``warning`` folds the text
    and the picture."""

    certificate: Certificate
    salt: Name
    edition: Annotated[int, Meta(ge=0, lt=MAX_EDITIONS)]
    name: Annotated[Printable, Meta(min_length=1, max_length=24)]
    topic: Annotated[int, Meta(ge=0, le=16)]
    title: Label
    language: Annotated[Printable, Meta(min_length=1, max_length=20)]
    text: Annotated[str, Meta(min_length=1, max_length=2000)]
    warning: Line | UnsetType = UNSET
    root: Name | UnsetType = UNSET
    picture: Attached | UnsetType = UNSET


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A reaction to a post, by its identity. It is no support of a proposal (``Support``)."""

    post: Name
    mark: Mark


class Reactions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="reactions"):
    """A sitting's reactions. Of one pen to one post the newest counts."""

    certificate: Certificate
    salt: Name
    given: Annotated[list[Given], Meta(min_length=1, max_length=MAX_GIVEN)]


class Support(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="support"):
    """That a member supports a proposal, or no more, in the text that was read, by its digest (``wire.pens``). The
    record is signed by the voice of the month in which that text was posted; the newest counts."""

    certificate: VoiceCertificate
    salt: Name
    post: Name
    digest: Name
    supports: bool


class Act(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="act"):
    """What a steward does, signed by her own key: ``hide``, ``pin`` and ``unpin`` name a post by its identity, ``ban``
    a pen with its last day, ``confirm`` and ``restore`` the record of the hiding or ban that they answer."""

    does: Does
    day: Day
    reason: Annotated[Printable, Meta(min_length=1, max_length=300)]
    post: Name | UnsetType = UNSET
    pen: Key | UnsetType = UNSET
    of: Name | UnsetType = UNSET
    until: Day | UnsetType = UNSET


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="answer"):
    """What a steward answers to a proposal, signed by her own key; it counts once another one confirms it (``Act``).
    It names the text, so that nobody changes afterwards what was answered, and has the title, so that it can be read
    when the proposal is gone."""

    post: Name
    digest: Name
    title: Label
    says: Says
    text: Annotated[str, Meta(min_length=1, max_length=1000)]
    day: Day


class Came(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="came"):
    """What came of something, as a steward tells it: of an answer, by its record, or of a poll, by the first half of
    its id. The newest counts."""

    of: Name
    title: Label
    state: State
    text: Annotated[str, Meta(min_length=1, max_length=1000)]
    day: Day


class Flag(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="flag"):
    """What a member tells stewards about a post: the room that the part lies in, the post's identity and record."""

    room: Name
    post: Name
    record: Name
    why: Annotated[str, Meta(min_length=1, max_length=500)]
