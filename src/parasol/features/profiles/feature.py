from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="profiles",
    commands={"commands.catalogue": "catalogue"},
)
