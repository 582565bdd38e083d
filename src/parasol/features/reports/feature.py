from parasol.features.reports.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="reports",
    needs=(
        "alerts",
        "checks",
        "closing",
        "desks",
        "escrow",
        "guides",
        "letters",
        "lounge",
        "platforms",
        "profiles",
    ),
    commands={"commands.report": "report", "commands.receipt": "receipt", "commands.review": "review"},
    kinds=KINDS,
)
