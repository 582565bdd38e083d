from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="services",
    needs=(
        "closing",
        "desks",
    ),
    commands={"commands.services": "services"},
)
