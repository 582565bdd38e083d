from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="holdings",
    needs=("profiles",),
    commands={"commands.holdings": "holdings"},
)
