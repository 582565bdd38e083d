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
)
