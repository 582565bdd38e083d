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
)
