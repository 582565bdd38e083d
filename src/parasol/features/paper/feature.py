from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="paper",
    needs=(
        "alerts",
        "quarter",
        "reports",
        "sheet",
    ),
    commands={"commands.paper": "sheet print-words"},
)
