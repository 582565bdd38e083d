from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="quarter",
    commands={"commands.quarter": "quarter"},
)
