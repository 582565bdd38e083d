"""One row for each kind of room: who opens it and with what, who may do what in it, how long it lasts, as what it is
counted, and what a thief of the server learns of it. Pure.

What the server allows, its lifetimes, counts and queues, the rooms that a community has from its founding on (or gets
at the next start, if a release before had no such kind), the groups under whose keys a page seals, and the table in
docs/protocol.md: all of it follows from the rows. Something new to keep is a new row, and nothing else on the server.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from parasol.kernel.formats import bounds
from parasol.kernel.formats.bounds import (
    CHUNK_BYTES,
    CHUNK_STEP,
    ENVELOPE_SIZES,
    MAX_GUIDE_LIST_BYTES,
    MAX_GUIDE_RECORD_BYTES,
    MAX_PUBLIC_BYTES,
    RECORD_SIZES,
    SEAL_BYTES,
)
from parasol.kernel.wire.tokens import Paid

Actor = Literal["holder", "steward", "token", "desk", "writer", "profile"]
"""``holder`` is whoever holds the private key of the room's ``holder_key``: for a report, the person with the receipt
words. ``desk`` is whoever holds the common key of the desk that a room belongs to; in a room that belongs to none, that
of any desk. ``token`` is a member, nobody knows which: what is for members is read with tokens, never with a name.
``writer`` is whoever holds the private key that a record is named after; ``profile`` whoever holds the key of the
profile that a room belongs to."""

Opener = Literal["founding", "desk", "poll", "work", "token", "server", "put"]
"""``founding``: there is one, from the founding on. ``desk``: each desk has one, from its first entry in the roster on.
``poll``: each poll has one, from the settings on that open it. Anybody opens one with proof of ``work``; a member with
a ``token``. The ``server`` makes it of another kind. ``put``: whoever holds its words puts it there as a whole, with a
token."""

Sealed = Literal["members", "stewards", "desk", "parts", "nobody"]
"""For whom: a group, under its newest key, or a desk's workers; ``parts``: each part for whoever it is for, the rest
under a key that stands in one of them; ``nobody``: it is signed, and anybody reads it."""

About = Literal["reports", "checks", "desks", "services", "lounge", "profiles", "members"]
"""What a person reads of what is kept, under these headings in this order."""

STEWARDS: frozenset[Actor] = frozenset({"steward"})
MEMBERS: frozenset[Actor] = frozenset({"token", "steward"})
HOLDER: frozenset[Actor] = frozenset({"holder"})
REPORTED: frozenset[Actor] = frozenset({"holder", "steward"})
VISITED: frozenset[Actor] = frozenset({"holder", "desk"})
DESK: frozenset[Actor] = frozenset({"desk"})
ASKED: frozenset[Actor] = frozenset({"holder", "profile"})
NOBODY: frozenset[Actor] = frozenset()


@dataclass(frozen=True, slots=True)
class Lifetime:
    """A setting of the community, in days. ``default`` holds in a policy that leaves it out; without one it always
    stands there. A setting that comes new has one, so that policies which were signed before it keep their bytes."""

    name: str
    least: int = 7
    most: int = 1100
    default: int = 0

    @property
    def is_fixed(self) -> bool:
        """Whether no community can set it."""
        return self.least == self.most


@dataclass(frozen=True, slots=True)
class Parts:
    """The sealed parts with which a room begins: how many, of which sizes, and the label of what their signature covers
    (by the holder, label ``open``; ``contexts.opening_bytes``, of a desk's rooms ``desk_bytes``, of reports that wait
    ``escrow_bytes``)."""

    least: int
    most: int
    signs: str
    sizes: tuple[int, ...] = (*RECORD_SIZES, *ENVELOPE_SIZES)
    marks: int = 0
    """So many marks come with it, always, so that their number doesn't say how many are needed."""
    until_closing: bool = False
    """Whether none is opened in the last days of a community that closes."""


