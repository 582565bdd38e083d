"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.rooms.kind import REPORT_DAYS, REPORTED, STEWARDS, Kind, Parts, Queue

KINDS: tuple[Kind, ...] = (
    Kind(
        "report",
        opens="work",
        sealed="parts",
        append=REPORTED,
        read=REPORTED,
        delete_record=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("reports", "rooms", "reports"),
        learns="that there is a report, from which day, how long what was said is (one of four sizes), on which days; "
        "how many pictures lie beside it, about how large each is",
        parts=Parts(1, 4, "file", until_closing=True),
        queue=Queue("report", "steward", (2,)),
        files=True,
        most_records=500,
    ),
    Kind(
        "review",
        opens="founding",
        sealed="stewards",
        append=STEWARDS,
        read=STEWARDS,
        delete_record=STEWARDS,
        lasts=REPORT_DAYS,
        counted=("drafts", "records", "reports"),
        learns="how many records stewards left for each other, from which days, how long each is",
        withdrawable=True,
        urgent=True,
    ),
)
