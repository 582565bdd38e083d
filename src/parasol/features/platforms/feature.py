from parasol.features.platforms.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="platforms",
    needs=(
        "checks",
        "paper",
        "reports",
    ),
    commands={"commands.evidence": "evidence"},
    hands_over={"evidence": "commands.evidence:hand_over"},
    kinds=KINDS,
    records="structs:RECORDS",
)
