"""An edition of a community's public notices: what stands on its static site, as two stewards signed it (decision
0106). The file that goes between the two, the site's manifest and what the next edition is made from are one."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from parasol.formats.shared import UNPRINTABLE, Day, Hash, Name, Signature

FORMAT: Literal["parasol-edition-1"] = "parasol-edition-1"
FILES = ("feed.xml", "index.html")
"""What a site has beside its manifest."""
MANIFEST = "manifest.json"
SIGNERS = 2
MOST_NOTICES = 50
TEXT_BYTES = 8192
"""Of a notice's text, as UTF-8."""
MAX_EDITION_BYTES = 1_000_000
UNSEEN = (
    r"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u206f\u3164\ufe00-\ufe0e\uffa0"
    r"\ufff0-\uffff\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    r"\U000e0000-\U000e0fff"
)
# What Unicode says to leave out when it is shown (Default_Ignorable_Code_Point), so that a second steward sees all that
# she signs; but for the joiners and U+FE0F, which words and emoji need. And what is no text, in XML above all.

_SEEN = rf"[^{UNPRINTABLE}{UNSEEN}]"
Line = Annotated[str, Meta(min_length=1, max_length=120, pattern=rf"^{_SEEN}*\Z")]
Paragraphs = Annotated[str, Meta(max_length=TEXT_BYTES, pattern=rf"^{_SEEN}+(\n{_SEEN}+)*\Z")]
"""Each line is a paragraph."""
Language = Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")]


class PublicNotice(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A notice. ``id`` is random; ``day`` is the one on which it was written."""

    id: Name
    day: Day
    language: Language
    title: Line
    text: Paragraphs


class Edition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that is public, and the SHA-256 of each file that is made of it. ``number`` goes up with each edition.
    ``language`` is that of the site's own sentences. No field says who wrote or signed."""

    format: Literal["parasol-edition-1"]
    genesis: Hash
    number: Annotated[int, Meta(ge=1, lt=2**31)]
    day: Day
    language: Language
    name: Line
    notices: Annotated[list[PublicNotice], Meta(max_length=MOST_NOTICES)]
    files: dict[str, Hash]


class SignedEdition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The edition's exact bytes, and stewards' signatures over them (label ``edition``) in the order of their bytes.
    Whose they are only those can tell who have the charter."""

    edition: msgspec.Raw
    signatures: Annotated[list[Signature], Meta(max_length=SIGNERS)]