@dataclass(frozen=True, slots=True)
class Queue:
    """Rooms whose outsides are listed, and from which lines are drawn: asked for by this name, by whom, and the numbers
    of the parts that a line shows. Not among them is what only the holder opens, and what no line shows."""

    name: str
    by: Actor
    shown: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ByDesk:
    """What a desk may append where stewards append too, so that one worker fills no room that everybody reads: records
    of at most so many bytes, kept for at most so many days, so many a day."""

    bytes: int
    days: int
    a_day: int


@dataclass(frozen=True, slots=True)
class Kind:
    """A row; what it doesn't say that somebody may do, nobody may. A desk's rooms have its number behind the name
    ("desk/7"), a profile's the name of its room in hex."""

    name: str
    opens: Opener
    sealed: Sealed
    read: frozenset[Actor]
    lasts: Lifetime
    counted: tuple[str, Literal["rooms", "records"], About]
    """As what in the holdings, what is counted, and under which heading a person reads of it."""
    learns: str
    """What a thief of the server learns of it, for a person to read."""
    append: frozenset[Actor] = NOBODY
    delete_record: frozenset[Actor] = NOBODY
    delete_room: frozenset[Actor] = NOBODY
    """Besides the server, when its time is over."""
    parts: Parts | None = None
    queue: Queue | None = None
    of_desk: bool = False
    of_profile: bool = False
    paid: Paid = "post"
    """With what a member pays who opens one, or appends, where the row says ``token``."""
    close: frozenset[Actor] = NOBODY
    """Who lets a room go after the days that its desk's card says."""
    withdrawable: bool = False
    """Whether records carry keys with which they can be taken back."""
    indexed: bool = False
    """Whether records carry entries for checks. Those keep their last day until the list is renewed."""
    with_alerts: bool = False
    """Whether it lasts as its alerts do: a case file is what its alert is taken down with, and put into the next list
    with, so that no shorter setting reaches it."""
    urgent: bool = False
    """Taken on a full disk too: with it stewards take down an alert, pause a member or announce the closing."""
    files: bool = False
    """Whether sealed files lie beside the records."""
    keyed: bool = False
    """Whether a record is named after a key, with which its writer deletes it (``contexts.keyed_name``). When one is
    deleted, its name is refused until the day on which the record would have gone: others may have kept its bytes."""
    weighs: bool = False
    """Whether a longer record counts as more than one of those that a token pays for (``server.http.payment``)."""
    sizes: tuple[int, ...] = RECORD_SIZES
    """As long as a sealed record in it may be."""
    public_bytes: int = MAX_PUBLIC_BYTES
    """How long a record may be that anybody reads."""
    by_desk: ByDesk | None = None
    most_records: int | None = None
    """A bound for rooms that anybody can open, so that one of them can't fill the disk."""

    @property
    def group(self) -> Literal["members", "stewards"] | None:
        """Under whose keys records are sealed; only under those in force is one taken."""
        return self.sealed if self.sealed in ("members", "stewards") else None

    @property
    def is_public(self) -> bool:
        """Whether what is in it is signed and not sealed, for anybody to read."""
        return self.sealed == "nobody" and bool(self.read)

    @property
    def is_owned(self) -> bool:
        """Whether something stands behind its name: whose room it is."""
        return self.of_desk or self.of_profile or self.opens == "poll"

    @property
    def is_fixed(self) -> bool:
        """Whether it opens by itself, under a name that the community (and the desk) gives it."""
        return self.opens in ("founding", "desk", "poll")


