from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="platforms",
    needs=(
        "checks",
        "paper",
        "reports",
    ),
    commands={"commands.evidence": "evidence"},
)
