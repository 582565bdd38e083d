from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="checks",
    needs=(
        "alerts",
        "closing",
        "guides",
        "reports",
    ),
    commands={"commands.check": "check", "commands.rekey": "rekey"},
    beside_rooms={"checks": ("index", "holes", "tokens")},
)
