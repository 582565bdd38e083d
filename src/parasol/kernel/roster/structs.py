"""The kinds of roster entry, exactly as they are signed.

An entry travels and is kept as the very bytes that were signed (JSON, UTF-8); nobody re-encodes it, so there
is no canonical form to get wrong. A member is a public key and a day. There is deliberately no field for a
name, and none that says who a member belongs to.

Entries stand in two chains: the *charter*, which anybody reads, and the *register* of who has a place, which stewards
and the server read. ``roster.chains`` says which entry stands where.
"""

from typing import TYPE_CHECKING, Annotated, Literal, get_args

import msgspec
from msgspec import UNSET, UnsetType

from parasol.kernel.formats.hours import Hours
from parasol.kernel.formats.shared import Day, Hash, told
from parasol.kernel.rooms.kind import Lifetime
from parasol.kernel.rooms.kinds import LIFETIMES, ROWS

Role = Literal["member", "steward"]
Group = Literal["members", "stewards"]
Chain = Literal["charter", "register"]
MAX_ENTRY_BYTES = 12_288
INVITE_DAYS = 3
INVITE_SECONDS = 72 * 3600
NOTE_BYTES = 140
OWN_KEYS_DAYS = 7
"""A member renews their own keys once in so many days at most: a fight over a phone fills no chain."""

CLOSING_DAYS = 28
"""The least notice of a closing, in days. No rule and no setting shortens it."""

MAX_CLOSING_DAYS = 400
CLOSING_REPORT_DAYS = 7
"""So long before the last day new reports are taken no more: asking back, two signatures and an answer take days."""

MAX_DESK_KEYS_BYTES = 42_000
"""Age to 24 recipients, with 20 workers and nine epochs inside, is below 41,000 (measured)."""
Shorter = str
SHORTER: dict[Shorter, Lifetime] = {
    **{name: lasts for name, lasts in LIFETIMES.items() if lasts.default},
    "count_quarters": Lifetime("count_quarters", 1, 4, default=4),  # today's quarter is one
    "proposal_support": Lifetime("proposal_support", 1, 1000, default=5),  # so many members, and stewards must answer
    "answer_days": Lifetime("answer_days", 7, 90, default=30),
    "lounge_sitting": Lifetime("lounge_sitting", 1, 5, default=5),  # so many posts a token pays for; 1 is slow mode
    "profiles_here": Lifetime("profiles_here", 0, 1, default=1),  # 0: on a server of their own
    "catalogue": Lifetime("catalogue", 0, 9999, default=0),  # the number of the vote for it; 0: there is none
}
"""What a policy may leave out."""
_FIXED = [row.lasts for row in ROWS if row.lasts.is_fixed]
_DEFAULTS = {lasts.name: lasts.default for lasts in (*SHORTER.values(), *_FIXED)}


Police = Literal["never", "if_asked"]
"""What the community says about the police: that it passes nothing on, or only if a reporter asks for it."""

MAX_HELP_NUMBERS = 12
MAX_SITES = 60
MAX_TOPICS = 16
MAX_POLLS = 4
MAX_POLL = 9999
MAX_POLL_DAYS = 60
MAX_QUORUM = 100_000
_LABEL = told(1, 80, line=True)
_DAYS = told(7, 1100)