REPORT_DAYS = Lifetime("report_days")
ALERT_DAYS = Lifetime("alert_days")
DECISION_DAYS = Lifetime("decision_days")
ESCROW_DAYS = Lifetime("escrow_days")
VAULT_DAYS = Lifetime("vault_days")
SLIP_DAYS = Lifetime("slip_days", 7, 14, default=14)  # many drop-ins are once a week
SERVICE_DAYS = Lifetime("service_days", 30, 365, default=365)  # nobody confirms a directory more than once a month
LOUNGE_DAYS = Lifetime("lounge_days", 7, 365, default=90)
LETTER_DAYS = Lifetime("letter_days", *3 * (bounds.LETTER_DAYS,))
PROFILE_DAYS = Lifetime("profile_days", *3 * (bounds.PROFILE_DAYS,))
ASKED_DAYS = Lifetime("asked_days", *3 * (bounds.ASKED_DAYS,))
SURVEY_DAYS = Lifetime("survey_days", *3 * (bounds.SURVEY_DAYS,))
GUIDE_DAYS = Lifetime("guide_days", 180, 1100, default=730)  # a page is due within a year, and may be late for another
WAITED = Parts(5, 5, "escrow", marks=4, until_closing=True)
PICTURE_SIZES = tuple(size + SEAL_BYTES for size in range(CHUNK_STEP, CHUNK_BYTES + 1, CHUNK_STEP))

