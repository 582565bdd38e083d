from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="guides",
    commands={"commands.guides": "guides"},
)
