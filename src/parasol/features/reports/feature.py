from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="reports",
    commands={"commands.report": "report", "commands.receipt": "receipt", "commands.review": "review"},
)
