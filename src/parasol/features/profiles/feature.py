from parasol.features.profiles.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="profiles",
    needs=(
        "desks",
        "lounge",
        "pictures",
        "reports",
    ),
    commands={"commands.catalogue": "catalogue"},
    kinds=KINDS,
    beside_rooms={"profiles": ("photos", "passes", "passkey")},
)
