"""What follows from the rows of ``rooms.kinds`` for a request: how long, who, how much. Pure."""

from parasol.kernel.messages import RECORD_SIZES
from parasol.kernel.rooms.kind import REPORT_DAYS, Actor, Kind, Lifetime
from parasol.kernel.rooms.kinds import KINDS
from parasol.kernel.roster.rules import Policy, RosterState


def withdrawal_days(roster: RosterState, today: int) -> int:
    """How many days it is remembered that something was taken back: as long as a report that lies here can lie, and an
    alert made from it on its last day can last; also what was kept under earlier settings."""
    alert_days = max((policy.alert_days for _, policy in roster.policies), default=MAX_ALERT_DAYS)
    return min(MAX_ALERT_DAYS, longest_from(roster, REPORT_DAYS, today) + alert_days)


def longest_from(roster: RosterState, lasts: Lifetime, today: int) -> int:
    """How many days from today anything can last that came under the settings of now or of before."""
    ends = [roster.day_of_entry(number) for number, _ in roster.policies[1:]] + [today]
    return max(
        (end - today + policy.lifetime(lasts.name) for end, (_, policy) in zip(ends, roster.policies, strict=False)),
        default=MAX_ALERT_DAYS,
    )


def shortened(roster: RosterState) -> dict[str, int]:
    """The kinds of rooms that an earlier setting let live longer than today's, with today's days."""
    found = {}
    for kind, row in KINDS.items():
        if roster.policy is None or row.with_alerts:
            continue
        days = roster.policy.lifetime(row.lasts.name)
        if any(policy.lifetime(row.lasts.name) > days for _, policy in roster.policies):
            found[kind] = days
    return found


MAX_ALERT_DAYS = 1100
PAID_BYTES = 65_536
"""Each time that what a room's holder appends makes it reach another multiple, it costs a proof of work: sixteen for
each MiB, where a file's chunks cost one."""

MOST_ALONE_BYTES = 524_288
"""A report or conversation holds no more until somebody answers: its first parts (262,144 at most) and four of the
largest records, or 125 texts of 4,096 bytes after an ordinary beginning."""

LAST_LINES_BYTES = 8 * RECORD_SIZES[0]
"""And so many for lines of the smallest size: that a report is taken back is said in one."""


def actors(
    *,
    is_holder: bool,
    is_paid: bool,
    is_steward: bool,
    is_desk: bool = False,
    is_writer: bool = False,
    is_profile: bool = False,
) -> frozenset[Actor]:
    """In which capacities a caller may act in a room."""
    by_key: dict[Actor, bool] = {"holder": is_holder, "steward": is_steward, "desk": is_desk, "writer": is_writer}
    others: dict[Actor, bool] = {"token": is_paid, "profile": is_profile}
    return frozenset(role for role, holds in {**by_key, **others}.items() if holds)


def last_day(row: Kind, policy: Policy, today: int, asked: int | None) -> int:
    """The day after which a record is deleted: as asked, but never later than the policy allows."""
    latest = today + policy.lifetime(row.lasts.name)
    return latest if asked is None else max(today, min(asked, latest))


def is_last_day(row: Kind, policy: Policy, today: int, asked: int | None) -> bool:
    """Whether a record may be kept until the very day that was asked for."""
    return asked is not None and asked == last_day(row, policy, today, asked)
