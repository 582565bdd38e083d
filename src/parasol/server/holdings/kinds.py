"""The kinds of things a server keeps, the tables they lie in, and how long each is kept. Pure."""

from collections.abc import Callable
from dataclasses import dataclass

from parasol.formats.roster import INVITE_DAYS
from parasol.roster import Policy, RosterState
from parasol.server.rooms.rules import RULES, last_day, longest_from, withdrawal_days

WEEK_DAYS = 7
COUNTED_WEEKS = 9
"""How many tokens were used is kept for eight weeks before this one; the tokens' marks for two."""
QUARTERS_DAYS = (92, 184, 275, 366)
"""How many days one quarter, two in a row, three and four can have."""


@dataclass(frozen=True, slots=True)
class Kind:
    """``tables``: where it lies. ``days``: how many days it is kept at most; None: as long as the community."""

    name: str
    tables: tuple[str, ...]
    days: Callable[[Policy, RosterState, int], int | None]


def _room(kind: str) -> Callable[[Policy, RosterState, int], int]:
    return lambda policy, roster, today: last_day(RULES[kind], policy, today, None) - today


def _signed(policy: Policy, roster: RosterState, today: int) -> int:
    """Alerts and what belongs to them: a shorter setting reaches those that are there when the list is renewed."""
    return longest_from(roster, "alert_days", today) if roster.policies else policy.alert_days


def _always(policy: Policy, roster: RosterState, today: int) -> None:
    return None


NO_THINGS = ("migration", "erased", "gate", "used_even", "used_odd", "tally", "ended")
"""Tables of PostgreSQL with nothing of anybody's in them: which steps ran, where deleted rows are overwritten, and
what processes share for minutes or a day."""

KINDS: tuple[Kind, ...] = (
    Kind("reports", ("room", "record"), _room("report")),
    Kind("waiting", ("room", "record", "mark"), _room("escrow")),
    Kind("drafts", ("room", "record", "carried"), _room("review")),
    Kind("cases", ("room", "record", "carried"), _signed),
    Kind("alerts", ("room", "record", "carried"), _signed),
    Kind("decisions", ("room", "record"), _room("decisions")),
    Kind("conversations", ("room", "record"), _room("desk")),
    Kind("books", ("room", "record"), _room("deskbook")),
    Kind("files", ("chunk",), _room("desk")),
    Kind("slips", ("room", "record"), _room("slip")),
    Kind("services", ("room", "record"), _room("public")),
    Kind(
        "answers", ("experience",), lambda policy, roster, today: QUARTERS_DAYS[policy.lifetime("count_quarters") - 1]
    ),
    Kind(
        "withdrawals", ("withdrawal", "withdrawal_count"), lambda policy, roster, today: withdrawal_days(roster, today)
    ),
    Kind("index", ("list", "entry", "head", "node"), _signed),
    Kind("holes", ("hole",), _always),
    Kind("roster", ("roster",), _always),
    Kind("boxes", ("box",), _always),
    Kind("vaults", ("vault",), lambda policy, roster, today: policy.vault_days),
    Kind("invites", ("vault",), lambda policy, roster, today: INVITE_DAYS),
    Kind("tokens", ("spent", "week_count", "drawn"), lambda policy, roster, today: COUNTED_WEEKS * WEEK_DAYS),
    Kind("credentials", ("credential",), _always),
    Kind("keys", ("secret",), _always),
)
"""In the order in which they are told."""


def lifetimes(roster: RosterState, today: int) -> dict[str, int | None]:
    """How many days each kind is kept at most, by its name. Until a community is founded, the defaults."""
    policy = roster.policy or Policy(name="-", languages=["-"], areas=[], region="GB")
    return {kind.name: kind.days(policy, roster, today) for kind in KINDS}
