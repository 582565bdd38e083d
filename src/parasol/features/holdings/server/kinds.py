"""The kinds of things a server keeps, the tables they lie in, and how long each is kept. Pure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from parasol.features.profiles.server.alone import SETTINGS
from parasol.kernel.rooms.kind import Kind
from parasol.kernel.rooms.kinds import KINDS, ROWS
from parasol.kernel.rooms.server.rules import last_day, longest_from, withdrawal_days
from parasol.kernel.roster.rules import Policy, RosterState
from parasol.kernel.roster.structs import INVITE_DAYS

WEEK_DAYS = 7
COUNTED_WEEKS = 9
"""How many tokens were used is kept for eight weeks before this one; the tokens' marks for two. What polls came to, and
a quarter's checks in fives, stay until its last weeks go."""
QUARTERS_DAYS = (92, 184, 275, 366)
"""How many days one quarter, two in a row, three and four can have."""


@dataclass(frozen=True, slots=True)
class Holding:
    """``tables``: where it lies. ``days``: how many days it is kept at most; None: as long as the community."""

    name: str
    tables: tuple[str, ...]
    days: "Days"


Days = Callable[[Policy, RosterState, int], int | None]


def _days(row: Kind) -> Days:
    """Alerts and what belongs to them: a shorter setting reaches those that are there when the list is renewed."""

    def days(policy: Policy, roster: RosterState, today: int) -> int:
        if roster.policies and (row.indexed or row.with_alerts):
            return longest_from(roster, row.lasts, today)
        return last_day(row, policy, today, None) - today

    return days


def _tables(rows: list[Kind]) -> tuple[str, ...]:
    carried = any(row.withdrawable for row in rows)
    marked = any(row.parts is not None and row.parts.marks for row in rows)
    return ("room", "record", *(("carried",) if carried else ()), *(("mark",) if marked else ()))


def _in_rooms() -> Iterator[Holding]:
    for name in dict.fromkeys(row.counted[0] for row in ROWS):
        rows = [row for row in ROWS if row.counted[0] == name and row.opens != "server"]
        yield Holding(name, _tables(rows), _days(rows[0]))


def _always(policy: Policy, roster: RosterState, today: int) -> None:
    return None


NO_THINGS = ("migration", "erased", "gate", "used_even", "used_odd", "tally", "ended")
"""Tables of PostgreSQL with nothing of anybody's in them: which steps ran, where deleted rows are overwritten, and
what processes share for minutes or a day."""

HOLDINGS: tuple[Holding, ...] = (
    *_in_rooms(),
    Holding("files", ("chunk",), _days(next(row for row in ROWS if row.files))),
    Holding(
        "answers", ("experience",), lambda policy, roster, today: QUARTERS_DAYS[policy.lifetime("count_quarters") - 1]
    ),
    Holding(
        "withdrawals", ("withdrawal", "withdrawal_count"), lambda policy, roster, today: withdrawal_days(roster, today)
    ),
    Holding("index", ("list", "entry", "head", "node"), _days(next(row for row in ROWS if row.indexed))),
    Holding("holes", ("hole",), _always),
    Holding("roster", ("roster", "roster_state"), _always),
    Holding("boxes", ("box", "wrap", "rung", "recipient"), _always),
    Holding("vaults", ("vault",), lambda policy, roster, today: policy.vault_days),
    Holding("invites", ("vault",), lambda policy, roster, today: INVITE_DAYS),
    Holding(
        "tokens",
        ("spent", "week_count", "drawn"),
        lambda policy, roster, today: COUNTED_WEEKS * WEEK_DAYS + QUARTERS_DAYS[0],
    ),
    Holding("credentials", ("credential",), _always),
    Holding("keys", ("secret",), _always),
)
"""In the order in which they are told."""


UNTOLD = frozenset({"roster", "boxes", "vaults", "invites", "credentials"})
"""Of what nobody is told how many there are, not even roughly: a member more is one more of each."""


ALONE: tuple[Holding, ...] = (
    *(each for each in HOLDINGS if each.name in {"profiles", "enquiries"}),
    Holding("photos", ("chunk",), _days(KINDS["profile"])),
    Holding(
        "passes", ("spent", "week_count"), lambda policy, roster, today: COUNTED_WEEKS * WEEK_DAYS + QUARTERS_DAYS[0]
    ),
    Holding("passkey", ("secret",), _always),
)
"""All that can lie in a store of profiles alone."""


def lifetimes(roster: RosterState, today: int) -> dict[str, int | None]:
    """How many days each kind is kept at most, by its name. Until a community is founded, the defaults. Of profiles
    alone, by what stands in the roster's place."""
    policy = roster.policy or Policy(name="-", languages=["-"], areas=[], region="GB")
    kinds = ALONE if policy is SETTINGS else HOLDINGS
    return {kind.name: kind.days(policy, roster, today) for kind in kinds}