ROWS: tuple[Kind, ...] = (
    Kind(
        "report",
        opens="work",
        sealed="parts",
        append=REPORTED,
        read=REPORTED,
        delete_record=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("reports", "rooms", "reports"),
        learns="that there is a report, from which day, how long what was said is (one of four sizes), on which days; "
        "how many pictures lie beside it, about how large each is",
        parts=Parts(1, 4, "file", until_closing=True),
        queue=Queue("report", "steward", (2,)),
        files=True,
        most_records=500,
    ),
    Kind(
        "escrow",
        opens="token",
        sealed="parts",
        read=HOLDER,
        delete_room=HOLDER,
        lasts=ESCROW_DAYS,
        counted=("waiting", "rooms", "reports"),
        learns="that a report waits, since which day, and four marks, of which nothing tells what they stand for",
        parts=WAITED,
        paid="report",
    ),
    Kind(
        "met",
        opens="server",
        sealed="parts",
        append=REPORTED,
        read=REPORTED,
        delete_record=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("reports", "rooms", "reports"),
        learns="as of a report, and which reports have a mark in common",
        parts=WAITED,
        queue=Queue("report", "steward", (2, 5)),
        files=True,
        most_records=500,
    ),
    Kind(
        "review",
        opens="founding",
        sealed="stewards",
        append=STEWARDS,
        read=STEWARDS,
        delete_record=STEWARDS,
        lasts=REPORT_DAYS,
        counted=("drafts", "records", "reports"),
        learns="how many records stewards left for each other, from which days, how long each is",
        withdrawable=True,
        urgent=True,
    ),
    Kind(
        "cases",
        opens="founding",
        sealed="stewards",
        append=STEWARDS,
        read=STEWARDS,
        delete_record=STEWARDS,
        lasts=ALERT_DAYS,
        counted=("cases", "records", "reports"),
        learns="how many case files there are, from which days, how long each is, with which keys each is taken back",
        withdrawable=True,
        with_alerts=True,
    ),
    Kind(
        "alerts",
        opens="founding",
        sealed="members",
        append=STEWARDS,
        read=MEMBERS,
        lasts=ALERT_DAYS,
        counted=("alerts", "records", "reports"),
        learns="how many alerts there are, from which days, how long each stands, how many entries it has for checks",
        withdrawable=True,
        indexed=True,
    ),
    Kind(
        "decisions",
        opens="founding",
        sealed="members",
        append=STEWARDS,
        read=MEMBERS,
        lasts=DECISION_DAYS,
        counted=("decisions", "records", "reports"),
        learns="how many decisions were made, on which days, how long each is",
        urgent=True,
    ),
    Kind(
        "desk",
        opens="work",
        sealed="parts",
        append=VISITED,
        read=VISITED,
        delete_record=VISITED,
        delete_room=VISITED,
        lasts=REPORT_DAYS,
        counted=("conversations", "rooms", "desks"),
        learns="that somebody wrote to this desk, on which day, how long what was said is, how large files are",
        parts=Parts(3, 3, "desk"),
        queue=Queue("desk", "desk", (2, 3)),
        of_desk=True,
        close=DESK,
        files=True,
        most_records=500,
    ),
    Kind(
        "deskbook",
        opens="desk",
        sealed="desk",
        append=DESK,
        read=DESK,
        delete_record=DESK,
        lasts=REPORT_DAYS,
        counted=("books", "records", "desks"),
        learns="how many notes the workers of a desk keep, from which days, how long each is",
        of_desk=True,
    ),
    Kind(
        "slip",
        opens="work",
        sealed="parts",
        read=HOLDER,
        delete_room=HOLDER,
        lasts=SLIP_DAYS,
        counted=("slips", "rooms", "desks"),
        learns="that there is a slip, from which day; all have one size",
        parts=Parts(1, 1, "slip", sizes=ENVELOPE_SIZES[1:2]),
    ),
    Kind(
        "labels",
        opens="founding",
        sealed="stewards",
        append=STEWARDS,
        read=STEWARDS,
        delete_record=STEWARDS,
        lasts=VAULT_DAYS,
        counted=("labels", "records", "members"),
        learns="how many members have a label, since which days; all have one size",
    ),
    Kind(
        "public",
        opens="founding",
        sealed="nobody",
        append=STEWARDS | DESK,
        by_desk=ByDesk(256, 30, 24),
        read=MEMBERS | DESK,
        delete_record=STEWARDS,
        lasts=SERVICE_DAYS,
        counted=("services", "records", "services"),
        learns="all of it, as anybody does: services, and how long people wait at the desks",
    ),
    Kind(
        "lounge",
        opens="founding",
        sealed="members",
        append=MEMBERS,
        read=MEMBERS,
        delete_record=frozenset({"writer", "steward"}),
        lasts=LOUNGE_DAYS,
        counted=("posts", "records", "lounge"),
        learns="how many posts, reactions and decisions about them there are, from which days, how long each is; "
        "of those that were taken back only the day, until they would have gone",
        keyed=True,
        weighs=True,
    ),
    Kind(
        "picture",
        opens="token",
        sealed="parts",
        read=MEMBERS | HOLDER,
        delete_room=REPORTED,
        lasts=LOUNGE_DAYS,
        counted=("pictures", "rooms", "lounge"),
        learns="how many pictures of posts there are, from which days, about how large each is (16 kB steps); whoever "
        "listens on the server learns when one is looked at, not by whom",
        parts=Parts(1, 1, "picture", sizes=PICTURE_SIZES),
        paid="picture",
    ),
    Kind(
        "flag",
        opens="token",
        sealed="parts",
        read=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("flags", "rooms", "lounge"),
        learns="that a member told stewards of a post, on which day; all have one size",
        parts=Parts(1, 1, "flag", sizes=ENVELOPE_SIZES[1:2]),
        queue=Queue("flag", "steward", (1,)),
        paid="report",
    ),
    Kind(
        "letters",
        opens="founding",
        sealed="members",
        append=MEMBERS,
        read=MEMBERS,
        delete_record=frozenset({"writer", "steward"}),
        lasts=LETTER_DAYS,
        counted=("letters", "records", "lounge"),
        learns="how many letters there are, from which days; all have one size, and nothing tells which belong "
        "together; of those that were deleted only the day, until they would have gone",
        keyed=True,
        sizes=RECORD_SIZES[1:2],
    ),
    Kind(
        "platform",
        opens="work",
        sealed="parts",
        append=REPORTED,
        read=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("platforms", "rooms", "reports"),
        learns="that somebody told what a platform did, from which day, how long it is (one of four sizes, most of "
        "one), on which days something was added",
        parts=Parts(2, 2, "platform", until_closing=True),
        queue=Queue("platform", "steward", (2,)),
        most_records=40,
    ),
    Kind(
        "guideflag",
        opens="work",
        sealed="parts",
        read=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("guideflags", "rooms", "services"),
        learns="that somebody told stewards of a guide, on which day; all have one size",
        parts=Parts(1, 1, "guideflag", sizes=ENVELOPE_SIZES[1:2], until_closing=True),
        queue=Queue("guideflag", "steward", (1,)),
    ),
    Kind(
        "guides",
        opens="founding",
        sealed="nobody",
        append=STEWARDS,
        read=MEMBERS,
        delete_record=STEWARDS,
        lasts=GUIDE_DAYS,
        counted=("guides", "records", "services"),
        learns="all of it, as anybody does; whoever listens on the server learns which page is opened, not by whom",
        public_bytes=MAX_GUIDE_RECORD_BYTES,
    ),
    Kind(
        "guidelist",
        opens="founding",
        sealed="nobody",
        append=STEWARDS,
        read=MEMBERS,
        delete_record=STEWARDS,
        lasts=GUIDE_DAYS,
        counted=("guides", "records", "services"),
        learns="all of it, as anybody does: which guides hold, and on which day stewards last confirmed that",
        public_bytes=MAX_GUIDE_LIST_BYTES,
    ),
    Kind(
        "profile",
        opens="put",
        sealed="parts",
        append=HOLDER,
        read=HOLDER,
        delete_record=HOLDER,
        delete_room=HOLDER,
        lasts=PROFILE_DAYS,
        counted=("profiles", "rooms", "profiles"),
        learns="that there is a profile, whether it is paused, on which days it was put there last and paid for, which "
        "enquiries it has, about how long its text is and about how large each picture; of one in the catalogue what "
        "it says there and, for as long as it stands there, all that its link opens",
        parts=Parts(1, 2, "profile", sizes=RECORD_SIZES[1:]),
        paid="profile",
        files=True,
    ),
    Kind(
        "listingflag",
        opens="work",
        sealed="parts",
        read=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("listingflags", "rooms", "profiles"),
        learns="that somebody told stewards of a profile in the catalogue, on which day; all have one size",
        parts=Parts(1, 1, "listingflag", sizes=ENVELOPE_SIZES[1:2], until_closing=True),
        queue=Queue("listingflag", "steward", (1,)),
    ),
    Kind(
        "unlisted",
        opens="founding",
        sealed="nobody",
        append=STEWARDS,
        read=MEMBERS,
        lasts=DECISION_DAYS,
        counted=("unlisted", "records", "profiles"),
        learns="all of it, as anybody does: which profiles stewards hid in the catalogue, which of them, on which days "
        "and why",
        urgent=True,
    ),
    Kind(
        "enquiry",
        opens="work",
        sealed="parts",
        append=ASKED,
        read=ASKED,
        delete_record=ASKED,
        delete_room=ASKED,
        lasts=PROFILE_DAYS,
        counted=("enquiries", "rooms", "profiles"),
        learns="that somebody wrote to a profile, on which day, how long what was said is; not by which link they came",
        parts=Parts(2, 2, "enquiry"),
        queue=Queue("enquiry", "profile", (2,)),
        of_profile=True,
        most_records=200,
    ),
    Kind(
        "asked",
        opens="token",
        sealed="parts",
        append=ASKED,
        read=ASKED,
        delete_record=ASKED,
        delete_room=ASKED,
        lasts=ASKED_DAYS,
        counted=("asked", "rooms", "profiles"),
        learns="that a member asked a profile about somebody, on which day, on which days something was added, in one "
        "of two sizes; not which member, about whom, or what she answered. All questions have one size",
        parts=Parts(2, 2, "asked", sizes=(RECORD_SIZES[1], ENVELOPE_SIZES[1])),
        queue=Queue("asked", "profile", (2,)),
        paid="report",
        of_profile=True,
        sizes=RECORD_SIZES[:2],
        most_records=40,
    ),
    Kind(
        "polls",
        opens="founding",
        sealed="members",
        append=STEWARDS,
        read=MEMBERS,
        lasts=DECISION_DAYS,
        counted=("polls", "records", "lounge"),
        learns="how many questions were written for polls, and quarters told in numbers, from which days, how long "
        "each is; from the settings, when which poll is open and who may vote",
    ),
    Kind(
        "ballots",
        opens="poll",
        sealed="members",
        append=frozenset({"token"}),
        read=MEMBERS,
        lasts=DECISION_DAYS,
        counted=("ballots", "records", "lounge"),
        learns="how many ballots came for which poll, on which days; all have one size. Not whose they are, or what "
        "they say; which members' devices drew for it, until the week of its last day is over",
        paid="ballot",
        sizes=RECORD_SIZES[:1],
    ),
    Kind(
        "answers",
        opens="poll",
        sealed="members",
        append=frozenset({"token"}),
        read=STEWARDS,
        delete_record=STEWARDS,
        lasts=SURVEY_DAYS,
        counted=("surveyed", "records", "lounge"),
        learns="how many answers came to which survey, on which days, until its two stewards have published the "
        "result; all have one size. Not whose they are, or what they say; who drew, as of ballots",
        paid="ballot",
        sizes=RECORD_SIZES[2:3],
    ),
)

