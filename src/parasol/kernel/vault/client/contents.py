"""Reading what a vault holds (``formats.vault``)."""

import msgspec

from parasol.kernel.seal import MALFORMED, Unreadable
from parasol.kernel.vault.structs import Contents
from parasol.kernel.wire.reading import spelled


def decode_contents(text: bytes) -> Contents:
    """Read a vault's text. Raises ``Unreadable`` (``contents``)."""
    try:
        found: Contents = msgspec.json.decode(text, type=Contents, strict=True)
        return spelled(text, found)
    except MALFORMED:
        raise Unreadable("contents", "this vault was written by a newer version, or it is damaged") from None
