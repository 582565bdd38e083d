from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="paper",
    commands={"commands.paper": "sheet print-words"},
)