KINDS: dict[str, Kind] = {row.name: row for row in ROWS}
"""The rows by their names."""

LIFETIMES: dict[str, Lifetime] = {row.lasts.name: row.lasts for row in ROWS if not row.lasts.is_fixed}
"""The settings that rows name, in the rows' order: in a policy those that may be left out stand in it too, so that a
new row comes behind the others."""

_BESIDE_ROOMS: dict[About, tuple[str, ...]] = {
    "reports": ("withdrawals",),
    "checks": ("index", "holes", "tokens"),
    "desks": ("files",),
    "services": ("answers",),
    "profiles": ("photos", "passes", "passkey"),
    "members": ("roster", "boxes", "vaults", "invites", "credentials", "keys"),
}
HEADINGS: dict[About, tuple[str, ...]] = {
    about: (*dict.fromkeys(row.counted[0] for row in ROWS if row.counted[2] == about), *_BESIDE_ROOMS.get(about, ()))
    for about in get_args(About)
}
"""Everything that is counted or told as kept, by what it is about."""

MOST_PARTS = max(row.parts.most for row in ROWS if row.parts is not None)
MOST_MARKS = max(row.parts.marks for row in ROWS if row.parts is not None)

PUBLIC: frozenset[str] = frozenset(row.name for row in ROWS if row.is_public)
"""The rooms that anybody reads."""

