"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.rooms.kind import HOLDER, REPORT_DAYS, REPORTED, Kind, Lifetime, Parts, Queue

ESCROW_DAYS = Lifetime("escrow_days")
WAITED = Parts(5, 5, "escrow", marks=4, until_closing=True)

KINDS: tuple[Kind, ...] = (
    Kind(
        "escrow",
        opens="token",
        sealed="parts",
        read=HOLDER,
        delete_room=HOLDER,
        lasts=ESCROW_DAYS,
        counted=("waiting", "rooms", "reports"),
        learns="that a report waits, since which day, and four marks, of which nothing tells what they stand for",
        parts=WAITED,
        paid="report",
    ),
    Kind(
        "met",
        opens="server",
        sealed="parts",
        append=REPORTED,
        read=REPORTED,
        delete_record=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("reports", "rooms", "reports"),
        learns="as of a report, and which reports have a mark in common",
        parts=WAITED,
        queue=Queue("report", "steward", (2, 5)),
        files=True,
        most_records=500,
    ),
)
