from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="holdings",
    commands={"commands.holdings": "holdings"},
)
