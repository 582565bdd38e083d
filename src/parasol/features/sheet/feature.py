from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="sheet",
    needs=("paper",),
    commands={"commands.health_sheet": "health-sheet"},
)
