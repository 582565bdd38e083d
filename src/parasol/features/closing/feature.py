from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="closing",
    commands={"commands.closing": "announce-closing destroy-store"},
)
