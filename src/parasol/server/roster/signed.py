"""What was signed of the register last, as it is stored."""

import msgspec

from parasol.formats.messages import SignedRegister
from parasol.roster.registered import RegisterRefused, read_register
from parasol.server.storage import Storage

PLACE = "register"


async def signed_register(storage: Storage) -> tuple[bytes | None, SignedRegister | None]:
    """What was signed last, with its bytes as they are stored."""
    held = await storage.get_secret(PLACE)
    return held, None if held is None else msgspec.json.decode(held, type=SignedRegister)


async def signed_count(storage: Storage) -> int:
    """How many entries both chains had when the register was signed last; 0 if it wasn't, or in another form."""
    _, shown = await signed_register(storage)
    try:
        known = None if shown is None else read_register(shown.body)
    except RegisterRefused:
        return 0
    return 0 if known is None else known.length + known.register_length
