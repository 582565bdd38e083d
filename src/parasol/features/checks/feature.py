from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="checks",
    commands={"commands.check": "check", "commands.rekey": "rekey"},
)
