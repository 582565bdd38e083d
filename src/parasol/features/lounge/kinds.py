"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.formats.bounds import CHUNK_BYTES, CHUNK_STEP, ENVELOPE_SIZES, SEAL_BYTES
from parasol.kernel.rooms.kind import HOLDER, MEMBERS, REPORT_DAYS, REPORTED, Kind, Lifetime, Parts, Queue

LOUNGE_DAYS = Lifetime("lounge_days", 7, 365, default=90)
PICTURE_SIZES = tuple(size + SEAL_BYTES for size in range(CHUNK_STEP, CHUNK_BYTES + 1, CHUNK_STEP))

KINDS: tuple[Kind, ...] = (
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
)
