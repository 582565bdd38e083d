"""What packing a caller takes: the only thing of a request but its message that changes how an answer travels."""

import re

_REFUSING = re.compile(r"q=0(\.0{0,3})?")


def takes(header: str, packing: str) -> bool:
    """Read ``Accept-Encoding``; ``packing`` is ``gzip`` or ``br``."""
    for part in header.lower().split(","):
        name, _, quality = (piece.strip() for piece in part.partition(";"))
        if name == packing:
            return not _REFUSING.fullmatch(quality)
    return False
