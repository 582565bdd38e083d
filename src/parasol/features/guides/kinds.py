"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.formats.bounds import ENVELOPE_SIZES, MAX_GUIDE_LIST_BYTES, MAX_GUIDE_RECORD_BYTES
from parasol.kernel.rooms.kind import MEMBERS, REPORT_DAYS, REPORTED, STEWARDS, Kind, Lifetime, Parts, Queue

GUIDE_DAYS = Lifetime("guide_days", 180, 1100, default=730)  # a page is due within a year, and may be late for another

KINDS: tuple[Kind, ...] = (
    Kind(
        "guides",
        opens="founding",
        sealed="nobody",
        append=STEWARDS,
        read=MEMBERS,
        delete_record=STEWARDS,
        lasts=GUIDE_DAYS,
        counted=("guides", "records", "services"),
        learns="all of it, as anybody does; whoever listens on the server learns which page is opened, not by whom",
        public_bytes=MAX_GUIDE_RECORD_BYTES,
    ),
    Kind(
        "guidelist",
        opens="founding",
        sealed="nobody",
        append=STEWARDS,
        read=MEMBERS,
        delete_record=STEWARDS,
        lasts=GUIDE_DAYS,
        counted=("guides", "records", "services"),
        learns="all of it, as anybody does: which guides hold, and on which day stewards last confirmed that",
        public_bytes=MAX_GUIDE_LIST_BYTES,
    ),
    Kind(
        "guideflag",
        opens="work",
        sealed="parts",
        read=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("guideflags", "rooms", "services"),
        learns="that somebody told stewards of a guide, on which day; all have one size",
        parts=Parts(1, 1, "guideflag", sizes=ENVELOPE_SIZES[1:2], until_closing=True),
        queue=Queue("guideflag", "steward", (1,)),
    ),
)
