"""What one look at a page found: who got what, as it is kept in a JSON file. No grade: what was seen, and by whom."""

import msgspec

FORMAT = "parasol-evidence-site-1"
MAX_FILE_BYTES = 50_000_000


class Thing(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True, order=True):
    """One thing that was got. ``what``: ``visit``, ``site``, ``page``, ``typed``, ``keys``, ``unread``, ``cookie``,
    ``marks``, ``watches``, or ``recorder`` (who got something sells recordings of sessions); ``about``: which field or
    mark; ``form``: how it was packed or where it stood; ``how``: the channel; ``under``: the site's own name behind
    which somebody else may be."""

    what: str
    about: str = ""
    form: str = ""
    how: str = ""
    under: str = ""


class Seen(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A thing, with the numbers of the first messages that show it, the script that did it, the days a cookie stays."""

    thing: Thing
    messages: list[int] = []
    script: str = ""
    days: int = 0


class Got(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One company, and what it got. ``itself``: the site that was looked at. ``source`` and ``day``: where and when our
    list has its country from."""

    company: str
    country: str
    kind: str
    source: str
    day: str
    itself: bool
    hosts: list[str]
    seen: list[Seen]

    @property
    def things(self) -> set[Thing]:
        """What it got, without the messages that show it."""
        return {each.thing for each in self.seen}


class Sent(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One message that left: its ``number``, to where, and what of it was kept: size and SHA-256 of every body, and the
    body of those in which something was found."""

    number: int
    url: str
    how: str
    typed: bool
    size: int
    sha256: str
    body: bytes = b""


class Visit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One visit. ``lacks``: what it can't show."""

    page: str
    fields: list[str]
    lacks: list[str]
    got: list[Got]
    sent: list[Sent]


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole look at one page: ``before`` any choice, and ``refused``: after consent was refused, ``None`` where no
    button for it was seen. ``failed`` says why nothing could be looked at."""

    format: str
    url: str
    day: str
    source: str
    versions: dict[str, str]
    typed: dict[str, str]
    before: Visit | None
    refused: Visit | None = None
    failed: str = ""


def from_bytes(content: bytes) -> Look:
    """A look from its file. Raises ``ValueError`` if it is none."""
    try:
        look = msgspec.json.decode(content, type=Look, strict=True)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        raise ValueError("this is no file of a look at a site") from None
    if look.format != FORMAT:
        raise ValueError("another version of this program wrote this file")
    return look
