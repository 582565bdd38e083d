from parasol.features.desks.kinds import KINDS
from parasol.kernel.feature import Feature

FEATURE = Feature(
    name="desks",
    needs=(
        "closing",
        "platforms",
        "reports",
        "services",
    ),
    commands={
        "commands.desks": "desks write",
        "commands.desk": "desk",
        "commands.desk_book": "desk",
        "commands.desk_setup": "desk-open desk-keys desk-close",
    },
    kinds=KINDS,
    beside_rooms={"desks": ("files",)},
)
