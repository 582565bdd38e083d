"""When something is open. Apart from what else is shared: who reads the roster needs this and no bounds."""

from typing import Annotated

import msgspec

from parasol.kernel.formats.shared import told


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When something is open on a weekday (0 is Monday), in minutes of the day."""

    weekday: Annotated[int, told(0, 6)]
    opens: Annotated[int, told(0, 1439)]
    closes: Annotated[int, told(1, 1440)]
