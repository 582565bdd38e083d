"""Reading what a vault holds (``formats.vault``)."""

import msgspec

from parasol.client.seal import MALFORMED, Unreadable
from parasol.formats.vault import InviteContents, VaultContents
from parasol.wire.reading import spelled


def decode_contents(text: bytes) -> VaultContents | InviteContents:
    """Read a vault's text. Raises ``Unreadable`` (``contents``)."""
    try:
        return spelled(text, msgspec.json.decode(text, type=VaultContents | InviteContents, strict=True))
    except MALFORMED:
        raise Unreadable("contents", "this vault was written by a newer version, or it is damaged") from None
