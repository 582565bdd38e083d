from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="services",
    commands={"commands.services": "services"},
)
