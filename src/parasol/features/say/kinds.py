"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.formats import bounds
from parasol.kernel.formats.bounds import RECORD_SIZES
from parasol.kernel.rooms.kind import DECISION_DAYS, MEMBERS, STEWARDS, Kind, Lifetime

SURVEY_DAYS = Lifetime("survey_days", *3 * (bounds.SURVEY_DAYS,))

KINDS: tuple[Kind, ...] = (
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
