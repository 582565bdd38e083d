"""What is kept of counts once their weeks are forgotten: a quarter's checks, in fives, and what polls came to. Pure."""

from parasol.kernel.wire.days import first_day_of_quarter, quarter_of
from parasol.kernel.wire.tokens import first_day_of, week_of

WEEKS_COUNTED = 8
"""So many weeks before this one are counted each by itself."""
CHECKS = "checks"
"""As what the checks of a quarter's weeks that are forgotten are counted, in its first week."""
STEP = 5


def first_week_of(quarter: int) -> int:
    """The first week of a quarter, which is that of its last day."""
    return week_of(first_day_of_quarter(quarter))


def quarter_of_week(week: int) -> int:
    """The quarter in which a week ends."""
    return quarter_of(first_day_of(week + 1) - 1)


def first_week_summed(today: int) -> int:
    """The first week of which there is more than nothing: all of its quarter is kept as long as its last weeks are."""
    return first_week_of(quarter_of_week(week_of(today) - WEEKS_COUNTED))


def folded(week: int, checks: int) -> list[tuple[int, str, int]]:
    """What is added to which counts when a week's checks are forgotten: its fives to the quarter's, and what is left
    over to the next week of it, so that no number but a multiple of five stays, and none is lost but the last few."""
    quarter, rest = quarter_of_week(week), checks % STEP
    added = [(first_week_of(quarter), CHECKS, checks - rest)]
    if quarter_of_week(week + 1) == quarter:
        added.append((week + 1, "check", rest))
    return [each for each in added if each[2]]
