from parasol.features.alerts.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="alerts",
    needs=(
        "checks",
        "closing",
        "guides",
        "reports",
    ),
    commands={"commands.alerts": "alerts"},
    kinds=KINDS,
    beside_rooms={"reports": ("withdrawals",)},
    records="case:RECORDS",
)
