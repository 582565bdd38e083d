"""The kinds of rooms that this feature keeps what it has in."""

from parasol.kernel.rooms.kind import DESK, MEMBERS, STEWARDS, ByDesk, Kind, Lifetime

SERVICE_DAYS = Lifetime("service_days", 30, 365, default=365)  # nobody confirms a directory more than once a month

KINDS: tuple[Kind, ...] = (
    Kind(
        "public",
        opens="founding",
        sealed="nobody",
        append=STEWARDS | DESK,
        by_desk=ByDesk(256, 30, 24),
        read=MEMBERS | DESK,
        delete_record=STEWARDS,
        lasts=SERVICE_DAYS,
        counted=("services", "records", "services"),
        learns="all of it, as anybody does: services, and how long people wait at the desks",
    ),
)
