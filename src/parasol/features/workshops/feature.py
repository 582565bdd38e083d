from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="workshops",
    needs=(
        "guides",
        "paper",
    ),
    commands={"commands.kit": "kit"},
)
