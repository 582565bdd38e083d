from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="alerts",
    needs=(
        "checks",
        "closing",
        "guides",
        "reports",
    ),
    commands={"commands.alerts": "alerts"},
)
