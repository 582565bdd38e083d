"""Which records may stand in a room of which kind. What is declared, a reader opens and a person may be asked
for, field by field; what a room's records have to be besides (signed by two, counted once) is decided where they are
made.
"""

import msgspec

from parasol.kernel.moderation.structs import Decision
from parasol.kernel.registry import features, loaded

Structs = tuple[type[msgspec.Struct], ...]
_KERNEL: dict[str, Structs] = {"decisions": (Decision,)}


def records_of(kind: str) -> Structs:
    """The structs of a kind's records, in the features' order; none if only a feature's own code reads them."""
    declared = [loaded(name, each.records) for name, each in features().items() if each.records]
    return tuple(struct for records in (*declared, _KERNEL) for struct in records.get(kind, ()))
