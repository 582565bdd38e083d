from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="say",
    needs=(
        "lounge",
        "quarter",
    ),
)
