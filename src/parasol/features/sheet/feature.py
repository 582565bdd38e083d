from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="sheet",
    commands={"commands.health_sheet": "health-sheet"},
)