FIXED: tuple[str, ...] = tuple(row.name for row in ROWS if row.opens == "founding")
"""The rooms that every community has."""


def row_of(kind: str) -> Kind:
    """The row of a room's kind, which of a desk's room has the desk's number in it."""
    return KINDS[kind.partition("/")[0]]


def kind_for(name: str, owner: int | bytes) -> str:
    """The kind of a desk's, a poll's or a profile's rooms in this row."""
    return f"{name}/{owner.hex() if isinstance(owner, bytes) else owner}"


def desk_of(kind: str) -> int | None:
    """The number of the desk that a room belongs to, or None."""
    return int(kind.partition("/")[2]) if row_of(kind).of_desk else None


def profile_of(kind: str) -> bytes | None:
    """The room of the profile that a room belongs to, or None."""
    return bytes.fromhex(kind.partition("/")[2]) if row_of(kind).of_profile else None


def poll_of(kind: str) -> int | None:
    """The number of the poll whose ballots lie in a room, or None."""
    return int(kind.partition("/")[2]) if row_of(kind).opens == "poll" else None


def asked_for(kind: str) -> tuple[Kind, int | None] | None:
    """The row, and the desk's or poll's number, of a kind that somebody names; None if there is no such kind."""
    name, _, number = kind.partition("/")
    row = KINDS.get(name)
    if row is None:
        return None
    if row.of_profile:
        return (row, None) if re.fullmatch("[0-9a-f]{32}", number) else None
    if not row.is_owned:
        return (row, None) if kind == name else None
    return (row, int(number)) if re.fullmatch("[1-9][0-9]?" if row.of_desk else "[1-9][0-9]{0,3}", number) else None


def fixed_kinds(desks: Iterable[int], polls: Iterable[int] = ()) -> list[str]:
    """The kinds of all rooms that open by themselves in a community with these desks and polls."""
    numbers = {"desk": [*desks], "poll": [*polls]}
    return [*FIXED, *(kind_for(row.name, each) for row in ROWS for each in numbers.get(row.opens, ()))]
