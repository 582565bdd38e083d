"""A guide: one page of advice as strict blocks, which a reader draws without a parser of Markdown or HTML.

A page is public: anybody may read it, copy it and print it. It holds nothing about anybody; its authors and reviewers
are pseudonyms.
"""

from typing import Annotated, Literal, get_args

import msgspec
from msgspec import UNSET, Meta, UnsetType

from parasol.kernel.formats.shared import Day, Hash, Name, Printable, Signature, Uint53
from parasol.kernel.rooms.public import Kind

MAX_GUIDE_BYTES = 16_384
"""Of a page: what one tap on a slow phone loads."""
TOOL_DAYS, OTHER_DAYS = 180, 365
"""So long after a review at most the next one is due: of what apps and tools do, of everything else."""
FOLD_DAYS = 90
"""So long after that, readers see a page's text only when they ask for it."""

Topic = Literal[
    "first-aid", "phones", "accounts", "pictures", "money", "clients", "places", "law", "together", "outreach"
]
TOPICS: tuple[Topic, ...] = get_args(Topic)
Law = Literal["criminalised", "partly", "legal", "any"]
"""For whom a page is: how the law treats sex work where they are."""
About = Literal["tool", "other"]
FlagKind = Literal["wrong", "changed"]
FLAGS: tuple[FlagKind, ...] = get_args(FlagKind)
MOST_WHY = 800

GuideName = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]{0,39}\Z")]
"""What a page, or a section of one, is called in its source."""
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")]
Region = Annotated[str, Meta(pattern=r"^[A-Z]{2}\Z")]
"""A country, as ISO 3166 has it."""
Licence = Annotated[str, Meta(pattern=r"^[A-Za-z0-9][A-Za-z0-9.+-]{1,59}\Z")]
"""As SPDX has it."""
Title = Annotated[Printable, Meta(min_length=1, max_length=120)]
Note = Annotated[Printable, Meta(max_length=400)]
Pseudonym = Annotated[Printable, Meta(min_length=1, max_length=60)]
People = Annotated[list[Pseudonym], Meta(min_length=1, max_length=10)]
Run = Annotated[Printable, Meta(max_length=1500)]
Said = Annotated[list[Run], Meta(max_length=41)]
"""A paragraph: plain and stressed by turns, the first one plain (it may be empty)."""
Items = Annotated[list[Said], Meta(min_length=1, max_length=30)]


class Text(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="text"):
    """A paragraph; of more than one item, a list."""

    items: Items


class Steps(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="steps"):
    """What to do, in this order."""

    items: Items


class Checks(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="checks"):
    """What to go through, one by one."""

    items: Items


class Danger(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="danger"):
    """What can hurt."""

    said: Said


class Help(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="help"):
    """Where to get help: services of this kind. What is said beside it may be nothing."""

    service: Kind
    said: Said


class Answer(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An answer, and the section that it leads to."""

    says: Title
    goes: GuideName


class Question(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="question"):
    """A question, last in its section."""

    asks: Title
    answers: Annotated[list[Answer], Meta(min_length=2, max_length=8)]


Block = Text | Steps | Checks | Danger | Help | Question


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a page. The first one has no title, and is called ``start``."""

    id: GuideName
    title: Annotated[Printable, Meta(max_length=120)]
    blocks: Annotated[list[Block], Meta(max_length=40)]


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Something that can age, where it stands, and when somebody last read it there."""

    says: Note
    source: Note
    read_on: Day


State = Literal["machine", "read by one", "read by two"]
"""Who has read a translation: nobody who speaks its language, one, or two of them."""
SourceHash = Annotated[str, Meta(pattern=r"^[0-9a-f]{12}\Z")]


class Beside(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The English of a block on which safety hangs, while nobody has read its translation: which block it is."""

    section: GuideName
    at: Annotated[int, Meta(ge=0, lt=40)]
    items: Items


class Translation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a page that was translated from English says of itself. ``state``: of what was read least. ``sources``: the
    hashes of the English titles and blocks that it was made from, in their order."""

    state: State
    sources: Annotated[list[SourceHash], Meta(min_length=1, max_length=600)]
    beside: Annotated[list[Beside], Meta(max_length=200)]


class Guide(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page. ``source`` and ``changes``: what it was made from, and how it differs. ``regions``: none for everywhere.
    Whoever wrote it isn't among those who reviewed it."""

    id: GuideName
    language: Language
    title: Title
    topic: Topic
    licence: Licence
    source: Note
    changes: Note
    authors: People
    reviewers: People
    law: Law
    regions: Annotated[list[Region], Meta(max_length=50)]
    about: About
    reviewed_on: Day
    review_by: Day
    facts: Annotated[list[Fact], Meta(max_length=40)]
    sections: Annotated[list[Section], Meta(min_length=1, max_length=40)]
    translation: Translation | None


MOST_GUIDES = 600
Stale = Annotated[bytes, Meta(min_length=1, max_length=76)]
LIST_DAYS = 45
"""So long a list counts after stewards confirmed it."""
LISTS_A_DAY = 100
"""A list's version is at most so many times its day: so one steward takes a day's numbers, and not all for good."""
SIGNERS = 2
MOST_MENDED = 50


class SignedGuide(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="guide"):
    """A page, with the signatures of two stewards over it (label ``guide``, ``contexts.guide_bytes``), in the order of
    their bytes. Whose they are only those can tell who have the charter."""

    guide: Guide
    signatures: Annotated[list[Signature], Meta(max_length=SIGNERS)]


class Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page that holds: what a reader chooses by, the SHA-256 of its JSON, and the number of its record. ``stale``, of
    a translation that was made from other English than holds now: the bit of each of its texts whose English is another
    one, in the order of ``Translation.sources``, and the next one if the English page has more; the last byte isn't
    zero."""

    id: GuideName
    language: Language
    title: Title
    topic: Topic
    law: Law
    regions: Annotated[list[Region], Meta(max_length=50)]
    review_by: Day
    hash: Hash
    seq: Uint53
    stale: Stale | UnsetType = UNSET


class GuideList(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag="guidelist"):
    """All pages that hold, each once in a language. ``version`` goes up with each change and each confirmation; behind
    ``expires_on``, at most 45 days after ``day``, nobody has confirmed that it is still the one. ``mended``: of the
    newest flags after which a page was changed or taken out, how many days that took, the newest last."""

    version: Annotated[int, Meta(ge=1, lt=2**32)]
    day: Day
    expires_on: Day
    pages: Annotated[list[Listed], Meta(max_length=MOST_GUIDES)]
    mended: Annotated[list[Annotated[int, Meta(ge=0, le=1100)]], Meta(max_length=MOST_MENDED)]


class GuideFlag(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="part", tag="guideflag"):
    """What anybody tells stewards about a page: the room that the part lies in, the page, and the SHA-256 of its JSON,
    so that a flag says of which text it is."""

    room: Name
    page: GuideName
    language: Language
    hash: Hash
    what: FlagKind
    why: Annotated[str, Meta(min_length=1, max_length=MOST_WHY)]
