from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="platforms",
    commands={"commands.evidence": "evidence"},
)
