from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="alerts",
    commands={"commands.alerts": "alerts"},
)
