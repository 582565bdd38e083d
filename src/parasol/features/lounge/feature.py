from parasol.features.lounge.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="lounge",
    needs=(
        "letters",
        "pictures",
        "profiles",
        "reports",
        "say",
    ),
    kinds=KINDS,
)
