"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.rooms.kind import REPORT_DAYS, REPORTED, Kind, Parts, Queue

KINDS: tuple[Kind, ...] = (
    Kind(
        "platform",
        opens="work",
        sealed="parts",
        append=REPORTED,
        read=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("platforms", "rooms", "reports"),
        learns="that somebody told what a platform did, from which day, how long it is (one of four sizes, most of "
        "one), on which days something was added",
        parts=Parts(2, 2, "platform", until_closing=True),
        queue=Queue("platform", "steward", (2,)),
        most_records=40,
    ),
)