class HelpNumber(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number that the community itself names under "Help now". Digits and spaces, with a + in front or not: a ``*``
    or a ``#`` would be a command to the phone."""

    label: Annotated[str, told(1, 60, line=True)]
    number: Annotated[str, told(2, 25, line=True)]


class Topic(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What members write about in the lounge. ``number`` is its own, so that none is taken for another when one goes.
    Posts are shown for ``days``; the server keeps them for ``lounge_days``, lest a last day tell the topic."""

    number: Annotated[int, told(1, MAX_TOPICS)]
    name: Annotated[str, told(1, 40, line=True)]
    about: Annotated[str, told(0, 200, line=True)]
    language: Annotated[str, told(1, 20, line=True)]
    days: Annotated[int, told(7, 365)]


Voters = Literal["all", "settled", "none"]


class Poll(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A poll: its number, the hash of its question (``poll.poll_id``), which only members can read, its days, and
    how many ballots it needs. ``voters``: all who had a place by the first day; ``settled``, for 28 days then or with a
    second steward's word; ``none``, since the poll was called off."""

    number: Annotated[int, told(1, MAX_POLL)]
    id: Hash
    opens_on: Day
    closes_on: Day
    voters: Voters
    quorum: Annotated[int, told(0, MAX_QUORUM)]


class _Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the community decided; public. Lifetimes are in days. ``checks_per_week`` is a member's, ``checks_in_all``
    the whole community's. What follows is in no policy where it is as it would be without: so what was signed before
    there was such a setting is what it was. ``help_numbers`` stand under "Help now" before all others; ``police`` is
    what the community says of the police, and nothing that a server could hold it to. ``sites`` are the apps and sites
    that are offered where somebody says where a name is used, spelled as their owners spell them, and in Latin letters
    too if theirs are others: in an identifier a site is a word of ``a`` to ``z`` and digits. ``topics`` are the
    lounge's; without any there is none. ``polls`` are those that are open, and some of before."""

    name: Annotated[str, _LABEL]
    languages: Annotated[list[Annotated[str, _LABEL]], told(1, 20)]
    areas: Annotated[list[Annotated[str, _LABEL]], told(0, 200)]
    region: Annotated[str, told(2, 2, line=True)]
    report_days: Annotated[int, _DAYS] = 180
    alert_days: Annotated[int, _DAYS] = 365
    decision_days: Annotated[int, _DAYS] = 730
    vault_days: Annotated[int, _DAYS] = 400
    escrow_days: Annotated[int, _DAYS] = 365
    checks_per_week: Annotated[int, told(8, 200)] = 40
    checks_in_all: Annotated[int, told(100, 10_000_000)] = 10_000
    help_numbers: Annotated[list[HelpNumber], told(1, MAX_HELP_NUMBERS)] | UnsetType = UNSET
    police: Police | UnsetType = UNSET
    sites: Annotated[list[Annotated[str, told(1, 32, line=True)]], told(1, MAX_SITES)] | UnsetType = UNSET
    topics: Annotated[list[Topic], told(1, MAX_TOPICS)] | UnsetType = UNSET
    polls: Annotated[list[Poll], told(1, MAX_POLLS)] | UnsetType = UNSET

    def lifetime(self, name: str) -> int:
        """The setting of this name, or what holds where the policy leaves it out."""
        value = getattr(self, name, UNSET)
        return _DEFAULTS[name] if value is UNSET else int(value)


if TYPE_CHECKING:

    class Policy(_Policy, frozen=True, forbid_unknown_fields=True):
        """What follows from ``SHORTER`` today, for those who check types."""

        slip_days: int | UnsetType = UNSET
        service_days: int | UnsetType = UNSET
        lounge_days: int | UnsetType = UNSET
        guide_days: int | UnsetType = UNSET
        count_quarters: int | UnsetType = UNSET
        proposal_support: int | UnsetType = UNSET
        answer_days: int | UnsetType = UNSET
        lounge_sitting: int | UnsetType = UNSET
        profiles_here: int | UnsetType = UNSET
        catalogue: int | UnsetType = UNSET

else:
    Policy = msgspec.defstruct(
        "Policy",
        [(name, Annotated[int, told(lasts.least, lasts.most)] | UnsetType, UNSET) for name, lasts in SHORTER.items()],
        bases=(_Policy,),
        module=__name__,
        frozen=True,
        forbid_unknown_fields=True,
    )


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind"):
    """Common to all: hash of the entry before in its own chain (32 zero bytes at first), hash of the newest entry of
    the other chain by then (zeros while that is empty), day. Only in the charter: the position there (from 0), and the
    hash of the newest entry before that changed who stewards are (zeros at first). The register's entries have no
    number: who sees one doesn't learn how many there are."""

    previous: bytes
    beside: bytes
    day: int
    number: int | UnsetType = UNSET
    stewards: bytes | UnsetType = UNSET


class Found(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="found"):
    """The first entry. Signed by the founding key (made from the founding words) and by the first member. Here and in
    all that follow ``recipient`` and ``intake`` are the SHA-256 of an age recipient, whose text travels beside the
    entry (``RosterAppend.recipients``); ``leaf`` is a place in the key tree (``roster.key_tree``)."""

    policy: Policy
    founding_key: bytes
    seat: bytes
    recipient: bytes
    leaf: int
    oprf_key: bytes
    token_key: bytes
    escrow_key: bytes
    profile_key: bytes
    members_commitment: bytes
    escrow_commitment: bytes
    stewards_commitment: bytes
    intake: bytes
    signer: bytes


class Invite(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="invite"):
    """The stewards' word that whoever holds ``key`` may become a member, once, until the end of ``last_day``. For a
    member it is signed by the signer, for a steward by stewards. ``note`` tells stewards alone who invited. ``leaf`` is
    drawn at random among those that nobody has; whoever joins with the invite keeps it."""

    key: bytes
    recipient: bytes
    leaf: int
    role: Role
    last_day: int
    note: bytes


class Cancel(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="cancel"):
    """An invite taken back before it was used. Signed by the signer."""

    invite: bytes


class Join(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="seat"):
    """A new member. Signed by the invite's key and by the member's own."""

    invite: bytes
    seat: bytes
    recipient: bytes


class Vouch(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="vouch"):
    """A second steward's word for a member. Signed by the signer; ``note`` tells stewards alone who vouched."""

    seat: bytes
    note: bytes


class Leave(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="leave"):
    """A member ends their own membership. Signed by the member. The next steward online makes the new epoch."""

    seat: bytes


class Renew(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="renew"):
    """A member has new keys of their own: ``key`` instead of ``seat``. Signed by both. Everything else of the
    membership stays, the leaf too, whose key is renewed soon (``roster.own_keys``)."""

    seat: bytes
    key: bytes
    recipient: bytes


class Remove(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="remove"):
    """A member is taken away. New epochs must follow in the same step."""

    seat: bytes


class Freeze(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="freeze"):
    """A member is paused (``frozen``), or let in again. Whoever has the member's device keeps what it read, and only
    the server gives it nothing more. No key changes with it, unless it pauses a steward: she holds the signer's."""

    seat: bytes
    frozen: bool


class ChangeRole(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="role"):
    """A member becomes steward or the other way round. ``recipient`` is the member's: who reads the charter alone knows
    a new steward's by it."""

    seat: bytes
    recipient: bytes
    role: Role


class Generation(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="generation"):
    """A new key for a group. ``commitment`` is ``SHA-256("parasol/v1/commitment" 0x00 key)``.

    For ``members``: ``list`` is the number of the list in force, whose key follows from the epoch that began it;
    ``tree`` the number of the key tree in force.
    For ``stewards``: ``intake`` is the age recipient that reports are sealed to from now on, ``signer`` the public
    signing key that all stewards hold from now on. Both follow from the key.
    """

    group: Group
    generation: int
    commitment: bytes
    list: int | None = None
    tree: int | None = None
    intake: bytes | None = None
    signer: bytes | None = None


class ChangePolicy(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="policy"):
    """A new policy."""

    policy: Policy


class Closing(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="closing"):
    """The community closes at the end of ``last_day``, ``CLOSING_DAYS`` after this entry's day or later; None calls
    that off. Signed by two stewards. While it stands nobody joins or is invited; after the day nothing is added."""

    last_day: int | None


class NewServerKeys(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="server-keys"):
    """The public halves of the new keys that the server made: for lists for checks, for tokens, for the escrow, for
    passes. They hold from now on, and none of them ever did. Signed by two stewards. A members' epoch with a new list
    must follow in the same step."""

    oprf_key: bytes
    token_key: bytes
    escrow_key: bytes
    profile_key: bytes


DeskKind = Literal["health", "legal", "safety", "exit", "support", "other"]
DESK_KINDS: tuple[DeskKind, ...] = get_args(DeskKind)


class Card(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What anybody may know of a desk. ``zone`` is an IANA time zone, ``reply_within`` hours, ``closed_text`` what is
    open when the desk isn't. There is deliberately no field for who answers."""

    name: Annotated[str, told(1, 60, line=True)]
    kind: DeskKind
    about: Annotated[str, told(0, 300, line=True)]
    languages: Annotated[list[Annotated[str, _LABEL]], told(1, 20)]
    hours: Annotated[list[Hours], told(0, 21)]
    zone: Annotated[str, told(1, 40, line=True)]
    reply_within: Annotated[int, told(1, 336)]
    closed_text: Annotated[str, told(0, 300, line=True)]
    keep_days: Annotated[int, told(1, 90)]


class ChangeDesk(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="desk"):
    """A desk opens, has another card from now on, or closes (no card). Signed by two stewards, so that nobody can slip
    in a desk of their own."""

    desk: int
    card: Card | None


class DeskKeys(_Entry, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind", tag="desk-keys"):
    """The keys of a desk from now on. ``keys`` is the SHA-256 of an age file to its workers and the intake. It travels
    beside the entry, and the server keeps it: who the workers are stands in it and nowhere else."""

    desk: int
    generation: int
    recipient: bytes
    signer: bytes
    keys: bytes


Entry = (
    Found
    | Invite
    | Cancel
    | Join
    | Vouch
    | Leave
    | Renew
    | Remove
    | Freeze
    | ChangeRole
    | Generation
    | ChangePolicy
    | ChangeDesk
    | DeskKeys
    | Closing
    | NewServerKeys
)
