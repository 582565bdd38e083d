from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="workshops",
    commands={"commands.kit": "kit"},
)
