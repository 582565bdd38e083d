from parasol.features.guides.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="guides",
    needs=(
        "lounge",
        "paper",
        "reports",
    ),
    commands={"commands.guides": "guides"},
    kinds=KINDS,
)
