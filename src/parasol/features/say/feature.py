from parasol.features.say.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="say",
    needs=(
        "lounge",
        "quarter",
    ),
    kinds=KINDS,
    records="survey:RECORDS",
)
