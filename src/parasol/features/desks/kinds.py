"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.formats.bounds import ENVELOPE_SIZES
from parasol.kernel.rooms.kind import DESK, HOLDER, REPORT_DAYS, VISITED, Kind, Lifetime, Parts, Queue

SLIP_DAYS = Lifetime("slip_days", 7, 14, default=14)  # many drop-ins are once a week

KINDS: tuple[Kind, ...] = (
    Kind(
        "desk",
        opens="work",
        sealed="parts",
        append=VISITED,
        read=VISITED,
        delete_record=VISITED,
        delete_room=VISITED,
        lasts=REPORT_DAYS,
        counted=("conversations", "rooms", "desks"),
        learns="that somebody wrote to this desk, on which day, how long what was said is, how large files are",
        parts=Parts(3, 3, "desk"),
        queue=Queue("desk", "desk", (2, 3)),
        of_desk=True,
        close=DESK,
        files=True,
        most_records=500,
    ),
    Kind(
        "deskbook",
        opens="desk",
        sealed="desk",
        append=DESK,
        read=DESK,
        delete_record=DESK,
        lasts=REPORT_DAYS,
        counted=("books", "records", "desks"),
        learns="how many notes the workers of a desk keep, from which days, how long each is",
        of_desk=True,
    ),
    Kind(
        "slip",
        opens="work",
        sealed="parts",
        read=HOLDER,
        delete_room=HOLDER,
        lasts=SLIP_DAYS,
        counted=("slips", "rooms", "desks"),
        learns="that there is a slip, from which day; all have one size",
        parts=Parts(1, 1, "slip", sizes=ENVELOPE_SIZES[1:2]),
    ),
)
