"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.rooms.kind import MEMBERS, STEWARDS, Kind, Lifetime

ALERT_DAYS = Lifetime("alert_days")

KINDS: tuple[Kind, ...] = (
    Kind(
        "cases",
        opens="founding",
        sealed="stewards",
        append=STEWARDS,
        read=STEWARDS,
        delete_record=STEWARDS,
        lasts=ALERT_DAYS,
        counted=("cases", "records", "reports"),
        learns="how many case files there are, from which days, how long each is, with which keys each is taken back",
        withdrawable=True,
        with_alerts=True,
    ),
    Kind(
        "alerts",
        opens="founding",
        sealed="members",
        append=STEWARDS,
        read=MEMBERS,
        lasts=ALERT_DAYS,
        counted=("alerts", "records", "reports"),
        learns="how many alerts there are, from which days, how long each stands, how many entries it has for checks",
        withdrawable=True,
        indexed=True,
    ),
)
