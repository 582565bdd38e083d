"""What a kind of room is: who opens it and with what, who may do what in it, how long it lasts, as what it is counted,
and what a thief of the server learns of it. Something new to keep is a new row in a feature's ``kinds.py``, and nothing
else on the server. Pure; ``rooms.kinds`` has all rows of this build.
"""

from dataclasses import dataclass
from typing import Literal

from parasol.kernel.formats.bounds import (
    ENVELOPE_SIZES,
    MAX_PUBLIC_BYTES,
    RECORD_SIZES,
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
    counted: tuple[str, Literal["rooms", "records"], str]
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
DECISION_DAYS = Lifetime("decision_days")
VAULT_DAYS = Lifetime("vault_days")
