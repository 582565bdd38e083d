from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="pictures",
    needs=("reports",),
)
