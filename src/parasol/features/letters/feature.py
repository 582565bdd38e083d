from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="letters",
    needs=(
        "lounge",
        "reports",
    ),
)
