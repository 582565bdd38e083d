from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="escrow",
    needs=(
        "alerts",
        "checks",
        "reports",
    ),
)
