from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="closing",
    needs=("profiles",),
    commands={"commands.closing": "announce-closing destroy-store"},
)
