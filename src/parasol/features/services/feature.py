from parasol.features.services.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="services",
    needs=(
        "closing",
        "desks",
    ),
    commands={"commands.services": "services"},
    kinds=KINDS,
    beside_rooms={"services": ("answers",)},
)
