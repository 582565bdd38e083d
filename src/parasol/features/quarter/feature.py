from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="quarter",
    needs=(
        "guides",
        "lounge",
        "paper",
        "platforms",
        "say",
        "workshops",
    ),
    commands={"commands.quarter": "quarter"},
    records="structs:RECORDS",
)
