"""What each kind of room allows. Pure. A new feature is a new line here, seldom a new table.

``holder`` is whoever holds the private key of the room's ``holder_key``: for a report, the person with the
receipt words. ``desk`` is whoever holds the common key of the desk that a room belongs to. ``token`` is a member,
nobody knows which: what is for members is read with tokens, never with a name.
"""

from dataclasses import dataclass
from typing import Literal

from parasol.formats.messages import RECORD_SIZES
from parasol.formats.roster import Group
from parasol.roster import Policy, RosterState

Actor = Literal["holder", "steward", "token", "desk"]
RetentionField = Literal["report_days", "alert_days", "decision_days", "escrow_days", "slip_days", "service_days"]

_STEWARD: frozenset[Actor] = frozenset({"steward"})
_MEMBER: frozenset[Actor] = frozenset({"token", "steward"})
_HOLDER: frozenset[Actor] = frozenset({"holder", "steward"})
_ONLY_HOLDER: frozenset[Actor] = frozenset({"holder"})
_DESK: frozenset[Actor] = frozenset({"desk"})
_VISITED: frozenset[Actor] = frozenset({"holder", "desk"})
_PUBLISHERS: frozenset[Actor] = frozenset({"steward", "desk"})
_NOBODY: frozenset[Actor] = frozenset()


@dataclass(frozen=True, slots=True)
class RoomRule:
    """Who may do what in a room, how long its records live, and whether they can be taken back."""

    append: frozenset[Actor]
    read: frozenset[Actor]
    delete_record: frozenset[Actor]
    delete_room: frozenset[Actor]
    keeps_for: RetentionField
    """What the community decided, in days."""
    withdrawable: bool = False
    indexed: bool = False
    is_public: bool = False
    """What is in it is signed and not sealed, for anybody to read."""
    group: Group | None = None
    """Under whose keys records are sealed; only under those in force is one taken."""
    most_records: int | None = None
    """A bound for rooms that anybody can open, so that one of them can't fill the disk."""


RULES: dict[str, RoomRule] = {
    "report": RoomRule(_HOLDER, _HOLDER, _HOLDER, _HOLDER, "report_days", most_records=500),
    "escrow": RoomRule(_NOBODY, _ONLY_HOLDER, _NOBODY, _ONLY_HOLDER, "escrow_days"),
    "met": RoomRule(_HOLDER, _HOLDER, _HOLDER, _HOLDER, "report_days", most_records=500),
    "alerts": RoomRule(_STEWARD, _MEMBER, _NOBODY, _NOBODY, "alert_days", True, indexed=True, group="members"),
    "decisions": RoomRule(_STEWARD, _MEMBER, _NOBODY, _NOBODY, "decision_days", group="members"),
    "review": RoomRule(_STEWARD, _STEWARD, _STEWARD, _NOBODY, "report_days", True, group="stewards"),
    "cases": RoomRule(_STEWARD, _STEWARD, _STEWARD, _NOBODY, "alert_days", True, group="stewards"),
    "desk": RoomRule(_VISITED, _VISITED, _VISITED, _VISITED, "report_days", most_records=500),
    "deskbook": RoomRule(_DESK, _DESK, _DESK, _NOBODY, "report_days"),
    "slip": RoomRule(_NOBODY, _ONLY_HOLDER, _NOBODY, _ONLY_HOLDER, "slip_days"),
    "public": RoomRule(_PUBLISHERS, _MEMBER | _DESK, _STEWARD, _NOBODY, "service_days", is_public=True),
}
"""By kind; of a desk's rooms ("desk/7", "deskbook/7") by what stands before the desk's number."""


def withdrawal_days(roster: RosterState, today: int) -> int:
    """How many days it is remembered that something was taken back: as long as a report that lies here can lie, and an
    alert made from it on its last day can last; also what was kept under earlier settings."""
    alert_days = max((policy.alert_days for _, policy in roster.policies), default=MAX_ALERT_DAYS)
    return min(MAX_ALERT_DAYS, longest_from(roster, "report_days", today) + alert_days)


def longest_from(roster: RosterState, field: RetentionField, today: int) -> int:
    """How many days from today anything can last that came under the settings of now or of before."""
    ends = [roster.day_of_entry(number) for number, _ in roster.policies[1:]] + [today]
    return max(
        (end - today + policy.lifetime(field) for end, (_, policy) in zip(ends, roster.policies, strict=False)),
        default=MAX_ALERT_DAYS,
    )


def shortened(roster: RosterState) -> dict[str, int]:
    """The kinds of rooms that an earlier setting let live longer than today's, with today's days. Not ``cases``: a case
    file is what its alert is taken down with, and put into the next list with, so it has to last as long."""
    found = {}
    for kind, rule in RULES.items():
        if roster.policy is None or kind == "cases":
            continue
        days = roster.policy.lifetime(rule.keeps_for)
        if any(policy.lifetime(rule.keeps_for) > days for _, policy in roster.policies):
            found[kind] = days
    return found


MAX_WITHDRAW_KEYS = 9
"""Those of eight reports, and one of the stewards' own, with which they take an alert down."""

MAX_ALERT_DAYS = 1100
MAX_ENTRIES = 160
"""For one record: five plates of seven characters, or forty phone numbers, with their parts."""

MAX_FIRST_RECORDS = 4

PAID_BYTES = 65_536
"""Each time that what a room's holder appends makes it reach another multiple, it costs a proof of work: sixteen for
each MiB, where a file's chunks cost one."""

MOST_ALONE_BYTES = 524_288
"""A report or conversation holds no more until somebody answers: its first parts (262,144 at most) and four of the
largest records, or 125 texts of 4,096 bytes after an ordinary beginning."""

LAST_LINES_BYTES = 8 * RECORD_SIZES[0]
"""And so many for lines of the smallest size: that a report is taken back is said in one."""


URGENT = frozenset({"decisions", "review"})
"""Where stewards propose and say what they decide: taken on a full disk too, so that they can take down an alert, pause
a seat or announce the closing."""


def rule_of(kind: str) -> RoomRule:
    """The rule of a room's kind."""
    return RULES[kind.partition("/")[0]]


def desk_of(kind: str) -> int | None:
    """The number of the desk that a room belongs to, or None."""
    family, _, number = kind.partition("/")
    return int(number) if family in ("desk", "deskbook") else None


def desk_kind(desk: int) -> str:
    """The kind of a desk's conversations."""
    return f"desk/{desk}"


def book_kind(desk: int) -> str:
    """The kind of a desk's book."""
    return f"deskbook/{desk}"


def actors(*, is_holder: bool, is_paid: bool, is_steward: bool, is_desk: bool = False) -> frozenset[Actor]:
    """In which capacities a caller may act in a room."""
    roles: dict[Actor, bool] = {"holder": is_holder, "token": is_paid, "steward": is_steward, "desk": is_desk}
    return frozenset(role for role, holds in roles.items() if holds)


def is_record_size(size: int) -> bool:
    """Whether a sealed body has one of the few allowed sizes."""
    return size in RECORD_SIZES


def last_day(rule: RoomRule, policy: Policy, today: int, asked: int | None) -> int:
    """The day after which a record is deleted: as asked, but never later than the policy allows."""
    latest = today + policy.lifetime(rule.keeps_for)
    return latest if asked is None else max(today, min(asked, latest))


def is_last_day(rule: RoomRule, policy: Policy, today: int, asked: int | None) -> bool:
    """Whether a record may be kept until the very day that was asked for."""
    return asked is not None and asked == last_day(rule, policy, today, asked)
