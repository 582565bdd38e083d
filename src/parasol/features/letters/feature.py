from parasol.features.letters.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="letters",
    needs=(
        "lounge",
        "reports",
    ),
    kinds=KINDS,
)
