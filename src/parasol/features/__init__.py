"""The features, one folder each: the only list of them. Whoever leaves one out of it builds Parasol without it."""

ALL = (
    "reports",
    "alerts",
    "escrow",
    "checks",
    "pictures",
    "desks",
    "services",
    "lounge",
    "letters",
    "say",
    "guides",
    "sheet",
    "workshops",
    "quarter",
    "profiles",
    "platforms",
    "paper",
    "holdings",
    "closing",
)
