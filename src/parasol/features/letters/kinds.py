"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.formats import bounds
from parasol.kernel.formats.bounds import RECORD_SIZES
from parasol.kernel.rooms.kind import MEMBERS, Kind, Lifetime

LETTER_DAYS = Lifetime("letter_days", *3 * (bounds.LETTER_DAYS,))

KINDS: tuple[Kind, ...] = (
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
)
