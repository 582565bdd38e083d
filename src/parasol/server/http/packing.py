"""Whether a caller takes gzip: the only thing of a request but its message that changes how an answer travels."""

import re

_REFUSING = re.compile(r"q=0(\.0{0,3})?")


def takes_gzip(header: str) -> bool:
    """Read ``Accept-Encoding``."""
    for part in header.lower().split(","):
        name, _, quality = (piece.strip() for piece in part.partition(";"))
        if name == "gzip":
            return not _REFUSING.fullmatch(quality)
    return False
