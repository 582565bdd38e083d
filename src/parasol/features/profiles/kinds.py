"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.formats import bounds
from parasol.kernel.formats.bounds import ENVELOPE_SIZES, RECORD_SIZES
from parasol.kernel.rooms.kind import (
    ASKED,
    DECISION_DAYS,
    HOLDER,
    MEMBERS,
    REPORT_DAYS,
    REPORTED,
    STEWARDS,
    Kind,
    Lifetime,
    Parts,
    Queue,
)

PROFILE_DAYS = Lifetime("profile_days", *3 * (bounds.PROFILE_DAYS,))
ASKED_DAYS = Lifetime("asked_days", *3 * (bounds.ASKED_DAYS,))

KINDS: tuple[Kind, ...] = (
    Kind(
        "profile",
        opens="put",
        sealed="parts",
        append=HOLDER,
        read=HOLDER,
        delete_record=HOLDER,
        delete_room=HOLDER,
        lasts=PROFILE_DAYS,
        counted=("profiles", "rooms", "profiles"),
        learns="that there is a profile, whether it is paused, on which days it was put there last and paid for, which "
        "enquiries it has, about how long its text is and about how large each picture; of one in the catalogue what "
        "it says there and, for as long as it stands there, all that its link opens",
        parts=Parts(1, 2, "profile", sizes=RECORD_SIZES[1:]),
        paid="profile",
        files=True,
    ),
    Kind(
        "listingflag",
        opens="work",
        sealed="parts",
        read=REPORTED,
        delete_room=REPORTED,
        lasts=REPORT_DAYS,
        counted=("listingflags", "rooms", "profiles"),
        learns="that somebody told stewards of a profile in the catalogue, on which day; all have one size",
        parts=Parts(1, 1, "listingflag", sizes=ENVELOPE_SIZES[1:2], until_closing=True),
        queue=Queue("listingflag", "steward", (1,)),
    ),
    Kind(
        "unlisted",
        opens="founding",
        sealed="nobody",
        append=STEWARDS,
        read=MEMBERS,
        lasts=DECISION_DAYS,
        counted=("unlisted", "records", "profiles"),
        learns="all of it, as anybody does: which profiles stewards hid in the catalogue, which of them, on which days "
        "and why",
        urgent=True,
    ),
    Kind(
        "enquiry",
        opens="work",
        sealed="parts",
        append=ASKED,
        read=ASKED,
        delete_record=ASKED,
        delete_room=ASKED,
        lasts=PROFILE_DAYS,
        counted=("enquiries", "rooms", "profiles"),
        learns="that somebody wrote to a profile, on which day, how long what was said is; not by which link they came",
        parts=Parts(2, 2, "enquiry"),
        queue=Queue("enquiry", "profile", (2,)),
        of_profile=True,
        most_records=200,
    ),
    Kind(
        "asked",
        opens="token",
        sealed="parts",
        append=ASKED,
        read=ASKED,
        delete_record=ASKED,
        delete_room=ASKED,
        lasts=ASKED_DAYS,
        counted=("asked", "rooms", "profiles"),
        learns="that a member asked a profile about somebody, on which day, on which days something was added, in one "
        "of two sizes; not which member, about whom, or what she answered. All questions have one size",
        parts=Parts(2, 2, "asked", sizes=(RECORD_SIZES[1], ENVELOPE_SIZES[1])),
        queue=Queue("asked", "profile", (2,)),
        paid="report",
        of_profile=True,
        sizes=RECORD_SIZES[:2],
        most_records=40,
    ),
)
