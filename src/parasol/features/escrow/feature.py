from parasol.features.escrow.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="escrow",
    needs=(
        "alerts",
        "checks",
        "reports",
    ),
    kinds=KINDS,
)
